/** What a page says once for all widgets: handed down by `<csol-provider>` through @lit/context. */
import type { ApiClient } from '@csol/client/port';
import { ContextEvent, createContext } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';

export interface Settings {
  /** ISO 3166-1 alpha-2, as the page wrote it. */
  readonly country?: string | undefined;
  readonly client?: ApiClient | undefined;
}

/** A symbol out of the global registry, so that a provider and a widget of two copies of the library find each other. */
export const settingsContext = createContext<Settings>(Symbol.for('csol-settings-1'));

/** The settings of the provider around an element, live; also of one that comes after it, and of none once the element has left it. */
export class OuterSettings implements ReactiveController {
  value: Settings = {};

  readonly #host: LitElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#handleProvider);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#handleProvider);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = {};
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(settingsContext, this.#host, this.#handleSettings, true));
  }

  readonly #handleSettings = (value: Settings, unsubscribe?: () => void): void => {
    // A nearer provider takes over from one further out.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#host.requestUpdate();
  };

  // A provider that loads after its widgets, or nearer to them than the one that they have, would never hear of them.
  readonly #handleProvider = (event: Event): void => {
    if (event.target !== this.#host) this.#ask();
  };
}

/** Makes the client of a provider that has a base URL and no client of its own. */
export type ClientFactory = (baseUrl: string) => ApiClient;

let clientFactory: ClientFactory | undefined;

/** Says how a base URL becomes a client. The script-tag entry does this; a page with its own client has no need of it. */
export function setClientFactory(factory: ClientFactory | undefined): void {
  clientFactory = factory;
}

/** The client for a base URL, where the page has a factory. */
export function createClient(baseUrl: string): ApiClient | undefined {
  return clientFactory?.(baseUrl);
}

/** What a page says once for all widgets: handed down by `<csol-provider>` through @lit/context. */
import type { ApiClient } from '@csol/client/port';
import { createContext } from '@lit/context';

export interface Settings {
  /** ISO 3166-1 alpha-2, as the page wrote it. */
  readonly country?: string | undefined;
  readonly client?: ApiClient | undefined;
}

/** A symbol out of the global registry, so that a provider and a widget of two copies of the library find each other. */
export const settingsContext = createContext<Settings>(Symbol.for('csol-settings-1'));

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

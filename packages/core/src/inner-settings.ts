/** The giving side of the settings: answers the widgets inside, by the community's context protocol that @lit/context speaks. */
import type { ContextCallback, ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { settingsContext, type Settings } from './settings.ts';

type SettingsRequest = ContextEvent<typeof settingsContext>;

/** What a provider hands down, live. A quarter of the code of Lit's own, which moves subscribers between providers; ours ask anew. */
export class InnerSettings implements ReactiveController {
  value: Settings = {};

  readonly #host: LitElement;
  readonly #subscribers = new Map<ContextCallback<Settings>, () => void>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('context-request', (event) => this.#handleRequest(event as SettingsRequest));
  }

  /** Tells those inside that there is a provider now, or a nearer one. */
  hostConnected(): void {
    this.#host.dispatchEvent(new Event('context-provider', { bubbles: true, composed: true }));
  }

  set(value: Settings): void {
    this.value = value;
    for (const [callback, unsubscribe] of [...this.#subscribers]) callback(value, unsubscribe);
  }

  #handleRequest(event: SettingsRequest): void {
    const { context, callback, contextTarget, subscribe } = event;
    // The provider's own question is for the one around it.
    if (context !== settingsContext || contextTarget === this.#host) return;
    event.stopPropagation();
    // Who asks again keeps the way out that it has: a new one would look like another provider's, and it would take the old one.
    const unsubscribe = this.#subscribers.get(callback) ?? ((): void => void this.#subscribers.delete(callback));
    if (subscribe) this.#subscribers.set(callback, unsubscribe);
    callback(this.value, subscribe ? unsubscribe : undefined);
  }
}

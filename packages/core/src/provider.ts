import type { ApiClient } from '@csol/client/port';
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { InnerSettings } from './inner-settings.ts';
import { SessionFollower } from './session.ts';
import { createClient, OuterSettings } from './settings.ts';
import { VERSION } from './version.ts';

/**
 * Says once, for all widgets inside, which country, back end, language and theme they have. Draws nothing of its own.
 * What it does not say is that of the provider around it.
 *
 * @summary Settings for all widgets inside: country, back end, language, theme.
 * @slot - The page's content with the widgets.
 * @example
 * <csol-provider country="be" base-url="/api" lang="nl"><csol-invoice-list></csol-invoice-list></csol-provider>
 */
export class Provider extends LitElement {
  static readonly version: string = VERSION;
  static override properties: PropertyDeclarations = {
    country: {},
    baseUrl: { attribute: 'base-url' },
    client: { attribute: false },
    theme: { reflect: true },
  };
  static override styles = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
  `;

  /** Country of the formats and of the support desk, ISO 3166-1 alpha-2. The language is the `lang` attribute's. */
  country: string | undefined;

  /** Where the contract's API is, for example `/api`. Needs the script-tag entry; with a client of your own, set `client`. */
  baseUrl: string | undefined;

  /** The API client of all widgets inside; wins over `base-url`. */
  client: ApiClient | undefined;

  /** `light` or `dark` where the widgets should not follow the page's `color-scheme`. */
  theme: 'light' | 'dark' | undefined;

  #inner = new InnerSettings(this);
  #outer = new OuterSettings(this);
  #made: { baseUrl: string; client: ApiClient } | undefined;

  constructor() {
    super();
    // There may be no widget on the page just now that would say so.
    new SessionFollower(this, () => this.#inner.value.client?.forgetSession?.());
  }

  protected override willUpdate(): void {
    const outer = this.#outer.value;
    const country = this.country ?? outer.country;
    const client = this.client ?? this.#clientOfBaseUrl() ?? outer.client;
    const { value } = this.#inner;
    if (country !== value.country || client !== value.client) this.#inner.set({ country, client });
  }

  #clientOfBaseUrl(): ApiClient | undefined {
    const { baseUrl } = this;
    // A removed attribute is null.
    if (baseUrl == null) return undefined;
    if (this.#made?.baseUrl !== baseUrl) {
      const client = createClient(baseUrl);
      this.#made = client && { baseUrl, client };
    }
    return this.#made?.client;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

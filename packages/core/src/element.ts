import type { ApiClient } from '@csol/client/port';
import { ContextConsumer } from '@lit/context';
import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { colourTokens } from './generated/tokens.ts';
import { Localizer } from './i18n/localizer.ts';
import { renderFailurePanel } from './parts/panel.ts';
import { settingsContext, type Settings } from './settings.ts';
import { baseStyles } from './styles.ts';
import { VERSION } from './version.ts';

/**
 * What every widget is made of: the provider's settings, texts and formats in its own language, and a border that keeps one
 * widget's failure inside that widget. A widget renders into `renderWidget()`.
 */
export abstract class CsolElement extends LitElement {
  /** Version of the library; the first one on a page keeps a tag. */
  static readonly version: string = VERSION;
  static override styles: CSSResultGroup = [colourTokens, baseStyles];

  /** Country whose formats, texts and desk are used, ISO 3166-1 alpha-2; the provider's where it is not set. */
  @property() country: string | undefined;

  /** The API client of this widget; the provider's where it is not set. */
  @property({ attribute: false }) client: ApiClient | undefined;

  protected readonly i18n = new Localizer(this, () => this.effectiveCountry);

  #settings = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  #failure: unknown;

  /** The element's country, else the provider's, in capitals; `undefined` where neither is a country code. */
  protected get effectiveCountry(): string | undefined {
    const country = (this.country ?? this.settings.country)?.trim();
    return country && /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
  }

  /** The element's client, else the provider's. */
  protected get effectiveClient(): ApiClient | undefined {
    return this.client ?? this.settings.client;
  }

  protected get settings(): Settings {
    return this.#settings.value ?? {};
  }

  /** The widget's content; called instead of `render()`. */
  protected abstract renderWidget(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.i18n.textLocale}>${this.#renderSafely()}</div>`;
  }

  #renderSafely(): TemplateResult {
    try {
      if (this.#failure === undefined) return this.renderWidget();
    } catch (error) {
      this.#reportFailure(error);
    }
    return renderFailurePanel(this.i18n, () => this.#recover());
  }

  // Lit has no error boundary: what a child directive throws would leave the widget half drawn, and the page with an error.
  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      this.#reportFailure(error);
      this.requestUpdate();
    }
  }

  #reportFailure(error: unknown): void {
    this.#failure = error ?? new Error('unknown');
    // eslint-disable-next-line no-console -- the panel tells the person, this tells the developer
    console.error(`<${this.localName}> could not be drawn.`, error);
  }

  #recover(): void {
    this.#failure = undefined;
    this.requestUpdate();
  }
}

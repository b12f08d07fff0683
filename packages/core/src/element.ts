import type { ApiClient } from '@csol/client/port';
import { html, LitElement, type CSSResultGroup, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { colourTokens } from './generated/tokens.ts';
import type { TextLoaders } from './i18n/catalogs.ts';
import { Localizer } from './i18n/localizer.ts';
import { CsolSignInRequestEvent } from './events.ts';
import { LazyPart } from './lazy-part.ts';
import { renderFailure } from './parts/failure.ts';
import type { RequestState, RequestStateName } from './request.ts';
import { SessionFollower } from './session.ts';
import { OuterSettings, type Settings } from './settings.ts';
import { baseStyles } from './styles.ts';
import { VERSION } from './version.ts';

const AMISS: ReadonlySet<RequestStateName> = new Set(['denied', 'expired', 'limited', 'failed', 'stale']);

// Outside of the class: TypeScript does not rewrite the specifier of a dynamic import in a field.
const loadStatePanel = (): Promise<typeof import('./state-panel/state-panel.ts')> => import('./state-panel/state-panel.ts');

/**
 * What every widget is made of: the provider's settings, texts and formats in its own language, and a border that keeps one
 * widget's failure inside that widget. A widget renders into `renderWidget()`.
 */
export abstract class CsolElement extends LitElement {
  /** Version of the library; the first one on a page keeps a tag. */
  static readonly version: string = VERSION;
  static override properties: PropertyDeclarations = { country: {}, client: { attribute: false } };
  static override styles: CSSResultGroup = [colourTokens, baseStyles];
  /** Texts of this widget alone, which `npm run localize` keeps out of those that all share: see docs/decisions/0021-texts-by-widget.md. */
  static readonly texts: TextLoaders | undefined = undefined;

  /** Country whose formats, texts and desk are used, ISO 3166-1 alpha-2; the provider's where it is not set. */
  country: string | undefined;

  /** The API client of this widget; the provider's where it is not set. */
  client: ApiClient | undefined;

  protected readonly i18n = new Localizer(this, () => this.effectiveCountry, (this.constructor as typeof CsolElement).texts);

  #settings = new OuterSettings(this);
  #panels = new LazyPart(this, loadStatePanel, (texts) => this.i18n.add(texts));
  #failure: unknown;

  constructor() {
    super();
    // After the settings, which say which client is to forget.
    new SessionFollower(this, (isSamePerson) => {
      if (!isSamePerson) this.forgetPerson();
      this.effectiveClient?.forgetSession?.();
    });
  }

  /**
   * Forgets what the last person saw and typed, in memory and in the shadow root; called when the session is, or may be, another
   * person's. Answers are dropped, and asked for again, without it: see `RequestController`.
   */
  protected forgetPerson(): void {}

  /** The element's country, else the provider's, in capitals; `undefined` where neither is a country code. */
  protected get effectiveCountry(): string | undefined {
    const country = String(this.country ?? this.settings.country ?? '').trim();
    return /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
  }

  /** The element's client, else the provider's. */
  protected get effectiveClient(): ApiClient | undefined {
    return this.client ?? this.settings.client;
  }

  protected get settings(): Settings {
    return this.#settings.value;
  }

  /** The panel of a state in which something is amiss, with what a person can do about it. */
  protected renderStatePanel(state: RequestState<unknown>, retry: () => void): TemplateResult | typeof nothing {
    const { module, isMissing } = this.#panels;
    const signIn = (): void => {
      // A modal dialog would keep the focus from the form to sign in with.
      for (const dialog of this.renderRoot.querySelectorAll('dialog')) dialog.close();
      this.dispatchEvent(new CsolSignInRequestEvent());
    };
    if (module) return module.renderStatePanel(this.i18n, state, { retry, signIn, host: this });
    if (state.name === 'ready' || state.name === 'empty') this.#panels.plan();
    if (!AMISS.has(state.name)) return nothing;
    if (!isMissing) void this.#panels.load();
    return isMissing ? renderFailure(this.i18n, () => this.#retryWithPanels(retry)) : nothing;
  }

  #retryWithPanels(retry: () => void): void {
    void this.#panels.load();
    retry();
  }

  /** Whether an element around this one, for example a provider, has yet to load. */
  protected get isWaiting(): boolean {
    return this.closest(':not(:defined)') !== null;
  }

  /** The widget's content; called instead of `render()`. */
  protected abstract renderWidget(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class=${this.i18n.isPending ? 'base base--pending' : 'base'} part="base" lang=${this.i18n.textLocale}>
      ${this.#renderSafely()}
    </div>`;
  }

  #renderSafely(): TemplateResult {
    try {
      if (this.#failure === undefined) return this.renderWidget();
    } catch (error) {
      this.#reportFailure(error);
    }
    return renderFailure(this.i18n, () => this.#recover());
  }

  // Lit has no error boundary: what a child directive throws would leave the widget half drawn, and the page with an error.
  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      this.#reportFailure(error);
      super.update(changed);
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

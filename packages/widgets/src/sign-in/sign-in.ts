import type { ApiError } from '@csol/client/port';
import {
  CsolElement,
  CsolErrorEvent,
  CsolSignInRequestEvent,
  LazyPart,
  LiveRegion,
  liveRegionStyles,
  panelStyles,
  type RequestState,
  type TextLoaders,
} from '@csol/core';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { texts } from './locales/index.ts';
import type { FormName, Notice, ViewContext } from './sign-in.context.ts';
import { Desk, type DeskSettings } from './sign-in.desk.ts';
import { loadAccount, loadWays, MISSING } from './sign-in.later.ts';
import { offers, readView, type Screen } from './sign-in.state.ts';
import { signInStyles } from './sign-in.styles.ts';
import * as view from './sign-in.view.ts';

/**
 * Signing in and all that belongs to it: registering, a forgotten password, looking one document up without an account, who is
 * signed in, signing out. It offers what the client and the session offer; without a sign-in of the client's it asks the page to
 * sign the person in. Passwords, links' tokens and drafts are in memory only.
 *
 * @summary Sign in, register, reset a password, look up as a guest, see who is signed in, sign out.
 * @slot heading - Replaces the heading.
 * @slot - Shown until the widget has loaded, for example a link to a sign-in page.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart views - The ways in to choose between.
 * @csspart view-button - A button that leads to another view.
 * @csspart view - What is looked at: a form, or who is signed in.
 * @csspart form - The form of a view.
 * @csspart field - A field with its label, hint and problem.
 * @csspart input - What is typed into.
 * @csspart reveal-button - Makes a password readable.
 * @csspart shared-checkbox - Whether others use this computer.
 * @csspart submit-button - Sends a form.
 * @csspart forgot-button - To a new password.
 * @csspart provider-button - Goes to an outside provider.
 * @csspart summary - What is wrong with a form.
 * @csspart document - What a guest has looked up.
 * @csspart customers - The customer numbers of the person.
 * @csspart sign-out-button - Ends the session, here or everywhere.
 * @csspart stay-button - Keeps a session that is about to end.
 * @csspart panel - A message instead of, or above, a view.
 * @csspart retry-button - Repeats a failed request.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem, but at least 14px, unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @cssproperty --csol-font-family-mono - For an error's reference; the browser's monospace font unless set.
 * @event {CsolSessionChangeEvent} csol-session-change - After somebody has signed in or out, or the session is somebody else's.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in and the client has no sign-in; cancelable.
 * @event {CsolLoadEvent} csol-load - After an answer is on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @example
 * <csol-sign-in country="be" lang="nl"></csol-sign-in>
 */
export class SignIn extends CsolElement {
  static override properties: PropertyDeclarations = {
    view: { converter: readView },
    sharedComputer: { type: Boolean, attribute: 'shared-computer' },
  };
  static override styles: CSSResultGroup = [CsolElement.styles, panelStyles, liveRegionStyles, signInStyles];
  static override readonly texts: TextLoaders = texts;

  /** What somebody who is not signed in sees: `sign-in` (unless set), `register`, `forgot` or `guest`. Follows what the person chooses. */
  view: 'sign-in' | 'register' | 'forgot' | 'guest' = 'sign-in';

  /** Others use this computer: the session ends when the page is left, and nothing is kept. The person is not asked. */
  sharedComputer = false;

  #region = new LiveRegion(this);
  #ways = new LazyPart(this, loadWays);
  #account = new LazyPart(this, loadAccount);
  #toFocus: string | undefined;
  #desk = new Desk(this, this.#createSettings());


  #createSettings(): DeskSettings {
    const languageOf = (): string => this.i18n.language;
    return {
      get language() {
        return languageOf();
      },
      client: () => this.effectiveClient,
      country: () => this.#country || undefined,
      requestUpdate: () => this.requestUpdate(),
      focusLater: (selector) => this.#focusLater(selector),
      reportError: (operation, error) => void this.#reportError(operation, error),
    };
  }

  async #reportError(operation: string, error: ApiError): Promise<void> {
    await this.updateComplete;
    this.dispatchEvent(new CsolErrorEvent(operation, error));
  }

  /** The country of the page, else that of its language. */
  get #country(): string {
    return this.effectiveCountry ?? /-([A-Z]{2})$/.exec(this.i18n.language)?.[1] ?? '';
  }

  #focusLater(selector: string): void {
    this.#toFocus = selector;
    this.requestUpdate();
  }

  // A view whose code is still on its way takes the focus when it is there.
  protected override updated(): void {
    const found = this.#toFocus && this.renderRoot.querySelector<HTMLElement>(this.#toFocus);
    if (!found) return;
    this.#toFocus = undefined;
    found.focus();
  }

  protected override forgetPerson(): void {
    this.#desk.forgetPerson();
  }

  #handleHostSignIn = (): void => void this.dispatchEvent(new CsolSignInRequestEvent());

  #notify = (notice: Notice | undefined): void => {
    this.#desk.notice = notice;
    this.requestUpdate();
  };

  protected renderWidget(): TemplateResult {
    const { state } = this.#desk;
    const context = this.#createContext();
    const isBusy = !context && (state.name === 'loading' || this.isWaiting);
    this.#region.announce(isBusy ? this.i18n.msg('Loading', { id: 'sign-in.loading' }) : '');
    return html`<div class="sign-in" aria-busy=${isBusy}>
      <slot name="heading"><h2>${this.i18n.msg('Your account', { id: 'sign-in.heading' })}</h2></slot>
      <div class="messages" aria-live="polite">${this.#renderMessages(state)}</div>
      ${context ? this.#renderView(context) : this.#renderNothing(isBusy)} ${this.#region.render()}
    </div>`;
  }

  #renderMessages(state: RequestState<unknown>): unknown {
    const { notice, clock, signOut, ask, canSignIn } = this.#desk;
    // A form to sign in by says what to do better than a panel that asks for one.
    const isSaid = state.name === 'expired' && canSignIn;
    return html`${isSaid ? nothing : this.renderStatePanel(state, ask)}
    ${notice ? view.renderNotice(this.i18n, notice, () => void signOut(false)) : nothing}
    ${clock.isEnding ? view.renderEnding(this.i18n, ask) : nothing}`;
  }

  /** Nobody knows yet who it is, or there is nobody to ask. */
  #renderNothing(isBusy: boolean): unknown {
    if (isBusy) return view.renderSkeleton();
    return this.#desk.state.name === 'idle' ? view.renderHostSignIn(this.i18n, this.#handleHostSignIn) : nothing;
  }

  #createContext(): ViewContext | undefined {
    const desk = this.#desk;
    const { session } = desk;
    const client = this.effectiveClient;
    if (!session || !client) return undefined;
    return {
      i18n: this.i18n,
      client,
      session,
      country: this.#country,
      language: this.i18n.language,
      link: desk.link.current,
      isLeaving: desk.isLeaving,
      form: (name: FormName) => desk.forms.get(name),
      go: desk.go,
      notify: this.#notify,
      may: (method) => offers(client, session, method),
      ask: desk.ask,
      closeLink: () => desk.link.close(),
      expireLink: () => desk.link.expire(),
      signOut: (everywhere) => void desk.signOut(everywhere),
    };
  }

  #renderView(context: ViewContext): TemplateResult {
    const screen = view.reachable(context, this.#desk.screen);
    const isChoice = screen === 'sign-in' || screen === 'register' || screen === 'guest' || screen === 'forgot';
    this.#ways.plan();
    return html`${isChoice ? view.renderViews(context, screen) : nothing}
      <section class="view" part="view">${this.#renderScreen(context, screen)}</section>`;
  }

  #renderScreen(context: ViewContext, screen: Screen): unknown {
    const { i18n } = this;
    switch (screen) {
      case 'sign-in':
        if (!context.may('signIn')) {
          const heading = view.renderViewHeading(i18n.msg('Sign in', { id: 'sign-in.sign-in' }));
          return html`${heading}${view.renderHostSignIn(i18n, this.#handleHostSignIn)}`;
        }
        return view.renderSignIn(context, {
          isShared: this.sharedComputer,
          submit: (event) => void this.#desk.signIn(event),
          useProvider: () => void this.#desk.useProvider(),
        });
      case 'account':
      case 'password':
      case 'access':
        return this.#renderLater(this.#account, (code) => code.renderAccount(context, screen));
      default:
        return this.#renderLater(this.#ways, (code) => code.renderWay(context, screen));
    }
  }

  #renderLater<M extends object>(part: LazyPart<M>, render: (code: M) => unknown): unknown {
    const { module, isMissing } = part;
    if (module) return render(module);
    if (isMissing) return this.renderStatePanel(MISSING, () => void part.load());
    void part.load();
    return view.renderSkeleton();
  }
}

/** What happens when: who the visitor is, signing in and out, and what the rest of the page is told of it. */
import type { ApiClient, ApiError, SessionPort } from '@csol/client/port';
import type { Session } from '@csol/contract';
import { asApiError, CsolSessionChangeEvent, type FormHost, RequestController, type RequestState } from '@csol/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SessionClock } from './sign-in.clock.ts';
import type { Notice } from './sign-in.context.ts';
import { Forms, LinkUse } from './sign-in.memory.ts';
import { followUrl, giveFocusBack, Page, type Link } from './sign-in.page.ts';
import { SIGN_IN } from './sign-in.rules.ts';
import { createNobody, isSignedIn, offers, readView, Visitor, type Screen, type SignInView } from './sign-in.state.ts';
import { Strangers } from './sign-in.strangers.ts';
import { HEADING } from './sign-in.view.ts';

/** The element, as the desk sees it. */
export interface DeskHost extends ReactiveControllerHost, HTMLElement {
  /** The view for somebody who is not signed in. */
  view: SignInView;
  /** The page has said that others use this computer. */
  sharedComputer: boolean;
}

/** What the element knows and keeps from the page. */
export interface DeskSettings extends FormHost {
  client(): ApiClient | undefined;
  country(): string | undefined;
}

const USER_ID = '#username';

/** The widget's memory and its deeds; the element draws them. */
export class Desk implements ReactiveController {
  notice: Notice | undefined;
  /** Whether the person is being signed out. */
  isLeaving = false;
  /** What somebody who is signed in looks at. */
  accountScreen: Screen = 'account';

  readonly clock: SessionClock;
  readonly forms: Forms;
  readonly link: LinkUse;
  readonly #host: DeskHost;
  readonly #settings: DeskSettings;
  readonly #request: RequestController<readonly [SessionPort, string | undefined], Session>;
  readonly #page: Page;
  readonly #visitor = new Visitor();
  #client: ApiClient | undefined;
  #noted: unknown;
  #isTold = false;
  #origin: Element | undefined;

  constructor(host: DeskHost, settings: DeskSettings) {
    this.#host = host;
    this.#settings = settings;
    this.forms = new Forms(settings);
    this.link = new LinkUse(() => host.requestUpdate());
    this.#request = new RequestController(host, {
      operation: 'getSession',
      args: () => this.#args(),
      ask: ([client, country], { signal }) => client.getSession({ signal, language: settings.language, country }),
      owner: () => settings.client(),
    });
    this.clock = new SessionClock(host, () => this.ask());
    new Strangers(host, this.#visitor, () => this.#tellLater({ level: 'anonymous' }));
    this.#page = new Page(host, {
      link: (link) => this.#follow(link),
      canSignIn: () => this.canSignIn,
      signIn: (origin, focus) => this.#invite(origin ?? focus ?? undefined),
      expired: () => this.#doubt(),
      changed: () => (this.#isTold = true),
      told: (word) => this.#handleOtherTab(word),
      left: () => this.#handlePageHide(),
      returned: () => this.ask(),
    });
    host.addController(this);
  }

  #args(): readonly [SessionPort, string | undefined] | undefined {
    const client: Partial<SessionPort> | undefined = this.#settings.client();
    return client?.getSession ? [client as SessionPort, this.#settings.country()] : undefined;
  }

  get state(): RequestState<Session> {
    return this.#request.state;
  }

  /** Who it is; `undefined` as long as nobody knows. A client that cannot say knows nobody. */
  get session(): Session | undefined {
    const client = this.#settings.client();
    return this.#visitor.session ?? (client && !client.getSession ? createNobody() : undefined);
  }

  /** What is on screen. */
  get screen(): Screen {
    const link = this.link.current;
    if (link) return link.kind === 'confirm' ? 'confirm' : 'new-password';
    const { session } = this;
    return session && isSignedIn(session) ? this.accountScreen : readView(this.#host.view);
  }

  /** Whether there is a form to sign in by. */
  get canSignIn(): boolean {
    return offers(this.#settings.client(), this.session ?? createNobody(), 'signIn');
  }

  /** Asks who it is once more, whatever is being asked already. */
  readonly ask = (): void => this.#request.retry();

  /** Takes what the back end has said since, before anything is drawn. */
  hostUpdate(): void {
    const client = this.#settings.client();
    if (client && client !== this.#client) {
      if (this.#client) this.#reset();
      this.#client = client;
    }
    const { state } = this.#request;
    if (state.name === 'ready' && state.loadedAt !== this.#noted) {
      this.#noted = state.loadedAt;
      this.#note(state.data);
    }
    if (state.name === 'expired' && state.error !== this.#noted) {
      this.#noted = state.error;
      if (this.#visitor.noteEnd() === 'changed') this.#tellLater({ level: 'anonymous' });
      this.#end();
    }
  }

  hostDisconnected(): void {
    this.forms.abort();
    this.isLeaving = false;
  }

  #note(session: Session): void {
    const isSamePerson = this.#visitor.isSame(session);
    const finding = this.#visitor.note(session, this.#isTold);
    this.#isTold = false;
    this.clock.follow(isSignedIn(session) ? session.expiresAt : undefined);
    if (this.#visitor.hasEnded && finding !== 'same') this.#end();
    else if (isSignedIn(session) && this.notice === 'ended') this.notice = undefined;
    if (finding === 'changed') this.#tellLater({ level: session.level, isSamePerson });
    // Somebody was asked to sign in who is signed in.
    if (isSignedIn(session) && this.#origin) this.#settings.focusLater(HEADING);
  }

  #end(): void {
    this.clock.follow(undefined);
    this.notice = 'ended';
    this.accountScreen = 'account';
    const userId = this.#visitor.person?.userId;
    const form = this.forms.get('sign-in');
    if (userId && !form.values['username']) form.edit('username', userId);
  }

  // Not within an update: the page's listeners may ask the widget for another one.
  #tellLater(change: ConstructorParameters<typeof CsolSessionChangeEvent>[0]): void {
    if (!change?.isSamePerson) this.forms.clear();
    queueMicrotask(() => this.#page.tell(new CsolSessionChangeEvent(change)));
  }

  #reset(): void {
    this.#visitor.reset();
    this.forms.clear();
    this.notice = undefined;
  }

  /** Somebody has told the page that the session is another person's. Who is asked for again by the request itself. */
  forgetPerson(): void {
    if (!this.#page.isTelling) this.#reset();
  }

  #handleOtherTab(word: 'in' | 'out'): void {
    if (word === 'out') return this.#forget('signed-out');
    // Whether it is the same person is known when the answer is here.
    this.#settings.client()?.forgetSession?.();
    this.ask();
  }

  /** Another widget was refused: asks once, for however many. */
  #doubt(): void {
    const { name } = this.#request.state;
    if (this.session && isSignedIn(this.session) && name !== 'refreshing' && name !== 'loading') this.ask();
  }

  /** Signs in by what is in the form. */
  readonly signIn = async (event: Event): Promise<void> => {
    const client = this.#settings.client();
    const form = this.forms.get('sign-in');
    const isShared = this.#host.sharedComputer || form.values['isShared'] === 'on';
    const answer = await form.submit(event, { rules: SIGN_IN, operation: 'signIn' }, async (values, { signal, language }) => {
      const { username = '', password = '' } = values;
      // A client that works with tokens says so itself.
      return client?.signIn?.({ userId: username, password, isShared, delivery: 'cookie' }, { signal, language });
    });
    if (answer?.data) this.#enter(answer.data.session);
  };

  #enter(session: Session): void {
    const isSamePerson = this.#visitor.isSame(session);
    this.#visitor.enter(session);
    this.notice = undefined;
    this.accountScreen = 'account';
    if (isSamePerson) for (const name of ['sign-in', 'guest', 'register', 'forgot'] as const) this.forms.get(name).clear();
    else this.forms.clear();
    this.clock.follow(session.expiresAt);
    this.#isTold = true;
    this.#page.tell(new CsolSessionChangeEvent({ level: session.level, isSamePerson }), 'in');
    if (this.#origin && giveFocusBack(this.#origin)) this.#origin = undefined;
    else this.#settings.focusLater(HEADING);
  }

  /** Signs out. Where the back end cannot be told, the page forgets all the same. */
  readonly signOut = async (everywhere: boolean): Promise<void> => {
    const client = this.#settings.client();
    if (this.isLeaving) return;
    this.isLeaving = true;
    this.#host.requestUpdate();
    let error: ApiError | undefined;
    try {
      await client?.signOut?.({ everywhere }, { language: this.#settings.language });
    } catch (cause) {
      error = asApiError(cause);
      this.#settings.reportError('signOut', error);
    }
    this.isLeaving = false;
    this.#forget(error ? 'sign-out-failed' : 'signed-out', 'out');
    if (this.#host.isConnected) this.#settings.focusLater(HEADING);
  };

  #forget(notice: Notice | undefined, word?: 'out'): void {
    this.#visitor.leave(notice === 'sign-out-failed');
    this.forms.clear();
    this.#origin = undefined;
    this.clock.follow(undefined);
    this.#settings.client()?.forgetSession?.();
    this.notice = notice;
    this.accountScreen = 'account';
    this.#host.view = 'sign-in';
    this.#isTold = true;
    this.#page.tell(new CsolSessionChangeEvent({ level: 'anonymous' }), word);
    this.#host.requestUpdate();
  }

  #handlePageHide(): void {
    const { session } = this;
    if (!this.#host.sharedComputer && !session?.isShared) return;
    const client = this.#settings.client();
    // Nobody is there any more to be told that it failed.
    if (session && isSignedIn(session)) client?.signOut?.({ isLeaving: true })?.catch(() => undefined);
    this.#forget(undefined, 'out');
  }

  #announce(notice: Notice): void {
    this.go('sign-in');
    this.notice = notice;
  }

  /** Shows something else, whose heading takes the focus. */
  readonly go = (screen: Screen, focus = HEADING): void => {
    // What is still so stays said.
    if (this.notice !== 'ended' && this.notice !== 'sign-out-failed') this.notice = undefined;
    if (screen === 'account' || screen === 'password' || screen === 'access') this.accountScreen = screen;
    else if (screen !== 'confirm' && screen !== 'new-password') this.#host.view = screen;
    this.#settings.focusLater(focus);
    this.#host.requestUpdate();
  };

  #follow(link: Link): void {
    if (link.kind === 'provider-failed') return this.#announce('provider-failed');
    // What was typed for another link has nothing to do with this one.
    this.forms.get(link.kind === 'confirm' ? 'confirm' : 'new-password').clear();
    this.link.open(link.kind, link.token);
    this.#settings.focusLater(HEADING);
  }

  /** Somebody wants to sign in from elsewhere on the page. */
  #invite(origin: Element | undefined): void {
    this.#origin = origin;
    this.link.close();
    if (this.session && isSignedIn(this.session)) this.ask();
    this.go('sign-in', USER_ID);
    this.#host.scrollIntoView({ block: 'start' });
  }

  /** Leaves for the outside provider. */
  readonly useProvider = async (): Promise<void> => {
    try {
      const url = await this.#settings.client()?.getProviderSignInUrl?.(location.pathname, { language: this.#settings.language });
      if (url && this.#host.isConnected) followUrl(this.#host, url);
    } catch (cause) {
      this.#settings.reportError('startProviderSignIn', asApiError(cause));
      this.#announce('provider-failed');
    }
  };
}

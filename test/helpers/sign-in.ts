import { ApiError, type ApiClient } from '@csol/client/port';
import type { GuestAccess, Session } from '@csol/contract';
import { CsolErrorEvent, type CsolSessionChangeEvent } from '@csol/core';
import '@csol/widgets/define/sign-in';
import type { SignIn } from '@csol/widgets/sign-in';
import { fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import guestInvoice from '../../packages/contract/examples/guest-access.invoice.json';
import guestOrder from '../../packages/contract/examples/guest-access.order.json';
import anonymous from '../../packages/contract/examples/session.anonymous.json';
import entitled from '../../packages/contract/examples/session.entitled.json';
import guest from '../../packages/contract/examples/session.guest.json';
import registered from '../../packages/contract/examples/session.registered.json';
import { until } from './mount.ts';
import { byRole, textOf, type } from './query.ts';

/** Sessions of the contract's examples, which end in half an hour. */
export const sessions = {
  anonymous: anonymous as Session,
  guest: guest as Session,
  get registered(): Session {
    return { ...(registered as Session), expiresAt: inMs(1_800_000) };
  },
  get entitled(): Session {
    return { ...(entitled as Session), expiresAt: inMs(1_800_000) };
  },
};

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** What a look-up finds. */
export const found = { invoice: guestInvoice as GuestAccess, order: guestOrder as GuestAccess };

type Answers = { [Name in keyof ApiClient]?: (...args: never[]) => unknown };
type Call = [name: string, ...args: unknown[]];

/** A back end that knows somebody as soon as they sign in, and remembers what it was asked. */
export interface Desk extends Required<ApiClient> {
  calls: Call[];
  /** The first arguments of a method's calls. */
  asked(name: keyof ApiClient): unknown[];
  /** Who it takes the caller for. */
  session: Session;
}

const EVERYTHING = [
  ...['getSession', 'signIn', 'signOut', 'getProviderSignInUrl', 'forgetSession', 'register', 'confirmRegistration'],
  ...['requestPasswordReset', 'resetPassword', 'changePassword', 'requestEntitlement', 'lookUpDocument'],
] as (keyof ApiClient)[];

/**
 * A client whose answers a test may replace one by one; `undefined` takes a method away.
 * @param session who it is at first
 */
export function createDesk(session: Session = sessions.anonymous, answers: Answers = {}): Desk {
  const calls: Call[] = [];
  const desk = { calls, session, asked: (name: string) => calls.filter(([each]) => each === name).map(([, first]) => first) } as Desk;
  const usual: Answers = {
    getSession: () => desk.session,
    signIn: () => ({ session: (desk.session = sessions.entitled) }),
    signOut: () => void (desk.session = sessions.anonymous),
    getProviderSignInUrl: (path: string) => `https://api.example.com/v1/sign-in/provider?returnTo=${path}`,
    lookUpDocument: ({ type: kind }: { type: 'invoice' | 'order' }) => found[kind],
  };
  for (const name of EVERYTHING) {
    const answer = name in answers ? answers[name] : (usual[name] ?? (() => undefined));
    if (!answer) continue;
    const call = (...args: unknown[]): unknown => {
      calls.push([name, ...args]);
      const given = (): unknown => (answer as (...args: unknown[]) => unknown)(...args);
      return name === 'forgetSession' ? given() : Promise.resolve().then(given);
    };
    Object.assign(desk, { [name]: call });
  }
  return desk;
}

/** A method that always fails so. */
export function failing(...error: ConstructorParameters<typeof ApiError>): () => never {
  return () => {
    throw new ApiError(...error);
  };
}

/** A method that never answers. */
export const silent = (): Promise<never> => new Promise(() => undefined);

interface Place {
  client?: ApiClient | undefined;
  view?: string;
  lang?: string;
  shared?: boolean;
}

/** Mounts the widget in Belgium and waits until it shows what it found out. */
export async function mountSignIn({ client = createDesk(), view, lang = 'en', shared = false }: Place = {}): Promise<SignIn> {
  const element = await fixture<SignIn>(html`<csol-sign-in
    country="BE"
    lang=${lang}
    view=${ifDefined(view)}
    ?shared-computer=${shared}
    .client=${client}
  ></csol-sign-in>`);
  return settle(element);
}

/** Waits until nothing is on its way. */
export async function settle(element: SignIn): Promise<SignIn> {
  await element.updateComplete;
  const busy = '.skeleton, .base--pending, .sign-in[aria-busy=true], [part=submit-button][aria-disabled=true]';
  await until(() => !element.shadowRoot?.querySelector(busy) && element.shadowRoot?.querySelector('.sign-in'), 'the widget has settled');
  return element;
}

/** Waits until a text is on screen. */
export function shows(element: SignIn, text: string): Promise<void> {
  return until(() => textOf(element).includes(text), `“${text}” shows instead of “${textOf(element)}”`);
}

/** The field with a label. */
export function fieldOf(element: SignIn, name: string): HTMLInputElement {
  const field = element.shadowRoot?.getElementById(name);
  if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field ${name}.`);
  return field;
}

/** Types into fields, by their names. */
export function fill(element: SignIn, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) type(fieldOf(element, name), value);
}

export async function press(element: SignIn, name: string | RegExp): Promise<void> {
  byRole(element, 'button', name).click();
  await element.updateComplete;
}

/** Signs in by the form. */
export async function signIn(element: SignIn, username = 'anne.claes', password = 'a few words in a row'): Promise<void> {
  fill(element, { username, password });
  element.shadowRoot?.querySelector<HTMLButtonElement>('[part=submit-button]')?.click();
  await settle(element);
}

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** Does this when the test has ended. */
export const afterTest = (act: () => void): void => void stops.push(act);

/** The changes of session that the page is told of, from now on until the test ends. */
export function hearChanges(): string[] {
  const heard: string[] = [];
  const listen = ({ level, isSamePerson }: CsolSessionChangeEvent): void => void heard.push(`${level} ${isSamePerson}`);
  document.addEventListener('csol-session-change', listen);
  afterTest(() => document.removeEventListener('csol-session-change', listen));
  return heard;
}

/** Mounts the widget for somebody who is signed in. */
export async function mountSignedIn(client: ApiClient = createDesk(sessions.entitled)): Promise<SignIn> {
  const element = await mountSignIn({ client });
  await shows(element, 'Signed in as');
  return element;
}

/** Another widget on the page is refused. */
export const refuse = (): boolean => document.dispatchEvent(new CsolErrorEvent('listInvoices', new ApiError('expired', 'x')));

/** Ends the session at the back end, and lets another widget hear of it. */
export async function expire(element: SignIn, client: Desk): Promise<void> {
  client.session = sessions.anonymous;
  refuse();
  await shows(element, 'Your session has ended');
}

/** How often it was asked who it is. */
export const timesAsked = (client: Desk): number => client.asked('getSession').length;

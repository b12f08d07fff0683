/** What the views get from the widget. Views are functions; all that lasts is in the widget's memory. */
import type { ApiClient } from '@csol/client/port';
import type { Session } from '@csol/contract';
import type { Form, I18n } from '@csol/core';
import type { Method, Screen } from './sign-in.state.ts';

/** What is said above the view, until the next thing happens. */
export type Notice =
  | 'ended'
  | 'signed-out'
  | 'sign-out-failed'
  | 'confirmed'
  | 'password-set'
  | 'password-changed'
  | 'access-asked'
  | 'provider-failed';

export type FormName = 'sign-in' | 'register' | 'forgot' | 'confirm' | 'new-password' | 'guest' | 'password' | 'access';

/** A link out of an e-mail; its token goes into the call that uses it and nowhere else. */
export interface OpenLink {
  kind: 'confirm' | 'reset';
  token: string;
  /** It has been used, is too old, or never was one. */
  isStale: boolean;
}

export interface ViewContext {
  readonly i18n: I18n;
  readonly client: ApiClient;
  readonly session: Session;
  /** ISO 3166-1 alpha-2; a view that needs one is not offered without. */
  readonly country: string;
  /** BCP 47 tag of what the back end writes to the person. */
  readonly language: string;
  readonly link: OpenLink | undefined;
  /** Whether the person is being signed out. */
  readonly isLeaving: boolean;
  readonly form: (name: FormName) => Form;
  /** Shows something else, whose heading, or the element named, takes the focus. */
  readonly go: (screen: Screen, focus?: string) => void;
  readonly notify: (notice: Notice | undefined) => void;
  /** Whether something is offered. */
  readonly may: (method: Method) => boolean;
  /** Asks who it is once more. */
  readonly ask: () => void;
  /** Ends the link, used or not. */
  readonly closeLink: () => void;
  /** Marks the link as used or too old. */
  readonly expireLink: () => void;
  readonly signOut: (everywhere: boolean) => void;
}


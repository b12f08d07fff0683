/** Comes to a page with a sign-in by a link out of an e-mail. */
import type { SignIn } from '../../packages/widgets/src/sign-in/sign-in.ts';
import { byPart } from './query.ts';
import { createDesk, failing, fill, mountSignIn, sessions, type Desk } from './sign-in.ts';

/** What was chosen at the registration. */
export const PASSWORD = 'a few words in a row';

/** Comes to the page by a link. */
export async function follow(fragment: string, client: Desk = createDesk()): Promise<SignIn> {
  history.replaceState(null, '', `#${fragment}`);
  return mountSignIn({ client });
}

/** A back end that says of every link that it has been used. */
export const stale = (name: 'confirmRegistration' | 'resetPassword'): Desk =>
  createDesk(sessions.anonymous, { [name]: failing('not-found', 'x') });

/** Sends the form that a link has led to. */
export async function send(element: SignIn, password = PASSWORD): Promise<void> {
  fill(element, { password });
  byPart(element, 'submit-button').click();
  await element.updateComplete;
}

/** Comes by a link, and sends the form. */
export async function followAndSend(fragment: string, client: Desk = createDesk()): Promise<SignIn> {
  const element = await follow(fragment, client);
  await send(element);
  return element;
}

/** How a back end refuses a wrong password. */
export const refused = ['invalid', 'x', { fieldErrors: [{ pointer: '/password', code: 'wrong', detail: 'x' }] }] as const;

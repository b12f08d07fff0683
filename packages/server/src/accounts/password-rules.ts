import type { FieldError } from '@csol/contract';
import { ProblemError } from '../http/problem.ts';
import type { Passwords } from './passwords.ts';

/** Shorter names stand in too many words. */
const LEAST_NAME = 4;
/** What this service is called: a guesser tries that with everybody. A name that a site gives it is not among them. */
const SERVICE = ['customer support online', 'customersupportonline', 'csol'];

/** What a person is called, in pieces that a password should not be made of. */
function namesOf(person: PasswordOwner): string[] {
  const texts = [person.userId, person.email, person.displayName, person.company ?? ''];
  const pieces = texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(pieces.map((piece) => piece.toLowerCase()))].filter((piece) => piece.length >= LEAST_NAME);
}

/** Whose password it is. */
export interface PasswordOwner {
  userId: string;
  email: string;
  displayName: string;
  company?: string | null | undefined;
}

/**
 * Refuses a new password that somebody would guess: one that many use, one made of the person's own names, or the
 * service's with little else. Its length has been
 * checked by the contract; there are no rules for what it is made of (NIST SP 800-63B, 3.1.1.2).
 * @param pointer Where it stands in the body.
 * @throws ProblemError `invalid` with the code `tooSimilar` or `tooCommon`.
 */
export async function checkNewPassword(passwords: Passwords, password: string, person: PasswordOwner, pointer: string): Promise<void> {
  const refuse = (code: string, detail: string): never => {
    const errors: FieldError[] = [{ pointer, code, detail }];
    throw new ProblemError('invalid', { errors });
  };
  const names = namesOf(person);
  const rest = names.reduce((text, name) => text.replaceAll(name, ''), password.toLowerCase());
  if (rest.length <= password.length / 2) refuse('tooSimilar', 'is made of the name of the person');
  if (await passwords.isGuessable?.(password, [...names, ...SERVICE])) refuse('tooCommon', 'is used by many');
}

/** The words for what goes wrong. */
import type { ApiError } from '@csol/client/port';
import { type FieldProblem, type I18n, str } from '@csol/core';

/** Whether the back end named this type of problem. */
export function isProblem(error: ApiError | undefined, name: string): boolean {
  return error?.type?.endsWith(name) ?? false;
}

function formatText({ msg }: I18n, field: string): string {
  switch (field) {
    case 'email':
      return msg('Write an address like name@example.com.', { id: 'sign-in.problem.email' });
    case 'username':
      return msg('Only letters, digits and . _ @ + - are possible, and a letter or digit comes first.', { id: 'sign-in.problem.user-id' });
    default:
      return msg('This is not in the expected form.', { id: 'sign-in.problem.format' });
  }
}

/** What is wrong with a field, as it stands beside it. A code that nobody knows has a text, too. */
export function problemText(i18n: I18n, { field, code, limit = 0 }: FieldProblem): string {
  const { msg } = i18n;
  const n = i18n.formats.number(limit);
  switch (code) {
    case 'required':
      return msg('Fill this in.', { id: 'sign-in.problem.required' });
    case 'tooShort':
      return msg(str`At least ${n} characters are needed.`, { id: 'sign-in.problem.short' });
    case 'tooLong':
      return msg(str`At most ${n} characters are possible.`, { id: 'sign-in.problem.long' });
    case 'format':
      return formatText(i18n, field);
    case 'tooCommon':
      return msg('Many people use this password. Choose another one.', { id: 'sign-in.problem.common' });
    case 'tooSimilar':
      return msg('This password is too much like your own name or address. Choose another one.', { id: 'sign-in.problem.similar' });
    case 'wrong':
      return field === 'password'
        ? msg('This is not the password that you chose when you registered.', { id: 'sign-in.problem.not-chosen' })
        : msg('This is not your current password.', { id: 'sign-in.problem.wrong' });
    case 'again':
      return msg('Type it once more. Passwords are not kept here.', { id: 'sign-in.problem.again' });
    default:
      return msg('This was not accepted. Change it, then try again.', { id: 'sign-in.problem.other' });
  }
}

/** How long to wait, in minutes from two on. */
export function waitText(i18n: I18n, { retryAfterMs = 0 }: ApiError): string {
  const { msg } = i18n;
  const seconds = Math.ceil(retryAfterMs / 1000);
  if (seconds <= 0) return msg('Too many tries. Wait a moment, then try again.', { id: 'sign-in.wait' });
  if (seconds < 120) {
    const n = i18n.formats.number(seconds);
    return i18n.plural(seconds, {
      one: () => msg(str`Too many tries. Wait ${n} second, then try again.`, { id: 'sign-in.wait.seconds.one' }),
      other: () => msg(str`Too many tries. Wait ${n} seconds, then try again.`, { id: 'sign-in.wait.seconds.other' }),
    });
  }
  const minutes = i18n.formats.number(Math.ceil(seconds / 60));
  return msg(str`Too many tries. Wait ${minutes} minutes, then try again.`, { id: 'sign-in.wait.minutes' });
}

/** Why nothing came of it, what is safe, and what to do next. */
export function errorText(i18n: I18n, error: ApiError): string {
  const { msg } = i18n;
  switch (error.kind) {
    case 'network':
      return msg('The service cannot be reached. What you typed is still here. Check your connection, then try again.', {
        id: 'sign-in.error.network',
      });
    case 'timeout':
      return msg('The service took too long to answer. What you typed is still here. Try again in a moment.', {
        id: 'sign-in.error.timeout',
      });
    case 'limited':
      return waitText(i18n, error);
    case 'expired':
      return msg('Your session has ended. Sign in, then try again.', { id: 'sign-in.error.expired' });
    case 'denied':
      return msg('The service does not allow this now. Nothing was changed.', { id: 'sign-in.error.denied' });
    case 'unsupported':
      return msg('This page is not connected to a service that offers this.', { id: 'sign-in.error.unsupported' });
    case 'invalid':
      return msg('The service does not accept this. Check what you typed, then try again.', { id: 'sign-in.error.invalid' });
    default:
      return msg('Something went wrong on our side. Try again, or tell the support desk the error reference.', {
        id: 'sign-in.error.server',
      });
  }
}

/** The words for what goes wrong when a document is sent to colleagues. */
import type { ApiError } from '@csol/client/port';
import { str, type FieldProblem, type I18n } from '@csol/core';

/** What is wrong with a field, as it stands beside it. A code that nobody knows has a text, too. */
export function problemText(i18n: I18n, { field, code, limit = 0, part = '' }: FieldProblem): string {
  const { msg } = i18n;
  const n = i18n.formats.number(limit);
  switch (code) {
    case 'required':
      return msg('Write at least one e-mail address.', { id: 'invoice-forward.problem.required' });
    case 'tooLong':
      return msg(str`At most ${n} characters are possible.`, { id: 'invoice-forward.problem.long' });
    case 'tooMany':
      return msg(str`At most ${n} addresses are possible at a time.`, { id: 'invoice-forward.problem.many' });
    case 'format':
      return part
        ? msg(str`“${part}” is not an e-mail address. Write it like name@example.com.`, { id: 'invoice-forward.problem.address' })
        : msg('Write addresses like name@example.com, with commas between them.', { id: 'invoice-forward.problem.addresses' });
    default:
      return field === 'to'
        ? msg('Write addresses like name@example.com, with commas between them.', { id: 'invoice-forward.problem.addresses' })
        : msg('This was not accepted. Change it, then try again.', { id: 'invoice-forward.problem.other' });
  }
}

function waitText(i18n: I18n, { retryAfterMs = 0 }: ApiError): string {
  const { msg } = i18n;
  const minutes = Math.ceil(retryAfterMs / 60_000);
  if (minutes <= 0) {
    return msg('Too many e-mails have been sent from here. Nothing was sent now. Wait a while, then try again.', {
      id: 'invoice-forward.wait',
    });
  }
  const n = i18n.formats.number(minutes < 120 ? minutes : Math.ceil(minutes / 60));
  if (minutes >= 120) {
    return msg(str`Too many e-mails have been sent from here. Nothing was sent now. Try again in ${n} hours.`, {
      id: 'invoice-forward.wait.hours',
    });
  }
  return i18n.plural(minutes, {
    one: () =>
      msg(str`Too many e-mails have been sent from here. Nothing was sent now. Try again in ${n} minute.`, {
        id: 'invoice-forward.wait.minutes.one',
      }),
    other: () =>
      msg(str`Too many e-mails have been sent from here. Nothing was sent now. Try again in ${n} minutes.`, {
        id: 'invoice-forward.wait.minutes.other',
      }),
  });
}

/** Why nothing came of it, what is safe, and what to do next. */
export function errorText(i18n: I18n, error: ApiError): string {
  const { msg } = i18n;
  switch (error.kind) {
    case 'network':
      return msg('The service cannot be reached. What you typed is still here. Check your connection, then try again.', {
        id: 'invoice-forward.error.network',
      });
    case 'timeout':
      return msg('The service took too long to answer. What you typed is still here. Sending once more sends one e-mail only.', {
        id: 'invoice-forward.error.timeout',
      });
    case 'limited':
      return waitText(i18n, error);
    case 'denied':
      return msg('This sign-in may not send e-mails from here, or has no e-mail address for replies. Copy the link instead.', {
        id: 'invoice-forward.error.denied',
      });
    case 'not-found':
      return msg('This service sends no e-mails, or the document is not visible any more. Copy the link instead.', {
        id: 'invoice-forward.error.not-found',
      });
    case 'invalid':
      return msg('The service does not accept this. Check what you typed, then try again.', { id: 'invoice-forward.error.invalid' });
    default:
      return msg('Something went wrong on our side. What you typed is still here. Try again, or copy the link instead.', {
        id: 'invoice-forward.error.server',
      });
  }
}

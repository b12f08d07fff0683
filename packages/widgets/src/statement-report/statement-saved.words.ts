/** Words around saved reports. */
import type { ApiError } from '@csol/client/port';
import type { ReportFrequency, ReportSchedule } from '@csol/contract';
import { str, type FieldProblem, type I18n } from '@csol/core';

/** How often. */
export function everyText({ msg }: I18n, every: ReportFrequency): string {
  switch (every) {
    case 'weekly':
      return msg('Every week, on Monday', { id: 'statement-saved.weekly' });
    case 'monthly':
      return msg('Every month, on its first day', { id: 'statement-saved.monthly' });
    case 'quarterly':
      return msg('Every quarter, on its first day', { id: 'statement-saved.quarterly' });
    default:
      return every;
  }
}

/** Whether a recipient gets the mails. */
export function recipientText({ msg }: I18n, state: ReportSchedule['recipients'][number]['state']): string {
  switch (state) {
    case 'waiting':
      return msg('asked, has not answered yet', { id: 'statement-saved.waiting', desc: 'Of a recipient' });
    case 'confirmed':
      return msg('gets it', { id: 'statement-saved.confirmed', desc: 'Of a recipient' });
    case 'ended':
      return msg('wants it no more', { id: 'statement-saved.ended', desc: 'Of a recipient' });
    default:
      return state;
  }
}

/** What is wrong with a field. */
export function problemText({ msg, formats }: I18n, { field, code, limit = 0, part = '' }: FieldProblem): string {
  const n = formats.number(limit);
  if (field === 'name') {
    if (code === 'taken') return msg('You have a report of this name. Choose another one.', { id: 'statement-saved.problem.taken' });
    return code === 'required'
      ? msg('Give the report a name.', { id: 'statement-saved.problem.name' })
      : msg(str`Use up to ${n} characters.`, { id: 'statement-saved.problem.long' });
  }
  if (code === 'tooMany') return msg(str`At most ${n} addresses are possible.`, { id: 'statement-saved.problem.too-many' });
  if (code === 'required') return msg('Write at least one e-mail address.', { id: 'statement-saved.problem.required' });
  return part
    ? msg(str`“${part}” is not an e-mail address. Write it like name@example.com.`, { id: 'statement-saved.problem.address' })
    : msg('Write addresses like name@example.com, with commas between them.', { id: 'statement-saved.problem.addresses' });
}

/** Why nothing came of it, and what to do. */
export function errorText({ msg }: I18n, { kind }: ApiError): string {
  switch (kind) {
    case 'limited':
      return msg('That is as much as is possible now. Delete a report, or try again later.', { id: 'statement-saved.error.limited' });
    case 'not-found':
      return msg('This service sends no e-mails, or the report has been deleted.', { id: 'statement-saved.error.not-found' });
    case 'network':
    case 'timeout':
      return msg('The service cannot be reached. Check your connection, then try again.', { id: 'statement-saved.error.network' });
    default:
      return msg('That did not work. Nothing was changed. Try again.', { id: 'statement-saved.error.other' });
  }
}

/** What is wrong in the builder, in people's words. */
import { str, type I18n } from '@csol/core';
import { MOST_LIMITS, MOST_YEARS } from '@csol/domain/statement';
import type { Draft, Problem } from './statement-report.state.ts';

/** What a field is called. */
export function fieldLabel({ msg }: I18n, field: keyof Draft): string {
  switch (field) {
    case 'preset':
      return msg('Period', { id: 'statement-view.field.preset' });
    case 'from':
      return msg('From', { id: 'statement-view.field.from', desc: 'First day of a period' });
    case 'to':
      return msg('To', { id: 'statement-view.field.to', desc: 'Last day of a period' });
    case 'asOf':
      return msg('As of', { id: 'statement-view.field.as-of', desc: 'A day: what came later is left out' });
    case 'layout':
      return msg('Layout', { id: 'statement-view.field.layout' });
    case 'kinds':
      return msg('Entries', { id: 'statement-view.field.kinds', desc: 'Invoices, credit notes, payments' });
    case 'categories':
      return msg('Categories', { id: 'statement-view.field.categories' });
    case 'customerNumbers':
      return msg('Customer numbers', { id: 'statement-view.field.customers' });
    case 'contractNumbers':
      return msg('Contracts', { id: 'statement-view.field.contracts' });
    case 'currencies':
      return msg('Currencies', { id: 'statement-view.field.currencies' });
    case 'groupBy':
      return msg('Group by', { id: 'statement-view.field.group-by' });
    case 'basis':
      return msg('Age counts from', { id: 'statement-view.field.basis' });
    case 'limits':
      return msg('Ages, in days', { id: 'statement-view.field.limits', desc: 'Field with the bounds of ageing buckets: 30, 60, 90' });
  }
}

function missingText({ msg, formats }: I18n, { field, values = [] }: Problem): string {
  const all = formats.list(values);
  if (field === 'currencies') {
    return msg(str`There are no entries in ${all}. Take it out, or choose another currency.`, { id: 'statement-view.problem.currency' });
  }
  return msg(str`There are no entries of ${all}. Take it out, or choose another one.`, { id: 'statement-view.problem.number' });
}

function limitsText({ msg, formats }: I18n, code: Problem['code']): string {
  const most = formats.number(MOST_LIMITS);
  if (code === 'tooMany') return msg(str`Use at most ${most} numbers of days.`, { id: 'statement-view.problem.limits-many' });
  return msg('Use whole numbers of days, each more than the one before, with commas between: 30, 60, 90.', {
    id: 'statement-view.problem.limits',
  });
}

/** What is wrong, and what to do. */
export function problemText(i18n: I18n, problem: Problem): string {
  const { msg, formats } = i18n;
  const years = formats.number(MOST_YEARS);
  if (problem.field === 'limits') return limitsText(i18n, problem.code);
  switch (problem.code) {
    case 'notADate':
      return msg('Enter a day that the calendar has.', { id: 'statement-view.problem.date' });
    case 'endBeforeStart':
      return msg('The last day is before the first day. Change one of them.', { id: 'statement-view.problem.order' });
    case 'tooLong':
      return msg(str`A period has ${years} years at most. Choose a later first day or an earlier last day.`, {
        id: 'statement-view.problem.too-long',
      });
    case 'inFuture':
      return msg('This day is still to come. Choose today or an earlier day.', { id: 'statement-view.problem.future' });
    case 'beforeStart':
      return msg('This day is before the period. Choose a later day or an earlier period.', { id: 'statement-view.problem.before' });
    case 'none':
      return msg('Choose at least one.', { id: 'statement-view.problem.none' });
    case 'noEntries':
      return missingText(i18n, problem);
    default:
      return msg('This is not known here. Choose one of the list.', { id: 'statement-view.problem.unknown' });
  }
}

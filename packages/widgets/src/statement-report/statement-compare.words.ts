/** What is said about a ledger's file and its columns. */
import { str, type I18n } from '@csol/core';
import type { LedgerField, MatchReason } from '@csol/domain/ledger';
import { MOST_BYTES } from '@csol/core/read-text';
import type { CompareState } from './statement-compare.state.ts';

type WrongCode = Extract<CompareState, { name: 'wrong' }>['code'];

/** What is wrong with a file, and what to do. */
export function wrongText({ msg, formats }: I18n, code: WrongCode): string {
  switch (code) {
    case 'tooLarge': {
      const most = formats.number(MOST_BYTES / 1024 / 1024);
      return msg(str`This file has more than ${most} MB. Export a shorter period from your books.`, {
        id: 'statement-compare.wrong.too-large',
      });
    }
    case 'empty':
      return msg('This file is empty. Export your ledger once more.', { id: 'statement-compare.wrong.empty' });
    case 'notText':
      return msg('This file is no CSV. In your spreadsheet, save it as CSV, and choose that file.', {
        id: 'statement-compare.wrong.not-text',
      });
    case 'noTable':
      return msg('This file has no columns that could be compared. It takes a number, a date and an amount for each booking.', {
        id: 'statement-compare.wrong.no-table',
      });
    case 'unreadable':
      return msg('This file cannot be read any more. Choose it once more.', { id: 'statement-compare.wrong.unreadable' });
  }
}

/** What a column holds. */
export function fieldText({ msg }: I18n, field: LedgerField): string {
  switch (field) {
    case 'number':
      return msg('Number', { id: 'statement-compare.field.number', desc: 'Of a document' });
    case 'date':
      return msg('Date', { id: 'statement-compare.field.date' });
    case 'amount':
      return msg('Amount', { id: 'statement-compare.field.amount' });
    case 'debit':
      return msg('Debit', { id: 'statement-compare.field.debit', desc: 'Of a ledger' });
    case 'credit':
      return msg('Credit', { id: 'statement-compare.field.credit', desc: 'Of a ledger' });
    case 'currency':
      return msg('Currency', { id: 'statement-compare.field.currency' });
  }
}

/** By what two were found to be the same. */
export function reasonText({ msg }: I18n, reason: MatchReason, isOtherDay: boolean): string {
  if (reason === 'amount') return msg('Amount and date', { id: 'statement-compare.reason.amount', desc: 'By what two bookings match' });
  if (reason === 'sum') return msg('Number, several bookings together', { id: 'statement-compare.reason.sum' });
  return isOtherDay
    ? msg('Number and amount, on another day', { id: 'statement-compare.reason.other-day' })
    : msg('Number and amount', { id: 'statement-compare.reason.number' });
}

/** What a comparison came to, in one sentence. */
export function resultText(i18n: I18n, counts: { matched: number; others: number }): string {
  const { msg, formats } = i18n;
  const [n, m] = [formats.number(counts.matched), formats.number(counts.others)];
  return counts.others === 0
    ? msg(str`Your ledger and this statement agree. Matched: ${n}.`, { id: 'statement-compare.agree' })
    : msg(str`${n} matched; ${m} to be looked at.`, { id: 'statement-compare.result', desc: 'Numbers of bookings; may be 1' });
}

import { addDays, addMoney, createMoney, daysBetween, isZero, multiply, negateMoney } from '@csol/domain';
import { sign, subtractMoney, sumByCurrency } from '@csol/domain';
import type { Money } from '@csol/contract';
import { DISPUTE_REASONS } from './catalogue.ts';
import type { DemoDocument, DemoInvoice, DemoRow, Maker } from './company.ts';

/** A part of an invoice that is paid on a day. */
interface Instalment {
  invoice: DemoInvoice;
  date: string;
  amount: Money;
}

/** Payments, and what of them and of credit notes went where. */
export interface Settlement {
  payments: DemoRow<'payment'>[];
  allocations: DemoRow<'allocation'>[];
}

/** The weekday of payment runs: Thursday. */
const RUN_DAY = 4;
/** A Monday. */
const MONDAY = '2024-01-01';

/** The day of the payment run on or after a day: the company pays on Thursdays. */
export function paymentRunOn(date: string): string {
  const weekday = ((daysBetween(MONDAY, date) % 7) + 7) % 7;
  return addDays(date, (RUN_DAY - 1 - weekday + 7) % 7);
}

/** Sets aside what of a document is settled, and what is left. */
export function settle({ row }: DemoDocument, change: { paid?: Money; credited?: Money }): void {
  const money = (amount: string) => createMoney(amount, row.currency);
  if (change.paid) row.paid = addMoney(money(row.paid), change.paid).amount;
  if (change.credited) row.credited = addMoney(money(row.credited), change.credited).amount;
  row.open = subtractMoney(subtractMoney(money(row.payable), money(row.paid)), money(row.credited)).amount;
}

/** Applies a credit note to its invoice, in full; or, now and then, leaves it to the customer's credit. */
export function applyCreditNote(maker: Maker, creditNote: DemoDocument, invoice: DemoInvoice): DemoRow<'allocation'>[] {
  const amount = negateMoney(createMoney(creditNote.row.payable, creditNote.row.currency));
  const isKept = invoice.plan.fate === 'creditedInPart' && maker.random.chance(0.2);
  if (isKept || sign(amount) <= 0) return [];
  settle(invoice, { credited: amount });
  settle(creditNote, { credited: negateMoney(amount) });
  return [{ payment_id: null, credit_note_id: creditNote.row.id, document_id: invoice.row.id, amount: amount.amount }];
}

/** Marks an invoice that the customer questions. */
export function dispute(maker: Maker, invoice: DemoInvoice): void {
  const since = addDays(invoice.row.issue_date, maker.random.int(3, 20));
  invoice.row.disputed_since = since < maker.today ? since : maker.today;
  invoice.row.dispute_reason = maker.random.pick(DISPUTE_REASONS)[invoice.plan.language];
}

/** When and in which parts an invoice is paid, as far as it is up to its fate. */
function planPayments({ random }: Maker, invoice: DemoInvoice): Instalment[] {
  const { row, plan } = invoice;
  const open = createMoney(row.open, row.currency);
  const due = row.due_date ?? row.issue_date;
  const on = (date: string, amount: Money): Instalment => ({ invoice, date: paymentRunOn(date), amount });
  if (isZero(open) || plan.fate === 'disputed' || plan.fate === 'never') return [];
  if (plan.fate === 'late') return [on(addDays(due, random.int(5, 60)), open)];
  if (plan.fate !== 'inParts') return [on(addDays(due, random.int(-9, -1)), open)];
  const first = multiply(open, '0.4');
  return [on(addDays(row.issue_date, random.int(1, 5)), first), on(addDays(due, random.int(20, 50)), subtractMoney(open, first))];
}

/**
 * Pays invoices as their fates say, one payment for each run, currency and customer number. What was ordered to be paid in the last
 * seven days is pending: it is allocated, but not counted as paid.
 */
export function payInvoices(maker: Maker, invoices: readonly DemoInvoice[]): Settlement {
  const instalments = invoices.flatMap((invoice) => planPayments(maker, invoice)).filter(({ date }) => date <= maker.today);
  const runs = new Map<string, Instalment[]>();
  for (const instalment of instalments) {
    const { row, plan } = instalment.invoice;
    const key = [instalment.date, plan.data.account.country, row.currency].join('-');
    runs.set(key, [...(runs.get(key) ?? []), instalment]);
  }
  const settlement: Settlement = { payments: [], allocations: [] };
  for (const key of [...runs.keys()].sort()) payRun(maker, runs.get(key)!, settlement);
  return settlement;
}

function payRun({ random, today }: Maker, run: readonly Instalment[], { payments, allocations }: Settlement): void {
  const { date, invoice } = run[0]!;
  const { data } = invoice.plan;
  const id = random.id('pay');
  const state = date > addDays(today, -7) ? 'pending' : 'made';
  const total = sumByCurrency(run.map(({ amount }) => amount))[0]!;
  const suffix = total.currency === data.account.currency ? '' : `-${total.currency}`;
  const number = `P${date.replaceAll('-', '')}-${data.account.country}${suffix}`;
  payments.push({ id, customer_id: data.customerId, number, date, amount: total.amount, currency: total.currency, state });
  for (const instalment of run) {
    allocations.push({ payment_id: id, credit_note_id: null, document_id: instalment.invoice.row.id, amount: instalment.amount.amount });
    if (state === 'made') settle(instalment.invoice, { paid: instalment.amount });
  }
}

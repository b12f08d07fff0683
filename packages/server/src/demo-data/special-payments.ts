import { addDays, createMoney, multiply, negateMoney, sign, subtractMoney } from '@csol/domain';
import type { Money } from '@csol/contract';
import type { DemoDocument, DemoRow } from './company.ts';
import type { Random } from './random.ts';
import { paymentRunOn, settle, type Settlement } from './settlement.ts';

/** What there is of one customer number, for a look at how it was settled. */
interface Settled extends Settlement {
  documents: readonly DemoDocument[];
}

type Allocation = DemoRow<'allocation'>;

/** Something a company does now and then happens this long ago at least: newer documents keep what they are. */
const LONG_AGO_DAYS = 120;

const oldestFirst = (a: { date: string; id: string }, b: { date: string; id: string }): number =>
  `${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1;

/** The oldest payments of one invoice, in full. */
function findSingle({ payments, allocations }: Settled): { payment: DemoRow<'payment'>; allocation: Allocation }[] {
  const byPayment = new Map<string, Allocation[]>();
  for (const each of allocations) {
    if (each.payment_id !== null) byPayment.set(each.payment_id, [...(byPayment.get(each.payment_id) ?? []), each]);
  }
  return payments.toSorted(oldestFirst).flatMap((payment) => {
    const [allocation, other] = byPayment.get(payment.id) ?? [];
    return allocation && !other && payment.state === 'made' ? [{ payment, allocation }] : [];
  });
}

/** Lets one payment come before its invoice. */
function payInAdvance(part: Settled, today: string): void {
  for (const { payment, allocation } of findSingle(part)) {
    const invoice = part.documents.find(({ row }) => row.id === allocation.document_id);
    if (!invoice || payment.date > addDays(today, -LONG_AGO_DAYS)) continue;
    const date = paymentRunOn(addDays(invoice.row.issue_date, -8));
    Object.assign(payment, { date, number: `${payment.number.replace(/\d{8}/, date.replaceAll('-', ''))}-A` });
    return;
  }
}

/** Pays one invoice a second time: nothing is there that the money could settle. */
function payTwice(random: Random, { payments, allocations }: Settled, today: string): void {
  const payment = payments.toSorted(oldestFirst).findLast(({ state, date }) => state === 'made' && date <= addDays(today, -14));
  const amount = allocations.find(({ payment_id: id }) => id === payment?.id)?.amount;
  if (payment && amount !== undefined) {
    payments.push({ ...payment, id: random.id('pay'), number: `${payment.number}-2`, date: addDays(payment.date, 7), amount });
  }
}

/** Two paid invoices of one currency: one that a credit note went into, and another that one payment settled alone. */
interface Pair {
  note: Allocation;
  first: DemoDocument;
  second: DemoDocument;
  paid: Allocation;
}

function findPair(part: Settled, today: string): Pair | undefined {
  const documents = new Map(part.documents.map((document) => [document.row.id, document]));
  const isOld = ({ row }: DemoDocument): boolean =>
    row.issue_date <= addDays(today, -LONG_AGO_DAYS) && sign(createMoney(row.open, row.currency)) === 0;
  for (const note of part.allocations.filter(({ credit_note_id: id }) => id !== null)) {
    const first = documents.get(note.document_id);
    if (!first || !isOld(first) || sign(createMoney(first.row.paid, first.row.currency)) === 0) continue;
    for (const { allocation: paid } of findSingle(part)) {
      const second = documents.get(paid.document_id);
      if (!second || second === first || second.row.currency !== first.row.currency || !isOld(second)) continue;
      const [left, right] = [paid, note].map(({ amount }) => createMoney(amount, first.row.currency));
      if (left && right && sign(subtractMoney(left, right)) > 0) return { note, first, second, paid };
    }
  }
  return undefined;
}

/** Splits one credit note over two invoices. What it no longer settles of the first one, the payment of the second one does. */
function creditAcross(part: Settled, today: string): void {
  const pair = findPair(part, today);
  if (!pair) return;
  const { note, first, second, paid } = pair;
  const whole = createMoney(note.amount, first.row.currency);
  const half = multiply(whole, '0.5');
  const back = negateMoney(half);
  const minus = (amount: string, less: Money): string => subtractMoney(createMoney(amount, less.currency), less).amount;
  note.amount = minus(note.amount, half);
  paid.amount = minus(paid.amount, half);
  const moved = { amount: half.amount };
  part.allocations.push({ ...note, ...moved, document_id: second.row.id }, { ...paid, ...moved, document_id: first.row.id });
  settle(first, { credited: back, paid: half });
  settle(second, { credited: half, paid: back });
}

/**
 * What makes an account hard to follow, once for each customer number, where it has what that takes: a payment before its invoice, an
 * invoice that was paid twice, a credit note that went into two invoices. No document is more or less open than before.
 * @param random Its own, so that everything else stays as it is.
 */
export function addSpecialPayments(random: Random, part: Settled, today: string): void {
  creditAcross(part, today);
  payInAdvance(part, today);
  payTwice(random, part, today);
}

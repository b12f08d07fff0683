import type { CalendarDate, StatementEntry } from '@csol/contract';
import { rescale } from '../decimal.ts';
import { minorUnits, parseDecimal } from '../money.ts';
import { SLICE, sortByDay } from './steps.ts';

/** A part of the account that belongs to one category, contract and customer number. */
export interface Part {
  entry: StatementEntry;
  kind: 'invoice' | 'creditNote' | 'payment';
  units: bigint;
  /** Of all parts of its entry. */
  whole: bigint;
  date: CalendarDate;
  category: string;
  contract: string;
  customer: string;
  /** Place among the parts of its account. */
  at: number;
}

/** That a part settles another one. It counts from the day on which both are there. */
export interface Link {
  from: Part;
  /** Missing where the account does not have it. */
  to: Part | undefined;
  /** Number of the document that is settled. */
  number: string;
  units: bigint;
  on: CalendarDate;
}

/** All entries of one currency, by date, with what settles what. */
export interface CurrencyAccount {
  currency: string;
  scale: number;
  parts: Part[];
  links: Link[];
  /** Payments on their way, in parts like the others. */
  pending: Part[];
}

const RANK = { invoice: 0, creditNote: 1, payment: 2 } as const;

/** Of one day invoices, then credit notes, then payments; then by number and id. */
function compareParts(a: Part, b: Part): number {
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  if (a.entry.number !== b.entry.number) return a.entry.number < b.entry.number ? -1 : 1;
  if (a.entry.id !== b.entry.id) return a.entry.id < b.entry.id ? -1 : 1;
  return 0;
}

/** Entries of one currency while they are read. */
interface Draft {
  entries: StatementEntry[];
  scale: number;
}

/** Digits after the point. */
const digitsOf = (amount: string): number => {
  const point = amount.indexOf('.');
  return point < 0 ? 0 : amount.length - point - 1;
};

/**
 * An amount in units of 10^-`scale`, which has to be as fine as the amount.
 * @throws InvalidDecimalError
 */
export function toUnits(amount: string, scale: number): bigint {
  // Nearly all amounts are written in the account's own unit, and so short that a number holds them.
  if (amount.length < 16 && digitsOf(amount) === scale && /^-?\d+(?:\.\d+)?$/.test(amount)) return BigInt(+amount.replace('.', ''));
  return rescale(parseDecimal(amount), scale);
}

function* divide(entries: Iterable<StatementEntry>): Generator<void, Map<string, Draft>> {
  const drafts = new Map<string, Draft>();
  let n = 0;
  for (const entry of entries) {
    const { currency, amount } = entry.amount;
    let draft = drafts.get(currency);
    if (!draft) drafts.set(currency, (draft = { entries: [], scale: minorUnits(currency) }));
    draft.entries.push(entry);
    draft.scale = Math.max(draft.scale, digitsOf(amount), entry.open ? digitsOf(entry.open.amount) : 0);
    for (const each of entry.applied ?? []) draft.scale = Math.max(draft.scale, digitsOf(each.amount));
    if (++n % SLICE === 0) yield;
  }
  return drafts;
}

class AccountBuilder {
  readonly account: CurrencyAccount;
  readonly #documents = new Map<string, Part>();

  constructor(currency: string, scale: number) {
    this.account = { currency, scale, parts: [], links: [], pending: [] };
  }

  unitsOf(amount: string): bigint {
    return toUnits(amount, this.account.scale);
  }

  addDocument(entry: StatementEntry): void {
    const kind = entry.kind === 'creditNote' ? 'creditNote' : 'invoice';
    const { date, category = '', contractNumber: contract = '', customerNumber: customer } = entry;
    const units = this.unitsOf(entry.amount.amount);
    const part: Part = { entry, kind, units, whole: units, date, category, contract, customer, at: -1 };
    this.account.parts.push(part);
    this.#documents.set(entry.id, part);
  }

  /** What it settles belongs to the category and the contract of what is settled; the rest to none. */
  addPayment(entry: StatementEntry): void {
    const { date, customerNumber: customer, applied = [] } = entry;
    const parts = entry.state === 'pending' ? this.account.pending : this.account.parts;
    const whole = this.unitsOf(entry.amount.amount);
    let rest = whole;
    for (const { id, number, amount } of applied) {
      const [units, to] = [this.unitsOf(amount), this.#documents.get(id)];
      const { category = '', contract = '' } = to ?? {};
      const part: Part = { entry, kind: 'payment', units: -units, whole, date, category, contract, customer, at: -1 };
      rest += units;
      parts.push(part);
      if (entry.state !== 'pending') this.#link(part, to, number, units);
    }
    if (rest === 0n && applied.length > 0) return;
    parts.push({ entry, kind: 'payment', units: rest, whole, date, category: '', contract: '', customer, at: -1 });
  }

  addCredit(entry: StatementEntry): void {
    const from = this.#documents.get(entry.id);
    if (!from) return;
    for (const { id, number, amount } of entry.applied ?? []) this.#link(from, this.#documents.get(id), number, this.unitsOf(amount));
  }

  #link(from: Part, to: Part | undefined, number: string, units: bigint): void {
    const on = to && to.date > from.date ? to.date : from.date;
    this.account.links.push({ from, to, number, units, on });
  }

  *finish(): Generator<void, CurrencyAccount> {
    const { account } = this;
    account.parts = yield* sortByDay(account.parts, compareParts);
    account.pending = yield* sortByDay(account.pending, compareParts);
    account.parts.forEach((part, at) => (part.at = at));
    return account;
  }
}

function* build(currency: string, { entries, scale }: Draft): Generator<void, CurrencyAccount> {
  const builder = new AccountBuilder(currency, scale);
  // Documents first, as payments may come before what they settle.
  const passes = [
    (entry: StatementEntry) => entry.kind !== 'payment' && builder.addDocument(entry),
    (entry: StatementEntry) => (entry.kind === 'payment' ? builder.addPayment(entry) : builder.addCredit(entry)),
  ];
  let n = 0;
  for (const pass of passes) {
    for (const entry of entries) {
      pass(entry);
      if (++n % SLICE === 0) yield;
    }
  }
  return yield* builder.finish();
}

/**
 * Reads entries once, so that statements of any definition can be made of them. Yields now and then, so that whoever drives it can let the
 * page breathe. Entries that come twice, as a page may bring them again, count once: the last one.
 *
 * @returns one account for each currency, in the order of the codes
 * @throws InvalidDecimalError
 */
export function* readAccount(entries: Iterable<StatementEntry>): Generator<void, CurrencyAccount[]> {
  const once = new Map<string, StatementEntry>();
  let n = 0;
  for (const entry of entries) {
    once.set(entry.id, entry);
    if (++n % SLICE === 0) yield;
  }
  const drafts = yield* divide(once.values());
  const accounts: CurrencyAccount[] = [];
  for (const [currency, draft] of [...drafts].sort(([a], [b]) => (a < b ? -1 : 1))) accounts.push(yield* build(currency, draft));
  return accounts;
}

import type { CurrencyAccount, Link, Part } from './account.ts';
import type { EntryKind, Grouping, StatementDefinition } from './types.ts';

const includes = (list: readonly string[]): ((value: string) => boolean) => {
  const wanted = new Set(list);
  return wanted.size === 0 ? () => true : (value) => wanted.has(value);
};

const KIND_OF: Readonly<Record<Part['kind'], EntryKind>> = { invoice: 'invoice', creditNote: 'creditNote', payment: 'paymentMade' };

/** What of an account a definition asks for. */
export interface Selection {
  /** Whether it belongs to the categories, contracts and customer numbers that are asked for. */
  isInside: (part: Part) => boolean;
  /** Whether its kind is asked for. */
  isWanted: (part: Part) => boolean;
  /** Whether payments on their way are asked for. */
  hasPending: boolean;
  /** Whether all that moves a balance is asked for. */
  isComplete: boolean;
}

/** Reads a definition. */
export function createSelection({ categories, contractNumbers, customerNumbers, kinds }: StatementDefinition): Selection {
  const [ofCategory, ofContract, ofCustomer] = [includes(categories), includes(contractNumbers), includes(customerNumbers)];
  const ofKind = includes(kinds);
  return {
    isInside: (part) => ofCategory(part.category) && ofContract(part.contract) && ofCustomer(part.customer),
    isWanted: (part) => ofKind(KIND_OF[part.kind]),
    hasPending: ofKind('paymentPending'),
    isComplete: Object.values(KIND_OF).every(ofKind),
  };
}

/**
 * What goes over the border of what is asked for: a credit note of one category settles an invoice of another, a payment of one customer
 * number an invoice of another. `inward` where what is inside is settled from outside. What settles something unknown goes nowhere.
 */
export function crossing({ from, to }: Link, isInside: (part: Part) => boolean): 'inward' | 'outward' | undefined {
  if (!to) return undefined;
  const [leaves, enters] = [isInside(from), isInside(to)];
  if (leaves === enters) return undefined;
  return enters ? 'inward' : 'outward';
}

const KEYS: Readonly<Record<Grouping, (part: Part, date: string) => string>> = {
  category: ({ category }) => category,
  contract: ({ contract }) => contract,
  customerNumber: ({ customer }) => customer,
  month: (_part, date) => date.slice(0, 7),
};

/** The group of a part; of what moves it later, on the day on which it does. */
export function keyOf(grouping: Grouping | undefined, part: Part, date = part.date): string {
  return grouping ? KEYS[grouping](part, date) : '';
}

/** The currencies that a definition asks for. */
export function chooseAccounts(accounts: readonly CurrencyAccount[], { currencies }: StatementDefinition): CurrencyAccount[] {
  const isAsked = includes(currencies);
  return accounts.filter(({ currency }) => isAsked(currency));
}

import type { Insertable } from 'kysely';
import type { InvoiceCategory } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import type { AllocationTable, Database, PaymentTable } from '../db/schema.ts';
import { createRandom, type Random } from '../demo-data/random.ts';
import { insertCustomer, insertDocuments, type DocumentDraft } from './documents.ts';

/** Days that a random ledger reaches back. */
export const LEDGER_DAYS = 300;

/** What a random ledger is called, and what there is in it. */
export interface LedgerNames {
  customers: string[];
  contracts: string[];
  categories: InvoiceCategory[];
}

const DIGITS = { EUR: 2, JPY: 0, KWD: 3 } as const;
type Currency = keyof typeof DIGITS;
const CATEGORIES: InvoiceCategory[] = ['maintenance', 'education', 'hardware'];
const [DOCUMENTS, PAYMENTS] = [36, 18];

/** A day, now and then one that is still to come. */
const dayOf = (random: Random, today: string): string => addDays(today, random.int(-LEDGER_DAYS, 12));

/** An amount up to a bound; now and then with more decimals than its currency has. */
function amountOf(random: Random, currency: Currency, most: number): string {
  const digits = DIGITS[currency] + (random.chance(0.1) ? 2 : 0);
  return (random.int(0, most * 10 ** digits) / 10 ** digits).toFixed(digits);
}

function createDocuments(random: Random, names: LedgerNames, today: string): DocumentDraft[] {
  return Array.from({ length: DOCUMENTS }, (_, at) => {
    const currency = random.pick(Object.keys(DIGITS) as Currency[]);
    const kind = random.chance(0.3) ? ('creditNote' as const) : ('invoice' as const);
    const sign = (kind === 'creditNote') === random.chance(0.95) ? '-' : '';
    const issue_date = dayOf(random, today);
    return {
      ...{ customer_id: `customer-${random.pick(names.customers)}`, kind, number: `${names.customers[0]}-${at}`, issue_date, currency },
      gross: `${sign}${amountOf(random, currency, 900)}`,
      category: random.pick(names.categories),
      due_date: random.chance(0.8) ? addDays(issue_date, random.int(0, 60)) : null,
      contract_number: random.chance(0.6) ? random.pick(names.contracts) : null,
    };
  });
}

function createPayments(random: Random, { customers }: LedgerNames, today: string): Insertable<PaymentTable>[] {
  return Array.from({ length: PAYMENTS }, (_, at) => {
    const currency = random.pick(Object.keys(DIGITS) as Currency[]);
    const [id, customer_id] = [`${customers[0]} payment ${at}`, `customer-${random.pick(customers)}`];
    const state = random.chance(0.2) ? ('pending' as const) : ('made' as const);
    return { id, customer_id, number: id, date: dayOf(random, today), amount: amountOf(random, currency, 900), currency, state };
  });
}

/** Who settles what: over customers, categories and days, several times, now and then of another currency or by a negative amount. */
function createAllocations(
  random: Random,
  documents: readonly (DocumentDraft & { id: string })[],
  payments: readonly Insertable<PaymentTable>[],
): Insertable<AllocationTable>[] {
  const notes = documents.filter(({ kind }) => kind === 'creditNote');
  const givers = [...payments, ...payments, ...notes];
  return givers.flatMap((giver) =>
    Array.from({ length: random.int(0, 2) }, () => {
      const currency = giver.currency as Currency;
      const targets = documents.filter((each) => random.chance(0.05) || each.currency === currency);
      const by = 'state' in giver ? { payment_id: giver.id, credit_note_id: null } : { payment_id: null, credit_note_id: giver.id ?? '' };
      const amount = `${random.chance(0.1) ? '-' : ''}${random.chance(0.1) ? '0' : amountOf(random, currency, 300)}`;
      return { ...by, document_id: random.pick(targets).id, amount };
    }),
  );
}

/**
 * Writes an account of three customers that obeys no plan, for comparing sums. What is said to be open is not what its entries make.
 * @returns What there is to ask for.
 */
export async function insertLedger(
  db: Database,
  { name, seed, today }: { name: string; seed: number; today: string },
): Promise<LedgerNames> {
  const random = createRandom(seed);
  const names = { customers: ['A', 'B', 'C'].map((letter) => `${name}-${letter}`), contracts: ['C-1', 'C-2'], categories: CATEGORIES };
  for (const number of names.customers) await insertCustomer(db, number);
  const drafts = createDocuments(random, names, today);
  const ids = await insertDocuments(db, drafts);
  const documents = drafts.map((draft, at) => ({ ...draft, id: ids[at] ?? '' }));
  const payments = createPayments(random, names, today);
  await db.insertInto('payment').values(payments).execute();
  await db.insertInto('allocation').values(createAllocations(random, documents, payments)).execute();
  return names;
}

import { sql } from 'kysely';
import type { StatementQuery, StatementSummary } from '@csol/contract';
import type { StatementDefinition } from '@csol/domain/statement';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer } from '../http/answer.ts';
import type { Handler } from '../services.ts';
import { findAccount, type AccountScope } from './account-scope.ts';
import { readDefinition } from './read-definition.ts';
import { sumDocuments } from './sum-documents.ts';
import { listPaymentCurrencies, sumPayments, sumPending } from './sum-payments.ts';
import { SumScope } from './sum-scope.ts';
import { sumSettled } from './sum-settled.ts';
import { sumTransfers } from './sum-transfers.ts';
import { SectionSums } from './section-sums.ts';

/**
 * How the database is to work: with room for hashes of what was settled later, which else go through files; by hashes, as it takes the few
 * groups for many; and without compiling, which takes longer than it saves.
 */
const SETTINGS = { work_mem: '64MB', enable_sort: 'off', jit: 'off' };

/**
 * Adds a statement up in the database: the numbers are those that `@csol/domain/statement` makes of all entries, and no entry comes here.
 * All sums are of one moment.
 */
export async function sumStatement(db: Database, definition: StatementDefinition, account: AccountScope): Promise<StatementSummary> {
  const scope = new SumScope(definition, account);
  const isToday = definition.asOf === account.today;
  const sections = new Map<string, SectionSums>();
  const sectionOf = (currency: string): SectionSums => {
    const section = sections.get(currency) ?? new SectionSums(currency, scope);
    sections.set(currency, section);
    return section;
  };
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      for (const [name, value] of Object.entries(SETTINGS)) await sql.raw(`set local ${name} = '${value}'`).execute(transaction);
      for (const currency of await listPaymentCurrencies(transaction, scope)) sectionOf(currency);
      for (const row of await sumDocuments(transaction, scope)) sectionOf(row.currency).addDocuments(row);
      for (const row of await sumSettled(transaction, scope)) sectionOf(row.currency).addSettled(row);
      for (const row of await sumPayments(transaction, scope)) sectionOf(row.currency).addPayments(row);
      for (const row of await sumTransfers(transaction, scope)) sectionOf(row.currency).addTransfers(row);
      if (!isToday || !scope.isWanted('paymentPending')) return;
      for (const row of await sumPending(transaction, scope)) sectionOf(row.currency).addPending(row.units);
    });
  const { currencies, period, asOf } = definition;
  const wanted = [...sections.values()].filter(({ currency }) => currencies.length === 0 || currencies.includes(currency));
  return {
    ...{ period, asOf, until: scope.days[1] },
    sections: wanted.sort((a, b) => (a.currency < b.currency ? -1 : 1)).map((section) => section.finish()),
  };
}

/** What a statement of the caller's account adds up to. */
export const getStatement: Handler = async ({ db }, { principal, parameters, now }) => {
  const account = await findAccount(db, principal, now);
  const definition = readDefinition(parameters.query as unknown as StatementQuery, account.today);
  return createJsonAnswer(await sumStatement(db, definition, account));
};

/** All entries of an account, read once, so that statements of any definition are made of them without asking again. */
import type { StatementsPort } from '@csol/client/port';
import type { CalendarDate, StatementEntry, StatementEntryPage } from '@csol/contract';
import { readAccount, type CurrencyAccount } from '@csol/domain/statement';
import { readAll } from './statement-report.pages.ts';
import { drive } from './statement-report.work.ts';

/** As many entries as a page works through without becoming slow. */
export const MOST_ENTRIES = 100_000;

/** An account that has been read. */
export interface LoadedAccount {
  accounts: readonly CurrencyAccount[];
  /** Entries in all, of which none are read beyond `MOST_ENTRIES`. */
  count: number;
  /** In the account's zone. */
  today: CalendarDate;
  /** What the entries have, by name. */
  customerNumbers: readonly string[];
  contractNumbers: readonly string[];
  categories: readonly string[];
  /** ISO 4217 codes. */
  currencies: readonly string[];
}

export type EntriesClient = Pick<StatementsPort, 'listStatementEntries'>;

/** Which entries, and who hears how far it is. */
export interface LoadOptions {
  /** Of these alone, with commas between; all that the person may see where it is empty. */
  customerNumber: string;
  signal: AbortSignal;
  language: string;
  tell: (done: number, count: number) => void;
}

type Facts = Pick<LoadedAccount, 'customerNumbers' | 'contractNumbers' | 'categories'>;

function readFacts(entries: readonly StatementEntry[]): Facts {
  const valuesOf = (pick: (entry: StatementEntry) => string | undefined): string[] => {
    const found = new Set<string>();
    for (const entry of entries) {
      const value = pick(entry);
      if (value) found.add(value);
    }
    return [...found].sort();
  };
  return {
    customerNumbers: valuesOf(({ customerNumber }) => customerNumber),
    contractNumbers: valuesOf(({ contractNumber }) => contractNumber),
    categories: valuesOf(({ category }) => category),
  };
}

/**
 * Reads the whole account. @throws ApiError, and what the signal is aborted with
 */
export async function loadAccount(client: EntriesClient, options: LoadOptions): Promise<LoadedAccount> {
  const { customerNumber, signal, language, tell } = options;
  const numbers = customerNumber.split(',').map((each) => each.trim()).filter(Boolean);
  const query = { limit: 1000, ...(numbers.length > 0 && { customerNumber: numbers }) };
  const ask = (cursor: string | undefined): Promise<StatementEntryPage> =>
    client.listStatementEntries({ ...query, ...(cursor && { cursor }) }, { signal, language });
  const { items, count, today } = await readAll(ask, { signal, tell, most: MOST_ENTRIES });
  if (count > MOST_ENTRIES) {
    return { accounts: [], count, today, ...readFacts(items), currencies: [] };
  }
  const accounts = await drive(readAccount(items), signal);
  return { accounts, count: items.length, today, ...readFacts(items), currencies: accounts.map(({ currency }) => currency) };
}

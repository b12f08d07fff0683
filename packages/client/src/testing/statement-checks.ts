import type { StatementEntry, StatementEntryPage, StatementEntryQuery, StatementSums } from '@csol/contract';
import type { SessionPort, StatementsPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, ensureAllowed, ensureRejects, fail, type SuiteCheck } from './check.ts';
import { ensureDate, ensureMoney, ensureTexts, fromMillionths, toMillionths } from './values.ts';

/** The most that a page may hold, by the contract. */
const LARGEST_PAGE = 1000;
const RANKS = { invoice: 0, creditNote: 1, payment: 2 } as const;

const nameOf = ({ kind, number, id }: StatementEntry): string => `${kind} ${number} (${id})`;
const describe = (query: StatementEntryQuery): string => `listStatementEntries(${JSON.stringify(query)})`;

/** All pages of a question. @param most more entries are refused, so that nobody waits for a million. */
async function readPages(port: StatementsPort, query: StatementEntryQuery, most: number): Promise<StatementEntryPage[]> {
  const pages: StatementEntryPage[] = [];
  const seen = new Map<string, number>();
  for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined; ) {
    const what = `${describe(query)}, page ${pages.length + 1},`;
    const page = await answerOf(what, () => port.listStatementEntries({ ...query, cursor }));
    pages.push(page);
    for (const entry of page.items) {
      const earlier = seen.get(entry.id);
      ensure(earlier === undefined, `${what} repeats ${nameOf(entry)} that page ${earlier} already had`);
      seen.set(entry.id, pages.length);
    }
    cursor = page.page.next;
    ensure(page.items.length > 0 || cursor === undefined, `${what} is empty and still names a next page`);
    ensure(seen.size <= most, `${describe(query)}: more than ${most} entries; raise \`maxDocuments\``);
  }
  return pages;
}

const itemsOf = (pages: readonly StatementEntryPage[]): StatementEntry[] => pages.flatMap(({ items }) => items);

function ensureSame(found: readonly StatementEntry[], expected: readonly StatementEntry[], what: string): void {
  const [own, others] = [found, expected].map((entries) => new Set(entries.map(({ id }) => id)));
  const lost = expected.find(({ id }) => !own?.has(id));
  const strange = found.find(({ id }) => !others?.has(id));
  ensure(!lost, `${what} leaves out ${lost && nameOf(lost)}`);
  ensure(!strange, `${what} shows ${strange && nameOf(strange)}, which does not belong there`);
}

function checkEntry(entry: StatementEntry, { today }: StatementEntryPage): void {
  const where = nameOf(entry);
  ensureTexts(entry, ['id', 'kind', 'number', 'customerNumber'], where);
  ensureDate(entry.date, `${where}, date`);
  ensureMoney(entry.amount, `${where}, amount`);
  ensure(entry.kind in RANKS, `${where} is of no kind of the contract`);
  ensure(entry.kind !== 'payment' || entry.state !== undefined, `${where} is neither made nor pending`);
  ensure(entry.state === 'pending' || entry.date <= today, `${where} is of ${entry.date}, and today is ${today}`);
  ensure(entry.open === undefined || entry.open.currency === entry.amount.currency, `${where}: open is in another currency`);
}

function checkOrder(entries: readonly StatementEntry[]): void {
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (!before) return;
    const isLater = entry.date === before.date ? RANKS[entry.kind] - RANKS[before.kind] : entry.date > before.date ? 1 : -1;
    const isInOrder = isLater > 0 || (isLater === 0 && entry.id > before.id);
    ensure(isInOrder, `${nameOf(entry)} of ${entry.date} comes after ${nameOf(before)} of ${before.date}`);
  });
}

/** What every entry has settled, and what has settled every entry, in millionths. */
function settle(entries: readonly StatementEntry[]): { given: Map<string, bigint>; taken: Map<string, bigint> } {
  const [given, taken] = [new Map<string, bigint>(), new Map<string, bigint>()];
  const documents = new Map(entries.filter(({ kind }) => kind !== 'payment').map((entry) => [entry.id, entry]));
  for (const entry of entries) {
    for (const { id, number, amount } of entry.applied ?? []) {
      const [target, { currency }] = [documents.get(id), entry.amount];
      const what = `${nameOf(entry)} settles ${number} (${id})`;
      ensure(target, `${what}, which is not there`);
      ensure(target.number === number, `${what}, which is ${nameOf(target)}`);
      ensure(target.amount.currency === currency, `${what}, which is in ${target.amount.currency}`);
      if (entry.state === 'pending') continue;
      const units = toMillionths({ amount, currency });
      given.set(entry.id, (given.get(entry.id) ?? 0n) + units);
      taken.set(id, (taken.get(id) ?? 0n) + units);
    }
  }
  return { given, taken };
}

function checkOpen(entries: readonly StatementEntry[]): void {
  const { given, taken } = settle(entries);
  for (const entry of entries.filter(({ kind }) => kind !== 'payment')) {
    if (!entry.open) continue;
    const made = toMillionths(entry.amount) - (taken.get(entry.id) ?? 0n) + (given.get(entry.id) ?? 0n);
    const told = `${entry.open.amount} is said to be open, and its entries make ${fromMillionths(made)}`;
    ensure(toMillionths(entry.open) === made, `${nameOf(entry)}: ${told}`);
  }
}

function checkSums(sums: StatementSums): void {
  const add = (...names: ('opening' | 'billed' | 'credited' | 'paid' | 'moved' | 'closing' | 'later')[]): bigint =>
    names.reduce((sum, name) => sum + toMillionths(sums[name]), 0n);
  const { currency, ageing, proofs } = sums;
  ensure(
    add('opening', 'billed', 'credited', 'paid', 'moved') === toMillionths(sums.closing),
    `${currency}: the movements do not lead from the opening to the closing balance`,
  );
  ensure(add('closing', 'later') === toMillionths(sums.balance), `${currency}: closing and later are not the balance`);
  const parts = [...ageing.buckets.map(({ amount }) => amount), ageing.credits, ageing.unapplied];
  const total = parts.reduce((sum, amount) => sum + toMillionths(amount), 0n);
  ensure(total === toMillionths(ageing.total), `${currency}: the ageing adds up to ${fromMillionths(total)}, not ${ageing.total.amount}`);
  ensure(proofs.every(({ moved, open }) => moved.amount === open.amount), `${currency}: a balance is not what is open`);
}

function createEntryClaims(port: StatementsPort, most: number): Record<string, () => Promise<void>> {
  let whole: Promise<StatementEntryPage[]> | undefined;
  const all = () => (whole ??= readPages(port, { limit: LARGEST_PAGE }, most));
  const read = async (query: StatementEntryQuery) => itemsOf(await readPages(port, { limit: LARGEST_PAGE, ...query }, most));
  return {
    'lists entries with amounts, days and kinds, none later than today': async () => {
      for (const page of await all()) for (const entry of page.items) checkEntry(entry, page);
      ensure(itemsOf(await all()).length > 0, 'There is no entry to check anything with');
    },
    'has them by date, kind and id': async () => checkOrder(itemsOf(await all())),
    'counts what its pages show': async () => {
      const { length } = itemsOf(await all());
      for (const { count } of await all()) ensure(count === length, `count is ${count}, and there are ${length} entries`);
    },
    'shows the same entries on small pages, each once, in the same order': async () => {
      const limit = Math.min(LARGEST_PAGE, Math.max(1, Math.ceil(itemsOf(await all()).length / 7)));
      const pages = await readPages(port, { limit }, most);
      ensure(pages.every(({ items }) => items.length <= limit), `A page has more than ${limit} entries`);
      ensureSame(itemsOf(pages), itemsOf(await all()), describe({ limit }));
      checkOrder(itemsOf(pages));
    },
    'settles only what is there, in its own currency': async () => void settle(itemsOf(await all())),
    'says that as much is open as its entries make': async () => checkOpen(itemsOf(await all())),
    'keeps to the customer numbers that are asked for': async () => {
      const entries = itemsOf(await all());
      for (const number of new Set(entries.map(({ customerNumber }) => customerNumber))) {
        const query = { customerNumber: [number] };
        ensureSame(await read(query), entries.filter(({ customerNumber }) => customerNumber === number), describe(query));
      }
      const query = { customerNumber: ['not-a-customer-of-mine'] };
      ensureSame(await read(query), [], describe(query));
    },
    'keeps to the last day that is asked for': async () => {
      const entries = itemsOf(await all());
      const until = entries[Math.floor(entries.length / 2)]?.date ?? fail('There is no entry to check anything with');
      const found = await read({ until });
      ensureSame(found, entries.filter(({ date }) => date <= until), describe({ until }));
      settle(found);
    },
    'rejects with kind invalid for what it cannot read': async () => {
      for (const query of [{ cursor: 'no cursor of mine' }, { limit: 0 }, { until: '2026-02-30' }]) {
        await ensureRejects(describe(query), 'invalid', () => port.listStatementEntries(query));
      }
    },
  };
}

type SumPort = Required<Pick<StatementsPort, 'listStatementEntries' | 'getStatement'>>;

function createSumClaims(port: SumPort): Record<string, () => Promise<void>> {
  return {
    'adds a statement up': async () => {
      const { today } = await answerOf(describe({ limit: 1 }), () => port.listStatementEntries({ limit: 1 }));
      const { sections } = await answerOf('getStatement()', () => port.getStatement({ from: `${today.slice(0, 4)}-01-01`, to: today }));
      for (const section of sections) checkSums(section);
    },
    'rejects with kind invalid where no statement can be made': async () => {
      const period = { from: '2026-02-01', to: '2026-01-31' };
      await ensureRejects(`getStatement(${JSON.stringify(period)})`, 'invalid', () => port.getStatement(period));
    },
  };
}

/**
 * The checks of the statement of account.
 * @param session of the same caller, where that port is checked too.
 * @param most more entries are refused.
 */
export function createStatementChecks(port: StatementsPort, session: SessionPort | undefined, most: number): SuiteCheck[] {
  const claims = createEntryClaims(port, most);
  const getStatement = port.getStatement?.bind(port);
  const listStatementEntries = port.listStatementEntries.bind(port);
  if (getStatement) Object.assign(claims, createSumClaims({ listStatementEntries, getStatement }));
  const offered = ['listStatementEntries', ...(getStatement ? ['getStatement'] : [])];
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, offered);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'statements' as const, name, run })),
    ...createAbortChecks('statements', 'listStatementEntries', (options) => port.listStatementEntries({}, options)),
  ];
}

import type { InventoryFinding, ReconciliationItem, ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import type { InventoryPort, SessionPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, ensureAllowed, ensureRejects, fail, type SuiteCheck } from './check.ts';
import { ensureDate, ensureMoney, ensureTexts, fromMillionths, toMillionths } from './values.ts';

const FINDINGS: readonly InventoryFinding[] = ['billedNotInstalled', 'installedNotBilled', 'billedTwice'];
/** Pages that are read of one question at most. */
const MOST_PAGES = 200;

const nameOf = ({ finding, serialNumber, period }: ReconciliationItem): string => `${finding} ${serialNumber} from ${period.from}`;

function describe(query: ReconciliationQuery): string {
  return `reconcileInventory(${JSON.stringify(query)})`;
}

/** All pages of a question. */
async function readPages(port: InventoryPort, query: ReconciliationQuery): Promise<ReconciliationPage[]> {
  const pages: ReconciliationPage[] = [];
  const seen = new Set<string>();
  for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined; ) {
    const what = `${describe(query)}, page ${pages.length + 1},`;
    const page = await answerOf(what, () => port.reconcileInventory({ ...query, cursor }));
    pages.push(page);
    cursor = page.page.next;
    ensure(page.items.length > 0 || cursor === undefined, `${what} is empty and still names a next page`);
    ensure(cursor === undefined || !seen.has(cursor), `${what} leads back to a page that came before`);
    if (cursor !== undefined) seen.add(cursor);
    if (pages.length > MOST_PAGES) fail(`${describe(query)}: more than ${MOST_PAGES} pages`);
  }
  return pages;
}

const itemsOf = (pages: readonly ReconciliationPage[]): ReconciliationItem[] => pages.flatMap(({ items }) => items);

function ensureSame(found: readonly ReconciliationItem[], expected: readonly ReconciliationItem[], what: string): void {
  const [own, others] = [found, expected].map((items) => items.map((item) => JSON.stringify(item)));
  const lost = expected.find((_, n) => !own?.includes(others?.[n] ?? ''));
  const strange = found.find((_, n) => !others?.includes(own?.[n] ?? ''));
  ensure(!lost, `${what} leaves out ${lost && nameOf(lost)}`);
  ensure(!strange, `${what} shows ${strange && nameOf(strange)}, which does not belong there`);
  ensure(found.length === expected.length, `${what} shows ${found.length} items instead of ${expected.length}`);
}

function checkAmounts(item: ReconciliationItem): void {
  const where = nameOf(item);
  const sums = new Map<string, bigint>();
  for (const { net, number } of item.lines) {
    ensureMoney(net, `${where}, line of ${number}`);
    sums.set(net.currency, (sums.get(net.currency) ?? 0n) + toMillionths(net));
  }
  ensure(sums.size === item.amounts.length, `${where}: ${item.amounts.length} amounts for lines in ${sums.size} currencies`);
  for (const amount of item.amounts) {
    ensureMoney(amount, `${where}, amounts`);
    const sum = sums.get(amount.currency) ?? 0n;
    ensure(sum === toMillionths(amount), `${where}: the lines add up to ${fromMillionths(sum)} ${amount.currency}, not ${amount.amount}`);
  }
}

function checkItem(item: ReconciliationItem, { period }: ReconciliationPage): void {
  const where = nameOf(item);
  ensureTexts(item, ['finding', 'serialNumber', 'customerNumber'], where);
  for (const day of [item.period.from, item.period.to]) ensureDate(day, `${where}, period`);
  const isInside = item.period.from >= period.from && item.period.to <= period.to && item.period.from <= item.period.to;
  ensure(isInside, `${where} to ${item.period.to} is not within ${period.from} to ${period.to}`);
  const invoices = new Set(item.lines.map(({ id }) => id)).size;
  ensure(item.finding !== 'billedTwice' || invoices > 1, `${where} rests on ${invoices} invoice`);
  ensure(item.finding !== 'billedNotInstalled' || invoices > 0, `${where} rests on no invoice`);
  checkAmounts(item);
}

/** The sums of a finding, each line once. */
function checkTotals(items: readonly ReconciliationItem[], { totals }: ReconciliationPage): void {
  for (const finding of FINDINGS) {
    const lines = items.filter((item) => item.finding === finding).flatMap((item) => item.lines);
    const nets = new Map(lines.map(({ id, lineNumber, net }) => [`${id} ${lineNumber}`, net]));
    const sums = new Map<string, bigint>();
    for (const net of nets.values()) sums.set(net.currency, (sums.get(net.currency) ?? 0n) + toMillionths(net));
    const currencies = totals[finding].map(({ currency }) => currency);
    const isSame = currencies.toSorted().join() === [...sums.keys()].sort().join();
    ensure(isSame, `totals of ${finding} are in ${currencies.join(', ') || 'nothing'}`);
    for (const total of totals[finding]) {
      const sum = sums.get(total.currency) ?? 0n;
      const told = `${fromMillionths(sum)} ${total.currency}, not ${total.amount}`;
      ensure(sum === toMillionths(total), `the lines of ${finding}, each once, add up to ${told}`);
    }
  }
}

/** @param session of the same caller, where that port is checked too. */
export function createInventoryChecks(port: InventoryPort, session?: SessionPort): SuiteCheck[] {
  let whole: Promise<ReconciliationPage[]> | undefined;
  const all = () => (whole ??= readPages(port, { limit: 200 }));
  const claims: Record<string, () => Promise<void>> = {
    'lists findings within the period, with lines that add up': async () => {
      for (const page of await all()) for (const item of page.items) checkItem(item, page);
    },
    'counts what it finds, by finding and in all': async () => {
      const [first, ...others] = await all();
      const items = itemsOf(await all());
      ensure(first?.count === items.length, `count is ${first?.count}, and there are ${items.length} items`);
      for (const finding of FINDINGS) {
        const found = items.filter((item) => item.finding === finding).length;
        ensure(first.counts[finding] === found, `counts say ${first.counts[finding]} ${finding}, and there are ${found}`);
      }
      for (const page of others) ensure(page.count === first.count, 'count differs from page to page');
    },
    'sums up the lines of each finding, each line once': async () => {
      const [first = fail('There is no page')] = await all();
      checkTotals(itemsOf(await all()), first);
    },
    'shows the same items on small pages': async () => {
      const { count } = (await all())[0] ?? fail('There is no page');
      const limit = Math.max(1, Math.ceil(count / 7));
      const pages = await readPages(port, { limit });
      ensure(pages.every(({ items }) => items.length <= limit), `A page has more than ${limit} items`);
      ensureSame(itemsOf(pages), itemsOf(await all()), describe({ limit }));
    },
    'keeps to the finding that is asked for, and counts the others all the same': async () => {
      const [{ counts } = fail('There is no page')] = await all();
      for (const finding of FINDINGS) {
        const query: ReconciliationQuery = { finding: [finding], limit: 200 };
        const pages = await readPages(port, query);
        ensureSame(itemsOf(pages), itemsOf(await all()).filter((item) => item.finding === finding), describe(query));
        ensure(FINDINGS.every((each) => pages[0]?.counts[each] === counts[each]), `${describe(query)} counts other findings differently`);
      }
    },
    'finds nothing for a customer number that is not the caller’s': async () => {
      const query = { customerNumber: ['not-a-customer-of-mine'] };
      const { count, items, compared } = await answerOf(describe(query), () => port.reconcileInventory(query));
      ensure(count === 0 && items.length === 0, `${describe(query)} shows ${count} items`);
      ensure(compared.lines === 0 && compared.machines === 0, `${describe(query)} compares what is somebody else's`);
    },
    'rejects with kind invalid for what it cannot read': async () => {
      const backwards = { from: '2026-02-01', to: '2026-01-31' };
      for (const query of [{ cursor: 'no cursor of mine' }, backwards, { limit: 0 }, { from: '2026-02-30', to: '2026-03-01' }]) {
        await ensureRejects(describe(query), 'invalid', () => port.reconcileInventory(query));
      }
    },
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, ['reconcileInventory']);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'inventory' as const, name, run })),
    ...createAbortChecks('inventory', 'reconcileInventory', (options) => port.reconcileInventory({}, options)),
  ];
}

/** For how long a page is held up while it writes a long table as CSV. */
import type { Browser, Page } from 'playwright-core';

declare const bench: {
  countLines: () => Promise<number>;
  give: (count: number) => Promise<void>;
  write: () => Promise<number>;
};

/** Milliseconds for which nothing else may have to wait. */
const LIMIT = 50;
const RUNS = 3;

/** What counts of an event of Chromium's trace. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args?: { name?: string };
  /** Processor time, in microseconds. */
  tdur?: number;
}

/**
 * The longest task of any page's main thread, in milliseconds of processor time: other programs do not make it longer.
 * @param fewest tasks that there must be, of work that is done in slices
 */
export function longestTask(trace: Buffer, fewest = 100): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const mains = new Set(threads.map(threadOf));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && event.tdur !== undefined && mains.has(threadOf(event)));
  if (tasks.length < fewest) throw new Error(`Only ${tasks.length} tasks: it was not written in slices, or Chromium does not tell.`);
  return Math.max(...tasks.map(({ tdur = NaN }) => tdur)) / 1000;
}

/** Writes it a few times. @returns whether no block was too long */
export async function isWrittenInSlices(browser: Browser, page: Page, rows: number): Promise<boolean> {
  await page.evaluate((count) => bench.give(count), rows);
  let isGood = true;
  console.log('\nrows as CSV  longest block: processor ms  limit  by the clock');
  for (let run = 0; run < RUNS; run += 1) {
    await browser.startTracing(page, { categories: ['toplevel'] });
    const clock = await page.evaluate(() => bench.write());
    const longest = longestTask(await browser.stopTracing());
    const lines = await page.evaluate(() => bench.countLines());
    if (lines !== rows + 1) throw new Error(`The file has ${lines} lines.`);
    isGood &&= longest <= LIMIT;
    const cells = [longest.toFixed(1).padStart(27), `${LIMIT}`.padStart(6), clock.toFixed(1).padStart(13)];
    console.log(`${String(rows).padEnd(13)} ${cells.join(' ')}${longest > LIMIT ? '  above' : ''}`);
  }
  return isGood;
}

/** How long a statement of 100,000 entries takes to be grouped anew, for how long that holds the page up, and how it scrolls. */
import type { Browser, Page } from 'playwright-core';
import { longestTask } from './blocks.ts';
import { median, threadTime } from './measure.ts';

declare const statementBench: {
  prepareByHand: (count: number) => Promise<void>;
  prepareStatement: (count: number) => Promise<void>;
  regroup: (by: string) => Promise<number>;
  scrollThrough: (frames: number, step: number) => Promise<number[]>;
  showAllRows: () => Promise<void>;
};

const LIMIT = 200;
const BLOCK_LIMIT = 50;
const GROUPINGS = ['category', 'month', 'customerNumber', 'contract', ''];
const [FRAMES, STEP] = [300, 120];
/** Frames a second that the table by hand has to reach for ours to be measured, and part of them that ours has to reach. */
const SAME = 0.95;

/** Groups it anew in each way. @returns whether it was quick, and never held the page up for long */
async function isRegroupedAtOnce(browser: Browser, page: Page): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  let isGood = true;
  console.log('\ngroup by        by the clock  processor ms  limit  longest block  limit');
  for (const by of GROUPINGS) {
    const before = await threadTime(client);
    const clock = await page.evaluate((grouping) => statementBench.regroup(grouping), by);
    const used = (await threadTime(client)) - before;
    await page.evaluate((grouping) => statementBench.regroup(grouping), by === '' ? 'month' : '');
    await browser.startTracing(page, { categories: ['toplevel'] });
    await page.evaluate((grouping) => statementBench.regroup(grouping), by);
    const block = longestTask(await browser.stopTracing(), 10);
    const isOk = used <= LIMIT && block <= BLOCK_LIMIT;
    isGood &&= isOk;
    const cells = [clock.toFixed(1).padStart(12), used.toFixed(1).padStart(13), `${LIMIT}`.padStart(6), block.toFixed(1).padStart(14)];
    console.log(`${(by || 'nothing').padEnd(15)} ${cells.join(' ')} ${`${BLOCK_LIMIT}`.padStart(6)}${isOk ? '' : '  above'}`);
  }
  return isGood;
}

/** Scrolls ours and the one by hand. @returns whether ours draws as many frames */
async function scrollsAsByHand(page: Page, rows: number): Promise<boolean> {
  const scroll = async (): Promise<{ rate: number; late: number }> => {
    const times = await page.evaluate(([frames, step]) => statementBench.scrollThrough(frames, step), [FRAMES, STEP] as const);
    const usual = median(times);
    const sum = times.reduce((all, time) => all + time, 0);
    return { rate: (1000 * times.length) / sum, late: times.filter((time) => time > 1.5 * usual).length };
  };
  await page.evaluate(() => statementBench.showAllRows());
  const ours = await scroll();
  await page.evaluate((count) => statementBench.prepareByHand(count), rows);
  const theirs = await scroll();
  const isGood = ours.rate >= SAME * theirs.rate;
  console.log('\nscrolling       frames a second  late frames');
  for (const [name, { rate, late }] of Object.entries({ statement: ours, 'by hand': theirs })) {
    console.log(`${name.padEnd(15)} ${rate.toFixed(1).padStart(15)} ${String(late).padStart(12)}`);
  }
  return isGood;
}

/** Measures a statement of so many entries. @returns whether it keeps its limits */
export async function isStatementQuick(browser: Browser, page: Page, rows: number): Promise<boolean> {
  await page.evaluate((count) => statementBench.prepareStatement(count), rows);
  const isQuick = await isRegroupedAtOnce(browser, page);
  return (await scrollsAsByHand(page, rows)) && isQuick;
}

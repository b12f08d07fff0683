/** How long a form of sixty fields takes to be drawn on a machine that is four times slower, beside one by hand. */
import type { Page } from 'playwright-core';
import { median } from './measure.ts';

declare const formBench: {
  drawByHand: (count: number) => Promise<number>;
  drawForm: () => Promise<number>;
  prepareForm: (count: number) => Promise<void>;
};

/** Milliseconds that it should take on a quiet machine; printed, as times are noise. */
const GOAL = 50;
/** How many times as long as by hand it may take. */
const RATIO_LIMIT = 1.75;
const SLOWDOWN = 4;
const FIELDS = 60;
const ROUNDS = 15;

/** Measures both in turn. @returns whether ours keeps its limit beside the one by hand */
export async function isFormQuick(page: Page): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  await page.evaluate((count) => formBench.prepareForm(count), FIELDS);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await page.evaluate(() => formBench.drawForm()));
    theirs.push(await page.evaluate((count) => formBench.drawByHand(count), FIELDS));
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const [own, hand] = [median(ours), median(theirs)];
  const ratio = own / hand;
  console.log(`\n${FIELDS} fields, ${SLOWDOWN} times slower: ours ${own.toFixed(1)} ms (goal ${GOAL}), by hand ${hand.toFixed(1)} ms`);
  console.log(`ratio ${ratio.toFixed(2)}, limit ${RATIO_LIMIT}`);
  return ratio <= RATIO_LIMIT;
}

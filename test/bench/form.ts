/** How long a form of sixty fields takes to be drawn on a machine that is four times slower, beside one by hand. */
import type { Page } from 'playwright-core';
import { median } from './measure.ts';

declare const formBench: {
  drawByHand: (count: number) => Promise<number>;
  drawForm: () => Promise<number>;
  prepareForm: (count: number) => Promise<void>;
};

const LIMIT = 50;
const SLOWDOWN = 4;
const FIELDS = 60;
const ROUNDS = 15;

/** Measures both in turn. @returns whether ours keeps its limit */
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
  console.log(`\n${FIELDS} fields, ${SLOWDOWN} times slower: ours ${own.toFixed(1)} ms, by hand ${hand.toFixed(1)} ms, limit ${LIMIT} ms`);
  return own <= LIMIT;
}

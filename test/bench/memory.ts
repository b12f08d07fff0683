/** What lists hold: nodes, listeners and heap by the length of a list, and what a removal leaves. */
import type { CDPSession, Page } from 'playwright-core';
import { median } from './measure.ts';

declare const bench: {
  churn: (tag: string, times: number) => Promise<void>;
  clear: () => void;
  give: (count: number) => void;
  hold: (tag: string) => Promise<void>;
};

/** The widget first, then the list that is written by hand. */
export type Tags = readonly [widget: string, byHand: string];

/** A list is windowed from here up, so that what it holds is the same for any length. */
const LENGTHS = [200, 2000, 100_000] as const;
/** How much more than the shortest of these a longer list may hold: rows of other texts, and what a collection leaves. */
const FLAT = { nodes: 1.1, heap: 1.25 };
const RUNS = 3;

interface Counts {
  nodes: number;
  listeners: number;
  heap: number;
}

async function count(client: CDPSession): Promise<Counts> {
  for (let turn = 0; turn < 3; turn += 1) await client.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  const { usedSize, embedderHeapUsedSize } = await client.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize + embedderHeapUsedSize };
}

const minus = (a: Counts, b: Counts): Counts => ({ nodes: a.nodes - b.nodes, listeners: a.listeners - b.listeners, heap: a.heap - b.heap });

/** What a list adds to a page that has its data already, once it was scrolled from end to end. */
async function holdings(page: Page, client: CDPSession, tag: string, rows: number): Promise<Counts> {
  const runs: Counts[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.evaluate((length) => bench.give(length), rows);
    const before = await count(client);
    await page.evaluate((name) => bench.hold(name), tag);
    runs.push(minus(await count(client), before));
    await page.evaluate(() => bench.clear());
  }
  const of = (key: keyof Counts): number => median(runs.map((counts) => counts[key]));
  return { nodes: of('nodes'), listeners: of('listeners'), heap: of('heap') };
}

/** Says what lists of each length hold. @returns whether it is the same for all lengths */
export async function isFlat(page: Page, [tag]: Tags): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  // What is made once for all lists is there by then.
  await page.evaluate((length) => bench.give(length), LENGTHS[0]);
  await page.evaluate((name) => bench.hold(name), tag);
  let first: Counts | undefined;
  let isGood = true;
  console.log('\nrows     nodes   ratio  limit  listeners  heap KiB  ratio  limit   (beyond the data)');
  for (const rows of LENGTHS) {
    const held = await holdings(page, client, tag, rows);
    first ??= held;
    const [nodes, heap] = [held.nodes / first.nodes, held.heap / first.heap];
    const isOver = nodes > FLAT.nodes || heap > FLAT.heap;
    isGood &&= !isOver;
    const cells = [
      `${held.nodes}`.padStart(7),
      nodes.toFixed(2).padStart(7),
      `${FLAT.nodes}`.padStart(6),
      `${held.listeners}`.padStart(10),
      (held.heap / 1024).toFixed(0).padStart(9),
      heap.toFixed(2).padStart(6),
      `${FLAT.heap}`.padStart(6),
    ];
    console.log(`${String(rows).padEnd(6)} ${cells.join(' ')}${isOver ? '  above' : ''}`);
  }
  return isGood;
}

/** 500 mounts and removals with requests in flight, after some to warm up. @returns whether the widget leaves nothing */
export async function leavesNothing(page: Page, tags: Tags): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  let isGood = true;
  for (const tag of tags) {
    await page.evaluate((name) => bench.churn(name, 50), tag);
    const before = await count(client);
    await page.evaluate((name) => bench.churn(name, 500), tag);
    const { nodes, listeners } = minus(await count(client), before);
    console.log(`${tag}: 500 mounts and removals keep ${nodes} nodes, ${listeners} listeners`);
    if (tag === tags[0]) isGood &&= nodes <= 0 && listeners <= 0;
  }
  return isGood;
}

/** Runs in the browser: a large statement that is grouped anew and scrolled through, and a table by hand to scroll beside it. */
import '@csol/widgets/define/statement-report';
import type { StatementReport } from '@csol/widgets/statement-report';
import { createMany, createStatementClient } from '../helpers/statement.ts';

/** Waits until the page is drawn next. @returns when, as `performance.now()` does */
export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

let report: StatementReport | undefined;

const find = (selector: string): Element | null | undefined => report?.shadowRoot?.querySelector(selector);

async function settle(): Promise<void> {
  while (!find('#statement[aria-busy=false]')) await nextFrame();
}

/** Puts up a statement of so many entries. */
export async function prepareStatement(count: number): Promise<void> {
  document.body.replaceChildren();
  report = document.createElement('csol-statement-report');
  report.country = 'BE';
  report.client = createStatementClient(createMany(count), count);
  document.body.append(report);
  await settle();
}

/** Groups it anew. @returns milliseconds until it shows */
export async function regroup(by: string): Promise<number> {
  const select = find('select[name=groupBy]') as HTMLSelectElement;
  select.value = by;
  const start = performance.now();
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
  while (!find('#statement[aria-busy=true]')) await new Promise((resolve) => setTimeout(resolve));
  await settle();
  return performance.now() - start;
}

/** Shows all rows, as a person does. */
export async function showAllRows(): Promise<void> {
  if (find('[part~=rows-button][aria-expanded=false]')) (find('[part~=rows-button]') as HTMLElement).click();
  for (let frame = 0; frame < 120; frame += 1) await nextFrame();
}

const ROW_HEIGHT = 35;
const CELLS = 6;

/** A table as one would write it by hand: rows of one height, of which only those near what is visible are there. */
export async function prepareByHand(count: number): Promise<void> {
  document.body.replaceChildren();
  report = undefined;
  const table = document.createElement('table');
  const space = document.createElement('div');
  Object.assign(space.style, { position: 'relative', blockSize: `${count * ROW_HEIGHT}px` });
  Object.assign(table.style, { position: 'absolute', inlineSize: '100%', borderCollapse: 'collapse' });
  space.append(table);
  document.body.append(space);
  const draw = (): void => {
    const first = Math.max(0, Math.floor(scrollY / ROW_HEIGHT) - 10);
    const last = Math.min(count, first + Math.ceil(innerHeight / ROW_HEIGHT) + 20);
    const rows = Array.from({ length: last - first }, (_, at) => {
      const cells = Array.from({ length: CELLS }, (__, cell) => `<td>${first + at}.${cell}</td>`);
      return `<tr style="height:${ROW_HEIGHT}px">${cells.join('')}</tr>`;
    });
    table.style.insetBlockStart = `${first * ROW_HEIGHT}px`;
    table.innerHTML = rows.join('');
  };
  addEventListener('scroll', draw);
  draw();
  await nextFrame();
}

/** Scrolls as fast as a wheel does. @returns the milliseconds of each frame */
export async function scrollThrough(frames: number, step: number): Promise<number[]> {
  scrollTo({ top: 0, behavior: 'instant' });
  await nextFrame();
  const times: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scrollBy({ top: step, behavior: 'instant' });
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

Object.assign(globalThis, { statementBench: { prepareByHand, prepareStatement, regroup, scrollThrough, showAllRows } });

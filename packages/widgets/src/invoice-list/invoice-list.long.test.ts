/** Lists of which only the rows near what is visible are in the document. */
import type { ApiClient } from '@csol/client/port';
import type { InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itIsAccessible, itIsQuiet, itReleases, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountSettled, numbersOf } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byRole, choose, focusedName } from '../../../../test/helpers/query.ts';
import { createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const COUNT = 3000;

const createItems = (count: number, change: (at: number) => Partial<InvoiceSummary> = () => ({})): InvoiceSummary[] =>
  Array.from({ length: count }, (_, at) =>
    createInvoice({ id: `inv_${at}`, number: `N-${at + 1}`, status: at % 10 ? 'open' : 'overdue', ...change(at) }),
  );

/** A host's own client, which hands in everything at once; by number downwards where it is asked so. */
function handIn(items: InvoiceSummary[]): ApiClient {
  return {
    listInvoices: async ({ status, sort }: InvoiceQuery) => {
      const found = items.filter((item) => !status || status.includes(item.status));
      if (sort === 'number') found.reverse();
      return createPage(0, { items: found, count: found.length });
    },
  };
}

const body = (list: InvoiceList): HTMLElement => list.shadowRoot?.querySelector('tbody') as HTMLElement;
const rowsOf = (list: InvoiceList): HTMLElement[] => allByPart(list, 'row');
const row = (list: InvoiceList, number: string): HTMLElement | undefined =>
  rowsOf(list).find((candidate) => candidate.querySelector('button')?.textContent === number);

/** Mounts a long list and waits for the code that draws a part of it. */
async function mountLong(items = createItems(COUNT), width = '1000px', attributes: Record<string, string> = {}): Promise<InvoiceList> {
  const list = await mountSettled(handIn(items), attributes);
  (list.parentElement as HTMLElement).style.width = width;
  await until(() => list.shadowRoot?.querySelector('[aria-rowcount]'), 'a part of the rows is drawn');
  await nextFrame();
  await nextFrame();
  return list;
}

/** Scrolls so that this share of the rows is above the screen. */
async function scrollTo(list: InvoiceList, share: number): Promise<void> {
  const { top, height } = body(list).getBoundingClientRect();
  pageTo(scrollY + top + height * share);
  await nextFrame();
  await nextFrame();
}
const pageTo = (top: number): void => window.scrollTo({ top, behavior: 'instant' });

/** Whether every point of the screen's middle column shows a row. */
function hasNoHole(list: InvoiceList): boolean {
  const visible = rowsOf(list).map((element) => element.getBoundingClientRect());
  const { top, bottom } = body(list).getBoundingClientRect();
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const isShown = (y: number): boolean => visible.some((box) => box.top <= y + 2 && box.bottom >= y - 2);
  return Array.from({ length: 20 }, (_, at) => from + ((to - from) * at) / 19).every(isShown);
}

const firstVisible = (list: InvoiceList): HTMLElement =>
  rowsOf(list).find((element) => element.getBoundingClientRect().top >= 0) as HTMLElement;
const nameOf = (element: HTMLElement): string => element.querySelector('button')?.textContent ?? '';

afterEach(() => pageTo(0));

/** Turns the page, and waits until it stands still. */
async function pressPageDown(): Promise<void> {
  const goal = scrollY + innerHeight / 2;
  const isTurned = (): boolean => scrollY > goal;
  // WebKit forgets a key that comes before the page has settled, which no script can see: then whoever reads presses it once more.
  for (let tries = 0; !isTurned() && tries < 5; tries += 1) {
    await sendKeys({ press: 'PageDown' });
    let still = 0;
    let last = scrollY;
    // A smooth scroll begins late in Firefox.
    await until(() => (still = last === (last = scrollY) ? still + 1 : 0) > (isTurned() ? 10 : 60), 'the page stands still');
  }
  expect(isTurned(), 'it has scrolled by a page').to.equal(true);
}

describe('a long list', () => {
  it('has as few rows in the document with 3,000 documents as with 200', async () => {
    const few = await mountLong(createItems(200));
    const count = rowsOf(few).length;
    few.remove();
    const list = await mountLong();
    expect(rowsOf(list).length).to.equal(count);
    expect(count).to.be.below(120);
    expect(body(list).getBoundingClientRect().height).to.be.above(COUNT * 30);
  });

  it('draws a list of 100 as ever', async () => {
    const list = await mountSettled(handIn(createItems(100)));
    await nextFrame();
    expect(rowsOf(list)).to.have.length(100);
    expect(list.shadowRoot?.querySelector('[aria-rowcount], [aria-rowindex]')).to.equal(null);
  });

  for (const width of ['1000px', '640px', '320px']) {
    it(`shows rows wherever it is scrolled to, ${width} wide`, async () => {
      const list = await mountLong(undefined, width);
      for (const share of [0.5, 0.502, 0.51, 0.5, 0.99, 0.2, 0.19, 0]) {
        await scrollTo(list, share);
        expect(hasNoHole(list), `at ${share}`).to.equal(true);
      }
      expect(numbersOf(list)[0]).to.equal('N-1');
      await scrollTo(list, 1);
      expect(numbersOf(list).at(-1)).to.equal(`N-${COUNT}`);
    });
  }

  it('keeps what is read in its place while rows of many heights come and go', async () => {
    const long = 'a long name of a category '.repeat(6);
    const list = await mountLong(
      createItems(1000, (at) => (at % 7 < 3 ? { category: long as never } : {})),
      '320px',
    );
    await scrollTo(list, 0.5);
    for (const step of [300, 300, -300, -300, -300, -300, 300]) {
      const seen = firstVisible(list);
      const [name, top] = [nameOf(seen), seen.getBoundingClientRect().top];
      const before = scrollY;
      window.scrollBy({ top: step, behavior: 'instant' });
      const moved = scrollY - before;
      await nextFrame();
      await nextFrame();
      const now = row(list, name);
      if (now) expect(now.getBoundingClientRect().top, `${name} after ${step}`).to.be.closeTo(top - moved, 1.5);
      expect(hasNoHole(list)).to.equal(true);
    }
  });

  it('uses the elements of rows again', async () => {
    const list = await mountLong();
    const before = new Set(rowsOf(list));
    await scrollTo(list, 0.5);
    expect(rowsOf(list).filter((element) => before.has(element)).length).to.be.above(before.size * 0.7);
  });

  it('says to a screen reader how many rows there are, and which ones these are', async () => {
    const list = await mountLong();
    await scrollTo(list, 0.5);
    expect(byRole(list, 'table').getAttribute('aria-rowcount')).to.equal(String(COUNT + 1));
    expect(allByRole(list, 'row')[0]?.getAttribute('aria-rowindex')).to.equal('1');
    const places = rowsOf(list).map((element) => Number(element.getAttribute('aria-rowindex')));
    expect(places).to.deep.equal(rowsOf(list).map((element) => Number(nameOf(element).slice(2)) + 1));
    expect(allByRole(list, 'row')).to.have.length(rowsOf(list).length + 1);
  });

  it('sorts and filters all rows, and is a plain table again where few are left', async () => {
    const list = await mountLong();
    byRole(list, 'button', 'Number').click();
    await until(() => numbersOf(list)[0] === `N-${COUNT}`, 'the last is the first');
    const status = list.shadowRoot?.querySelector('select[name=status]') as HTMLElement;
    choose(status, 'overdue');
    await until(() => byRole(list, 'table').getAttribute('aria-rowcount') === '301', '300 match');
    list.client = handIn(createItems(3, () => ({ status: 'overdue' })));
    await until(() => numbersOf(list).length === 3, 'a short list shows');
    expect(list.shadowRoot?.querySelector('[aria-rowcount], [aria-rowindex], .gap')).to.equal(null);
  });

  it('draws the rows that are there with other columns, and keeps the place', async () => {
    const list = await mountLong();
    await scrollTo(list, 0.5);
    const name = nameOf(firstVisible(list));
    list.withCustomer = true;
    await list.updateComplete;
    const columns = allByRole(list, 'columnheader').length;
    expect(rowsOf(list).every(({ children }) => children.length === columns)).to.equal(true);
    await scrollTo(list, 0.5);
    expect(hasNoHole(list)).to.equal(true);
    expect(rowsOf(list).every(({ children }) => children.length === columns)).to.equal(true);
    expect(row(list, name), name).to.not.equal(undefined);
  });

  it('lets Tab lead from row to row, also from one that was scrolled away', async () => {
    const list = await mountLong();
    row(list, 'N-5')?.querySelector('button')?.focus();
    await scrollTo(list, 0.5);
    expect(focusedName()).to.equal('N-5');
    await sendKeys({ press: 'Tab' });
    expect(focusedName()).to.equal('N-6');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focusedName()).to.equal('N-8');
    await until(() => hasNoHole(list), 'the screen is full');
    // And Shift+Tab back.
    expect(row(list, 'N-7')).to.not.equal(undefined);
  });

  it('lets Page Down turn the page, and keeps the focus', async () => {
    const list = await mountLong();
    row(list, 'N-2')?.querySelector('button')?.focus();
    for (let press = 0; press < 4; press += 1) {
      await pressPageDown();
      await until(() => hasNoHole(list), 'the screen is full');
    }
    expect(focusedName()).to.equal('N-2');
  });

  it('prints every row, and is back where it was afterwards', async () => {
    const list = await mountLong(createItems(400));
    await scrollTo(list, 0.5);
    const [name, top] = [nameOf(firstVisible(list)), firstVisible(list).getBoundingClientRect().top];
    const drawn = rowsOf(list).length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(numbersOf(list)).to.deep.equal(Array.from({ length: 400 }, (_, at) => `N-${at + 1}`));
    const gaps = [...(list.shadowRoot?.querySelectorAll('.gap') ?? [])].map((gap) => gap.getBoundingClientRect().height);
    expect(Math.max(...gaps)).to.be.at.most(1);
    window.dispatchEvent(new Event('afterprint'));
    await nextFrame();
    expect(rowsOf(list).length).to.be.below(drawn + 40);
    expect(row(list, name)?.getBoundingClientRect().top).to.be.closeTo(top, 2);
  });

  it('is found by the browser while somebody searches', async () => {
    const list = await mountLong();
    await sendKeys({ press: 'F3' });
    if (!('onbeforematch' in HTMLElement.prototype)) {
      await until(() => rowsOf(list).length === COUNT, 'all rows are there to be found');
      return;
    }
    const hidden = (): HTMLElement[] => [...(list.shadowRoot?.querySelectorAll<HTMLElement>('[hidden=until-found]') ?? [])];
    await until(() => hidden().length + rowsOf(list).length === COUNT, 'all texts are there to be found');
    const found = hidden().find(({ textContent }) => textContent.startsWith('N-2000 '));
    expect(found?.textContent).to.contain('Open').and.contain('€');
    found?.dispatchEvent(new Event('beforematch'));
    const box = row(list, 'N-2000')?.getBoundingClientRect();
    expect(box?.top).to.be.within(0, innerHeight);
    expect(hidden().length + rowsOf(list).length).to.equal(COUNT);
    expect(allByRole(list, 'cell').some(({ innerText }) => innerText.startsWith('N-'))).to.equal(false);
  });

  it('fits a screen that has become narrower', async () => {
    const list = await mountLong();
    await scrollTo(list, 0.5);
    const name = nameOf(firstVisible(list));
    (list.parentElement as HTMLElement).style.width = '320px';
    await nextFrame();
    await nextFrame();
    expect(hasNoHole(list)).to.equal(true);
    expect(row(list, name), name).to.not.equal(undefined);
  });

  it('follows a box of the page that scrolls it', async () => {
    const list = await mountLong();
    const box = list.parentElement as HTMLElement;
    Object.assign(box.style, { height: '300px', overflow: 'auto' });
    box.scrollTop = 40_000;
    await nextFrame();
    await nextFrame();
    expect(hasNoHole(list)).to.equal(true);
    expect(box.scrollTop).to.equal(40_000);
  });

  it('stands from right to left', async () => {
    const list = await mountLong(undefined, '1000px', { dir: 'rtl' });
    await scrollTo(list, 0.5);
    expect(hasNoHole(list)).to.equal(true);
  });

  const states = { 'with a window of rows': () => mountLong(createItems(300)), 'as cards': () => mountLong(createItems(300), '320px') };
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

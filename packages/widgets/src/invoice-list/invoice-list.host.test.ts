/** The list on pages that were not made for it. */
import { expect, fixture, html } from '@open-wc/testing';
import { findWithAce, findWithAxe, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, choose, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

type ReadyClient = ReturnType<typeof createClient>;
const createReady = (size = 3): ReadyClient =>
  createClient(() => createPage(size, { count: 40, page: { limit: 20, next: 'second' } }), { getInvoice: async () => createDetail() });

let sheet: CSSStyleSheet | undefined;
/** Puts a stylesheet of a host on the page, for one test. */
function adopt(css: string): void {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
afterEach(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
});

const inside = (list: InvoiceList, selector: string): HTMLElement => list.shadowRoot?.querySelector(selector) as HTMLElement;

describe('a hostile stylesheet', () => {
  const hostile = `
    html { font-size: 50% }
    body { font: 40px/3 serif; text-transform: uppercase; letter-spacing: 1em; text-align: center; white-space: nowrap }
    * { all: unset; color: lime !important; background: red !important; display: inline !important; border: 9px solid !important }
    table, tr, td, th { display: none !important; width: 1px !important }
    button, input, select, dialog { display: none !important; position: fixed !important }
    .base, .table, .panel, .number { font-size: 99px !important; color: red !important; visibility: hidden !important }`;

  /** A list of a width and a font that the page leaves to it. */
  async function mountWide(): Promise<InvoiceList> {
    const list = await mountSettled(createReady());
    for (const element of [list.parentElement as HTMLElement, list]) {
      const important = ['display: block', 'border: 0', 'width: 1200px'].map((rule) => `${rule} !important`);
      element.setAttribute('style', `--csol-font-family: sans-serif; ${important.join('; ')}`);
    }
    await nextFrame();
    return list;
  }

  it('changes nothing inside the list', async () => {
    const plain = await mountWide();
    const look = (list: InvoiceList): object => {
      const { color, fontSize, textTransform, letterSpacing, display } = getComputedStyle(inside(list, 'td'));
      const { height } = inside(list, 'table').getBoundingClientRect();
      const { backgroundColor, borderBlockEndWidth } = getComputedStyle(inside(list, 'input'));
      return { color, fontSize, textTransform, letterSpacing, display, height, backgroundColor, borderBlockEndWidth };
    };
    const expected = look(plain);
    adopt(hostile);
    expect(look(await mountWide())).to.deep.equal(expected);
  });

  it('leaves it usable', async () => {
    adopt(hostile);
    const list = await mountSettled(createReady());
    allByPart(list, 'open-button')[0]?.click();
    await until(() => inside(list, 'dialog .facts'), 'the details show');
    expect(byRole(list, 'dialog').getBoundingClientRect().height).to.be.greaterThan(200);
    byPart(list, 'close-button').click();
    await until(() => !inside(list, 'dialog'), 'the panel is gone');
  });
});

describe('the width of the page', () => {
  for (const width of [320, 400, 600, 768, 900, 1024, 1440]) {
    it(`is never more than it has: ${width} pixels`, async () => {
      const list = await mountSettled(createReady(), { 'with-customer': '' });
      list.style.fontFamily = 'sans-serif';
      list.style.width = `${width}px`;
      await nextFrame();
      expect(inside(list, '.base').scrollWidth).to.be.at.most(width);
      for (const each of ['.filters', '.pager', '.table-frame']) {
        expect(Math.ceil(inside(list, each).getBoundingClientRect().width), each).to.be.at.most(width);
      }
    });
  }

  it('decides whether rows are lines or cards, not that of the window', async () => {
    const list = await mountSettled(createReady());
    list.style.width = '320px';
    await nextFrame();
    expect(inside(list, 'tbody tr').getBoundingClientRect().height).to.be.greaterThan(100);
    list.style.width = '1200px';
    await nextFrame();
    expect(inside(list, 'tbody tr').getBoundingClientRect().height).to.be.lessThan(60);
  });

  for (const width of [320, 1200]) {
    it(`leaves everything where it is when the rows come: ${width} pixels`, async () => {
      let arrive: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (arrive = resolve));
      const list = await mountList(createClient(async () => {
        await gate;
        return createPage(20, { items: Array.from({ length: 20 }, (_, at) => createInvoice({ id: `i${at}` })) });
      }));
      list.style.fontFamily = 'sans-serif';
      list.style.width = `${width}px`;
      await nextFrame();
      const top = (place: string): number => inside(list, place).getBoundingClientRect().top;
      const places = ['.filters', '.toolbar', '.table', '.pager, .pager-room'];
      const before = places.map(top);
      arrive();
      await settleList(list);
      const after = places.map(top);
      // The totals may get a scrollbar, where scrollbars take room.
      for (const [at, place] of after.entries()) expect(Math.abs(place - (before[at] ?? NaN)), `part ${at}`).to.be.lessThan(16);
    });
  }
});

describe('two lists on one page', () => {
  /** Mounts two lists with headings of their own. */
  async function mountTwo(): Promise<{ root: Element; first: InvoiceList; second: InvoiceList; clients: ReadyClient[] }> {
    const clients = [createReady(), createReady()];
    const root = await fixture(html`<div>
      <csol-invoice-list lang="en" .client=${clients[0]}><h2 slot="heading">Open ones</h2></csol-invoice-list>
      <csol-invoice-list lang="en" .client=${clients[1]}><h2 slot="heading">All of them</h2></csol-invoice-list>
    </div>`);
    const [first, second] = root.children as unknown as [InvoiceList, InvoiceList];
    await Promise.all([settleList(first), settleList(second)]);
    return { root, first, second, clients };
  }

  it('have filters, sort and pages of their own', async () => {
    const { first, second, clients } = await mountTwo();
    choose(byRole(first, 'combobox', 'Status'), 'paid');
    byRole(first, 'button', 'Number').click();
    byRole(first, 'button', 'Next page').click();
    await settleList(first);
    expect(clients[1]?.queries).to.have.length(1);
    expect(byRole<HTMLSelectElement>(second, 'combobox', 'Status').value).to.equal('');
    expect(byPart(second, 'pager').innerText).to.contain('1–3 of 40');
  });

  it('have a panel and a focus of their own', async () => {
    const { first, second } = await mountTwo();
    const [, button] = allByPart(second, 'open-button');
    button?.focus();
    button?.click();
    await until(() => inside(second, 'dialog .facts'), 'the details show');
    expect(inside(first, 'dialog')).to.equal(null);
    byPart(second, 'close-button').click();
    await until(() => !inside(second, 'dialog'), 'the panel is gone');
    expect(focusedName()).to.equal('2026-2');
    expect(document.activeElement === second).to.equal(true);
  });

  it('may speak two languages', async () => {
    const { first, second } = await mountTwo();
    first.lang = 'fr';
    second.lang = 'sv';
    await until(() => textOf(first).includes('Échue'), 'French shows');
    await until(() => textOf(second).includes('Förfallen'), 'Swedish shows');
  });

  it('put no id on the page, and can be told apart by a screen reader', async () => {
    const { root } = await mountTwo();
    expect(document.querySelectorAll('#heading, #dialog-heading')).to.have.length(0);
    expect([...(await findWithAxe(root)), ...(await findWithAce(root))]).to.deep.equal([]);
  });
});

describe('a page', () => {
  it('that shows its own words inside the tag shows them until the list is there', async () => {
    const list = await fixture<InvoiceList>(html`<csol-invoice-list .client=${createReady()}><p>Call us</p></csol-invoice-list>`);
    await settleList(list);
    expect(list.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
    expect(numbersOf(list)).to.have.length(3);
  });

  it('that hides the list and shows it again loses nothing', async () => {
    const list = await mountSettled(createReady());
    choose(byRole(list, 'combobox', 'Status'), 'paid');
    await settleList(list);
    list.hidden = true;
    await nextFrame();
    list.hidden = false;
    expect(byRole<HTMLSelectElement>(list, 'combobox', 'Status').value).to.equal('paid');
  });

  it('that moves the list keeps its filters', async () => {
    const client = createReady();
    const list = await mountSettled(client);
    choose(byRole(list, 'combobox', 'Status'), 'paid');
    await settleList(list);
    const parent = list.parentElement as Element;
    list.remove();
    parent.append(list);
    await settleList(list);
    expect(byRole<HTMLSelectElement>(list, 'combobox', 'Status').value).to.equal('paid');
    expect(client.queries).to.have.length(2);
  });
});

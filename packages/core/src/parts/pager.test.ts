import { expect, html } from '@open-wc/testing';
import { itIsAccessible, nextFrame } from '../../../../test/helpers/index.ts';
import { mountProbe, type Probe } from '../../../../test/helpers/probe.ts';
import { byPart, byRole, choose, focused, textOf } from '../../../../test/helpers/query.ts';
import { renderPager, type PagerContent } from './pager.ts';

const middle: PagerContent = {
  offset: 20, shown: 20, count: 1370, pageSize: 20, pageSizes: [10, 20, 50], hasNext: true, busy: false,
  changePage: () => undefined, changePageSize: () => undefined,
};

const mount = (change: Partial<PagerContent> = {}): Promise<Probe> => mountProbe((i18n) => renderPager(i18n, { ...middle, ...change }));

/** Mounts with a list of what the pager asked for. */
async function mountCounting(change: Partial<PagerContent> = {}): Promise<{ pager: Probe; steps: number[] }> {
  const steps: number[] = [];
  return { pager: await mount({ changePage: (step) => steps.push(step), ...change }), steps };
}

describe('the pager', () => {
  it('says which rows are shown out of how many', async () => {
    expect(textOf(await mount())).to.contain('21–40 of 1,370');
    expect(textOf(await mount({ offset: 1360, shown: 10 }))).to.contain('1,361–1,370 of 1,370');
  });

  it('says nothing of rows where none is shown', async () => {
    expect(textOf(await mount({ shown: 0, count: 0, offset: 0 }))).not.to.contain('of');
  });

  it('leads on and back', async () => {
    const { pager, steps } = await mountCounting();
    byRole(pager, 'button', 'Next page').click();
    byRole(pager, 'button', 'Previous page').click();
    expect(steps).to.deep.equal([1, -1]);
  });

  it('offers the usual page sizes, and the one of now among them', async () => {
    const { pageSizes: _pageSizes, ...rest } = middle;
    const pager = await mountProbe((i18n) => renderPager(i18n, { ...rest, pageSize: 25 }));
    const select = byPart<HTMLSelectElement>(pager, 'page-size');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['10', '20', '25', '50', '100']);
    expect(select.value).to.equal('25');
  });

  for (const [where, change, button] of [
    ['back from the first page', { offset: 0 }, 'Previous page'],
    ['on from the last page', { hasNext: false }, 'Next page'],
  ] as const) {
    it(`does not lead ${where}, and says so without taking the focus away`, async () => {
      const { pager, steps } = await mountCounting(change);
      const element = byRole<HTMLButtonElement>(pager, 'button', button);
      element.focus();
      element.click();
      expect(steps).to.deep.equal([]);
      expect(element.getAttribute('aria-disabled')).to.equal('true');
      expect(element.disabled).to.equal(false);
      expect(focused() === element).to.equal(true);
    });
  }

  it('does not lead anywhere while a page is on its way', async () => {
    const { pager, steps } = await mountCounting({ busy: true });
    byRole(pager, 'button', 'Next page').click();
    expect(steps).to.deep.equal([]);
  });

  it('shows the page size, and asks for another', async () => {
    const sizes: number[] = [];
    const pager = await mount({ changePageSize: (size) => sizes.push(size) });
    const select = byRole<HTMLSelectElement>(pager, 'combobox', 'Per page');
    expect(select.value).to.equal('20');
    choose(select, '50');
    expect(sizes).to.deep.equal([50]);
  });

  it('shows a page size that has been set again after a person chose another', async () => {
    const pager = await mount();
    choose(byPart(pager, 'page-size'), '50');
    pager.content = (i18n) => renderPager(i18n, { ...middle, pageSize: 50 });
    await nextFrame();
    pager.content = (i18n) => renderPager(i18n, { ...middle, pageSize: 10 });
    await nextFrame();
    expect(byPart<HTMLSelectElement>(pager, 'page-size').value).to.equal('10');
  });

  it('is a landmark with a name', async () => {
    expect(byRole(await mount(), 'navigation', 'Pages').part.contains('pager')).to.equal(true);
  });

  it('is named with the heading of what it pages, where there is one', async () => {
    const pager = await mountProbe((i18n) => html`<h2 id="mine">Invoices</h2>${renderPager(i18n, { ...middle, headingId: 'mine' })}`);
    expect(byRole(pager, 'navigation', 'Invoices Pages')).to.exist;
  });

  itIsAccessible({ 'in the middle': () => mount(), 'on a first and last page': () => mount({ offset: 0, hasNext: false }) });
});

/** What has come of documents since the last visit. */
import { expect } from '@open-wc/testing';
import { itIsAccessible, itReleases, until } from '../../../../test/helpers/index.ts';
import { mountSettled, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const [LONG_AGO, JUST_NOW] = ['2026-01-01T10:00:00Z', '2026-03-01T10:00:00Z'];

describe('a list with marks', () => {
  const KEY = 'csol-invoice-visit';
  afterEach(() => localStorage.removeItem(KEY));
  const marked = [
    createInvoice({ id: '1', number: '1', addedAt: JUST_NOW, changedAt: JUST_NOW }),
    createInvoice({ id: '2', number: '2', addedAt: LONG_AGO, changedAt: JUST_NOW, status: 'open' }),
    createInvoice({ id: '3', number: '3', addedAt: LONG_AGO, changedAt: LONG_AGO, status: 'overdue', dueDate: '2026-02-20' }),
    createInvoice({ id: '4', number: '4', addedAt: LONG_AGO, changedAt: LONG_AGO, status: 'overdue', dueDate: '2026-01-20' }),
  ];
  const visit = (iso: string): void => localStorage.setItem(KEY, JSON.stringify({ seen: Date.parse(iso) }));
  const marksOf = (list: InvoiceList): string[] => allByPart(list, 'mark').map((mark) => textOf(mark));
  const mountMarked = async (attributes: Record<string, string> = { 'with-marks': '' }): Promise<InvoiceList> => {
    const list = await mountSettled(createClient(() => ({ ...createPage(), items: marked })), attributes);
    await until(() => list.shadowRoot?.querySelector('[part=news]'), 'the code for marks is there');
    return settleList(list);
  };

  it('marks what is new, changed or newly overdue since the last visit, beside the number', async () => {
    visit('2026-02-10T10:00:00Z');
    const list = await mountMarked();
    expect(marksOf(list)).to.deep.equal(['New', 'Changed', 'Now overdue']);
    const heads = allByPart(list, 'row').map((row) => textOf(row.querySelector('th')!));
    expect(heads).to.deep.equal(['1 New', '2 Changed', '3 Now overdue', '4']);
  });

  it('keeps the marks for as long as the visit lasts, on other pages too', async () => {
    visit('2026-02-10T10:00:00Z');
    await mountMarked();
    expect(marksOf(await mountMarked())).to.have.length(3);
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '') as { before: number; seen: number };
    expect(kept.before).to.equal(Date.parse('2026-02-10T10:00:00Z'));
    expect(Date.now() - kept.seen).to.be.lessThan(60_000);
  });

  it('marks nothing on the first visit, nor where what is kept cannot be read, nor where the page has not asked for it', async () => {
    expect(marksOf(await mountMarked())).to.deep.equal([]);
    localStorage.setItem(KEY, '{"seen":"x"');
    expect(marksOf(await mountMarked())).to.deep.equal([]);
    visit('2026-02-10T10:00:00Z');
    expect(marksOf(await mountMarked({}))).to.deep.equal([]);
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).to.deep.equal({ seen: Date.parse('2026-02-10T10:00:00Z') });
  });

  const states = {
    'with marks': async () => {
      visit('2026-02-10T10:00:00Z');
      return mountMarked();
    },
  };
  itIsAccessible(states);
  itReleases(states);
});

import { expect } from '@open-wc/testing';
import {
  dateProblem, hasFilters, NO_FILTERS, parseSort, readColumns, readPresets, toggleSort, toQuery,
  type InvoiceFilters, type InvoiceListState,
} from './invoice-list.state.ts';

const TODAY = '2026-03-31';
const start: InvoiceListState = { filters: NO_FILTERS, sort: parseSort(undefined), pageSize: 20, cursors: [] };

/** The query of a person's choice and a page's presets, without sort and limit. */
function ask(filters: Partial<InvoiceFilters>, presets: Parameters<typeof readPresets>[0] = {}): object {
  const state = { ...start, filters: { ...NO_FILTERS, ...filters } };
  const { sort: _sort, limit: _limit, ...query } = toQuery(state, readPresets(presets), TODAY);
  return query;
}

describe('the query of a list', () => {
  it('asks for the newest first and restricts nothing where nothing is chosen', () => {
    expect(toQuery(start, readPresets({}), TODAY)).to.deep.equal({ sort: '-issueDate', limit: 20 });
  });

  it('has each filter that a person has chosen', () => {
    expect(ask({ q: ' PO-1 ', kind: 'invoice', category: 'hardware', status: 'open' })).to.deep.equal({
      q: 'PO-1', kind: ['invoice'], category: ['hardware'], status: ['open'],
    });
  });

  it('searches for no more than the contract allows', () => {
    expect(ask({ q: 'x'.repeat(500) })).to.deep.equal({ q: 'x'.repeat(100) });
  });

  it('has the page’s presets in place of what a person has chosen', () => {
    const presets = { kind: 'invoice, creditNote', status: 'overdue', customerNumber: '1,2', currency: 'EUR' };
    expect(ask({ status: 'open' }, presets)).to.deep.equal({
      kind: ['invoice', 'creditNote'], status: ['overdue'], customerNumber: ['1', '2'], currency: ['EUR'],
    });
  });

  it('reads presets with blanks, empty places and removed attributes', () => {
    const removed = null as unknown as undefined;
    expect(ask({}, { kind: ' , invoice,, ', status: '', category: removed, from: removed })).to.deep.equal({ kind: ['invoice'] });
  });

  it('has numbers, amounts and the e-invoice, and several values of one filter', () => {
    const range = { numberFrom: '99', numberTo: '100', amountFrom: '12.50', amountField: 'open' };
    const filters = { ...range, orderNumber: 'A,1\nB', delivery: 'failed' };
    expect(ask(filters)).to.deep.equal({ ...filters, orderNumber: ['A,1', 'B'], delivery: ['failed'] });
  });

  it('leaves out an amount that nobody can read, and which amount or date to look at where nothing does', () => {
    expect(ask({ amountFrom: '12,5o', amountField: 'open', dateField: 'dueDate' })).to.deep.equal({});
  });

  it('looks at the due date where the person says so, unless the page has set a border', () => {
    expect(ask({ period: 'thisMonth', dateField: 'dueDate' })).to.include({ dateField: 'dueDate' });
    expect(ask({ period: 'thisMonth', dateField: 'dueDate' }, { from: '2026-01-01' })).not.to.have.property('dateField');
    expect(ask({ period: 'thisMonth' }, { from: '2026-01-01', dateField: 'dueDate' })).to.include({ dateField: 'dueDate' });
  });

  it('has the cursor of the page that it is on', () => {
    expect(toQuery({ ...start, cursors: ['a', 'b'] }, readPresets({}), TODAY)).to.include({ cursor: 'b' });
  });
});

describe('the period of a query', () => {
  const periods = {
    thisMonth: ['2026-03-01', '2026-03-31'], lastMonth: ['2026-02-01', '2026-02-28'], thisQuarter: ['2026-01-01', '2026-03-31'],
    lastQuarter: ['2025-10-01', '2025-12-31'], thisYear: ['2026-01-01', '2026-12-31'], lastYear: ['2025-01-01', '2025-12-31'],
  };
  for (const [period, [from, to]] of Object.entries(periods)) {
    it(`is that of the name: ${period}`, () => {
      expect(ask({ period: period as InvoiceFilters['period'] })).to.deep.equal({ from, to });
    });
  }

  it('is what a person wrote, and each side may be open', () => {
    expect(ask({ period: 'custom', from: '2026-01-05', to: '2026-01-06' })).to.deep.equal({ from: '2026-01-05', to: '2026-01-06' });
    expect(ask({ period: 'custom', from: '2026-01-05' })).to.deep.equal({ from: '2026-01-05' });
    expect(ask({ period: 'custom', to: '2026-01-06' })).to.deep.equal({ to: '2026-01-06' });
  });

  it('leaves out what is no date, and a range that ends before it begins', () => {
    expect(ask({ period: 'custom', from: 'soon', to: '2026-02-30' })).to.deep.equal({});
    expect(ask({ period: 'custom', from: '2026-01-06', to: '2026-01-05' })).to.deep.equal({});
  });

  it('leaves out dates that a person wrote before choosing a period by name', () => {
    expect(ask({ period: '', from: '2026-01-05' })).to.deep.equal({});
    expect(ask({ period: 'thisMonth', from: '2020-01-05' })).to.deep.equal({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('is narrowed by the page’s, and never widens it', () => {
    const presets = { from: '2026-02-15', to: '2026-03-15' };
    expect(ask({}, presets)).to.deep.equal(presets);
    expect(ask({ period: 'thisQuarter' }, presets)).to.deep.equal(presets);
    expect(ask({ period: 'thisMonth' }, presets)).to.deep.equal({ from: '2026-03-01', to: '2026-03-15' });
    expect(ask({}, { from: 'nonsense', to: '2026-13-01' })).to.deep.equal({});
  });
});

describe('the dates that a person writes', () => {
  it('are a problem only where both are there and the last is before the first', () => {
    const problem = (from: string, to: string): unknown => dateProblem({ ...NO_FILTERS, period: 'custom', from, to });
    expect(problem('2026-01-06', '2026-01-05')).to.equal('order');
    expect(problem('2026-01-05', '2026-01-05')).to.equal(undefined);
    expect(problem('2026-01-06', '')).to.equal(undefined);
    expect(dateProblem({ ...NO_FILTERS, from: '2026-01-06', to: '2026-01-05' })).to.equal(undefined);
  });
});

describe('the sort', () => {
  it('is read in the contract’s terms, and is newest first where it cannot be', () => {
    expect(parseSort('dueDate')).to.deep.equal({ key: 'dueDate', descending: false });
    expect(parseSort('-gross')).to.deep.equal({ key: 'gross', descending: true });
    for (const text of [undefined, '', '-', 'name', '--gross', 'gross,number', 'constructor']) {
      expect(parseSort(text), text).to.deep.equal({ key: 'issueDate', descending: true });
    }
  });

  it('turns round when its own column is pressed', () => {
    expect(toggleSort({ key: 'gross', descending: true }, 'gross')).to.deep.equal({ key: 'gross', descending: false });
  });

  it('begins with the largest and newest, and with the first letter', () => {
    expect(toggleSort(parseSort(undefined), 'gross')).to.include({ descending: true });
    expect(toggleSort(parseSort(undefined), 'dueDate')).to.include({ descending: true });
    expect(toggleSort(parseSort(undefined), 'number')).to.include({ descending: false });
    expect(toggleSort(parseSort(undefined), 'category')).to.include({ descending: false });
  });
});

describe('the columns', () => {
  const usual = ['number', 'kind', 'category', 'issueDate', 'dueDate', 'gross', 'open', 'status'];

  it('are the usual ones where the page names none that is known', () => {
    expect(readColumns(undefined, false)).to.deep.equal(usual);
    expect(readColumns(' , nonsense, constructor', false)).to.deep.equal(usual);
    expect(readColumns(undefined, true)).to.deep.equal(usual.toSpliced(3, 0, 'customerNumber'));
  });

  it('are those of the page, in its order, each once, and the number is always among them', () => {
    expect(readColumns('status, gross,status', false)).to.deep.equal(['number', 'status', 'gross']);
    expect(readColumns('gross,number', true)).to.deep.equal(['gross', 'number', 'customerNumber']);
  });
});

describe('what there is to clear', () => {
  it('is anything that a person has restricted', () => {
    expect(hasFilters(NO_FILTERS)).to.equal(false);
    expect(hasFilters({ ...NO_FILTERS, q: 'x' })).to.equal(true);
    expect(hasFilters({ ...NO_FILTERS, period: 'custom' })).to.equal(true);
  });

  it('is not a date that restricts nothing any more', () => {
    expect(hasFilters({ ...NO_FILTERS, from: '2026-01-01', dateField: 'dueDate', amountField: 'open' })).to.equal(false);
  });
});

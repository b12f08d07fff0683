import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ContractCharge, OrderSummary, StatementEntry } from '@csol/contract';
import { createStatement, ENTRY_KINDS } from '../statement/index.ts';
import { createBudgets, usualTerm, type Budget, type BudgetInput, type BudgetMonth } from './index.ts';

const TODAY = '2026-11-28';
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const invoice = (number: string, date: string, dueDate: string, amount: string): StatementEntry => {
  return { id: number, kind: 'invoice', number, date, dueDate, amount: eur(amount), customerNumber: 'A' };
};
const order = (number: string, amount: string, change: Partial<OrderSummary> = {}): OrderSummary => ({
  ...{ id: number, number, customerNumber: 'A', orderedOn: '2026-11-01', status: 'confirmed', kinds: [], trackings: [] },
  ...{ progress: { shipments: 0, delivered: 0 }, total: eur(amount), ...change },
});
const charge = (change: Partial<ContractCharge> = {}): ContractCharge => {
  return { contractNumber: 'C-1', customerNumber: 'A', amount: eur('100'), months: 3, nextOn: '2026-12-15', ...change };
};

function make(entries: StatementEntry[], change: Partial<BudgetInput> = {}): Budget {
  const definition = {
    ...{ period: { from: '2026-11-01', to: TODAY }, asOf: TODAY, layout: 'openItems' as const, kinds: [...ENTRY_KINDS] },
    ...{ categories: [], customerNumbers: [], contractNumbers: [], currencies: [], ageing: { basis: 'due' as const, limits: [30] } },
  };
  const { sections } = createStatement(entries, definition, TODAY);
  const [budget] = createBudgets({ sections, orders: [], charges: [], today: TODAY, termDays: 30, months: 12, ...change });
  assert.ok(budget);
  return budget;
}
const written = ({ month, committed, estimated }: BudgetMonth): string => `${month} ${committed} ${estimated}`.trim();
const due = (budget: Budget): string[] => budget.months.filter(({ items }) => items.length > 0).map(written);

suite('a budget', () => {
  test('has what is open on its due date, and what is overdue apart', () => {
    const budget = make([invoice('1', '2026-10-01', '2026-10-31', '10'), invoice('2', '2026-11-05', '2026-12-05', '20.50')]);
    assert.equal(written(budget.overdue), '1000 0');
    assert.deepEqual(due(budget), ['2026-12 2050 0']);
    assert.deepEqual([budget.months.length, budget.months[0]?.month, budget.months.at(-1)?.month], [12, '2026-11', '2027-10']);
  });

  test('counts what is on its way once, on the day on which it comes', () => {
    const payment: StatementEntry = {
      ...{ id: 'p', kind: 'payment', state: 'pending', number: 'P', date: '2027-01-03', amount: eur('-15'), customerNumber: 'A' },
      applied: [{ id: '2', number: '2', amount: '15' }],
    };
    const budget = make([invoice('2', '2026-11-05', '2026-12-05', '20.50'), payment]);
    assert.deepEqual(due(budget), ['2026-12 550 0', '2027-01 1500 0']);
  });

  test('has orders when their invoice will be due, as an estimate where no day is promised', () => {
    const orders = [
      order('O-1', '50', { nextExpected: { on: '2026-12-10', basis: 'promised' } }),
      order('O-2', '60', { nextExpected: { on: '2026-12-31', basis: 'estimated' } }),
      order('O-3', '70'),
      order('O-4', '80', { status: 'delivered' }),
      order('O-5', '90', { status: 'cancelled' }),
    ];
    const budget = make([], { orders });
    assert.deepEqual(due(budget), ['2027-01 5000 6000']);
    assert.deepEqual(budget.undated.items.map(({ number }) => number), ['O-3']);
  });

  test('has each charge of a contract until it ends', () => {
    const charges = [charge({ endsOn: '2027-06-30' }), charge({ contractNumber: 'C-2', months: 12, isEstimated: true })];
    const budget = make([], { charges });
    assert.deepEqual(due(budget), ['2027-01 10000 10000', '2027-04 10000 0', '2027-07 10000 0']);
  });

  test('has what should have come already in this month', () => {
    const budget = make([], { orders: [order('O-1', '50', { nextExpected: { on: '2026-08-01', basis: 'promised' } })] });
    assert.deepEqual(due(budget), ['2026-11 5000 0']);
  });

  test('tells apart what counts against it', () => {
    const credit: StatementEntry = { ...invoice('3', '2026-11-05', '2026-12-05', '-7'), kind: 'creditNote' };
    assert.equal(make([credit]).credits, -700n);
  });

  test('keeps currencies apart', () => {
    const charges = [charge({ amount: { amount: '12000', currency: 'JPY' } })];
    const { sections } = { sections: [] };
    const budgets = createBudgets({ sections, orders: [order('O', '1')], charges, today: TODAY, termDays: 0, months: 2 });
    assert.deepEqual(budgets.map(({ currency, scale }) => [currency, scale]), [['EUR', 2], ['JPY', 0]]);
  });
});

test('the usual term is the middle one', () => {
  assert.equal(usualTerm([]), 30);
  const entries = [invoice('1', '2026-01-01', '2026-01-15', '1'), invoice('2', '2026-01-01', '2026-03-02', '1')];
  assert.equal(usualTerm([...entries, invoice('3', '2026-01-01', '2026-01-31', '1')]), 30);
});

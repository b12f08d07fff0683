/** A budget as rows of a file. */
import type { I18n } from '@csol/core';
import { formatDecimal } from '@csol/domain/money';
import type { Budget, BudgetItem } from '@csol/domain/budget';
import type { Cell, Column } from '@csol/domain/table';
import { certaintyLabel, certaintyText, sourceLabel, sourceText } from './statement-budget.words.ts';

/** Beginning of the file's name. */
export const budgetNoun = ({ msg }: I18n): string =>
  msg('budget', { id: 'statement-budget.file', desc: 'Beginning of a file’s name, small letters, no blanks' });

/** The columns. */
export function budgetColumns(i18n: I18n): Column[] {
  const { msg } = i18n;
  return [
    { key: 'dueOn', kind: 'date', name: msg('Due', { id: 'statement-budget.due', desc: 'Header above due dates' }) },
    { key: 'source', kind: 'text', name: sourceLabel(i18n) },
    { key: 'number', kind: 'code', name: msg('Number', { id: 'statement-budget.number' }) },
    { key: 'description', kind: 'text', name: msg('Description', { id: 'statement-budget.description' }) },
    { key: 'customerNumber', kind: 'code', name: msg('Customer number', { id: 'statement-budget.customer' }) },
    { key: 'certainty', kind: 'text', name: certaintyLabel(i18n) },
    { key: 'amount', kind: 'amount', name: msg('Amount', { id: 'statement-budget.amount' }) },
    { key: 'currency', kind: 'code', name: msg('Currency', { id: 'statement-budget.currency' }) },
  ];
}

/** Everything in the budgets, by day; what has no day last. */
export function* budgetRows(i18n: I18n, budgets: readonly Budget[]): Generator<Cell[]> {
  for (const { overdue, months, undated, scale } of budgets) {
    for (const item of [overdue, ...months, undated].flatMap(({ items }) => items)) yield toRow(i18n, item, scale);
  }
}

function toRow(i18n: I18n, item: BudgetItem, scale: number): Cell[] {
  const { dueOn, source, number, description, customerNumber, currency, units, isCommitted } = item;
  const amount = { amount: formatDecimal({ units, scale }, scale), currency };
  return [dueOn, sourceText(i18n, source), number, description, customerNumber, certaintyText(i18n, isCommitted), amount, currency];
}

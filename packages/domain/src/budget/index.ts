/** What is to be paid when: a cash calendar of the months to come. */
export { BUDGET_SOURCES, createBudgets, usualTerm } from './budget.ts';
export type { Budget, BudgetInput, BudgetItem, BudgetMonth, BudgetSource } from './budget.ts';

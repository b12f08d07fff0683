import type { ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import type { InventoryPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { date, money, number, readJson, text, type Shape } from './shapes.ts';
import { toQuery } from './urls.ts';

/** The parameters in the order of the contract. */
const PARAMETERS: Record<keyof ReconciliationQuery, string> = {
  customerNumber: '',
  from: '',
  to: '',
  finding: '',
  category: '',
  limit: '',
  cursor: '',
};

const days = { from: date, to: date };

/** The contract's `ReconciliationPage`. */
const reconciliationShape: Shape = {
  period: days,
  asOf: date,
  compared: { invoices: number, lines: number, machines: number },
  counts: { billedNotInstalled: number, installedNotBilled: number, billedTwice: number },
  totals: { billedNotInstalled: [money], installedNotBilled: [money], billedTwice: [money] },
  items: [
    {
      finding: text,
      serialNumber: text,
      customerNumber: text,
      'installedOn?': date,
      'removedOn?': date,
      period: days,
      amounts: [money],
      lines: [{ id: text, number: text, issueDate: date, lineNumber: text, category: text, period: days, net: money }],
    },
  ],
  page: { limit: number, 'next?': text },
  count: number,
};

/** Installed machines over REST. */
export function createInventory({ ask }: Kit): InventoryPort {
  const read = readJson<ReconciliationPage>(reconciliationShape);
  return {
    reconcileInventory: async (query, call) =>
      ask({ path: `/v1/inventory/reconciliation${toQuery(PARAMETERS, query)}`, call, read }),
  };
}

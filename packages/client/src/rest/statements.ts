import type { ContractChargeList, StatementEntryPage, StatementEntryQuery, StatementFileQuery, StatementSummary } from '@csol/contract';
import type { StatementsPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { readFile } from './file.ts';
import { toHeaders } from './language.ts';
import { createReports } from './reports.ts';
import type { Statements } from './rest-client.ts';
import { date, money, number, readJson, readPage, text, type Shape } from './shapes.ts';
import { toQuery } from './urls.ts';

/** The parameters in the order of the contract, each with the value that it has where it is left out. */
const ENTRIES: Record<keyof StatementEntryQuery, string | number> = { until: '', customerNumber: '', limit: 1000, cursor: '' };

/** The same of statements and their files. */
const STATEMENT: Record<keyof StatementFileQuery, string> = {
  format: '',
  profile: 'neutral',
  from: '',
  to: '',
  asOf: '',
  layout: '',
  kind: '',
  category: '',
  customerNumber: '',
  contractNumber: '',
  currency: '',
  groupBy: '',
  ageingBasis: '',
  ageingLimit: '',
};

/** The contract's `StatementEntryPage`. */
const entriesShape: Shape = {
  items: [
    {
      id: text,
      kind: text,
      'state?': text,
      number: text,
      date,
      'dueDate?': date,
      amount: money,
      'open?': money,
      'category?': text,
      customerNumber: text,
      'contractNumber?': text,
      'applied?': [{ id: text, number: text, amount: money.amount }],
    },
  ],
  page: { limit: number, 'next?': text },
  count: number,
  today: date,
};

const sums = { opening: money, billed: money, credited: money, paid: money, moved: money, closing: money };

/** The contract's `StatementSummary`. */
const statementShape: Shape = {
  asOf: date,
  until: date,
  sections: [
    {
      currency: text,
      ...sums,
      later: money,
      balance: money,
      pending: money,
      ageing: { buckets: [{ amount: money, count: number }], credits: money, unapplied: money, total: money },
      groups: [{ key: text, ...sums }],
      proofs: [{ which: text, date, moved: money, open: money }],
      counts: { movements: number, openItems: number },
    },
  ],
};

/** The contract's `ContractChargeList`. */
const chargesShape: Shape = {
  items: [{ contractNumber: text, customerNumber: text, amount: money, months: number, nextOn: date, 'endsOn?': date }],
  today: date,
};

function createStatementCalls(kit: Kit): Required<StatementsPort> {
  const { downloadTimeoutMs = 60_000 } = kit.options;
  const readStatement = readJson<StatementSummary>(statementShape);
  const readCharges = readJson<ContractChargeList>(chargesShape);
  return {
    listStatementEntries: async (query, call) => {
      const read = readPage<StatementEntryPage>(entriesShape, query.cursor);
      return kit.ask({ path: `/v1/statement-entries${toQuery(ENTRIES, query)}`, call, limitMs: downloadTimeoutMs, read });
    },
    getStatement: async (query, call) => kit.ask({ path: `/v1/statement${toQuery(STATEMENT, query)}`, call, read: readStatement }),
    getStatementFile: async (query, call) => {
      const path = `/v1/statement/file${toQuery(STATEMENT, query)}`;
      return kit.ask({ path, call, headers: toHeaders(call), limitMs: downloadTimeoutMs, read: readFile('statement') });
    },
    listContractCharges: async (query, call) =>
      kit.ask({ path: `/v1/contract-charges${toQuery({ customerNumber: '' }, query)}`, call, read: readCharges }),
  };
}

/** The account as a whole over REST. */
export function create(kit: Kit): Statements {
  return { ...createStatementCalls(kit), ...createReports(kit) };
}

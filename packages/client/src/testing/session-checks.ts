import type { SessionPort } from '../port/index.ts';
import type { Book } from './book.ts';
import { answerOf, createAbortChecks, ensure, type SuiteCheck } from './check.ts';
import { ensureTexts } from './values.ts';

/** @param book the invoices of the same caller, where that port is checked too. */
export function createSessionChecks(port: SessionPort, book?: Book): SuiteCheck[] {
  const ask = () => answerOf('getSession()', () => port.getSession());
  const claims: Record<string, () => Promise<void>> = {
    'says level, customers and operations': async () => {
      const session = await ask();
      ensureTexts(session, ['level'], 'The session');
      ensure(Array.isArray(session.customers), 'The session has no list of customers');
      ensure(Array.isArray(session.operations), 'The session has no list of operations');
      session.customers.forEach((customer) => ensureTexts(customer, ['customerNumber', 'name', 'country'], 'A customer of the session'));
    },
    'gives customers to a user who is entitled, none to one who is unknown': async () => {
      const { level, customers } = await ask();
      ensure(level !== 'entitled' || customers.length > 0, 'The session is entitled, but to no customer number');
      ensure(level !== 'anonymous' || customers.length === 0, 'The session is anonymous and still has customers');
    },
    'says no operation twice': async () => {
      const { operations } = await ask();
      ensure(new Set(operations).size === operations.length, `The session repeats an operation: ${operations.join(', ')}`);
    },
  };
  if (book) {
    claims['names the customer of every document that the caller sees'] = async () => {
      const mine = new Set((await ask()).customers.map((customer) => customer.customerNumber));
      const strange = (await book.all()).find((document) => !mine.has(document.customerNumber));
      ensure(!strange, `The list shows documents of customer ${strange?.customerNumber}, who is not in the session`);
    };
    claims['allows to list invoices where the list answers'] = async () => {
      await book.all();
      const { operations } = await ask();
      ensure(operations.includes('listInvoices'), 'The list answers, but the session does not allow listInvoices');
    };
  }
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'session' as const, name, run })),
    ...createAbortChecks('session', 'getSession', (options) => port.getSession(options)),
  ];
}

import type { SessionPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, type SuiteCheck } from './check.ts';
import type { List, Row } from './list.ts';
import { ensureTexts } from './values.ts';

/** @param lists what the same caller sees, of the ports that are checked too. */
export function createSessionChecks(port: SessionPort, lists: Pick<List<Row>, 'noun' | 'operation' | 'all'>[]): SuiteCheck[] {
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
  for (const { noun, operation, all } of lists) {
    claims[`names the customer of every ${noun} that the caller sees`] = async () => {
      const mine = new Set((await ask()).customers.map((customer) => customer.customerNumber));
      const strange = (await all()).find((row) => !mine.has(row.customerNumber));
      ensure(!strange, `The list shows ${noun}s of customer ${strange?.customerNumber}, who is not in the session`);
    };
    claims[`allows ${operation} where the list answers`] = async () => {
      await all();
      const { operations } = await ask();
      ensure(operations.includes(operation), `The list answers, but the session does not allow ${operation}`);
    };
  }
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'session' as const, name, run })),
    ...createAbortChecks('session', 'getSession', (options) => port.getSession(options)),
  ];
}

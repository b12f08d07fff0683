import type { Session } from '@csol/contract';
import { findCustomers } from './customers.ts';
import { createJsonAnswer } from './http/answer.ts';
import { operationsOf } from './principal.ts';
import type { Handler } from './services.ts';

const ANONYMOUS: Session = { level: 'anonymous', customers: [], operations: [...operationsOf('anonymous')] };

/** Who asks, and what they may do; answers everybody. */
export const getSession: Handler = async ({ db }, { principal }) => {
  if (!principal) return createJsonAnswer(ANONYMOUS);
  const { level, displayName, email, expiresAt } = principal;
  const customers = level === 'entitled' ? await findCustomers(db, principal.customers) : [];
  const session: Session = {
    level,
    ...(displayName !== undefined && { user: { displayName, ...(email !== undefined && { email }) } }),
    customers: customers.map(({ number, name, country }) => ({ customerNumber: number, name, country })),
    operations: [...operationsOf(level)],
    ...(expiresAt !== undefined && { expiresAt }),
  };
  return createJsonAnswer(session);
};

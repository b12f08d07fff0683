import type { InvoiceKind, InvoiceStatus } from '@csol/contract';
import type { Settlement } from '../db/schema.ts';

/** What the status of a document depends on, beside the day. */
export interface StatusFacts {
  kind: InvoiceKind;
  settlement: Settlement;
  /** Whether the customer questions it. */
  isDisputed: boolean;
  /** Decimal string. */
  open: string;
}

/** Whether the customer still owes something on it: only that can be overdue. What a credit note leaves open is the customer's. */
export function isOwed({ kind, open }: Pick<StatusFacts, 'kind' | 'open'>): boolean {
  return kind === 'invoice' && !open.startsWith('-') && /[1-9]/.test(open);
}

/**
 * The status, by the first that holds: disputed, settled (paid or credited), overdue, partly paid, open.
 * @param isPastDue Whether the due date lies before today, in the customer's time zone.
 */
export function statusOf(facts: StatusFacts, isPastDue: boolean): InvoiceStatus {
  if (facts.isDisputed) return 'disputed';
  if (facts.settlement === 'paid' || facts.settlement === 'credited') return facts.settlement;
  return isPastDue && isOwed(facts) ? 'overdue' : facts.settlement;
}

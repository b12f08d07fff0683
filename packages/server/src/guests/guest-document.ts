import { sql } from 'kysely';
import type { GuestDocument, GuestInvoice, GuestOrder, LookUp } from '@csol/contract';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { SUMMARY_COLUMNS, toSummary } from '../invoices/summary.ts';
import { toDates } from '../orders/order-dates.ts';
import { readOrderState } from '../orders/order-facts.ts';
import { toPresent } from '../present.ts';

/** A document that a guest may see, and where its customer is. */
export interface Found {
  document: GuestDocument;
  /** ISO 3166-1 alpha-2, capital letters. */
  country: string;
}

/** Which one: what a person wrote, or a document that is known. */
type Which = Pick<LookUp, 'number' | 'customerNumber'> | { id: string };

const invoiceColumns = SUMMARY_COLUMNS.map((column) => `document.${column}` as const);

/** The newest document of that number, as one that was issued again replaces the older one. */
async function findInvoice(db: Database, which: Which, now: Date): Promise<Found | undefined> {
  const all = db
    .selectFrom('document')
    .innerJoin('customer', 'customer.id', 'document.customer_id')
    .select(invoiceColumns)
    .select(['customer.number as customerNumber', 'customer.name', 'customer.country', 'customer.time_zone'])
    .orderBy('document.issue_date', 'desc')
    .orderBy('document.id')
    .limit(1);
  const query =
    'id' in which
      ? all.where('document.id', '=', which.id)
      : all.where('document.number', '=', which.number).where('customer.number', '=', which.customerNumber);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const summary = toSummary(row, { number: row.customerNumber, name: row.name }, dateIn(row.time_zone, now));
  const { id, kind, number, category, issueDate, dueDate, gross, open, status } = summary;
  const document: GuestInvoice = {
    type: 'invoice', id, kind, number, category, issueDate, ...(dueDate !== undefined && { dueDate }), gross, open, status,
  };
  return { document, country: row.country };
}

async function findOrder(db: Database, which: Which): Promise<Found | undefined> {
  const all = db
    .selectFrom('sales_order')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .select(['sales_order.id', 'sales_order.number', 'confirmation_number', 'purchase_order_number', 'ordered_on'])
    .select(['customer.country', 'customer.time_zone'])
    .select(
      sql<boolean>`exists (select from document
        where document.customer_id = sales_order.customer_id and document.order_number = sales_order.number)`.as('is_invoiced'),
    )
    .orderBy('ordered_on', 'desc')
    .orderBy('sales_order.id')
    .limit(1);
  const query =
    'id' in which
      ? all.where('sales_order.id', '=', which.id)
      : all
          .where('customer.number', '=', which.customerNumber)
          .where((eb) =>
            eb.or([
              eb('sales_order.number', '=', which.number),
              eb('confirmation_number', '=', which.number),
              eb('purchase_order_number', '=', which.number),
            ]),
          );
  const row = await query.executeTakeFirst();
  const known = row && (await readOrderState(db, row.id));
  if (!row || !known) return undefined;
  const { state } = known;
  const document: GuestOrder = toPresent({
    type: 'order' as const,
    id: row.id,
    number: row.number,
    confirmationNumber: row.confirmation_number,
    purchaseOrderNumber: row.purchase_order_number,
    orderDate: row.ordered_on,
    status: state.status,
    progress: state.progress,
    nextExpected: state.nextExpected,
    dates: toDates(known, row.time_zone),
    promises: state.promises,
    shipments: state.shipments.map(({ estimatedOn: expectedOn, ...shipment }) => toPresent({ ...shipment, expectedOn })),
    openException: state.openException?.kind,
    isInvoiced: row.is_invoiced,
  });
  return { document, country: row.country };
}

/**
 * Finds a document for a guest. One statement, whatever does not fit: an unknown number and somebody else's take the same time.
 * @returns `undefined` where there is none of that number and customer.
 */
export function findGuestDocument(db: Database, type: LookUp['type'], which: Which, now: Date): Promise<Found | undefined> {
  return type === 'invoice' ? findInvoice(db, which, now) : findOrder(db, which);
}

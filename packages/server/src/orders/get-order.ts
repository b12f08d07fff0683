import { sql } from 'kysely';
import type { LicenceKey, OrderDetail } from '@csol/contract';
import { deriveOrder } from '@csol/domain/order';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer, createSecretAnswer } from '../http/answer.ts';
import { createFileAnswer } from '../http/attachment.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { toOrderDetail } from './order-detail.ts';
import { toFacts } from './order-facts.ts';
import {
  selectDeliverables,
  selectEvents,
  selectFiles,
  selectInvoices,
  selectLines,
  selectParcels,
  selectShipments,
} from './order-parts.ts';
import { ORDER_COLUMNS, toOrderSummary } from './order-summary.ts';
import { findOwnOrder } from './own-order.ts';

function readDetailRow(db: Database, id: string) {
  return db
    .selectFrom('sales_order')
    .select([...ORDER_COLUMNS, 'requested_on'])
    .select((eb) => [selectLines(eb).as('lines'), selectEvents(eb).as('events')])
    .select((eb) => [selectShipments(eb).as('shipments'), selectParcels(eb).as('parcels')])
    .select((eb) => [selectDeliverables(eb).as('deliverables'), selectFiles(eb).as('files'), selectInvoices(eb).as('invoices')])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** An order with all its parts, as the database gives it. */
export type DetailRow = NonNullable<Awaited<ReturnType<typeof readDetailRow>>>;

/** One of the caller's orders with everything that is known of it. */
export const getOrder: Handler = async ({ db }, { principal, parameters }) => {
  const { orderId = '' } = parameters.path;
  const customer = await findOwnOrder(db, principal, orderId);
  const row = await readDetailRow(db, orderId);
  if (!row) throw new ProblemError('notFound');
  const detail: OrderDetail = { ...toOrderSummary(row, customer), ...toOrderDetail(row, deriveOrder(toFacts(row)), customer) };
  return createJsonAnswer(detail);
};

/** A file of one of the caller's orders, as a download. */
export const getOrderDocument: Handler = async ({ db }, { principal, parameters }) => {
  const { orderId = '', documentId = '' } = parameters.path;
  await findOwnOrder(db, principal, orderId);
  const file = await db
    .selectFrom('order_file')
    .select(['file_name as fileName', 'media_type as mediaType', 'content'])
    .where('order_id', '=', orderId)
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!file) throw new ProblemError('notFound');
  return createFileAnswer(file);
};

/** A licence key of one of the caller's orders, once it has been provided. */
export const revealLicenceKey: Handler = async ({ db }, { principal, parameters, note }) => {
  const { orderId = '', deliverableId = '' } = parameters.path;
  await findOwnOrder(db, principal, orderId);
  const found = await db
    .selectFrom('deliverable')
    .select('secret')
    .where('order_id', '=', orderId)
    .where('id', '=', deliverableId)
    .where('kind', '=', 'licenceKey')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('order_event')
          .whereRef('order_event.order_id', '=', 'deliverable.order_id')
          .where('order_event.kind', '=', 'provided')
          .where(sql<boolean>`order_event.facts ->> 'line' = deliverable.line`),
      ),
    )
    .executeTakeFirst();
  if (!found || found.secret === null) throw new ProblemError('notFound');
  note('keyRevealed', principal?.accountId);
  return createSecretAnswer({ key: found.secret } satisfies LicenceKey);
};

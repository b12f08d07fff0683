import { sql, type Expression, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tables } from '../db/schema.ts';

/** Builds parts of an order inside the query that reads it: one statement, so that all parts are of one moment. */
export type OrderExpressions = ExpressionBuilder<Tables, 'sales_order'>;

/** An instant as text out of JSON, which has a form of its own for them. */
const instant = (column: Expression<string>) => sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The lines, in their order. Numbers leave JSON as text: as JSON numbers they would come out as doubles. */
export function selectLines(eb: OrderExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('order_line as line')
      .select(['line.number', 'line.part_number', 'line.description', 'line.kind', 'line.unit'])
      .select([sql<string>`trim_scale(line.quantity)::text`.as('quantity'), sql<string | null>`line.net::text`.as('net')])
      .whereRef('line.order_id', '=', 'sales_order.id')
      .orderBy('line.position'),
  );
}

/** The shipments that are announced; events may tell of others. */
export function selectShipments(eb: OrderExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('shipment')
      .select(['shipment.number', 'shipment.carrier', 'shipment.destination', 'shipment.contents'])
      .whereRef('shipment.order_id', '=', 'sales_order.id')
      .orderBy('shipment.number'),
  );
}

/** The parcels of all shipments. */
export function selectParcels(eb: OrderExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('parcel')
      .select(['parcel.shipment', 'parcel.carrier', 'parcel.number', 'parcel.link'])
      .whereRef('parcel.order_id', '=', 'sales_order.id')
      .orderBy('parcel.shipment')
      .orderBy('parcel.position'),
  );
}

/** All events, in no order. */
export function selectEvents(eb: OrderExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('order_event as event')
      .select((own) => ['event.id', 'event.kind', 'event.facts', instant(own.ref('event.at')).as('at')])
      .select((own) => instant(own.ref('event.told_at')).as('told_at'))
      .whereRef('event.order_id', '=', 'sales_order.id'),
  );
}

/** What is delivered without a shipment; of a licence key only whether it is there. */
export function selectDeliverables(eb: OrderExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('deliverable')
      .select(['deliverable.id', 'deliverable.kind', 'deliverable.name', 'deliverable.line', 'deliverable.file_id', 'deliverable.link'])
      .whereRef('deliverable.order_id', '=', 'sales_order.id')
      .orderBy('deliverable.position'),
  );
}

/** The files, without their content. */
export function selectFiles(eb: OrderExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('order_file as file')
      .select(['file.id', 'file.file_name', 'file.media_type', 'file.size'])
      .whereRef('file.order_id', '=', 'sales_order.id')
      .orderBy('file.id'),
  );
}

/** The documents that name the order, in their head or in a line: all of the same customer. */
export function selectInvoices(eb: OrderExpressions) {
  const key = sql`lower(btrim(sales_order.number))`;
  return jsonArrayFrom(
    eb
      .selectFrom('document')
      .select(['document.id', 'document.kind', 'document.number', 'document.issue_date', 'document.currency'])
      .select(sql<string>`document.gross::text`.as('gross'))
      .where(
        sql<boolean>`document.id in (
          select id from document where lower(btrim(order_number)) = ${key} and customer_id = sales_order.customer_id
          union
          select document_id from document_line where lower(btrim(order_number)) = ${key})`,
      )
      .whereRef('document.customer_id', '=', 'sales_order.customer_id')
      .orderBy('document.issue_date')
      .orderBy('document.number'),
  );
}

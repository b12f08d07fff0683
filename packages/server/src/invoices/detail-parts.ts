import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tables } from '../db/schema.ts';

/** Builds parts of a document inside the query that reads it: one statement, so that all parts are of one moment. */
export type DocumentExpressions = ExpressionBuilder<Tables, 'document'>;

/** Amounts leave JSON as text: as JSON numbers they would come out as doubles. */

/** The lines, in the order of the document. */
export function selectLines(eb: DocumentExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('document_line as line')
      .select(['line.number', 'line.description', 'line.item_number', 'line.unit', 'line.serial_numbers', 'line.machine'])
      .select(['line.contract_number', 'line.order_number', 'line.period_from', 'line.period_to'])
      .select([sql<string>`line.net::text`.as('net'), sql<string | null>`line.quantity::text`.as('quantity')])
      .select(sql<string | null>`line.unit_price::text`.as('unit_price'))
      .select(sql<string | null>`trim_scale(line.vat_rate)::text`.as('vat_rate'))
      .whereRef('line.document_id', '=', 'document.id')
      .orderBy('line.position'),
  );
}

/** VAT by rate. */
export function selectVat(eb: DocumentExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('document_vat as vat_row')
      .select(['vat_row.category', 'vat_row.exemption_reason', sql<string>`trim_scale(vat_row.rate)::text`.as('rate')])
      .select([sql<string>`vat_row.taxable::text`.as('taxable'), sql<string>`vat_row.amount::text`.as('amount')])
      .whereRef('vat_row.document_id', '=', 'document.id')
      .orderBy('vat_row.position'),
  );
}

/** The files, without their content. */
export function selectFiles(eb: DocumentExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('document_file as file')
      .select(['file.id', 'file.file_name', 'file.media_type', 'file.size'])
      .whereRef('file.document_id', '=', 'document.id')
      .orderBy('file.id'),
  );
}

/** Payments that were applied to the document, with the part that was. */
export function selectPayments(eb: DocumentExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('allocation')
      .innerJoin('payment', 'payment.id', 'allocation.payment_id')
      .select(['payment.number', 'payment.date', 'payment.state', sql<string>`allocation.amount::text`.as('amount')])
      .whereRef('allocation.document_id', '=', 'document.id')
      .orderBy('payment.date')
      .orderBy('payment.number'),
  );
}

/** Documents that settle this one, are settled by it, are named by it or name it: all of the same customer. */
export function selectRelatives(eb: DocumentExpressions) {
  const ids = eb
    .selectFrom('allocation')
    .select('allocation.credit_note_id as id')
    .whereRef('allocation.document_id', '=', 'document.id')
    .union(eb.selectFrom('allocation').select('allocation.document_id as id').whereRef('allocation.credit_note_id', '=', 'document.id'))
    .union(
      eb
        .selectFrom('document_reference as named')
        .innerJoin('document as target', 'target.number', 'named.number')
        .select('target.id')
        .whereRef('named.document_id', '=', 'document.id')
        .whereRef('target.customer_id', '=', 'document.customer_id'),
    )
    .union(
      eb
        .selectFrom('document_reference as naming')
        .innerJoin('document as source', 'source.id', 'naming.document_id')
        .select('source.id')
        .whereRef('naming.number', '=', 'document.number')
        .whereRef('source.customer_id', '=', 'document.customer_id'),
    );
  return jsonArrayFrom(
    eb
      .selectFrom('document as relative')
      .select(['relative.id', 'relative.kind', 'relative.number', 'relative.issue_date', 'relative.currency'])
      .select(sql<string>`relative.gross::text`.as('gross'))
      .where('relative.id', 'in', ids)
      .whereRef('relative.id', '<>', 'document.id')
      .orderBy('relative.issue_date')
      .orderBy('relative.number'),
  );
}

/** What the document names by number, found here or not. */
export function selectReferences(eb: DocumentExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('document_reference as named')
      .select(['named.number', 'named.issue_date'])
      .whereRef('named.document_id', '=', 'document.id')
      .orderBy('named.position'),
  );
}

/** The orders that the document or its lines name: all of the same customer. */
export function selectOrders(eb: DocumentExpressions) {
  return jsonArrayFrom(
    eb
      .selectFrom('sales_order')
      .select(['sales_order.id', 'sales_order.number'])
      .where(
        sql<boolean>`lower(btrim(sales_order.number)) in (
          select lower(btrim(document.order_number))
          union
          select lower(btrim(order_number)) from document_line where document_id = document.id)`,
      )
      .whereRef('sales_order.customer_id', '=', 'document.customer_id')
      // Of several with one number, the one that a link leads to is always the same.
      .orderBy('sales_order.ordered_on', 'desc')
      .orderBy('sales_order.id'),
  );
}

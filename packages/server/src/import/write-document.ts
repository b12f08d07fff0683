import { sql, type Insertable, type RawBuilder } from 'kysely';
import { createPublicId, jsonb, type Database, type DocumentFileTable, type DocumentTable } from '../db/index.ts';
import { rejection } from './finding.ts';
import type { Attachment } from './ubl-attachments.ts';
import type { UblDocument } from './ubl-header.ts';
import type { UblLine } from './ubl-line.ts';

/** A document that is in the database already, as far as sending it again touches it. */
export interface ExistingDocument {
  id: string;
  customer_id: string;
  source_hash: string | null;
  currency: string;
  paid: string;
  credited: string;
}

/** The document that was imported under this key before. */
export function findExisting(db: Database, sourceKey: string): Promise<ExistingDocument | undefined> {
  return db
    .selectFrom('document')
    .select(['id', 'customer_id', 'source_hash', 'currency', 'paid', 'credited'])
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
}

/** What is written of a document at first: all of it, but for the lines that come later. */
export interface DocumentToWrite {
  document: UblDocument;
  lines: readonly UblLine[];
  /** The file itself, where it is kept. */
  original?: Attachment;
  attachments: readonly Attachment[];
  /** Fingerprint of the source. */
  hash: string;
}

/**
 * Writes a document with its first lines.
 * @param db A transaction.
 * @returns Its id.
 */
export async function insertDocument(db: Database, source: DocumentToWrite, customerId: string): Promise<string> {
  const { document } = source;
  const id = createPublicId(document.kind === 'invoice' ? 'inv' : 'crn');
  const row = { ...toRow(source), id, customer_id: customerId, source_key: document.sourceKey, open: document.payable };
  await runTogether(db, [sql`${db.insertInto('document').values(row)}`, ...insertParts(db, id, source)]);
  return id;
}

/**
 * Puts what a document says now in the place of what it said before. Its id, its customer, its payments, credit notes and dispute
 * stay, so what is open follows from the new amount.
 * @throws RejectedError where the currency changed although something has been paid.
 */
export async function replaceDocument(db: Database, source: DocumentToWrite, existing: ExistingDocument): Promise<string> {
  const { id, currency } = existing;
  const { payable } = source.document;
  const isSettled = [existing.paid, existing.credited].some((amount) => Number(amount) !== 0);
  if (isSettled && currency !== source.document.currency) {
    throw rejection(`The document was in ${currency} and has been paid in part; it cannot become one in ${source.document.currency}`);
  }
  const open = sql<string>`${payable}::amount - paid - credited`;
  await db.updateTable('document').set({ ...toRow(source), open }).where('id', '=', id).execute();
  for (const table of ['document_line', 'document_vat', 'document_reference', 'document_file'] as const) {
    await db.deleteFrom(table).where('document_id', '=', id).execute();
  }
  await runTogether(db, insertParts(db, id, source));
  return id;
}

/** Adds lines to a document. @param after How many it has so far. */
export async function insertLines(db: Database, documentId: string, after: number, lines: readonly UblLine[]): Promise<void> {
  await runTogether(db, insertRows('document_line', place(documentId, lines, after)));
}

function toRow({ document, hash }: DocumentToWrite): Omit<Insertable<DocumentTable>, 'id' | 'customer_id' | 'open'> {
  return {
    kind: document.kind,
    number: document.number,
    category: document.category,
    issue_date: document.issueDate,
    due_date: document.dueDate ?? null,
    currency: document.currency,
    net: document.net,
    vat: document.vat,
    gross: document.gross,
    prepaid: document.prepaid,
    rounding: document.rounding,
    payable: document.payable,
    order_number: document.orderNumber ?? null,
    purchase_order_number: document.purchaseOrderNumber ?? null,
    contract_number: document.contractNumber ?? null,
    reference_scheme: document.paymentReference?.scheme ?? null,
    reference_value: document.paymentReference?.value ?? null,
    period_from: document.period?.from ?? null,
    period_to: document.period?.to ?? null,
    detail: jsonb(document.detail),
    source_hash: hash,
  };
}

type Statement = RawBuilder<unknown>;

function insertParts(db: Database, id: string, { document, lines, original, attachments }: DocumentToWrite): Statement[] {
  const files = attachments.map((file, i) => toFileRow(id, `attachment-${i + 1}`, file));
  if (original) files.unshift(toFileRow(id, 'ubl', original));
  return [
    ...insertRows('document_line', place(id, lines)),
    ...insertRows('document_vat', place(id, document.vatRows)),
    ...insertRows('document_reference', place(id, document.references)),
    ...files.map((file) => sql`${db.insertInto('document_file').values(file)}`),
  ];
}

/** Runs inserts as one statement: most of what a small file costs is waiting for the database to answer. */
async function runTogether(db: Database, statements: readonly Statement[]): Promise<void> {
  if (!statements.length) return;
  const parts = statements.map((statement, i) => sql`${sql.ref(`part_${i}`)} as (${statement})`);
  await sql`with ${sql.join(parts)} select`.execute(db);
}

function toFileRow(documentId: string, id: string, { fileName, mediaType, content }: Attachment): Insertable<DocumentFileTable> {
  return { document_id: documentId, id, file_name: fileName, media_type: mediaType, size: content.length, content };
}

/** Rows with the document that they belong to and their places in it, which count from 1. */
function place<Row extends object>(documentId: string, rows: readonly Row[], after = 0) {
  return rows.map((row, i) => ({ ...row, document_id: documentId, position: after + i + 1 }));
}

/** Rows as one JSON value: one statement of one shape for any number of them, where a list of values would be thousands of parameters. */
function insertRows(
  table: 'document_line' | 'document_vat' | 'document_reference',
  rows: readonly { document_id: string; position: number }[],
): Statement[] {
  if (!rows.length) return [];
  const values = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  return [sql`insert into ${sql.table(table)} select * from ${values}`];
}

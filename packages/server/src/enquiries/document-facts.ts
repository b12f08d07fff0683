import type { Selectable } from 'kysely';
import type { EnquiryFact } from '@csol/contract';
import { createMoney } from '@csol/domain/money';
import type { Database, DocumentLineTable } from '../db/schema.ts';
import { toPresent } from '../present.ts';
import { idsOf, type Asked, type FoundFacts, type Scope } from './references.ts';

const COLUMNS = [
  'document.id',
  'document.customer_id',
  'document.kind',
  'document.number',
  'document.issue_date',
  'document.due_date',
  'document.currency',
  'document.gross',
  'document.open',
  'document.purchase_order_number',
  'document.contract_number',
] as const;

function readDocuments(db: Database, ids: readonly string[], { customers }: Scope) {
  const all = db
    .selectFrom('document')
    .innerJoin('customer', 'customer.id', 'document.customer_id')
    .select([...COLUMNS, 'customer.number as customerNumber', 'customer.time_zone as timeZone'])
    .where('document.id', 'in', ids);
  return (customers === 'all' ? all : all.where('customer.number', 'in', [...customers, ''])).execute();
}

type DocumentRow = Awaited<ReturnType<typeof readDocuments>>[number];
type LineRow = Pick<
  Selectable<DocumentLineTable>,
  'number' | 'description' | 'net' | 'quantity' | 'serial_numbers' | 'machine' | 'contract_number'
>;

function toFact(about: string, row: DocumentRow, line: LineRow | undefined): EnquiryFact {
  const { currency } = row;
  return toPresent({
    about,
    kind: line ? ('invoiceLine' as const) : ('invoice' as const),
    number: row.number,
    customerNumber: row.customerNumber,
    documentKind: row.kind,
    date: row.issue_date,
    dueDate: row.due_date,
    amount: createMoney(row.gross, currency),
    open: createMoney(row.open, currency),
    purchaseOrderNumber: row.purchase_order_number,
    contractNumber: line?.contract_number ?? row.contract_number,
    machine: line?.machine,
    line:
      line &&
      toPresent({
        number: line.number,
        description: line.description,
        net: createMoney(line.net, currency),
        quantity: line.quantity,
        serialNumbers: line.serial_numbers,
      }),
  });
}

/** Reads the facts of invoices, credit notes and lines of them. */
export async function readDocumentFacts(db: Database, asked: readonly Asked[], scope: Scope): Promise<FoundFacts> {
  if (asked.length === 0) return new Map();
  const documents = new Map((await readDocuments(db, idsOf(asked), scope)).map((row) => [row.id, row]));
  const hasLines = asked.some(({ line }) => line !== undefined) && documents.size > 0;
  const columns = ['document_id', 'number', 'description', 'net', 'quantity', 'serial_numbers', 'machine', 'contract_number'] as const;
  const lines = hasLines
    ? await db
        .selectFrom('document_line')
        .select(columns)
        .where('document_id', 'in', [...documents.keys()])
        .where('number', 'in', asked.flatMap(({ line }) => line ?? []))
        .execute()
    : [];
  return new Map(
    asked.flatMap(({ about, id, line: number }) => {
      const row = documents.get(id);
      const line = lines.find((each) => each.document_id === id && each.number === number);
      if (!row || (number !== undefined && !line)) return [];
      return [[about, { fact: toFact(about, row, line), timeZone: row.timeZone, customerId: row.customer_id }]];
    }),
  );
}

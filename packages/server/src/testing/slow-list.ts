import type { InvoiceQuery, InvoiceSummary, InvoiceTotals } from '@csol/contract';
import { addMoney, createMoney, type Money } from '@csol/domain/money';

/** A document as the list shows it, with what only a search sees. */
export interface SlowDocument extends InvoiceSummary {
  reference?: string;
}

/** What the contract says that a document must fulfil, word by word. */
function matches(document: SlowDocument, query: InvoiceQuery): boolean {
  const date = query.dateField === 'dueDate' ? document.dueDate : document.issueDate;
  const texts = [document.number, document.orderNumber, document.purchaseOrderNumber, document.reference];
  const includes = (values: readonly string[] | undefined, value: string): boolean => !values || values.includes(value);
  return (
    (query.q === undefined || texts.some((text) => text?.toLowerCase().includes(query.q?.toLowerCase() ?? ''))) &&
    (query.from === undefined || (date !== undefined && date >= query.from)) &&
    (query.to === undefined || (date !== undefined && date <= query.to)) &&
    includes(query.kind, document.kind) &&
    includes(query.category, document.category) &&
    includes(query.status, document.status) &&
    includes(query.customerNumber, document.customerNumber) &&
    includes(query.currency, document.gross.currency)
  );
}

/** Undefined comes last, whichever way. */
function compareBy(key: string): (a: SlowDocument, b: SlowDocument) => number {
  const isDescending = key.startsWith('-');
  const field = key.replace('-', '') as keyof SlowDocument;
  const read = (document: SlowDocument): string | number | undefined => {
    const value = document[field];
    return typeof value === 'object' ? Number(value.amount) : value;
  };
  return (a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === y) return 0;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y === isDescending ? 1 : -1;
  };
}

/** The whole list, by sorting and filtering all documents the plain way: to compare the server's answers with. */
export function listSlowly(documents: readonly SlowDocument[], query: InvoiceQuery): SlowDocument[] {
  const keys = [...(query.sort ?? '-issueDate').split(','), 'id'].map(compareBy);
  const found = documents.filter((document) => matches(document, query));
  return found.sort((a, b) => keys.reduce((order, compare) => order || compare(a, b), 0));
}

/** The sums of a list, by adding up one document after another. */
export function addUpSlowly(documents: readonly SlowDocument[], today: string): InvoiceTotals[] {
  const isOverdue = ({ kind, open, dueDate }: SlowDocument): boolean =>
    kind === 'invoice' && Number(open.amount) > 0 && dueDate !== undefined && dueDate < today;
  const sum = (list: readonly Money[], currency: string): Money => list.reduce(addMoney, createMoney('0', currency));
  const currencies = [...new Set(documents.map(({ gross }) => gross.currency))].sort();
  return currencies.map((currency) => {
    const own = documents.filter(({ gross }) => gross.currency === currency);
    const gross = sum(own.map((document) => document.gross), currency);
    const open = sum(own.map((document) => document.open), currency);
    const overdue = sum(own.filter(isOverdue).map((document) => document.open), currency);
    return { currency, count: own.length, gross, open, overdue };
  });
}

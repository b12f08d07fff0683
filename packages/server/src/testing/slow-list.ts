import type { InvoiceQuery, InvoiceSummary, InvoiceTotals } from '@csol/contract';
import { addMoney, compareMoney, createMoney, type Money } from '@csol/domain/money';

/** A document as the list shows it, with what only a search sees. */
export interface SlowDocument extends InvoiceSummary {
  reference?: string;
  /** Numbers that its lines and payments have. */
  lineOrders?: readonly string[];
  lineContracts?: readonly string[];
  serialNumbers?: readonly string[];
  payments?: readonly string[];
}

/** What the list shows of it. */
export function toSummary(document: SlowDocument): InvoiceSummary {
  const { reference: _, lineOrders: __, lineContracts: ___, serialNumbers: ____, payments: _____, ...summary } = document;
  return summary;
}

/** Whether one of the numbers is asked for, by the contract's words. */
function names(wanted: readonly string[] | undefined, numbers: readonly (string | undefined)[]): boolean {
  const tidy = (text: string): string => text.trim().toLowerCase();
  return !wanted || numbers.some((number) => number !== undefined && wanted.map(tidy).includes(tidy(number)));
}

/** Shorter numbers first. */
function isUpTo(number: string, last: string): boolean {
  return number.length < last.length || (number.length === last.length && number <= last);
}

function isInRanges(document: SlowDocument, { numberFrom, numberTo, amountField = 'gross', amountFrom, amountTo }: InvoiceQuery): boolean {
  const { amount, currency } = document[amountField];
  const compare = (other: string): number => compareMoney({ amount: amount.replace('-', ''), currency }, { amount: other, currency });
  return (
    (numberFrom === undefined || isUpTo(numberFrom.trim(), document.number)) &&
    (numberTo === undefined || isUpTo(document.number, numberTo.trim())) &&
    (amountFrom === undefined || compare(amountFrom) >= 0) &&
    (amountTo === undefined || compare(amountTo) <= 0)
  );
}

function hasText({ number, orderNumber, purchaseOrderNumber, reference }: SlowDocument, q: string | undefined): boolean {
  const texts = [number, orderNumber, purchaseOrderNumber, reference];
  return q === undefined || texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()));
}

function isInPeriod(document: SlowDocument, { dateField = 'issueDate', from, to }: InvoiceQuery): boolean {
  const date = document[dateField];
  return (from === undefined || (date !== undefined && date >= from)) && (to === undefined || (date !== undefined && date <= to));
}

function hasValues(document: SlowDocument, query: InvoiceQuery): boolean {
  const includes = (values: readonly string[] | undefined, value: string | undefined): boolean =>
    !values || (value !== undefined && values.includes(value));
  return (
    includes(query.id, document.id) &&
    includes(query.kind, document.kind) &&
    includes(query.category, document.category) &&
    includes(query.status, document.status) &&
    includes(query.delivery, document.delivery?.state) &&
    includes(query.customerNumber, document.customerNumber) &&
    includes(query.currency, document.gross.currency)
  );
}

function hasNumbers(document: SlowDocument, query: InvoiceQuery): boolean {
  const { lineOrders = [], lineContracts = [], serialNumbers = [], payments = [] } = document;
  return (
    names(query.orderNumber, [document.orderNumber, ...lineOrders]) &&
    names(query.purchaseOrderNumber, [document.purchaseOrderNumber]) &&
    names(query.contractNumber, [document.contractNumber, ...lineContracts]) &&
    names(query.serialNumber, serialNumbers) &&
    names(query.paymentNumber, payments)
  );
}

/** What the contract says that a document must fulfil, word by word. */
function matches(document: SlowDocument, query: InvoiceQuery): boolean {
  const conditions = [isInPeriod, isInRanges, hasValues, hasNumbers];
  return hasText(document, query.q) && conditions.every((holds) => holds(document, query));
}

/** As the contract sorts them. */
const STATUSES = ['overdue', 'disputed', 'partlyPaid', 'open', 'credited', 'paid'];
const DELIVERIES = ['failed', 'pending', 'delivered'];

/** Undefined comes last, whichever way. */
function compareBy(key: string): (a: SlowDocument, b: SlowDocument) => number {
  const isDescending = key.startsWith('-');
  const field = key.replace('-', '') as keyof InvoiceSummary;
  const read = (document: SlowDocument): string | number | undefined => {
    if (field === 'delivery') return document.delivery && DELIVERIES.indexOf(document.delivery.state);
    if (field === 'status') return STATUSES.indexOf(document.status);
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

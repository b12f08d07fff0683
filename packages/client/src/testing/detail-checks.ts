import type { InvoiceDetail, InvoiceSummary } from '@csol/contract';
import { nameOf, type Book } from './book.ts';
import { answerOf, ensure, ensureFile, ensureRejects, type SuiteCheck } from './check.ts';
import { ensureAddedFirst, ensureDate, ensureMoney, ensureTexts, toMillionths } from './values.ts';

/** How many documents are opened. */
const MOST_OPENED = 12;

const TEXTS = ['id', 'kind', 'number', 'category', 'customerNumber', 'status'] as const;
const NUMBERS = ['orderNumber', 'purchaseOrderNumber', 'contractNumber'] as const;
const MEMBERS = [...TEXTS, ...NUMBERS, 'customerName', 'issueDate', 'dueDate', 'addedAt', 'changedAt'] as const;
const SETTLED = ['paid', 'credited'];

/** One document of each kind and status, as far as there are. */
async function sampleOf(book: Book): Promise<InvoiceSummary[]> {
  const samples = new Map<string, InvoiceSummary>();
  for (const document of await book.all()) {
    const sort = `${document.kind} ${document.status}`;
    if (!samples.has(sort)) samples.set(sort, document);
  }
  return [...samples.values()].slice(0, MOST_OPENED);
}

function open(book: Book, id: string): Promise<InvoiceDetail> {
  return answerOf(`getInvoice(${JSON.stringify(id)})`, () => book.port.getInvoice(id));
}

function checkSummary(document: InvoiceSummary): void {
  const where = nameOf(document);
  ensureTexts(document, TEXTS, where);
  ensureDate(document.issueDate, `${where}, issueDate`);
  if (document.dueDate !== undefined) ensureDate(document.dueDate, `${where}, dueDate`);
  ensureMoney(document.gross, `${where}, gross`);
  ensureMoney(document.open, `${where}, open`);
  ensure(document.gross.currency === document.open.currency, `${where}: gross and open are of different currencies`);
  const gross = toMillionths(document.gross);
  ensure(document.kind !== 'creditNote' || gross <= 0n, `${where}: gross is ${document.gross.amount}, for a credit note it is negative`);
  const isSettled = !SETTLED.includes(document.status) || toMillionths(document.open) === 0n;
  ensure(isSettled, `${where} is ${document.status}, and still ${document.open.amount} are open`);
  ensureAddedFirst(document, where);
  ensure(document.status !== 'overdue' || document.dueDate, `${where} is overdue without a due date`);
}

async function checkDetail(book: Book, summary: InvoiceSummary): Promise<void> {
  const detail = await open(book, summary.id);
  const where = nameOf(summary);
  for (const member of MEMBERS) {
    const [listed, opened] = [summary[member], detail[member]];
    ensure(listed === opened, `${where}: the list says ${member} ${String(listed)}, the document itself ${String(opened)}`);
  }
  const [state, openedState] = [summary.delivery?.state, detail.delivery?.state];
  ensure(state === openedState, `${where}: the list says delivery ${state}, the document itself ${openedState}`);
  for (const member of ['gross', 'open'] as const) {
    const [listed, opened] = [summary[member], detail[member]];
    ensureMoney(opened, `${where}, ${member}`);
    const isSame = listed.currency === opened.currency && toMillionths(listed) === toMillionths(opened);
    const told = `the list says ${member} ${listed.amount} ${listed.currency}`;
    ensure(isSame, `${where}: ${told}, the document itself ${opened.amount} ${opened.currency}`);
  }
  for (const member of ['net', 'vatTotal', 'paid'] as const) ensureMoney(detail[member], `${where}, ${member}`);
  for (const member of ['vat', 'lines', 'links', 'documents'] as const) {
    ensure(Array.isArray(detail[member]), `${where}: ${member} is no list`);
  }
  for (const party of ['seller', 'buyer'] as const) ensureTexts(detail[party], ['name'], `${where}, ${party}`);
  for (const line of detail.lines) ensureMoney(line.net, `${where}, line ${line.number}, net`);
}

/** Makes sure that an invoice and a credit note that belong together both say so. */
async function checkLinks(book: Book, summary: InvoiceSummary): Promise<void> {
  const detail = await open(book, summary.id);
  for (const link of detail.links) {
    if (!link.id || !['invoice', 'creditNote'].includes(link.type)) continue;
    const other = await open(book, link.id);
    ensure(other.number === link.number, `${nameOf(summary)} links to ${link.number}, but behind that link is ${nameOf(other)}`);
    const isLinkedBack = other.links.some((back) => back.id === summary.id);
    ensure(isLinkedBack, `${nameOf(summary)} links to ${nameOf(other)}, which does not link back`);
  }
}

/** Makes sure that the order and the contract of a document are among its links, from where a person goes on to other documents. */
async function checkNumberLinks(book: Book, summary: InvoiceSummary): Promise<void> {
  const { links, orderNumber, contractNumber } = await open(book, summary.id);
  for (const [type, number] of [['order', orderNumber], ['contract', contractNumber]] as const) {
    const isLinked = number === undefined || links.some((link) => link.type === type && link.number === number);
    ensure(isLinked, `${nameOf(summary)} is of the ${type} ${number}, which is not among its links`);
  }
}

async function checkFiles(book: Book, summary: InvoiceSummary): Promise<void> {
  const { documents } = await open(book, summary.id);
  for (const file of documents) {
    const what = `getInvoiceDocument("${summary.id}", "${file.id}")`;
    ensureFile(await answerOf(what, () => book.port.getInvoiceDocument(summary.id, file.id)), file, what);
  }
}

/** What holds for documents, in the list and opened. */
export function createDetailChecks(book: Book): SuiteCheck[] {
  const each = (check: (book: Book, summary: InvoiceSummary) => Promise<void>) => async () => {
    for (const summary of await sampleOf(book)) await check(book, summary);
  };
  const claims: Record<string, () => Promise<void>> = {
    'lists documents with amounts, dates and statuses that make sense': async () => (await book.all()).forEach(checkSummary),
    'opens a document that says what the list says': each(checkDetail),
    'links invoices and credit notes in both directions': each(checkLinks),
    'links to the order and the contract that it is of': each(checkNumberLinks),
    'hands out files as the document names them': each(checkFiles),
    'rejects with kind not-found for an id that nobody has': () =>
      ensureRejects('getInvoice of an unknown id', 'not-found', () => book.port.getInvoice('no-such-document')),
    'rejects with kind not-found for a file that the document does not have': async () => {
      const [document] = await book.all();
      if (!document) return;
      const what = 'getInvoiceDocument of an unknown file';
      await ensureRejects(what, 'not-found', () => book.port.getInvoiceDocument(document.id, 'no-such-file'));
    },
  };
  return Object.entries(claims).map(([name, run]) => ({ port: 'invoices', name, run }));
}

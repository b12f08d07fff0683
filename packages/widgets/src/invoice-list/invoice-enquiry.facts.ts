/** A question's facts as text, in the language of the page: for a mail, and to be read out on the phone. */
import type { InvoiceLine, InvoiceSummary } from '@csol/contract';
import { formatMoney, str, type I18n } from '@csol/core';
import { toFact, type EnquiryWords } from '@csol/core/enquiry-panel';
import { countText, kindLabel } from './invoice-list.labels.ts';

export interface Asked {
  invoices: readonly InvoiceSummary[];
  line?: InvoiceLine | undefined;
}

const nameOf = (i18n: I18n, { kind, number }: InvoiceSummary): string => `${kindLabel(i18n, kind)} ${number}`;

/** What the question is about, in a few words. */
export function aboutText(i18n: I18n, { invoices, line }: Asked): string {
  const [invoice] = invoices;
  if (!invoice || invoices.length > 1) return countText(i18n, invoices.length);
  const document = nameOf(i18n, invoice);
  const number = line?.number;
  return number === undefined ? document : i18n.msg(str`${document}, line ${number}`, { id: 'invoice-enquiry.about.line' });
}

function documentFacts(i18n: I18n, invoice: InvoiceSummary): string[] {
  const { msg, formats } = i18n;
  const { customerNumber, issueDate, dueDate, gross, open } = invoice;
  return [
    nameOf(i18n, invoice),
    ...toFact(i18n, msg('Customer number', { id: 'invoice-list.column.customer' }), customerNumber),
    ...toFact(i18n, msg('Issued', { id: 'invoice-list.column.issue-date' }), formats.date(issueDate)),
    ...toFact(i18n, msg('Due', { id: 'invoice-list.column.due-date' }), dueDate && formats.date(dueDate)),
    ...toFact(i18n, msg('Amount', { id: 'invoice-list.column.gross' }), formatMoney(formats, gross)),
    ...toFact(i18n, msg('Open amount', { id: 'invoice-list.column.open' }), formatMoney(formats, open)),
  ];
}

function lineFacts(i18n: I18n, line: InvoiceLine): string[] {
  const { msg, formats } = i18n;
  const { number, description, net, machine, serialNumbers, contractNumber } = line;
  return [
    msg(str`Line ${number}`, { id: 'invoice-enquiry.line' }),
    description,
    ...toFact(i18n, msg('Net amount', { id: 'invoice-enquiry.net' }), formatMoney(formats, net)),
    ...toFact(i18n, msg('Machine type', { id: 'invoice-enquiry.machine' }), machine),
    ...toFact(i18n, msg('Serial number', { id: 'invoice-enquiry.serial' }), serialNumbers?.join(', ')),
    ...toFact(i18n, msg('Contract number', { id: 'invoice.contract-number' }), contractNumber),
  ];
}

/** All facts: a paragraph for each document, and one for the line. */
export function factsText(i18n: I18n, { invoices, line }: Asked): string {
  const blocks = invoices.map((invoice) => documentFacts(i18n, invoice));
  return [...blocks, ...(line ? [lineFacts(i18n, line)] : [])].map((block) => block.join('\n')).join('\n\n');
}

/** As many documents as a mail holds; the rest is counted. */
function shorten(i18n: I18n, asked: Asked, fits: (text: string) => boolean): string | undefined {
  const { invoices } = asked;
  for (let count = invoices.length - 1; count > 0; count -= 1) {
    const more = i18n.msg(str`And more: ${countText(i18n, invoices.length - count)}`, { id: 'invoice-enquiry.more' });
    const text = `${factsText(i18n, { ...asked, invoices: invoices.slice(0, count) })}\n\n${more}`;
    if (fits(text)) return text;
  }
  return undefined;
}

/** The words of a question. */
export const toWords = (asked: Asked): EnquiryWords => ({
  subject: 'invoices',
  about: (i18n) => aboutText(i18n, asked),
  facts: (i18n) => factsText(i18n, asked),
  shorten: (i18n, fits) => shorten(i18n, asked, fits),
});

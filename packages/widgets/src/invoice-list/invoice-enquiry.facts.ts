/** A question's facts as text, in the language of the page: for a mail, and to be read out on the phone. */
import type { InvoiceLine, InvoiceSummary } from '@csol/contract';
import { formatMoney, str, type I18n } from '@csol/core';
import { countText, kindLabel } from './invoice-list.labels.ts';

/** What a mail holds at most, in characters of its address: some programs cut what is longer. */
const MAX_MAIL = 1800;

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

function toFact({ msg }: I18n, label: string, value: string | undefined): string[] {
  return value ? [msg(str`${label}: ${value}`, { id: 'invoice-enquiry.fact', desc: 'A line of an e-mail: Amount: € 100' })] : [];
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
function bodyOf(i18n: I18n, asked: Asked): string {
  const { invoices } = asked;
  for (let count = invoices.length; count > 0; count -= 1) {
    const left = invoices.length - count;
    const more = left > 0 ? `\n\n${i18n.msg(str`And more: ${countText(i18n, left)}`, { id: 'invoice-enquiry.more' })}` : '';
    const body = factsText(i18n, { ...asked, invoices: invoices.slice(0, count) }) + more;
    if (encodeURIComponent(body).length <= MAX_MAIL) return body;
  }
  return aboutText(i18n, asked);
}

/** The address of a mail to the desk, with its subject and the facts in it. */
export function mailTo(i18n: I18n, address: string, asked: Asked): string {
  const about = aboutText(i18n, asked);
  const subject = i18n.msg(str`Question: ${about}`, { id: 'invoice-enquiry.subject', desc: 'Subject of an e-mail to the support desk' });
  // Some programs take a bare line feed for a blank.
  const body = encodeURIComponent(`\n\n${bodyOf(i18n, asked)}\n`.replaceAll('\n', '\r\n'));
  // An address out of data must not bring parameters of its own.
  const to = encodeURIComponent(address).replace('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

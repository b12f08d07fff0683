import type { Contacts, InvoiceDetail } from '@csol/contract';
import type { DownloadedFile } from '../port/index.ts';
import { createMalformed } from './errors.ts';
import { readFileName } from './file-name.ts';
import { date, money, number, readJson, summary, text } from './shapes.ts';
import type { Read, Shape } from './shapes.ts';

// What no page needs before its first row: loaded beside the first question that needs it.

const period = { 'from?': date, 'to?': date };
const party = { name: text, 'address?': [text] } as const;

/** The contract's `InvoiceDetail`. */
export const detailShape: Shape = {
  ...summary,
  net: money,
  vatTotal: money,
  vat: [{ rate: text, taxable: money, amount: money }],
  'prepaid?': money,
  'rounding?': money,
  'payable?': money,
  paid: money,
  'credited?': money,
  'paymentReference?': { scheme: text, value: text },
  'paymentAccounts?': [{ account: text }],
  'period?': period,
  seller: party,
  buyer: party,
  'notes?': [text],
  'dispute?': { since: date, reason: text },
  lines: [{ number: text, description: text, net: money, 'unitPrice?': money, 'period?': period, 'serialNumbers?': [text] }],
  links: [{ type: text, number: text, 'date?': date, 'amount?': money }],
  documents: [{ id: text, fileName: text, mediaType: text, size: number }],
  'delivery?': { channel: text, state: text },
};

/** The contract's `Contacts`. */
export const contactsShape: Shape = {
  country: text,
  name: text,
  timeZone: text,
  'languages?': [text],
  lines: [{ type: text, number: text, display: text, 'hours?': [{ days: [number], from: text, to: text }] }],
  'address?': [text],
  'haveAtHand?': [text],
  'source?': { title: text },
};

/** Reads one invoice or credit note. */
export const readInvoice = readJson<InvoiceDetail>(detailShape);

/** Reads a country's contacts. */
export const readContacts = readJson<Contacts>(contactsShape);

/** Reads a file. @param fallbackName where the answer does not name it. */
export function readFile(fallbackName: string): Read<DownloadedFile> {
  return async (response, request) => {
    const disposition = response.headers.get('Content-Disposition');
    const mediaType = response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
    if (!disposition && mediaType === 'text/html') throw createMalformed(response, request, 'a page in place of a file');
    return { fileName: readFileName(disposition ?? '', fallbackName), mediaType, content: await response.blob() };
  };
}

import type { Contacts, InvoiceDetail } from '@csol/contract';
import type { ContactsPort, ForwardPort, InvoicesPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { createExports } from './exports.ts';
import { readFile } from './file.ts';
import { createInventory } from './inventory.ts';
import { toHeaders } from './language.ts';
import { file, link } from './related.ts';
import type { Documents } from './rest-client.ts';
import { toSegment } from './segment.ts';
import { date, money, number, readJson, row, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { askNobody, postOnce } from './unsafe.ts';

// What is asked beside the list and the person: loaded with the first of these questions.

const period = { 'from?': date, 'to?': date };
const party = { name: text, 'address?': [text], 'electronicAddress?': { scheme: text, value: text } } as const;

/** The contract's `InvoiceDetail`. */
export const detailShape: Shape = {
  ...row,
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
  links: [link],
  documents: [file],
};

/** The contract's `Contacts`. */
export const contactsShape: Shape = {
  country: text,
  name: text,
  timeZone: text,
  'languages?': [text],
  lines: [{ type: text, number: text, display: text, 'hours?': [{ days: [number], from: text, to: text }] }],
  'holidays?': [{ 'name?': text, 'hours?': [{ from: text, to: text }] }],
  'exceptions?': [{ date: text, 'name?': text, 'hours?': [{ from: text, to: text }] }],
  'knownUntil?': text,
  'address?': [text],
  'haveAtHand?': [text],
  'haveAtHandFor?': [{ subject: text, references: [text] }],
  'source?': { title: text },
};

/** Reads one invoice or credit note. */
const readInvoice = readJson<InvoiceDetail>(detailShape);

/** Reads a country's contacts. */
const readContacts = readJson<Contacts>(contactsShape);

function createDetails({ ask, options }: Kit): Omit<InvoicesPort, 'listInvoices'> & ContactsPort {
  const { downloadTimeoutMs = 60_000 } = options;
  return {
    getInvoice: async (id, call) => ask({ path: `/v1/invoices/${toSegment(id)}`, call, headers: toHeaders(call), read: readInvoice }),
    getInvoiceDocument: async (id, documentId, call) => {
      const path = `/v1/invoices/${toSegment(id)}/documents/${toSegment(documentId)}`;
      return ask({ path, call, headers: toHeaders(call), limitMs: downloadTimeoutMs, read: readFile(documentId) });
    },
    getContacts: async (country, call) => {
      const path = `/v1/contacts/${toSegment(`${country}`.toUpperCase())}`;
      return ask({ path, call, ...askNobody, headers: toHeaders(call), read: readContacts });
    },
  };
}

/** Sending documents to colleagues: a POST whose answer says nothing. */
function createForward(kit: Kit): ForwardPort {
  return {
    forwardInvoice: async (id, json, options) =>
      postOnce(kit, { path: `/v1/invoices/${toSegment(id)}/forwards`, json, options, headers: toHeaders(options) }),
  };
}

/** What has to do with documents, machines and desks. */
export function create(kit: Kit): Documents {
  return { ...createDetails(kit), ...createForward(kit), ...createExports(kit), ...createInventory(kit) };
}

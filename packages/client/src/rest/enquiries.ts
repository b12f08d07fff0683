import type { Attachment, EnquiryContext, EnquiryDetail, EnquiryForms, EnquiryPage, EnquiryQuery, EnquiryReceipt } from '@csol/contract';
import type { AttachmentsPort, EnquiriesPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { readFile } from './file.ts';
import { createKey } from './key.ts';
import { toHeaders } from './language.ts';
import type { Enquiries } from './rest-client.ts';
import { toSegment } from './segment.ts';
import { date, number, readJson, readPage, text, type Shape } from './shapes.ts';
import { askUnsafe, readNothing } from './unsafe.ts';
import { toQuery } from './urls.ts';

/** The parameters in the order of the contract, each with the value that it has where it is left out. */
const LIST: Record<keyof EnquiryQuery, string | number> = { status: '', subject: '', text: '', about: '', limit: 20, cursor: '' };

const promise = { by: text, timeZone: text };
/** What a form is made of is the domain's to understand. */
const form: Shape = { id: text, subject: text, title: text, schema: { properties: {} }, fields: [{ name: text, label: text }] };
const rules = { maxBytes: number, maxFiles: number, types: [text] } as const;

/** The contract's `EnquiryForms`. */
const formsShape: Shape = {
  country: text,
  timeZone: text,
  today: date,
  'noticeDay?': date,
  'promise?': promise,
  forms: [form],
  attachments: rules,
  maxRows: number,
};

const line = { number: text, description: text };
const fact: Shape = { about: text, kind: text, number: text, customerNumber: text, 'date?': date, 'line?': line };

/** The contract's `EnquiryContext`. */
const contextShape: Shape = { facts: [fact], known: [{ about: text, code: text, 'on?': date }] };

const rows = [{ serialNumber: text, action: text }] as const;

/** The contract's `EnquiryReceipt`. */
const receiptShape: Shape = { trackingNumber: text, receivedAt: text, 'promise?': promise, 'rows?': rows };

const summary = {
  id: text,
  trackingNumber: text,
  subject: text,
  formId: text,
  title: text,
  status: text,
  createdAt: text,
  changedAt: text,
  'promise?': promise,
  'about?': [fact],
  messages: number,
} as const;

/** The contract's `EnquiryPage`. */
const pageShape: Shape = { items: [summary], page: { limit: number, 'next?': text }, count: number };

const files = [{ id: text, fileName: text, size: number }] as const;

/** The contract's `EnquiryDetail`. */
const detailShape: Shape = {
  ...summary,
  values: [{ label: text, text }],
  'rows?': rows,
  attachments: files,
  log: [{ id: text, from: text, at: text, text, attachments: files }],
};

/** The contract's `Attachment`. */
const attachmentShape: Shape = { id: text, fileName: text, size: number, received: number, state: text };

const pathOf = (id: string): string => `/v1/enquiries/${toSegment(id)}`;

function createEnquiryCalls(kit: Kit): Required<EnquiriesPort> {
  const { downloadTimeoutMs = 60_000 } = kit.options;
  const readDetail = readJson<EnquiryDetail>(detailShape);
  return {
    listEnquiryForms: async (country, call) => {
      const path = `/v1/enquiry-forms?country=${encodeURIComponent(`${country}`.toUpperCase())}`;
      return kit.ask({ path, call, headers: toHeaders(call), read: readJson<EnquiryForms>(formsShape) });
    },
    getEnquiryContext: async (about, call) =>
      kit.ask({ path: `/v1/enquiry-context${toQuery({ about: '' }, { about })}`, call, read: readJson<EnquiryContext>(contextShape) }),
    createEnquiry: async (json, { idempotencyKey, ...call } = {}) => {
      const read = readJson<EnquiryReceipt>(receiptShape);
      return askUnsafe(kit, { path: '/v1/enquiries', json, call, key: idempotencyKey ?? createKey(), headers: toHeaders(call), read });
    },
    listEnquiries: async (query, call) => {
      const path = `/v1/enquiries${toQuery(LIST, query)}`;
      return kit.ask({ path, call, headers: toHeaders(call), read: readPage<EnquiryPage>(pageShape, query.cursor) });
    },
    getEnquiry: async (id, call) => kit.ask({ path: pathOf(id), call, headers: toHeaders(call), read: readDetail }),
    createEnquiryMessage: async (id, json, { idempotencyKey, ...call } = {}) => {
      const question = { path: `${pathOf(id)}/messages`, json, call, headers: toHeaders(call), read: readDetail };
      return askUnsafe(kit, { ...question, key: idempotencyKey ?? createKey() });
    },
    setEnquiryStatus: async (id, json, call) =>
      askUnsafe(kit, { method: 'PUT', path: `${pathOf(id)}/status`, json, call, headers: toHeaders(call), read: readDetail }),
    getEnquiryAttachment: async (id, attachmentId, call) => {
      const path = `${pathOf(id)}/attachments/${toSegment(attachmentId)}`;
      return kit.ask({ path, call, limitMs: downloadTimeoutMs, read: readFile(attachmentId) });
    },
  };
}

function createAttachmentCalls(kit: Kit): AttachmentsPort {
  const { downloadTimeoutMs: limitMs = 60_000 } = kit.options;
  const read = readJson<Attachment>(attachmentShape);
  const path = (id: string): string => `/v1/attachments/${toSegment(id)}`;
  return {
    createAttachment: async (json, { idempotencyKey, ...call } = {}) =>
      askUnsafe(kit, { path: '/v1/attachments', json, call, key: idempotencyKey ?? createKey(), read }),
    getAttachment: async (id, call) => kit.ask({ path: path(id), call, read }),
    putAttachmentPart: async (id, offset, part, call) => {
      const headers = { 'Content-Type': 'application/octet-stream' };
      // Whoever sends a file knows best when to send a part again, and tells the person.
      return askUnsafe(kit, { method: 'PUT', path: `${path(id)}/parts/${offset}`, body: part, headers, call, limitMs, read });
    },
    deleteAttachment: async (id, call) => askUnsafe(kit, { method: 'DELETE', path: path(id), call, read: readNothing }),
  };
}

/** Enquiries, and the files that go with them, over REST. */
export function create(kit: Kit): Enquiries {
  return { ...createEnquiryCalls(kit), ...createAttachmentCalls(kit) };
}

import { ApiError, type ApiClient } from '@csol/client/port';
import type { Attachment, EnquiryContext, EnquiryDraft, EnquiryForm as Form, EnquiryForms, EnquiryReceipt, Session } from '@csol/contract';
import { localizeForm, type EnquiryForm as FormSource } from '@csol/domain/enquiry-form';
import type { EnquiryForm } from '@csol/widgets/enquiry-form';
import { fixture, html } from '@open-wc/testing';
import context from '../../packages/contract/examples/enquiry-context.json';
import dispute from '../../locales/forms/invoice-dispute.json';
import general from '../../locales/forms/general-question.json';
import machines from '../../locales/forms/inventory-change.json';
import status from '../../locales/forms/order-status.json';
import termination from '../../locales/forms/contract-termination.json';
import { until } from './mount.ts';
import { textOf } from './query.ts';

const SOURCES = [status, dispute, termination, machines, general] as unknown as FormSource[];

/** Of the line that the contract's example is about. */
export const LINE = context.facts[0]?.about ?? '';

/** The forms of Belgium in a language. */
export function createForms(language = 'en', change: Partial<EnquiryForms> = {}): EnquiryForms {
  return {
    country: 'BE',
    timeZone: 'Europe/Brussels',
    today: '2026-11-27',
    noticeDay: '2027-02-28',
    promise: { by: '2026-12-01T09:30:00Z', timeZone: 'Europe/Brussels' },
    forms: SOURCES.map((form) => localizeForm(form, language) as unknown as Form),
    attachments: { maxBytes: 1024 * 1024, maxFiles: 3, types: ['application/pdf'] },
    maxRows: 500,
    ...change,
  };
}

/** A form with many fields of every type. */
export function createLongForm(fields: number): Form {
  const kinds = ['text', 'lines', 'radio', 'menu', 'boxes', 'box', 'date', 'amount', 'number', 'email'] as const;
  const values = ['a', 'b', 'c'];
  const schemas = {
    ...{ text: { type: 'string', maxLength: 100 }, lines: { type: 'string', maxLength: 4000 }, radio: { type: 'string', enum: values } },
    ...{ menu: { type: 'string', enum: values }, boxes: { type: 'array', items: { type: 'string', enum: values } } },
    ...{ box: { type: 'boolean' } },
    ...{ date: { type: 'string', format: 'date' }, amount: { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,3})?$' } },
    ...{ number: { type: 'number' }, email: { type: 'string', format: 'email' } },
  } as const;
  const all = Array.from({ length: fields }, (_, at) => ({ name: `field${at}`, kind: kinds[at % kinds.length] ?? 'text' }));
  return {
    ...{ id: 'long', subject: 'general', title: 'A long form' },
    schema: { type: 'object', properties: Object.fromEntries(all.map(({ name, kind }) => [name, { ...schemas[kind] }])) as never },
    fields: all.map(({ name, kind }, at) => ({
      ...{ name, label: `Field ${at + 1}`, hint: 'What belongs here.', control: kind },
      ...(['radio', 'menu', 'boxes'].includes(kind) && { options: { a: 'The first', b: 'The second', c: 'The third' } }),
    })),
  };
}

/** Somebody who is signed in. */
export const MARIA: Session = {
  level: 'entitled',
  user: { id: 'acc_1', userId: 'maria.dubois', displayName: 'Maria Dubois', email: 'maria.dubois@example.com' },
  customers: [{ customerNumber: '10482-BE', name: 'Dubois & Fils', country: 'BE' }] as Session['customers'],
  operations: ['createEnquiry', 'getEnquiryContext'],
};

export const RECEIPT: EnquiryReceipt = {
  ...{ id: 'enq_1', trackingNumber: 'BE-7K3M-Q9XD', receivedAt: '2026-11-27T08:00:00Z', email: 'maria.dubois@example.com' },
  promise: { by: '2026-12-01T09:30:00Z', timeZone: 'Europe/Brussels' },
};

/** What was sent, and under which name. */
export interface SentEnquiry {
  draft: EnquiryDraft;
  key: string | undefined;
}

/** A client that takes everything, in memory; a test changes what it is about. */
export interface EnquiryClient extends ApiClient {
  sent: SentEnquiry[];
  /** Answers in the place of the receipt, one for each try; an error is thrown. */
  answers: (EnquiryReceipt | ApiError | Promise<EnquiryReceipt>)[];
  files: Map<string, Attachment>;
}

/** A client over these forms. @param session nobody is signed in where it is left out */
export function createEnquiryClient(session?: Session, change: ApiClient = {}): EnquiryClient {
  const client: EnquiryClient = {
    ...{ sent: [], answers: [], files: new Map() },
    getSession: async () => session ?? { level: 'anonymous', customers: [], operations: ['createEnquiry'] },
    listEnquiryForms: async (_country, { language } = {}) => createForms(language),
    getEnquiryContext: async () => context as EnquiryContext,
    createEnquiry: async (draft, { idempotencyKey: key } = {}) => {
      client.sent.push({ draft, key });
      const answer = client.answers.shift() ?? RECEIPT;
      if (answer instanceof ApiError) throw answer;
      return answer;
    },
    createAttachment: async ({ fileName, size }) => {
      const made: Attachment = { id: `att_${client.files.size}`, fileName, size, received: 0, state: 'receiving' };
      client.files.set(made.id, made);
      return made;
    },
    getAttachment: async (id) => client.files.get(id) ?? Promise.reject(new ApiError('not-found', id)),
    putAttachmentPart: async (id, offset, part) => {
      const file = client.files.get(id);
      if (!file || offset !== file.received) throw new ApiError('invalid', 'gap');
      const received = offset + part.size;
      const next: Attachment = { ...file, received, state: received === file.size ? 'ready' : 'receiving' };
      client.files.set(id, next);
      return next;
    },
    deleteAttachment: async (id) => void client.files.delete(id),
    ...change,
  };
  return client;
}

/** Mounts the form over a client, without waiting for an answer. */
export async function mountForm(client: ApiClient | undefined, attributes: Record<string, string> = {}): Promise<EnquiryForm> {
  const element = document.createElement('csol-enquiry-form');
  for (const [name, value] of Object.entries({ country: 'BE', lang: 'en', ...attributes })) element.setAttribute(name, value);
  element.client = client;
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return element;
}

/** Waits until a text is on screen. */
export const see = (element: Element, text: string | RegExp): Promise<void> =>
  until(() => (typeof text === 'string' ? textOf(element).includes(text) : text.test(textOf(element))), `${String(text)} shows`);

/** The control of a field of the form. */
export const fieldOf = (element: Element, name: string): HTMLInputElement =>
  element.shadowRoot?.querySelector(`#field-${name}, #contact-${name}, #${name}`) as HTMLInputElement;

/** Opens a form by its name, and waits until it is there. */
export async function openForm(element: EnquiryForm, title: string): Promise<EnquiryForm> {
  await see(element, title);
  const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=form-button]') ?? [])];
  buttons.find((button) => button.textContent?.trim() === title)?.click();
  await until(() => element.shadowRoot?.querySelector('[part=submit-button]'), 'the form is there');
  return element;
}

import { ApiError, type ApiClient } from '@csol/client/port';
import type { EnquiryDetail, EnquiryMessage, EnquiryPage, EnquiryQuery, EnquirySummary } from '@csol/contract';
import '@csol/widgets/define/enquiry-list';
import type { EnquiryList } from '@csol/widgets/enquiry-list';
import { fixture, html } from '@open-wc/testing';
import enquiry from '../../packages/contract/examples/enquiry.json';
import page from '../../packages/contract/examples/enquiries.page.json';
import { until } from './mount.ts';
import { allByPart, byRole } from './query.ts';

/** An enquiry of the contract's examples as a row, with what the test is about in place. */
export function createEnquiry(change: Partial<EnquirySummary> = {}): EnquirySummary {
  return { ...(page.items[0] as EnquirySummary), ...change };
}

/** The same with all that has been written. */
export function createEnquiryDetail(change: Partial<EnquiryDetail> = {}): EnquiryDetail {
  return { ...(enquiry as EnquiryDetail), ...change };
}

/** An enquiry that waits for its answer. */
export const createOpenEnquiry = (change: Partial<EnquiryDetail> = {}): EnquiryDetail =>
  createEnquiryDetail({
    ...{ status: 'open', isNews: false, messages: 0, log: [], promise: { by: '2026-07-21T08:30:00Z', timeZone: 'Europe/Brussels' } },
    ...change,
  });

/** An enquiry about machines, each with another receipt. */
export const createMachineEnquiry = (): EnquiryDetail => {
  const notes = [undefined, 'unknown', 'known', 'gone', 'otherType'] as const;
  const actions = ['add', 'move', 'remove'] as const;
  const rows = notes.map((note, at) => {
    const row = { serialNumber: `78-A${at}`, action: actions[at % 3] ?? 'add', machine: '9009-42A', date: '2026-07-31' };
    return { ...row, ...(note && { note }) };
  });
  const titled = { title: 'Add, move or remove machines', subject: 'inventory', formId: 'inventory-change' };
  const { about: _, ...rest } = createOpenEnquiry({ id: 'enq_machines', trackingNumber: 'BE-MACH-0001', ...titled });
  return { ...rest, attachments: [], values: [{ label: 'Message', text: 'The second site closes.' }], rows };
};

/** A message of the person's, or of the desk's. */
export function createMessage(text: string, change: Partial<EnquiryMessage> = {}): EnquiryMessage {
  return { id: `msg_${text.length}`, from: 'customer', at: '2026-07-16T10:00:00Z', text, attachments: [], ...change };
}

/** A page of so many enquiries with numbers of their own. */
export function createEnquiryPage(size = 2, change: Partial<EnquiryPage> = {}): EnquiryPage {
  const items = Array.from({ length: size }, (_, at) => createEnquiry({ id: `enq_${at}`, trackingNumber: `BE-${at + 1}` }));
  return { items, page: { limit: 20 }, count: size, ...change };
}

/** A client that answers the list at once, and remembers what it was asked for. */
export function createListClient(
  answer: (query: EnquiryQuery, call: number) => EnquiryPage | Promise<EnquiryPage>,
  rest: ApiClient = {},
): ApiClient & { queries: EnquiryQuery[] } {
  const queries: EnquiryQuery[] = [];
  return {
    queries,
    listEnquiries: async (query) => {
      queries.push(query);
      return answer(query, queries.length);
    },
    ...rest,
  };
}

const toRow = ({ values: _, rows: __, attachments: ___, ...rest }: EnquiryDetail): EnquirySummary => {
  const { log, ...row } = rest;
  return { ...row, messages: log.length };
};

/** A desk in memory: its enquiries can be listed, opened, written to, closed and opened again; one key makes one message. */
export function createEnquiriesClient(
  enquiries: readonly EnquiryDetail[] = [createEnquiryDetail()],
): ApiClient & { queries: EnquiryQuery[]; keys: (string | undefined)[] } {
  const kept = new Map(enquiries.map((one) => [one.id, structuredClone(one)]));
  const keys: (string | undefined)[] = [];
  const find = (id: string): EnquiryDetail => {
    const found = kept.get(id);
    if (!found) throw new ApiError('not-found', 'x');
    return found;
  };
  const list = createListClient(({ status, subject, text = '' }) => {
    const items = [...kept.values()]
      .filter((one) => !status || status.includes(one.status))
      .filter((one) => !subject || subject.includes(one.subject))
      .filter((one) => `${one.trackingNumber} ${one.title}`.toLowerCase().includes(text.toLowerCase()))
      .map(toRow);
    return { items, page: { limit: 20 }, count: items.length };
  });
  return {
    ...list,
    keys,
    getEnquiry: async (id) => {
      const one = find(id);
      const shown = structuredClone(one);
      one.isNews = false;
      return shown;
    },
    createEnquiryMessage: async (id, { text }, options) => {
      const one = find(id);
      const isAgain = keys.includes(options?.idempotencyKey);
      keys.push(options?.idempotencyKey);
      if (!isAgain) one.log.push(createMessage(text, { id: `msg_new_${one.log.length}` }));
      Object.assign(one, { status: 'open', changedAt: '2026-07-16T10:00:00Z' });
      return structuredClone(one);
    },
    setEnquiryStatus: async (id, { status }) => structuredClone(Object.assign(find(id), { status })),
    getEnquiryAttachment: async () => ({ fileName: 'delivery-note.pdf', mediaType: 'application/pdf', content: new Blob(['x']) }),
  };
}

/** Mounts a list over a client, without waiting for an answer. */
export async function mountEnquiries(client: ApiClient | undefined, attributes: Record<string, string> = {}): Promise<EnquiryList> {
  const element = document.createElement('csol-enquiry-list');
  for (const [name, value] of Object.entries({ country: 'BE', lang: 'en', ...attributes })) element.setAttribute(name, value);
  element.client = client;
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return element;
}

/** Opens the first enquiry as a keyboard does, and waits until its panel has moved in. */
export async function openEnquiry(list: EnquiryList): Promise<HTMLElement> {
  await until(() => allByPart(list, 'open-button').length > 0, 'an enquiry is listed');
  const [button] = allByPart(list, 'open-button');
  button?.focus();
  button?.click();
  await until(() => list.shadowRoot?.querySelector('dialog[open]'), 'the panel opens');
  const dialog = byRole(list, 'dialog');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

/** Mounts a list of these enquiries, opens the first one and waits until it shows. */
export async function mountEnquiry(
  enquiries: readonly EnquiryDetail[] = [createEnquiryDetail()],
  rest: ApiClient = {},
  lang = 'en',
): Promise<{ list: EnquiryList; dialog: HTMLElement; client: ReturnType<typeof createEnquiriesClient> }> {
  const client = { ...createEnquiriesClient(enquiries), ...rest };
  const list = await mountEnquiries(client, { lang });
  const dialog = await openEnquiry(list);
  await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the enquiry shows');
  return { list, dialog, client };
}

/** What the stories of enquiries share: a desk in memory that answers as the contract's examples do, and can be written to. */
import { ApiError, type ApiClient } from '@csol/client';
import enquiryExample from '@csol/contract/examples/enquiry.json';
import type { EnquiryDetail, EnquirySummary } from '@csol/contract';

export const TAG = 'csol-enquiry-list';

/** An enquiry that has been answered, with everything. */
export const answered: EnquiryDetail = {
  ...(enquiryExample as EnquiryDetail),
  values: [
    { label: 'Reason', text: 'We did not order this' },
    { label: 'Your explanation', text: 'This machine was sold in March.\nThe second line of what was typed.' },
  ],
};

const { about = [] } = answered;

/** One that waits for its answer. */
export const open: EnquiryDetail = {
  ...answered,
  ...{ id: 'enq_open', trackingNumber: 'BE-OPEN-0001', status: 'open', isNews: false, messages: 0, log: [] },
  promise: { by: '2026-07-21T08:30:00Z', timeZone: 'Europe/Brussels' },
};

/** One that is over. */
export const closed: EnquiryDetail = { ...answered, id: 'enq_closed', trackingNumber: 'BE-OVER-0001', status: 'closed', isNews: false };

/** One with a table of machines, each with another receipt. */
export const machines: EnquiryDetail = {
  ...open,
  ...{ id: 'enq_machines', trackingNumber: 'BE-MACH-0001', subject: 'inventory', formId: 'inventory-change', about: [], attachments: [] },
  title: 'Add, move or remove machines',
  values: [{ label: 'Message', text: 'The second site closes.' }],
  rows: [
    { serialNumber: '78-A1B2C', action: 'remove', machine: '9009-42A', date: '2026-07-31' },
    { serialNumber: '78-X9Y8Z', action: 'add', machine: '9040-MR9', date: '2026-08-01', note: 'known' },
    { serialNumber: '78-00000', action: 'move', machine: '9009-42A', date: '2026-08-01', note: 'unknown' },
    { serialNumber: '78-00001', action: 'remove', machine: '9009-42A', date: '2026-07-31', note: 'gone' },
    { serialNumber: '78-00002', action: 'remove', machine: '9009-42A', date: '2026-07-31', note: 'otherType' },
  ],
};

/** Markup, template syntax, direction marks, emoji and a very long word are text. */
export const hostile: EnquiryDetail = {
  ...answered,
  ...{ id: 'enq_hostile', title: '<img src=x onerror=alert(1)> \u202e{{7*7}}', subject: 'unheard-of' },
  about: about.map((fact) => ({ ...fact, number: '<b>1</b>' })),
  values: [{ label: '<i>Reason</i>', text: 'שורה ראשונה\n😀 second line' }],
  log: [
    { id: 'm1', from: 'customer', at: 'no time', text: '</p><script>alert(1)</script>', attachments: [] },
    {
      ...{ id: 'm2', from: 'desk', at: '2026-07-16T09:12:40Z', text: 'x'.repeat(2000) },
      attachments: [{ id: 'a', fileName: '\u202egpj.exe', size: 1 }],
    },
  ],
};

const toRow = ({ values: _, rows: __, attachments: ___, log, ...row }: EnquiryDetail): EnquirySummary => {
  return { ...row, messages: log.length };
};

/** Whatever a call makes, or what it throws, a turn later. */
const answer = <T>(make: () => T): Promise<T> => Promise.resolve().then(make);

/** A desk with these enquiries; whatever `rest` has stands in place of its own methods. */
export function desk(enquiries: readonly EnquiryDetail[] = [answered, open, closed, machines], rest: ApiClient = {}): ApiClient {
  const kept = new Map(enquiries.map((one) => [one.id, structuredClone(one)]));
  const find = (id: string): EnquiryDetail => {
    const found = kept.get(id);
    if (!found) throw new ApiError('not-found', 'unknown');
    return found;
  };
  const change = (id: string, to: Partial<EnquiryDetail>): EnquiryDetail => structuredClone(Object.assign(find(id), to));
  return {
    listEnquiries: ({ status, subject, text = '', limit = 20 }) =>
      answer(() => {
        const items = [...kept.values()]
          .filter((one) => (status?.includes(one.status) ?? true) && (subject?.includes(one.subject) ?? true))
          .filter((one) => `${one.trackingNumber} ${one.title}`.toLowerCase().includes(text.toLowerCase()));
        return { items: items.map(toRow), page: { limit }, count: items.length };
      }),
    getEnquiry: (id) => answer(() => structuredClone(find(id))),
    createEnquiryMessage: (id, { text }) =>
      answer(() => {
        const { log } = find(id);
        const at = new Date().toISOString();
        return change(id, { status: 'open', log: [...log, { id: `m-${log.length}`, from: 'customer', at, text, attachments: [] }] });
      }),
    setEnquiryStatus: (id, { status }) => answer(() => change(id, { status })),
    getEnquiryAttachment: () => Promise.reject(new ApiError('network', 'unreachable')),
    ...rest,
  };
}

/** A desk whose list is answered like this. */
export const listing = (listEnquiries: NonNullable<ApiClient['listEnquiries']>): ApiClient => desk([], { listEnquiries });

/** A failure of a kind, as a back end that names the request has it. */
export const fails = (kind: ApiError['kind']) => () => Promise.reject(new ApiError(kind, 'staged', { requestId: 'req-7' }));

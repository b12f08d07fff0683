import type { EnquiryDetail, EnquiryForm, EnquiryForms, EnquiryQuery, EnquirySummary } from '@csol/contract';
import { ApiError, type EnquiriesPort } from '../src/port/index.ts';
import { answer, example } from './stage.ts';

const GENERAL: EnquiryForm = {
  id: 'general-question',
  subject: 'general',
  title: 'E-mail us',
  schema: {
    type: 'object',
    properties: { topic: { type: 'string', enum: ['orders', 'other'] }, message: { type: 'string', maxLength: 4000 } },
    required: ['topic', 'message'],
  },
  fields: [
    { name: 'topic', label: 'Topic', options: { orders: 'Orders', other: 'Something else' } },
    { name: 'message', label: 'Your message', control: 'lines' },
  ],
};

function stageForms(): EnquiryForms {
  const forms = example('enquiry-forms.be') as EnquiryForms;
  return { ...forms, forms: [...forms.forms.filter(({ id }) => id !== GENERAL.id), GENERAL] };
}

function unknown(): never {
  throw new ApiError('not-found', 'unknown');
}

function refuse(fieldErrors: ApiError['fieldErrors'] = []): never {
  throw new ApiError('invalid', 'unreadable', { fieldErrors });
}

function toSummary({ values: _, rows: __, attachments: ___, log, ...rest }: EnquiryDetail): EnquirySummary {
  return { ...rest, messages: log.length };
}

function list(all: readonly EnquiryDetail[], query: EnquiryQuery) {
  const { limit = 20, cursor = 'from-0', text = '', status, subject } = query;
  if (limit < 1 || limit > 200 || !cursor.startsWith('from-')) refuse();
  const start = Number(cursor.slice(5));
  const found = all
    .filter((one) => !status?.length || status.includes(one.status))
    .filter((one) => !subject?.length || subject.includes(one.subject))
    .filter((one) => `${one.trackingNumber} ${one.title}`.toLowerCase().includes(text.toLowerCase()))
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const next = start + limit < found.length ? { next: `from-${start + limit}` } : {};
  return { items: found.slice(start, start + limit).map(toSummary), page: { limit, ...next }, count: found.length };
}

/** The enquiries, changed in place: five old ones, and what is sent. */
function createDesk() {
  const sample = example('enquiry') as EnquiryDetail;
  const create = (index: number): EnquiryDetail => ({
    ...structuredClone(sample),
    ...{ id: `enq_${index}`, trackingNumber: `BE-000${index}`, isNews: false },
    changedAt: `2026-07-1${index}T09:12:40Z`,
  });
  const all = Array.from({ length: 5 }, (_, index) => create(index));
  let changes = 0;
  return {
    all,
    find: (id: string): EnquiryDetail => all.find((one) => one.id === id) ?? unknown(),
    /** Every change is a second later than the one before. */
    touch: (one: EnquiryDetail): void => {
      changes += 1;
      one.changedAt = new Date(Date.parse('2026-11-24T10:15:00Z') + changes * 1000).toISOString();
    },
    show: (one: EnquiryDetail): EnquiryDetail => structuredClone({ ...one, messages: one.log.length }),
  };
}

type Desk = ReturnType<typeof createDesk>;

/** Whatever is done once for a key. */
function createOnce<T>() {
  const done = new Map<string, T>();
  return (key: string | undefined, make: () => T): T => {
    const before = done.get(key ?? '');
    if (key && before !== undefined) return before;
    const made = make();
    if (key) done.set(key, made);
    return made;
  };
}

function createSending({ all, touch }: Desk): EnquiriesPort['createEnquiry'] {
  const once = createOnce<EnquiryDetail>();
  const make = (draft: Parameters<EnquiriesPort['createEnquiry']>[0]): EnquiryDetail => {
    const form = stageForms().forms.find(({ id }) => id === draft.formId) ?? refuse();
    const missing = (form.schema.required ?? []).filter((name) => !draft.values[name]);
    if (missing.length) refuse(missing.map((name) => ({ pointer: `/values/${name}`, code: 'required', detail: 'missing' })));
    const values = form.fields.map(({ name, label }) => ({ label, text: String(draft.values[name]) }));
    const made: EnquiryDetail = {
      ...{ id: `enq_${all.length}`, trackingNumber: `BE-000${all.length}`, status: 'open', log: [], attachments: [], messages: 0, values },
      ...{ subject: form.subject, formId: form.id, title: form.title, createdAt: '2026-11-24T10:15:00Z', changedAt: '' },
    };
    touch(made);
    all.push(made);
    return made;
  };
  return (draft, { idempotencyKey, ...options } = {}) =>
    answer(options, () => {
      const { id, trackingNumber, createdAt: receivedAt } = once(idempotencyKey, () => make(draft));
      return { id, trackingNumber, receivedAt };
    });
}

/** Enquiries in memory: nobody reads them. */
export function createStagedEnquiries(): Required<EnquiriesPort> {
  const desk = createDesk();
  const { find, touch, show } = desk;
  const once = createOnce<number>();
  return {
    listEnquiryForms: (country, options) => answer(options, () => (country.toUpperCase() === 'BE' ? stageForms() : unknown())),
    createEnquiry: createSending(desk),
    getEnquiryContext: (_, options) => answer(options, unknown),
    listEnquiries: (query, options) => answer(options, () => list(desk.all, query)),
    getEnquiry: (id, options) => answer(options, () => show(find(id))),
    createEnquiryMessage: (id, { text }, { idempotencyKey, ...options } = {}) =>
      answer(options, () => {
        const one = find(id);
        if (!text) refuse([{ pointer: '/text', code: 'required', detail: 'missing' }]);
        const at = '2026-11-24T10:15:00Z';
        once(idempotencyKey, () => one.log.push({ id: `msg_${one.log.length}`, from: 'customer', at, text, attachments: [] }));
        one.status = 'open';
        touch(one);
        return show(one);
      }),
    setEnquiryStatus: (id, { status }, options) =>
      answer(options, () => {
        const one = find(id);
        one.status = status;
        touch(one);
        return show(one);
      }),
    getEnquiryAttachment: (id, _, options) => answer(options, () => find(id) && unknown()),
  };
}

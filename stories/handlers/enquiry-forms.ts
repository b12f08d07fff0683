/** Forms of enquiries, whole and odd, and what becomes of what is sent with them. */
import type { Attachment, AttachmentDraft, EnquiryForm, EnquiryForms, EnquiryReceipt, Session } from '@csol/contract';
import { localizeForm, type EnquiryForm as FormSource } from '@csol/domain/enquiry-form';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import context from '../../packages/contract/examples/enquiry-context.json' with { type: 'json' };
import type { Scenario } from './scenario.ts';

/** The library's own forms, as they are written. */
const sources = Object.values(import.meta.glob<FormSource>('../../locales/forms/*.json', { eager: true, import: 'default' })).filter(
  (form) => 'subject' in form,
);

/** What the contract's example is about: a line of an invoice. */
export const LINE = context.facts[0]?.about ?? '';

/** Forms as Belgium's desk offers them. */
export const formsOf = (forms: readonly FormSource[], language: string): EnquiryForms => ({
  ...{ country: 'BE', timeZone: 'Europe/Brussels', today: '2026-11-27', noticeDay: '2027-02-28', maxRows: 500 },
  promise: { by: '2026-12-01T09:30:00Z', timeZone: 'Europe/Brussels' },
  forms: forms.map((form) => localizeForm(form, language) as unknown as EnquiryForm),
  attachments: { maxBytes: 20 * 1024 * 1024, maxFiles: 10, types: ['application/pdf', 'image/png', 'image/jpeg'] },
});

const languageOf = (request: Request): string => request.headers.get('Accept-Language')?.split(/[,;]/)[0] ?? 'en';

const session: Session = {
  level: 'entitled',
  user: { id: 'usr_1', userId: 'maria.dubois', displayName: 'Maria Dubois', email: 'maria.dubois@example.com' },
  customers: [{ customerNumber: '10482-BE', name: 'Dubois & Fils', country: 'BE' }] as Session['customers'],
  operations: ['createEnquiry', 'getEnquiryContext'],
};

const receipt: EnquiryReceipt = {
  ...{ id: 'enq_1', trackingNumber: 'BE-7K3M-Q9XD', receivedAt: '2026-11-27T08:00:00Z', email: 'maria.dubois@example.com' },
  promise: { by: '2026-12-01T09:30:00Z', timeZone: 'Europe/Brussels' },
};

const created = (answer: EnquiryReceipt): HttpResponseResolver => () => HttpResponse.json(answer, { status: 201 });
const files = new Map<string, Attachment>();

/** Takes every file, but one that calls itself a programme. */
const attachments: Scenario = {
  'attachments': async ({ request }) => {
    const { fileName, size } = (await request.json()) as AttachmentDraft;
    const file: Attachment = { id: `att_${files.size}`, fileName, size, received: 0, state: 'receiving' };
    files.set(file.id, file);
    return HttpResponse.json(file, { status: 201 });
  },
  'attachments/:id/parts/:offset': async ({ request, params }) => {
    const file = files.get(String(params['id']));
    if (!file) return HttpResponse.json({ type: 'urn:problem-type:csol:notFound', title: 'x', status: 404, requestId: 'x' }, { status: 404 });
    const received = Number(params['offset']) + (await request.arrayBuffer()).byteLength;
    const end = file.fileName.endsWith('.exe') ? ({ state: 'refused', reason: 'type' } as const) : ({ state: 'ready' } as const);
    const next: Attachment = { ...file, received, ...(received >= file.size && end) };
    files.set(file.id, next);
    return HttpResponse.json(next);
  },
};

const base: Scenario = {
  'session': () => HttpResponse.json(session),
  'enquiry-context': () => HttpResponse.json(context),
  ...attachments,
};

const offers = (forms: readonly FormSource[]): Scenario => ({
  ...base,
  'enquiry-forms': ({ request }) => HttpResponse.json(formsOf(forms, languageOf(request))),
  'enquiries': created(receipt),
});

const anonymous: HttpResponseResolver = () => HttpResponse.json({ level: 'anonymous', customers: [], operations: ['createEnquiry'] });

const invalid: HttpResponseResolver = () =>
  HttpResponse.json(
    {
      ...{ type: 'urn:problem-type:csol:invalid', title: 'Not as the contract says.', status: 400, requestId: '01J2Z9M7QH' },
      errors: [{ pointer: '/values/message', code: 'tooLong', detail: 'is too long' }],
    },
    { status: 400 },
  );

const lost: HttpResponseResolver = () => HttpResponse.error();

/** Texts as nobody should write them. */
const hostile: FormSource = {
  ...{ id: 'hostile', subject: '<b>subject</b>', title: { en: '<img src=x onerror=alert(1)> ${7*7}' }, intro: { en: '\u202eright to left' } },
  schema: { type: 'object', properties: { one: { type: 'string', maxLength: 10 } }, required: ['one'] },
  fields: [{ name: 'one', label: { en: '"><script>alert(1)</script>' }, hint: { en: 'javascript:alert(1)' } }],
};

const machines = [
  { serialNumber: '78-A1B2C', action: 'remove', note: 'unknown' },
  { serialNumber: '78-X9Y8Z', action: 'add' },
] as const;

export const enquiryForms = {
  'enquiry-forms': offers(sources),
  'enquiry-forms-for-guests': { ...offers(sources), session: anonymous },
  'no-enquiry-forms': offers([]),
  'hostile-enquiry-forms': offers([hostile]),
  'enquiries-get-lost': { ...offers(sources), enquiries: lost },
  'enquiries-are-refused': { ...offers(sources), enquiries: invalid },
  'enquiries-of-machines': { ...offers(sources), enquiries: created({ ...receipt, rows: [...machines] }) },
} satisfies Record<string, Scenario>;

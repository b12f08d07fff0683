import { test } from 'node:test';
import type { EnquiryDetail, EnquiryForms } from '@csol/contract';
import { findOut, type Fault } from '../../test/faults.ts';
import { ApiError } from '../port/index.ts';

const inForms = (change: (forms: EnquiryForms) => void): Fault => (good) => ({
  listEnquiryForms: async (country, options) => {
    const forms = await good.listEnquiryForms(country, options);
    change(forms);
    return forms;
  },
});
const inDetail = (change: (detail: EnquiryDetail) => EnquiryDetail): Fault => (good) => ({
  getEnquiry: async (id, options) => change(await good.getEnquiry(id, options)),
});
const answering = (name: string): Fault => () => ({ [name]: () => Promise.resolve({ id: 'x' }) });

const faults: [fault: string, seed: Fault, words: RegExp][] = [
  ['there are no forms', inForms((forms) => void (forms.forms = [])), /listEnquiryForms offers no form/],
  [
    'two forms have one id',
    inForms(({ forms }) => void forms.push(forms[0]!)),
    /listEnquiryForms has invoice-dispute twice/,
  ],
  [
    'a form asks for what its schema does not know',
    inForms(({ forms }) => void forms[0]!.fields.push({ name: 'mood', label: 'Mood' })),
    /The form invoice-dispute asks for mood, which its schema does not know/,
  ],
  [
    'a form requires what it does not ask for',
    inForms(({ forms }) => void (forms[0]!.schema.required = ['mood'])),
    /The form invoice-dispute requires mood, which it does not ask for/,
  ],
  ['there is no day', inForms((forms) => void (forms.today = 'soon')), /listEnquiryForms, today/],
  ['every country has a desk', (good) => ({ listEnquiryForms: (_, o) => good.listEnquiryForms('BE', o) }), /listEnquiryForms\(ZZ\) should/],
  [
    'a key is not looked at',
    (good) => ({ createEnquiry: (draft) => good.createEnquiry(draft) }),
    /createEnquiry answers BE-0005, and BE-0006 when it is sent again with the same key/,
  ],
  [
    'anything is taken',
    (good) => ({ createEnquiry: (d, o) => good.createEnquiry({ ...d, values: { topic: 'other', message: 'x' } }, o) }),
    /createEnquiry without topic should reject with kind invalid, but answers/,
  ],
  [
    'it is not said which field is wrong',
    (good) => ({ createEnquiry: (d, o) => good.createEnquiry(d, o).catch(() => Promise.reject(new ApiError('invalid', 'no'))) }),
    /createEnquiry without topic names no field, not \/values\/topic/,
  ],
  ...(['getEnquiry', 'createEnquiryMessage', 'setEnquiryStatus', 'getEnquiryAttachment', 'getEnquiryContext'] as const).map(
    (name): [string, Fault, RegExp] => [
      `${name} takes any id`,
      answering(name),
      new RegExp(`${name} of an unknown id should reject with kind not-found, but answers`),
    ],
  ),
  [
    'what was sent is not in the list',
    () => ({ listEnquiries: async () => ({ items: [], page: { limit: 200 }, count: 0 }) }),
    /listEnquiries\(.*\) does not show BE-0005/,
  ],
  [
    'the filter of the status does nothing',
    (good) => ({ listEnquiries: ({ status: _, ...query }, o) => good.listEnquiries(query, o) }),
    /"status":\["closed"\]\}\) shows BE-0005/,
  ],
  [
    'the filter of the subject does nothing',
    (good) => ({ listEnquiries: ({ subject: _, ...query }, o) => good.listEnquiries(query, o) }),
    /"subject":\["no-such-subject"\]\}\) shows BE-0005/,
  ],
  [
    'the second page is the first one',
    (good) => ({ listEnquiries: ({ cursor, ...query }, o) => good.listEnquiries({ ...query, cursor: cursor && 'from-0' }, o) }),
    /listEnquiries shows BE-\d+ on two pages/,
  ],
  [
    'pages count themselves alone',
    (good) => ({
      listEnquiries: async (query, o) => {
        const page = await good.listEnquiries(query, o);
        return { ...page, count: page.items.length };
      },
    }),
    /listEnquiries counts 2, and shows 4/,
  ],
  [
    'the oldest comes first',
    (good) => ({
      listEnquiries: async (query, o) => {
        const page = await good.listEnquiries(query, o);
        return { ...page, items: [...page.items].reverse() };
      },
    }),
    /listEnquiries has BE-\d+ after BE-\d+, which changed before it/,
  ],
  [
    'the detail is of something else',
    inDetail((one) => ({ ...one, trackingNumber: 'BE-1' })),
    /getEnquiry shows BE-1, and BE-0005 was sent/,
  ],
  ['what was filled in is lost', inDetail((one) => ({ ...one, values: [] })), /getEnquiry does not show the text that was sent/],
  [
    'a message comes twice',
    (good) => ({ createEnquiryMessage: (id, draft) => good.createEnquiryMessage(id, draft) }),
    /createEnquiryMessage with the same key: there were 0 messages, and there are 2/,
  ],
  [
    'a message is written by the desk',
    inDetail((one) => ({ ...one, log: one.log.map((message) => ({ ...message, from: 'desk' })) })),
    /getEnquiry does not show the message that was sent as the last one/,
  ],
  [
    'closing does nothing',
    (good) => ({ setEnquiryStatus: (id, _, o) => good.getEnquiry(id, o) }),
    /setEnquiryStatus to closed: it is open, then open/,
  ],
  [
    'the session does not allow it',
    (good) => ({ getSession: async (o) => ({ ...(await good.getSession(o)), operations: ['listEnquiryForms', 'createEnquiry'] }) }),
    /The client offers getEnquiryContext, listEnquiries, .*, but the session does not allow it/,
  ],
  ['the list does not listen to its signal', (good) => ({ listEnquiries: (q) => good.listEnquiries(q) }), /listEnquiries with an aborted/],
  [
    'a file is called something else',
    (good) => ({ createAttachment: async (d, o) => ({ ...(await good.createAttachment(d, o)), fileName: 'x' }) }),
    /createAttachment answers x of \d+ bytes, not what was announced/,
  ],
  [
    'a part that comes again is counted again',
    (good) => ({
      putAttachmentPart: async (id, offset, part, o) => {
        const { received } = await good.getAttachment(id, o);
        return good.putAttachmentPart(id, offset < received ? received : offset, part, o);
      },
    }),
    /putAttachmentPart of a part that has come: \d+ bytes have come, it says/,
  ],
  [
    'a gap is taken',
    (good) => ({ putAttachmentPart: (id, offset, part, o) => good.putAttachmentPart(id, offset === 10 ? 0 : offset, part, o) }),
    /putAttachmentPart that leaves a gap should reject with kind invalid, but answers/,
  ],
  ['a file stays', () => ({ deleteAttachment: async () => undefined }), /getAttachment of a file that was deleted should reject/],
  [
    'the last part changes nothing',
    (good) => ({ putAttachmentPart: async (...args) => ({ ...(await good.putAttachmentPart(...args)), state: 'receiving' }) }),
    /putAttachmentPart of the last part: \d+ of \d+ bytes have come, and it is receiving/,
  ],
];

for (const [fault, seed, words] of faults) {
  test(`finds out that ${fault}`, () =>
    findOut(seed, words, (client) => ({ session: client, enquiries: client, attachments: client })));
}

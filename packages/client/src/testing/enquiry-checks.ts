import type { EnquiryDetail, EnquiryPage, EnquiryQuery, EnquiryReceipt, EnquirySummary } from '@csol/contract';
import { isApiError, type EnquiriesPort, type SessionPort } from '../port/index.ts';
import { answerOf, createAbortChecks, ensure, ensureAllowed, ensureRejects, type SuiteCheck } from './check.ts';
import { CHECK_TEXT, checkForms, createDraft } from './enquiry-form-checks.ts';
import { describeCall } from './list.ts';

type Claims = Record<string, () => Promise<void>>;

/** How many pages of the list are turned at most: it may be long, and each page costs a request. */
const MOST_PAGES = 5;
const UNKNOWN = 'no-such-enquiry';
const LISTED = ['getEnquiryContext', 'listEnquiries', 'getEnquiry', 'getEnquiryAttachment'] as const;
const OPTIONAL = [...LISTED, 'createEnquiryMessage', 'setEnquiryStatus'] as const;

/** A key that nobody has used. */
const createKey = (): string => `check-${Math.random().toString(36).slice(2)}-${Math.random().toString(36).slice(2)}`;

/** What the checks share: the one enquiry that they send. */
interface Desk {
  port: EnquiriesPort;
  country: string;
  /** Sent once, when it is first asked for. */
  sent: () => Promise<EnquiryReceipt>;
}

async function send({ port, country }: Omit<Desk, 'sent'>): Promise<EnquiryReceipt> {
  const { form: _, ...draft } = await createDraft(port, country);
  const idempotencyKey = createKey();
  const first = await answerOf('createEnquiry', () => port.createEnquiry(draft, { idempotencyKey }));
  ensure(first.trackingNumber, 'createEnquiry answers without a tracking number');
  const second = await answerOf('createEnquiry with the same key', () => port.createEnquiry(draft, { idempotencyKey }));
  const told = `${first.trackingNumber}, and ${second.trackingNumber} when it is sent again with the same key`;
  ensure(second.trackingNumber === first.trackingNumber, `createEnquiry answers ${told}`);
  return first;
}

async function checkMissing({ port, country }: Omit<Desk, 'sent'>): Promise<void> {
  const { form, ...draft } = await createDraft(port, country);
  const [name] = form.schema.required ?? [];
  const { [name!]: _, ...values } = draft.values;
  const what = `createEnquiry without ${name}`;
  const call = () => port.createEnquiry({ ...draft, values }, { idempotencyKey: createKey() });
  await ensureRejects(what, 'invalid', () =>
    call().catch((error: unknown) => {
      const pointers = isApiError(error) ? error.fieldErrors.map(({ pointer }) => pointer) : [];
      const isNamed = !isApiError(error) || error.kind !== 'invalid' || pointers.includes(`/values/${name}`);
      ensure(isNamed, `${what} names ${pointers.join(', ') || 'no field'}, not /values/${name}`);
      throw error;
    }),
  );
}

async function checkUnknown(port: EnquiriesPort): Promise<void> {
  const calls = {
    getEnquiry: () => port.getEnquiry?.(UNKNOWN),
    createEnquiryMessage: () => port.createEnquiryMessage?.(UNKNOWN, { text: CHECK_TEXT }),
    setEnquiryStatus: () => port.setEnquiryStatus?.(UNKNOWN, { status: 'closed' }),
    getEnquiryAttachment: () => port.getEnquiryAttachment?.(UNKNOWN, UNKNOWN),
    getEnquiryContext: () => port.getEnquiryContext?.([`invoice:${UNKNOWN}`]),
  };
  for (const name of OPTIONAL) {
    if (name === 'listEnquiries' || !port[name]) continue;
    await ensureRejects(`${name} of an unknown id`, 'not-found', async () => calls[name]());
  }
}

const describe = (query: EnquiryQuery): string => describeCall('listEnquiries', query);

type ListPort = Required<Pick<EnquiriesPort, 'listEnquiries'>>;

const hasList = (port: EnquiriesPort): port is EnquiriesPort & ListPort => port.listEnquiries !== undefined;

async function read(port: ListPort, query: EnquiryQuery): Promise<EnquirySummary[]> {
  return (await answerOf(describe(query), () => port.listEnquiries(query))).items;
}

async function checkPages(port: ListPort): Promise<void> {
  const seen: EnquirySummary[] = [];
  let [cursor, pages]: [string | undefined, number] = [undefined, 0];
  do {
    const query: EnquiryQuery = { limit: 2, ...(cursor !== undefined && { cursor }) };
    const { items, page, count }: EnquiryPage = await answerOf(describe(query), () => port.listEnquiries(query));
    ensure(items.length <= 2 && page.limit === 2, `A page of ${describe({ limit: 2 })} has ${items.length} enquiries, limit ${page.limit}`);
    for (const item of items) {
      ensure(!seen.some(({ id }) => id === item.id), `listEnquiries shows ${item.trackingNumber} on two pages`);
      const before = seen.at(-1);
      const isInOrder = !before || Date.parse(before.changedAt) >= Date.parse(item.changedAt);
      ensure(isInOrder, `listEnquiries has ${item.trackingNumber} after ${before?.trackingNumber}, which changed before it`);
      seen.push(item);
    }
    ensure(page.next === undefined || items.length, 'listEnquiries names a next page after an empty one');
    ensure(count >= seen.length, `listEnquiries counts ${count}, and shows ${seen.length}`);
    ensure(page.next !== undefined || count === seen.length, `listEnquiries counts ${count}, and its pages show ${seen.length}`);
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < MOST_PAGES);
}

function createListClaims(port: ListPort, { sent }: Pick<Desk, 'sent'>): Claims {
  const ensureShown = async (query: EnquiryQuery, isShown: boolean) => {
    const { trackingNumber } = await sent();
    const found = (await read(port, { limit: 200, ...query })).some((item) => item.trackingNumber === trackingNumber);
    ensure(found === isShown, `${describe(query)} ${found ? 'shows' : 'does not show'} ${trackingNumber}`);
  };
  return {
    'lists what was sent, by its tracking number, its status and its subject': async () => {
      const { trackingNumber } = await sent();
      await ensureShown({ text: trackingNumber }, true);
      const [item] = await read(port, { text: trackingNumber });
      ensure(item, `${describe({ text: trackingNumber })} is empty`);
      ensure(item.status === 'open', `listEnquiries says that ${trackingNumber} is ${item.status}, which nobody has answered`);
      await ensureShown({ text: trackingNumber, status: ['open'], subject: [item.subject] }, true);
      await ensureShown({ text: trackingNumber, status: ['closed'] }, false);
      await ensureShown({ text: trackingNumber, subject: ['no-such-subject'] }, false);
    },
    'shows each enquiry once, the one that changed last first, in pages': () => checkPages(port),
    'rejects with kind invalid for a list that it cannot read': async () => {
      for (const query of [{ cursor: 'no cursor of mine' }, { limit: 0 }]) {
        await ensureRejects(describe(query), 'invalid', () => port.listEnquiries(query));
      }
    },
  };
}

type LogPort = Required<Pick<EnquiriesPort, 'getEnquiry'>> & EnquiriesPort;

type MessagePort = LogPort & Required<Pick<EnquiriesPort, 'createEnquiryMessage'>>;
type StatusPort = LogPort & Required<Pick<EnquiriesPort, 'setEnquiryStatus'>>;

const takesMessages = (port: LogPort): port is MessagePort => port.createEnquiryMessage !== undefined;
const takesStatus = (port: LogPort): port is StatusPort => port.setEnquiryStatus !== undefined;
const hasLog = (port: EnquiriesPort): port is LogPort => port.getEnquiry !== undefined;

/** The suite's enquiry as it is now. */
async function openSent(port: LogPort, { sent }: Pick<Desk, 'sent'>): Promise<EnquiryDetail> {
  const { id, trackingNumber } = await sent();
  ensure(id, `createEnquiry answers ${trackingNumber} without an id to whoever may read it`);
  return answerOf(`getEnquiry(${id})`, () => port.getEnquiry(id));
}

async function checkMessage(port: MessagePort, desk: Pick<Desk, 'sent'>): Promise<void> {
  const { id, log } = await openSent(port, desk);
  const options = { idempotencyKey: createKey() };
  for (const what of ['createEnquiryMessage', 'createEnquiryMessage with the same key']) {
    const { log: grown } = await answerOf(what, () => port.createEnquiryMessage(id, { text: CHECK_TEXT }, options));
    ensure(grown.length === log.length + 1, `${what}: there were ${log.length} messages, and there are ${grown.length}`);
  }
  const last = (await openSent(port, desk)).log.at(-1);
  ensure(last?.text === CHECK_TEXT && last.from === 'customer', 'getEnquiry does not show the message that was sent as the last one');
  await ensureRejects('createEnquiryMessage without a text', 'invalid', () => port.createEnquiryMessage(id, { text: '' }));
}

async function checkStatus(port: StatusPort, desk: Pick<Desk, 'sent'>): Promise<void> {
  const { id } = await openSent(port, desk);
  for (const status of ['closed', 'open', 'closed'] as const) {
    const what = `setEnquiryStatus to ${status}`;
    const { status: told } = await answerOf(what, () => port.setEnquiryStatus(id, { status }));
    const { status: kept } = await openSent(port, desk);
    const isRight = [told, kept].every((each) => (each === 'closed') === (status === 'closed'));
    ensure(isRight, `${what}: it is ${told}, then ${kept}`);
  }
}

function createLogClaims(port: LogPort, desk: Pick<Desk, 'sent'>): Claims {
  const claims: Claims = {
    'shows what was sent': async () => {
      const { trackingNumber } = await desk.sent();
      const { trackingNumber: shown, values } = await openSent(port, desk);
      ensure(shown === trackingNumber, `getEnquiry shows ${shown}, and ${trackingNumber} was sent`);
      ensure(values.some(({ text }) => text === CHECK_TEXT), 'getEnquiry does not show the text that was sent');
    },
  };
  if (takesMessages(port)) claims['keeps a message once, however often it is sent'] = () => checkMessage(port, desk);
  // The last one: it leaves the enquiry closed.
  if (takesStatus(port)) claims['closes an enquiry, and opens it again'] = () => checkStatus(port, desk);
  return claims;
}

/** Where enquiries of the suite go to. */
export interface EnquiryCheckOptions {
  session?: SessionPort | undefined;
  country: string;
  unknownCountry: string;
  /** Only what changes nothing is checked. */
  withoutEnquiry: boolean;
}

/** Claims that need an enquiry; they send one between them. */
function createSentClaims(port: EnquiriesPort, country: string): Claims {
  let sent: Promise<EnquiryReceipt> | undefined;
  const desk = { port, country, sent: () => (sent ??= send({ port, country })) };
  return {
    'makes one enquiry, however often it is sent': async () => void (await desk.sent()),
    ...(hasList(port) && createListClaims(port, desk)),
    ...(hasLog(port) && createLogClaims(port, desk)),
  };
}

/**
 * Sends one enquiry, of the general form, that says in each text that it is a check; in the end it is closed, where that is offered.
 */
export function createEnquiryChecks(port: EnquiriesPort, options: EnquiryCheckOptions): SuiteCheck[] {
  const { session, country, unknownCountry, withoutEnquiry } = options;
  const offered = OPTIONAL.filter((name) => port[name]);
  const claims: Claims = {
    'offers forms that can be filled in': async () =>
      checkForms(await answerOf(`listEnquiryForms(${country})`, () => port.listEnquiryForms(country))),
    'rejects with kind not-found for the forms of a country without a desk': () =>
      ensureRejects(`listEnquiryForms(${unknownCountry})`, 'not-found', () => port.listEnquiryForms(unknownCountry)),
    'rejects with kind invalid, and says where, what lacks a field': () => checkMissing({ port, country }),
    'rejects with kind not-found for what nobody has sent': () => checkUnknown(port),
    ...(!withoutEnquiry && createSentClaims(port, country)),
  };
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, ['listEnquiryForms', 'createEnquiry', ...offered]);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'enquiries' as const, name, run })),
    ...createAbortChecks('enquiries', 'listEnquiryForms', (call) => port.listEnquiryForms(country, call)),
    ...(hasList(port) ? createAbortChecks('enquiries', 'listEnquiries', (call) => port.listEnquiries({}, call)) : []),
  ];
}

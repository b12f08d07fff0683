import type { Insertable } from 'kysely';
import type { EnquiryReceipt } from '@csol/contract';
import { attachmentOwner } from '../attachments/owner.ts';
import { takeAttachments } from '../attachments/take-attachments.ts';
import { findCustomers } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId, jsonb } from '../db/values.ts';
import { NEVER, type Answer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Call, Handler, Services } from '../services.ts';
import { callKeyOf, type CallKey } from './call-key.ts';
import type { EnquiryTable } from './enquiry-migration.ts';
import { tellOfEnquiry } from './notify.ts';
import { readDraft, type ReadEnquiry } from './read-draft.ts';
import { isMember } from './read-contact.ts';
import { chooseRoute, deskOf } from './routes.ts';
import { toSearch } from './search.ts';
import { createTrackingNumber } from './tracking-number.ts';

/** Whose customer number it is about, as far as that is known, and what kind of customer that is. */
async function findCustomer({ db }: Services, { principal }: Call, { facts, contact }: ReadEnquiry) {
  const customers = principal?.level === 'entitled' ? await findCustomers(db, principal) : [];
  const only = customers.length === 1 ? customers[0]?.number : undefined;
  const number = facts[0]?.customerNumber ?? contact.customerNumber ?? only;
  const own = customers.find((each) => each.number === number);
  const row = own && (await db.selectFrom('customer').select('audience').where('id', '=', own.id).executeTakeFirst());
  return { number: number ?? null, audience: row?.audience ?? 'commercial' };
}

/** What of a row an answer tells. */
type ReceivedRow = Pick<Insertable<EnquiryTable>, 'id' | 'owner' | 'tracking_number' | 'created_at'>;

/** What is answered, word by word for ever. */
function createReceipt({ accounts }: Services, row: ReceivedRow, enquiry: ReadEnquiry): string {
  const { contact, receipts, promise } = enquiry;
  const receipt: EnquiryReceipt = {
    ...(row.owner && { id: row.id }),
    ...{ trackingNumber: row.tracking_number, receivedAt: row.created_at },
    ...(promise && { promise }),
    ...(accounts && contact.email !== undefined && { email: contact.email }),
    ...(receipts.length > 0 && { rows: receipts }),
  };
  return JSON.stringify(receipt);
}

/** What is kept of an enquiry, without who sent it and where it goes to. */
function toColumns({ desk, form, values, facts, rows, receipts, contact, page = null }: ReadEnquiry, trackingNumber: string) {
  return {
    ...{ tracking_number: trackingNumber, country: desk.country, time_zone: desk.timeZone, page },
    ...{ subject: form.subject, form_id: form.id, form: jsonb(form), filled: jsonb(values), facts: jsonb(facts) },
    ...{ machine_rows: jsonb(rows), machine_receipts: jsonb(receipts), contact: jsonb(contact) },
    search: toSearch({ trackingNumber, form, values, facts }),
  };
}

/** The row of an enquiry. */
async function createRow(services: Services, call: Call, enquiry: ReadEnquiry, key: CallKey): Promise<Insertable<EnquiryTable>> {
  const { principal, now, language } = call;
  const { desk, form } = enquiry;
  const { number, audience } = await findCustomer(services, call, enquiry);
  const route = chooseRoute(services.enquiries?.routes, { country: desk.country, subject: form.subject, audience });
  const promise = desk.promise(route?.answerWithin);
  const [id, created_at, tracking_number] = [createPublicId('enq'), now.toISOString(), createTrackingNumber(desk.country)];
  const owner = await attachmentOwner(principal);
  return {
    ...{ id, owner, audience, language, ...key, customer_number: number, created_at, changed_at: created_at },
    ...toColumns(enquiry, tracking_number),
    account_id: isMember(principal) ? (principal.accountId ?? null) : null,
    promised_by: promise?.by ?? null,
    ...deskOf(desk, route),
    receipt: createReceipt(services, { id, owner, tracking_number, created_at }, { ...enquiry, ...(promise && { promise }) }),
  };
}

/** What an earlier call of the same name was answered. @throws ProblemError `keyReused` where it asked for something else. */
async function findReceipt(db: Database, { call_key, body_hash }: CallKey): Promise<string | undefined> {
  if (call_key === null) return undefined;
  const row = await db.selectFrom('enquiry').select(['receipt', 'body_hash']).where('call_key', '=', call_key).executeTakeFirst();
  if (row && row.body_hash !== body_hash) throw new ProblemError('keyReused');
  return row?.receipt;
}

const answer = (receipt: string): Answer => ({ status: 201, body: receipt, contentType: 'application/json', cacheControl: NEVER });

/**
 * Writes an enquiry, its files and what tells of it: all of that or nothing. The database sees to it that there is one for each key: of
 * two at once the second waits, and answers what the first did.
 */
async function write(services: Services, call: Call, enquiry: ReadEnquiry, key: CallKey): Promise<{ receipt: string; isNew: boolean }> {
  const owner = await attachmentOwner(call.principal);
  for (;;) {
    const row = await createRow(services, call, enquiry, key);
    const done = await services.db.transaction().execute(async (transaction) => {
      const kept = await transaction
        .insertInto('enquiry')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!kept) {
        const receipt = await findReceipt(transaction, key);
        return receipt === undefined ? undefined : { receipt, isNew: false };
      }
      await takeAttachments(transaction, { ids: enquiry.attachments, owner, enquiryId: kept.id });
      await tellOfEnquiry(services, transaction, kept, call.now);
      return { receipt: kept.receipt, isNew: true };
    });
    // Otherwise its tracking number was taken, and another one is drawn.
    if (done) return done;
  }
}

/** How much one person, or all of one address, may send. */
async function limit({ throttle, keys }: Services, { principal, caller, now }: Call): Promise<void> {
  const owner = await attachmentOwner(principal);
  if (owner !== null) return throttle.take('enquiriesByUser', await keys.make('user', owner), now);
  return throttle.take('enquiriesByAddress', await keys.make('address', caller.address), now);
}

/** Sends an enquiry to the desk of a country. */
export const createEnquiry: Handler = async (services, call) => {
  const key = await callKeyOf(call);
  // Before anything is looked through: what was right when it came may not be any more, and its files are taken.
  const former = await findReceipt(services.db, key);
  if (former !== undefined) return answer(former);
  const enquiry = await readDraft(services, call);
  await limit(services, call);
  const { receipt, isNew } = await write(services, call, enquiry, key);
  if (isNew) {
    services.accounts?.onMail?.();
    services.enquiries?.onWebhook?.();
    call.note('enquirySent', call.principal?.accountId);
  }
  return answer(receipt);
};

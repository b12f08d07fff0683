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
import { chooseRoute } from './routes.ts';
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

/** The row of an enquiry. */
async function createRow(services: Services, call: Call, enquiry: ReadEnquiry, key: CallKey): Promise<Insertable<EnquiryTable>> {
  const { principal, now, language } = call;
  const { desk, form, values, facts, contact } = enquiry;
  const { number, audience } = await findCustomer(services, call, enquiry);
  const { country, timeZone: time_zone } = desk;
  const route = chooseRoute(services.enquiries?.routes, { country, subject: form.subject, audience });
  const promise = desk.promise(route?.answerWithin);
  const owner = await attachmentOwner(principal);
  const [id, tracking_number, instant] = [createPublicId('enq'), createTrackingNumber(country), now.toISOString()];
  const receipt: EnquiryReceipt = {
    ...(owner !== null && { id }),
    ...{ trackingNumber: tracking_number, receivedAt: instant },
    ...(promise && { promise }),
    ...(services.accounts && contact.email !== undefined && { email: contact.email }),
    ...(enquiry.receipts.length > 0 && { rows: enquiry.receipts }),
  };
  return {
    ...{ id, tracking_number, owner, country, audience, time_zone, ...key },
    account_id: isMember(principal) ? (principal.accountId ?? null) : null,
    ...{ subject: form.subject, form_id: form.id, form: jsonb(form), filled: jsonb(values), facts: jsonb(facts) },
    ...{ machine_rows: jsonb(enquiry.rows), machine_receipts: jsonb(enquiry.receipts), contact: jsonb(contact) },
    ...{ customer_number: number, language, page: enquiry.page ?? null, created_at: instant, changed_at: instant },
    promised_by: promise?.by ?? null,
    desk_email: route ? (route.email ?? null) : (desk.email ?? null),
    desk_webhook: route?.webhook?.url ?? null,
    search: toSearch({ trackingNumber: tracking_number, form, values, facts }),
    receipt: JSON.stringify(receipt),
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

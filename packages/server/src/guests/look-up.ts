import type { GuestAccess, LookUp } from '@csol/contract';
import { createSecret } from '../accounts/secrets.ts';
import type { Database } from '../db/schema.ts';
import { createJsonAnswer, createSecretAnswer } from '../http/answer.ts';
import { GUEST_COOKIE } from '../http/cookies.ts';
import { ProblemError } from '../http/problem.ts';
import type { Call, Caller, GuestServices, Handler, Services } from '../services.ts';
import { createCapability } from './capability.ts';
import { findGuestDocument, type Found } from './guest-document.ts';
import { lockGuest, noteSeen, readSeen, WINDOW_MS, type GuestKeys } from './guest-limit.ts';

/** Who the guest is, as far as can be told: by a capability, by the cookie, or somebody new. */
export async function guestKeyOf({ keys }: Services, { principal, caller }: Call): Promise<string | undefined> {
  if (principal?.capability) return principal.capability.guestKey;
  const cookie = caller.cookies.get(GUEST_COOKIE);
  return cookie === undefined ? undefined : keys.make('guest', cookie);
}

/** The customer number as it is compared, with the blanks of a person's typing taken away. */
const tidy = (text: string): string => text.trim();

async function makeKeys(services: Services, caller: Caller, guest: string, customerNumber: string): Promise<GuestKeys> {
  const { keys } = services;
  const [addressAndCustomer, customer] = await Promise.all([
    keys.make('guest address', caller.address, customerNumber),
    keys.make('guest customer', customerNumber),
  ]);
  return { guest, addressAndCustomer, customer };
}

/** Whether the document may be seen, and how many more. Runs for a document that there is not as it does for one that there is. */
async function admit(
  db: Database,
  found: Found | undefined,
  question: { keys: GuestKeys; guests: GuestServices; now: Date },
): Promise<number> {
  const { keys, guests, now } = question;
  await lockGuest(db, keys);
  const seen = await readSeen(db, keys, now);
  const limit = found ? guests.limitOf(found.country) : 0;
  const isKnown = found !== undefined && seen.documents.has(found.document.id);
  if (seen.isExhausted && !isKnown) throw new ProblemError('guestLimit');
  if (!found || limit === 0) throw new ProblemError('notFound');
  return noteSeen(db, keys, { documentId: found.document.id, limit }, now);
}

/** One document for somebody without an account. */
export const lookUpDocument: Handler = async (services, call) => {
  const { db, throttle, guests } = services;
  const { caller, now } = call;
  const lookUp = call.body as LookUp;
  const [number, customerNumber] = [tidy(lookUp.number), tidy(lookUp.customerNumber)];
  if (!guests) throw new ProblemError('notFound');
  await throttle.take('lookUpsByAddress', await services.keys.make('address', caller.address), now);
  await throttle.take('lookUpsByCustomer', await services.keys.make('customer', customerNumber), now);
  const newCookie = createSecret('csv');
  const guestKey = (await guestKeyOf(services, call)) ?? (await services.keys.make('guest', newCookie));
  const keys = await makeKeys(services, caller, guestKey, customerNumber);
  const found = await findGuestDocument(db, lookUp.type, { number, customerNumber }, now);
  const isInvoice = lookUp.type === 'invoice';
  if (!isInvoice && !found) throw new ProblemError('notFound');
  const remaining = isInvoice
    ? await db.transaction().execute((transaction) => admit(transaction, found, { keys, guests, now }))
    : undefined;
  if (!found) throw new ProblemError('notFound');
  const { document, country } = found;
  const capability = await createCapability(db, { type: lookUp.type, documentId: document.id, guestKey, country }, now);
  const access: GuestAccess = { document, ...capability, ...(remaining !== undefined && { remainingLookups: remaining }) };
  call.note('lookedUp');
  const isKnown = call.principal?.capability !== undefined || caller.cookies.has(GUEST_COOKIE);
  return createSecretAnswer(access, isKnown ? [] : [{ name: GUEST_COOKIE, value: newCookie, maxAge: WINDOW_MS / 1000 }]);
};

/** The document of a look-up again. Another id than the token's is as one that there is not. */
export const getGuestDocument: Handler = async ({ db }, { parameters, principal, now }) => {
  const { capability } = principal ?? {};
  if (!capability || capability.documentId !== parameters.path.documentId) throw new ProblemError('notFound');
  const found = await findGuestDocument(db, capability.type, { id: capability.documentId }, now);
  if (!found) throw new ProblemError('notFound');
  return createJsonAnswer(found.document);
};

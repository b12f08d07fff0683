import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { EnquiryDetail, EnquiryPage, EnquiryReceipt } from '@csol/contract';
import belgium from '@csol/contract/examples/contacts.be.json' with { type: 'json' };
import { grant } from '../accounts/entitlements.ts';
import type { AppOptions } from '../app.ts';
import { createPublicId } from '../db/values.ts';
import type { EnquiryServices } from '../enquiries/enquiry-services.ts';
import { readEnquiryForms } from '../enquiries/read-forms.ts';
import type { FindContacts } from '../services.ts';
import type { CheckedAnswer } from './contract-check.ts';
import { createTestDatabase, type TestDatabase } from './databases.ts';
import { insertCustomer, insertDocuments } from './documents.ts';
import { createPeopleSite, PUBLIC_URL, passwords, WIDE_LIMITS, type PeopleSite } from './people.ts';

/** The forms of the house. */
export const forms = readEnquiryForms(fileURLToPath(new URL('../../../../locales/forms', import.meta.url)));

/** Belgium's desk: Monday to Friday, half past eight to five. It is the only one there is. */
export const contacts = ((country: string) => (country === 'BE' ? belgium : undefined)) as unknown as FindContacts;

/** A site that takes enquiries. */
export interface EnquirySite {
  database: TestDatabase;
  site: PeopleSite;
  /** Ids of Alice's invoice of two lines, of Bob's, and of Alice's account. */
  invoice: string;
  others: string;
  alice: string;
  /** What somebody sends along who is signed in. */
  signIn: (userId?: string) => Promise<Record<string, string>>;
  /** Sends an enquiry, which need not be taken. */
  send: (draft: object, headers?: Record<string, string>) => Promise<CheckedAnswer>;
  /** Sends one that has to be taken. */
  create: (draft: object, headers?: Record<string, string>) => Promise<EnquiryReceipt>;
  list: (query: string, headers: Record<string, string>) => Promise<EnquiryPage>;
  get: (id: string, headers: Record<string, string>) => Promise<EnquiryDetail>;
  /** A file that has come whole. @param owner See `attachmentOwner`. */
  addFile: (fileName: string, owner?: string | null) => Promise<string>;
  close: () => Promise<void>;
}

/** A question that anybody may ask. */
export const QUESTION = { country: 'BE', formId: 'general-question', values: { topic: 'other', message: 'Where are you?' } };

/** Who asks it without an account. */
export const STRANGER = { name: 'Anna Peeters', email: 'anna@example.com' };

async function insertData({ db }: TestDatabase, site: PeopleSite): Promise<Pick<EnquirySite, 'invoice' | 'others' | 'alice'>> {
  const alice = await site.createPerson('alice');
  const bob = await site.createPerson('bob');
  await site.createPerson('newcomer');
  const a = await insertCustomer(db, 'A-1', { time_zone: 'Europe/Brussels' });
  const b = await insertCustomer(db, 'B-1');
  await grant(db, alice, a, site.clock.now());
  await grant(db, bob, b, site.clock.now());
  const [invoice = '', others = ''] = await insertDocuments(db, [
    { customer_id: a, number: 'A-INV-1', gross: '242.00', issue_date: '2026-07-01', due_date: '2026-07-31' },
    { customer_id: b, number: 'B-INV-1', gross: '99.00' },
  ]);
  const line = { document_id: invoice, net: '100.00', description: 'Maintenance 9009-42A' };
  const serial_numbers = JSON.stringify(['78-A1B2C']);
  await db
    .insertInto('document_line')
    .values([
      { ...line, position: 1, number: '1', machine: '9009-42A', serial_numbers },
      { ...line, position: 2, number: '2' },
    ])
    .execute();
  const machine = { customer_id: a, type_model: '9009-42A', installed_on: '2020-01-01' };
  await db
    .insertInto('machine')
    .values([
      { ...machine, id: 'm1', serial_number: '78-A1B2C', removed_on: '2026-03-18' },
      { ...machine, id: 'm2', serial_number: '78-A1B2D' },
    ])
    .execute();
  await db.deleteFrom('mail').execute();
  return { invoice, others, alice };
}

/** Opens a site at noon of Wednesday, 15 July 2026, UTC: two in the afternoon at the desk in Brussels. */
export async function openEnquirySite(enquiries: Partial<EnquiryServices> = {}, more: Partial<AppOptions> = {}): Promise<EnquirySite> {
  const database = await createTestDatabase();
  const { db } = database;
  const accounts = { passwords, publicUrl: PUBLIC_URL, pageOf: (country: string) => `/${country.toLowerCase()}/` };
  const site = createPeopleSite(db, { accounts, contacts, limits: WIDE_LIMITS, enquiries: { forms, ...enquiries }, ...more });
  const data = await insertData(database, site);
  const send: EnquirySite['send'] = (draft, headers = {}) => site.send('POST', '/v1/enquiries', draft, headers);
  const read = async <T>(path: string, headers: Record<string, string>): Promise<T> => {
    const answer = await site.ask(path, { headers });
    assert.equal(answer.status, 200, answer.text);
    return answer.json as T;
  };
  return {
    ...{ database, site, send, ...data },
    signIn: async (userId = 'alice') => (await site.signIn(userId)).cookie,
    create: async (draft, headers) => {
      const answer = await send(draft, headers);
      assert.equal(answer.status, 201, answer.text);
      return answer.json as EnquiryReceipt;
    },
    list: (query, headers) => read(`/v1/enquiries?${query}`, headers),
    get: (id, headers) => read(`/v1/enquiries/${id}`, headers),
    addFile: async (file_name, owner = null) => {
      const id = createPublicId('att');
      const instant = site.clock.now().toISOString();
      const row = { id, owner, file_name, size: 3, received: 3, state: 'ready' as const, media_type: 'text/plain', reason: null };
      const rest = { enquiry_id: null, message_id: null, position: null, call_key: null, created_at: instant, expires_at: instant };
      await db.insertInto('attachment').values({ ...row, ...rest }).execute();
      return id;
    },
    close: () => database.close(),
  };
}

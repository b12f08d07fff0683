import type { Insertable } from 'kysely';
import type { EnquiryFact, EnquiryReceipt } from '@csol/contract';
import { addDays } from '@csol/domain/dates';
import { formAbout, type EnquiryForm } from '@csol/domain/enquiry-form';
import { createPublicId, jsonb, type Database } from '../db/index.ts';
import type { EnquiryTable } from '../enquiries/enquiry-migration.ts';
import { readFacts, readReferences } from '../enquiries/read-facts.ts';
import { toSearch } from '../enquiries/search.ts';
import { createTrackingNumber } from '../enquiries/tracking-number.ts';
import { ownerOf } from '../exports/owner.ts';
import type { Principal } from '../principal.ts';
import { createEnquiryDrafts, type DemoEnquiry } from './enquiry-drafts.ts';

const HOUR = 60 * 60_000;

/** Whose enquiries they are, and what they are made of. */
export interface DemoEnquiryOptions {
  accountId: string;
  displayName: string;
  email: string;
  /** Those of the house; one that is missing has no enquiry. */
  forms: readonly EnquiryForm[];
  now: Date;
}

/** The newest thing of a kind that belongs to the company, as an enquiry names it. */
async function findThing(db: Database, kind: NonNullable<DemoEnquiry['about']>): Promise<string | undefined> {
  const [table, column, date] = ({
    invoice: ['document', 'document.id', 'issue_date'],
    order: ['sales_order', 'sales_order.id', 'ordered_on'],
    contract: ['contract', 'contract.number', 'starts_on'],
  } as const)[kind];
  const row = await db
    .selectFrom(table as 'document')
    .innerJoin('customer', 'customer.id', 'customer_id')
    .select(`${column} as name` as 'document.id as name')
    .where('customer.country', '=', 'BE')
    .orderBy(date as 'issue_date', 'desc')
    .orderBy(column as 'document.id')
    .limit(1)
    .executeTakeFirst();
  return row && `${kind}:${row.name}`;
}

/** The facts of what an enquiry is about; none where the database has no such thing. */
async function findFacts(db: Database, principal: Principal, { about }: DemoEnquiry): Promise<EnquiryFact[]> {
  const thing = about && (await findThing(db, about));
  const found = await readFacts(db, principal, readReferences(thing === undefined ? [] : [thing]));
  return [...found.values()].map(({ fact }) => fact);
}

/** A row of an enquiry. */
function toRow(draft: DemoEnquiry, offered: EnquiryForm, facts: EnquiryFact[], options: DemoEnquiryOptions & { owner: string }) {
  const { owner, accountId, displayName, email, now } = options;
  const form = formAbout(offered, facts[0]?.kind);
  const [id, trackingNumber, createdAt] = [createPublicId('enq'), createTrackingNumber('BE'), new Date(now.getTime() - draft.age * HOUR)];
  const at = (after: number): string => new Date(createdAt.getTime() + after * HOUR).toISOString();
  const { rows = [], values, messages, status } = draft;
  const receipts = rows.map(({ serialNumber, action, date, machine }) => ({ serialNumber, action, date, ...(machine && { machine }) }));
  const promised = status === 'open' ? new Date(now.getTime() + 2 * HOUR).toISOString() : null;
  const receipt: EnquiryReceipt = { id, trackingNumber, receivedAt: createdAt.toISOString(), email };
  const replied = messages.findLast(({ origin }) => origin === 'desk');
  const repliedAt = replied ? at(replied.after) : null;
  const row: Insertable<EnquiryTable> = {
    ...{ id, tracking_number: trackingNumber, owner, account_id: accountId, country: 'BE', status, time_zone: 'Europe/Brussels' },
    ...{ subject: form.subject, form_id: form.id, form: jsonb(form), filled: jsonb(values), facts: jsonb(facts) },
    ...{ machine_rows: jsonb(rows), machine_receipts: jsonb(receipts), contact: jsonb({ name: displayName, email }) },
    ...{ customer_number: facts[0]?.customerNumber ?? null, language: 'en', audience: 'commercial', page: null },
    ...{ created_at: at(0), changed_at: at(messages.at(-1)?.after ?? 0), promised_by: promised },
    ...{ replied_at: repliedAt, seen_at: draft.isNews ? null : repliedAt, desk_email: null, desk_webhook: null },
    search: toSearch({ trackingNumber, form, values, facts }),
    ...{ receipt: JSON.stringify(receipt), call_key: null, body_hash: null },
  };
  const written = messages.map(({ origin, after, text }) => {
    const author = origin === 'desk' ? 'Customer Support OnLine' : displayName;
    return { id: createPublicId('msg'), enquiry_id: id, origin, author, at: at(after), text, call_key: null, body_hash: null };
  });
  return { row, written };
}

/**
 * Writes what somebody of the demo company has asked in the last weeks, in every state; nothing where that person has asked already.
 * The account may see all customer numbers.
 */
export async function loadDemoEnquiries(db: Database, options: DemoEnquiryOptions): Promise<void> {
  const { accountId, forms, now } = options;
  const principal: Principal = { level: 'entitled', accountId, customers: 'all' };
  const owner = await ownerOf(principal);
  if (await db.selectFrom('enquiry').select('id').where('owner', '=', owner).limit(1).executeTakeFirst()) return;
  const today = now.toISOString().slice(0, 10);
  for (const draft of createEnquiryDrafts((days) => addDays(today, days))) {
    const form = forms.find(({ id }) => id === draft.formId);
    if (!form) continue;
    const { row, written } = toRow(draft, form, await findFacts(db, principal, draft), { ...options, owner });
    await db.insertInto('enquiry').values(row).execute();
    if (written.length > 0) await db.insertInto('enquiry_message').values(written).execute();
  }
}

import { sql } from 'kysely';
import type { EnquiryKnown } from '@csol/contract';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/schema.ts';
import { jsonb } from '../db/values.ts';
import { readOrderState } from '../orders/order-facts.ts';
import { toPresent } from '../present.ts';
import { readKnownOfDocuments, type AskedFact } from './known-documents.ts';

/** What is known of an order: that it has come, or when it is to come, and whether that day has moved. */
async function readKnownOfOrder(db: Database, { about, id, timeZone }: AskedFact): Promise<EnquiryKnown[]> {
  const found = await readOrderState(db, id);
  if (!found) return [];
  const { deliveredAt, nextExpected, promises } = found.state;
  if (deliveredAt !== undefined) return [{ about, code: 'delivered', on: dateIn(timeZone, new Date(deliveredAt)) }];
  const moved = promises.findLast(({ from }) => from !== undefined);
  return [
    ...(nextExpected ? [{ about, code: 'expected' as const, on: nextExpected.on }] : []),
    ...(moved ? [toPresent({ about, code: 'moved' as const, on: moved.to, was: moved.from })] : []),
  ];
}

/** That a contract ends, or that a machine has left. */
function knownOfAsset({ about, kind, fact }: AskedFact): EnquiryKnown[] {
  const { endDate: on, number } = fact;
  if (on === undefined) return [];
  if (kind === 'contract') return [{ about, code: 'ends', on }];
  return kind === 'machine' ? [{ about, code: 'removed', on, number }] : [];
}

/** The caller's enquiries about the same thing that are not closed. */
async function readEnquiries(db: Database, owner: string, asked: readonly AskedFact[]): Promise<EnquiryKnown[]> {
  const isAbout = (about: string) => sql<boolean>`facts @> ${jsonb([{ about }])}`;
  const rows = await db
    .selectFrom('enquiry')
    .select(['id', 'tracking_number', 'created_at', 'time_zone', 'facts'])
    .where('owner', '=', owner)
    .where('status', '<>', 'closed')
    .where((eb) => eb.or(asked.map(({ about }) => isAbout(about))))
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
  return asked.flatMap(({ about }) =>
    rows
      .filter(({ facts }) => facts.some((fact) => fact.about === about))
      .map((row): EnquiryKnown => {
        const on = dateIn(row.time_zone, new Date(row.created_at));
        return { about, code: 'enquiry', on, number: row.tracking_number, id: row.id };
      }),
  );
}

/** What is known already of things of the caller's, the newest first. @param owner See `ownerOf`. */
export async function readKnown(db: Database, owner: string, asked: readonly AskedFact[]): Promise<EnquiryKnown[]> {
  const orders = asked.filter(({ kind }) => kind === 'order' || kind === 'orderLine');
  const found = await Promise.all([
    readKnownOfDocuments(db, asked),
    ...orders.map((each) => readKnownOfOrder(db, each)),
    readEnquiries(db, owner, asked),
  ]);
  const known = [...found.flat(), ...asked.flatMap(knownOfAsset)];
  return known.sort((one, other) => (other.on ?? '').localeCompare(one.on ?? ''));
}

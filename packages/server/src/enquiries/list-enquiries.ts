import { sql, type SelectQueryBuilder } from 'kysely';
import type { EnquiryQuery } from '@csol/contract';
import { encodeCursor, nameList, readCursor } from '../cursor.ts';
import type { Database, Tables } from '../db/schema.ts';
import { jsonb } from '../db/values.ts';
import { ownerOf } from '../exports/owner.ts';
import { createPageAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { toSummary } from './present.ts';
import { toPatterns } from './search.ts';

/** How many messages an enquiry has. */
export const countMessages = sql<number>`(select count(*)::int from enquiry_message where enquiry_id = enquiry.id)`;

/** What is asked for, without its place. */
type Filter = Pick<EnquiryQuery, 'status' | 'subject' | 'text' | 'about'>;

/** One person's enquiries as far as a filter lets them through. */
function selectOwn(db: Database, owner: string, { status, subject, text = '', about }: Filter) {
  let query: SelectQueryBuilder<Tables, 'enquiry', object> = db.selectFrom('enquiry').where('owner', '=', owner);
  if (status?.length) query = query.where('status', 'in', status);
  if (subject?.length) query = query.where('subject', 'in', subject);
  if (about !== undefined) query = query.where(sql<boolean>`facts @> ${jsonb([{ about }])}`);
  for (const pattern of toPatterns(text)) query = query.where('search', 'like', pattern);
  return query;
}

/** The caller's enquiries, the one that changed last first. */
export const listEnquiries: Handler = async ({ db }, { principal, parameters, language }) => {
  if (!principal) throw new ProblemError('unauthenticated');
  const { limit, cursor, ...filter } = parameters.query as EnquiryQuery & { limit: number };
  const list = nameList(JSON.stringify(['enquiries', filter.status, filter.subject, filter.text, filter.about]));
  const { place } = readCursor(cursor, list, 1);
  const own = selectOwn(db, await ownerOf(principal), filter);
  const [after] = place?.values ?? [];
  const isInstant = typeof after === 'string' && !Number.isNaN(Date.parse(after));
  const rest = place && isInstant ? own.where(sql<boolean>`(changed_at, id) < (${after}::timestamptz, ${place.id})`) : own;
  const rows = await rest
    .selectAll()
    .select(countMessages.as('messages'))
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { count } = await own.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const next = last && encodeCursor({ place: { values: [last.changed_at], id: last.id } }, list);
  const texts = items.map(({ messages, ...row }) => JSON.stringify(toSummary(row, messages, language)));
  const page = { limit, ...(next !== undefined && { next }) };
  return { ...createPageAnswer(texts, { page, count }), headers: { Vary: 'Accept-Language' } };
};

import { sql } from 'kysely';
import type { Database, DocumentDetail } from '../db/schema.ts';

/** Whom an account is paid to: who sent its newest invoice, and the accounts that it named. */
export type Payee = Pick<DocumentDetail, 'seller' | 'paymentAccounts'>;

/** Finds whom an account is paid to. @returns Nothing where there is no invoice. */
export async function readPayee(db: Database, customerIds: readonly string[], today: string): Promise<Payee | undefined> {
  const { rows } = await sql<{ detail: DocumentDetail }>`
    select newest.detail from unnest(${[...customerIds]}::text[]) as asked (id) cross join lateral (
      select id, issue_date, detail from document
      where customer_id = asked.id and kind = 'invoice' and issue_date <= ${today}::date
      order by issue_date desc, kind = 'creditNote' desc, id collate "C" desc limit 1
    ) as newest order by newest.issue_date desc, newest.id collate "C" desc limit 1`.execute(db);
  return rows[0]?.detail;
}

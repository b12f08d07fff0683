import type { Database } from '../db/schema.ts';

/** A file of an enquiry. */
export interface EnquiryFileRow {
  id: string;
  fileName: string;
  /** Bytes. */
  size: number;
  /** With which message it came; `null` for what came with the enquiry itself. */
  messageId: string | null;
}

/** The files that an enquiry has taken: each message's together, in the order in which they were sent. */
export async function filesOf(db: Database, enquiryId: string): Promise<EnquiryFileRow[]> {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'file_name as fileName', 'size', 'message_id as messageId'])
    .where('enquiry_id', '=', enquiryId)
    .orderBy('message_id', (order) => order.asc().nullsFirst())
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows;
}

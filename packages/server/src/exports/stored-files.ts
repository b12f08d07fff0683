import type { Database } from '../db/schema.ts';

/** How files of a kind are stored. A file of XML that came with a document is its UBL original. */
const STORED = { pdf: 'application/pdf', ubl: 'application/xml' } as const;

/** The original of a document in a kind, where one is stored. */
export async function findStoredFile(db: Database, id: string, kind: keyof typeof STORED): Promise<Uint8Array | undefined> {
  const file = await db
    .selectFrom('document_file')
    .select('content')
    .where('document_id', '=', id)
    .where('media_type', '=', STORED[kind])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return file && new Uint8Array(file.content);
}

import type { Database } from '../db/schema.ts';
import type { ExportJobRow } from './job-store.ts';

/** The ids of a job's documents, in their order, some hundred at a time. */
export async function* readJobIds(db: Database, { id }: Pick<ExportJobRow, 'id'>): AsyncGenerator<string[]> {
  for (let position = 0; ; position++) {
    const row = await db
      .selectFrom('export_documents')
      .select('ids')
      .where('job_id', '=', id)
      .where('position', '=', position)
      .executeTakeFirst();
    if (!row) return;
    yield row.ids;
  }
}

/** A file that went away while it was read. */
class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
}

/** The file of a finished job, read part by part as fast as somebody takes it. */
export function readJobFile(db: Database, { id, attempts, size }: ExportJobRow): ReadableStream<Uint8Array> {
  let position = 0;
  let left = size ?? 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (left <= 0) return controller.close();
        const chunk = await db
          .selectFrom('export_chunk')
          .select('content')
          .where('job_id', '=', id)
          .where('attempt', '=', attempts)
          .where('position', '=', position++)
          .executeTakeFirst();
        // Half a file must not pass for a whole one.
        if (!chunk) return controller.error(new FileGoneError());
        left -= chunk.content.length;
        controller.enqueue(new Uint8Array(chunk.content));
      },
    },
    { highWaterMark: 0 },
  );
}

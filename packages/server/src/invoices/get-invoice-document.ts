import { createContentDisposition } from '../http/attachment.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler } from '../services.ts';
import { findOwnDocument } from './own-document.ts';

/** Media types that the contract names; anything else travels as bytes. */
const MEDIA_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'application/xml']);

/** A file of one of the caller's documents, as a download. */
export const getInvoiceDocument: Handler = async ({ db }, { principal, parameters }) => {
  const { invoiceId = '', documentId = '' } = parameters.path;
  const document = await findOwnDocument(db, principal, invoiceId);
  const file = await db
    .selectFrom('document_file')
    .select(['file_name', 'media_type', 'content'])
    .where('document_id', '=', document.id)
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!file) throw new ProblemError('notFound');
  return {
    body: new Uint8Array(file.content),
    contentType: MEDIA_TYPES.has(file.media_type) ? file.media_type : 'application/octet-stream',
    cacheControl: 'no-store',
    headers: { 'Content-Disposition': createContentDisposition(file.file_name) },
  };
};

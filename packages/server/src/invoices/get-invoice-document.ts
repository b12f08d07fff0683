import { createFileAnswer } from '../http/attachment.ts';
import { ProblemError } from '../http/problem.ts';
import { renderDocument } from '../renditions/renditions.ts';
import type { Handler } from '../services.ts';
import { readDetail } from './get-invoice.ts';
import { findOwnDocument } from './own-document.ts';

/** A file of one of the caller's documents, as a download: one that came with it, or one that is made now. */
export const getInvoiceDocument: Handler = async (services, call) => {
  const { invoiceId = '', documentId = '' } = call.parameters.path;
  const document = await findOwnDocument(services.db, call.principal, invoiceId);
  const file = await services.db
    .selectFrom('document_file')
    .select(['file_name as fileName', 'media_type as mediaType', 'content'])
    .where('document_id', '=', document.id)
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (file) return createFileAnswer(file);
  const made = await renderDocument(services.renditions, documentId, {
    read: () => readDetail(services, document, call),
    language: call.language,
  });
  if (!made) throw new ProblemError('notFound');
  return createFileAnswer(made);
};

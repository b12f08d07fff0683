import type { InvoiceDetail, InvoiceDocument } from '@csol/contract';
import type { StatementLanguage } from '../statements/statement-rows.ts';
import { renderInvoiceUbl } from './invoice-ubl.ts';
import { languageFor } from './language.ts';
import type { StatementPaper } from './statement-pdf.ts';

/** What makes files of documents and needs more than a browser has. Handed in from outside. */
export interface Renditions {
  /** @param options.language BCP 47 tag. */
  pdf?: (detail: InvoiceDetail, options: { language: string }) => Promise<Uint8Array>;
  /** A statement of account. */
  statementPdf?: (paper: StatementPaper, told: StatementLanguage) => Promise<Uint8Array>;
}

/** A file that was made of a document. */
export interface RenderedFile {
  fileName: string;
  mediaType: string;
  content: Uint8Array;
}

/** The ids of the files that can be made. */
const KINDS = { pdf: { mediaType: 'application/pdf', ending: 'pdf' }, ubl: { mediaType: 'application/xml', ending: 'xml' } } as const;

type Kind = keyof typeof KINDS;

function isKind(id: string): id is Kind {
  return Object.hasOwn(KINDS, id);
}

function isOffered(renditions: Renditions, kind: Kind): boolean {
  return kind === 'ubl' || renditions.pdf !== undefined;
}

/** `10482-BE_invoice_9001234.pdf`: whose, what, which. Only what every file system takes. */
export function fileNameOf(detail: InvoiceDetail, kind: Kind, language: string): string {
  const { words } = languageFor(language, detail);
  const part = (text: string): string => text.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60);
  return `${[detail.customerNumber, words.file[detail.kind], detail.number].map(part).join('_')}.${KINDS[kind].ending}`;
}

/** Files that can be made of a document, but for those that came with it: an original is never put aside for a copy. */
export function listGenerated(renditions: Renditions, detail: InvoiceDetail, language: string): InvoiceDocument[] {
  const stored = new Set(detail.documents.map(({ id }) => id));
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => isOffered(renditions, kind) && !stored.has(kind));
  return kinds.map((kind) => ({ id: kind, fileName: fileNameOf(detail, kind, language), mediaType: KINDS[kind].mediaType }));
}

/**
 * Makes a file of a document.
 * @param id Of the file; nothing where there is none of that name.
 * @throws Whatever went wrong while it was made.
 */
export async function renderDocument(
  renditions: Renditions,
  id: string,
  { read, language }: { read: () => Promise<InvoiceDetail>; language: string },
): Promise<RenderedFile | undefined> {
  if (!isKind(id) || !isOffered(renditions, id)) return undefined;
  const detail = await read();
  const content = id === 'ubl' ? renderInvoiceUbl(detail) : await renditions.pdf?.(detail, { language });
  return content && { fileName: fileNameOf(detail, id, language), mediaType: KINDS[id].mediaType, content };
}

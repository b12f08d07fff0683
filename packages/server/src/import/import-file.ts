import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import type { InvoiceKind } from '@csol/contract';
import type { Database } from '../db/index.ts';
import type { CustomerDirectory } from './customers.ts';
import { Findings, rejection, RejectedError, type Finding } from './finding.ts';
import { readUbl, type UblPart } from './ubl-reader.ts';
import { findExisting, insertDocument, insertLines, replaceDocument } from './write-document.ts';
import type { DocumentToWrite, ExistingDocument } from './write-document.ts';
import { cut } from './values.ts';
import { decodeXml } from './xml-text.ts';

/** What became of a file. */
export interface FileReport {
  /** As it was named or found. */
  file: string;
  status: 'imported' | 'updated' | 'unchanged' | 'rejected';
  /** Of the document, where it could be read. */
  kind?: InvoiceKind;
  number?: string;
  /** Why it was rejected; empty otherwise. */
  reasons: readonly Finding[];
  /** What is odd about a file that was taken. */
  warnings: readonly Finding[];
}

/** What the files of a run have in common. */
export interface ImportContext {
  db: Database;
  customers: CustomerDirectory;
  /** All documents go to this customer, whatever they say. */
  customerId?: string;
}

/** Originals up to this size are kept beside the document; larger files are read as a stream and not kept. */
export const MAX_ORIGINAL_BYTES = 5 * 1024 * 1024;
const CHUNK_BYTES = 32 * 1024;

/** SQLSTATEs of a clash with another writer: the same document or customer came in at the same moment. The second try sees it. */
const CLASHES: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);

/**
 * Imports one file, in one transaction.
 * @returns What became of it. A file that is unreadable, malformed or contradictory is `rejected`, and leaves nothing behind.
 * @throws What the database said where it cannot be reached, or the like.
 */
export async function importFile(file: string, context: ImportContext): Promise<FileReport> {
  try {
    return await tryFile(file, context).catch((error: unknown) => {
      if (!CLASHES.has((error as { code?: unknown }).code)) throw error;
      context.customers.clear();
      return tryFile(file, context);
    });
  } catch (error) {
    context.customers.clear();
    return { file, status: 'rejected', reasons: toFindings(error), warnings: [] };
  }
}

async function tryFile(file: string, context: ImportContext): Promise<FileReport> {
  const { hash, content, chunks } = await openSource(file);
  const findings = new Findings();
  const parts = readUbl(decodeXml(chunks()), findings);
  const first: IteratorResult<UblPart, unknown> = await parts.next();
  if (first.done) throw rejection('The file is empty');
  const { document, attachments } = first.value;
  const original = content && { fileName: `${toFileName(document.number)}.xml`, mediaType: 'application/xml', content };
  const source = { document, lines: first.value.lines, original, attachments, hash };
  const existing = await findExisting(context.db, document.sourceKey);
  checkCustomer(existing, context);
  const isUnchanged = existing?.source_hash === hash;
  if (isUnchanged) await parts.return(undefined);
  else await writeAll({ source, existing, parts }, context);
  return {
    file,
    status: isUnchanged ? 'unchanged' : existing ? 'updated' : 'imported',
    kind: document.kind,
    number: document.number,
    reasons: [],
    warnings: isUnchanged ? [] : findings.warnings,
  };
}

interface Work {
  source: DocumentToWrite;
  existing: ExistingDocument | undefined;
  /** Brings the lines that follow. */
  parts: AsyncIterable<UblPart>;
}

async function writeAll({ source, existing, parts }: Work, { db, customers, customerId }: ImportContext): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const id = existing
      ? await replaceDocument(transaction, source, existing)
      : await insertDocument(transaction, source, customerId ?? (await customers.resolve(transaction, describe(source))));
    let count = source.lines.length;
    for await (const part of parts) {
      await insertLines(transaction, id, count, part.lines);
      count += part.lines.length;
    }
  });
}

function describe({ document }: DocumentToWrite) {
  return { buyer: document.buyer, currency: document.currency, sellerCountry: document.detail.seller.country };
}

function checkCustomer(existing: ExistingDocument | undefined, { customerId }: ImportContext): void {
  if (existing && customerId && existing.customer_id !== customerId) {
    throw rejection('The document is in the database already, with another customer; a document stays with its customer');
  }
}

interface Source {
  hash: string;
  /** The whole file, where it is small enough to be kept. */
  content?: Uint8Array;
  chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A large file is read twice, once for its fingerprint, so that it never has to be in memory. */
async function openSource(file: string): Promise<Source> {
  const { size } = await stat(file);
  const hash = createHash('sha256');
  if (size <= MAX_ORIGINAL_BYTES) {
    const content = await readFile(file);
    return { hash: hash.update(content).digest('hex'), content, chunks: () => slices(content) };
  }
  for await (const chunk of readChunks(file)) hash.update(chunk);
  return { hash: hash.digest('hex'), chunks: () => readChunks(file) };
}

/** The bytes of a file. Every chunk is gone when the next one comes: all are read into the same place. */
async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let { bytesRead } = await handle.read(buffer);
    while (bytesRead > 0) {
      yield buffer.subarray(0, bytesRead);
      ({ bytesRead } = await handle.read(buffer));
    }
  } finally {
    await handle.close();
  }
}

function* slices(content: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < content.length; at += CHUNK_BYTES) yield content.subarray(at, at + CHUNK_BYTES);
}

function toFileName(number: string): string {
  return cut(number.replace(/[^\p{L}\p{N}._-]+/gu, '-'), 100);
}

/** The reasons for a rejection. @throws The error where it is not about the file, but about the machine. */
function toFindings(error: unknown): readonly Finding[] {
  if (error instanceof RejectedError) return error.findings;
  const { code, message } = error as { code?: unknown; message?: string };
  if (code === 'ENOENT') return rejection('There is no such file').findings;
  if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM') return rejection(`The file cannot be read (${code})`).findings;
  // SQLSTATE classes 22 and 23: data that the database cannot hold, or that contradicts what it holds.
  if (/^2[23]\w{3}$/.test(String(code))) return rejection(`The database refuses it: ${message}`).findings;
  throw error;
}

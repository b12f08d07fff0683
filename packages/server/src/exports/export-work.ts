import type { ExportContent, ExportGap, InvoiceDetail } from '@csol/contract';
import { writeCsv, type Row } from '@csol/domain/table';
import type { Database } from '../db/schema.ts';
import { readInvoiceDetail } from '../invoices/get-invoice.ts';
import { findExportWords } from './export-texts.ts';
import { createUniqueNames, nameExport } from './file-name.ts';
import { createColumns, toRow } from './invoice-columns.ts';
import { readJobIds } from './job-reading.ts';
import type { ExportJobRow, JobProgress } from './job-store.ts';
import { readInvoices, type ReadInvoice } from './read-invoices.ts';
import type { ExportRenditions } from './renditions.ts';
import { findStoredFile } from './stored-files.ts';
import { writeXlsx } from './xlsx.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/** What the making of a file works with. */
export interface WorkOptions {
  db: Database;
  job: ExportJobRow;
  renditions: ExportRenditions;
  /** Today's date in a time zone. */
  todayIn: (timeZone: string) => string;
  /** Waited for after every few documents: says how far the work is, and lets others have their turn. May throw to end the work. */
  pause: () => Promise<void>;
}

/** Documents that are read at once. */
const SLICE = 200;

/** Media types of files that may be asked for. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

const EXTENSIONS = { pdf: 'pdf', ubl: 'xml' } as const;

/** Makes the file of a job, and knows how far it is. */
export class ExportWork {
  readonly #options: WorkOptions;
  readonly #words;
  readonly #missing: ExportGap[] = [];
  readonly #customers = new Set<string>();
  readonly #dates: { first?: string; last?: string } = {};
  /** Documents that are done, over all parts of the file. */
  #steps = 0;
  readonly #parts: number;

  constructor(options: WorkOptions) {
    this.#options = options;
    const { format, contents, language, categories } = options.job.request;
    this.#words = findExportWords(language, categories);
    const isFile = (content: ExportContent): boolean => content === 'pdf' || content === 'ubl';
    // Files of one document are made together.
    this.#parts = format === 'zip' ? contents.filter((content) => !isFile(content)).length + (contents.some(isFile) ? 1 : 0) : 1;
  }

  /** How far the work is. */
  get progress(): JobProgress {
    return { done: Math.floor(this.#steps / this.#parts), customers: [...this.#customers].sort(), missing: this.#missing };
  }

  /** The name of the file, once its content is known. */
  get fileName(): string {
    const { format, from, to } = this.#options.job.request;
    const { first, last } = this.#dates;
    const { noun } = this.#words;
    return nameExport({ noun, customers: [...this.#customers], from: from ?? first, to: to ?? last, extension: format });
  }

  /** The file, in the pieces that it is made in. */
  create(): AsyncGenerator<Uint8Array, void, undefined> {
    const { format } = this.#options.job.request;
    return format === 'zip' ? writeZip(this.#entries()) : this.#table(format);
  }

  #table(format: 'csv' | 'xlsx'): AsyncGenerator<Uint8Array, void, undefined> {
    const columns = createColumns(this.#words);
    const rows = this.#rows();
    const { sheet, total } = this.#words;
    if (format === 'xlsx') return writeXlsx({ sheet, columns, rows, total });
    return encode(writeCsv(columns, rows, this.#options.job.request.profile));
  }

  /** Documents, in the order that was asked for. */
  async *#invoices(): AsyncGenerator<{ ids: readonly string[]; invoices: readonly ReadInvoice[] }> {
    const { db, job, todayIn, pause } = this.#options;
    for await (const batch of readJobIds(db, job)) {
      for (let start = 0; start < batch.length; start += SLICE) {
        const ids = batch.slice(start, start + SLICE);
        const invoices = await readInvoices(db, ids, todayIn);
        for (const { customer, summary } of invoices) this.#note(customer.number, summary.issueDate);
        // Whose documents are inside is written down before they are: the file is shown to nobody who may not see all.
        await pause();
        yield { ids, invoices };
      }
    }
  }

  #note(customerNumber: string, date: string): void {
    const { first, last } = this.#dates;
    this.#customers.add(customerNumber);
    if (first === undefined || date < first) this.#dates.first = date;
    if (last === undefined || date > last) this.#dates.last = date;
  }

  async *#rows(): AsyncGenerator<Row> {
    for await (const { ids, invoices } of this.#invoices()) {
      for (const invoice of invoices) yield toRow(invoice, this.#words);
      this.#steps += ids.length;
    }
  }

  async *#entries(): AsyncGenerator<ZipEntry> {
    const { contents } = this.#options.job.request;
    for (const content of ['csv', 'xlsx'] as const) {
      if (contents.includes(content)) yield { name: `${this.#words.noun}.${content}`, content: this.#table(content) };
    }
    const files = (['pdf', 'ubl'] as const).filter((content) => contents.includes(content));
    if (files.length > 0) yield* this.#files(files);
    if (this.#missing.length > 0) yield { name: 'missing.txt', content: encode(toAsync(this.#describeMissing())) };
  }

  /** Files of each document, in a folder for each kind. */
  async *#files(contents: readonly ('pdf' | 'ubl')[]): AsyncGenerator<ZipEntry> {
    const names = { pdf: createUniqueNames(), ubl: createUniqueNames() };
    const nameOf = (content: 'pdf' | 'ubl', number: string): string => `${content}/${names[content](number, EXTENSIONS[content])}`;
    for await (const { ids, invoices } of this.#invoices()) {
      const byId = new Map(invoices.map((invoice) => [invoice.summary.id, invoice]));
      for (const id of ids) {
        const invoice = byId.get(id);
        for (const content of contents) {
          const bytes = invoice ? await this.#makeFile(invoice, content) : this.#miss({ id, number: '', content, reason: 'gone' });
          const name = nameOf(content, invoice?.summary.number ?? '');
          yield* bytes ? [{ name, content: toAsync([bytes]) }] : [];
        }
        this.#steps++;
        await this.#options.pause();
      }
    }
  }

  #miss(gap: ExportGap): undefined {
    this.#missing.push(gap);
  }

  /** The stored file of a document, else one that is made now. */
  async #makeFile({ summary, customer }: ReadInvoice, content: 'pdf' | 'ubl'): Promise<Uint8Array | undefined> {
    const { db, renditions, todayIn, job } = this.#options;
    const { id, number } = summary;
    const stored = await findStoredFile(db, id, content);
    if (stored) return stored;
    const { pdf, ubl } = renditions;
    const make = {
      pdf: pdf && ((detail: InvoiceDetail) => pdf(detail, { language: job.request.language })),
      ubl: ubl && ((detail: InvoiceDetail) => Promise.resolve(ubl(detail))),
    }[content];
    if (!make) return this.#miss({ id, number, content, reason: 'unavailable' });
    const detail = await readInvoiceDetail(db, id, customer, todayIn(customer.timeZone));
    if (!detail) return this.#miss({ id, number, content, reason: 'gone' });
    try {
      return await make(detail);
    } catch {
      // One document that cannot be shown must not keep the others from whoever waits for them.
      return this.#miss({ id, number, content, reason: 'failed' });
    }
  }

  /** For people: `FA-1.pdf: could not be made`. */
  #describeMissing(): string[] {
    const { missing, reasons } = this.#words;
    const lines = this.#missing.map(({ number, id, content, reason }) => `${number || id} (${content}): ${reasons[reason]}`);
    return [`\ufeff${missing}\r\n\r\n`, ...lines.map((line) => `${line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}\r\n`)];
  }
}

const encoder = new TextEncoder();

async function* encode(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const text of texts) yield encoder.encode(text);
}

async function* toAsync<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

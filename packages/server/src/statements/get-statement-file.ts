import type { StatementEntry, StatementFileQuery } from '@csol/contract';
import { createStatementInSteps, readAccount, type Statement, type StatementDefinition } from '@csol/domain/statement';
import { NEUTRAL_CSV, writeCsv, type CsvProfile } from '@csol/domain/table';
import type { Database } from '../db/schema.ts';
import type { CategoryNames } from '../exports/export-services.ts';
import { findExportWords } from '../exports/export-texts.ts';
import { MEDIA_TYPES } from '../exports/export-work.ts';
import { nameExport } from '../exports/file-name.ts';
import { writeXlsx } from '../exports/xlsx.ts';
import { NEVER } from '../http/answer.ts';
import { createContentDisposition } from '../http/attachment.ts';
import { ProblemError } from '../http/problem.ts';
import type { Handler, Services } from '../services.ts';
import { findAccount, type AccountScope } from './account-scope.ts';
import { findStatementWords } from './find-words.ts';
import { readDefinition } from './read-definition.ts';
import { readAccountEntries } from './read-account-entries.ts';
import { countEntries } from './read-entries.ts';
import { readPayee } from './read-payee.ts';
import { createStatementColumns, listStatementRows, type StatementLanguage } from './statement-rows.ts';

/** Entries of an account, and rows of a PDF, that files are made of at most. */
const MOST = { entries: 100_000, rows: 20_000 };

/** What a file is asked for in. */
export interface FileRequest {
  format: 'pdf' | 'csv' | 'xlsx';
  /** How CSV is written. */
  profile: CsvProfile;
  /** BCP 47 tag. */
  language: string;
  /** As the country calls them; everybody's names unless told. */
  categories?: CategoryNames | undefined;
}

/** A statement as a file. */
export interface StatementFile {
  fileName: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Lets other requests have their turn. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Drives work that yields to its end, with a pause after each step. */
async function drive<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}

/** @throws ProblemError `tooLarge` */
async function readAll(db: Database, account: AccountScope): Promise<StatementEntry[]> {
  const ids = account.customers.map(({ id }) => id);
  if ((await countEntries(db, { account: ids, customerIds: ids, day: account.today })) > MOST.entries) throw new ProblemError('tooLarge');
  return readAccountEntries(db, account);
}

/** Makes a statement out of all entries of an account. @throws ProblemError `tooLarge` */
async function makeStatement(db: Database, definition: StatementDefinition, account: AccountScope): Promise<Statement> {
  const accounts = await drive(readAccount(await readAll(db, account)));
  return drive(createStatementInSteps({ accounts, definition, today: account.today }));
}

async function collect(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const found: BlobPart[] = [];
  for await (const part of parts) found.push(typeof part === 'string' ? part : new Uint8Array(part));
  return new Uint8Array(await new Blob(found).arrayBuffer());
}

async function* withPauses<T>(rows: Iterable<T>): AsyncGenerator<T> {
  let n = 0;
  for (const row of rows) {
    if (++n % 1000 === 0) await pause();
    yield row;
  }
}

async function writeTable(statement: Statement, request: FileRequest & StatementLanguage): Promise<Uint8Array<ArrayBuffer>> {
  const { format, profile, language } = request;
  const words = findStatementWords(language);
  const columns = createStatementColumns(words);
  const rows = listStatementRows(statement, request);
  if (format === 'csv') return collect(writeCsv(columns, rows, profile, { pause }));
  // Its rows are sums already, some of others.
  return collect(writeXlsx({ sheet: words.title, columns, rows: withPauses(rows), total: undefined }));
}

async function writePdf(
  services: Pick<Services, 'db' | 'renditions'>,
  statement: Statement,
  account: AccountScope,
  told: StatementLanguage,
): Promise<Uint8Array<ArrayBuffer>> {
  const render = services.renditions.statementPdf;
  if (!render) {
    throw new ProblemError('invalid', { errors: [{ pointer: '/query/format', code: 'format', detail: 'is not offered here' }] });
  }
  const rows = statement.sections.reduce((sum, { movements, openItems }) => sum + Math.max(movements.length, openItems.length), 0);
  if (rows > MOST.rows) throw new ProblemError('tooLarge');
  const payee = await readPayee(services.db, account.customers.map(({ id }) => id), account.today);
  return new Uint8Array(await render({ statement, customers: account.customers, payee, today: account.today }, told));
}

/**
 * Makes a statement of an account as a file; the same bytes for the same entries, day and language.
 * @throws ProblemError `tooLarge`, or `invalid` for a format that is not offered.
 */
export async function createStatementFile(
  services: Pick<Services, 'db' | 'renditions'>,
  definition: StatementDefinition,
  account: AccountScope,
  request: FileRequest,
): Promise<StatementFile> {
  const { format, language } = request;
  const statement = await makeStatement(services.db, definition, account);
  const told = { language, categories: findExportWords(language, request.categories).categories };
  const content = await (format === 'pdf' ? writePdf(services, statement, account, told) : writeTable(statement, { ...request, ...told }));
  const { customerNumbers, period } = definition;
  const numbers = account.customers.map(({ number }) => number);
  const customers = customerNumbers.length > 0 ? numbers.filter((number) => customerNumbers.includes(number)) : numbers;
  const fileName = nameExport({ noun: findStatementWords(language).noun, customers, ...period, extension: format });
  return { fileName, mediaType: format === 'pdf' ? 'application/pdf' : MEDIA_TYPES[format], content };
}

/** @throws ProblemError `invalid` for a country that nobody knows here. */
export function findCsvProfile({ exports }: Services, profile: string, language: string): CsvProfile {
  const found = profile === 'neutral' ? NEUTRAL_CSV : exports?.csvProfileOf(profile, language);
  if (found) return found;
  const error = { pointer: '/query/profile', code: 'format', detail: 'is no country that is known here' };
  throw new ProblemError('invalid', { errors: [error] });
}

/** A statement of the caller's account as a file. */
export const getStatementFile: Handler = async (services, { principal, parameters, now, language }) => {
  const query = parameters.query as unknown as StatementFileQuery;
  const account = await findAccount(services.db, principal, now);
  const definition = readDefinition(query, account.today);
  const profile = findCsvProfile(services, query.profile ?? 'neutral', language);
  const request = { format: query.format, profile, language, categories: services.exports?.categoriesOf?.(language) };
  const file = await createStatementFile(services, definition, account, request);
  return {
    body: file.content,
    contentType: file.mediaType,
    cacheControl: NEVER,
    headers: { 'Content-Disposition': createContentDisposition(file.fileName) },
  };
};

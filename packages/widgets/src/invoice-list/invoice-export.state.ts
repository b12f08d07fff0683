/** What may be downloaded, as what, and the order that follows from it. Plain data and pure functions. */
import type { ExportContent, ExportGap, ExportRequest, InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';
import { whichOf } from './invoice-list.state.ts';
import { scopeOfMatching, scopeOfTicked, type Scope } from './invoice-list.toolbar.scopes.ts';

/** The contract's limits, which are said before anything is ordered. */
export const LIMITS = { ids: 500, rows: 500_000, files: 10_000 } as const;

/** Characters of an order with ids at most: the contract's 16 KiB less what stands around the ids. */
const BODY = 16_000;

/** All that can be in a file, in the order of the choice. */
export const CONTENTS: readonly ExportContent[] = ['xlsx', 'csv', 'pdf', 'ubl'];

/** Documents that may be downloaded together: those that were ticked, or all that match. */
export interface ExportScope extends Scope {
  /** Which they are, in the contract's terms. */
  which: Pick<ExportRequest, 'ids' | 'query'>;
}

/** What a person has chosen. */
export interface ExportChoice {
  /** Place among the scopes that are offered. */
  scope: number;
  contents: ReadonlySet<ExportContent>;
  /** CSV for programs, not as the spreadsheets of the country read it. */
  isNeutral: boolean;
}

/** What is made: a file that the back end has of a document, or a job's. */
export type ExportTask = { id: string; document: 'pdf' | 'ubl'; language: string } | { request: ExportRequest };

/** Why nothing can be ordered. */
export type ExportProblem = 'nothing' | 'ids' | 'rows' | 'files';

/** The documents that were ticked. */
export function scopeOf(documents: readonly InvoiceSummary[]): ExportScope {
  return { ...scopeOfTicked(documents), which: { ids: documents.map(({ id }) => id) } };
}

/** All that match. The page's size and place are no part of what matches. */
export function scopeOfAll(page: Pick<InvoicePage, 'count' | 'totals'>, query: InvoiceQuery): ExportScope {
  return { ...scopeOfMatching(page), which: { query: whichOf(query) } };
}

/** Whether there is a file of its own for each document. */
export function hasFiles(contents: ReadonlySet<ExportContent>): boolean {
  return contents.has('pdf') || contents.has('ubl');
}

/** Whether it takes an archive: for several kinds at once, and for files of several documents. */
export function isArchive({ count }: Pick<ExportScope, 'count'>, contents: ReadonlySet<ExportContent>): boolean {
  return contents.size > 1 || (count > 1 && hasFiles(contents));
}

/** What keeps a choice from being ordered. */
export function problemOf({ count, which }: ExportScope, contents: ReadonlySet<ExportContent>): ExportProblem | undefined {
  if (which.ids && (count > LIMITS.ids || JSON.stringify(which).length > BODY)) return 'ids';
  if (contents.size === 0 || count === 0) return 'nothing';
  if (count > LIMITS.rows) return 'rows';
  return hasFiles(contents) && count > LIMITS.files ? 'files' : undefined;
}

/** The country whose spreadsheets read the CSV: the region of a language tag. */
export function countryOf(language: string): string | undefined {
  return /-([A-Z]{2})$/.exec(language)?.[1];
}

/**
 * What a choice asks for.
 * @param language BCP 47 tag of names and columns
 * @param hasDocuments whether the client fetches files of single documents
 */
export function taskOf(scope: ExportScope, { contents, isNeutral }: ExportChoice, language: string, hasDocuments: boolean): ExportTask {
  const [first = 'xlsx', ...others] = CONTENTS.filter((content) => contents.has(content));
  const [id] = scope.which.ids ?? [];
  const isFile = first === 'pdf' || first === 'ubl';
  if (id !== undefined && hasDocuments && isFile && others.length === 0 && scope.count === 1) return { id, document: first, language };
  const profile = isNeutral ? 'neutral' : (countryOf(language) ?? 'neutral');
  const format = isFile || isArchive(scope, contents) ? 'zip' : first;
  return { request: { format, ...(format === 'zip' && { contents: [first, ...others] }), ...scope.which, profile, language } };
}

/** The order of what a file has missed and may be made all the same; `undefined` where nothing of it can. */
export function retryOf(task: ExportTask, missing: readonly ExportGap[]): ExportTask | undefined {
  if (!('request' in task)) return undefined;
  const failed = missing.filter(({ reason }) => reason === 'failed');
  if (failed.length === 0) return undefined;
  const { ids: _ids, query: _query, ...rest } = task.request;
  const contents = CONTENTS.filter((content) => failed.some((gap) => gap.content === content));
  return { request: { ...rest, format: 'zip', contents, ids: [...new Set(failed.map(({ id }) => id))] } };
}

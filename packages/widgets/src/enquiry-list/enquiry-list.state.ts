/** What a person has chosen in the list of enquiries, and the query that follows from it. Plain data and pure functions. */
import type { EnquiryPage, EnquiryQuery, EnquiryStatus, EnquirySummary } from '@csol/contract';
import { readList, type Place } from '@csol/core';

/** The columns, in their order. */
export const COLUMNS = ['trackingNumber', 'title', 'about', 'status', 'createdAt', 'changedAt'] as const;

/** A column of the list. */
export type EnquiryColumn = (typeof COLUMNS)[number];

/** What the page can set, by the contract's names; kept as text, with commas between. A person cannot change those. */
export const PRESETS = ['status', 'subject'] as const;

/** What the page has set. */
export type EnquiryPresets = Partial<Readonly<Record<(typeof PRESETS)[number], string | undefined>>>;

/** What a person has restricted, as text; what restricts nothing is empty or missing. */
export type EnquiryFilters = EnquiryPresets & { readonly text?: string };

/** What has been chosen. */
export interface EnquiryListState {
  filters: EnquiryFilters;
  pageSize: number;
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
}

/** A page of the answer with its place. */
export type PlacedPage = EnquiryPage & Place;

/** Whether a person has restricted anything, so that 'clear' has something to do. */
export const hasFilters = (filters: EnquiryFilters): boolean => Object.values(filters).some(Boolean);

/** The query for `listEnquiries`; members that restrict nothing are left out. */
export function toQuery({ filters, pageSize, cursors }: EnquiryListState, presets: EnquiryPresets): EnquiryQuery {
  const set = { ...filters, ...presets };
  const text = filters.text?.trim().slice(0, 200);
  const [status, subject] = [readList(set.status) as EnquiryStatus[], readList(set.subject)];
  const cursor = cursors.at(-1);
  return {
    ...(text && { text }),
    ...(status.length > 0 && { status }),
    ...(subject.length > 0 && { subject }),
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  };
}

/** Whether the desk has written what nobody has opened since. @param seen when what was opened had changed last, by id */
export function isNews({ id, isNews: isTold, changedAt }: EnquirySummary, seen: ReadonlyMap<string, string>): boolean {
  const isSeen = Date.parse(seen.get(id) ?? '') >= Date.parse(changedAt);
  return isTold === true && !isSeen;
}

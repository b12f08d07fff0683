/** Pages that a back end cuts by cursors. Plain data and pure functions. */

/** Where a page of an answer is: it may stay on screen while another one is asked for, or fails to come. */
export interface Place {
  /** Cursors of the pages before this one and of this one; empty on the first page. */
  cursors: readonly string[];
  /** 0-based place of its first item. */
  offset: number;
}

/** What of an answer says where it goes on. */
type PlacedPage = Pick<Place, 'cursors'> & { page: { limit: number; next?: string } };

/** The cursors of the page after or before the one on screen; the same where there is none. */
export function turnPage({ cursors, page }: PlacedPage, step: 1 | -1): readonly string[] {
  if (step === -1) return cursors.slice(0, -1);
  return page.next === undefined ? cursors : [...cursors, page.next];
}

/** Takes a page-size attribute; what the contract does not allow becomes 20. */
export function readPageSize(size: number): number {
  return Number.isInteger(size) && size >= 1 && size <= 200 ? size : 20;
}

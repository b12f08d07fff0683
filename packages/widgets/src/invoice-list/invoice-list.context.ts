/** What a list hands to those of its parts whose code comes later. */
import type { InvoiceSummary } from '@csol/contract';
import type { DetailContext } from './invoice-detail.ts';
import type { InvoiceListAttributes } from './invoice-list.attributes.ts';
import type { ListChoice } from './invoice-list.choice.ts';
import type { Selection } from './invoice-list.selection.ts';
import type { News } from './invoice-list.news.ts';
import type { PlacedPage } from './invoice-list.state.ts';

export interface ListContext extends DetailContext, Pick<InvoiceListAttributes, 'withMarks' | 'updateInterval'> {
  /** What the person has chosen, and what the page has set. */
  choice: ListChoice;
  /** The answer on screen: its count and totals are those of all that match. */
  page: PlacedPage | undefined;
  /** Asks once more for what is on screen. */
  retry: () => void;
  /** To the next or the previous page. */
  turn: (step: 1 | -1) => void;
  /** What the person has ticked; missing where nothing can be, or not yet. */
  selection: Selection | undefined;
  /** What is new; missing until its code is there. */
  news: News | undefined;
  /** Opens a document. */
  open: (invoice: InvoiceSummary) => void;
}

/** What a list hands to those of its parts whose code comes later. */
import type { InvoiceSummary } from '@csol/contract';
import type { DetailContext } from './invoice-detail.ts';
import type { ListChoice } from './invoice-list.choice.ts';
import type { Selection } from './invoice-list.selection.ts';
import type { PlacedPage } from './invoice-list.state.ts';

export interface ListContext extends DetailContext {
  /** What the person has chosen, and what the page has set. */
  choice: ListChoice;
  /** The answer on screen: its count and totals are those of all that match. */
  page: PlacedPage | undefined;
  /** To the next or the previous page. */
  turn: (step: 1 | -1) => void;
  /** What the person has ticked; missing where nothing can be, or not yet. */
  selection: Selection | undefined;
  /** Opens a document. */
  open: (invoice: InvoiceSummary) => void;
}

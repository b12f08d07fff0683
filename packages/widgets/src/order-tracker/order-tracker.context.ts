/** What the tracker hands to those of its parts whose code comes later. */
import type { ApiClient } from '@csol/client/port';
import type { I18n, RequestState, RequestStateName, TextLoaders } from '@csol/core';
import type { OrderChoice } from './order-tracker.choice.ts';
import type { PlacedPage } from './order-tracker.state.ts';

export interface TrackerContext {
  client: ApiClient | undefined;
  /** ISO 3166-1 alpha-2, capitals. */
  country: string | undefined;
  i18n: I18n;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
  /** How far the list is: by its answer the page learns whether anybody is signed in. */
  listState: RequestStateName;
}

/** The same for parts that do something with what the list shows. */
export interface ListContext extends TrackerContext {
  /** What the person has chosen, and what the page has set. */
  choice: OrderChoice;
  /** The answer on screen, where there is one. */
  page: PlacedPage | undefined;
}

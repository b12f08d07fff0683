/** What the list hands to those of its parts whose code comes later. */
import type { ApiClient } from '@csol/client/port';
import type { EnquiryDetail } from '@csol/contract';
import type { I18n, RequestState, RequestStateName, TextLoaders } from '@csol/core';

/** What the side panel needs of its list. */
export interface ListContext {
  client: ApiClient | undefined;
  i18n: I18n;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
  /** How far the list is: by its answer the page learns whether anybody is signed in. */
  listState: RequestStateName;
  /** Takes the mark of news away from what is on screen. */
  markSeen: (enquiry: EnquiryDetail) => void;
  /** Asks for the list once more, as one of its rows has changed. */
  refreshList: () => void;
}

/** What the parts below the statement need beside what the statement is drawn from. */
import type { ApiClient } from '@csol/client/port';
import type { RequestState, TextLoaders } from '@csol/core';
import type { StatementContext } from './statement-report.context.ts';

export interface ExtrasContext extends StatementContext {
  client: ApiClient | undefined;
  /** ISO 3166-1 alpha-2, capitals. */
  country: string | undefined;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
}

/** What the later parts of the statement need of it. */
import type { LinkCopier, Memo, I18n } from '@csol/core';
import type { LitElement } from 'lit';
import type { LoadedAccount } from './statement-report.account.ts';
import type { TableRows } from './statement-report.long.ts';
import type { ShownStatement } from './statement-report.rows.ts';
import type { Draft, Problem, ReportPreset } from './statement-report.state.ts';
import type * as Pictures from './statement-pictures.ts';

/** Where the statement is drawn from, and what a person does with it. */
export interface StatementContext {
  host: LitElement;
  i18n: I18n;
  account: LoadedAccount;
  draft: Draft;
  /** Month that the fiscal year begins in. */
  startMonth: number;
  problems: readonly Problem[];
  /** Whether what is wrong is said above the form too. */
  hasSummary: boolean;
  /** The last one that could be made; missing until there is one. */
  statement: ShownStatement | undefined;
  isBusy: boolean;
  presets: readonly ReportPreset[];
  /** Their code; missing until they are seen. */
  pictures: typeof Pictures | undefined;
  memo: Memo;
  link: LinkCopier;
  /** The rows of a long table. */
  rowsOf: (table: string) => TableRows;
  change: (change: Partial<Draft>) => void;
  choosePreset: (name: string) => void;
  /** Shows what is wrong, or leads to the statement. */
  submit: (event: Event) => void;
  print: () => void;
  /** Whether a list of documents is on the page. */
  hasInvoices: boolean;
  /** Whether it is drawn for paper, where nothing folds and nothing is pressed. */
  isPaper?: boolean;
}

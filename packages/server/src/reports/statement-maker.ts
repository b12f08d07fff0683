import type { CalendarDate, StatementSums } from '@csol/contract';
import type { StatementDefinition } from '@csol/domain/statement';
import type { MailFile } from '../mail/mail.ts';
import type { Principal } from '../principal.ts';
import type { ReportFormat } from './report-migration.ts';

/** Which statement is wanted, and in whose name. */
export interface StatementOrder {
  /** Whose: nothing but what they may see now is in it. */
  principal: Principal;
  definition: StatementDefinition;
  /** In the account's zone. */
  today: CalendarDate;
}

/** As what it is wanted. */
export interface StatementFileOrder extends StatementOrder {
  format: ReportFormat;
  /** BCP 47 tag of its words. */
  language: string;
  /** How CSV is written; see `ExportRequest` of the contract. */
  profile: string;
}

/** What a statement adds up to in one currency, as far as a mail says it. */
export type MadeSums = Pick<StatementSums, 'opening' | 'billed' | 'credited' | 'paid' | 'moved' | 'closing'>;

/** Makes the statements that reports are sent as. */
export interface StatementMaker {
  /** What it adds up to, by currency. */
  sumUp: (order: StatementOrder) => Promise<readonly MadeSums[]>;
  /** The file. @throws ProblemError `tooLarge` where it would have too many rows. */
  createFile: (order: StatementFileOrder) => Promise<MailFile>;
}

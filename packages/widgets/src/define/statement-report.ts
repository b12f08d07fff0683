/** Registers `<csol-statement-report>`. */
import { define } from '@csol/core';
import { StatementReport } from '../statement-report/statement-report.ts';

define('statement-report', StatementReport);

declare global {
  interface HTMLElementTagNameMap {
    'csol-statement-report': StatementReport;
  }
}

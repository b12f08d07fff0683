export { StatementReport } from './statement-report.ts';
export { StatementChangeEvent } from './statement-report.events.ts';
export type { ReportPreset } from './statement-report.state.ts';

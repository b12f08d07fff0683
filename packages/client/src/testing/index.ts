/** The suite that any implementation of the ports must pass. */
export { clientSuite } from './client-suite.ts';
export type { SuiteSubject } from './client-suite.ts';
export type { SuiteCheck } from './check.ts';

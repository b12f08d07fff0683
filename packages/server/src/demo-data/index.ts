/** A company to show and test with. Pure, but for the functions that take a database; nothing here needs Node. */
export { createDemoCompany, type DemoOptions } from './create-demo-company.ts';
export { hasDemoCompany, isEmptyDatabase, loadDemoCompany, removeDemoCompany } from './load-demo-company.ts';
export { loadDemoEnquiries, type DemoEnquiryOptions } from './load-demo-enquiries.ts';
export { DEMO_ACCOUNTS, type DemoAccount } from './accounts.ts';
export { DEMO_CARRIERS } from './order-draft.ts';
export type { DemoCompany, DemoRow } from './company.ts';

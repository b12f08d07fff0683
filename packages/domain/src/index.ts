/** Business rules without I/O. Each part is an entry of its own as well, so that a page loads only what it uses. */
export * from './money.ts';
export { CURRENCY_TABLE_DATE } from './currency-table.ts';
export * from './dates.ts';
export * from './parse-amount.ts';
export * from './payment-reference.ts';
export * from './transfer.ts';

/**
 * From documents and payments one by one to the account as a whole: each customer's by date, as pages of entries are read. Credit notes
 * come after the invoices of their day.
 */
export const STATEMENT_ENTRIES: readonly string[] = [
  `create index document_by_day on document (customer_id, issue_date, (kind = 'creditNote'), id collate "C")`,
  `create index payment_by_day on payment (customer_id, date, id collate "C")`,
  `drop index payment_by_customer`,
];

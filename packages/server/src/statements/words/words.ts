/** Columns of a statement as a table. */
export const COLUMN_KEYS = [
  ...(['row', 'currency', 'date', 'dueDate', 'number', 'customerNumber', 'contractNumber', 'category', 'text', 'age'] as const),
  ...(['amount', 'balance'] as const),
] as const;

export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** What a row is. */
export type RowKind =
  | 'opening'
  | 'invoice'
  | 'creditNote'
  | 'payment'
  | 'transfer'
  | 'closing'
  | 'later'
  | 'balance'
  | 'openItem'
  | 'unapplied'
  | 'pending'
  | 'group'
  | 'ageing'
  | 'unknown'
  | 'disagreement';

/** What statements as files say, in one language. */
export interface StatementWords {
  /** What files are called, in small letters. */
  noun: string;
  title: string;
  columns: Record<ColumnKey, string>;
  rows: Record<RowKind, string>;
  headings: Record<'summary' | 'movements' | 'openItems' | 'groups' | 'ageing' | 'proofs' | 'unapplied' | 'pending' | 'slip', string>;
  sums: Record<'billed' | 'credited' | 'paid' | 'moved', string>;
  period: string;
  asOf: string;
  customers: string;
  /** Where nothing is to be listed. */
  nothing: string;
  notDue: string;
  days: (from: number, to: number | undefined) => string;
  /** Something without a category, contract or customer number. */
  none: string;
  /** A balance that is reckoned twice: by what moved it, and by what is open. */
  proof: (date: string, moved: string, open: string) => string;
  proved: string;
  /** That they differ, and by how much. */
  differs: (difference: string) => string;
  payTo: string;
  reference: string;
  toPay: string;
  slip: string;
  page: (page: number, pages: number) => string;
}

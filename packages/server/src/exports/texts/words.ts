import type { ExportGap, InvoiceCategory, InvoiceDetail, InvoiceKind, InvoiceStatus } from '@csol/contract';
import type { ColumnKey } from '../invoice-columns.ts';

/** What files of exports say, in one language. */
export interface ExportWords {
  /** What files are called, in small letters. */
  noun: string;
  /** The sheet of a workbook; at most 31 characters. */
  sheet: string;
  columns: Record<ColumnKey, string>;
  kinds: Record<InvoiceKind, string>;
  categories: Record<InvoiceCategory, string>;
  statuses: Record<InvoiceStatus, string>;
  deliveries: Record<NonNullable<InvoiceDetail['delivery']>['state'], string>;
  /** Before the sums of a currency: `Total EUR`. */
  total: (currency: string) => string;
  /** The first line of the list of what a ZIP misses. */
  missing: string;
  reasons: Record<ExportGap['reason'], string>;
}

import type { Selectable } from 'kysely';
import type { InvoiceCategory } from '@csol/contract';
import type { Tables } from '../db/schema.ts';
import type { DemoAccount, DemoLanguage } from './accounts.ts';
import type { Random } from './random.ts';

/** What the database writes itself. */
type OwnColumns = 'revision' | 'generation' | 'settlement' | 'created_at' | 'changed_at';

/** A row of a table, as it is read. */
export type DemoRow<T extends keyof Tables> = Omit<Selectable<Tables[T]>, OwnColumns | (T extends 'allocation' ? 'id' : never)>;

/** The tables that a demo company fills, in an order in which they can be filled. */
export const DEMO_TABLES = [
  'customer',
  'contract',
  'machine',
  'sales_order',
  'document',
  'document_line',
  'document_vat',
  'document_reference',
  'payment',
  'allocation',
] as const satisfies readonly (keyof Tables)[];

/** A company with everything that is known of it, as rows of the tables. */
export type DemoCompany = { [T in (typeof DEMO_TABLES)[number]]: DemoRow<T>[] };

/** A customer number while its data is made. */
export interface AccountData {
  account: DemoAccount;
  customerId: string;
  contracts: DemoRow<'contract'>[];
  machines: { machine: DemoRow<'machine'>; name: string }[];
  orders: DemoRow<'sales_order'>[];
  /** How many orders there will have been: their numbers go on from here. */
  orderCount: number;
}

/** What the makers of data share. */
export interface Maker {
  random: Random;
  /** The last day, `YYYY-MM-DD`. */
  today: string;
}

/** What becomes of an invoice. */
export type Fate = 'prompt' | 'late' | 'never' | 'inParts' | 'disputed' | 'creditedInFull' | 'creditedInPart';

/** An invoice that is to be made. */
export interface InvoicePlan {
  data: AccountData;
  category: InvoiceCategory;
  language: DemoLanguage;
  issueDate: string;
  fate: Fate;
  /** Lines, where the usual number is not wanted. */
  lineCount?: number;
  isHostedAbroad?: boolean;
}

/** A document with its parts. */
export interface DemoDocument {
  row: DemoRow<'document'>;
  lines: DemoRow<'document_line'>[];
  vat: DemoRow<'document_vat'>[];
  references: DemoRow<'document_reference'>[];
}

/** An invoice with what it was made by. */
export interface DemoInvoice extends DemoDocument {
  plan: InvoicePlan;
}

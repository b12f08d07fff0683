import type { Selectable } from 'kysely';
import type { InvoiceCategory } from '@csol/contract';
import type { Tables } from '../db/schema.ts';
import type { DemoAccount, DemoLanguage } from './accounts.ts';
import type { BillingPlan } from './billing.ts';
import type { Random } from './random.ts';

/** What the database writes itself. */
type OwnColumns = 'revision' | 'generation' | 'settlement' | 'created_at' | 'changed_at' | 'added_at' | 'search' | 'change';

/** Tables whose rows the database numbers. */
type NumberedTable = 'allocation' | 'contract_charge';

/** A row of a table, as it is read. */
export type DemoRow<T extends keyof Tables> = Omit<Selectable<Tables[T]>, OwnColumns | (T extends NumberedTable ? 'id' : never)>;

/** The tables that a demo company fills, in an order in which they can be filled. */
export const DEMO_TABLES = [
  'customer',
  'contract',
  'contract_charge',
  'machine',
  'sales_order',
  'order_line',
  'shipment',
  'parcel',
  'order_event',
  'deliverable',
  'document',
  'document_line',
  'document_vat',
  'document_reference',
  'payment',
  'allocation',
] as const satisfies readonly (keyof Tables)[];

/** A company with everything that is known of it, as rows of the tables. */
export type DemoCompany = { [T in (typeof DEMO_TABLES)[number]]: DemoRow<T>[] } & Record<'order_file', DemoOrder['files']>;

/** An installed machine, and how it is billed. */
export interface InstalledModel {
  machine: DemoRow<'machine'>;
  /** What the model is called. */
  name: string;
  /** The seller's number of the maintenance that it has. */
  serviceLevel: 'MNT-HW' | 'MNT-24';
  /**
   * right: for as long as it is there. Two mistakes, for such a company to find out: a stale machine left and is billed on; a forgotten
   * one is there, and nobody bills it.
   */
  billing: 'right' | 'stale' | 'forgotten';
}

/** An order, as invoices name it. */
export type BaseOrder = Pick<
  DemoRow<'sales_order'>,
  'id' | 'customer_id' | 'number' | 'confirmation_number' | 'purchase_order_number' | 'ordered_on'
>;

/** An order with its parts. */
export interface DemoOrder {
  row: DemoRow<'sales_order'>;
  lines: DemoRow<'order_line'>[];
  shipments: DemoRow<'shipment'>[];
  parcels: DemoRow<'parcel'>[];
  events: DemoRow<'order_event'>[];
  deliverables: DemoRow<'deliverable'>[];
  /** The content as PostgreSQL writes bytes in text. */
  files: (Omit<DemoRow<'order_file'>, 'content'> & { content: string })[];
}

/** A customer number while its data is made. */
export interface AccountData {
  account: DemoAccount;
  customerId: string;
  contracts: DemoRow<'contract'>[];
  machines: InstalledModel[];
  billing: BillingPlan;
  orders: BaseOrder[];
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
  /** Whether it bills every machine that nobody has billed for its quarter: the last invoice for maintenance of a quarter. */
  isLastOfQuarter?: boolean;
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

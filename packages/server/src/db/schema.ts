import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely';
import type { AccountTables } from '../accounts/account-tables.ts';
import type { AttachmentTables } from '../attachments/attachment-migration.ts';
import type { EnquiryTables } from '../enquiries/enquiry-migration.ts';
import type { ExportTables } from '../exports/export-migration.ts';
import type { MailFileTable, MailTable } from '../mail/mail-migration.ts';
import type { OrderTables } from '../orders/order-tables.ts';
import type { ReportTables } from '../reports/report-migration.ts';
import type { InvoiceCategory, InvoiceDetail, InvoiceKind, Party, PaymentReferenceScheme } from '@csol/contract';

/**
 * The tables, as Kysely sees them. Conventions: ids are random text; `Amount` columns are decimal strings (never a float, at most
 * 18 digits before and 6 after the point); calendar dates are `YYYY-MM-DD`; instants are RFC 3339 in UTC. What a credit note asks
 * for, and what is left of it, is negative.
 */
export interface Tables extends AccountTables, AttachmentTables, EnquiryTables, ExportTables, OrderTables, ReportTables {
  mail: MailTable;
  mail_file: MailFileTable;
  customer: CustomerTable;
  document: DocumentTable;
  document_line: DocumentLineTable;
  document_vat: DocumentVatTable;
  document_reference: DocumentReferenceTable;
  document_file: DocumentFileTable;
  payment: PaymentTable;
  allocation: AllocationTable;
  contract: ContractTable;
  contract_charge: ContractChargeTable;
  machine: MachineTable;
}

/** A connection to the database, or a transaction on it. */
export type Database = Kysely<Tables>;

/** Decimal string; reads and writes text. */
export type Amount = string;

/** A member that is written as JSON text (see `jsonb`) and read as the value. */
type Json<T extends object> = JSONColumnType<T, unknown, unknown>;
/** Written by the database alone. */
type ReadOnly<T> = ColumnType<T, never, never>;

/** A customer number and the company that it stands for. */
export interface CustomerTable {
  id: string;
  /** The customer number; unique. */
  number: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  vat_number: string | null;
  /** Lines as they are printed, without the country. */
  address: Json<string[]>;
  /** ISO 4217 code of the account. */
  currency: string;
  /** IANA zone in which a due date passes; `UTC` where nobody said. */
  time_zone: Generated<string>;
  /** What kind of customer it is, for the routing of enquiries. */
  audience: Generated<string>;
  /** Grows with every change of the customer's documents. Kept by triggers, whoever writes. */
  revision: ReadOnly<number>;
  /** Random; another one once documents of the customer went away, which a reader of changes could not see otherwise. */
  generation: ReadOnly<string>;
}

/** What is known of the money of a document, beside its status. `open` says it all: `payable` less what has been applied. */
export type Settlement = 'open' | 'partlyPaid' | 'paid' | 'credited';

/** An invoice or a credit note. */
export interface DocumentTable {
  /** Random, never derived from the number; `createPublicId('inv' | 'crn')`. */
  id: string;
  /** May not change. */
  customer_id: string;
  kind: InvoiceKind;
  number: string;
  category: InvoiceCategory;
  issue_date: string;
  due_date: string | null;
  /** ISO 4217 code. */
  currency: string;
  net: Amount;
  vat: Amount;
  gross: Amount;
  prepaid: Generated<Amount>;
  rounding: Generated<Amount>;
  /** `gross - prepaid + rounding`. */
  payable: Amount;
  /** Payments applied since the document was issued. */
  paid: Generated<Amount>;
  /** Credit notes applied to it; for a credit note, what of it was applied to invoices (with the sign of `payable`). */
  credited: Generated<Amount>;
  /** `payable - paid - credited`; checked by the database. */
  open: Amount;
  /** Derived by the database from `kind`, `open`, `paid` and `credited`. */
  settlement: ReadOnly<Settlement>;
  disputed_since: string | null;
  dispute_reason: string | null;
  order_number: string | null;
  purchase_order_number: string | null;
  contract_number: string | null;
  reference_scheme: PaymentReferenceScheme | null;
  /** As a person writes it. */
  reference_value: string | null;
  period_from: string | null;
  period_to: string | null;
  delivery_channel: NonNullable<InvoiceDetail['delivery']>['channel'] | null;
  delivery_state: NonNullable<InvoiceDetail['delivery']>['state'] | null;
  delivery_at: string | null;
  detail: Json<DocumentDetail>;
  /** Whose document it is in the source, so that importing it twice finds it again; unique. */
  source_key: string | null;
  /** Fingerprint of the imported file: equal means unchanged. */
  source_hash: string | null;
  created_at: Generated<string>;
  /** When the row, a line or a payment of it last changed; at first when it was created. Kept by triggers. */
  changed_at: ReadOnly<string>;
  /** The customer's revision that this row was last changed in. Kept by triggers. */
  revision: ReadOnly<number>;
}

/** What only the detail view shows. */
export interface DocumentDetail {
  seller: Party;
  buyer: Party;
  paymentAccounts?: InvoiceDetail['paymentAccounts'];
  paymentTerms?: string;
  notes?: string[];
}

export interface DocumentLineTable {
  document_id: string;
  /** Order on the document, from 1. */
  position: number;
  /** As printed; need not be a number. */
  number: string;
  description: string;
  item_number: string | null;
  quantity: string | null;
  /** UN/ECE Recommendation 20 code. */
  unit: string | null;
  unit_price: Amount | null;
  net: Amount;
  /** Percent. */
  vat_rate: string | null;
  period_from: string | null;
  period_to: string | null;
  serial_numbers: Json<string[]> | null;
  /** Type and model, `9040-MR9`. */
  machine: string | null;
  contract_number: string | null;
  order_number: string | null;
}

/** VAT by rate. */
export interface DocumentVatTable {
  document_id: string;
  position: number;
  /** UNCL5305 code. */
  category: string | null;
  /** Percent. */
  rate: string;
  taxable: Amount;
  amount: Amount;
  exemption_reason: string | null;
}

/** Which documents a document says that it is about, by number: a credit note's invoices. They need not be in the database. */
export interface DocumentReferenceTable {
  document_id: string;
  position: number;
  number: string;
  issue_date: string | null;
}

export interface DocumentFileTable {
  document_id: string;
  /** Unique within the document, for example `ubl`. */
  id: string;
  file_name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  content: Uint8Array;
}

export interface PaymentTable {
  id: string;
  customer_id: string;
  number: string;
  date: string;
  amount: Amount;
  currency: string;
  state: 'made' | 'pending';
}

/** What of a payment or of a credit note (exactly one of them) was applied to a document; in the document's currency, positive. */
export interface AllocationTable {
  id: Generated<number>;
  payment_id: string | null;
  credit_note_id: string | null;
  document_id: string;
  amount: Amount;
}

export interface ContractTable {
  id: string;
  customer_id: string;
  number: string;
  kind: 'maintenance' | 'service' | 'purchase' | 'softwareLicence';
  starts_on: string;
  ends_on: string | null;
}

/** What a contract bills again and again. */
export interface ContractChargeTable {
  id: Generated<number>;
  contract_id: string;
  description: string | null;
  category: InvoiceCategory | null;
  amount: Amount;
  /** ISO 4217 code. */
  currency: string;
  /** From one charge to the next. */
  months: number;
  next_on: string;
  /** The last day that it may fall on, where it ends before its contract. */
  ends_on: string | null;
}

/** An installed item. */
export interface MachineTable {
  id: string;
  customer_id: string;
  /** Type and model, `9040-MR9`. */
  type_model: string;
  serial_number: string;
  contract_number: string | null;
  installed_on: string | null;
  /** The last day that it was there. */
  removed_on: string | null;
}

import { CsolElement } from '@csol/core';
import type { PropertyDeclarations } from 'lit';

/** What a page sets of a list of documents: its attributes, as properties. */
export abstract class InvoiceListAttributes extends CsolElement {
  static override properties: PropertyDeclarations = {
    kind: {},
    category: {},
    status: {},
    customerNumber: { attribute: 'customer-number' },
    currency: {},
    from: {},
    to: {},
    dateField: { attribute: 'date-field' },
    orderNumber: { attribute: 'order-number' },
    purchaseOrderNumber: { attribute: 'purchase-order-number' },
    contractNumber: { attribute: 'contract-number' },
    serialNumber: { attribute: 'serial-number' },
    delivery: {},
    sort: {},
    columns: {},
    pageSize: { type: Number, attribute: 'page-size' },
    withoutFilters: { type: Boolean, attribute: 'without-filters' },
    withoutTotals: { type: Boolean, attribute: 'without-totals' },
    withoutToolbar: { type: Boolean, attribute: 'without-toolbar' },
    withoutSelection: { type: Boolean, attribute: 'without-selection' },
    withCustomer: { type: Boolean, attribute: 'with-customer' },
    withMarks: { type: Boolean, attribute: 'with-marks' },
    updateInterval: { type: Number, attribute: 'update-interval' },
  };

  /** Locks the kind: `invoice`, `creditNote`, or several with commas between. */
  kind: string | undefined;

  /** Locks the category, for example `maintenance`; several with commas between. */
  category: string | undefined;

  /** Locks the status, for example `overdue`; several with commas between. */
  status: string | undefined;

  /** Shows only these customer numbers, out of those that the person may see; several with commas between. */
  customerNumber: string | undefined;

  /** Shows only these currencies, ISO 4217; several with commas between. */
  currency: string | undefined;

  /** Shows nothing issued before this day, `YYYY-MM-DD`; the filter's dates stay within. */
  from: string | undefined;

  /** Shows nothing issued after this day, `YYYY-MM-DD`. */
  to: string | undefined;

  /** Which date `from` and `to` look at: `issueDate` (default) or `dueDate`. */
  dateField: string | undefined;

  /** Locks the order number; several with commas between, here and below. */
  orderNumber: string | undefined;

  /** Locks the purchase-order number. */
  purchaseOrderNumber: string | undefined;

  /** Locks the contract number. */
  contractNumber: string | undefined;

  /** Locks the serial number of a machine that is billed. */
  serialNumber: string | undefined;

  /** Locks the state of the e-invoice: `pending`, `delivered`, `failed`. */
  delivery: string | undefined;

  /** First sort, in the contract's terms, for example `-issueDate` (default) or `dueDate`. */
  sort: string | undefined;

  /**
   * Columns and their order, with commas between: `number`, `kind`, `category`, `customerNumber`, `orderNumber`, `purchaseOrderNumber`,
   * `issueDate`, `dueDate`, `gross`, `open`, `status`, `delivery`. The person may choose others.
   */
  columns: string | undefined;

  /** Rows of a page, 1 to 200; 20 unless set. */
  pageSize = 20;

  /** Leaves the filters out. */
  withoutFilters = false;

  /** Leaves the totals out. */
  withoutTotals = false;

  /** Leaves the row of actions out. */
  withoutToolbar = false;

  /** Leaves the column of checkboxes out, by which documents are selected for a download. */
  withoutSelection = false;

  /** Adds a column with the customer number, for people who see several. */
  withCustomer = false;

  /** Marks what is new, has changed or has become overdue since the last visit, whose time is kept in this browser. */
  withMarks = false;

  /** Seconds between two questions for news while the page is in sight, 15 at least; 60 unless set, none with 0. */
  updateInterval = 60;
}

/** What a rendition says in one language. Values are text already; none is markup. */
export interface Words {
  invoice: string;
  creditNote: string;
  seller: string;
  buyer: string;
  issueDate: string;
  dueDate: string;
  customerNumber: string;
  orderNumber: string;
  purchaseOrder: string;
  contract: string;
  period: string;
  vatNumber: string;
  registrationNumber: string;
  lines: string;
  description: string;
  quantity: string;
  unitPrice: string;
  vat: string;
  /** Head of a column of amounts. @param currency ISO 4217 code. */
  amountIn: (currency: string) => string;
  item: string;
  machine: string;
  serialNumber: string;
  vatByRate: string;
  rate: string;
  taxable: string;
  totals: string;
  net: string;
  gross: string;
  prepaid: string;
  rounding: string;
  payable: string;
  paid: string;
  credited: string;
  open: string;
  payment: string;
  payee: string;
  account: string;
  reference: string;
  /** Beside the code that bank apps read. */
  scan: string;
  /** What the code is, for those who do not see it. */
  code: (amount: string, payee: string) => string;
  overdue: (dueDate: string) => string;
  disputed: (date: string) => string;
  related: string;
  notes: string;
  page: (page: number, pages: number) => string;
  /** What the file is beside the document itself. */
  copy: string;
  /** In file names: lower case, without blanks. */
  file: Readonly<Record<'invoice' | 'creditNote', string>>;
}

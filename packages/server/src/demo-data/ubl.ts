import { formatDecimal, parseDecimal, parsePaymentReference } from '@csol/domain';
import type { Party } from '@csol/contract';
import type { DemoCompany, DemoDocument } from './company.ts';

const NAMESPACES = 'urn:oasis:names:specification:ubl:schema:xsd:';

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element with text; nothing where there is no text. */
function text(name: string, value: string | null | undefined, attributes = ''): string {
  return value === null || value === undefined ? '' : `<cbc:${name}${attributes}>${escape(value)}</cbc:${name}>`;
}

/** An element with elements; nothing where there are none. */
function group(name: string, ...children: string[]): string {
  const content = children.join('');
  return content && `<cac:${name}>${content}</cac:${name}>`;
}

/** Amounts and quantities of one document: UBL states those of a credit note without the sign. */
function createFormat({ kind, currency }: DemoDocument['row']) {
  const number = (value: string): string => {
    const { units, scale } = parseDecimal(value);
    return kind === 'creditNote' ? formatDecimal({ units: -units, scale }, scale) : value;
  };
  const money = (name: string, value: string): string => text(name, value, ` currencyID="${currency}"`);
  return { number, price: money, amount: (name: string, value: string) => money(name, number(value)) };
}

type Format = ReturnType<typeof createFormat>;

function writeParty(role: string, party: Party, customerNumber?: string): string {
  const [street, city] = party.address ?? [];
  const country = group('Country', text('IdentificationCode', party.country));
  return group(
    role,
    group(
      'Party',
      group('PartyIdentification', text('ID', customerNumber)),
      group('PostalAddress', text('StreetName', street), text('CityName', city), country),
      party.vatNumber ? group('PartyTaxScheme', text('CompanyID', party.vatNumber), group('TaxScheme', text('ID', 'VAT'))) : '',
      group('PartyLegalEntity', text('RegistrationName', party.name)),
      group('Contact', text('ElectronicMail', party.email)),
    ),
  );
}

function writePayment({ reference_value: value, detail }: DemoDocument['row']): string {
  const id = value === null ? undefined : parsePaymentReference(value, detail.seller.country).digits;
  const [account] = detail.paymentAccounts ?? [];
  if (!account) return '';
  const branch = group('FinancialInstitutionBranch', text('ID', account.bic));
  const payee = group('PayeeFinancialAccount', text('ID', account.account), text('Name', account.name), branch);
  return group('PaymentMeans', text('PaymentMeansCode', '30'), text('PaymentID', id), payee) +
    group('PaymentTerms', text('Note', detail.paymentTerms));
}

function writeTotals({ row, vat }: DemoDocument, { amount }: Format): string {
  const subtotals = vat.map((part) =>
    group(
      'TaxSubtotal',
      amount('TaxableAmount', part.taxable),
      amount('TaxAmount', part.amount),
      group(
        'TaxCategory',
        text('ID', part.category),
        text('Percent', part.rate),
        text('TaxExemptionReason', part.exemption_reason),
        group('TaxScheme', text('ID', 'VAT')),
      ),
    ),
  );
  return (
    group('TaxTotal', amount('TaxAmount', row.vat), ...subtotals) +
    group(
      'LegalMonetaryTotal',
      amount('LineExtensionAmount', row.net),
      amount('TaxExclusiveAmount', row.net),
      amount('TaxInclusiveAmount', row.gross),
      amount('PrepaidAmount', row.prepaid),
      amount('PayableRoundingAmount', row.rounding),
      amount('PayableAmount', row.payable),
    )
  );
}

function writePeriod({ period_from: from, period_to: to }: { period_from: string | null; period_to: string | null }): string {
  return group('InvoicePeriod', text('StartDate', from), text('EndDate', to));
}

function writeLine(line: DemoDocument['lines'][number], root: string, { amount, number, price }: Format): string {
  const property = (name: string, value: string | null) =>
    value === null ? '' : group('AdditionalItemProperty', text('Name', name), text('Value', value));
  const [element, quantity] = root === 'Invoice' ? ['InvoiceLine', 'InvoicedQuantity'] : ['CreditNoteLine', 'CreditedQuantity'];
  return group(
    element,
    text('ID', line.number),
    text(quantity, line.quantity && number(line.quantity), ` unitCode="${line.unit}"`),
    amount('LineExtensionAmount', line.net),
    writePeriod(line),
    group(
      'Item',
      text('Name', line.description),
      group('SellersItemIdentification', text('ID', line.item_number)),
      group('ClassifiedTaxCategory', text('ID', line.vat_rate === '0' ? 'O' : 'S'), text('Percent', line.vat_rate)),
      property('Machine type-model', line.machine),
      property('Contract number', line.contract_number),
      ...(line.serial_numbers ?? []).map((serial) => property('Serial number', serial)),
    ),
    line.unit_price === null ? '' : group('Price', price('PriceAmount', line.unit_price)),
  );
}

/** The document as the UBL 2.1 file that the seller would have sent; importing it gives the same document. */
export function writeUbl(document: DemoDocument, customerNumber: string): string {
  const { row, lines, references } = document;
  const [root, type] = row.kind === 'invoice' ? ['Invoice', '380'] : ['CreditNote', '381'];
  const format = createFormat(row);
  const order = text('ID', row.purchase_order_number) + text('SalesOrderID', row.order_number);
  const content = [
    text('CustomizationID', 'urn:cen.eu:en16931:2017'),
    text('ID', row.number),
    text('IssueDate', row.issue_date),
    text('DueDate', row.due_date),
    text(`${root}TypeCode`, type),
    ...(row.detail.notes ?? []).map((note) => text('Note', note)),
    text('DocumentCurrencyCode', row.currency),
    writePeriod(row),
    group('OrderReference', order),
    ...references.map((reference) =>
      group('BillingReference', group('InvoiceDocumentReference', text('ID', reference.number), text('IssueDate', reference.issue_date))),
    ),
    group('ContractDocumentReference', text('ID', row.contract_number)),
    writeParty('AccountingSupplierParty', row.detail.seller),
    writeParty('AccountingCustomerParty', row.detail.buyer, customerNumber),
    writePayment(row),
    writeTotals(document, format),
    ...lines.map((line) => writeLine(line, root, format)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${NAMESPACES}${root}-2" xmlns:cac="${NAMESPACES}CommonAggregateComponents-2"
  xmlns:cbc="${NAMESPACES}CommonBasicComponents-2">
${content.filter(Boolean).map((part) => `  ${part}`).join('\n')}
</${root}>
`;
}

/** The documents of a company with their parts put together, the newest first. */
export function assembleDocuments(company: DemoCompany): DemoDocument[] {
  const byDocument = <Row extends { document_id: string }>(rows: readonly Row[]): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) groups.set(row.document_id, [...(groups.get(row.document_id) ?? []), row]);
    return groups;
  };
  const [lines, vat] = [byDocument(company.document_line), byDocument(company.document_vat)];
  const references = byDocument(company.document_reference);
  return company.document
    .map((row) => ({ row, lines: lines.get(row.id) ?? [], vat: vat.get(row.id) ?? [], references: references.get(row.id) ?? [] }))
    .sort((a, b) => (a.row.issue_date > b.row.issue_date ? -1 : a.row.issue_date < b.row.issue_date ? 1 : 0));
}

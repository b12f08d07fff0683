import type { InvoiceDetail, Party } from '@csol/contract';
import { parsePaymentReference } from '@csol/domain/payment-reference';
import { createMoney, sumByCurrency } from '@csol/domain/money';
import { createFormat, listCategories, type UblContext } from './ubl-context.ts';
import { writeLine } from './ubl-line.ts';
import { endpointOf } from './ubl-endpoint.ts';
import { group, text } from './xml.ts';

const NAMESPACES = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
/** Where a compulsory reference is not known, Peppol wants it said so. */
const NOT_AVAILABLE = 'NA';

/**
 * An invoice or credit note as a UBL 2.1 document of Peppol BIS Billing 3 (EN 16931), in UTF-8. What is not known is left out: such a
 * document may lack what the rules ask for, such as an electronic address. Payments after it was issued are none of its business.
 */
export function renderInvoiceUbl(detail: InvoiceDetail): Uint8Array {
  const root = detail.kind === 'invoice' ? 'Invoice' : 'CreditNote';
  const context: UblContext = { detail, root, ...createFormat(detail), categories: listCategories(detail) };
  const parts = [
    ...writeHead(context),
    writeParty('AccountingSupplierParty', detail.seller, context),
    writeParty('AccountingCustomerParty', detail.buyer, context, detail.customerNumber),
    ...writePayment(context),
    ...writeTotals(context),
    ...detail.lines.map((line, i) => writeLine(line, i + 1, context)),
  ];
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${NAMESPACES}${root}-2" xmlns:cac="${NAMESPACES}CommonAggregateComponents-2"
  xmlns:cbc="${NAMESPACES}CommonBasicComponents-2">
${parts.filter(Boolean).map((part) => `  ${part}`).join('\n')}
</${root}>
`);
}

function writeHead({ detail, root }: UblContext): string[] {
  const isInvoice = root === 'Invoice';
  const { purchaseOrderNumber, orderNumber } = detail;
  const order = purchaseOrderNumber ?? (orderNumber && NOT_AVAILABLE);
  const about = isInvoice ? [] : detail.links.filter(({ type }) => type === 'invoice');
  return [
    text('CustomizationID', CUSTOMIZATION),
    text('ProfileID', PROFILE),
    text('ID', detail.number),
    text('IssueDate', detail.issueDate),
    isInvoice ? text('DueDate', detail.dueDate) : '',
    text(`${root}TypeCode`, isInvoice ? '380' : '381'),
    // Peppol allows one note.
    text('Note', detail.notes?.join('\n')),
    text('DocumentCurrencyCode', detail.gross.currency),
    text('BuyerReference', detail.customerNumber),
    group('InvoicePeriod', text('StartDate', detail.period?.from), text('EndDate', detail.period?.to)),
    group('OrderReference', text('ID', order), text('SalesOrderID', orderNumber)),
    ...about.map(({ number, date }) =>
      group('BillingReference', group('InvoiceDocumentReference', text('ID', number), text('IssueDate', date))),
    ),
    group('ContractDocumentReference', text('ID', detail.contractNumber)),
  ];
}

const VAT = group('TaxScheme', text('ID', 'VAT'));

function writeAddress({ address = [], country }: Party): string {
  const city = address.length > 1 ? address.at(-1) : undefined;
  const [street, additional, ...more] = city === undefined ? address : address.slice(0, -1);
  return group(
    'PostalAddress',
    text('StreetName', street),
    text('AdditionalStreetName', additional),
    text('CityName', city),
    group('AddressLine', text('Line', more.join(', '))),
    group('Country', text('IdentificationCode', country)),
  );
}

function writeParty(role: string, party: Party, { isOutsideScope }: UblContext, customerNumber?: string): string {
  const endpoint = endpointOf(party);
  // What is not subject to VAT names nobody's VAT number (BR-O-02), yet a seller has to be known by something (BR-CO-26).
  const vat = isOutsideScope ? undefined : party.vatNumber;
  const id = customerNumber ?? (vat || party.registrationNumber ? undefined : endpoint?.value);
  return group(
    role,
    group(
      'Party',
      endpoint ? text('EndpointID', endpoint.value, { schemeID: endpoint.scheme }) : '',
      group('PartyIdentification', text('ID', id)),
      writeAddress(party),
      vat ? group('PartyTaxScheme', text('CompanyID', vat), VAT) : '',
      group('PartyLegalEntity', text('RegistrationName', party.name), text('CompanyID', party.registrationNumber)),
      group('Contact', text('ElectronicMail', party.email)),
    ),
  );
}

function writePayment({ detail, root }: UblContext): string[] {
  const { paymentReference: reference, seller, paymentAccounts = [], dueDate } = detail;
  const id = reference && parsePaymentReference(reference.value, seller.country).digits;
  // Credit transfer where it is said to where, else a means that nobody has defined.
  const due = root === 'CreditNote' ? text('PaymentDueDate', dueDate) : '';
  const means = paymentAccounts.map(({ account, bic, name }) => {
    const branch = group('FinancialInstitutionBranch', text('ID', bic));
    const payee = group('PayeeFinancialAccount', text('ID', account), text('Name', name), branch);
    return group('PaymentMeans', text('PaymentMeansCode', '30'), due, text('PaymentID', id), payee);
  });
  if (!means.length && (id || due)) means.push(group('PaymentMeans', text('PaymentMeansCode', '1'), due, text('PaymentID', id)));
  return [...means, group('PaymentTerms', text('Note', detail.paymentTerms))];
}

function writeTotals({ detail, amount, categories }: UblContext): string[] {
  const { net, vatTotal, gross, prepaid, rounding, payable } = detail;
  const zero = createMoney('0', gross.currency);
  const [lines = zero] = sumByCurrency([zero, ...detail.lines.map((line) => line.net)]);
  const subtotals = categories.map(({ row, percent, reason, code }) => {
    const category = group('TaxCategory', text('ID', row.category), percent, code, reason, VAT);
    return group('TaxSubtotal', amount('TaxableAmount', row.taxable), amount('TaxAmount', row.amount), category);
  });
  return [
    group('TaxTotal', amount('TaxAmount', vatTotal), ...subtotals),
    group(
      'LegalMonetaryTotal',
      amount('LineExtensionAmount', lines),
      amount('TaxExclusiveAmount', net),
      amount('TaxInclusiveAmount', gross),
      prepaid ? amount('PrepaidAmount', prepaid) : '',
      rounding ? amount('PayableRoundingAmount', rounding) : '',
      amount('PayableAmount', payable ?? gross),
    ),
  ];
}

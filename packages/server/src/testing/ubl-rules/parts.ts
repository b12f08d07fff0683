import { isValidSwedishOcr } from '@csol/domain/payment-reference';
import { childrenOf, find, type XmlNode } from '../../import/xml-tree.ts';
import { has, numberAt, textAt, type Rule, type RuledDocument } from './read.ts';

const LINE_CATEGORY = ['cac:Item', 'cac:ClassifiedTaxCategory', 'cbc:ID'];
const quantityOf = (line: XmlNode): XmlNode | undefined => find(line, 'cbc:InvoicedQuantity') ?? find(line, 'cbc:CreditedQuantity');

/** A rule for something that every line has to have. */
const onLines = (id: string, holds: (line: XmlNode, document: RuledDocument) => boolean): Rule => [
  id,
  (document) => document.lines.every((line) => holds(line, document)),
];
const inRoot = (id: string, ...path: string[]): Rule => [id, ({ root }) => has(root, ...path)];
const inTotals = (id: string, name: string): Rule => [id, ({ totals }) => has(totals, name)];
const inRows = (id: string, ...path: string[]): Rule => [id, ({ subtotals }) => subtotals.every((row) => has(row, ...path))];

/** At most two decimals. A currency with three, such as the dinar, does not fit the standard at all. */
const inCents = (id: string, nodesOf: (document: RuledDocument) => readonly (XmlNode | undefined)[], name: string): Rule => [
  id,
  (document) => nodesOf(document).every((node) => /^$|^-?\d+(\.\d{1,2})?$/.test(textAt(node, name))),
];
const totalsOf = ({ totals }: RuledDocument) => [totals];

/** The sum of GS1 over a number of thirteen digits. */
function isGln(value: string): boolean {
  const digits = [...value].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * ((digits.length - index) % 2 === 0 ? 3 : 1), 0);
  return /^\d{13}$/.test(value) && sum % 10 === 0;
}

/** Electronic addresses of one scheme are well formed. */
const ofScheme = (id: string, scheme: string, isValid: (value: string) => boolean): Rule => [
  id,
  ({ all }) => all.every((node) => node.attributes.schemeID !== scheme || isValid(node.text.trim())),
];

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
const DATES = new Set(['cbc:IssueDate', 'cbc:DueDate', 'cbc:StartDate', 'cbc:EndDate']);
const PERIOD = 'cac:InvoicePeriod';

/** A line's own days lie within those of the document. */
const within = (id: string, name: string, holds: (own: string, whole: string) => boolean): Rule =>
  onLines(id, (line, { root }) => {
    const [own, whole] = [textAt(line, PERIOD, name), textAt(root, PERIOD, name)];
    return own === '' || whole === '' || holds(own, whole);
  });

const inOrder = (period: XmlNode): boolean =>
  !has(period, 'cbc:StartDate') || !has(period, 'cbc:EndDate') || textAt(period, 'cbc:StartDate') <= textAt(period, 'cbc:EndDate');

const isCompulsoryAccount = (means: XmlNode): boolean =>
  !['30', '58'].includes(textAt(means, 'cbc:PaymentMeansCode')) || has(means, 'cac:PayeeFinancialAccount', 'cbc:ID');

const VAT_NUMBER = ['cac:PartyTaxScheme', 'cbc:CompanyID'];
const isKnownSeller = ({ seller }: RuledDocument): boolean =>
  has(seller, ...VAT_NUMBER) || has(seller, 'cac:PartyIdentification', 'cbc:ID') || has(seller, 'cac:PartyLegalEntity', 'cbc:CompanyID');
/** Of credit notes this is not asked. */
const isPayable = ({ root, totals, isInvoice }: RuledDocument): boolean =>
  !isInvoice || numberAt(totals, 'cbc:PayableAmount') <= 0n || has(root, 'cbc:DueDate') ||
  has(root, 'cac:PaymentTerms', 'cbc:Note');

/** What of EN 16931 has to be there. */
const STANDARD: readonly Rule[] = [
  inRoot('BR-01', 'cbc:CustomizationID'),
  inRoot('BR-02', 'cbc:ID'),
  inRoot('BR-03', 'cbc:IssueDate'),
  ['BR-04', ({ root, isInvoice }) => has(root, isInvoice ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode')],
  inRoot('BR-05', 'cbc:DocumentCurrencyCode'),
  ['BR-06', ({ seller }) => has(seller, 'cac:PartyLegalEntity', 'cbc:RegistrationName')],
  ['BR-07', ({ buyer }) => has(buyer, 'cac:PartyLegalEntity', 'cbc:RegistrationName')],
  ['BR-08', ({ seller }) => find(seller, 'cac:PostalAddress') !== undefined],
  ['BR-09', ({ seller }) => has(seller, 'cac:PostalAddress', 'cac:Country', 'cbc:IdentificationCode')],
  ['BR-10', ({ buyer }) => find(buyer, 'cac:PostalAddress') !== undefined],
  ['BR-11', ({ buyer }) => has(buyer, 'cac:PostalAddress', 'cac:Country', 'cbc:IdentificationCode')],
  inTotals('BR-12', 'cbc:LineExtensionAmount'),
  inTotals('BR-13', 'cbc:TaxExclusiveAmount'),
  inTotals('BR-14', 'cbc:TaxInclusiveAmount'),
  inTotals('BR-15', 'cbc:PayableAmount'),
  ['BR-16', ({ lines }) => lines.length > 0],
  onLines('BR-21', (line) => has(line, 'cbc:ID')),
  onLines('BR-22', (line) => quantityOf(line)?.text !== undefined),
  onLines('BR-23', (line) => !quantityOf(line) || !!quantityOf(line)?.attributes.unitCode),
  onLines('BR-24', (line) => has(line, 'cbc:LineExtensionAmount')),
  onLines('BR-25', (line) => has(line, 'cac:Item', 'cbc:Name')),
  onLines('BR-26', (line) => has(line, 'cac:Price', 'cbc:PriceAmount')),
  onLines('BR-27', (line) => numberAt(line, 'cac:Price', 'cbc:PriceAmount') >= 0n),
  ['BR-29', ({ root }) => childrenOf(root, PERIOD).every(inOrder)],
  onLines('BR-30', (line) => childrenOf(line, PERIOD).every(inOrder)),
  onLines('BR-CO-04', (line) => has(line, ...LINE_CATEGORY)),
  inRows('BR-45', 'cbc:TaxableAmount'),
  inRows('BR-46', 'cbc:TaxAmount'),
  inRows('BR-47', 'cac:TaxCategory', 'cbc:ID'),
  [
    'BR-48',
    ({ subtotals }) =>
      subtotals.every((row) => has(row, 'cac:TaxCategory', 'cbc:Percent') || textAt(row, 'cac:TaxCategory', 'cbc:ID') === 'O'),
  ],
  ['BR-49', ({ root }) => childrenOf(root, 'cac:PaymentMeans').every((means) => has(means, 'cbc:PaymentMeansCode'))],
  ['BR-61', ({ root }) => childrenOf(root, 'cac:PaymentMeans').every(isCompulsoryAccount)],
  ['BR-55', ({ root }) => childrenOf(root, 'cac:BillingReference').every((node) => has(node, 'cac:InvoiceDocumentReference', 'cbc:ID'))],
  ['BR-CO-09', ({ all }) => all.every((node) => node.name !== 'cac:PartyTaxScheme' || /^[A-Z1][A-Z]/.test(textAt(node, 'cbc:CompanyID')))],
  ['BR-CO-18', ({ subtotals }) => subtotals.length > 0],
  ['BR-CO-25', isPayable],
  ['BR-CO-26', isKnownSeller],
  inCents('BR-DEC-09', totalsOf, 'cbc:LineExtensionAmount'),
  inCents('BR-DEC-12', totalsOf, 'cbc:TaxExclusiveAmount'),
  inCents('BR-DEC-13', ({ taxTotals }) => taxTotals, 'cbc:TaxAmount'),
  inCents('BR-DEC-14', totalsOf, 'cbc:TaxInclusiveAmount'),
  inCents('BR-DEC-18', totalsOf, 'cbc:PayableAmount'),
  inCents('BR-DEC-19', ({ subtotals }) => subtotals, 'cbc:TaxableAmount'),
  inCents('BR-DEC-20', ({ subtotals }) => subtotals, 'cbc:TaxAmount'),
  inCents('BR-DEC-23', ({ lines }) => lines, 'cbc:LineExtensionAmount'),
];

const PEPPOL = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** What Peppol asks of a document beside. */
const NETWORK: readonly Rule[] = [
  inRoot('PEPPOL-EN16931-R001', 'cbc:ProfileID'),
  ['PEPPOL-EN16931-R002', ({ root }) => childrenOf(root, 'cbc:Note').length <= 1],
  ['PEPPOL-EN16931-R003', ({ root }) => has(root, 'cbc:BuyerReference') || has(root, 'cac:OrderReference', 'cbc:ID')],
  ['PEPPOL-EN16931-R004', ({ root }) => textAt(root, 'cbc:CustomizationID').startsWith(PEPPOL)],
  ['PEPPOL-EN16931-R007', ({ root }) => /^urn:fdc:peppol\.eu:2017:poacc:billing:\d\d:1\.0$/.test(textAt(root, 'cbc:ProfileID'))],
  ['PEPPOL-EN16931-R008', ({ all }) => all.every(({ children, text }) => children.length > 0 || text.trim() !== '')],
  ['PEPPOL-EN16931-R010', ({ buyer }) => has(buyer, 'cbc:EndpointID')],
  ['PEPPOL-EN16931-R020', ({ seller }) => has(seller, 'cbc:EndpointID')],
  ['PEPPOL-EN16931-R051', ({ all, currency }) => all.every(({ attributes: { currencyID = currency } }) => currencyID === currency)],
  ['PEPPOL-EN16931-R053', ({ taxTotals }) => taxTotals.filter((node) => find(node, 'cac:TaxSubtotal')).length === 1],
  within('PEPPOL-EN16931-R110', 'cbc:StartDate', (own, whole) => own >= whole),
  within('PEPPOL-EN16931-R111', 'cbc:EndDate', (own, whole) => own <= whole),
  onLines('PEPPOL-EN16931-R130', (line) => {
    const unit = find(line, 'cac:Price', 'cbc:BaseQuantity')?.attributes.unitCode;
    return unit === undefined || unit === quantityOf(line)?.attributes.unitCode;
  }),
  ['PEPPOL-EN16931-F001', ({ all }) => all.every(({ name, text }) => !DATES.has(name) || isDate(text.trim()))],
  ['PEPPOL-EN16931-P0100', ({ root, isInvoice }) => !isInvoice || textAt(root, 'cbc:InvoiceTypeCode') === '380'],
  ['PEPPOL-EN16931-P0101', ({ root, isInvoice }) => isInvoice || textAt(root, 'cbc:CreditNoteTypeCode') === '381'],
  ofScheme('PEPPOL-COMMON-R040', '0088', isGln),
  ofScheme('PEPPOL-COMMON-R049', '0007', (value) => /^\d{10}$/.test(value) && isValidSwedishOcr(value)),
];

/** What a document has to say, by the names that the rules are published under. */
export const PART_RULES: readonly Rule[] = [...STANDARD, ...NETWORK];

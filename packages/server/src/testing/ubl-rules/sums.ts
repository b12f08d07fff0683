import { minorUnits } from '@csol/domain/money';
import { find, type XmlNode } from '../../import/xml-tree.ts';
import { has, listCharges, numberAt, ONE, sumAt, textAt, type Rule, type RuledDocument } from './read.ts';

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
const cent = ONE / 100n;
const VAT_NUMBER = ['cac:PartyTaxScheme', 'cbc:CompanyID'];
const BASE = ['cac:Price', 'cbc:BaseQuantity'];

/** Half away from zero, to the decimals that the currency has, two at most. */
function round(value: bigint, unit: bigint, currency: string): bigint {
  const step = 10n ** BigInt(6 - Math.min(2, minorUnits(currency))) * unit;
  const whole = (abs(value) + step / 2n) / step;
  return (value < 0n ? -whole : whole) * (step / unit);
}

const isCategory = (node: XmlNode | undefined, category: string): boolean => textAt(node, 'cbc:ID') === category;
const categoryOf = (subtotal: XmlNode): XmlNode | undefined => find(subtotal, 'cac:TaxCategory');
const categoryOfLine = (line: XmlNode): XmlNode | undefined => find(line, 'cac:Item', 'cac:ClassifiedTaxCategory');

/** What of a document is of a category, at one rate or at any. */
function taxableOf({ lines, root }: RuledDocument, category: string, rate?: bigint): bigint {
  const isOf = (node: XmlNode | undefined): boolean =>
    isCategory(node, category) && (rate === undefined || numberAt(node, 'cbc:Percent') === rate);
  const charged = (isCharge: boolean): bigint =>
    sumAt(listCharges(root, isCharge).filter((node) => isOf(find(node, 'cac:TaxCategory'))), 'cbc:Amount');
  return sumAt(lines.filter((line) => isOf(categoryOfLine(line))), 'cbc:LineExtensionAmount') + charged(true) - charged(false);
}

/** Rules for the part of a document that is of one category of VAT. */
function every(category: string, holds: (subtotal: XmlNode, document: RuledDocument) => boolean): Rule[1] {
  return (document) =>
    document.subtotals.every((subtotal) => !isCategory(categoryOf(subtotal), category) || holds(subtotal, document));
}

const taxableIn = (subtotal: XmlNode): bigint => numberAt(subtotal, 'cbc:TaxableAmount');
const total = (name: string) => (document: RuledDocument) => numberAt(document.totals, `cbc:${name}`);
const [lineTotal, net, gross] = [total('LineExtensionAmount'), total('TaxExclusiveAmount'), total('TaxInclusiveAmount')];
const vatOf = ({ taxTotals: [first] }: RuledDocument): bigint => numberAt(first, 'cbc:TaxAmount');
const reasonOf = (subtotal: XmlNode): boolean =>
  has(categoryOf(subtotal), 'cbc:TaxExemptionReason') || has(categoryOf(subtotal), 'cbc:TaxExemptionReasonCode');

/** A line is quantity times price, with what it has beside: within two hundredths. */
function addsUp(line: XmlNode): boolean {
  const quantity = numberAt(line, 'cbc:InvoicedQuantity') + numberAt(line, 'cbc:CreditedQuantity');
  const base = has(line, ...BASE) ? numberAt(line, ...BASE) : ONE;
  const beside = sumAt(listCharges(line, true), 'cbc:Amount') - sumAt(listCharges(line, false), 'cbc:Amount');
  const missing = numberAt(line, 'cbc:LineExtensionAmount') - beside;
  return abs(missing * base - quantity * numberAt(line, 'cac:Price', 'cbc:PriceAmount')) <= 2n * cent * abs(base);
}

const isVatOf = (subtotal: XmlNode, { currency }: RuledDocument): boolean => {
  const product = taxableIn(subtotal) * numberAt(categoryOf(subtotal), 'cbc:Percent');
  return round(product, 100n * ONE, currency) === numberAt(subtotal, 'cbc:TaxAmount');
};

/** What has to add up, by the names that the rules are published under. */
export const SUM_RULES: readonly Rule[] = [
  ['BR-CO-10', (document) => lineTotal(document) === sumAt(document.lines, 'cbc:LineExtensionAmount')],
  [
    'BR-CO-13',
    (document) =>
      net(document) === lineTotal(document) + total('ChargeTotalAmount')(document) - total('AllowanceTotalAmount')(document),
  ],
  ['BR-CO-14', ({ taxTotals, subtotals: rows }) => numberAt(taxTotals[0], 'cbc:TaxAmount') === sumAt(rows, 'cbc:TaxAmount')],
  ['BR-CO-15', (document) => gross(document) === net(document) + vatOf(document)],
  [
    'BR-CO-16',
    (document) =>
      total('PayableAmount')(document) ===
      gross(document) - total('PrepaidAmount')(document) + total('PayableRoundingAmount')(document),
  ],
  ['BR-CO-17', (document) => document.subtotals.every((subtotal) => isVatOf(subtotal, document))],
  ['BR-S-08', every('S', (row, document) => taxableIn(row) === taxableOf(document, 'S', numberAt(categoryOf(row), 'cbc:Percent')))],
  ['BR-S-10', every('S', (subtotal) => !reasonOf(subtotal))],
  ['BR-S-05', ({ lines }) => lines.map(categoryOfLine).every((own) => !isCategory(own, 'S') || numberAt(own, 'cbc:Percent') > 0n)],
  ['BR-S-02', ({ lines, seller }) => !lines.some((line) => isCategory(categoryOfLine(line), 'S')) || has(seller, ...VAT_NUMBER)],
  ['BR-O-08', every('O', (row, document) => taxableIn(row) === taxableOf(document, 'O'))],
  ['BR-O-09', every('O', (subtotal) => numberAt(subtotal, 'cbc:TaxAmount') === 0n)],
  ['BR-O-10', every('O', reasonOf)],
  ['BR-O-11', every('O', (_, { subtotals }) => subtotals.length === 1)],
  ['BR-O-02', every('O', (_, { seller, buyer }) => !has(seller, ...VAT_NUMBER) && !has(buyer, ...VAT_NUMBER))],
  ['BR-O-05', ({ lines }) => lines.map(categoryOfLine).every((own) => !isCategory(own, 'O') || !has(own, 'cbc:Percent'))],
  ['BR-O-12', every('O', (_, { lines }) => lines.every((line) => isCategory(categoryOfLine(line), 'O')))],
  ['PEPPOL-EN16931-R120', ({ lines }) => lines.every(addsUp)],
  ['PEPPOL-EN16931-R121', ({ lines }) => lines.every((line) => !has(line, ...BASE) || numberAt(line, ...BASE) > 0n)],
];

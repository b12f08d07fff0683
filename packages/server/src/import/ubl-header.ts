import { createMoney, isKnownCurrency, negateMoney, parsePaymentReference, subtractMoney, addMoney } from '@csol/domain';
import type { InvoiceCategory, InvoiceKind, PaymentReference, Period } from '@csol/contract';
import type { DocumentDetail, DocumentVatTable } from '../db/schema.ts';
import { normalizeIdentifier, readAccounts, readParty, type UblParty } from './ubl-party.ts';
import { amountOf, dateOf, excerpt, idOf, numberOf, periodOf, referenceOf, requireIn, textOf, type ReadingContext } from './values.ts';
import { childrenOf, find, type XmlNode, type XmlRoot } from './xml-tree.ts';

/** Amounts of the document as it states them, decimal strings; a credit note's with their signs turned. */
export interface UblTotals {
  net: string;
  vat: string;
  gross: string;
  prepaid: string;
  rounding: string;
  payable: string;
}

/** An invoice or credit note without its lines. */
export interface UblDocument extends UblTotals {
  /** The supplier, the kind and the number: what stays the same when the document is sent again. */
  sourceKey: string;
  kind: InvoiceKind;
  number: string;
  category: InvoiceCategory;
  issueDate: string;
  dueDate?: string;
  currency: string;
  vatRows: Omit<DocumentVatTable, 'document_id' | 'position'>[];
  /** Invoices that it says it is about. */
  references: { number: string; issue_date: string | null }[];
  orderNumber?: string;
  purchaseOrderNumber?: string;
  contractNumber?: string;
  paymentReference?: PaymentReference;
  period?: Period;
  buyer: UblParty;
  detail: DocumentDetail;
}

/** The children of the root that are not lines, by name. */
export type HeaderNodes = ReadonlyMap<string, XmlNode[]>;

/** UNTDID 1001 codes that make an `Invoice` a credit note all the same. */
const CREDIT_TYPES: ReadonlySet<string> = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

/** Whether the document gives back rather than asks for: a `CreditNote`, or an `Invoice` with the type code of one. */
export function isCreditNote(root: XmlRoot, nodes: HeaderNodes): boolean {
  return root.name === 'CreditNote' || CREDIT_TYPES.has(first(nodes, 'cbc:InvoiceTypeCode')?.text.trim() ?? '');
}

/** The ISO 4217 code of the document. An unknown one is noted for rejection: its amounts could not be read right. */
export function readCurrency(nodes: HeaderNodes, root: XmlRoot, context: ReadingContext): string {
  const node = first(nodes, 'cbc:DocumentCurrencyCode');
  const code = idOf(node, context) ?? '';
  if (!node || !code) requireIn(root, 'cbc:DocumentCurrencyCode', context);
  else if (!isKnownCurrency(code)) context.findings.reject(`"${excerpt(code)}" is not a currency code of ISO 4217`, node);
  return code;
}

/** Everything but the lines and the category. What is missing or malformed is noted in the context's findings. */
export function readHeader(nodes: HeaderNodes, root: XmlRoot, context: ReadingContext): Omit<UblDocument, 'category'> {
  const one = (name: string) => first(nodes, name);
  const many = (name: string) => nodes.get(name) ?? [];
  const kind = context.negate ? 'creditNote' : 'invoice';
  const number = idOf(one('cbc:ID'), context);
  const issueDate = dateOf(one('cbc:IssueDate'), context);
  if (!number) requireIn(root, 'cbc:ID', context);
  if (!one('cbc:IssueDate')?.text.trim()) requireIn(root, 'cbc:IssueDate', context);
  const seller = readRole('cac:AccountingSupplierParty', nodes, root, context);
  const buyer = readRole('cac:AccountingCustomerParty', nodes, root, context);
  const means = many('cac:PaymentMeans');
  const reference = means.map((node) => idOf(find(node, 'cbc:PaymentID'), context)).find(Boolean);
  const { scheme, value } = parsePaymentReference(reference ?? '', seller.country);
  return {
    sourceKey: [supplierKey(seller), kind, number].join(' '),
    kind,
    number: number ?? '',
    issueDate: issueDate ?? '',
    dueDate: readDueDate(nodes, context),
    currency: context.currency,
    ...readTotals(nodes, root, context),
    vatRows: childrenOf(taxTotal(nodes, context), 'cac:TaxSubtotal').map((node) => readVatRow(node, context)),
    references: many('cac:BillingReference').flatMap((node) => readReference(node, context)),
    orderNumber: referenceOf(find(one('cac:OrderReference'), 'cbc:SalesOrderID'), context),
    purchaseOrderNumber: referenceOf(find(one('cac:OrderReference'), 'cbc:ID'), context),
    contractNumber: referenceOf(find(one('cac:ContractDocumentReference'), 'cbc:ID'), context),
    paymentReference: reference ? { scheme, value } : undefined,
    period: periodOf(one('cac:InvoicePeriod'), context),
    buyer,
    detail: {
      seller: withoutIdentifiers(seller),
      buyer: withoutIdentifiers(buyer),
      paymentAccounts: readAccounts(means, context),
      paymentTerms: texts(many('cac:PaymentTerms').map((node) => find(node, 'cbc:Note')), context).join('\n') || undefined,
      notes: texts(many('cbc:Note'), context),
    },
  };
}

function first(nodes: HeaderNodes, name: string): XmlNode | undefined {
  return nodes.get(name)?.[0];
}

function texts(nodes: readonly (XmlNode | undefined)[], context: ReadingContext): string[] {
  return nodes.map((node) => textOf(node, context)).filter((text) => text !== undefined);
}

function readRole(name: string, nodes: HeaderNodes, root: XmlRoot, context: ReadingContext): UblParty {
  const node = first(nodes, name);
  if (node) return readParty(node, context);
  requireIn(root, name, context);
  return { name: '', identifiers: [] };
}

/** The VAT number names a supplier best: other identifiers are chosen by each sending system. */
function supplierKey(seller: UblParty): string {
  return normalizeIdentifier(seller.vatNumber ?? seller.registrationNumber ?? seller.identifiers[0] ?? seller.name);
}

function withoutIdentifiers({ identifiers, ...party }: UblParty): DocumentDetail['seller'] {
  return identifiers.length || party.name ? party : { name: '' };
}

function readDueDate(nodes: HeaderNodes, context: ReadingContext): string | undefined {
  const elsewhere = ['cac:PaymentMeans', 'cac:PaymentTerms'].flatMap((name) => nodes.get(name) ?? []);
  const node = first(nodes, 'cbc:DueDate') ?? elsewhere.map((parent) => find(parent, 'cbc:PaymentDueDate')).find(Boolean);
  return dateOf(node, context);
}

/** The tax in the document's own currency: a second total may state it in that of the tax authority. */
function taxTotal(nodes: HeaderNodes, { currency }: ReadingContext): XmlNode | undefined {
  const totals = (nodes.get('cac:TaxTotal') ?? []).filter((node) => {
    const own = find(node, 'cbc:TaxAmount')?.attributes.currencyID;
    return !own || own === currency;
  });
  return totals.find((node) => find(node, 'cac:TaxSubtotal')) ?? totals[0];
}

/** What is not stated follows from the rest; what is stated stays, whether it adds up or not. */
function readTotals(nodes: HeaderNodes, root: XmlRoot, context: ReadingContext): UblTotals {
  const total = first(nodes, 'cac:LegalMonetaryTotal');
  const amount = (name: string) => amountOf(find(total, name), context);
  const money = (text = '0') => createMoney(text, context.currency);
  if (!find(total, 'cbc:PayableAmount')) requireIn(total ?? root, 'cac:LegalMonetaryTotal/cbc:PayableAmount', context);
  const payable = amount('cbc:PayableAmount');
  const prepaid = amount('cbc:PrepaidAmount');
  const rounding = amount('cbc:PayableRoundingAmount');
  const gross = amount('cbc:TaxInclusiveAmount') ?? subtractMoney(addMoney(money(payable), money(prepaid)), money(rounding)).amount;
  const stated = amount('cbc:TaxExclusiveAmount');
  const tax = amountOf(find(taxTotal(nodes, context), 'cbc:TaxAmount'), context);
  const vat = tax ?? subtractMoney(money(gross), money(stated ?? gross)).amount;
  const net = stated ?? addMoney(money(gross), negateMoney(money(vat))).amount;
  return { net, vat, gross, prepaid: money(prepaid).amount, rounding: money(rounding).amount, payable: money(payable).amount };
}

function readVatRow(node: XmlNode, context: ReadingContext): UblDocument['vatRows'][number] {
  const category = find(node, 'cac:TaxCategory');
  const reason = textOf(find(category, 'cbc:TaxExemptionReason'), context) ?? idOf(find(category, 'cbc:TaxExemptionReasonCode'), context);
  return {
    category: idOf(find(category, 'cbc:ID'), context) ?? null,
    rate: numberOf(find(category, 'cbc:Percent') ?? find(node, 'cbc:Percent'), context) ?? '0',
    taxable: amountOf(find(node, 'cbc:TaxableAmount'), context) ?? '0',
    amount: amountOf(find(node, 'cbc:TaxAmount'), context) ?? '0',
    exemption_reason: reason ?? null,
  };
}

function readReference(node: XmlNode, context: ReadingContext): UblDocument['references'] {
  const reference = find(node, 'cac:InvoiceDocumentReference') ?? find(node, 'cac:CreditNoteDocumentReference');
  const number = referenceOf(find(reference, 'cbc:ID'), context);
  return number ? [{ number, issue_date: dateOf(find(reference, 'cbc:IssueDate'), context) ?? null }] : [];
}

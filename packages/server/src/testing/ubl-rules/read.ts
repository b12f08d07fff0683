import { parseDecimal } from '@csol/domain/money';
import { childrenOf, find, XmlTreeReader, type XmlNode } from '../../import/xml-tree.ts';

/** A document as the rules look at it. */
export interface RuledDocument {
  root: XmlNode;
  isInvoice: boolean;
  currency: string;
  lines: readonly XmlNode[];
  seller: XmlNode | undefined;
  buyer: XmlNode | undefined;
  taxTotals: readonly XmlNode[];
  subtotals: readonly XmlNode[];
  totals: XmlNode | undefined;
  /** Every element below the root. */
  all: readonly XmlNode[];
}

/** A published rule: what it is called there, and whether a document keeps to it. */
export type Rule = readonly [id: string, holds: (document: RuledDocument) => boolean];

function listAll(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => [child, ...listAll(child)]);
}

/** Reads a document of UBL as it is, whatever it says. */
export function readRuled(xml: string): RuledDocument {
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [], line: 1, column: 1 };
  const reader = new XmlTreeReader({ root: ({ name }) => void (root.name = name), child: (node) => void root.children.push(node) });
  reader.write(xml);
  reader.close();
  const taxTotals = childrenOf(root, 'cac:TaxTotal');
  const isInvoice = root.name === 'Invoice';
  return {
    root,
    isInvoice,
    currency: textAt(root, 'cbc:DocumentCurrencyCode'),
    lines: childrenOf(root, isInvoice ? 'cac:InvoiceLine' : 'cac:CreditNoteLine'),
    seller: find(root, 'cac:AccountingSupplierParty', 'cac:Party'),
    buyer: find(root, 'cac:AccountingCustomerParty', 'cac:Party'),
    taxTotals,
    subtotals: taxTotals.flatMap((total) => childrenOf(total, 'cac:TaxSubtotal')),
    totals: find(root, 'cac:LegalMonetaryTotal'),
    all: listAll(root),
  };
}

/** The text at the end of a path; empty where there is none. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string {
  return find(node, ...path)?.text.trim() ?? '';
}

/** Whether something stands at the end of a path. */
export function has(node: XmlNode | undefined, ...path: string[]): boolean {
  return textAt(node, ...path) !== '';
}

const SCALE = 6;

/** One, in what amounts are reckoned in here. */
export const ONE = 10n ** BigInt(SCALE);

/** A number in millionths; one that cannot be read or that is not there is 0, which other rules find. */
export function numberAt(node: XmlNode | undefined, ...path: string[]): bigint {
  const text = textAt(node, ...path);
  if (!/^[+-]?\d+(\.\d{1,6})?$/.test(text)) return 0n;
  const { units, scale } = parseDecimal(text);
  return units * 10n ** BigInt(SCALE - scale);
}

/** The sum of the numbers at one path of each. */
export function sumAt(nodes: readonly XmlNode[], ...path: string[]): bigint {
  return nodes.reduce((sum, node) => sum + numberAt(node, ...path), 0n);
}

/** Charges of a line or document, or allowances. */
export function listCharges(node: XmlNode, isCharge: boolean): XmlNode[] {
  return childrenOf(node, 'cac:AllowanceCharge').filter((child) => textAt(child, 'cbc:ChargeIndicator') === String(isCharge));
}

import type { InvoiceCategory } from '@csol/contract';
import { compareMoney } from '@csol/domain';
import { childrenOf, find, type XmlNode } from './xml-tree.ts';

/** Beginnings of UNSPSC codes, the longer before the shorter that they begin with. */
const UNSPSC: readonly (readonly [prefix: string, category: InvoiceCategory])[] = [
  ['81111812', 'maintenance'],
  ['811122', 'maintenance'],
  ['811123', 'maintenance'],
  ['81112501', 'software'],
  ['4323', 'software'],
  ['43', 'hardware'],
  ['81', 'services'],
  ['80', 'services'],
  ['84', 'financing'],
  ['86', 'education'],
];

/** Beginnings of CPV codes (Regulation (EC) 213/2008). */
const CPV: readonly (readonly [prefix: string, category: InvoiceCategory])[] = [
  ['302', 'hardware'],
  ['48', 'software'],
  ['503', 'maintenance'],
  ['72', 'services'],
  ['79', 'services'],
  ['66', 'financing'],
  ['80', 'education'],
];

/** By the list that a code is said to be of: UNTDID 7143 knows UNSPSC as `TST` and CPV as `STI`; senders also write the names. */
const LISTS: Readonly<Record<string, typeof UNSPSC>> = { TST: UNSPSC, UNSPSC, STI: CPV, CPV };

function categoryOf(line: XmlNode): InvoiceCategory | undefined {
  for (const classification of childrenOf(find(line, 'cac:Item'), 'cac:CommodityClassification')) {
    const code = find(classification, 'cbc:ItemClassificationCode');
    const digits = code?.text.replace(/\D/g, '') ?? '';
    const list = LISTS[code?.attributes.listID?.toUpperCase() ?? ''];
    const found = list?.find(([prefix]) => digits.startsWith(prefix));
    if (found) return found[1];
  }
  return undefined;
}

/**
 * The category of a document: that of the commodity codes (UNSPSC or CPV) of its dearest classified line. Without such codes it is
 * `other`: words on a line say too little (a maintenance contract for software is no software).
 * @param lines The lines, or the first hundred of them, with their amounts as decimal strings.
 */
export function readCategory(lines: readonly { node: XmlNode; net: string }[], currency: string): InvoiceCategory {
  let best: { category: InvoiceCategory; net: string } | undefined;
  for (const { node, net } of lines) {
    const category = categoryOf(node);
    if (category && (!best || isLarger(net, best.net, currency))) best = { category, net };
  }
  return best?.category ?? 'other';
}

function isLarger(a: string, b: string, currency: string): boolean {
  const magnitude = (amount: string) => ({ amount: amount.replace('-', ''), currency });
  return compareMoney(magnitude(a), magnitude(b)) > 0;
}

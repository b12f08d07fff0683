import { formatDecimal, isCalendarDate, minorUnits, parseDecimal, roundDecimal, type Decimal } from '@csol/domain';
import type { Findings, Place } from './finding.ts';
import { find, type XmlNode } from './xml-tree.ts';

/** Identifiers, numbers and codes; the contract carries no longer ones, and an index could not. */
const MAX_ID = 200;
/** Notes and descriptions. */
const MAX_TEXT = 20_000;
/** Bounds of `Money` in the contract. */
const [MAX_WHOLE_DIGITS, MAX_DECIMALS] = [18, 6];

/** What reading a document needs beside its elements. */
export interface ReadingContext {
  findings: Findings;
  /** ISO 4217 code of the document; empty as long as it is unknown. */
  currency: string;
  /** A credit note states what it credits; here its amounts are what it asks for, so they change sign. */
  negate: boolean;
}

/** Written by people and programs where a value is compulsory but there is none. */
const NOTHING = /^(?:n\.?\/?a\.?|none|-+|0+)$/i;

/** The text of an element, blanks at its ends removed; nothing where it is empty. Overlong text is cut, with a warning. */
export function textOf(node: XmlNode | undefined, { findings }: ReadingContext): string | undefined {
  const text = node?.text.trim();
  if (!node || !text) return undefined;
  if (text.length <= MAX_TEXT) return text;
  findings.warn(`${node.name} was cut at ${MAX_TEXT} characters`, node);
  return cut(text, MAX_TEXT);
}

/** The same on one line: names and addresses, which files break where it suits their layout. */
export function lineOf(node: XmlNode | undefined, context: ReadingContext): string | undefined {
  return textOf(node, context)?.replace(/\s+/g, ' ');
}

/** An identifier or code on one line. An overlong one rejects the file: half a number is a wrong number. */
export function idOf(node: XmlNode | undefined, { findings }: ReadingContext): string | undefined {
  const text = node?.text.replace(/\s+/g, ' ').trim();
  if (!node || !text) return undefined;
  if (text.length <= MAX_ID) return text;
  findings.reject(`${node.name} is longer than ${MAX_ID} characters`, node);
  return undefined;
}

/** A reference to something else; nothing also where the file says `n/a` and the like. */
export function referenceOf(node: XmlNode | undefined, context: ReadingContext): string | undefined {
  const id = idOf(node, context);
  return id && NOTHING.test(id) ? undefined : id;
}

/** A day. A time zone at its end, which `xs:date` allows, does not move it. */
export function dateOf(node: XmlNode | undefined, { findings }: ReadingContext): string | undefined {
  const text = node?.text.trim();
  if (!node || !text) return undefined;
  const date = text.replace(/(Z|[+-]\d\d:\d\d)$/, '');
  if (isCalendarDate(date)) return date;
  findings.reject(`${node.name}: "${excerpt(text)}" is not a date (YYYY-MM-DD)`, node);
  return undefined;
}

/** A number, such as a quantity or a percentage, in canonical form. */
export function numberOf(node: XmlNode | undefined, context: ReadingContext): string | undefined {
  const value = decimalOf(node, context, 'number');
  return value && formatDecimal(value);
}

/** A number of which a credit note has the opposite: a quantity. */
export function signedNumberOf(node: XmlNode | undefined, context: ReadingContext): string | undefined {
  const value = decimalOf(node, context, 'number');
  return value && formatDecimal(context.negate ? negate(value) : value);
}

/** An amount in the currency of the document, in canonical form, as the document states it (with the sign of a credit note turned). */
export function amountOf(node: XmlNode | undefined, context: ReadingContext): string | undefined {
  const value = exactAmount(node, context);
  return value && formatDecimal(context.negate ? negate(value) : value, minorUnits(context.currency));
}

/** A unit price: never negated, and rounded to six decimals where it has more. */
export function priceOf(node: XmlNode | undefined, per: XmlNode | undefined, context: ReadingContext): string | undefined {
  const price = decimalOf(node, context, 'amount');
  const quantity = decimalOf(per, context, 'number');
  if (!node || !price || !hasDocumentCurrency(node, context)) return undefined;
  const unit = roundDecimal(quantity?.units ? divide(price, quantity) : price, MAX_DECIMALS);
  return checkBounds(unit, node, context) ? formatDecimal(unit, minorUnits(context.currency)) : undefined;
}

/** `yes` as `xs:boolean` writes it. */
export function isTrue(node: XmlNode | undefined): boolean {
  return /^\s*(true|1)\s*$/i.test(node?.text ?? '');
}

/** Notes that something compulsory is missing in `parent`. */
export function requireIn(parent: Place, name: string, { findings }: ReadingContext): void {
  findings.reject(`${name} is missing`, parent);
}

/** A span of days; nothing where neither end is given. */
export function periodOf(node: XmlNode | undefined, context: ReadingContext): { from?: string; to?: string } | undefined {
  const from = dateOf(find(node, 'cbc:StartDate'), context);
  const to = dateOf(find(node, 'cbc:EndDate'), context);
  return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
}

/** The beginning of a value, for a message. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${cut(text, 40)}…` : text;
}

/** The first `length` characters, without half of one that takes two: a database refuses halves. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function decimalOf(node: XmlNode | undefined, { findings }: ReadingContext, what: string): Decimal | undefined {
  if (!node) return undefined;
  try {
    return parseDecimal(node.text);
  } catch {
    findings.reject(`${node.name}: "${excerpt(node.text.trim())}" is not ${what === 'amount' ? 'an amount' : `a ${what}`}`, node);
    return undefined;
  }
}

function exactAmount(node: XmlNode | undefined, context: ReadingContext): Decimal | undefined {
  const value = decimalOf(node, context, 'amount');
  return node && value && hasDocumentCurrency(node, context) && checkBounds(value, node, context) ? value : undefined;
}

/** Whether the amount is in the currency of the document; one that names no currency is taken to be. */
function hasDocumentCurrency(node: XmlNode, { currency, findings }: ReadingContext): boolean {
  const own = node.attributes.currencyID;
  if (!own || !currency || own === currency) return true;
  findings.reject(`${node.name} is in ${excerpt(own)}, the document in ${currency}`, node);
  return false;
}

function checkBounds(value: Decimal, node: XmlNode, { findings }: ReadingContext): boolean {
  const text = formatDecimal(value).replace('-', '');
  const [whole = '', fraction = ''] = text.split('.');
  if (whole.length <= MAX_WHOLE_DIGITS && fraction.length <= MAX_DECIMALS) return true;
  findings.reject(`${node.name}: an amount has at most ${MAX_WHOLE_DIGITS} digits and ${MAX_DECIMALS} decimals`, node);
  return false;
}

function negate(value: Decimal): Decimal {
  return { units: -value.units, scale: value.scale };
}

/** To ten decimals, which six are taken of. */
function divide(a: Decimal, b: Decimal): Decimal {
  const scale = 10;
  return { units: (a.units * 10n ** BigInt(scale + b.scale)) / (b.units * 10n ** BigInt(a.scale)), scale };
}

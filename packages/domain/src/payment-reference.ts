import type { PaymentReference, PaymentReferenceScheme } from '@csol/contract';

export type { PaymentReference, PaymentReferenceScheme } from '@csol/contract';

/** A payment reference, recognised. */
export interface ParsedPaymentReference extends PaymentReference {
  /** The form for machines: without signs, slashes and blanks; for a free one the text itself. */
  digits: string;
}

/** A base that no reference of the scheme can be made of. */
export class InvalidReferenceError extends Error {
  override readonly name = 'InvalidReferenceError';
}

/** The remainder of a decimal number of any length. */
function modulo97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + +digit) % 97;
  return rest;
}

/** The check digit of the Luhn algorithm for the digits before it: every second one counts double, from the right. */
function luhnDigit(base: string): number {
  let sum = 0;
  for (let i = 0; i < base.length; i++) {
    const digit = +base[base.length - 1 - i]! * (i % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** ISO 11649: letters count as 10 … 35, the first four characters move to the end. */
function rfModulo(compact: string): number {
  return modulo97((compact.slice(4) + compact.slice(0, 4)).replace(/[A-Z]/g, (letter) => `${parseInt(letter, 36)}`));
}

function requireBase(pattern: RegExp, base: string, scheme: string): void {
  if (!pattern.test(base)) throw new InvalidReferenceError(`"${base.slice(0, 40)}" cannot become a reference of ${scheme}`);
}

/**
 * A Belgian structured communication (OGM/VCS): ten digits, and two that are the ten modulo 97, or 97 where that is 0.
 * @param base Up to ten digits; fewer are filled with zeros in front.
 * @returns `+++ddd/dddd/ddddd+++`
 * @throws InvalidReferenceError
 */
export function createBelgianOgm(base: string): string {
  requireBase(/^\d{1,10}$/, base, 'OGM/VCS');
  const ten = base.padStart(10, '0');
  return formatOgm(ten + `${modulo97(ten) || 97}`.padStart(2, '0'));
}

function formatOgm(digits: string): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}

/** Whether it is an OGM/VCS: twelve digits with the right check, written bare, with slashes, or between `+++` or `***`. */
export function isValidBelgianOgm(text: string): boolean {
  return !!ogmDigits(text);
}

function ogmDigits(text: string): string {
  const match = /^(\+{3}|\*{3}|)(\d{3})\/?(\d{4})\/?(\d{5})\1$/.exec(text.replace(/\s/g, ''));
  const digits = match ? match[2]! + match[3]! + match[4]! : '';
  return digits && (modulo97(digits.slice(0, 10)) || 97) === +digits.slice(10) ? digits : '';
}

export interface SwedishOcrOptions {
  /** The digit before the check digit tells the length of the whole, modulo 10 (the 'variable length' level). */
  withLength?: boolean;
}

/**
 * A Swedish OCR number: digits, perhaps a length digit, and a Luhn check digit; 2 to 25 digits in all.
 * @throws InvalidReferenceError
 */
export function createSwedishOcr(base: string, { withLength = false }: SwedishOcrOptions = {}): string {
  requireBase(withLength ? /^\d{1,23}$/ : /^\d{1,24}$/, base, 'OCR');
  const body = withLength ? `${base}${(base.length + 2) % 10}` : base;
  return `${body}${luhnDigit(body)}`;
}

/** Whether it is a Swedish OCR number; blanks between the digits do not matter. */
export function isValidSwedishOcr(text: string, { withLength = false }: SwedishOcrOptions = {}): boolean {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{2,25}$/.test(digits) || luhnDigit(digits.slice(0, -1)) !== +digits.slice(-1)) return false;
  return !withLength || (digits.length > 2 && +digits.at(-2)! === digits.length % 10);
}

/**
 * An ISO 11649 creditor reference: `RF`, two check digits, up to 21 letters and digits, shown in groups of four.
 * @param base 1 to 21 letters of A–Z (case does not matter) and digits.
 * @throws InvalidReferenceError
 */
export function createIso11649(base: string): string {
  requireBase(/^[A-Z\d]{1,21}$/i, base, 'ISO 11649');
  const upper = base.toUpperCase();
  return formatRf(`RF${`${98 - rfModulo(`RF00${upper}`)}`.padStart(2, '0')}${upper}`);
}

function formatRf(compact: string): string {
  return compact.replace(/.{4}(?=.)/g, '$& ');
}

/** Whether it is an ISO 11649 reference; blanks and letter case do not matter. */
export function isValidIso11649(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase();
  return /^RF\d\d[A-Z\d]{1,21}$/.test(compact) && rfModulo(compact) === 1;
}

const reference = (scheme: PaymentReferenceScheme, value: string, digits: string): ParsedPaymentReference => ({ scheme, value, digits });

/**
 * Recognises the scheme of a reference by its form and its check digits; what fits none is `free`.
 *
 * Bare digits fit by chance now and then, so `country` (ISO 3166-1, of the one who is to be paid) decides what is looked for: OGM in
 * BE and LU, OCR in SE. Without a country both are, OGM first.
 */
export function parsePaymentReference(text: string, country?: string): ParsedPaymentReference {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (isValidIso11649(compact)) return reference('iso11649', formatRf(compact), compact);
  const ogm = ogmDigits(compact);
  const isMarked = !/^\d+$/.test(compact);
  if (ogm && (isMarked || !country || country === 'BE' || country === 'LU')) return reference('belgianOgm', formatOgm(ogm), ogm);
  if ((!country || country === 'SE') && isValidSwedishOcr(compact)) return reference('swedishOcr', compact, compact);
  const free = text.trim().replace(/\s+/g, ' ');
  return reference('free', free, free);
}

import type { Money, PaymentReference } from '@csol/contract';
import { parseDecimal } from './decimal.ts';
import { parsePaymentReference } from './payment-reference.ts';

/** The remainder by 97 of an account number whose letters count as 10 … 35, the first four characters moved to the end: 1 for an IBAN. */
function ibanModulo(compact: string): number {
  const digits = (compact.slice(4) + compact.slice(0, 4)).replace(/[A-Z]/g, (letter) => `${parseInt(letter, 36)}`);
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + +digit) % 97;
  return rest;
}

const compactOf = (account: string): string => account.replace(/\s/g, '').toUpperCase();

/** Whether it is an IBAN, by its form and its check digits; blanks and letter case do not matter. */
export function isIban(account: string): boolean {
  const compact = compactOf(account);
  return /^[A-Z]{2}\d\d[A-Z\d]{11,30}$/.test(compact) && ibanModulo(compact) === 1;
}

/** An account number as people read it: an IBAN in groups of four, any other as it came. */
export function formatAccount(account: string): string {
  return isIban(account) ? compactOf(account).replace(/.{4}(?=.)/g, '$& ') : account;
}

/** A payment that a bank's app could fill in. */
export interface Transfer {
  /** Who is paid. */
  name: string;
  account: string;
  bic?: string | undefined;
  amount: Money;
  reference?: PaymentReference | undefined;
}

/** One line of at most `length` characters; none is cut in half. */
const line = (text: string, length: number): string => {
  const clean = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return clean.length > length ? clean.slice(0, length).replace(/[\ud800-\udbff]$/, '') : clean;
};

/** What version 2 of the code carries at most, and that in UTF-8. */
const MAX_BYTES = 331;

/** How long a text is in UTF-8. The domain knows no encoder: it needs nothing but the language. */
function bytesOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < '\u0080' ? 1 : char < '\u0800' ? 2 : char.length === 1 ? 3 : 4), 0);
}

/** From 0.01 to 999,999,999.99 in whole cents. */
function centsOf({ amount }: Money): bigint | undefined {
  const { units, scale } = parseDecimal(amount);
  const cents = units * 100n;
  const divisor = 10n ** BigInt(scale);
  return cents % divisor === 0n && cents > 0n && cents / divisor < 100_000_000_000n ? cents / divisor : undefined;
}

/**
 * The text of a European Payments Council code (EPC069-12, version 2), to be drawn as a QR code with error correction M: bank apps fill in
 * a SEPA transfer from it. Only a reference of ISO 11649 is structured there; another is the text to the payee, as it is written.
 * @returns Nothing where there is nothing to pay in euro, or no IBAN to pay it to.
 */
export function createEpcPayload({ name, account, bic, amount, reference }: Transfer): string | undefined {
  const payee = line(name, 70);
  const cents = amount.currency === 'EUR' ? centsOf(amount) : undefined;
  if (cents === undefined || !payee || !isIban(account)) return undefined;
  const code = compactOf(bic ?? '');
  const text = reference?.value ?? '';
  const isStructured = reference?.scheme === 'iso11649';
  const payload = [
    'BCD',
    '002',
    '1',
    'SCT',
    /^[A-Z]{6}[A-Z\d]{2}([A-Z\d]{3})?$/.test(code) ? code : '',
    payee,
    compactOf(account),
    `EUR${cents / 100n}.${`${cents % 100n}`.padStart(2, '0')}`,
    '',
    isStructured ? parsePaymentReference(text).digits : '',
    isStructured ? '' : line(text, 140),
  ]
    .join('\n')
    .trimEnd();
  return bytesOf(payload) > MAX_BYTES ? undefined : payload;
}

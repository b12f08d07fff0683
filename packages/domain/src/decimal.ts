/** An exact decimal number: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the decimal point, 0 or more. */
  readonly scale: number;
}

/** A text that was to be a number is none. Its message shows the beginning of the text. */
export class InvalidDecimalError extends Error {
  override readonly name = 'InvalidDecimalError';

  constructor(text: string) {
    super(`Not a decimal number: "${text.slice(0, 40)}"`);
  }
}

const MAX_LENGTH = 100;

/**
 * Reads a decimal number exactly. Tolerates what `xs:decimal` does: a plus sign, leading zeros, a missing digit on one side of
 * the point, blanks around it. No exponent, no thousands separator, at most 100 characters.
 * @throws InvalidDecimalError for everything else.
 */
export function parseDecimal(text: string): Decimal {
  const match = text.length > MAX_LENGTH ? null : /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(text);
  const [, sign, whole = '', fraction = ''] = match ?? [];
  if (!whole && !fraction) throw new InvalidDecimalError(text);
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/**
 * Writes a number in its one canonical form: no plus sign, no leading zeros, no `-0`, a digit before the point, and after it as
 * many digits as the value has, but at least `minDigits`.
 */
export function formatDecimal(value: Decimal, minDigits = 0): string {
  const scale = Math.max(value.scale, minDigits);
  const units = rescale(value, scale);
  const digits = `${units < 0n ? -units : units}`.padStart(scale + 1, '0');
  let end = digits.length;
  while (end > digits.length - scale + minDigits && digits[end - 1] === '0') end--;
  const whole = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, whole)}${end > whole ? '.' : ''}${digits.slice(whole, end)}`;
}

/** The number in units of 10^-`scale`; `scale` must not be below the number's own. */
export function rescale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/** Rounds to `digits` after the point, halves away from zero, as tax authorities do. A number with fewer digits stays as it is. */
export function roundDecimal(value: Decimal, digits: number): Decimal {
  if (value.scale <= digits) return value;
  const divisor = 10n ** BigInt(value.scale - digits);
  const half = value.units < 0n ? -divisor / 2n : divisor / 2n;
  return { units: (value.units + half) / divisor, scale: digits };
}

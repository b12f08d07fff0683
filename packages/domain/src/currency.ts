/** What ISO 4217 says of a currency; apart from the reckoning with money, so that a page that only shows amounts loads no more. */
import { ODD_MINOR_UNITS, TWO_DIGIT_CODES, WITHDRAWN_CODES } from './currency-table.ts';

/** Whether `code` stands in a list of three-letter codes without separators. */
function includesCode(codes: string, code: string): boolean {
  let at = codes.indexOf(code);
  while (at > 0 && at % 3) at = codes.indexOf(code, at + 1);
  return code.length === 3 && at >= 0;
}

/**
 * How many digits the minor unit of a currency has, by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD.
 * @param currency ISO 4217 code in capitals; 2 for a code that nobody heard of.
 */
export function minorUnits(currency: string): number {
  return ODD_MINOR_UNITS.find(([, codes]) => includesCode(codes, currency))?.[0] ?? 2;
}

/** Whether ISO 4217 knows the code (in capitals) as money in use now, or withdrawn since 2020. */
export function isKnownCurrency(currency: string): boolean {
  return [TWO_DIGIT_CODES, WITHDRAWN_CODES, ...ODD_MINOR_UNITS.map(([, codes]) => codes)].some((codes) => includesCode(codes, currency));
}

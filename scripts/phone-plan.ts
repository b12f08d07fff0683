// Whether a number can be one: by the numbering plans of all countries, which are too large for a page.
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { digitsOf } from '@csol/domain/phone-number';

/**
 * What no telephone can have for a number.
 *
 * @param e164 `+3222252345`
 * @returns what is wrong with it, in words; nothing where somebody could have it
 */
export function numberFault(e164: string): string | undefined {
  try {
    const number = parsePhoneNumberWithError(e164);
    return number.isPossible() ? undefined : `no number behind +${number.countryCallingCode} has as many digits: ${e164}`;
  } catch {
    return `no country has the beginning of ${e164}`;
  }
}

/**
 * Whether a number is written as it is dialled within a country, and not within this one.
 *
 * @param written as it is published, `03 225.23.46`
 * @param e164 the same number
 * @param country ISO 3166-1 alpha-2 of those who read it
 */
export function isOfElsewhere(written: string, e164: string, country: string): boolean {
  const digits = digitsOf(written);
  const isInternational = written.includes('+') || digits.startsWith('00') || digits === e164.slice(1);
  if (isInternational || !isSupportedCountry(country)) return false;
  return !e164.startsWith(`+${getCountryCallingCode(country)}`);
}

import type { Party } from '@csol/contract';
import { isValidSwedishOcr } from '@csol/domain/payment-reference';

/** Where a party receives electronic documents. */
export type ElectronicAddress = NonNullable<Party['electronicAddress']>;

/** Schemes of the list EAS for the VAT numbers of a country, by the beginning of the number. */
const VAT_SCHEMES: Readonly<Record<string, string>> = {
  AT: '9914', BE: '9925', BG: '9926', CY: '9928', CZ: '9929', DE: '9930', EE: '9931', EL: '9933', ES: '9920', FR: '9957', GB: '9932',
  HR: '9934', HU: '9910', IE: '9935', LT: '9937', LU: '9938', LV: '9939', MT: '9943', NL: '9944', PL: '9945', PT: '9946', RO: '9947',
  SI: '9949', SK: '9950',
};

/** The electronic address of a party: its own, or what its VAT number is in the list of address schemes. */
export function endpointOf({ electronicAddress, vatNumber }: Party): ElectronicAddress | undefined {
  if (electronicAddress) return electronicAddress;
  const vat = vatNumber?.replace(/[^A-Za-z\d]/g, '').toUpperCase() ?? '';
  // Sweden has no scheme for VAT numbers, but one for the organisation number within them.
  const organisation = /^SE(\d{10})\d\d$/.exec(vat)?.[1];
  if (organisation && isValidSwedishOcr(organisation)) return { scheme: '0007', value: organisation };
  const scheme = VAT_SCHEMES[vat.slice(0, 2)];
  return scheme === undefined ? undefined : { scheme, value: vat };
}

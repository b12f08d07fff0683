import type { CountryPack } from '@csol/domain/country-pack';
import type { GuestServices } from '../services.ts';

/** What guests may do by the country packs: a country whose pack states no limit publishes no look-up of invoices, and has none. */
export function createGuestServices(packs: readonly CountryPack[]): GuestServices {
  const limits = new Map(packs.map(({ code, guestLimits }) => [code, guestLimits?.invoices ?? 0]));
  return { limitOf: (country) => limits.get(country) ?? 0 };
}

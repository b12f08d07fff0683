import { NEUTRAL_CSV, type CsvProfile } from '@csol/domain/table';
import type { I18n } from '../i18n/localizer.ts';
import { csvProfiles } from './csv-profiles.ts';

/**
 * How the country's spreadsheets read CSV, in the language on screen. Not by `csvProfileOf`: what that shares with the contact card would
 * be a file of its own on every page with a card.
 *
 * @param country ISO 3166-1 alpha-2 code in capitals; without one, or for one that is not known, CSV is for programs
 */
export function profileFor(country: string | undefined, { formats }: I18n): CsvProfile {
  const profile = Object.hasOwn(csvProfiles, country ?? '') && csvProfiles[country ?? ''];
  return profile ? { ...profile, ...profile.byLanguage?.[formats.locale] } : NEUTRAL_CSV;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactsOf, type CountryPack } from '@csol/domain/country-pack';
import type { FindContacts } from './services.ts';

/**
 * The contact points of all countries that have a pack in a folder (`be.json`, …). The packs are read once.
 * @throws Where the folder cannot be read or a pack is no JSON.
 */
export function readCountryPacks(folder: string): FindContacts {
  const files = readdirSync(folder).filter((name) => /^[a-z]{2}\.json$/.test(name));
  const packs = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CountryPack);
  const byCode = new Map(packs.map((pack) => [pack.code, pack]));
  return (country, language) => {
    const pack = byCode.get(country);
    return pack && contactsOf(pack, language);
  };
}

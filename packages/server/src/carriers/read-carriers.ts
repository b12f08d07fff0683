import { SettingError } from '../start-accounts.ts';
import { Carriers, type CarrierMap, type CarrierOptions } from './carriers.ts';

/**
 * Carriers as a setting names them: `express:whsec_…,freight:whsec_…:whsec_…`, several secrets while one takes the place of another.
 * @returns `undefined` where there are none.
 * @throws SettingError where it cannot be read; its message holds no secret.
 */
export function readCarriers(text = ''): CarrierMap | undefined {
  const entries = text.split(',').map((entry) => entry.trim()).filter(Boolean);
  if (entries.length === 0) return undefined;
  const carriers = new Map<string, CarrierOptions>();
  for (const [id = '', ...secrets] of entries.map((entry) => entry.split(':'))) {
    if (carriers.has(id)) throw new SettingError(`CSOL_CARRIERS has the carrier ${id} twice.`);
    carriers.set(id, { secrets });
  }
  try {
    new Carriers(carriers);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SettingError(`CSOL_CARRIERS cannot be read: ${error.message}.`);
  }
  return carriers;
}

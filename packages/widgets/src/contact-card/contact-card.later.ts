/** What the card's facts do without. Not in the class: TypeScript leaves the specifier of a dynamic import in a field as it is. */
import type { ContactPack } from '@csol/domain/country-pack';

/** Whether the desk is open now, which line is the right one, what to have at hand, and what stands where there is no desk. */
export const loadDesk = (): Promise<typeof import('./contact-desk.ts')> => import('./contact-desk.ts');

/** The page's own pack, from its address. */
export const loadPack = async (address: string, signal: AbortSignal): Promise<{ pack: ContactPack }> =>
  (await loadDesk()).readPack(address, signal);

/** A country pack of the page's own, from its address. */
import type { ContactPack } from '@csol/domain/country-pack';

/**
 * Reads a pack. What is wrong in it, the card finds out.
 * @param address relative to the page
 * @throws where it cannot be had, or is no JSON
 */
export async function readPack(address: string, signal: AbortSignal): Promise<{ pack: ContactPack }> {
  const url = new URL(address, document.baseURI);
  const answer = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url.pathname} answers ${answer.status}`);
  return { pack: (await answer.json()) as ContactPack };
}

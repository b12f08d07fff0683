/** E-mail addresses as people write and copy them. */

/** Addresses that one mail goes to at most. */
export const MAX_RECIPIENTS = 10;

const ADDRESS = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]+$/;

/** The addresses in a text, each once: `a@example.com, b@example.com`, and what mail programs copy: `Anna <a@example.com>; …`. */
export function readAddresses(text: string): string[] {
  const parts = text.split(/[,;\n]+/).flatMap((part) => /<([^<>]*)>/.exec(part)?.[1]?.trim() ?? part.trim().split(/\s+/));
  return [...new Map(parts.filter(Boolean).map((address) => [address.toLowerCase(), address])).values()];
}

/** What is wrong with the addresses in a text, by the codes of forms. */
export function checkAddresses(text: string): { code: string; limit?: number; part?: string } | undefined {
  const addresses = readAddresses(text);
  const wrong = addresses.find((address) => address.length > 254 || !ADDRESS.test(address));
  if (addresses.length === 0) return { code: 'required' };
  if (wrong !== undefined) return { code: 'format', part: wrong };
  return addresses.length > MAX_RECIPIENTS ? { code: 'tooMany', limit: MAX_RECIPIENTS } : undefined;
}

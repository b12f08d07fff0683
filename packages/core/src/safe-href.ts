const SAFE = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * A link out of data, if it may be followed: only `https:`, `http:`, `mailto:` and `tel:`.
 * @returns the address, or `undefined` where it is another scheme, relative or none at all; show the text then
 */
export function safeHref(href: string | undefined): string | undefined {
  if (!href) return undefined;
  try {
    return SAFE.has(new URL(href).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

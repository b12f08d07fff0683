/** The language of a caller who names none. */
const DEFAULT = 'en';

/** The tag of an `Accept-Language` that its sender likes best; `*` says nothing. */
export function preferredLanguage(header: string | undefined): string {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  const named = ranges.filter(({ tag, quality }) => /^[A-Za-z0-9-]{2,35}$/.test(tag) && quality > 0);
  return named.sort((a, b) => b.quality - a.quality)[0]?.tag ?? DEFAULT;
}

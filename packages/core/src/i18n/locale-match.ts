/**
 * Which of our languages serves a BCP 47 tag. Tags are matched along CLDR's parents: most parents are what is left after
 * cutting the last subtag (`fr-BE` → `fr`); the exceptions are in the table.
 */

/** CLDR parentLocales (48) that cutting does not give, as far as a language that we may ship is concerned. */
const PARENTS: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  'zh-Hant': 'und',
  'sr-Latn': 'und',
  'pt-LU': 'pt-PT',
  'pt-CH': 'pt-PT',
  'es-MX': 'es-419',
  'es-US': 'es-419',
};

/** The next more general tag, or `undefined` at the root. */
function parentOf(tag: string): string | undefined {
  const exception = PARENTS[tag];
  if (exception) return exception === 'und' ? undefined : exception;
  const cut = tag.lastIndexOf('-');
  return cut > 0 ? tag.slice(0, cut) : undefined;
}

/**
 * The tag in its canonical spelling (`FR_be` → `fr-BE`), or `undefined` where it is not a language tag. Pages that write
 * `lang="english"` or `lang="x!"` are common; they must never break a widget.
 */
export function canonicalTag(tag: string | null | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * @param tag what the page asks for, in any spelling
 * @param available the languages that there are texts in
 * @returns one of `available`, or `undefined` where none of the tag's ancestors is there
 */
export function matchLocale<L extends string>(tag: string | null | undefined, available: readonly L[]): L | undefined {
  for (let candidate = canonicalTag(tag); candidate; candidate = parentOf(candidate)) {
    const found = available.find((locale) => locale === candidate);
    if (found) return found;
  }
  return undefined;
}

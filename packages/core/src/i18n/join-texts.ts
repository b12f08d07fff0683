import type { CatalogLoader, TextLoaders, TextLocale } from './catalogs.ts';

/** The texts of two places as those of one, for a widget or a late part that brings another one along. */
export function joinTexts(one: TextLoaders, other: TextLoaders): TextLoaders {
  const join = (locale: TextLocale): CatalogLoader => async () => {
    const [a, b] = await Promise.all([one[locale]?.(), other[locale]?.()]);
    return { templates: { ...a?.templates, ...b?.templates } };
  };
  return Object.fromEntries(Object.keys(one).map((locale) => [locale, join(locale as TextLocale)]));
}

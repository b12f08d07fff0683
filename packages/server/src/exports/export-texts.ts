import { nearestLanguage } from '@csol/domain/country-pack';
import type { CategoryNames } from './export-services.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';
import { sv } from './texts/sv.ts';
import type { ExportWords } from './texts/words.ts';

const languages: Readonly<Record<string, ExportWords>> = { en, nl, fr, sv };

/**
 * The words of a language.
 *
 * @param language BCP 47 tag; the part before the first hyphen decides, English where nobody has written any
 * @param names of categories, in place of everybody's
 */
export function findExportWords(language: string, names?: CategoryNames): ExportWords {
  const words = languages[nearestLanguage(language, Object.keys(languages)) ?? 'en'] ?? en;
  return names ? { ...words, categories: { ...words.categories, ...names } } : words;
}

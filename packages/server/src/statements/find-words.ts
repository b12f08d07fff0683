import { nearestLanguage } from '@csol/domain/country-pack';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { sv } from './words/sv.ts';
import type { StatementWords } from './words/words.ts';

const languages: Readonly<Record<string, StatementWords>> = { en, nl, fr, sv };

/** The words of a language. @param language BCP 47 tag; English where nobody has written any. */
export function findStatementWords(language: string): StatementWords {
  return languages[nearestLanguage(language, Object.keys(languages)) ?? 'en'] ?? en;
}

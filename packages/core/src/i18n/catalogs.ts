/**
 * The texts by language: loaded once per page, each on first use. The English source is part of the code, so that a text is
 * never blank; a language that fails to load leaves the source text and is tried again later. There are the texts that widgets
 * share, and those of one widget: see docs/decisions/0021-texts-by-widget.md.
 */
import { loadChunk } from '../load-chunk.ts';
import { sourceLocale, targetLocales } from '../locale-codes.ts';
import { texts as sharedTexts } from '../locales/index.ts';

/** A text with places for values, as `str` of @lit/localize makes it: `values` are indexes into the source's values. */
export interface StrText {
  strTag: true;
  strings: readonly string[];
  values: readonly unknown[];
}
export type Text = string | StrText;
/** Texts of one language by message id. */
export type Catalog = Readonly<Record<string, Text>>;
export type TextLocale = typeof sourceLocale | (typeof targetLocales)[number];
export type CatalogLoader = () => Promise<{ templates: Catalog }>;
/** Where texts are loaded from, by language. `npm run localize` writes one for what widgets share and one for each widget. */
export type TextLoaders = Partial<Record<TextLocale, CatalogLoader | undefined>>;

/** All languages that there are texts in, the source language first. */
export const textLocales: readonly TextLocale[] = [sourceLocale, ...targetLocales];

/** Milliseconds after which a language that failed to load is tried again. */
const RETRY_AFTER_MS = 15_000;

interface Entry {
  catalog?: Catalog;
  loading?: Promise<void>;
  failedAt?: number;
}
const entries = new Map<CatalogLoader | undefined, Entry>();

/** The texts of a language if they are here already. */
export function catalogOf(locale: TextLocale, texts: TextLoaders = sharedTexts): Catalog | undefined {
  return entries.get(texts[locale])?.catalog;
}

/**
 * Loads a language unless it is here, is on its way, or failed just now. Never rejects.
 * @returns when it is settled: milliseconds after which asking again makes sense, or 0 where there is nothing more to do
 */
export async function loadCatalog(locale: TextLocale, texts: TextLoaders = sharedTexts, now: number = Date.now()): Promise<number> {
  const load = texts[locale];
  if (!load) return 0;
  const entry = entries.get(load) ?? {};
  entries.set(load, entry);
  if (entry.catalog) return 0;
  if (entry.failedAt !== undefined && now - entry.failedAt < RETRY_AFTER_MS) return RETRY_AFTER_MS - (now - entry.failedAt);
  entry.loading ??= loadChunk(load).then(
    ({ templates }) => {
      entry.catalog = templates;
      delete entry.failedAt;
    },
    () => {
      entry.failedAt = now;
    },
  );
  await entry.loading;
  delete entry.loading;
  return entry.catalog ? 0 : RETRY_AFTER_MS;
}

/**
 * Puts another loader in a language's place, for a host that serves the texts itself and for tests that stage a failure.
 * Forgets what was loaded.
 * @param texts of a widget; those that widgets share unless set
 * @returns a function that puts the former loader back
 */
export function setCatalogLoader(locale: TextLocale, loader: CatalogLoader, texts: TextLoaders = sharedTexts): () => void {
  const former = texts[locale];
  texts[locale] = loader;
  entries.delete(loader);
  return () => {
    texts[locale] = former;
    entries.delete(former);
  };
}

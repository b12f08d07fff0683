import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { CdnManifest } from './cdn-manifest.ts';

/** Where the bundle is, from the project's root. */
export const CDN_FOLDER = 'dist/cdn/';

/** What a file of the bundle weighs under brotli at quality 11, in bytes. */
export function weigh(file: string): number {
  return brotliCompressSync(readFileSync(CDN_FOLDER + file)).length;
}

/** A page whose download has a budget. */
export interface Scenario {
  name: string;
  /** What such a page loads, relative to the bundle's folder; a file may come twice. */
  files: (manifest: CdnManifest) => string[];
  /** KiB of 1,024 bytes. */
  budget: number;
}

/** The list of what a part of the bundle loads. @throws where the bundle has no such part */
function part(lists: Record<string, string[]>, name: string): string[] {
  const found = Object.entries(lists).find(([key]) => key === name || key.endsWith(name));
  if (!found) throw new Error(`The bundle has no part ${name}, only ${Object.keys(lists).join(', ')}.`);
  return found[1];
}

const REST = 'client/src/rest/index.ts';
/** The client's methods that a list does without. */
const REST_LATER = 'client/src/rest/later.ts';

/** A page with one widget that shows data, until it does. */
function widget({ entry, elements, others }: CdnManifest, name: string): string[] {
  return [...entry, ...part(elements, 'provider'), ...part(elements, name), ...part(others, REST)];
}

/** A page with one invoice list, until its first row shows. */
export const invoiceList = (manifest: CdnManifest): string[] => widget(manifest, 'invoice-list');

/** Every page that has a budget; the limits are the product's, KiB under brotli with everything that a page needs. */
export function scenarios({ elements, locales }: CdnManifest): Scenario[] {
  // A language is loaded by an element, which has brought along what all elements share.
  const shared = Object.values(elements).reduce((all, files) => all.filter((file) => files.includes(file)));
  const languageOnly = (locale: string) => part(locales, locale).filter((file) => !shared.includes(file));
  return [
    { name: 'invoice list, first row (en)', files: invoiceList, budget: 30 },
    {
      name: 'invoice list, first row (nl)',
      files: (manifest) => [...invoiceList(manifest), ...part(manifest.locales, 'nl')],
      budget: 30,
    },
    {
      name: 'contact card alone (be, with its pack)',
      files: ({ entry, elements, others }) => [...entry, ...part(elements, 'contact-card'), ...part(others, 'packs/be.ts')],
      // 14 KB even where a KB has 1,000 bytes.
      budget: 14_000 / 1024,
    },
    {
      name: 'sign-in, first form (en)',
      files: (manifest) => [...widget(manifest, 'sign-in'), ...part(manifest.others, REST_LATER)],
      budget: 34.5,
    },
    { name: 'order tracker, first row (en)', files: (all) => widget(all, 'order-tracker'), budget: 34 },
    { name: 'statement report, first row (en)', files: (all) => widget(all, 'statement-report'), budget: 38 },
    { name: 'enquiry form, choice of forms (en)', files: (all) => widget(all, 'enquiry-form'), budget: 39 },
    { name: 'enquiry list, first row (en)', files: (all) => widget(all, 'enquiry-list'), budget: 30 },
    ...Object.keys(locales).map((locale) => ({ name: `language ${locale}`, files: () => languageOnly(locale), budget: 6 })),
  ];
}

import type { PageLanguage, Site } from '../sites.ts';
import { en } from './en.ts';
import { fr, frenchOfCanada } from './fr.ts';
import { nl } from './nl.ts';
import { sv } from './sv.ts';

/** The texts of a page that shows one list. */
interface ViewTexts {
  /** Also what the link to the page says. */
  title: string;
  lead: string;
  promise: string;
  /** Stands in the list's place until its script has come. */
  waiting: string;
  withoutScript: string;
}

/** The texts of the demo's own pages; the widgets bring theirs. Each language must have all of them. */
export interface Texts {
  skip: string;
  countryAndLanguage: string;
  lightOrDark: string;
  invoices: ViewTexts;
  orders: ViewTexts;
  statement: ViewTexts;
  enquiries: ViewTexts;
  contact: { heading: string; phone: string; fax: string };
  /** The made-up people of the demo. */
  people: {
    /** What stands beside the list. */
    aside: string;
    heading: string;
    /** Before the password. */
    note: string;
    all: string;
    entitled: (customerNumber: string) => string;
    registered: (customerNumber: string) => string;
    /** Before the number of a document that can be looked up without an account. */
    guest: { invoice: string; order: string };
    /** Before the customer number that goes with it. */
    customerNumber: string;
  };
  webTeams: {
    title: string;
    lead: string;
    code: string;
    copy: string;
    copied: string;
    /** `weight` is a number of KiB as the language writes it. */
    weight: (weight: string) => string;
    policy: string;
    languages: string;
    access: string;
    plain: string;
  };
  footer: { demo: string; session: string; source: (title: string, year: string) => string };
  chooser: { title: string; lead: string; countries: string };
  notFound: { title: string; lead: string };
}

const TEXTS: Readonly<Record<PageLanguage, Texts>> = { en, nl, fr, sv };

/** The texts of a language, in the country's way of writing it where there is one. */
export function textsOf({ language, country }: Pick<Site, 'language' | 'country'>): Texts {
  return language === 'fr' && country === 'ca' ? frenchOfCanada : TEXTS[language];
}

/** The page language that an `Accept-Language` header asks for first; `undefined` where it asks for none of ours. */
export function negotiateLanguage(header: string | undefined): PageLanguage | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { base: tag.split('-')[0]?.toLowerCase() ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const languages = Object.keys(TEXTS) as PageLanguage[];
  for (const { base } of wanted) {
    const found = languages.find((language) => language === base);
    if (found) return found;
  }
  return undefined;
}

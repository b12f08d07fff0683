import type { InvoiceDetail, Money, Period } from '@csol/contract';
import { nearestLanguage } from '@csol/domain/country-pack';
import { minorUnits } from '@csol/domain/money';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { sv } from './words/sv.ts';
import type { Words } from './words/words.ts';

const languages: Readonly<Record<string, Words>> = { en, nl, fr, sv };

/** What a rendition is written with: words of a language, values as a country writes them. */
export interface Language {
  words: Words;
  /** BCP 47 tag of the words. */
  tag: string;
  /** A calendar date. */
  date: (date: string) => string;
  period: (period: Period) => string;
  /** An amount without its currency. */
  amount: (money: Money) => string;
  /** An amount with its currency. */
  money: (money: Money) => string;
  percent: (rate: string) => string;
  /** A decimal string with the unit of a UN/ECE Recommendation 20 code, where it is not simply a count. */
  quantity: (quantity: string, unit?: string) => string;
  country: (code: string) => string;
}

/** Intl formats strings exactly; TypeScript's type wants them to be numeric literals. */
type Numeric = Intl.StringNumericLiteral;

const UNITS: Readonly<Record<string, string>> = {
  ANN: 'year',
  MON: 'month',
  WEE: 'week',
  DAY: 'day',
  HUR: 'hour',
  MIN: 'minute',
  KGM: 'kilogram',
  MTR: 'meter',
  KMT: 'kilometer',
  LTR: 'liter',
};
/** Counted things, whose unit nobody writes. */
const COUNTED: ReadonlySet<string> = new Set(['C62', 'EA', 'H87', 'NAR', 'XPP']);

/** The words of a language by its tag, English where nobody has written any; and the tag that values are formatted by. */
function find(language: string, country: string): { words: Words; tag: string; locale: string } {
  const [, region = ''] = language.toLowerCase().split('-');
  const known = nearestLanguage(language, Object.keys(languages));
  const tag = known ?? 'en';
  const place = known !== undefined && /^[a-z]{2}$/.test(region) ? region : country;
  return { words: languages[tag] ?? en, tag, locale: /^[a-z]{2}$/i.test(place) ? `${tag}-${place.toUpperCase()}` : tag };
}

function createAmounts(locale: string): Pick<Language, 'amount' | 'money'> {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = ({ amount, currency }: Money, style: 'decimal' | 'currency'): string => {
    const digits = Math.max(minorUnits(currency), amount.split('.')[1]?.length ?? 0);
    const key = `${style} ${currency} ${digits}`;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    let known = formats.get(key);
    if (!known) {
      const kind = style === 'currency' ? { style, currency, currencyDisplay: 'code' as const } : { style };
      formats.set(key, (known = new Intl.NumberFormat(locale, { ...kind, ...options })));
    }
    return known.format(amount as Numeric);
  };
  return { amount: (money) => format(money, 'decimal'), money: (money) => format(money, 'currency') };
}

function createLanguage({ words, tag, locale }: ReturnType<typeof find>): Language {
  const dates = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const percents = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 6 });
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const units = new Map<string, Intl.NumberFormat>();
  const date = (text: string): string => dates.format(Date.parse(`${text}T00:00:00Z`));
  return {
    words,
    tag,
    date,
    period: ({ from, to }) => [from, to].map((end) => (end === undefined ? '…' : date(end))).join(' – '),
    ...createAmounts(locale),
    percent: (rate) => percents.format(rate as Numeric),
    quantity: (quantity, code) => {
      const unit = code === undefined ? undefined : UNITS[code];
      if (!unit) return numbers.format(quantity as Numeric) + (code === undefined || COUNTED.has(code) ? '' : ` ${code}`);
      const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 20 } as const;
      const known = units.get(unit) ?? new Intl.NumberFormat(locale, options);
      units.set(unit, known);
      return known.format(quantity as Numeric);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code),
  };
}

const known = new Map<string, Language>();

/** The language for a document: the words that its reader asks for, dates and numbers as the buyer's country writes them. */
export function languageFor(language: string, { buyer, seller }: Pick<InvoiceDetail, 'buyer' | 'seller'>): Language {
  const found = find(language, buyer.country ?? seller.country ?? '');
  const made = known.get(found.locale) ?? createLanguage(found);
  known.set(found.locale, made);
  return made;
}

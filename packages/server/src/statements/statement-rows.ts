import type { Money, StatementEntry } from '@csol/contract';
import { formatDecimal, minorUnits } from '@csol/domain/money';
import type { AgeingBucket, Grouping, Statement, StatementSection } from '@csol/domain/statement';
import type { Column, Row } from '@csol/domain/table';
import { findStatementWords } from './find-words.ts';
import { COLUMN_KEYS, type ColumnKey, type RowKind, type StatementWords } from './words/words.ts';

const KINDS: Readonly<Record<ColumnKey, Column['kind']>> = {
  row: 'text',
  currency: 'code',
  date: 'date',
  dueDate: 'date',
  number: 'code',
  customerNumber: 'code',
  contractNumber: 'code',
  category: 'text',
  text: 'text',
  age: 'integer',
  amount: 'amount',
  balance: 'amount',
};

/** Columns of a statement as a table, in a language. */
export function createStatementColumns({ columns }: StatementWords): Column[] {
  return COLUMN_KEYS.map((key) => ({ key, name: columns[key], kind: KINDS[key] }));
}

/** Units of a section as money. */
export function toSectionMoney({ currency, scale }: Pick<StatementSection, 'currency' | 'scale'>, units: bigint): Money {
  return { amount: formatDecimal({ units, scale }, minorUnits(currency)), currency };
}

/** What a bucket is called. */
export function nameBucket({ from, to }: AgeingBucket, words: StatementWords): string {
  return from === undefined ? words.notDue : words.days(from, to);
}

/** What categories are called, by their codes. */
type Categories = Readonly<Partial<Record<string, string>>>;

/** What a statement is told in. */
export interface StatementLanguage {
  /** BCP 47 tag; English where nobody has written any words. */
  language: string;
  categories: Categories;
}

/** What a group is called: categories have names. */
export function nameGroup(key: string, groupBy: Grouping | undefined, { language, categories }: StatementLanguage): string {
  if (key === '') return findStatementWords(language).none;
  return groupBy === 'category' ? (categories[key] ?? key) : key;
}

/** Rows of one section. */
class SectionRows {
  readonly #section: StatementSection;
  readonly #words: StatementWords;
  readonly #categories: Categories;

  constructor(section: StatementSection, { language, categories }: StatementLanguage) {
    this.#section = section;
    this.#words = findStatementWords(language);
    this.#categories = categories;
  }

  row(kind: RowKind, values: Partial<Record<ColumnKey, Row[number]>>, units?: bigint, balance?: bigint): Row {
    const money = (of: bigint | undefined) => (of === undefined ? undefined : toSectionMoney(this.#section, of));
    const { currency } = this.#section;
    const all: Partial<Record<ColumnKey, Row[number]>> = { ...values, row: this.#words.rows[kind], currency };
    return COLUMN_KEYS.map((key) => (key === 'amount' ? money(units) : key === 'balance' ? money(balance) : all[key]));
  }

  entry({ date, dueDate, number, customerNumber, contractNumber, category }: StatementEntry): Partial<Record<ColumnKey, Row[number]>> {
    return { date, dueDate, number, customerNumber, contractNumber, category: category && (this.#categories[category] ?? category) };
  }
}

function* listOpenItems(section: StatementSection, rows: SectionRows): Generator<Row> {
  for (const { entry, units, age } of section.openItems) yield rows.row('openItem', { ...rows.entry(entry), age }, units);
  for (const { entry, units } of section.unapplied) yield rows.row('unapplied', rows.entry(entry), units);
}

function* listMovements({ movements, sums }: StatementSection, rows: SectionRows): Generator<Row> {
  yield rows.row('opening', {}, undefined, sums.opening);
  for (const { entry, kind, date, units, balance, against } of movements) {
    yield rows.row(kind, { ...rows.entry(entry), date, text: against?.number }, units, balance);
  }
  yield rows.row('closing', {}, undefined, sums.closing);
}

/** A statement as rows of one table: what moved or what is open, then what it adds up to. */
export function* listStatementRows({ definition, sections }: Statement, told: StatementLanguage): Generator<Row> {
  const words = findStatementWords(told.language);
  for (const section of sections) {
    const rows = new SectionRows(section, told);
    yield* definition.layout === 'openItems' ? listOpenItems(section, rows) : listMovements(section, rows);
    if (section.later !== 0n) yield rows.row('later', {}, section.later);
    yield rows.row('balance', { date: definition.asOf }, undefined, section.balance);
    for (const { entry, units } of section.pending) yield rows.row('pending', rows.entry(entry), units);
    for (const { key, closing, opening } of section.groups) {
      yield rows.row('group', { text: nameGroup(key, definition.groupBy, told) }, closing - opening, closing);
    }
    for (const bucket of section.ageing.buckets) yield rows.row('ageing', { text: nameBucket(bucket, words) }, bucket.units);
    for (const { entry, number, units } of section.unknown) yield rows.row('unknown', { ...rows.entry(entry), text: number }, units);
    for (const { entry, stated, made } of section.disagreements) yield rows.row('disagreement', rows.entry(entry), stated, made);
  }
}

import type { OpenItem, Statement, StatementSection } from '@csol/domain/statement';
import { formatAccount } from '@csol/domain/transfer';
import type { KnownCustomer } from '../customers.ts';
import { findStatementWords } from '../statements/find-words.ts';
import type { Payee } from '../statements/read-payee.ts';
import { nameBucket, nameGroup, toSectionMoney, type StatementLanguage } from '../statements/statement-rows.ts';
import type { StatementWords } from '../statements/words/words.ts';
import { languageFor, type Language } from './language.ts';
import { toPrintable, wrap } from './pdf-fonts.ts';
import { drawTable, type TableColumn, type TableRow } from './pdf-table.ts';
import { INK, PdfWriter } from './pdf-writer.ts';

/** What a statement on paper is made of. */
export interface StatementPaper {
  statement: Statement;
  /** All customers of the account. */
  customers: readonly KnownCustomer[];
  payee: Payee | undefined;
  /** The day that the file counts as made on. */
  today: string;
}

/** Countries whose paper is Letter. */
const LETTER: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PR', 'PH', 'CO', 'CL', 'VE']);
/** Documents that a remittance slip names. */
const MOST_ON_SLIP = 40;

/** What the parts of a page are drawn with. */
class Paper {
  readonly pdf: PdfWriter;
  readonly words: StatementWords;
  readonly language: Language;
  readonly told: StatementLanguage;
  readonly paper: StatementPaper;

  constructor(paper: StatementPaper, told: StatementLanguage) {
    const country = paper.customers[0]?.country ?? '';
    this.paper = paper;
    this.told = told;
    this.words = findStatementWords(told.language);
    this.language = languageFor(told.language, { buyer: { name: '', country }, seller: { name: '' } });
    this.pdf = new PdfWriter({
      title: this.words.title,
      author: toPrintable(paper.payee?.seller.name ?? ''),
      language: this.language.tag,
      date: new Date(`${paper.today}T00:00:00Z`),
      size: LETTER.has(country) ? 'LETTER' : 'A4',
    });
  }

  amount(section: StatementSection, units: bigint): string {
    return this.language.amount(toSectionMoney(section, units));
  }

  heading(text: string, level: 'H1' | 'H2' | 'H3' = 'H3'): void {
    const { pdf } = this;
    const size = { H1: 22, H2: 15, H3: 11 }[level];
    pdf.need(size + 50);
    if (level !== 'H3') pdf.bookmark(text);
    pdf.text(text, pdf.tag(level), { x: pdf.margin, y: pdf.y, size, face: level === 'H1' ? 'regular' : 'semibold' });
    pdf.y += size + 8;
  }

  lines(text: string): void {
    const { pdf } = this;
    const tag = pdf.tag('P');
    for (const line of wrap(toPrintable(text), 'regular', 9, pdf.right - pdf.margin)) {
      pdf.need(14);
      pdf.text(`${line} `, tag, { x: pdf.margin, y: pdf.y });
      pdf.y += 13;
    }
  }
}

function drawTop(paper: Paper): void {
  const { words, language, paper: { statement, customers, payee } } = paper;
  const { period, asOf, customerNumbers } = statement.definition;
  const shown = customers.filter(({ number }) => customerNumbers.length === 0 || customerNumbers.includes(number));
  if (payee) paper.lines(payee.seller.name);
  paper.heading(words.title, 'H1');
  paper.lines(`${words.customers}: ${shown.map(({ number, name }) => `${number} ${name}`).join(', ')}`);
  paper.lines(`${words.period}: ${language.period(period)} · ${words.asOf}: ${language.date(asOf)}`);
  paper.pdf.y += 10;
  if (statement.sections.length === 0) paper.lines(words.nothing);
}

function drawSummary(paper: Paper, section: StatementSection): void {
  const { words, paper: { statement } } = paper;
  const { sums, later, balance } = section;
  const row = (label: string, units: bigint, isSum = false): TableRow => ({ cells: [label, paper.amount(section, units)], isSum });
  paper.heading(words.headings.summary);
  drawTable(
    paper.pdf,
    [
      { head: '', share: 3 },
      { head: section.currency, share: 1, isRight: true },
    ],
    [
      row(words.rows.opening, sums.opening, true),
      row(words.sums.billed, sums.billed),
      row(words.sums.credited, sums.credited),
      row(words.sums.paid, sums.paid),
      ...(sums.moved === 0n ? [] : [row(words.sums.moved, sums.moved)]),
      row(words.rows.closing, sums.closing, true),
      ...(later === 0n ? [] : [row(words.rows.later, later)]),
      ...(statement.definition.asOf === statement.until ? [] : [row(words.rows.balance, balance, true)]),
    ],
  );
}

function drawMovements(paper: Paper, section: StatementSection): void {
  const { words, language, pdf } = paper;
  const { columns, rows } = words;
  const heads: TableColumn[] = [
    { head: columns.date, share: 11 },
    { head: columns.row, share: 16 },
    { head: columns.number, share: 22 },
    { head: columns.dueDate, share: 11 },
    { head: columns.amount, share: 16, isRight: true },
    { head: columns.balance, share: 16, isRight: true },
  ];
  const sum = (label: string, units: bigint): TableRow => ({ cells: ['', label, '', '', '', paper.amount(section, units)], isSum: true });
  const moved = section.movements.map(({ entry, kind, date, units, balance, against }): TableRow => {
    const [number, due] = [against ? `${entry.number} (${against.number})` : entry.number, entry.dueDate && language.date(entry.dueDate)];
    return { cells: [language.date(date), rows[kind], number, due ?? '', paper.amount(section, units), paper.amount(section, balance)] };
  });
  paper.heading(words.headings.movements);
  drawTable(pdf, heads, [sum(rows.opening, section.sums.opening), ...moved, sum(rows.closing, section.sums.closing)]);
}

/** Entries with what of them is open. */
function drawEntries(paper: Paper, section: StatementSection, heading: string, items: readonly Pick<OpenItem, 'entry' | 'units'>[]): void {
  const { words: { columns, rows }, language, pdf } = paper;
  if (items.length === 0) return;
  paper.heading(heading);
  const heads = [
    { head: columns.date, share: 11 },
    { head: columns.row, share: 16 },
    { head: columns.number, share: 22 },
    { head: columns.dueDate, share: 11 },
    { head: columns.amount, share: 16, isRight: true },
  ];
  const lines = items.map(({ entry: { date, kind, number, dueDate }, units }): TableRow => {
    return { cells: [language.date(date), rows[kind], number, dueDate ? language.date(dueDate) : '', paper.amount(section, units)] };
  });
  const total = items.reduce((sum, { units }) => sum + units, 0n);
  drawTable(pdf, heads, [...lines, { cells: ['', '', '', '', paper.amount(section, total)], isSum: true }]);
}

function drawGroups(paper: Paper, section: StatementSection): void {
  const { words, pdf, told, paper: { statement } } = paper;
  const { groupBy } = statement.definition;
  if (section.groups.length === 0) return;
  paper.heading(words.headings.groups);
  const heads = ['', words.rows.opening, words.sums.billed, words.sums.credited, words.sums.paid, words.sums.moved, words.rows.closing];
  const columns = heads.map((head, at): TableColumn => ({ head, share: at === 0 ? 2 : 1.5, isRight: at > 0 }));
  const rows = section.groups.map(({ key, opening, billed, credited, paid, moved, closing }): TableRow => {
    const amounts = [opening, billed, credited, paid, moved, closing].map((units) => paper.amount(section, units));
    return { cells: [nameGroup(key, groupBy, told), ...amounts] };
  });
  drawTable(pdf, columns, rows);
}

function drawAgeing(paper: Paper, section: StatementSection): void {
  const { words, pdf } = paper;
  const { buckets, credits, unapplied, total } = section.ageing;
  paper.heading(words.headings.ageing);
  const row = (label: string, units: bigint, isSum = false): TableRow => ({ cells: [label, paper.amount(section, units)], isSum });
  drawTable(
    pdf,
    [
      { head: '', share: 3 },
      { head: section.currency, share: 1, isRight: true },
    ],
    [
      ...buckets.map((bucket) => row(nameBucket(bucket, words), bucket.units)),
      ...(credits === 0n ? [] : [row(words.rows.creditNote, credits)]),
      ...(unapplied === 0n ? [] : [row(words.rows.unapplied, unapplied)]),
      row(words.rows.openItem, total, true),
    ],
  );
}

function drawProofs(paper: Paper, section: StatementSection): void {
  const { words, language, pdf } = paper;
  if (section.proofs.length === 0) return;
  paper.heading(words.headings.proofs);
  // The end of the period and the as-of date are often one day.
  const proofs = new Map(section.proofs.map((proof) => [proof.date, proof])).values();
  for (const { date, moved, open } of proofs) {
    const [left, right] = [paper.amount(section, moved), paper.amount(section, open)];
    const verdict = moved === open ? words.proved : words.differs(paper.amount(section, open - moved));
    paper.lines(`${words.proof(language.date(date), left, right)} ${verdict}`);
  }
  for (const { entry, number, units } of section.unknown) {
    paper.lines(`${words.rows.unknown}: ${entry.number} → ${number}, ${paper.amount(section, units)}`);
  }
  for (const { entry, stated, made } of section.disagreements) {
    paper.lines(`${words.rows.disagreement}: ${entry.number}, ${paper.amount(section, stated)} ≠ ${paper.amount(section, made)}`);
  }
  pdf.y += 12;
}

/** What to pay, to whom, and for which documents; nothing where nothing is to be paid. */
function drawSlip(paper: Paper, section: StatementSection): void {
  const { words, language, pdf, paper: { payee, customers } } = paper;
  if (section.balance <= 0n || !section.isComplete) return;
  pdf.need(150);
  pdf.rule(pdf.margin, pdf.y, pdf.right - pdf.margin, INK.text);
  pdf.y += 10;
  paper.heading(words.headings.slip);
  if (payee) paper.lines(`${words.payTo}: ${payee.seller.name}`);
  for (const { account, bic } of payee?.paymentAccounts?.slice(0, 2) ?? []) {
    paper.lines([formatAccount(account), bic && `BIC ${bic}`].filter(Boolean).join(' · '));
  }
  paper.lines(`${words.toPay}: ${language.money(toSectionMoney(section, section.balance))}`);
  paper.lines(`${words.reference}: ${customers.map(({ number }) => number).join(', ')}`);
  const due = section.openItems.filter(({ units }) => units > 0n).slice(0, MOST_ON_SLIP);
  paper.lines(due.map(({ entry, units }) => `${entry.number} (${paper.amount(section, units)})`).join(' · '));
  paper.lines(words.slip);
  pdf.y += 12;
}

/**
 * A statement of account as a PDF for people: tagged, with its fonts in it, a remittance slip at the end of each currency. The same
 * statement makes the same bytes.
 */
export async function renderStatementPdf(facts: StatementPaper, told: StatementLanguage): Promise<Uint8Array> {
  const paper = new Paper(facts, told);
  const { words, pdf } = paper;
  drawTop(paper);
  for (const section of facts.statement.sections) {
    paper.heading(section.currency, 'H2');
    drawSummary(paper, section);
    if (facts.statement.definition.layout === 'openItems') drawEntries(paper, section, words.headings.openItems, section.openItems);
    else drawMovements(paper, section);
    drawGroups(paper, section);
    drawAgeing(paper, section);
    drawEntries(paper, section, words.headings.unapplied, section.unapplied);
    drawEntries(paper, section, words.headings.pending, section.pending);
    drawProofs(paper, section);
    drawSlip(paper, section);
  }
  const foot = `${words.title} · ${words.asOf} ${paper.language.date(facts.statement.definition.asOf)}`;
  return pdf.finish((page, pages) => [foot, words.page(page, pages)]);
}

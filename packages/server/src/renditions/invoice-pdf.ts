import type { InvoiceDetail, Party } from '@csol/contract';
import { languageFor, type Language } from './language.ts';
import { toPrintable, widthOf, wrap } from './pdf-fonts.ts';
import { drawLines } from './pdf-lines.ts';
import { drawNotes, drawRelated } from './pdf-notes.ts';
import { drawPayment } from './pdf-payment.ts';
import { drawSums } from './pdf-sums.ts';
import { INK, PdfWriter, type Tag } from './pdf-writer.ts';

/** What the parts of a page are drawn with. */
export interface Drawing {
  pdf: PdfWriter;
  detail: InvoiceDetail;
  language: Language;
}

/** Countries whose paper is Letter. */
const LETTER: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PR', 'PH', 'CO', 'CL', 'VE']);
/** Lines of a party, and of a fact, that are shown at most: no reader misses what nobody could have written by hand. */
const [MAX_PARTY_LINES, MAX_FACT_LINES] = [12, 3];
const COLUMNS = 4;

/**
 * An invoice or credit note as a PDF for people: tagged, with its fonts in it, on the paper of the buyer's country. The same document
 * makes the same bytes.
 * @param options.language BCP 47 tag that the words shall be in: en, nl, fr or sv, English where it is none of them.
 */
export async function renderInvoicePdf(detail: InvoiceDetail, options: { language: string }): Promise<Uint8Array> {
  const language = languageFor(options.language, detail);
  const name = `${language.words[detail.kind]} ${toPrintable(detail.number)}`;
  const pdf = new PdfWriter({
    title: name,
    author: toPrintable(detail.seller.name),
    language: language.tag,
    date: new Date(`${detail.issueDate}T00:00:00Z`),
    size: LETTER.has(detail.buyer.country ?? detail.seller.country ?? '') ? 'LETTER' : 'A4',
  });
  const drawing: Drawing = { pdf, detail, language };
  drawTitle(drawing, name);
  drawParties(drawing);
  drawFacts(drawing);
  drawLines(drawing);
  drawSums(drawing);
  drawPayment(drawing);
  drawRelated(drawing);
  drawNotes(drawing);
  const foot = cutTo(`${toPrintable(detail.seller.name)} · ${name} · ${language.words.copy}`, 7.5, (pdf.right - pdf.margin) * 0.8);
  return pdf.finish((page, pages) => [foot, language.words.page(page, pages)]);
}

/** The beginning of a text that fits on a line. */
function cutTo(text: string, size: number, width: number): string {
  return widthOf(text, 'regular', size) <= width ? text : `${wrap(text, 'regular', size, width - size)[0] ?? ''}…`;
}

/** At most `count` lines, with a sign where there would be more. */
function cutLines(lines: readonly string[], count: number): string[] {
  return lines.length > count ? [...lines.slice(0, count - 1), '…'] : [...lines];
}

/** A heading of the second level, with its entry among the bookmarks. @param room What must fit below it. */
export function drawHeading({ pdf }: Drawing, text: string, room = 40): void {
  pdf.need(room + 22);
  pdf.bookmark(text);
  pdf.text(text, pdf.tag('H2'), { x: pdf.margin, y: pdf.y, face: 'semibold', size: 11 });
  pdf.y += 18;
}

function drawTitle({ pdf, detail, language: { words, date } }: Drawing, name: string): void {
  const width = pdf.right - pdf.margin;
  const seller = cutLines(wrap(toPrintable(detail.seller.name), 'semibold', 10, width), 2);
  const top = pdf.tag('P');
  for (const line of seller) {
    pdf.text(line, top, { x: pdf.margin, y: pdf.y, face: 'semibold', size: 10, color: INK.quiet });
    pdf.y += 14;
  }
  pdf.y += 10;
  pdf.bookmark(name);
  const title = pdf.tag('H1');
  for (const line of cutLines(wrap(name, 'regular', 22, width), 4)) {
    pdf.text(line, title, { x: pdf.margin, y: pdf.y, size: 22 });
    pdf.y += 30;
  }
  const states = [
    detail.status === 'overdue' && detail.dueDate !== undefined ? words.overdue(date(detail.dueDate)) : '',
    detail.dispute ? words.disputed(date(detail.dispute.since)) : '',
  ].filter(Boolean);
  for (const state of states) {
    pdf.box([pdf.margin, pdf.y, 3, 14], INK.alert);
    pdf.text(state, pdf.tag('P'), { x: pdf.margin + 10, y: pdf.y, face: 'semibold', size: 9.5, color: INK.alert });
    pdf.y += 18;
  }
  pdf.y += 10;
}

function partyLines(party: Party, { words, country }: Language): string[] {
  return [
    ...(party.address ?? []),
    party.country ? country(party.country) : '',
    party.vatNumber ? `${words.vatNumber}: ${party.vatNumber}` : '',
    party.registrationNumber ? `${words.registrationNumber}: ${party.registrationNumber}` : '',
    party.email ?? '',
  ].map(toPrintable).filter(Boolean);
}

function drawParties({ pdf, detail, language }: Drawing): void {
  const width = (pdf.right - pdf.margin - 24) / 2;
  const start = pdf.y;
  let end = start;
  for (const [i, role] of (['buyer', 'seller'] as const).entries()) {
    const x = pdf.margin + i * (width + 24);
    let y = start;
    pdf.text(language.words[role], pdf.tag('H2'), { x, y, size: 8, color: INK.quiet });
    y += 13;
    const name = pdf.tag('P');
    for (const line of cutLines(wrap(toPrintable(detail[role].name), 'semibold', 9.5, width), 3)) {
      pdf.text(line, name, { x, y, face: 'semibold', size: 9.5 });
      y += 13;
    }
    const lines = partyLines(detail[role], language).flatMap((line) => wrap(line, 'regular', 9, width));
    for (const line of cutLines(lines, MAX_PARTY_LINES)) {
      pdf.text(line, pdf.tag('P'), { x, y });
      y += 12.5;
    }
    end = Math.max(end, y);
  }
  pdf.y = end + 14;
}

/** Dates and numbers of the document, in the order in which they are looked for. */
function listFacts({ detail, language: { words, date, period } }: Drawing): [string, string][] {
  const facts: [string, string | undefined][] = [
    [words.issueDate, date(detail.issueDate)],
    [words.dueDate, detail.dueDate && date(detail.dueDate)],
    [words.customerNumber, detail.customerNumber],
    [words.purchaseOrder, detail.purchaseOrderNumber],
    [words.orderNumber, detail.orderNumber],
    [words.contract, detail.contractNumber],
    [words.period, detail.period && period(detail.period)],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, toPrintable(value)]] : []));
}

function drawFacts(drawing: Drawing): void {
  const { pdf } = drawing;
  const gap = 12;
  const width = (pdf.right - pdf.margin - gap * (COLUMNS - 1)) / COLUMNS;
  const facts = listFacts(drawing);
  pdf.rule(pdf.margin, pdf.y, pdf.right - pdf.margin);
  pdf.y += 9;
  for (let row = 0; row < facts.length; row += COLUMNS) {
    let height = 0;
    for (const [i, [label, value]] of facts.slice(row, row + COLUMNS).entries()) {
      const x = pdf.margin + i * (width + gap);
      const tag: Tag = pdf.tag('P');
      pdf.text(`${label} `, tag, { x, y: pdf.y, size: 8, color: INK.quiet });
      const lines = cutLines(wrap(value, 'regular', 9, width + gap / 2), MAX_FACT_LINES);
      for (const [at, line] of lines.entries()) pdf.text(line, tag, { x, y: pdf.y + 11 + at * 13 });
      height = Math.max(height, 11 + lines.length * 13);
    }
    pdf.y += height + 9;
  }
  pdf.y += 9;
}

import { drawHeading, type Drawing } from './invoice-pdf.ts';
import { toPrintable, wrap } from './pdf-fonts.ts';

const LEADING = 12.5;

function drawParagraph({ pdf }: Drawing, text: string): void {
  const lines = wrap(toPrintable(text), 'regular', 9, pdf.right - pdf.margin);
  if (!lines.length) return;
  const tag = pdf.tag('P');
  for (const line of lines) {
    pdf.need(LEADING);
    pdf.text(line, tag, { x: pdf.margin, y: pdf.y });
    pdf.y += LEADING;
  }
  pdf.y += 4;
}

/** Credit notes, invoices and payments that belong to the document. */
export function drawRelated(drawing: Drawing): void {
  const { pdf, detail, language } = drawing;
  const { words } = language;
  const names: Readonly<Record<string, string>> = { invoice: words.invoice, creditNote: words.creditNote, payment: words.payment };
  const links = detail.links.filter(({ type }) => Object.hasOwn(names, type));
  if (!links.length) return;
  drawHeading(drawing, words.related);
  for (const { type, number, date, amount } of links) {
    const parts = [`${names[type]} ${number}`, date && language.date(date), amount && language.money(amount)];
    drawParagraph(drawing, parts.filter(Boolean).join(' · '));
  }
  pdf.y += 10;
}

/** What the seller wrote on the document, and why it is questioned. */
export function drawNotes(drawing: Drawing): void {
  const { detail, language } = drawing;
  const notes = [...(detail.notes ?? []), ...(detail.dispute?.reason ? [detail.dispute.reason] : [])];
  if (!notes.length) return;
  drawHeading(drawing, language.words.notes);
  for (const note of notes.flatMap((text) => text.split('\n'))) drawParagraph(drawing, note);
}

import type { InvoiceLine } from '@csol/contract';
import { drawHeading, type Drawing } from './invoice-pdf.ts';
import { toPrintable, wrap } from './pdf-fonts.ts';
import { INK, type PdfWriter, type Tag } from './pdf-writer.ts';

/** A line of text within a cell. */
interface CellLine {
  text: string;
  isQuiet: boolean;
}

interface Column {
  head: string;
  /** Its right end for numbers, its left end for words. */
  x: number;
  isRight: boolean;
}

const [SIZE, QUIET_SIZE, LEADING, PADDING, HEAD] = [9, 8, 12, 4, 19];

function createColumns({ pdf: { margin, right }, detail, language: { words } }: Drawing): Column[] {
  return [
    { head: '#', x: margin + 4, isRight: false },
    { head: words.description, x: margin + 30, isRight: false },
    { head: words.quantity, x: right - 206, isRight: true },
    { head: words.unitPrice, x: right - 130, isRight: true },
    { head: words.vat, x: right - 90, isRight: true },
    { head: words.amountIn(detail.gross.currency), x: right - 4, isRight: true },
  ];
}

/** The heads of the columns: cells of the table at first, and a repetition for the eye on every further page. */
function drawHead(pdf: PdfWriter, columns: readonly Column[], table?: Tag): void {
  pdf.box([pdf.margin, pdf.y, pdf.right - pdf.margin, HEAD], INK.shade);
  const row = table && pdf.tag('TR', pdf.tag('THead', table));
  for (const { head, x, isRight } of columns) {
    const style = { x, y: pdf.y + 5, face: 'semibold', size: 8, isRight } as const;
    if (row) pdf.text(head, pdf.tag('TH', row, { scope: 'Column' }), style);
    else pdf.repeat(head, style);
  }
  pdf.y += HEAD + 3;
}

/** What a line is about: its description, then everything else that names it. */
function describe(line: InvoiceLine, { language: { words, period }, detail }: Drawing, width: number): CellLine[] {
  const paragraphs = line.description.split('\n').map(toPrintable).filter(Boolean);
  // Most lines are of the document's own contract and period; saying so on each would hide the others.
  const facts: [string, string | undefined][] = [
    [words.item, line.itemNumber],
    [words.machine, line.machine],
    [words.serialNumber, line.serialNumbers?.join(', ')],
    [words.contract, line.contractNumber === detail.contractNumber ? undefined : line.contractNumber],
    [words.orderNumber, line.orderNumber],
    [words.period, line.period && JSON.stringify(line.period) !== JSON.stringify(detail.period) ? period(line.period) : undefined],
  ];
  const more = facts.flatMap(([label, value]) => (value ? [`${label} ${toPrintable(value)}`] : [])).join(' · ');
  return [
    ...paragraphs.flatMap((text) => wrap(text, 'regular', SIZE, width)).map((text) => ({ text, isQuiet: false })),
    ...wrap(more, 'regular', QUIET_SIZE, width).map((text) => ({ text, isQuiet: true })),
  ];
}

/** Numbers of a line, by the columns after the description. */
function numbersOf(line: InvoiceLine, { language, detail }: Drawing): string[] {
  const isOdd = line.unitPrice && line.unitPrice.currency !== detail.gross.currency;
  return [
    line.quantity === undefined ? '' : language.quantity(line.quantity, line.unit),
    line.unitPrice ? language[isOdd ? 'money' : 'amount'](line.unitPrice) : '',
    line.vatRate === undefined ? '' : language.percent(line.vatRate),
    language.amount(line.net),
  ].map(toPrintable);
}

function drawLine(drawing: Drawing, columns: readonly Column[], table: Tag, line: InvoiceLine): void {
  const { pdf } = drawing;
  const [first, second] = columns;
  const texts = describe(line, drawing, columns[2]!.x - 62 - second!.x);
  const height = Math.max(1, texts.length) * LEADING + 2 * PADDING;
  const isTall = height > (pdf.bottom - pdf.margin) / 2;
  if (pdf.need(isTall ? 4 * LEADING : height)) drawHead(pdf, columns);
  const row = pdf.tag('TR', table);
  pdf.y += PADDING;
  const y = pdf.y;
  const number = wrap(toPrintable(line.number), 'regular', QUIET_SIZE, 26)[0] ?? '';
  pdf.text(number, pdf.tag('TD', row), { x: first!.x, y, color: INK.quiet, size: QUIET_SIZE });
  const cell = pdf.tag('TD', row);
  const cells = numbersOf(line, drawing).map((text, i) => ({ text, tag: pdf.tag('TD', row), x: columns[i + 2]!.x }));
  for (const { text, tag, x } of cells) pdf.text(text, tag, { x, y, isRight: true, size: text.length > 14 ? QUIET_SIZE : SIZE });
  for (const [i, { text, isQuiet }] of texts.entries()) {
    if (isTall && pdf.need(LEADING + PADDING)) drawHead(pdf, columns);
    // A blank at the end, for readers that put the lines of a text together again.
    const shown = i < texts.length - 1 ? `${text} ` : text;
    pdf.text(shown, cell, { x: second!.x, y: pdf.y, ...(isQuiet && { color: INK.quiet, size: QUIET_SIZE }) });
    pdf.y += LEADING;
  }
  if (!texts.length) pdf.y += LEADING;
  pdf.y += PADDING;
  pdf.rule(pdf.margin, pdf.y, pdf.right - pdf.margin);
}

/** The table of what is billed, over as many pages as it takes. */
export function drawLines(drawing: Drawing): void {
  const { pdf, detail, language } = drawing;
  if (!detail.lines.length) return;
  drawHeading(drawing, language.words.lines, 70);
  const columns = createColumns(drawing);
  const table = pdf.tag('Table');
  drawHead(pdf, columns, table);
  const body = pdf.tag('TBody', table);
  for (const line of detail.lines) drawLine(drawing, columns, body, line);
  pdf.y += 18;
}

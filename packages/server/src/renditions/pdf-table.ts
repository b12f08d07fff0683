import { toPrintable, widthOf, wrap } from './pdf-fonts.ts';
import { INK, type PdfWriter, type Tag } from './pdf-writer.ts';

/** A column of a table. */
export interface TableColumn {
  head: string;
  /** Its share of the width. */
  share: number;
  /** Whether it holds numbers. */
  isRight?: boolean;
}

/** A row of a table; sums stand out. */
export interface TableRow {
  cells: readonly string[];
  isSum?: boolean;
}

const [SIZE, LEADING, PADDING, HEAD, GAP, MOST_LINES] = [8, 10.5, 3, 17, 4, 3] as const;

/** Where a column begins and ends. */
interface Place {
  left: number;
  right: number;
}

function placesOf({ margin, right }: PdfWriter, columns: readonly TableColumn[]): Place[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let left = margin;
  return columns.map(({ share }) => {
    const end = left + ((right - margin) * share) / whole;
    const place = { left: left + GAP, right: end - GAP };
    left = end;
    return place;
  });
}

/** A text as it fits into a cell: numbers shrink, words break. */
function fit(text: string, isRight: boolean, face: 'regular' | 'semibold', width: number): { lines: string[]; size: number } {
  if (!isRight) return { lines: wrap(text, face, SIZE, width).slice(0, MOST_LINES), size: SIZE };
  return { lines: [text], size: Math.min(SIZE, (SIZE * width) / Math.max(1, widthOf(text, face, SIZE))) };
}

/** The heads of the columns: cells of the table at first, and a repetition for the eye on every further page. */
function drawHead(pdf: PdfWriter, columns: readonly TableColumn[], table?: Tag): void {
  pdf.box([pdf.margin, pdf.y, pdf.right - pdf.margin, HEAD], INK.shade);
  const row = table && pdf.tag('TR', pdf.tag('THead', table));
  for (const [at, { left, right }] of placesOf(pdf, columns).entries()) {
    const { head = '', isRight = false } = columns[at] ?? {};
    const { lines, size } = fit(toPrintable(head), true, 'semibold', right - left);
    const style = { x: isRight ? right : left, y: pdf.y + 4, face: 'semibold', size, isRight } as const;
    if (row) pdf.text(lines[0] ?? '', pdf.tag('TH', row, { scope: 'Column' }), style);
    else pdf.repeat(lines[0] ?? '', style);
  }
  pdf.y += HEAD + 2;
}

/** Draws a table over as many pages as it takes. A row stays on one page. */
export function drawTable(pdf: PdfWriter, columns: readonly TableColumn[], rows: readonly TableRow[]): void {
  const [places, table] = [placesOf(pdf, columns), pdf.tag('Table')];
  pdf.need(HEAD + 3 * LEADING);
  drawHead(pdf, columns, table);
  const body = pdf.tag('TBody', table);
  for (const { cells, isSum = false } of rows) {
    const face = isSum ? 'semibold' : 'regular';
    const fitted = places.map(({ left, right }, at) =>
      fit(toPrintable(cells[at] ?? ''), columns[at]?.isRight ?? false, face, right - left),
    );
    const height = Math.max(1, ...fitted.map(({ lines }) => lines.length)) * LEADING + 2 * PADDING;
    if (pdf.need(height)) drawHead(pdf, columns);
    const row = pdf.tag('TR', body);
    for (const [at, { lines, size }] of fitted.entries()) {
      const tag = pdf.tag('TD', row);
      const [isRight, place] = [columns[at]?.isRight ?? false, places[at]];
      for (const [n, line] of lines.entries()) {
        // A blank at the end, for readers that put the lines of a text together again.
        const shown = n < lines.length - 1 ? `${line} ` : line;
        pdf.text(shown, tag, { x: (isRight ? place?.right : place?.left) ?? 0, y: pdf.y + PADDING + n * LEADING, face, size, isRight });
      }
    }
    pdf.y += height;
    pdf.rule(pdf.margin, pdf.y, pdf.right - pdf.margin);
  }
  pdf.y += 14;
}

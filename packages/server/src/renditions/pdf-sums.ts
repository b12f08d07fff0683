import type { Money } from '@csol/contract';
import { isZero } from '@csol/domain/money';
import type { Drawing } from './invoice-pdf.ts';
import { toPrintable, wrap } from './pdf-fonts.ts';
import { INK, type Tag } from './pdf-writer.ts';

const [ROW, LEFT] = [15, 0.54];

/** The sums that the document states, and what has been settled since. @returns Label, amount, and whether it is what counts. */
function listTotals({ detail, language: { words } }: Drawing): [string, Money, boolean][] {
  const { net, vatTotal, gross, prepaid, rounding, payable, paid, credited, open } = detail;
  const isSettled = [paid, credited].some((money) => money && !isZero(money));
  const rows: [string, Money | undefined, boolean][] = [
    [words.net, net, false],
    [words.vat, vatTotal, false],
    [words.gross, gross, !payable],
    [words.prepaid, prepaid, false],
    [words.rounding, rounding, false],
    [words.payable, payable, true],
    [words.paid, isSettled && !isZero(paid) ? paid : undefined, false],
    [words.credited, credited && !isZero(credited) ? credited : undefined, false],
    [words.open, isSettled ? open : undefined, true],
  ];
  return rows.flatMap(([label, money, isMain]) => (money ? [[label, money, isMain]] : []));
}

function drawTotals(drawing: Drawing, left: number): void {
  const { pdf, language } = drawing;
  const table = pdf.tag('Table');
  for (const [label, money, isMain] of listTotals(drawing)) {
    const row = pdf.tag('TR', table);
    const face = isMain ? 'semibold' : 'regular';
    if (isMain) {
      pdf.rule(left, pdf.y - 1, pdf.right - left, INK.text);
      pdf.y += 3;
    }
    pdf.text(label, pdf.tag('TH', row, { scope: 'Row' }), { x: left, y: pdf.y, face });
    pdf.text(language[isMain ? 'money' : 'amount'](money), pdf.tag('TD', row), { x: pdf.right - 4, y: pdf.y, face, isRight: true });
    pdf.y += isMain ? ROW + 4 : ROW;
  }
}

/** The category of a row, in words where there is a reason, in its code where there is none. */
function drawVat({ pdf, detail, language }: Drawing, width: number): void {
  const { words } = language;
  const { margin } = pdf;
  const ends = [margin, margin + width * 0.66, margin + width];
  const table = pdf.tag('Table');
  const drawRow = (type: 'TH' | 'TD', texts: readonly string[]): Tag => {
    const row = pdf.tag('TR', table);
    const cells = texts.map((text, i) => {
      const cell = pdf.tag(type, row, type === 'TH' ? { scope: 'Column' } : {});
      const look = type === 'TH' ? ({ face: 'semibold', size: 8 } as const) : {};
      pdf.text(text, cell, { x: ends[i]!, y: pdf.y, isRight: i > 0, ...look });
      return cell;
    });
    pdf.y += ROW;
    return cells[0]!;
  };
  drawRow('TH', [words.vat, words.taxable, words.amountIn(detail.gross.currency)]);
  pdf.rule(margin, pdf.y - 2, width);
  pdf.y += 2;
  for (const row of detail.vat) {
    pdf.need(ROW);
    const first = drawRow('TD', [language.percent(row.rate), language.amount(row.taxable), language.amount(row.amount)]);
    for (const line of wrap(toPrintable(row.exemptionReason ?? ''), 'regular', 8, width).slice(0, 6)) {
      pdf.text(` ${line}`, first, { x: margin, y: pdf.y - 2, size: 8, color: INK.quiet });
      pdf.y += 11;
    }
  }
}

/** VAT by rate on the left, the totals on the right. */
export function drawSums(drawing: Drawing): void {
  const { pdf, detail, language } = drawing;
  const width = (pdf.right - pdf.margin) * LEFT - 24;
  const left = pdf.margin + width + 48;
  pdf.need(Math.max(listTotals(drawing).length + 2, Math.min(detail.vat.length, 20) * 1.5 + 3) * ROW);
  pdf.bookmark(language.words.totals);
  const start = pdf.y;
  let end = start;
  if (detail.vat.length) {
    pdf.text(language.words.vatByRate, pdf.tag('H2'), { x: pdf.margin, y: pdf.y, face: 'semibold', size: 11 });
    pdf.y += 18;
    drawVat(drawing, width);
    end = pdf.y;
  }
  // Where VAT alone filled a page, the totals follow below it.
  pdf.y = end >= start ? start : end + 12;
  pdf.text(language.words.totals, pdf.tag('H2'), { x: left, y: pdf.y, face: 'semibold', size: 11 });
  pdf.y += 18;
  drawTotals(drawing, left);
  pdf.y = Math.max(pdf.y, end) + 16;
}

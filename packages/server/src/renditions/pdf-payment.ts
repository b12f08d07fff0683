import { correction, generate } from 'lean-qr';
import { sign } from '@csol/domain/money';
import { createEpcPayload, formatAccount } from '@csol/domain/transfer';
import type { Drawing } from './invoice-pdf.ts';
import { toPrintable, wrap } from './pdf-fonts.ts';
import { INK } from './pdf-writer.ts';

const [CODE, PADDING, ROW] = [92, 12, 14];

/** What has to be known to pay, label by label. */
function listFacts({ detail, language }: Drawing): [string, string][] {
  const { words } = language;
  const facts: [string, string | undefined][] = [
    [words.payable, language.money(detail.open)],
    [words.dueDate, detail.dueDate && language.date(detail.dueDate)],
    [words.payee, detail.seller.name],
    ...(detail.paymentAccounts ?? []).slice(0, 4).flatMap(({ account, bic, name }): [string, string | undefined][] => [
      [words.account, [formatAccount(account), name && `(${name})`].filter(Boolean).join(' ')],
      ['BIC', bic],
    ]),
    [words.reference, detail.paymentReference?.value],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, toPrintable(value)]] : []));
}

function drawCode({ pdf, detail, language }: Drawing, payload: string, x: number, y: number): void {
  const code = generate(payload, { minCorrectionLevel: correction.M, maxVersion: 13 });
  const alt = language.words.code(language.money(detail.open), toPrintable(detail.seller.name).slice(0, 200));
  const figure = pdf.tag('Figure', undefined, { alt, bbox: [x, y, x + CODE, y + CODE], placement: 'Block' });
  const step = CODE / code.size;
  pdf.box([x - 6, y - 6, CODE + 12, CODE + 12], '#ffffff');
  pdf.draw(figure, (fill) => {
    for (let row = 0; row < code.size; row++) {
      for (let at = 0; at < code.size; at++) {
        let end = at;
        while (code.get(end, row)) end++;
        // Neighbours in one piece: seams between them would show.
        if (end > at) fill(x + at * step, y + row * step, (end - at) * step, step);
        at = end;
      }
    }
  });
}

/** How to pay what is open, with a code for bank apps where there can be one; nothing where nothing is to be paid. */
export function drawPayment(drawing: Drawing): void {
  const { pdf, detail, language } = drawing;
  if (detail.kind !== 'invoice' || sign(detail.open) <= 0) return;
  const { paymentAccounts = [], paymentReference: reference, open: amount, seller } = detail;
  const payload = paymentAccounts
    .map(({ account, bic, name }) => createEpcPayload({ name: name ?? seller.name, account, bic, amount, reference }))
    .find((text) => text !== undefined);
  const width = pdf.right - pdf.margin - 2 * PADDING - (payload ? CODE + 60 : 0);
  const rows = listFacts(drawing).map(([label, value]) => ({ label, lines: wrap(value, 'semibold', 9, width - 110).slice(0, 3) }));
  const terms = wrap(toPrintable(detail.paymentTerms ?? ''), 'regular', 9, width).slice(0, 12);
  const textHeight = rows.reduce((sum, { lines }) => sum + lines.length * ROW, 0) + (terms.length ? terms.length * 12 + 6 : 0);
  const height = Math.max(textHeight + 24, payload ? CODE + 24 : 0) + 2 * PADDING;
  pdf.need(height);
  pdf.bookmark(language.words.payment);
  pdf.box([pdf.margin, pdf.y, pdf.right - pdf.margin, height], INK.shade);
  pdf.box([pdf.margin, pdf.y, 3, height], INK.accent);
  const [x, top] = [pdf.margin + PADDING, pdf.y + PADDING];
  let y = top;
  pdf.text(language.words.payment, pdf.tag('H2'), { x, y, face: 'semibold', size: 11 });
  y += 20;
  for (const { label, lines } of rows) {
    const tag = pdf.tag('P');
    pdf.text(`${label} `, tag, { x, y, color: INK.quiet });
    for (const line of lines) {
      pdf.text(line, tag, { x: x + 110, y, face: 'semibold' });
      y += ROW;
    }
  }
  y += terms.length ? 6 : 0;
  const note = terms.length ? pdf.tag('P') : undefined;
  for (const line of terms) {
    pdf.text(line, note!, { x, y });
    y += 12;
  }
  if (payload) {
    const left = pdf.right - PADDING - CODE - 10;
    drawCode(drawing, payload, left, top + 4);
    const caption = wrap(language.words.scan, 'regular', 7.5, CODE + 20).slice(0, 2);
    const tag = pdf.tag('P');
    const look = { x: left - 6, size: 7.5, color: INK.quiet };
    for (const [i, line] of caption.entries()) pdf.text(line, tag, { ...look, y: top + CODE + 12 + i * 9 });
  }
  pdf.y += height + 18;
}

/**
 * Pictures of a statement: what is open by age, billed and paid by month, the share of each category. Bars beside their names and
 * amounts, which tell the same without colour; each with its table. A chunk of its own, loaded when it is about to be seen.
 */
import { str, type I18n } from '@csol/core';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { ShownSection } from './statement-report.rows.ts';
import { formatMonth, formatShare, formatUnits } from './statement-view.formats.ts';
import { bucketLabel, groupingLabel, sumLabel } from './statement-view.labels.ts';
import { renderCell, renderRowHeader, renderTable } from './statement-view.table.ts';
import { columnsOf } from './statement-view.tables.ts';

export { texts } from './statement-pictures.locales/index.ts';

/** A bar: full, or an outline alone, so that two tell apart without colour. */
interface Bar {
  units: bigint;
  isOutline?: boolean;
}

/** A line of a picture. */
interface Line {
  label: string;
  bars: readonly Bar[];
  amounts: readonly string[];
}

const HEIGHT = 10;
const sizeOf = (units: bigint): bigint => (units < 0n ? -units : units);

/** Thousandths of the largest bar. */
const lengthOf = (units: bigint, most: bigint): number => (most === 0n ? 0 : Number((sizeOf(units) * 1000n) / most));

function renderBars(bars: readonly Bar[], most: bigint): TemplateResult {
  const height = HEIGHT * bars.length;
  return html`<svg class="bars" viewBox="0 0 1000 ${height}" preserveAspectRatio="none" aria-hidden="true" data-bars=${bars.length}>
    ${bars.map(({ units, isOutline }, at) => {
      const name = [isOutline ? 'bar--outline' : '', units < 0n ? 'bar--negative' : ''].join(' ');
      return svg`<rect class="bar ${name}" x="0" y=${at * HEIGHT + 1} height=${HEIGHT - 2} width=${lengthOf(units, most)}></rect>`;
    })}
  </svg>`;
}

/** A picture with its heading; what it shows stands in its lines too. */
function renderPicture(id: string, heading: string, lines: readonly Line[], below: unknown): TemplateResult {
  const most = lines.flatMap(({ bars }) => bars).reduce((max, { units }) => (sizeOf(units) > max ? sizeOf(units) : max), 0n);
  return html`<figure class="picture" aria-labelledby=${id}>
    <figcaption><h4 id=${id}>${heading}</h4></figcaption>
    <ul class="picture__lines">
      ${lines.map(
        ({ label, bars, amounts }) =>
          html`<li>
            <span>${label}</span> ${renderBars(bars, most)}
            <span class="picture__amounts">${amounts.map((amount) => html`<span class="number">${amount}</span>`)}</span>
          </li>`,
      )}
    </ul>
    ${below}
  </figure>`;
}

const renderDetails = ({ msg }: I18n, table: TemplateResult): TemplateResult =>
  html`<details class="picture__table">
    <summary>${msg('As a table', { id: 'statement-pictures.table', desc: 'Shows what a picture shows as a table' })}</summary>
    ${table}
  </details>`;

/** What is open, by age; its table stands above the pictures. */
function renderAges(i18n: I18n, { currency, scale, ageing }: ShownSection): TemplateResult | typeof nothing {
  const { msg, formats } = i18n;
  if (ageing.buckets.every(({ units }) => units === 0n)) return nothing;
  const lines = ageing.buckets.map((bucket) => {
    const { units } = bucket;
    return { label: bucketLabel(i18n, bucket), bars: [{ units }], amounts: [formatUnits(formats, units, scale)] };
  });
  const heading = msg(str`Open by age, in ${currency}`, { id: 'statement-pictures.ageing' });
  return renderPicture(`picture-ageing-${currency}`, heading, lines, nothing);
}

/** What was billed and paid, month by month. */
function renderMonths(i18n: I18n, { currency, scale, months }: ShownSection): TemplateResult | typeof nothing {
  const { msg, formats } = i18n;
  if (months.length === 0) return nothing;
  const { billed, paid, amount } = columnsOf(i18n);
  const write = (units: bigint): string => formatUnits(formats, units, scale);
  const lines = months.map((month) => ({
    label: formatMonth(formats, month.key),
    bars: [{ units: month.billed }, { units: month.paid, isOutline: true }],
    amounts: [write(month.billed), write(month.paid)],
  }));
  const heading = msg(str`Billed and paid by month, in ${currency}`, { id: 'statement-pictures.months' });
  const key = html`<p class="picture__key">
    ${msg('Full bar: billed, less credit notes. Outline: paid.', { id: 'statement-pictures.key', desc: 'What the two kinds of bars are' })}
  </p>`;
  const rows = months.map(
    (month) =>
      html`<tr role="row">
        ${renderRowHeader(formatMonth(formats, month.key))} ${renderCell(billed, write(month.billed))}
        ${renderCell(paid, write(month.paid))}
      </tr>`,
  );
  const first = { ...amount, numeric: false, label: groupingLabel(i18n, 'month') };
  const table = renderTable({ id: `months-${currency}`, caption: heading, columns: [first, billed, paid], rows });
  return renderPicture(`picture-months-${currency}`, heading, lines, html`${key} ${renderDetails(i18n, table)}`);
}

/** In tenths of a percent. */
const shareOf = (units: bigint, total: bigint): bigint => (units * 2000n + total) / (total * 2n);

/** How much of what was billed belongs to each category. Where credit notes outweigh invoices there is no share. */
function renderShares(i18n: I18n, { currency, scale, categories }: ShownSection): TemplateResult | typeof nothing {
  const { msg, formats } = i18n;
  if (categories.length === 0) return nothing;
  const { amount } = columnsOf(i18n);
  const total = categories.reduce((sum, { units }) => sum + (units > 0n ? units : 0n), 0n);
  const percent = (units: bigint): string => (units > 0n && total > 0n ? formatShare(formats, shareOf(units, total)) : '–');
  const lines = categories.map(({ key, units }) => ({
    label: sumLabel(i18n, key),
    bars: [{ units }],
    amounts: [formatUnits(formats, units, scale), percent(units)],
  }));
  const heading = msg(str`Billed by category, in ${currency}`, { id: 'statement-pictures.categories' });
  const share = { ...amount, label: msg('Share', { id: 'statement-pictures.share', desc: 'Header above percentages' }) };
  const first = { ...amount, numeric: false, label: groupingLabel(i18n, 'category') };
  const rows = categories.map(
    ({ key, units }) =>
      html`<tr role="row">
        ${renderRowHeader(sumLabel(i18n, key))} ${renderCell(amount, formatUnits(formats, units, scale))}
        ${renderCell(share, percent(units))}
      </tr>`,
  );
  const table = renderTable({ id: `categories-${currency}`, caption: heading, columns: [first, amount, share], rows });
  return renderPicture(`picture-categories-${currency}`, heading, lines, renderDetails(i18n, table));
}

/** The pictures of one currency. */
export function renderPictures(i18n: I18n, section: ShownSection): TemplateResult {
  return html`${renderAges(i18n, section)} ${renderMonths(i18n, section)} ${renderShares(i18n, section)}`;
}

/** Adopted with their code; of the sheet too. */
export const styles = css`
  .picture {
    display: grid;
    gap: 0.571em;
    margin: 0 0 1.714em;
    break-inside: avoid;
  }
  .picture h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .picture__lines {
    display: grid;
    gap: 0.571em;
    list-style: none;
  }
  .picture__lines li {
    display: grid;
    grid-template-columns: minmax(0, 12em) minmax(4em, 1fr) minmax(8em, auto);
    gap: 0 1.143em;
    align-items: center;
  }
  .picture__amounts {
    display: grid;
    justify-items: end;
  }
  .picture__key {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .picture__table summary {
    cursor: pointer;
    min-block-size: 1.714em;
  }
  .bars {
    inline-size: 100%;
    block-size: 1em;
  }
  .bars[data-bars='2'] {
    block-size: 2em;
  }
  .base:dir(rtl) .bars {
    transform: scaleX(-1);
  }
  .bar {
    fill: var(--_interactive);
    stroke: var(--_interactive);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .bar--outline {
    fill: none;
  }
  /* Less than nothing: dashed, as its sign stands beside it. */
  .bar--negative {
    fill: none;
    stroke-dasharray: 4 3;
  }
  @container (inline-size < 36em) {
    .picture__lines li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .picture__lines .bars {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .bar--outline,
    .bar--negative {
      fill: none;
    }
  }
`;

/** The findings as a table: a group of rows for each machine, a row for each line that bills it. */
import type { InventoryFinding, ReconciliationItem } from '@csol/contract';
import { categoryLabel, formatMoney, renderSkeletonRows, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysText, fieldLabels, isKnown, reasonText } from './invoice-reconciliation.words.ts';

type Labels = ReturnType<typeof fieldLabels>;
type FoundLine = ReconciliationItem['lines'][number];
/** Opens a document; on paper there is nothing to open. */
export type OpenDocument = (invoice: { id: string; number: string }) => void;

interface TableContent {
  finding: InventoryFinding;
  /** Rows of their size stand in for what has yet to come. */
  items: readonly ReconciliationItem[] | undefined;
  pageSize: number;
  isBusy: boolean;
  /** Id of what names the table. */
  labelledBy: string;
  open: OpenDocument | undefined;
}

const hasLines = (finding: InventoryFinding): boolean => finding !== 'installedNotBilled';

function renderInstalled(i18n: I18n, item: ReconciliationItem, labels: Labels): TemplateResult {
  const { msg, formats } = i18n;
  const { customerNumber, installedOn, removedOn } = item;
  const fact = (label: string, date: string | undefined): TemplateResult | typeof nothing =>
    date ? html`<span class="muted">${label} <span class="number">${formats.date(date)}</span></span>` : nothing;
  if (!isKnown(item)) {
    return html`<span>${msg('Not in the inventory', { id: 'invoice-reconciliation.unknown' })}</span
      ><span class="muted">${labels.customerNumber} ${customerNumber}</span>`;
  }
  return html`<span>${customerNumber}</span>${fact(labels.installedOn, installedOn)}${fact(labels.removedOn, removedOn)}`;
}

function renderLine(i18n: I18n, line: FoundLine, labels: Labels, open: OpenDocument | undefined): TemplateResult {
  const { formats } = i18n;
  const { id, number, lineNumber, category, period, net } = line;
  return html`<td role="cell" class="cell--line" data-label=${labels.number}>
      <span class="stack">
        ${
          open
            ? html`<button
                class="row-button"
                type="button"
                part="document-button"
                aria-haspopup="dialog"
                @click=${() => open({ id, number })}
              >
                ${number}
              </button>`
            : html`<span>${number}</span>`
        }
        <span class="muted">${categoryLabel(i18n, category)}</span>
      </span>
    </td>
    <td role="cell" class="cell--line" data-label=${labels.lineNumber}>${lineNumber}</td>
    <td role="cell" class="cell--line" data-label=${labels.billed}>${daysText(formats, period)}</td>
    <td role="cell" class="cell--line cell--numeric" data-label=${labels.net}>${formatMoney(formats, net)}</td>`;
}

function renderMachine(i18n: I18n, item: ReconciliationItem, labels: Labels, rows: number): TemplateResult {
  const span = rows > 1 ? rows : nothing;
  return html`<th role="rowheader" scope="row" rowspan=${span}>
      <span class="stack">
        <strong class="number">${item.serialNumber}</strong>
        ${item.machine ? html`<span class="muted">${item.machine}</span>` : nothing}
        ${item.contractNumber ? html`<span class="muted">${labels.contractNumber} ${item.contractNumber}</span>` : nothing}
      </span>
    </th>
    <td role="cell" rowspan=${span} data-label=${labels.installed}>
      <span class="stack">${renderInstalled(i18n, item, labels)}</span>
    </td>
    <td role="cell" class="cell--reason" rowspan=${span} data-label=${labels.reason}>${reasonText(i18n, item)}</td>`;
}

function renderItem(i18n: I18n, item: ReconciliationItem, labels: Labels, { finding, open }: TableContent): TemplateResult {
  const [first, ...others] = hasLines(finding) ? item.lines : [];
  const rows = others.length + 1;
  const none = html`<td role="cell" class="cell--line" colspan="4"></td>`;
  const idle = html`<td role="cell" data-label=${labels.days}>${daysText(i18n.formats, item.period)}</td>`;
  const lineOf = (line: FoundLine | undefined): TemplateResult => (line ? renderLine(i18n, line, labels, open) : none);
  return html`<tbody role="rowgroup" part="finding">
    <tr role="row">
      ${renderMachine(i18n, item, labels, rows)}${hasLines(finding) ? lineOf(first) : idle}
    </tr>
    ${others.map((line) => html`<tr role="row">${lineOf(line)}</tr>`)}
  </tbody>`;
}

/** The table of one finding. */
export function renderFindingTable(i18n: I18n, content: TableContent): TemplateResult {
  const { finding, items, pageSize, isBusy, labelledBy } = content;
  const labels = fieldLabels(i18n);
  const { serialNumber, installed, days, reason, number, lineNumber, billed, net } = labels;
  const columns = [serialNumber, installed, reason, ...(hasLines(finding) ? [number, lineNumber, billed, net] : [days])];
  return html`<table class="table findings" role="table" part="findings" aria-labelledby=${labelledBy} aria-busy=${isBusy}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((label) => html`<th scope="col" role="columnheader" class=${label === net ? 'cell--numeric' : ''}>${label}</th>`)}
      </tr>
    </thead>
    ${
      items?.map((item) => renderItem(i18n, item, labels, content)) ??
      html`<tbody>
        ${renderSkeletonRows(pageSize, columns.length)}
      </tbody>`
    }
  </table>`;
}

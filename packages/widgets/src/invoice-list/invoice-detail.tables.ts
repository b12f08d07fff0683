/** A document's lines and its VAT. */
import type { InvoiceDetail, InvoiceLine } from '@csol/contract';
import { formatMoney, renderMoney, str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import { renderRelated, type Relate } from './invoice-detail.links.ts';
import type { RelatedField } from './invoice-list.state.ts';

/** What the seller's country levies: North America has sales taxes, not VAT. */
const hasVat = ({ seller }: InvoiceDetail): boolean => seller.country !== 'US' && seller.country !== 'CA';

function taxLabel({ msg }: I18n, invoice: InvoiceDetail): string {
  return hasVat(invoice) ? msg('VAT', { id: 'invoice-detail.line.vat' }) : msg('Tax', { id: 'invoice-detail.line.tax' });
}

function renderLineFacts(i18n: I18n, line: InvoiceLine, relate: Relate): TemplateResult | typeof nothing {
  const { msg, formats } = i18n;
  const { machine, serialNumbers = [], contractNumber, orderNumber, period } = line;
  const from = period?.from ? formats.date(period.from) : undefined;
  const to = period?.to ? formats.date(period.to) : undefined;
  const numbers = (label: string, field: RelatedField, values: readonly (string | undefined)[]): unknown => {
    const buttons = values.map((value) => value && renderRelated(i18n, label, { field, value }, relate));
    return buttons.some(Boolean) && html`${label} ${buttons}`;
  };
  const facts = [
    machine && msg(str`Machine ${machine}`, { id: 'invoice-detail.line.machine' }),
    numbers(msg('Serial no.', { id: 'invoice-detail.line.serial-number', desc: 'Before one or more' }), 'serialNumber', serialNumbers),
    numbers(msg('Contract', { id: 'invoice-detail.link.contract' }), 'contractNumber', [contractNumber]),
    numbers(msg('Order', { id: 'invoice-detail.link.order' }), 'orderNumber', [orderNumber]),
    from && to && `${from} – ${to}`,
  ].filter(Boolean);
  return facts.length > 0 ? html`<span class="line-facts muted">${facts.map((fact) => html`<span>${fact}</span>`)}</span>` : nothing;
}

/** What can be done with a line. */
export interface LineActions {
  renderLineButton: (invoice: InvoiceDetail, line: InvoiceLine) => unknown;
  /** What the button has opened; nothing where it has not. */
  renderBelowLine: (line: InvoiceLine) => unknown;
}

function renderQuestionsHeader({ msg }: I18n): TemplateResult {
  return html`<th scope="col" role="columnheader" class="no-print">
    <span class="visually-hidden">${msg('Questions', { id: 'invoice-detail.line.questions' })}</span>
  </th>`;
}

function renderBelow(content: unknown): TemplateResult | typeof nothing {
  if (content === nothing) return nothing;
  return html`<tr role="row" class="below no-print"><td role="cell" colspan="6">${content}</td></tr>`;
}

/** What is billed, line by line, with the machines that it is billed for. @param actions missing on paper, as `relate` is */
export function renderLines(
  i18n: I18n,
  invoice: InvoiceDetail,
  actions: LineActions | undefined,
  relate: Relate,
): TemplateResult | typeof nothing {
  const { lines } = invoice;
  if (lines.length === 0) return nothing;
  const { msg, formats } = i18n;
  const columns = {
    description: msg('Description', { id: 'invoice-detail.line.description' }),
    quantity: msg('Quantity', { id: 'invoice-detail.line.quantity' }),
    price: msg('Unit price', { id: 'invoice-detail.line.price' }),
    vat: taxLabel(i18n, invoice),
    net: msg('Net', { id: 'invoice-detail.line.net' }),
  };
  return html`<section>
    <h3 id="lines-heading">${msg('Lines', { id: 'invoice-detail.lines', desc: 'Heading of the invoice lines' })}</h3>
    <table class="table table--wrap" role="table" aria-labelledby="lines-heading">
      <thead role="rowgroup">
        <tr role="row">
          ${Object.entries(columns).map(
            ([key, label]) => html`<th scope="col" role="columnheader" class=${key === 'description' ? '' : 'cell--numeric'}>${label}</th>`,
          )}
          ${actions ? renderQuestionsHeader(i18n) : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map(
          (line) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${line.description}${renderLineFacts(i18n, line, relate)}</th>
              <td role="cell" class="cell--numeric" data-label=${columns.quantity}>
                ${line.quantity === undefined ? '' : formats.decimal(line.quantity)}
              </td>
              <td role="cell" class="cell--numeric" data-label=${columns.price}>
                ${line.unitPrice ? formatMoney(formats, line.unitPrice) : ''}
              </td>
              <td role="cell" class="cell--numeric" data-label=${columns.vat}>
                ${line.vatRate === undefined ? '' : formats.percent(line.vatRate)}
              </td>
              <td role="cell" class="cell--numeric" data-label=${columns.net}>${formatMoney(formats, line.net)}</td>
              ${actions ? html`<td role="cell" class="ask no-print">${actions.renderLineButton(invoice, line)}</td>` : nothing}
            </tr>${actions ? renderBelow(actions.renderBelowLine(line)) : nothing}`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** VAT by rate, and how it leads from net to what is open. */
export function renderVat(i18n: I18n, invoice: InvoiceDetail): TemplateResult {
  const { msg, formats } = i18n;
  const { net, vat, gross, prepaid, rounding, payable, paid, credited, open } = invoice;
  const isSet = (money: { amount: string } | undefined): boolean => money !== undefined && /[1-9]/.test(money.amount);
  const row = (label: unknown, money: InvoiceDetail['net'] | undefined, isStrong = false): TemplateResult | typeof nothing =>
    money
      ? html`<div class=${isStrong ? 'sum' : ''}>
          <dt>${label}</dt>
          <dd>${renderMoney(formats, money)}</dd>
        </div>`
      : nothing;
  return html`<section>
    <h3>${msg('Amounts', { id: 'invoice-detail.amounts' })}</h3>
    <dl class="amounts">
      ${row(msg('Net', { id: 'invoice-detail.line.net' }), net)}
      ${vat.map((each) => {
        const tax = `${taxLabel(i18n, invoice)} ${formats.percent(each.rate)}`;
        const taxable = formatMoney(formats, each.taxable);
        const label = msg(str`${tax} on ${taxable}`, { id: 'invoice-detail.tax-row', desc: 'VAT 21 % on € 100' });
        const { exemptionReason: reason } = each;
        return row(reason ? html`${label} <span class="amounts__reason muted">${reason}</span>` : label, each.amount);
      })}
      ${row(msg('Total', { id: 'invoice-list.total.gross' }), gross, true)}
      ${isSet(prepaid) ? row(msg('Paid in advance', { id: 'invoice-detail.prepaid' }), prepaid) : nothing}
      ${isSet(rounding) ? row(msg('Rounding', { id: 'invoice-detail.rounding' }), rounding) : nothing}
      ${isSet(prepaid) || isSet(rounding) ? row(msg('To pay', { id: 'invoice-detail.payable' }), payable) : nothing}
      ${isSet(paid) ? row(msg('Paid', { id: 'invoice-detail.paid', desc: 'An amount that was paid' }), paid) : nothing}
      ${isSet(credited) ? row(msg('Credited', { id: 'invoice-detail.credited', desc: 'An amount that was credited' }), credited) : nothing}
      ${row(msg('Open amount', { id: 'invoice-list.column.open' }), open, true)}
    </dl>
  </section>`;
}

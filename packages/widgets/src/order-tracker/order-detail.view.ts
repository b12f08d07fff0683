/** An order's side panel, from top to bottom: what it is, what holds it up, when it comes, what happened, what is where. */
import type { OrderDetail } from '@csol/contract';
import { formatMoney, renderDialog, renderFact, renderPanel, renderRetry, str } from '@csol/core';
import type { I18n, RequestState } from '@csol/core';
import { lockedIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderActions } from './order-detail.actions.ts';
import { renderDates } from './order-detail.dates.ts';
import { renderExceptions } from './order-detail.exceptions.ts';
import { renderFiles, type FileActions } from './order-detail.files.ts';
import { renderBills } from './order-detail.links.ts';
import { renderMatrix } from './order-detail.matrix.ts';
import type { OrderQuestions } from './order-detail.questions.ts';
import { renderShipments } from './order-detail.shipments.ts';
import { renderSoftware, type KeyActions } from './order-detail.software.ts';
import { renderTimeline } from './order-detail.steps.ts';
import type { OpenedOrder } from './order-tracker.events.ts';
import { basisLabel, productKindLabel, progressText, renderStatus } from './order-tracker.labels.ts';

/** What the panel is drawn from. */
export interface DetailContent extends FileActions {
  order: OpenedOrder;
  state: RequestState<OrderDetail>;
  retry: () => void;
  questions: OrderQuestions;
  keys: KeyActions;
  actions: OrderActions;
  /** Whether a list of documents is on the page. */
  hasInvoices: boolean;
  closed: () => void;
}

function renderHead(i18n: I18n, order: OrderDetail): TemplateResult {
  const { msg, formats } = i18n;
  const { status, progress, nextExpected } = order;
  const day = nextExpected && formats.longDate(nextExpected.on);
  const basis = nextExpected && basisLabel(i18n, nextExpected.basis);
  const next = day && msg(str`Next delivery expected on ${day} (${basis ?? ''})`, { id: 'order-detail.next', desc: '(estimated)' });
  return html`<div class="head">
    <p class="head__status">${renderStatus(i18n, status)} <span>${progressText(i18n, progress)}</span></p>
    ${next ? html`<p class="head__next" part="next-expected">${next}</p>` : nothing}
  </div>`;
}

function renderFacts(i18n: I18n, order: OrderDetail): TemplateResult {
  const { msg, formats } = i18n;
  const { customerName, customerNumber, kinds, total } = order;
  return html`<dl class="facts" part="facts">
    ${renderFact(msg('Ordered', { id: 'order-tracker.word.status.ordered' }), formats.longDate(order.orderedOn))}
    ${renderFact(msg('Confirmation number', { id: 'order-detail.confirmation-number' }), order.confirmationNumber)}
    ${renderFact(msg('Purchase order', { id: 'order-detail.purchase-order' }), order.purchaseOrderNumber)}
    ${renderFact(msg('Placed by', { id: 'order-detail.placed-by' }), order.placedBy)}
    ${renderFact(msg('Customer', { id: 'order-detail.customer' }), customerName)}
    ${renderFact(msg('Customer number', { id: 'order-detail.customer-number' }), customerNumber)}
    ${renderFact(msg('Products', { id: 'order-detail.kinds' }), formats.list(kinds.map((kind) => productKindLabel(i18n, kind))))}
    ${renderFact(msg('Net total', { id: 'order-detail.total' }), total && formatMoney(formats, total))}
  </dl>`;
}

/** A link says nothing of whether there is such an order: the back end answers alike for somebody else's. */
function renderNotVisible(i18n: I18n, retry: () => void): TemplateResult {
  const { msg } = i18n;
  return html`<div role="alert">
    ${renderPanel(i18n, {
      tone: 'warning',
      icon: lockedIcon,
      title: msg('This order is not visible with this sign-in', { id: 'order-detail.not-visible.title' }),
      text: [
        msg('It is for people who have access to its customer number. Your account has none, or the order does not exist.', {
          id: 'order-detail.not-visible.text',
        }),
        msg('Ask for access to the customer number, or sign in as somebody who has it.', { id: 'order-detail.not-visible.then' }),
      ].join(' '),
      actions: renderRetry(i18n, retry),
    })}
  </div>`;
}

function renderBody(i18n: I18n, content: DetailContent): TemplateResult {
  const { state, retry, questions, keys, actions } = content;
  const order = 'data' in state ? state.data : undefined;
  if (state.name === 'failed' && state.error.kind === 'not-found') return renderNotVisible(i18n, retry);
  const panel = content.renderPanel(state, retry);
  if (!order) {
    return panel === nothing
      ? html`<div class="detail" role="status" aria-label=${i18n.msg('Loading', { id: 'order-detail.loading' })}>
          ${Array.from({ length: 8 }, () => html`<span class="skeleton"></span>`)}
        </div>`
      : html`${panel}`;
  }
  return html`<div class="detail">
    ${panel} ${renderHead(i18n, order)} ${renderExceptions(i18n, order, questions)} ${renderFacts(i18n, order)}
    ${actions.render(order)} ${renderDates(i18n, order)} ${renderTimeline(i18n, order)}
    ${renderMatrix(i18n, order, questions)} ${renderShipments(i18n, order, content)} ${renderSoftware(i18n, order, content, keys)}
    ${renderBills(i18n, order, content.hasInvoices)} ${renderFiles(i18n, order, content)}
  </div>`;
}

/** The side panel, open. */
export function renderDetail(i18n: I18n, content: DetailContent): TemplateResult {
  const { order, state, closed } = content;
  const { msg } = i18n;
  // Of what a link leads to, the number comes with the order.
  const number = order.number ?? ('data' in state ? state.data?.number : undefined);
  const heading =
    number === undefined
      ? msg('Order', { id: 'order-detail.order', desc: 'Heading while the number is not known' })
      : msg(str`Order ${number}`, { id: 'order-detail.heading' });
  return renderDialog(i18n, { heading, body: renderBody(i18n, content), closed });
}

/** What is amiss with an order now: a sentence, who acts next, and a question that has the facts in it. */
import type { OrderDetail, OrderException } from '@csol/contract';
import { dayIn } from '@csol/domain/day-in';
import { renderIcon, str, type I18n, type OrderEnquiry } from '@csol/core';
import { warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OrderQuestions } from './order-detail.questions.ts';
import { exceptionSentence, nextActorText } from './order-detail.words.ts';

/** The day since when something is amiss, at the place where it is; the visitor's where that is not known. */
function dayOf({ formats }: I18n, { since }: OrderException, timeZone: string | undefined): string {
  const at = new Date(since);
  const { timeZone: own } = new Intl.DateTimeFormat().resolvedOptions();
  const day = (timeZone !== undefined && dayIn(timeZone, at)) || dayIn(own, at);
  return day ? formats.longDate(day) : since;
}

function renderException(i18n: I18n, order: OrderDetail, exception: OrderException, questions: OrderQuestions): TemplateResult {
  const { msg } = i18n;
  const { lines, shipments } = order;
  const shipment = shipments.find(({ number }) => number === exception.shipment);
  const line = lines.find(({ number }) => number === exception.line);
  const sentence = exceptionSentence(i18n, exception, lines, dayOf(i18n, exception, shipment?.destination?.timeZone));
  const about: OrderEnquiry = { order, shipment, line, exception };
  const next = nextActorText(i18n, exception.nextActor);
  return html`<li class="exception">
    ${renderIcon(warningIcon)}
    <div>
      <p class="exception__what">${sentence}</p>
      ${next ? html`<p>${next}</p>` : nothing}
      ${questions.renderButton(about, {
        text: msg('Ask about this', { id: 'order-detail.ask' }),
        label: msg(str`Ask about this: ${sentence}`, { id: 'order-detail.ask.label' }),
        part: 'enquiry-button',
      })}
      ${questions.renderBelow(about)}
    </div>
  </li>`;
}

/** What is amiss and not over yet; nothing where all is well. */
export function renderExceptions(i18n: I18n, order: OrderDetail, questions: OrderQuestions): TemplateResult | typeof nothing {
  const open = order.exceptions.filter(({ resolvedAt }) => resolvedAt === undefined);
  if (open.length === 0) return nothing;
  return html`<section>
    <h3 id="exceptions-heading">${i18n.msg('What holds it up', { id: 'order-detail.exceptions', desc: 'Heading of what is amiss' })}</h3>
    <ul class="exceptions" part="exceptions" aria-labelledby="exceptions-heading">
      ${repeat(open, ({ id }) => id, (exception) => renderException(i18n, order, exception, questions))}
    </ul>
  </section>`;
}

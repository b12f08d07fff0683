/** What can be done with an order that is open: take it to a calendar or to paper, copy its link, ask about it. */
import type { OrderDetail } from '@csol/contract';
import { LateWork, LinkCopier, MISSING, renderIcon, str, type I18n, type LinkWords } from '@csol/core';
import { calendarIcon, printIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { loadCalendar, loadPrint } from './order-detail.later.ts';
import { orderLink } from './order-detail.links.ts';
import type { OrderQuestions } from './order-detail.questions.ts';
import { OrderExportEvent } from './order-take.events.ts';
import type { Taken } from './order-take.state.ts';
import type { TrackerContext } from './order-tracker.context.ts';

function linkWords({ msg }: I18n): LinkWords {
  return {
    copy: msg('Copy link', { id: 'order-detail.link.copy' }),
    done: msg('The link is copied. It opens nothing for people without access.', { id: 'order-detail.link.copied' }),
    byHand: msg('Copy this link by hand: the browser does not allow the page to do it.', { id: 'order-detail.link.by-hand' }),
  };
}

function takenText({ msg }: I18n, { fileName }: Taken): string {
  return fileName === undefined
    ? msg('Nothing is expected of this order, so there is nothing for a calendar.', { id: 'order-detail.calendar.nothing' })
    : msg(str`Saved: ${fileName}`, { id: 'order-detail.calendar.saved', desc: 'The name of a file' });
}

/** The actions of one panel. What is said below their buttons belongs to the order that is open. */
export class OrderActions {
  #host: LitElement;
  #context: () => TrackerContext;
  #questions: OrderQuestions;
  #link;
  /** The file or the sheet that is being made, or the sheet that the browser has. */
  #taking;
  /** What has been saved. */
  #taken: Taken | undefined;

  constructor(host: LitElement, context: () => TrackerContext, questions: OrderQuestions) {
    this.#host = host;
    this.#context = context;
    this.#questions = questions;
    this.#link = new LinkCopier(host);
    this.#taking = new LateWork(host);
  }

  /** Ends what is under way: another order has actions of its own. */
  end(): void {
    this.#link.end();
    this.#taking.end();
    this.#taken = undefined;
  }

  #print(order: OrderDetail): void {
    const { i18n, addTexts } = this.#context();
    const context = { host: this.#host, i18n, addTexts };
    this.#taken = undefined;
    void this.#taking.run(loadPrint, ({ printOrder }, signal) => printOrder(context, order, signal));
  }

  #saveCalendar(order: OrderDetail): void {
    const { i18n, addTexts } = this.#context();
    this.#taken = undefined;
    void this.#taking.run(loadCalendar, async ({ saveOrderCalendar }, signal) => {
      const taken = await saveOrderCalendar({ i18n, addTexts }, order, signal);
      this.#taken = taken;
      this.#host.requestUpdate();
      if (taken.fileName !== undefined) this.#host.dispatchEvent(new OrderExportEvent(taken.fileName, taken.count));
    });
  }

  /** The buttons, and below them what came of one of them. */
  render(order: OrderDetail): TemplateResult {
    const { i18n, renderPanel } = this.#context();
    const { msg } = i18n;
    const ask = msg('Ask about this order', { id: 'order-detail.ask-order' });
    const words = linkWords(i18n);
    const address = orderLink.create(order.id);
    const { retry } = this.#taking;
    return html`<div class="no-print">
      <div class="actions">
        <button class="button button--ghost" type="button" part="order-calendar-button" @click=${() => this.#saveCalendar(order)}>
          ${renderIcon(calendarIcon)}${msg('Calendar file', { id: 'order-detail.calendar', desc: 'Button: what is expected' })}
        </button>
        <button class="button button--ghost" type="button" part="order-print-button" @click=${() => this.#print(order)}>
          ${renderIcon(printIcon)}${msg('Print', { id: 'order-detail.print', desc: 'Button, a verb' })}
        </button>
        ${this.#link.renderButton(words, address)}
        ${this.#questions.renderButton({ order }, { text: ask, label: ask, part: 'order-enquiry-button' })}
      </div>
      <div class="action">
        <p role="status"><bdi>${this.#taken && takenText(i18n, this.#taken)}</bdi></p>
        ${this.#link.renderCopied(words, address)} ${retry ? renderPanel(MISSING, retry) : nothing}
        ${this.#questions.renderBelow({ order })}
      </div>
    </div>`;
  }
}

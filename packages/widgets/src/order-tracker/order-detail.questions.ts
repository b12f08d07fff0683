/** What can be asked about an order that is open: about all of it, a line, a shipment or what is amiss. */
import { CsolEnquiryRequestEvent, renderIcon, type OrderEnquiry } from '@csol/core';
import { EnquiryOpener, type EnquiryContext, type EnquiryOptions, type Question } from '@csol/core/enquiry-panel';
import { questionIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';

/** What a question is about, and where it was asked. */
export type OrderQuestion = OrderEnquiry & Question;

const ENQUIRY: EnquiryOptions<OrderQuestion> = {
  load: () => import('./order-detail.enquiry.ts'),
  toEvent: ({ order, line, shipment, exception }) => new CsolEnquiryRequestEvent({ order, line, shipment, exception }),
};

/** By numbers: an order that is asked for once more brings other objects. */
const keyOf = ({ order, line, shipment, exception }: OrderEnquiry): string =>
  JSON.stringify([order.id, line?.number, shipment?.number, exception?.id]);

/** How a question looks before it is asked. */
export interface QuestionLook {
  /** What it says; an icon alone where it says nothing. */
  text?: string;
  /** Its name, for those who do not see what it is about. */
  label: string;
  part: string;
}

/** The questions of one panel. */
export class OrderQuestions {
  #opener;

  constructor(host: LitElement, context: () => EnquiryContext) {
    this.#opener = new EnquiryOpener<OrderQuestion>(host, context, ENQUIRY);
  }

  /** Closes what is open, as another order has questions of its own. */
  end(): void {
    this.#opener.end();
  }

  #isOpen(about: OrderEnquiry): boolean {
    const { question } = this.#opener;
    return question !== undefined && keyOf(question) === keyOf(about);
  }

  /** The button that asks. */
  renderButton(about: OrderEnquiry, { text, label, part }: QuestionLook): TemplateResult {
    return html`<button
      class="button button--ghost ${text ? '' : 'button--icon'}"
      type="button"
      part=${part}
      aria-label=${label}
      title=${text ? nothing : label}
      aria-expanded=${this.#isOpen(about)}
      @click=${(event: Event) => void this.#opener.ask({ ...about, opener: event.currentTarget as HTMLElement })}
    >
      ${renderIcon(questionIcon)}${text}
    </button>`;
  }

  /** What the button has opened; nothing where it has not. */
  renderBelow(about: OrderEnquiry): unknown {
    return this.#isOpen(about) ? this.#opener.render() : nothing;
  }
}

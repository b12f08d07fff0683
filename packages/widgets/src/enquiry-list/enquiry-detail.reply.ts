/** Writes to the desk again. What is typed is kept for each enquiry until it has been sent, whatever happens to it on the way. */
import type { EnquiriesPort } from '@csol/client/port';
import type { EnquiryDetail, EnquiryMessageDraft } from '@csol/contract';
import { CsolErrorEvent, Form, type FormHost, type Rules, type Values } from '@csol/core';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import { renderReply } from './enquiry-detail.reply.view.ts';
import type { ListContext } from './enquiry-list.context.ts';
import { EnquiryReplyEvent, EnquiryReplyRequestEvent } from './enquiry-list.events.ts';

/** What the contract asks of a message. */
const RULES: Rules = { text: { isRequired: true, max: 10_000 } };

type MessageClient = Required<Pick<EnquiriesPort, 'createEnquiryMessage'>>;

/** What goes to the desk. Files that go with a message are added here, once they are on their way. */
const toDraft = ({ text = '' }: Values): EnquiryMessageDraft => ({ text });

/** The replies of one list. */
export class ReplyWriter implements ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #changed: (enquiry: EnquiryDetail) => void;
  /** By the enquiry's id, so that closing one by mistake loses nothing. */
  #forms = new Map<string, Form>();
  #toFocus: string | undefined;
  #formHost: FormHost;

  /** @param changed takes the enquiry as it is then */
  constructor(host: LitElement, context: () => ListContext, changed: (enquiry: EnquiryDetail) => void) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    this.#formHost = {
      // The same message in another language of the page is the same wish: its key has to stay.
      language: '',
      requestUpdate: () => host.requestUpdate(),
      focusLater: (selector) => {
        this.#toFocus = `dialog ${selector}`;
        // What is wrong is known only now; the form may have been drawn without it.
        host.requestUpdate();
      },
      reportError: (operation, error) => host.dispatchEvent(new CsolErrorEvent(operation, error)),
    };
    host.addController(this);
  }

  hostUpdated(): void {
    const target = this.#toFocus && this.#host.renderRoot.querySelector<HTMLElement>(this.#toFocus);
    if (!target) return;
    this.#toFocus = undefined;
    target.focus();
  }

  /** Ends a sending whose answer nobody waits for; what was typed stays. */
  end(): void {
    for (const form of this.#forms.values()) form.abort();
    this.#toFocus = undefined;
  }

  /** Forgets what the last person typed. */
  forget(): void {
    this.end();
    this.#forms.clear();
  }

  #formOf({ id }: EnquiryDetail): Form {
    const form = this.#forms.get(id) ?? new Form(this.#formHost);
    this.#forms.set(id, form);
    return form;
  }

  async #send(enquiry: EnquiryDetail, event: Event): Promise<void> {
    event.preventDefault();
    const { client, language } = this.#context();
    const form = this.#formOf(enquiry);
    if (form.isBusy || !client?.createEnquiryMessage) return;
    const hasText = Boolean(form.values['text']?.trim());
    if (hasText && !this.#host.dispatchEvent(new EnquiryReplyRequestEvent(enquiry))) return;
    const answer = await form.submit(event, { rules: RULES, operation: 'createEnquiryMessage' }, (values, options) =>
      (client as MessageClient).createEnquiryMessage(enquiry.id, toDraft(values), { ...options, language }),
    );
    if (!answer) return;
    this.#forms.delete(enquiry.id);
    // Read out by the focus, and so by nothing else.
    this.#toFocus = '.log > :last-child';
    this.#changed(answer.data);
    this.#host.dispatchEvent(new EnquiryReplyEvent(answer.data));
  }

  readonly #handleResend = (): void => {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('.reply');
    // The button that was pressed is gone while it is sent.
    form?.querySelector<HTMLElement>('[type=submit]')?.focus();
    form?.requestSubmit();
  };

  /** The form; nothing where there is no way to write. */
  render(enquiry: EnquiryDetail): unknown {
    const { client, i18n, renderPanel } = this.#context();
    if (!client?.createEnquiryMessage) return nothing;
    return renderReply(i18n, {
      form: this.#formOf(enquiry),
      isClosed: enquiry.status === 'closed',
      renderPanel,
      submit: (event) => void this.#send(enquiry, event),
      resend: this.#handleResend,
    });
  }
}

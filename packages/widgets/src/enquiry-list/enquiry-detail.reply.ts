/** Writes to the desk again. What is typed is kept for each enquiry until it has been sent, whatever happens to it on the way. */
import type { EnquiriesPort } from '@csol/client/port';
import type { EnquiryDetail, EnquiryMessageDraft } from '@csol/contract';
import type { ApiClient } from '@csol/client/port';
import { CsolErrorEvent, Form, LazyPart, type FormHost, type Rules, type Values } from '@csol/core';
import { UploadQueue } from '@csol/core/uploads';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import { renderReply } from './enquiry-detail.reply.view.ts';
import type { ListContext } from './enquiry-list.context.ts';
import { EnquiryReplyEvent, EnquiryReplyRequestEvent } from './enquiry-list.events.ts';

/** What the contract asks of a message. */
const RULES: Rules = { text: { isRequired: true, max: 10_000 } };

type MessageClient = Required<Pick<EnquiriesPort, 'createEnquiryMessage'>>;

// Outside of the class: TypeScript does not rewrite the specifier of a dynamic import in a field.
const loadUploads = (): Promise<typeof import('@csol/core/uploads-view')> => import('@csol/core/uploads-view');

/** Files of one message at most; as the contract says. */
const MOST_FILES = 10;

const idsOf = ({ items }: UploadQueue): string[] => items.flatMap(({ attachment }) => (attachment ? [attachment.id] : []));

/** What goes to the desk. */
function toDraft({ text = '' }: Values, attachments: string[]): EnquiryMessageDraft {
  return { text, ...(attachments.length > 0 && { attachments }) };
}

/** The replies of one list. */
export class ReplyWriter implements ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #changed: (enquiry: EnquiryDetail) => void;
  /** By the enquiry's id, so that closing one by mistake loses nothing. */
  #forms = new Map<string, Form>();
  #uploads = new Map<string, UploadQueue>();
  #isWaiting = false;
  #view;
  #toFocus: string | undefined;
  #formHost: FormHost;

  /** @param changed takes the enquiry as it is then */
  constructor(host: LitElement, context: () => ListContext, changed: (enquiry: EnquiryDetail) => void) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    this.#view = new LazyPart(host, loadUploads, (texts) => context().addTexts(texts));
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
    this.#isWaiting = false;
    this.#toFocus = undefined;
  }

  /** Forgets what the last person typed. */
  forget(): void {
    this.end();
    this.#forms.clear();
    for (const uploads of this.#uploads.values()) uploads.clear();
    this.#uploads.clear();
  }

  #formOf({ id }: EnquiryDetail): Form {
    const form = this.#forms.get(id) ?? new Form(this.#formHost);
    this.#forms.set(id, form);
    return form;
  }

  #uploadsOf({ id }: EnquiryDetail): UploadQueue {
    const own = new UploadQueue({
      client: () => {
        const { client } = this.#context();
        return client?.createAttachment ? (client as Required<ApiClient>) : undefined;
      },
      changed: () => this.#host.requestUpdate(),
    });
    const uploads = this.#uploads.get(id) ?? own;
    this.#uploads.set(id, uploads);
    return uploads;
  }

  /** Waits for files that are still on their way. @returns whether all have come, and nobody left meanwhile */
  async #awaitFiles(uploads: UploadQueue, form: Form): Promise<boolean> {
    this.#isWaiting = true;
    this.#host.requestUpdate();
    await uploads.settle();
    const isStill = this.#isWaiting;
    this.#isWaiting = false;
    if (!isStill || uploads.items.every(({ state }) => state === 'ready')) return isStill;
    form.problems = [{ field: 'files', code: 'notReady' }];
    this.#formHost.focusLater('.summary');
    return false;
  }

  async #send(enquiry: EnquiryDetail, event: Event): Promise<void> {
    event.preventDefault();
    const { client, language } = this.#context();
    const form = this.#formOf(enquiry);
    if (form.isBusy || this.#isWaiting || !client?.createEnquiryMessage) return;
    const uploads = this.#uploadsOf(enquiry);
    const drawn = event.currentTarget as HTMLFormElement;
    const hasText = Boolean(form.values['text']?.trim());
    if (hasText && !this.#host.dispatchEvent(new EnquiryReplyRequestEvent(enquiry))) return;
    if (hasText && uploads.items.some(({ state }) => state !== 'ready')) {
      if (await this.#awaitFiles(uploads, form)) drawn.requestSubmit();
      return;
    }
    const attachments = idsOf(uploads);
    // Other files are another wish.
    form.edit('files', attachments.join(' '));
    const answer = await form.submit(event, { rules: RULES, operation: 'createEnquiryMessage' }, (values, options) =>
      (client as MessageClient).createEnquiryMessage(enquiry.id, toDraft(values, attachments), { ...options, language }),
    );
    if (!answer) return;
    this.#forms.delete(enquiry.id);
    this.#uploads.delete(enquiry.id);
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

  #renderFiles(enquiry: EnquiryDetail): unknown {
    const { client, i18n } = this.#context();
    if (!client?.createAttachment) return nothing;
    const { module } = this.#view;
    if (!module) void this.#view.load();
    return module?.renderUploads(i18n, { id: 'reply-files', uploads: this.#uploadsOf(enquiry), most: MOST_FILES });
  }

  /** The form; nothing where there is no way to write. */
  render(enquiry: EnquiryDetail): unknown {
    const { client, i18n, renderPanel } = this.#context();
    if (!client?.createEnquiryMessage) return nothing;
    return renderReply(i18n, {
      form: this.#formOf(enquiry),
      files: this.#renderFiles(enquiry),
      isWaiting: this.#isWaiting,
      isClosed: enquiry.status === 'closed',
      renderPanel,
      submit: (event) => void this.#send(enquiry, event),
      resend: this.#handleResend,
    });
  }
}

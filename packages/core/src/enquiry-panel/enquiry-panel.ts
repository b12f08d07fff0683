/** How to reach the country's desk with a question. A chunk of its own, loaded when a page does not take the question. */
import { ApiError, type ApiClient } from '@csol/client/port';
import type { CSSResult, LitElement, ReactiveController, TemplateResult } from 'lit';
import type { TextLoaders } from '../i18n/catalogs.ts';
import type { I18n } from '../i18n/localizer.ts';
import { loadChunk } from '../load-chunk.ts';
import { RequestController, type RequestState } from '../request.ts';
import type { EnquiryWords } from './mail.ts';
import { packLoaders } from './packs.ts';
import { renderEnquiry, type Copied, type Desk } from './view.ts';

export { mailTo, toFact, type EnquiryWords } from './mail.ts';
export { EnquiryOpener, type EnquiryOptions, type Question } from './opener.ts';
export { enquiryStyles } from './styles.ts';
export { texts } from './locales/index.ts';

/** What the panel needs of its list. */
export interface EnquiryContext {
  client: ApiClient | undefined;
  i18n: I18n;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  /** ISO 3166-1 alpha-2, capitals. */
  country: string | undefined;
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
}

/** The code that a widget shows its questions with: the panel, and the words for what was asked. */
export interface EnquiryCode<Q> {
  EnquiryPanel: typeof EnquiryPanel;
  toWords: (question: Q) => EnquiryWords;
  styles?: CSSResult;
  texts?: TextLoaders;
}

/** The library's own facts need no back end; for other countries the client is asked. */
async function loadContacts(country: string, language: string, client: ApiClient | undefined, signal: AbortSignal): Promise<Desk> {
  const load = packLoaders[country];
  if (load) {
    try {
      return (await loadChunk(load)).pack.contacts;
    } catch (cause) {
      throw new ApiError('network', 'The pack did not load.', { cause });
    }
  }
  if (!client?.getContacts) throw new ApiError('not-found', `No pack: ${country}`);
  return client.getContacts(country, { signal, language });
}

let last = 0;

/** The panel of one place. */
export class EnquiryPanel implements ReactiveController {
  #host: LitElement;
  #context: () => EnquiryContext;
  #id = `enquiry-${++last}`;
  #asked: EnquiryWords | undefined;
  #isNew = false;
  #copied: Copied;
  #request;

  constructor(host: LitElement, context: () => EnquiryContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    this.#request = new RequestController(host, {
      operation: 'getContacts',
      args: () => this.#args(),
      ask: ([country, language, client], { signal }) => loadContacts(country, language, client, signal),
      owner: () => context().country,
    });
  }

  #args(): readonly [string, string, ApiClient | undefined] | undefined {
    const { country, language, client } = this.#context();
    return this.#asked && country ? [country, language, client] : undefined;
  }

  /** Shows the panel for a question; its heading takes the focus. */
  open(asked: EnquiryWords): void {
    this.#asked = asked;
    this.#copied = undefined;
    this.#isNew = true;
    this.#host.requestUpdate();
  }

  /** Forgets the question. */
  end(): void {
    this.#asked = undefined;
    this.#isNew = false;
  }

  hostUpdated(): void {
    const heading = this.#isNew && this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#id}`);
    if (!heading) return;
    this.#isNew = false;
    heading.focus();
  }

  hostDisconnected(): void {
    this.end();
  }

  readonly #handleCopy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = 'done';
    } catch {
      // No permission, or a page that is not secure: what is shown can be copied by hand.
      this.#copied = 'by-hand';
      const facts = this.#host.renderRoot.querySelector(`[aria-labelledby=${this.#id}] .enquiry__facts`);
      if (facts) getSelection()?.selectAllChildren(facts);
    }
    this.#host.requestUpdate();
  };

  /** @param close closes the panel and gives the focus back */
  render(close: () => void): TemplateResult | undefined {
    const { i18n, renderPanel } = this.#context();
    if (!this.#asked) return undefined;
    return renderEnquiry(i18n, {
      id: this.#id,
      asked: this.#asked,
      state: this.#request.state,
      copied: this.#copied,
      renderPanel,
      retry: () => this.#request.retry(),
      copy: (text) => void this.#handleCopy(text),
      close,
    });
  }
}

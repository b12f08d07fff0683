/** The buttons that take the card away: as a file, as a code, as text, on paper. What they do comes later, but for text. */
import type { ContactLine, Contacts } from '@csol/contract';
import { LateWork, LazyPart, str, type I18n } from '@csol/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { DeskContext } from './contact-desk.ts';
import { loadCode, loadFile, loadPrint } from './contact-desk.later.ts';
import { deskText, labelsOf, noteText } from './contact-desk.words.ts';

/** What became of the last button. */
type Said = { name: 'saved'; fileName: string } | { name: 'copied' } | { name: 'byHand'; text: string };

function saidText({ msg }: I18n, said: Said): string {
  switch (said.name) {
    case 'saved':
      return msg(str`Saved: ${said.fileName}`, { id: 'contact-desk.take.saved', desc: 'The name of a file' });
    case 'copied':
      return msg('The contact is copied.', { id: 'contact-desk.take.copied' });
    case 'byHand':
      return msg('Copy this text by hand: the browser does not allow the page to do it.', { id: 'contact-desk.take.by-hand' });
  }
}

/** The actions of one card. What is said below their buttons belongs to the desk that is shown. */
export class ContactTake {
  #host: LitElement;
  #context: () => DeskContext;
  #work;
  #code;
  #isCodeWanted = false;
  #said: Said | undefined;
  /** Of whom it is said. */
  #of: Contacts | undefined;

  constructor(host: LitElement, context: () => DeskContext) {
    this.#host = host;
    this.#context = context;
    this.#work = new LateWork(host);
    this.#code = new LazyPart(host, loadCode, (texts) => context().i18n.add(texts));
  }

  /** Ends what is under way, and forgets what became of the last. */
  end(): void {
    this.#work.end();
    this.#said = undefined;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #say(said: Said): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  readonly #save = (contacts: Contacts): void => {
    this.end();
    void this.#work.run(loadFile, ({ saveCard }) => {
      const root = this.#root;
      const labels = labelsOf(root, contacts.lines);
      const words = { note: noteText(this.#context().i18n, root), labelOf: (line: ContactLine) => labels.get(line) };
      this.#say({ name: 'saved', fileName: saveCard(contacts, words) });
      return Promise.resolve();
    });
  };

  readonly #toggleCode = (): void => {
    this.end();
    const { module, isMissing } = this.#code;
    // One that has not come is asked for once more.
    this.#isCodeWanted = !this.#isCodeWanted || (!module && isMissing);
    if (this.#isCodeWanted) void this.#code.load();
    this.#host.requestUpdate();
  };

  /** At once: some browsers let a page copy only while a press is being handled. */
  readonly #copy = async (name: string): Promise<void> => {
    this.end();
    const text = deskText(this.#context().i18n, name, this.#root);
    try {
      await navigator.clipboard.writeText(text);
      this.#say({ name: 'copied' });
    } catch {
      // No permission, or a page that is not secure.
      this.#say({ name: 'byHand', text });
      await this.#host.updateComplete;
      const field = this.#root.querySelector<HTMLTextAreaElement>('.take textarea');
      field?.focus();
      field?.select();
    }
  };

  readonly #print = (contacts: Contacts): void => {
    const { i18n } = this.#context();
    this.end();
    const context = { host: this.#host, i18n, addTexts: i18n.add.bind(i18n) };
    void this.#work.run(loadPrint, ({ printCard }, signal) => printCard(context, contacts, signal));
  };

  #renderButton(part: string, label: string, act: () => void): TemplateResult {
    return html`<button class="button" type="button" part="${part}-button" @click=${act}>${label}</button>`;
  }

  #renderButtons({ msg }: I18n, contacts: Contacts): TemplateResult {
    const code = this.#isCodeWanted && this.#code.module
      ? msg('Hide QR code', { id: 'contact-desk.take.code.hide' })
      : msg('Show QR code', { id: 'contact-desk.take.code' });
    const name = msg('Take this contact with you', { id: 'contact-desk.take.group', desc: 'Name of a group of buttons: save, copy' });
    const save = msg('Save contact (.vcf)', { id: 'contact-desk.take.save' });
    const copy = msg('Copy', { id: 'contact-desk.take.copy', desc: 'Button, a verb' });
    const print = msg('Print', { id: 'contact-desk.take.print', desc: 'Button, a verb' });
    return html`<div class="take__buttons" part="take" role="group" aria-label=${name}>
      ${this.#renderButton('save', save, () => this.#save(contacts))} ${this.#renderButton('code', code, this.#toggleCode)}
      ${this.#renderButton('copy', copy, () => void this.#copy(contacts.name))}
      ${this.#renderButton('print', print, () => this.#print(contacts))}
    </div>`;
  }

  /** What is said of the last button, or that its code is missing. */
  #statusText(i18n: I18n): string | undefined {
    const isMissing = this.#work.retry !== undefined || (this.#isCodeWanted && this.#code.isMissing);
    if (!isMissing) return this.#said && saidText(i18n, this.#said);
    return i18n.msg('This could not be loaded. Check the connection, then press the button again.', { id: 'contact-desk.take.missing' });
  }

  #renderByHand(i18n: I18n, said: Said & { name: 'byHand' }): TemplateResult {
    return html`<textarea part="input" readonly aria-label=${saidText(i18n, said)} .value=${said.text}></textarea>`;
  }

  /** The buttons, and below them what came of one of them. @param contacts with the lines that are shown */
  render(contacts: Contacts): TemplateResult {
    const { i18n, state } = this.#context();
    const of = 'data' in state ? state.data : undefined;
    if (of !== this.#of) this.#said = undefined;
    this.#of = of;
    const { module } = this.#code;
    const text = this.#statusText(i18n);
    return html`<div class="take no-print">
      ${this.#renderButtons(i18n, contacts)}
      <p role="status">${text ? html`<bdi>${text}</bdi>` : nothing}</p>
      ${this.#said?.name === 'byHand' ? this.#renderByHand(i18n, this.#said) : nothing}
      ${this.#isCodeWanted && module ? module.renderDeskCode(i18n, contacts) : nothing}
    </div>`;
  }
}

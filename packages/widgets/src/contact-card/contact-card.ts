import { ApiError, type ContactsPort } from '@csol/client/port';
import { CsolElement, LazyPart, loadChunk, RequestController, type RequestState, type TextLoaders } from '@csol/core';
import { contactsOf, pickText, type ContactPack } from '@csol/domain/country-pack';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { loadDesk, loadPack } from './contact-card.later.ts';
import { isSpecial, soundLines } from './contact-card.sound.ts';
import { contactCardStyles } from './contact-card.styles.ts';
import { renderContactCard } from './contact-card.view.ts';
import type { CardContacts, ContactDesk, DeskContext } from './contact-desk.ts';
import { texts } from './locales/index.ts';
import { packLoaders } from './contact-card.packs.ts';

/**
 * How to reach the support desk of a country: phone, fax, e-mail, address, hours. Needs no back end: the facts come from the
 * country's pack, which is part of the library.
 *
 * @summary Phone, fax, e-mail, address and hours of a country's support desk.
 * @slot heading - Replaces the name of the desk.
 * @slot - Shown until the widget has loaded, for example the phone number.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart line - A line: telephone, fax, text message, WhatsApp or text telephone.
 * @csspart choice - A list by which a person chooses between lines.
 * @csspart status - Whether somebody answers a line now.
 * @csspart enquiry-button - Asks in writing where nobody answers now.
 * @csspart take - The row of buttons that take the card away.
 * @csspart save-button - Saves the desk as a file for address books.
 * @csspart code-button - Shows the desk as a QR code, or hides it.
 * @csspart copy-button - Copies the facts as text, or a number to read out.
 * @csspart print-button - Prints the card on a sheet of its own.
 * @csspart code - The QR code.
 * @csspart input - The text to copy by hand where a browser does not copy.
 * @csspart panel - A message instead of the card.
 * @csspart retry-button - Repeats a failed request.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem, but at least 14px, unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @event {CsolLoadEvent} csol-load - After the contacts are on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @event {CsolEnquiryRequestEvent} csol-enquiry-request - When nobody answers and the person has a question; cancelable.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in; cancelable.
 * @example
 * <csol-contact-card country="be" lang="nl">+32 (0)2 225.23.45</csol-contact-card>
 */
export class ContactCard extends CsolElement {
  static override properties: PropertyDeclarations = {
    about: {},
    audience: {},
    linkedData: { attribute: 'linked-data', type: Boolean },
    pack: {},
    subject: {},
  };
  static override styles: CSSResultGroup = [CsolElement.styles, contactCardStyles];
  static override readonly texts: TextLoaders = texts;

  /** What the call is about, references with blanks between: `invoice:inv_7 machine:78-A1B2C`. An invoice leads to the line for bills. */
  about: string | undefined;

  /** Who is calling, where a country has lines of their own: `commercial`, `stateAndLocal`, `federal` or `partner`. */
  audience: string | undefined;

  /** Whether the page says the same to machines: JSON-LD of schema.org in its head, while the card is there. */
  linkedData: boolean | undefined;

  /** What the call is about, where a country has lines for one thing alone: `hardware`, `invoices`, `parts` … */
  subject: string | undefined;

  /** A country pack of the page's own, or its address; wins over the library's. */
  pack: ContactPack | string | undefined;

  #request = new RequestController(this, {
    operation: 'getContacts',
    args: () => (this.pack || this.effectiveCountry ? ([this.effectiveCountry ?? '', this.i18n.language, this.pack] as const) : undefined),
    ask: async ([country, language, pack], { signal }) => {
      const contacts = await this.#load(country, language, pack, signal);
      // Without it nobody knows what such a line is for.
      if (soundLines(contacts.lines).some(isSpecial)) await this.#late.load();
      return contacts;
    },
    owner: () => this.pack ?? this.effectiveCountry,
  });

  #late = new LazyPart(this, loadDesk, (texts) => this.i18n.add(texts));
  #desk: ContactDesk | undefined;

  async #load(country: string, language: string, own: ContactPack | string | undefined, signal: AbortSignal): Promise<CardContacts> {
    const pack = await this.#readPack(country, own, signal);
    if (pack) return { ...contactsOf(pack, language), ownPack: own ? pack : undefined };
    const client: Partial<ContactsPort> | undefined = this.effectiveClient;
    if (!client?.getContacts) throw new ApiError('not-found', `No pack: ${country}`);
    return client.getContacts(country, { signal, language });
  }

  /** The page's own pack, else the library's; nothing where there is none. */
  async #readPack(country: string, own: ContactPack | string | undefined, signal: AbortSignal): Promise<ContactPack | undefined> {
    if (typeof own === 'object') return own;
    const load = own ? () => loadPack(own, signal) : packLoaders[country];
    try {
      return load && (await loadChunk(load)).pack;
    } catch (cause) {
      throw new ApiError('network', `No pack: ${country}`, { cause });
    }
  }

  protected override forgetPerson(): void {
    this.#desk?.forget();
  }

  protected renderWidget(): TemplateResult {
    const { state } = this.#request;
    const late = this.#lateOf(state);
    return renderContactCard(this.i18n, {
      ...{ state, desk: this.#desk },
      panel:
        late?.renderUnknownCountry(this.i18n, state, this.country ?? this.settings.country) ??
        this.renderStatePanel(state, () => this.#request.retry()),
    });
  }

  /** What comes once the facts stand, or there are none. */
  #lateOf({ name }: RequestState<CardContacts>): typeof import('./contact-desk.ts') | undefined {
    const { module, isMissing } = this.#late;
    if (module) this.#desk ??= new module.ContactDesk(this, () => this.#deskContext);
    else if (name !== 'loading' && !isMissing) void this.updateComplete.then(() => this.#late.load());
    return module;
  }

  get #deskContext(): DeskContext {
    const { i18n, effectiveClient: client, effectiveCountry: country } = this;
    return { i18n, client, country, state: this.#request.state, pickText };
  }
}

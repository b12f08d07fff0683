import type { ApiClient } from '@csol/client/port';
import type { EnquiryForms, EnquiryReference } from '@csol/contract';
import { CsolElement, CsolEnquiryRequestEvent, LazyPart, LiveRegion, liveRegionStyles, MISSING, PageLink, panelStyles } from '@csol/core';
import { joinTexts, type RequestState, type TextLoaders } from '@csol/core';
import { texts as factTexts } from '@csol/core/enquiry-facts';
import { parseReference } from '@csol/domain/enquiry-form';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { bestForm } from './enquiry-form.choice.ts';
import type { FillContext } from './enquiry-form.context.ts';
import { Desk } from './enquiry-form.desk.ts';
import { toFillContext } from './enquiry-form.fill.ts';
import { loadFields } from './enquiry-form.later.ts';
import { enquiryFormStyles } from './enquiry-form.styles.ts';
import * as view from './enquiry-form.view.ts';
import { texts } from './locales/index.ts';

/** Links to a form: `#csol-enquiry-form=invoice-dispute`, and what it is about, divided by blanks; without a form the one that fits. */
const formLink = new PageLink('csol-enquiry-form');

/** References out of an attribute, divided by blanks. */
const aboutConverter = (value: string | null): readonly EnquiryReference[] => (value ?? '').split(/\s+/).filter(parseReference);

/**
 * Sends an enquiry to the country's desk: choose what it is about, fill in its form, see what is known already, add files, send. Nothing
 * typed is lost: drafts outlive errors, another language and the end of a session, and what could not be sent is sent as soon as it can be,
 * once. It takes questions that other widgets of the page ask (`csol-enquiry-request`).
 *
 * @summary Send an enquiry to the support desk by a form.
 * @slot heading - Replaces the heading.
 * @slot - Shown until the widget has loaded, for example an e-mail address.
 * @csspart base - The inner wrapper; everything is inside.
 * @csspart choice - The forms to choose from.
 * @csspart subject - The forms under one subject.
 * @csspart begun - Forms that have been begun about other things.
 * @csspart form-button - Opens a form.
 * @csspart all-button - Shows all forms in place of those that fit.
 * @csspart back-button - From a form to the choice.
 * @csspart form - The form.
 * @csspart facts - What it is about.
 * @csspart fact - One thing that it is about.
 * @csspart known - What is known already.
 * @csspart summary - What is wrong with the form.
 * @csspart field - A field with its label, hint and problem.
 * @csspart input - What is typed into, or chosen from.
 * @csspart rows - The table of machines, with the ways to fill it.
 * @csspart machines - The table itself.
 * @csspart machine-row - A row of it.
 * @csspart add-row-button - Adds a row.
 * @csspart remove-button - Takes a row or a file out.
 * @csspart files - The files that go along.
 * @csspart file - One of them.
 * @csspart drop - Takes files, or rows.
 * @csspart contact - Who asks.
 * @csspart legal - What the law asks to be said.
 * @csspart submit-button - Sends the form.
 * @csspart cancel-button - Stops what is under way.
 * @csspart clear-button - Empties the form.
 * @csspart restore-button - Brings back what was in it.
 * @csspart take-back-button - Asks whether to stop sending, and to change what was typed.
 * @csspart confirm-take-back-button - Does so.
 * @csspart sent - What has been sent.
 * @csspart copy-button - Copies the tracking number.
 * @csspart again-button - From there to the choice.
 * @csspart panel - A message instead of, or above, a form.
 * @csspart retry-button - Repeats a failed request; sends again.
 * @csspart sign-in-button - Asks the page to sign the person in.
 * @cssproperty --csol-font-size - Size that all others follow; 0.875rem, but at least 14px, unless set.
 * @cssproperty --csol-font-family - The page's font unless set.
 * @cssproperty --csol-font-family-mono - For an error's reference; the browser's monospace font unless set.
 * @event {EnquirySendRequestEvent} csol-enquiry-send-request - Before an enquiry is sent; cancelable.
 * @event {CsolEnquirySentEvent} csol-enquiry-sent - After it has come to the desk.
 * @event {CsolLoadEvent} csol-load - After an answer is on screen.
 * @event {CsolErrorEvent} csol-error - After a failure is on screen.
 * @event {CsolSignInRequestEvent} csol-sign-in-request - When the person wants to sign in; cancelable.
 * @example
 * <csol-enquiry-form country="be" lang="nl"></csol-enquiry-form>
 */
export class EnquiryForm extends CsolElement {
  static override properties: PropertyDeclarations = {
    form: {},
    about: { converter: aboutConverter },
    keepDrafts: { type: Boolean, attribute: 'keep-drafts' },
    withoutRequests: { type: Boolean, attribute: 'without-requests' },
  };
  static override styles: CSSResultGroup = [CsolElement.styles, panelStyles, liveRegionStyles, enquiryFormStyles];
  static override readonly texts: TextLoaders = joinTexts(texts, factTexts);

  /** Opens this form: `invoice-dispute`; a person chooses where it is not set. */
  form: string | undefined;

  /**
   * What it is about: `invoice:<id>`, `invoiceLine:<id>:<line>`, `order:…`, `orderLine:…`, `contract:<number>`, `machine:<serial number>`;
   * all of one kind.
   */
  about: readonly EnquiryReference[] = [];

  /** Keeps drafts, and what could not be sent, in the browser's storage, for the person who typed them; never on a shared computer. */
  keepDrafts = false;

  /** Leaves questions that other widgets ask to the page. */
  withoutRequests = false;

  #asked: string | undefined;
  #toFocus: string | undefined;
  #pending: readonly EnquiryReference[] | undefined;
  #parts: InstanceType<typeof import('./enquiry-fields.ts').FormParts> | undefined;
  #region = new LiveRegion(this);
  #fields = new LazyPart(this, loadFields, (added) => this.i18n.add(added));
  #desk = new Desk(this, {
    client: () => this.effectiveClient,
    country: () => this.effectiveCountry,
    language: () => this.i18n.language,
    locale: () => this.i18n.formats.locale,
    focusLater: (selector) => {
      this.#toFocus = selector;
      this.requestUpdate();
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#handleHash);
    addEventListener(CsolEnquiryRequestEvent.type, this.#handleQuestion);
    addEventListener('beforeunload', this.#handleLeave);
    addEventListener('online', this.#handleOnline);
    this.#handleHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
    removeEventListener(CsolEnquiryRequestEvent.type, this.#handleQuestion);
    removeEventListener('beforeunload', this.#handleLeave);
    removeEventListener('online', this.#handleOnline);
    this.#desk.rest();
  }

  readonly #handleHash = (): void => {
    const words = formLink.read()?.split(' ') ?? [];
    if (words.length > 0) formLink.drop();
    const about = words.filter(parseReference);
    const formId = words.find((word) => !about.includes(word));
    if (formId) this.#desk.go({ formId, about });
    else if (about.length > 0) this.open(about);
  };

  /** Another widget has a question: it is asked here, unless the page has taken it. */
  readonly #handleQuestion = (event: Event): void => {
    if (!(event instanceof CsolEnquiryRequestEvent) || event.defaultPrevented || this.withoutRequests) return;
    if (!this.effectiveClient?.createEnquiry || !this.effectiveCountry) return;
    event.preventDefault();
    this.open(event.about);
  };

  readonly #handleLeave = (event: BeforeUnloadEvent): void => {
    const { book, outbox, uploads } = this.#desk;
    if (book.isAtRisk || uploads.isBusy || (!this.keepDrafts && outbox.parcels.length > 0)) event.preventDefault();
  };

  readonly #handleOnline = (): void => void this.#desk.outbox.sendAll();

  /**
   * Opens the form that fits what is asked about, or the choice of those that do; the heading takes the focus.
   * @param about references, all of one kind
   */
  open(about: readonly EnquiryReference[]): void {
    this.#pending = about;
    this.requestUpdate();
  }

  protected override forgetPerson(): void {
    this.#desk.forgetPerson();
    this.#pending = undefined;
    this.#region.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#desk.follow(this.keepDrafts);
    if (changed.has('form') || changed.has('about')) {
      const about = [...this.about];
      if (this.form) this.#desk.go({ formId: this.form, about });
      else if (about.length > 0) this.#pending = about;
      // What the page asks for as it loads leaves the focus.
      if (!this.hasUpdated) this.#toFocus = undefined;
    }
    this.#openPending();
  }

  #openPending(): void {
    const { forms } = this.#desk;
    const about = this.#pending;
    const all = 'data' in forms ? forms.data?.forms : undefined;
    if (!about || !all) return;
    this.#pending = undefined;
    const best = bestForm(all, about);
    this.#desk.go(best && { formId: best.id, about }, about);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // A form whose code is still on its way takes the focus when it is there.
    const found = this.#toFocus && this.renderRoot.querySelector<HTMLElement>(this.#toFocus);
    if (!found) return;
    this.#toFocus = undefined;
    found.focus();
  }

  /** A widget whose provider has yet to load is loading, not unconnected. */
  get #state(): RequestState<EnquiryForms> {
    const { forms } = this.#desk;
    return forms.name === 'idle' && this.isWaiting ? { name: 'loading' } : forms;
  }

  readonly #renderPanel: FillContext['renderPanel'] = (state, retry) => this.renderStatePanel(state, retry);

  readonly #ask = (key: string | undefined): void => {
    this.#asked = key;
    this.requestUpdate();
  };

  protected renderWidget(): TemplateResult {
    const { msg } = this.i18n;
    const state = this.#state;
    const isBusy = state.name === 'loading';
    this.#region.announce(isBusy ? msg('Loading the forms', { id: 'enquiry-form.loading' }) : '');
    return html`<div class="enquiry" aria-busy=${isBusy}>
      <slot name="heading"><h2>${msg('Enquiries', { id: 'enquiry-form.heading' })}</h2></slot>
      <div aria-live="polite">${this.renderStatePanel(state, this.#desk.retryForms)} ${this.#renderOutbox()}</div>
      ${this.#renderBody(state)} ${this.#region.render()}
    </div>`;
  }

  #renderOutbox(): unknown {
    const { outbox, takeBack } = this.#desk;
    return view.renderOutbox(this.i18n, {
      ...{ parcels: outbox.parcels, isKept: this.keepDrafts, asked: this.#asked, ask: this.#ask, renderPanel: this.#renderPanel },
      sendAll: () => void outbox.sendAll(),
      takeBack: (key) => {
        this.#asked = undefined;
        takeBack(key);
      },
    });
  }

  #renderBody(state: RequestState<EnquiryForms>): unknown {
    const desk = this.#desk;
    const { i18n } = this;
    if (desk.sent) return view.renderSent(i18n, desk.sent, () => desk.go(undefined));
    if (state.name === 'idle') return view.renderIdle(i18n, this.effectiveClient?.listEnquiryForms !== undefined);
    if (state.name === 'empty') return view.renderNoForms(i18n);
    const forms = 'data' in state ? state.data : undefined;
    if (!forms) return state.name === 'loading' ? view.renderPlaces() : nothing;
    if (!desk.place) {
      const { about, book } = desk;
      const choose = (formId: string, of: readonly EnquiryReference[]): void => desk.go({ formId, about: of });
      return view.renderChoice(i18n, { forms: forms.forms, about, open: book.open, choose, forget: () => desk.go(undefined) });
    }
    return this.#renderForm(forms);
  }

  #renderForm(forms: EnquiryForms): unknown {
    const { i18n } = this;
    const desk = this.#desk;
    const { form, draft } = desk;
    const client = this.effectiveClient;
    const back = html`<button class="link no-print" type="button" part="back-button" @click=${() => desk.go(undefined)}>
      ${i18n.msg('Choose another form', { id: 'enquiry-form.back' })}
    </button>`;
    if (!form || !draft || !client) return html`${view.renderGone(i18n)} ${back}`;
    const heading = html`<h3 class="screen__heading" id="form-heading" tabindex="-1">${form.title}</h3>`;
    return html`<section class="screen" aria-labelledby="form-heading">
      ${back} ${heading} ${desk.parcel ? nothing : this.#renderFields({ forms, form, draft, client })}
    </section>`;
  }

  #renderFields(filled: Pick<FillContext, 'forms' | 'form' | 'draft'> & { client: ApiClient }): unknown {
    const { module, isMissing } = this.#fields;
    if (isMissing) return this.renderStatePanel(MISSING, () => void this.#fields.load());
    if (!module) {
      void this.#fields.load();
      return view.renderPlaces();
    }
    const desk = this.#desk;
    const { i18n } = this;
    const submit = (event: Event): void => {
      event.preventDefault();
      // As it is by then: what was typed last may not have been drawn yet.
      void desk.submit((form, draft) => {
        const { book, person, uploads } = desk;
        const around = { forms: filled.forms, contact: book.contact, person, locale: i18n.formats.locale, files: uploads.items.length };
        return module.checkDraft(form, draft, around);
      });
    };
    const addTexts: FillContext['addTexts'] = (added) => i18n.add(added);
    this.#parts ??= new module.FormParts(this, addTexts);
    const own = { host: this, i18n, language: i18n.language, submit, renderPanel: this.#renderPanel, addTexts };
    return this.#parts.render(toFillContext(desk, { ...filled, ...own }));
  }
}

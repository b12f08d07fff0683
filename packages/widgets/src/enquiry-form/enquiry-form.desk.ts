/** All that goes on behind the form: who is there, what has been typed, what is under way. */
import type { ApiError } from '@csol/client/port';
import type { EnquiryContext, EnquiryForm, EnquiryForms, EnquiryReference, Session } from '@csol/contract';
import { CsolEnquirySentEvent, CsolErrorEvent, type RequestState } from '@csol/core';
import { UploadQueue } from '@csol/core/uploads';
import { formAbout, parseReference, type MachineRowDraft } from '@csol/domain/enquiry-form';
import type { LitElement } from 'lit';
import type { Problem, Sent } from './enquiry-form.context.ts';
import { DraftBook, draftKey, GUEST, type ContactDraft, type Draft, type Typed } from './enquiry-form.drafts.ts';
import { EnquirySendRequestEvent } from './enquiry-form.events.ts';
import { Outbox, type Parcel } from './enquiry-form.outbox.ts';
import { personOf } from './enquiry-form.fill.ts';
import { DeskRequests, offer, type RequestSettings } from './enquiry-form.requests.ts';
import { keeper } from './enquiry-form.storage.ts';
import { problemsOf, toEnquiry } from './enquiry-form.sending.ts';
import type { KnownPerson } from './enquiry-form.values.ts';

/** What the desk reads of its element. */
export interface DeskSettings extends RequestSettings {
  /** BCP 47 tag of the formats. */
  locale: () => string;
  focusLater: (selector: string) => void;
}

/** Which form is being filled in, about what. */
export interface Place {
  formId: string;
  about: readonly EnquiryReference[];
}

/** How a form is looked through before it is sent: code that comes with the form. */
export type Check = (form: EnquiryForm, draft: Draft) => readonly Problem[];

/** The desk of one element. */
export class Desk {
  readonly book = new DraftBook();
  readonly outbox: Outbox;
  readonly uploads: UploadQueue;
  /** What the person has chosen; missing while they choose. */
  place: Place | undefined;
  /** What the choice is about. */
  about: readonly EnquiryReference[] = [];
  sent: Sent | undefined;
  problems: readonly Problem[] = [];
  error: ApiError | undefined;
  /** Sent off once all files have come. */
  isWaiting = false;
  /** What the form was emptied of last. */
  cleared: Draft | undefined;
  /** Of somebody who is signed in. */
  session: Session | undefined;

  #host: LitElement;
  #settings: DeskSettings;
  #requests;
  #known: Session | undefined;

  constructor(host: LitElement, settings: DeskSettings) {
    this.#host = host;
    this.#settings = settings;
    const changed = (): void => this.#changed();
    this.outbox = new Outbox({
      client: settings.client,
      person: () => this.book.person,
      changed,
      sent: (parcel, receipt) => this.#handleSent(parcel, { title: parcel.title, receipt }),
      refused: (parcel, error) => this.#handleRefused(parcel, error),
    });
    this.uploads = new UploadQueue({
      client: () => offer(settings.client(), 'createAttachment'),
      changed: () => this.#keepFiles(),
    });
    this.#requests = new DeskRequests(host, settings, () => this.place?.about ?? this.about);
  }

  #changed(): void {
    this.#host.requestUpdate();
  }

  get forms(): RequestState<EnquiryForms> {
    return this.#requests.forms.state;
  }

  get facts(): RequestState<EnquiryContext> {
    return this.#requests.facts.state;
  }

  readonly retryForms = (): void => this.#requests.forms.retry();
  readonly retryFacts = (): void => this.#requests.facts.retry();

  /** Follows who is signed in; called before each update. */
  follow(keepsDrafts: boolean): void {
    const { state } = this.#requests.session;
    const session = 'data' in state ? state.data : undefined;
    const store = keepsDrafts && !session?.isShared ? keeper : undefined;
    this.book.keepIn(store);
    this.outbox.keepIn(store?.parcels);
    if (session === this.#known && this.session === session) return;
    this.#known = this.session = session;
    if (!session) return;
    this.book.become((this.person && (session.user?.id ?? session.user?.userId)) || GUEST);
    this.outbox.takeUp();
    this.#showFiles();
  }

  /** Who is signed in. */
  get person(): KnownPerson | undefined {
    return this.session && personOf(this.session);
  }

  /** The last person has left, or may have. */
  forgetPerson(): void {
    const { person } = this.book;
    const isShared = this.session?.isShared === true;
    if (isShared || person === GUEST) this.outbox.forget(person);
    this.book.leave(isShared);
    this.uploads.clear();
    this.session = this.#known = undefined;
    this.place = undefined;
    this.sent = undefined;
    this.cleared = undefined;
    this.about = [];
    this.#reset();
  }

  #reset(): void {
    this.problems = [];
    this.error = undefined;
    this.isWaiting = false;
  }

  /** Off the page nothing is sent; what is under way goes on when the element is back. */
  rest(): void {
    this.outbox.rest();
    this.isWaiting = false;
  }

  /** Shows the choice of forms, or one form. */
  go(place: Place | undefined, about: readonly EnquiryReference[] = []): void {
    this.place = place;
    this.about = place?.about ?? about;
    this.sent = undefined;
    this.cleared = undefined;
    this.#show();
  }

  get draft(): Draft | undefined {
    return this.place && this.book.get(this.place.formId, this.place.about);
  }

  /** The form that is being filled in, as it is asked about what it is about. */
  get form(): EnquiryForm | undefined {
    const state = this.forms;
    const forms = 'data' in state ? state.data : undefined;
    const form = this.place && forms?.forms.find(({ id }) => id === this.place?.formId);
    return form && formAbout(form, parseReference(this.place?.about[0] ?? '')?.kind);
  }

  #edit(change: Partial<Draft>): void {
    const { draft } = this;
    if (!draft) return;
    this.book.put({ ...draft, ...change });
    this.isWaiting = false;
    this.#changed();
  }

  readonly change = (name: string, value: Typed): void => {
    const { draft } = this;
    if (draft) this.#edit({ values: { ...draft.values, [name]: value } });
  };

  readonly changeRows = (rows: readonly MachineRowDraft[]): void => this.#edit({ rows });

  readonly changeContact = (change: Partial<ContactDraft>): void => {
    this.book.contact = { ...this.book.contact, ...change };
    this.isWaiting = false;
    this.#changed();
  };

  /** Empties the form; what was in it can be brought back. Files are left where they are. */
  readonly clear = (): void => {
    const { draft } = this;
    if (!draft) return;
    this.cleared = draft;
    this.book.drop(draft);
    this.#show();
  };

  /** Brings back what the form was emptied of. */
  readonly restore = (): void => {
    if (this.cleared) this.book.put(this.cleared);
    this.cleared = undefined;
    this.#show();
  };

  #show(): void {
    this.#reset();
    this.#showFiles();
    this.#settings.focusLater('.screen__heading');
    this.#changed();
  }

  #showFiles(): void {
    const { draft } = this;
    this.uploads.clear();
    if (draft && draft.files.length > 0) this.uploads.restore(draft.files);
  }

  /** What has come stays with the draft. */
  #keepFiles(): void {
    const { draft } = this;
    const files = this.uploads.items.flatMap(({ state, attachment }) => (state === 'ready' && attachment ? [attachment] : []));
    if (draft && files.map(({ id }) => id).join() !== draft.files.map(({ id }) => id).join()) this.book.put({ ...draft, files });
    this.#changed();
  }

  readonly stopWaiting = (): void => {
    this.isWaiting = false;
    this.#changed();
  };

  #refuse(problems: readonly Problem[]): void {
    this.problems = problems;
    this.#settings.focusLater('.summary');
    this.#changed();
  }

  /** Looks the form through, waits for its files, and sends it off. */
  async submit(check: Check): Promise<void> {
    const { form, draft } = this;
    // Pressed once more, the button does nothing.
    if (!form || !draft || this.isWaiting || this.parcel) return;
    this.#reset();
    const problems = check(form, draft);
    if (problems.length > 0) return this.#refuse(problems);
    if (this.uploads.isBusy && !(await this.#awaitFiles(draft))) return;
    if (this.uploads.items.some(({ state }) => state !== 'ready')) return this.#refuse([{ place: 'files', code: 'notReady' }]);
    await this.#post(form, this.book.get(draft.formId, draft.about));
  }

  /** @returns whether nothing was changed meanwhile */
  async #awaitFiles(draft: Draft): Promise<boolean> {
    this.isWaiting = true;
    this.#changed();
    await this.uploads.settle();
    const isStill = this.isWaiting && this.place !== undefined && draftKey(this.place) === draftKey(draft);
    this.isWaiting = false;
    return isStill;
  }

  async #post(form: EnquiryForm, draft: Draft): Promise<void> {
    if (!this.#host.dispatchEvent(new EnquirySendRequestEvent(draft.formId, draft.about))) return;
    const { person, book } = this;
    const enquiry = toEnquiry(form, draft, {
      ...{ person, contact: book.contact, locale: this.#settings.locale() },
      ...{ country: this.#settings.country() ?? '', page: location.pathname },
    });
    const language = this.#settings.language();
    const posted = this.outbox.post({ enquiry, draft, title: form.title, language });
    this.#changed();
    await posted;
  }

  /** What is on screen, once it has been sent off. */
  get parcel(): Parcel | undefined {
    const { place } = this;
    return place && this.outbox.parcels.find(({ draft }) => draftKey(draft) === draftKey(place));
  }

  #handleSent(parcel: Parcel, sent: Sent): void {
    const { draft } = parcel;
    const isShown = this.place !== undefined && draftKey(this.place) === draftKey(draft);
    this.book.drop(draft);
    if (isShown || !this.place) {
      this.uploads.clear();
      this.place = undefined;
      this.sent = sent;
      this.#settings.focusLater('.screen__heading');
    }
    this.#changed();
    const { trackingNumber, id } = sent.receipt;
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new CsolEnquirySentEvent(trackingNumber, id)));
  }

  #handleRefused({ draft }: Parcel, error: ApiError): void {
    const isShown = this.place !== undefined && draftKey(this.place) === draftKey(draft);
    if (!isShown) this.go(draft);
    this.error = error;
    this.#refuse(problemsOf(error));
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new CsolErrorEvent('createEnquiry', error)));
  }

  /** Stops sending, and gives the form back. */
  readonly takeBack = (key: string): void => {
    const parcel = this.outbox.takeBack(key);
    if (parcel) this.go(parcel.draft);
  };
}

/** What people have typed, person by person and form by form: in memory, and in the browser's storage where the page asks for it. */
import type { Attachment, EnquiryReference } from '@csol/contract';
import type { MachineRowDraft } from '@csol/domain/enquiry-form';

/** What stands in a field: a text as it was typed, a tick, several values. */
export type Typed = string | boolean | readonly string[];

/** Who asks, as far as it has been typed. */
export interface ContactDraft {
  name: string;
  email: string;
  phone: string;
  company: string;
  customerNumber: string;
}

/** One form as it has been filled in so far. */
export interface Draft {
  formId: string;
  about: readonly EnquiryReference[];
  values: Readonly<Record<string, Typed>>;
  rows: readonly MachineRowDraft[];
  /** Files that have come to the back end. */
  files: readonly Attachment[];
}

/** Somebody who is not signed in. */
export const GUEST = 'guest';

const NOBODY: ContactDraft = { name: '', email: '', phone: '', company: '', customerNumber: '' };

/** Names a form about certain things. */
export const draftKey = ({ formId, about }: Pick<Draft, 'formId' | 'about'>): string => [formId, ...about].join(' ');

/** Whether there is anything that could be lost. */
export const isFilled = ({ values, rows, files }: Draft): boolean =>
  rows.length > 0 || files.length > 0 || Object.values(values).some((value) => (typeof value === 'boolean' ? value : value.length > 0));

/** Where drafts are kept beyond the page; nothing where the page does not ask for it. */
export interface DraftStore {
  read: (person: string) => { drafts: Draft[]; contact?: ContactDraft };
  write: (person: string, kept: { drafts: Draft[]; contact: ContactDraft }) => void;
}

interface Shelf {
  drafts: Map<string, Draft>;
  contact: ContactDraft;
}

/** The drafts of everybody who has used this page; each sees their own alone. */
export class DraftBook {
  #shelves = new Map<string, Shelf>();
  #person = GUEST;
  #store: DraftStore | undefined;

  /** @param store where drafts are to be kept; missing where they are not */
  keepIn(store: DraftStore | undefined): void {
    if (this.#store === store) return;
    this.#store = store;
    // What is kept of the person is read once more; what is on the page wins.
    for (const [person, shelf] of this.#shelves) this.#readInto(person, shelf);
  }

  get person(): string {
    return this.#person;
  }

  /** Turns to somebody's drafts. What was typed before it was known who it is, is theirs. */
  become(person: string): void {
    if (person === this.#person) return;
    const guests = this.#person === GUEST ? this.#shelf : undefined;
    this.#person = person;
    if (!guests) return;
    const own = this.#shelf;
    for (const [key, draft] of guests.drafts) if (isFilled(draft) && !own.drafts.has(key)) own.drafts.set(key, draft);
    this.#shelves.delete(GUEST);
    this.#store?.write(GUEST, { drafts: [], contact: NOBODY });
    this.#save();
  }

  /** Somebody has left, or may have. @param isShared others use the computer: nothing of theirs stays */
  leave(isShared: boolean): void {
    if (isShared || this.#person === GUEST) {
      this.#shelves.delete(this.#person);
      this.#store?.write(this.#person, { drafts: [], contact: NOBODY });
    }
    this.#person = GUEST;
  }

  get #shelf(): Shelf {
    const known = this.#shelves.get(this.#person);
    if (known) return known;
    const shelf: Shelf = { drafts: new Map(), contact: NOBODY };
    this.#readInto(this.#person, shelf);
    this.#shelves.set(this.#person, shelf);
    return shelf;
  }

  #readInto(person: string, shelf: Shelf): void {
    const kept = this.#store?.read(person);
    if (!kept) return;
    for (const draft of kept.drafts) if (!shelf.drafts.has(draftKey(draft))) shelf.drafts.set(draftKey(draft), draft);
    if (shelf.contact === NOBODY && kept.contact) shelf.contact = kept.contact;
  }

  #save(): void {
    const { drafts, contact } = this.#shelf;
    this.#store?.write(this.#person, { drafts: [...drafts.values()].filter(isFilled), contact });
  }

  get contact(): ContactDraft {
    return this.#shelf.contact;
  }

  set contact(contact: ContactDraft) {
    this.#shelf.contact = contact;
    this.#save();
  }

  /** The draft of a form, empty where nothing has been typed. */
  get(formId: string, about: readonly EnquiryReference[]): Draft {
    return this.#shelf.drafts.get(draftKey({ formId, about })) ?? { formId, about, values: {}, rows: [], files: [] };
  }

  put(draft: Draft): void {
    this.#shelf.drafts.set(draftKey(draft), draft);
    this.#save();
  }

  drop(draft: Pick<Draft, 'formId' | 'about'>): void {
    this.#shelf.drafts.delete(draftKey(draft));
    this.#save();
  }

  /** What has been begun and not sent. */
  get open(): Draft[] {
    return [...this.#shelf.drafts.values()].filter(isFilled);
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    return this.#store === undefined && this.open.length > 0;
  }
}

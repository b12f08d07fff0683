/** Drafts and unanswered enquiries in the browser's storage, for pages that ask for it: they outlive a reload and a closed tab. */
import { tryStorage } from '@csol/core';
import type { ContactDraft, Draft, DraftStore } from './enquiry-form.drafts.ts';
import type { Parcel, ParcelStore } from './enquiry-form.outbox.ts';

/** What is older than this is thrown away, in milliseconds. */
const LIFE_MS = 30 * 24 * 60 * 60_000;

const NAMES = { drafts: 'csol-enquiry-drafts:', parcels: 'csol-enquiry-outbox:' } as const;

interface Kept {
  at: number;
  drafts?: Draft[];
  contact?: ContactDraft;
  parcels?: Omit<Parcel, 'error'>[];
}

/** Reads what has been kept; nothing where it is too old, or was written by something else. */
function read(name: string): Kept | undefined {
  const kept = tryStorage((storage) => JSON.parse(storage.getItem(name) ?? 'null') as Kept | null);
  if (!kept || typeof kept.at !== 'number' || Date.now() - kept.at > LIFE_MS) return undefined;
  const isRight = [kept.drafts ?? [], kept.parcels ?? []].every(Array.isArray);
  return isRight ? kept : undefined;
}

/** Where the storage is full, or forbidden, what was typed is in memory as before. */
function write(name: string, kept: Omit<Kept, 'at'> | undefined): void {
  tryStorage((storage) => (kept ? storage.setItem(name, JSON.stringify({ at: Date.now(), ...kept })) : storage.removeItem(name)));
}

const isDraft = (value: unknown): value is Draft => {
  const { formId, about, values, rows, files } = Object(value) as Partial<Draft>;
  return typeof formId === 'string' && [about, rows, files].every(Array.isArray) && typeof values === 'object';
};

/** The storage of this browser, for this site. */
export const keeper: DraftStore & { parcels: ParcelStore } = {
  read: (person) => {
    const { drafts = [], contact } = read(NAMES.drafts + person) ?? {};
    return { drafts: drafts.filter(isDraft), ...(contact && { contact }) };
  },
  write: (person, { drafts, contact }) => {
    const isEmpty = drafts.length === 0 && Object.values(contact).every((text) => !text);
    write(NAMES.drafts + person, isEmpty ? undefined : { drafts, contact });
  },
  parcels: {
    read: (person) =>
      (read(NAMES.parcels + person)?.parcels ?? [])
        .filter(({ key, draft, person: of }) => typeof key === 'string' && of === person && isDraft(draft))
        .map((parcel) => ({ ...parcel, isSending: false })),
    write: (person, parcels) => {
      // Of an error nothing is kept: its time is over with the page's.
      const kept = parcels.map(({ error: _error, ...parcel }) => parcel);
      write(NAMES.parcels + person, kept.length > 0 ? { parcels: kept } : undefined);
    },
  },
};

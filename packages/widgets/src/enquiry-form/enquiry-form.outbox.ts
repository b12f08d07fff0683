/** Enquiries that have been sent off and not been answered: each is sent again, under the same name, until the back end has spoken. */
import type { ApiClient, ApiError } from '@csol/client/port';
import type { EnquiryDraft, EnquiryReceipt } from '@csol/contract';
import { asApiError } from '@csol/core';
import type { Draft } from './enquiry-form.drafts.ts';

/** Milliseconds between the tries of what has not been answered; the last one repeats. */
const WAITS = [5_000, 15_000, 30_000, 60_000] as const;

/** An enquiry under way. */
export interface Parcel {
  /** The same while it is sent again, so that there is one enquiry. */
  readonly key: string;
  /** What is sent. */
  readonly enquiry: EnquiryDraft;
  /** What it was made of, for whoever takes it back. */
  readonly draft: Draft;
  /** Of the form. */
  readonly title: string;
  /** BCP 47 tag that it was written in. */
  readonly language: string;
  /** Whose it is. */
  readonly person: string;
  readonly isSending: boolean;
  /** Why it has not been answered yet. */
  readonly error?: ApiError;
}

/** Where parcels are kept beyond the page; nothing where the page does not ask for it. */
export interface ParcelStore {
  read: (person: string) => Parcel[];
  write: (person: string, parcels: readonly Parcel[]) => void;
}

/** What the outbox needs of its widget. */
export interface OutboxOptions {
  client: () => ApiClient | undefined;
  person: () => string;
  changed: () => void;
  /** The back end has it. */
  sent: (parcel: Parcel, receipt: EnquiryReceipt) => void;
  /** The back end does not want it: nothing has come of it. */
  refused: (parcel: Parcel, error: ApiError) => void;
}

/** The back end may have taken it, or will: the same has to be sent again, and nothing else. */
function isUnanswered({ kind, status }: ApiError): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'server' || kind === 'malformed' || kind === 'aborted' || status === 409;
}

/** It is for the person to do something first; then the same is sent again. */
const isForLater = ({ kind }: ApiError): boolean => kind === 'expired' || kind === 'limited';

// Not `crypto.randomUUID`: pages without TLS have none.
const createKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** All that is under way on this page. */
export class Outbox {
  #options: OutboxOptions;
  #parcels: Parcel[] = [];
  #store: ParcelStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** What is under way of the person who is there. */
  get parcels(): readonly Parcel[] {
    const person = this.#options.person();
    return this.#parcels.filter((parcel) => parcel.person === person);
  }

  /** @param store where parcels are to be kept; missing where they are not */
  keepIn(store: ParcelStore | undefined): void {
    this.#store = store;
  }

  /** Takes up what an earlier page has left of the person, and goes on. */
  takeUp(): void {
    const person = this.#options.person();
    const known = new Set(this.#parcels.map(({ key }) => key));
    this.#parcels.push(...(this.#store?.read(person) ?? []).filter(({ key }) => !known.has(key)));
    if (this.parcels.length > 0) void this.sendAll();
  }

  /** Sends an enquiry off; what becomes of it is told by `sent` and `refused`. */
  async post(parcel: Omit<Parcel, 'key' | 'person' | 'isSending'>): Promise<void> {
    const made: Parcel = { ...parcel, key: createKey(), person: this.#options.person(), isSending: false };
    this.#parcels.push(made);
    this.#save();
    await this.#send(made.key);
  }

  /** Sends all that waits once more. */
  async sendAll(): Promise<void> {
    for (const { key } of [...this.parcels]) await this.#send(key);
  }

  /** Stops sending one; what has come of it so far nobody knows. @returns what it was */
  takeBack(key: string): Parcel | undefined {
    const parcel = this.#parcels.find((each) => each.key === key);
    this.#remove(key);
    return parcel;
  }

  /** Forgets what is of somebody who has left for good. */
  forget(person: string): void {
    this.#parcels = this.#parcels.filter((parcel) => parcel.person !== person);
    this.#store?.write(person, []);
  }

  /** Sends nothing while the widget is off the page. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  #set(key: string, change: Partial<Parcel>): void {
    this.#parcels = this.#parcels.map((parcel) => (parcel.key === key ? { ...parcel, ...change } : parcel));
    this.#options.changed();
  }

  #remove(key: string): void {
    this.#parcels = this.#parcels.filter((parcel) => parcel.key !== key);
    this.#save();
    this.#options.changed();
  }

  #save(): void {
    this.#store?.write(this.#options.person(), this.parcels);
  }

  async #send(key: string): Promise<void> {
    const parcel = this.#parcels.find((each) => each.key === key);
    const client = this.#options.client();
    if (!parcel || parcel.isSending || !client?.createEnquiry || parcel.person !== this.#options.person()) return;
    this.#set(key, { isSending: true });
    const { enquiry, language } = parcel;
    const answer = await (async () => client.createEnquiry!(enquiry, { idempotencyKey: key, language }))().then(
      (receipt) => ({ receipt }),
      (cause: unknown) => ({ error: asApiError(cause) }),
    );
    // Taken back meanwhile.
    if (!this.#parcels.some((each) => each.key === key)) return;
    if ('receipt' in answer) {
      this.#tries = 0;
      this.#remove(key);
      return this.#options.sent(parcel, answer.receipt);
    }
    this.#settle(parcel, answer.error);
  }

  #settle(parcel: Parcel, error: ApiError): void {
    const { key } = parcel;
    if (isUnanswered(error) || isForLater(error)) {
      this.#set(key, { isSending: false, error });
      // Whoever has to sign in does so first: what is on screen says it.
      if (error.kind !== 'expired') this.#plan(error.retryAfterMs);
      return;
    }
    this.#remove(key);
    this.#options.refused(parcel, error);
  }

  #plan(atLeast = 0): void {
    clearTimeout(this.#timer);
    const wait = WAITS[Math.min(this.#tries, WAITS.length - 1)] ?? 0;
    this.#tries += 1;
    this.#timer = setTimeout(() => void this.sendAll(), Math.max(wait, atLeast));
  }
}

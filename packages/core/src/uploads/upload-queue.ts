/** Files on their way to the back end: one at a time, part by part, on from where they were when a part got lost. */
import type { ApiError, AttachmentsPort } from '@csol/client/port';
import type { Attachment, AttachmentRules } from '@csol/contract';
import { asApiError } from '../form.ts';

/** Bytes of one part: short enough that little is sent twice over a bad line, and that progress is seen. */
const PART = 256 * 1024;

/** Milliseconds to wait before each further try of the same part; after the last one the person is asked. */
const WAITS = [1000, 2000, 4000, 8000] as const;

/** Status of an answer to a file that the back end finds too large. */
const TOO_LARGE = 413;

/** What becomes of a file. `waiting` and `sending` go on by themselves; the others are final, but `failed`, which can be tried again. */
export type UploadState = 'waiting' | 'sending' | 'ready' | 'refused' | 'failed' | 'tooLarge' | 'empty' | 'unreadable';

/** A file, as far as it has come. */
export interface Upload {
  /** Names it on this page. */
  readonly key: number;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly sent: number;
  readonly state: UploadState;
  /** What the back end has made of it. */
  readonly attachment?: Attachment;
  /** Why it failed. */
  readonly error?: ApiError;
}

/** What the queue needs of what is around it. */
export interface UploadOptions {
  client: () => AttachmentsPort | undefined;
  changed: () => void;
}

// Not `crypto.randomUUID`: pages without TLS have none.
const createKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Waits, or goes on at once when the page is back online. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

/** The part as bytes of its own; the file may have been changed or taken away since it was chosen. */
async function readPart(file: Blob, from: number): Promise<Blob | undefined> {
  try {
    return new Blob([await file.slice(from, from + PART).arrayBuffer()]);
  } catch {
    return undefined;
  }
}

interface Entry {
  upload: Upload;
  file: Blob | undefined;
  /** The same while the same file is announced again. */
  announced: string;
  stop: AbortController;
}

/** The files of one form. */
export class UploadQueue {
  #options: UploadOptions;
  #entries: Entry[] = [];
  #last = 0;
  #isAtWork = false;
  #settlers: (() => void)[] = [];

  constructor(options: UploadOptions) {
    this.#options = options;
  }

  get items(): readonly Upload[] {
    return this.#entries.map(({ upload }) => upload);
  }

  /** Whether something goes on by itself. */
  get isBusy(): boolean {
    return this.#entries.some(({ upload: { state } }) => state === 'waiting' || state === 'sending');
  }

  /** Takes files in, and begins to send them. */
  add(files: readonly File[], { maxBytes }: Pick<AttachmentRules, 'maxBytes'>): void {
    for (const file of files) {
      const state = file.size === 0 ? 'empty' : file.size > maxBytes ? 'tooLarge' : 'waiting';
      this.#last += 1;
      const upload: Upload = { key: this.#last, fileName: file.name, size: file.size, sent: 0, state };
      this.#entries.push({ upload, file, announced: createKey(), stop: new AbortController() });
    }
    this.#options.changed();
    void this.#work();
  }

  /** Takes in what has been sent before. */
  restore(attachments: readonly Attachment[]): void {
    for (const attachment of attachments) {
      this.#last += 1;
      const { fileName, size, received } = attachment;
      const upload: Upload = { key: this.#last, fileName, size, sent: received, state: 'ready', attachment };
      this.#entries.push({ upload, file: undefined, announced: '', stop: new AbortController() });
    }
    this.#options.changed();
  }

  /** Sends once more what failed. */
  retry(key: number): void {
    const entry = this.#find(key);
    if (entry?.upload.state !== 'failed') return;
    this.#set(entry, { state: 'waiting' });
    void this.#work();
  }

  /** Takes a file out; what the back end has of it is thrown away. */
  remove(key: number): void {
    const entry = this.#find(key);
    if (!entry) return;
    entry.stop.abort();
    this.#entries = this.#entries.filter((each) => each !== entry);
    const { attachment } = entry.upload;
    // Where that fails it is thrown away within a day.
    if (attachment) this.#options.client()?.deleteAttachment(attachment.id).catch(() => undefined);
    this.#told();
  }

  /** Ends all that is under way and forgets it; what has come stays at the back end. */
  clear(): void {
    for (const { stop } of this.#entries) stop.abort();
    this.#entries = [];
    this.#told();
  }

  /** Resolves when nothing goes on by itself any more. */
  settle(): Promise<void> {
    if (!this.isBusy) return Promise.resolve();
    return new Promise((resolve) => this.#settlers.push(resolve));
  }

  #find(key: number): Entry | undefined {
    return this.#entries.find(({ upload }) => upload.key === key);
  }

  #set(entry: Entry, change: Partial<Upload>): void {
    entry.upload = { ...entry.upload, ...change };
    this.#told();
  }

  #told(): void {
    if (!this.isBusy) for (const settle of this.#settlers.splice(0)) settle();
    this.#options.changed();
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    for (;;) {
      const entry = this.#entries.find(({ upload }) => upload.state === 'waiting');
      if (!entry) break;
      await this.#send(entry);
    }
    this.#isAtWork = false;
  }

  /** One file, with all tries. */
  async #send(entry: Entry): Promise<void> {
    const { signal } = entry.stop;
    this.#set(entry, { state: 'sending' });
    for (let tries = 0; ; ) {
      const before = entry.upload.sent;
      const error = await this.#sendParts(entry).catch((cause: unknown) => asApiError(cause));
      if (signal.aborted || !error) return;
      // A try that came further counts as none.
      if (entry.upload.sent > before) tries = 0;
      const wait = WAITS[tries];
      if (error.status === TOO_LARGE) return this.#set(entry, { state: 'tooLarge' });
      if (!error.retryable || wait === undefined) return this.#set(entry, { state: 'failed', error });
      tries += 1;
      await pause(error.retryAfterMs ?? wait, signal).catch(() => undefined);
      if (signal.aborted) return;
    }
  }

  /** What is missing of a file. @returns what went wrong */
  async #sendParts(entry: Entry): Promise<ApiError | undefined> {
    const client = this.#options.client();
    const { file, stop } = entry;
    const { signal } = stop;
    if (!client || !file) return undefined;
    let attachment = await this.#findOut(entry, client);
    this.#set(entry, { attachment, sent: attachment.received });
    while (attachment.state === 'receiving') {
      const part = await readPart(file, attachment.received);
      signal.throwIfAborted();
      if (!part || part.size === 0) {
        this.#set(entry, { state: 'unreadable' });
        return undefined;
      }
      attachment = await client.putAttachmentPart(attachment.id, attachment.received, part, { signal });
      this.#set(entry, { attachment, sent: attachment.received });
    }
    this.#set(entry, { state: attachment.state === 'refused' ? 'refused' : 'ready' });
    return undefined;
  }

  /** How far the file has come; announced where the back end does not know it, or knows it no more. */
  async #findOut({ upload, announced, stop: { signal } }: Entry, client: AttachmentsPort): Promise<Attachment> {
    if (upload.attachment) {
      const known = await client.getAttachment(upload.attachment.id, { signal }).catch((cause: unknown) => asApiError(cause));
      if (!('kind' in known)) return known;
      if (known.kind !== 'not-found') throw known;
    }
    const { fileName, size } = upload;
    const idempotencyKey = upload.attachment ? createKey() : announced;
    return client.createAttachment({ fileName, size }, { signal, idempotencyKey });
  }
}

/** One download: ordered, followed until it is made, fetched, cancelled. Knows nothing of the screen. */
import { ApiError, isApiError, type CallOptions, type DownloadedFile, type ExportsPort, type InvoicesPort } from '@csol/client/port';
import type { ExportJob } from '@csol/contract';
import type { ExportTask } from './invoice-export.state.ts';

/** What a download needs of a client. */
export type ExportClient = ExportsPort & Partial<Pick<InvoicesPort, 'getInvoiceDocument'>>;

/** Where a download may have failed, as an operation of the contract. */
export type ExportStep = 'createExport' | 'getExport' | 'getExportFile' | 'getInvoiceDocument';

/** How far a download is. `job` is what the back end said last. */
export type RunState =
  | { name: 'running'; job?: ExportJob; isSaving?: boolean }
  | { name: 'done'; fileName: string; job?: ExportJob }
  /** Without an error where the job itself has failed. */
  | { name: 'failed'; step: ExportStep; error?: ApiError; job?: ExportJob }
  | { name: 'cancelled' }
  /** The back end does not keep it any more. */
  | { name: 'gone' };

/** Milliseconds: a small file is made at once, a large one is not worth a question each moment. */
const FIRST_WAIT = 150;
const LAST_WAIT = 3000;

/** Names one wish, so that an order that is sent again is not a second one. */
function createKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function asApiError(cause: unknown): ApiError {
  return isApiError(cause) ? cause : new ApiError('malformed', 'The download failed.', { cause });
}

const hasEnded = ({ state }: ExportJob): boolean => state !== 'queued' && state !== 'running';

/** What a download works with. */
export interface RunOptions {
  client: ExportClient;
  task: ExportTask;
  /** Hands the file to the person. */
  save: (file: DownloadedFile) => void;
  /** After the state has changed. */
  changed: (state: RunState) => void;
}

/** A download under way, or how it ended. */
export class ExportRun {
  #options: RunOptions;
  #state: RunState = { name: 'running' };
  #key = createKey();
  #job: ExportJob | undefined;
  #step: ExportStep = 'createExport';
  #stopping = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | undefined;

  constructor(options: RunOptions) {
    this.#options = options;
  }

  get state(): RunState {
    return this.#state;
  }

  get task(): ExportTask {
    return this.#options.task;
  }

  #set(state: RunState): void {
    this.#state = state;
    this.#options.changed(state);
  }

  /** Begins, or goes on where it failed: a job that has been ordered is not ordered again. Never rejects. */
  async start(): Promise<void> {
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#set({ name: 'running', ...(this.#job && { job: this.#job }) });
    try {
      const { task } = this.#options;
      const file = await ('request' in task ? this.#make(task, signal) : this.#fetchDocument(task, signal));
      // Some clients do not mind the signal.
      if (signal.aborted || !file) return;
      this.#options.save(file);
      this.#set({ name: 'done', fileName: file.fileName, ...(this.#job && { job: this.#job }) });
    } catch (cause) {
      if (!signal.aborted) this.#fail(asApiError(cause));
    }
  }

  #fail(error: ApiError): void {
    const isGone = error.kind === 'not-found' && (this.#step === 'getExport' || this.#step === 'getExportFile');
    if (isGone) this.#forgetJob();
    this.#set(isGone ? { name: 'gone' } : { name: 'failed', step: this.#step, error, ...(this.#job && { job: this.#job }) });
  }

  #fetchDocument({ id, document, language }: Extract<ExportTask, { id: string }>, signal: AbortSignal): Promise<DownloadedFile> {
    this.#step = 'getInvoiceDocument';
    const fetch = this.#options.client.getInvoiceDocument;
    if (!fetch) throw new ApiError('unsupported', 'The client fetches no files of documents.');
    return fetch.call(this.#options.client, id, document, { signal, language });
  }

  async #make({ request }: Extract<ExportTask, { request: unknown }>, signal: AbortSignal): Promise<DownloadedFile | undefined> {
    const { client } = this.#options;
    const call = { signal, language: request.language ?? 'en' };
    if (!this.#job) {
      this.#step = 'createExport';
      const job = await client.createExport(request, { ...call, idempotencyKey: this.#key });
      if (signal.aborted) return this.#drop(job.id);
      this.#job = job;
    }
    const job = await this.#follow(this.#job, call);
    if (!job) return undefined;
    this.#step = 'getExportFile';
    this.#set({ name: 'running', job, isSaving: true });
    return client.getExportFile(job.id, call);
  }

  /** Asks until the job has ended. @returns `undefined` where there will be no file */
  async #follow(job: ExportJob, call: CallOptions & { signal: AbortSignal }): Promise<ExportJob | undefined> {
    let wait = FIRST_WAIT;
    while (!hasEnded(job)) {
      this.#set({ name: 'running', job });
      await this.#pause(wait);
      if (call.signal.aborted) return undefined;
      this.#step = 'getExport';
      try {
        job = await this.#options.client.getExport(job.id, call);
        wait = Math.min(wait * 1.6, LAST_WAIT);
      } catch (cause) {
        const error = asApiError(cause);
        // Somebody else may have asked too much; the work goes on meanwhile.
        if (error.kind !== 'limited') throw error;
        wait = Math.max(error.retryAfterMs ?? 0, LAST_WAIT);
      }
      if (call.signal.aborted) return undefined;
      this.#job = job;
    }
    return this.#end(job);
  }

  #end(job: ExportJob): ExportJob | undefined {
    if (job.state === 'done') return job;
    this.#forgetJob();
    this.#set(job.state === 'cancelled' ? { name: 'cancelled' } : { name: 'failed', step: 'getExport', job });
    return undefined;
  }

  /** What comes next is another wish. */
  #forgetJob(): void {
    this.#job = undefined;
    this.#key = createKey();
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#timer = setTimeout(resolve, milliseconds);
    });
  }

  /** Stops at once, on the back end too: nobody waits for it. */
  cancel(): void {
    this.stop();
    this.#set({ name: 'cancelled' });
  }

  /** Lets go of everything, without a word. @param isCancelling whether the back end is told, too */
  stop(isCancelling = true): void {
    const isRunning = this.#state.name === 'running';
    this.#stopping.abort();
    clearTimeout(this.#timer);
    this.#wake?.();
    if (isCancelling && isRunning && this.#job) this.#drop(this.#job.id);
    this.#forgetJob();
  }

  #drop(id: string): undefined {
    // Where that fails the job ends by itself, and its file goes away after a while.
    this.#options.client.cancelExport(id).catch(() => undefined);
  }
}

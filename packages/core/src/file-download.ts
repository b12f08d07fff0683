/** A file that a person saves: one at a time, with what became of it. */
import { ApiError, isApiError, type DownloadedFile } from '@csol/client/port';
import type { ReactiveControllerHost } from 'lit';
import { saveFile } from './save-file.ts';

/** How the last download went, to be said beside its button. */
export interface DownloadState {
  /** Which file. */
  id?: string;
  busy?: boolean;
  error?: ApiError;
}

/** The files of one place in a widget. */
export class FileDownload {
  #host: ReactiveControllerHost;
  #state: DownloadState = {};
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Of the file that is being saved, or was last. */
  get state(): DownloadState {
    return this.#state;
  }

  /** Asks for a file and hands it to the browser; nothing while another one is on its way. */
  async save(id: string, ask: (signal: AbortSignal) => Promise<DownloadedFile>): Promise<void> {
    if (this.#state.busy) return;
    const { signal } = (this.#running = new AbortController());
    this.#tell({ id, busy: true });
    try {
      const file = await ask(signal);
      // Some clients do not mind the signal.
      if (signal.aborted) return;
      saveFile(file);
      this.#tell({});
    } catch (cause) {
      if (signal.aborted) return;
      this.#tell({ id, error: isApiError(cause) ? cause : new ApiError('malformed', 'The download failed.', { cause }) });
    }
  }

  #tell(state: DownloadState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Ends what is under way, and forgets how the last one went. */
  end(): void {
    this.#running?.abort();
    this.#state = {};
  }
}

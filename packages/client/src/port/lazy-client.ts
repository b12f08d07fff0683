import { ApiError } from './api-error.ts';
import type { ApiClient, CallOptions } from './ports.ts';

/** Waits for `work`, but no longer than the caller wants to. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const handleAbort = () => reject(new ApiError('aborted', 'The caller gave up'));
    if (signal?.aborted) handleAbort();
    signal?.addEventListener('abort', handleAbort);
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', handleAbort));
  });
}

/**
 * A client that loads the real one at its first call, so that a page whose widgets ask nothing never downloads it.
 * A load that failed rejects the calls that waited for it with an `ApiError` of kind `network`; the next call loads again.
 * A method that the loaded client does not have rejects with kind `unsupported`.
 * @param load makes the client, for example `async () => createRestClient(…)` after a dynamic `import()`.
 */
export function createLazyClient(load: () => Promise<ApiClient>): Required<ApiClient> {
  let loading: Promise<ApiClient> | undefined;
  const loadOnce = () =>
    (loading ??= Promise.resolve().then(load).catch(() => {
      loading = undefined;
      throw new ApiError('network', 'The code that talks to the back end could not be loaded');
    }));

  async function call<T>(name: string, options: CallOptions | undefined, run: (client: ApiClient) => Promise<T> | undefined): Promise<T> {
    const client = await unlessAborted(loadOnce(), options?.signal);
    return run(client) ?? Promise.reject(new ApiError('unsupported', `This client has no ${name}`));
  }

  return {
    getSession: (options) => call('getSession', options, (client) => client.getSession?.(options)),
    listInvoices: (query, options) => call('listInvoices', options, (client) => client.listInvoices?.(query, options)),
    getInvoice: (id, options) => call('getInvoice', options, (client) => client.getInvoice?.(id, options)),
    getInvoiceDocument: (id, documentId, options) =>
      call('getInvoiceDocument', options, (client) => client.getInvoiceDocument?.(id, documentId, options)),
    getContacts: (country, options) => call('getContacts', options, (client) => client.getContacts?.(country, options)),
  };
}

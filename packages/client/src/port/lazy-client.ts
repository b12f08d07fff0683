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

  const call = async (name: keyof ApiClient, args: unknown[]): Promise<unknown> => {
    // Every method takes its options last.
    const client = await unlessAborted(loadOnce(), (args.at(-1) as CallOptions | undefined)?.signal);
    const method = client[name] as ((...args: unknown[]) => Promise<unknown>) | undefined;
    if (!method) throw new ApiError('unsupported', `This client has no ${name}`);
    return method.apply(client, args);
  };
  const names = ['getSession', 'listInvoices', 'getInvoice', 'getInvoiceDocument', 'getContacts'] satisfies (keyof ApiClient)[];
  return Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => call(name, args)])) as unknown as Required<ApiClient>;
}

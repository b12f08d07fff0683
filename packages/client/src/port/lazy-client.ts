import { ApiError } from './api-error.ts';
import type { ApiClient, CallOptions } from './ports.ts';

/** What the platform and frameworks look for in any object, by names, flags and symbols: with a `then` it would pass for a promise. */
const NO_METHOD = /^(then|toJSON|[^a-z])/;

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
 * It hands on methods of any name; one that the loaded client does not have rejects with kind `unsupported`. `forgetSession()`
 * reaches a client that is loaded: another has nothing to forget.
 * @param load makes the client, for example `async () => createRestClient(…)` after a dynamic `import()`.
 */
export function createLazyClient(load: () => Promise<ApiClient>): Required<ApiClient> {
  let loaded: ApiClient | undefined;
  let loading: Promise<ApiClient> | undefined;
  const loadOnce = () =>
    (loading ??= Promise.resolve().then(load).catch(() => {
      loading = undefined;
      throw new ApiError('network', 'The code that talks to the back end could not be loaded');
    }));

  const call = async (name: string, args: unknown[]): Promise<unknown> => {
    // Every method takes its options last.
    loaded = await unlessAborted(loadOnce(), (args.at(-1) as CallOptions | undefined)?.signal);
    const method = loaded[name as 'getSession'] as ((...args: unknown[]) => Promise<unknown>) | undefined;
    if (!method) throw new ApiError('unsupported', `This client has no ${name}`);
    return method.apply(loaded, args);
  };
  const own: Partial<ApiClient> = { forgetSession: () => loaded?.forgetSession?.() };
  return new Proxy(own as Required<ApiClient>, {
    get: (target, name) =>
      target[name as 'forgetSession'] ??
      (NO_METHOD.test(String(name)) ? undefined : (...args: unknown[]) => call(String(name), args)),
  });
}

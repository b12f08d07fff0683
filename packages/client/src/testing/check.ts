import type { InvoiceDocument } from '@csol/contract';
import { isApiError } from '../port/index.ts';
import type { ApiErrorKind, DownloadedFile, SessionPort } from '../port/index.ts';

type LaterPort = 'orders' | 'statements' | 'reports' | 'enquiries' | 'attachments' | 'inventory' | 'contacts';

/** One thing that an implementation of a port must do. `run` rejects with an `Error` that says in plain words what is wrong. */
export interface SuiteCheck {
  port: 'session' | 'signIn' | 'account' | 'guest' | 'invoices' | 'forward' | 'exports' | LaterPort;
  /** A claim in the present tense, for example "counts what matches". */
  name: string;
  run: () => Promise<void>;
}

/** @throws Error with `message`, always. */
export function fail(message: string): never {
  throw new Error(message);
}

/** @throws Error with `message` unless `condition` holds. */
export function ensure(condition: unknown, message: string): asserts condition {
  if (!condition) fail(message);
}

function describe(reason: unknown): string {
  return isApiError(reason) ? `an ApiError of kind ${reason.kind} (${reason.message})` : `something that is no ApiError: ${String(reason)}`;
}

/**
 * The answer of a call that should have one.
 * @param what names the call, for example "getInvoice(inv_1)".
 */
export async function answerOf<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (reason) {
    return fail(`${what} should answer, but rejects with ${describe(reason)}`);
  }
}

/** Makes sure that a call rejects with an `ApiError` of a kind, or of any of several. */
export async function ensureRejects(
  what: string,
  kinds: ApiErrorKind | readonly ApiErrorKind[],
  call: () => Promise<unknown>,
): Promise<void> {
  const reason = await call().then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const should = `${what} should reject with kind ${[kinds].flat().join(' or ')}`;
  ensure(reason, `${should}, but answers`);
  const { error } = reason;
  ensure(isApiError(error) && [kinds].flat().includes(error.kind), `${should}, but rejects with ${describe(error)}`);
}

/** Makes sure that the session allows what the port offers. */
export async function ensureAllowed(session: SessionPort, operations: string[]): Promise<void> {
  const allowed = (await answerOf('getSession()', () => session.getSession())).operations;
  const missing = operations.filter((operation) => !allowed.includes(operation));
  ensure(missing.length === 0, `The client offers ${missing.join(', ')}, but the session does not allow it`);
}

/** Makes sure that a file is what it is said to be. */
export function ensureFile(file: DownloadedFile, { fileName, mediaType, size }: InvoiceDocument, what: string): void {
  ensure(file.fileName === fileName, `${what} is called ${file.fileName}; the document says ${fileName}`);
  ensure(file.mediaType === mediaType, `${what} is ${file.mediaType}; the document says ${mediaType}`);
  ensure(size === undefined || file.content.size === size, `${what} has ${file.content.size} bytes; the document says ${size}`);
}

/** The checks that every call must pass: a caller's signal ends it with kind `aborted`, before and while it runs. */
export function createAbortChecks(
  port: SuiteCheck['port'],
  method: string,
  call: (options: { signal: AbortSignal }) => Promise<unknown>,
): SuiteCheck[] {
  return [
    {
      port,
      name: `${method} rejects with kind aborted where the signal was aborted before`,
      run: () => ensureRejects(`${method} with an aborted signal`, 'aborted', () => call({ signal: AbortSignal.abort() })),
    },
    {
      port,
      name: `${method} rejects with kind aborted where the signal aborts while it runs`,
      run: async () => {
        const controller = new AbortController();
        const running = ensureRejects(`${method} whose signal aborts`, 'aborted', () => call({ signal: controller.signal }));
        controller.abort();
        await running;
      },
    },
  ];
}

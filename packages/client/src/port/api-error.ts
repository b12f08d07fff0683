import type { FieldError } from '@csol/contract';

/**
 * Why a call failed, as far as a person's next step differs:
 * `network` unreachable · `timeout` no answer in time · `expired` sign in (again) · `denied` known, but may not ·
 * `not-found` unknown or somebody else's · `invalid` the question was wrong · `limited` the back end asks to wait ·
 * `server` the back end failed · `malformed` an answer that is not the contract's · `aborted` the caller gave up ·
 * `unsupported` the client has no such port.
 */
export type ApiErrorKind =
  | 'network'
  | 'timeout'
  | 'expired'
  | 'denied'
  | 'not-found'
  | 'invalid'
  | 'limited'
  | 'server'
  | 'malformed'
  | 'aborted'
  | 'unsupported';

export interface ApiErrorOptions {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The problem type's URI, where the back end named one. */
  type?: string;
  /** What the support desk can look the failed request up by. */
  requestId?: string;
  /** What is wrong with which field, for `invalid`. */
  fieldErrors?: readonly FieldError[];
  /** Milliseconds that the back end asked to wait, for `limited`. */
  retryAfterMs?: number;
  cause?: unknown;
}

const RETRYABLE: ReadonlySet<ApiErrorKind> = new Set(['network', 'timeout', 'limited', 'server', 'malformed']);

/**
 * The only error that a port may reject with. Its message is for developers, in English, and never holds a token or
 * personal data; widgets show texts of their own by `kind`.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly requestId: string | undefined;
  readonly fieldErrors: readonly FieldError[];
  readonly retryAfterMs: number | undefined;
  /** Whether the same call may succeed later without the person changing anything. */
  readonly retryable: boolean;

  constructor(kind: ApiErrorKind, message: string, options: ApiErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.status = options.status;
    this.type = options.type;
    this.requestId = options.requestId;
    this.fieldErrors = options.fieldErrors ?? [];
    this.retryAfterMs = options.retryAfterMs;
    this.retryable = RETRYABLE.has(kind);
  }
}

/** Recognises an `ApiError` by its shape, so that it works across two copies of this module on one page. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof Error && value.name === 'ApiError' && 'kind' in value && 'retryable' in value;
}

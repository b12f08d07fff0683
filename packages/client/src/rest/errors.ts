import type { FieldError, Problem } from '@csol/contract';
import { ApiError, isApiError } from '../port/index.ts';
import type { ApiErrorKind } from '../port/index.ts';

/** What `toApiError` needs to know of an answer. */
export interface Answer {
  status: number;
  headers: Headers;
  text(): Promise<string>;
}

/** Kinds of the statuses that differ from their neighbours; of the rest 4xx is `invalid`, 5xx `server`. */
const KINDS: Record<number, ApiErrorKind> = {
  401: 'expired',
  403: 'denied',
  404: 'not-found',
  408: 'timeout',
  // A link out of an e-mail that has been used.
  410: 'not-found',
  429: 'limited',
};

/**
 * How long an answer asks to wait, in milliseconds from now, by `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
 * Undefined where it does not ask, or in words that are neither.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After') ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms >= 0 ? ms : Number.isNaN(ms) ? undefined : 0;
}

/** Parses JSON; members that are `null` are left out, as the contract has none. Undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => value ?? undefined);
  } catch {
    return undefined;
  }
}

/** An answer that is not the contract's, though it looked like success. */
export function createMalformed(answer: Pick<Answer, 'status' | 'headers'>, request: string, what: string): ApiError {
  const requestId = answer.headers.get('X-Request-Id') ?? undefined;
  return new ApiError('malformed', `${request}: ${what}`, { status: answer.status, requestId });
}

function isFieldError(value: unknown): value is FieldError {
  const error = value as Partial<FieldError> | undefined;
  return typeof error?.pointer === 'string' && typeof error.detail === 'string';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function fromAnswer(answer: Answer, request: string): Promise<ApiError> {
  const { status, headers } = answer;
  const problem: Partial<Record<keyof Problem, unknown>> = Object(parseJson(await answer.text())) as object;
  const retryAfterMs = readRetryAfter(headers);
  const asksToWait = status > 499 && retryAfterMs !== undefined;
  const kind = asksToWait ? 'limited' : (KINDS[status] ?? (status > 499 ? 'server' : status > 399 ? 'invalid' : 'malformed'));
  const type = textOf(problem.type);
  return new ApiError(kind, `${request}: ${status}${type ? ` ${type}` : ''}`, {
    status,
    type,
    requestId: textOf(problem.requestId) ?? headers.get('X-Request-Id') ?? undefined,
    fieldErrors: Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [],
    retryAfterMs: kind === 'limited' ? retryAfterMs : undefined,
  });
}

/**
 * Turns whatever a call failed with into an `ApiError`. The failure itself is not kept as `cause`: it holds the request, and
 * with it the token.
 * @param error with a `response`, where there was an answer.
 * @param request method and path, for the message; without the query, which may hold personal data.
 */
export async function toApiError(error: unknown, request: string): Promise<ApiError> {
  if (isApiError(error)) return error;
  const { name, response } = Object(error) as { name?: unknown; response?: Answer };
  if (response) return fromAnswer(response, request);
  return name === 'TimeoutError'
    ? new ApiError('timeout', `${request}: no answer in time`)
    : new ApiError('network', `${request}: unreachable`);
}

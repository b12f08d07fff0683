/**
 * Why nobody was signed in by an outside provider.
 *
 * - `denied`: the provider vouches for nobody, for example because the person chose not to go on.
 * - `mismatch`: what came back does not fit what was asked for, or has been used before.
 * - `refused`: the provider does not take this server's requests. Its client ID, secret, scope or redirect address are wrong.
 * - `unavailable`: the provider cannot be reached, answers too late, or fails itself.
 */
export type ProviderFailure = 'denied' | 'mismatch' | 'refused' | 'unavailable';

const MESSAGES: Record<ProviderFailure, string> = {
  denied: 'The provider vouches for nobody.',
  mismatch: 'What came back from the provider does not fit.',
  refused: 'The provider does not take the requests of this server.',
  unavailable: 'The provider cannot be reached.',
};

/** Nobody was signed in. Carries no cause: what the libraries throw quotes codes, tokens and people. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly reason: ProviderFailure;
  /** For the operator: a code of OAuth, of the client library or of the system. Never anything that came in from a browser. */
  readonly code: string;

  constructor(reason: ProviderFailure, code: string) {
    super(MESSAGES[reason]);
    this.reason = reason;
    this.code = code;
  }
}

/** The errors that OAuth 2.0 and OpenID Connect name, and what each means here. A `Map`, as the name comes from outside. */
const OAUTH_ERRORS = new Map<string, ProviderFailure>([
  ['access_denied', 'denied'],
  ['account_selection_required', 'denied'],
  ['consent_required', 'denied'],
  ['interaction_required', 'denied'],
  ['login_required', 'denied'],
  ['invalid_grant', 'mismatch'],
  ['invalid_client', 'refused'],
  ['invalid_request', 'refused'],
  ['invalid_scope', 'refused'],
  ['invalid_token', 'refused'],
  ['unauthorized_client', 'refused'],
  ['unsupported_grant_type', 'refused'],
  ['unsupported_response_type', 'refused'],
  ['server_error', 'unavailable'],
  ['temporarily_unavailable', 'unavailable'],
]);

/** Codes of the client library that are no fault of what came back. */
const LIBRARY_CODES = new Map<string, ProviderFailure>([
  ['OAUTH_WWW_AUTHENTICATE_CHALLENGE', 'refused'],
  ['OAUTH_RESPONSE_IS_NOT_CONFORM', 'unavailable'],
  ['OAUTH_RESPONSE_IS_NOT_JSON', 'unavailable'],
]);

/** An error and what caused it, outermost first; at most five, as a chain may bite its tail. */
function listCauses(error: unknown): Error[] {
  const errors: Error[] = [];
  for (let next = error; next instanceof Error && errors.length < 5; next = next.cause) errors.push(next);
  return errors;
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The system's code of a request that failed under way, undefined for any other error. `fetch` tells by a `TypeError` with a cause. */
function findOutage(errors: readonly Error[]): string | undefined {
  const stopped = errors.find(({ name }) => name === 'TimeoutError' || name === 'AbortError');
  if (stopped) return stopped.name;
  const failed = errors.findIndex((error) => error instanceof TypeError && error.cause instanceof Error);
  return failed < 0 ? undefined : (errors.slice(failed).map(codeOf).find(Boolean) ?? 'fetch');
}

/** What the client library threw, as an error without anything personal in it. */
export function toProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const errors = listCauses(error);
  const outage = findOutage(errors);
  if (outage !== undefined) return new ProviderError('unavailable', outage);
  const [first] = errors;
  if (first && 'error' in first && typeof first.error === 'string') {
    const known = OAUTH_ERRORS.get(first.error);
    return new ProviderError(known ?? 'refused', known ? first.error : 'other');
  }
  const code = first && (codeOf(first) ?? first.name);
  return new ProviderError(LIBRARY_CODES.get(code ?? '') ?? 'mismatch', code ?? 'unknown');
}

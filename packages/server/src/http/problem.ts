import type { FieldError, Problem, ProblemType } from '@csol/contract';

/** Status and title of each problem of the contract's closed list. */
const PROBLEMS = {
  invalid: [400, 'The request is not as the contract says.'],
  unauthenticated: [401, 'The request carries no credentials.'],
  expired: [401, 'The credentials have expired.'],
  wrongCredentials: [401, 'There is no such user ID with this password.'],
  denied: [403, 'The caller may not do this.'],
  notEntitled: [403, 'The caller has no access to a customer number yet.'],
  notConfirmed: [403, 'The e-mail address has not been confirmed yet.'],
  guestLimit: [403, 'A guest has seen as many documents as the country allows.'],
  notFound: [404, 'There is no such thing.'],
  methodNotAllowed: [405, 'There is no such method here.'],
  conflict: [409, 'A request with this Idempotency-Key is still at work.'],
  staleLink: [410, 'The link has been used, is too old, or never was one.'],
  tooLarge: [413, 'The request is too large.'],
  keyReused: [422, 'This Idempotency-Key came before with another body.'],
  limited: [429, 'Too many requests.'],
  serverError: [500, 'The server failed.'],
  unavailable: [503, 'Something that this needs is down.'],
} as const;

/** The last part of a problem type's URI. */
export type ProblemName = keyof typeof PROBLEMS;

/** What may be said beside the name of a problem. Never personal data. */
export interface ProblemDetails {
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
}

/** Ends a request with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly details: ProblemDetails;

  constructor(problem: ProblemName, details: ProblemDetails = {}) {
    super(PROBLEMS[problem][1]);
    this.problem = problem;
    this.details = details;
  }
}

/** A problem as an answer (RFC 9457). */
export function createProblemResponse(name: ProblemName, requestId: string, { detail, errors, headers }: ProblemDetails = {}): Response {
  const [status, title] = PROBLEMS[name];
  const type: ProblemType = `urn:problem-type:csol:${name}`;
  const problem: Problem = { type, title, status, requestId, ...(detail && { detail }), ...(errors && { errors }) };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      // RFC 9110 asks for a challenge with every 401.
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      ...headers,
    },
  });
}

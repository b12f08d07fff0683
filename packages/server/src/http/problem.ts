import type { FieldError, Problem, ProblemType } from '@csol/contract';

/** Status and title of each problem of the contract's closed list. */
const PROBLEMS = {
  invalid: [400, 'The request is not as the contract says.'],
  unauthenticated: [401, 'The request carries no credentials.'],
  expired: [401, 'The credentials have expired.'],
  denied: [403, 'The caller may not do this.'],
  notEntitled: [403, 'The caller has no access to a customer number yet.'],
  notFound: [404, 'There is no such thing.'],
  methodNotAllowed: [405, 'There is no such method here.'],
  tooLarge: [413, 'The request is too large.'],
  limited: [429, 'Too many requests.'],
  serverError: [500, 'The server failed.'],
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

/** What can go wrong whatever is asked for. */
import deniedProblem from '@csol/contract/examples/problem.denied.json';
import expiredProblem from '@csol/contract/examples/problem.expired.json';
import limitedProblem from '@csol/contract/examples/problem.limited.json';
import notEntitledProblem from '@csol/contract/examples/problem.not-entitled.json';
import serverProblem from '@csol/contract/examples/problem.server-error.json';
import { delay, HttpResponse, type HttpResponseResolver } from 'msw';
import type { Scenario } from './scenario.ts';

interface Problem {
  status: number;
  requestId: string;
}

/** Answers with a problem of the contract. */
export function refuse(problem: Problem, headers: Record<string, string> = {}): HttpResponseResolver {
  const all = { 'Content-Type': 'application/problem+json', 'X-Request-Id': problem.requestId, ...headers };
  return () => new HttpResponse(JSON.stringify(problem), { status: problem.status, headers: all });
}

export const refuseExpired = refuse(expiredProblem);

/** Never comes to an end, but with the page. */
export const neverAnswer: HttpResponseResolver = async () => {
  await delay('infinite');
  return HttpResponse.error();
};

export const faults = {
  'never-answers': { '*': neverAnswer },
  expired: { '*': refuseExpired },
  denied: { '*': refuse(deniedProblem) },
  'not-entitled': { '*': refuse(notEntitledProblem) },
  limited: { '*': refuse(limitedProblem, { 'Retry-After': '30' }) },
  'server-error': { '*': refuse(serverProblem) },
  unreachable: { '*': () => HttpResponse.error() },
  html: { '*': () => HttpResponse.html('<!doctype html><title>Maintenance</title><p>We are back at 06:00.') },
  'wrong-shape': { '*': () => HttpResponse.json({ items: 'none', lines: 7 }) },
} satisfies Record<string, Scenario>;

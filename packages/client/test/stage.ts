import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { inspect } from 'node:util';
import { ApiError, type ApiErrorKind, type CallOptions } from '../src/port/index.ts';
// Here already, so that the client's import of them takes no more turns than `settle` waits.
import '../src/rest/documents.ts';
import '../src/rest/guest-shapes.ts';
import '../src/rest/later.ts';
import '../src/rest/orders.ts';

/** An example payload of the contract, read anew so that a test may change it. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../contract/examples/${name}.json`, import.meta.url), 'utf8'));
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** A problem+json answer with the type of an example. */
export function problem(name: string, status: number, headers: Record<string, string> = {}): Response {
  return json(example(`problem.${name}`), status, { 'Content-Type': 'application/problem+json', ...headers });
}

const bodies = new WeakMap<Request, Promise<Record<string, unknown>>>();

/** The JSON body of a request to a staged back end. */
export function bodyOf(request: Request | undefined): Promise<Record<string, unknown>> {
  return (request && bodies.get(request)) ?? assert.fail('there is no body');
}

/** What the back end saw, and how it answers: one step a request, the last one again and again. */
export function stageFetch(...steps: ((request: Request) => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const fetch = (request: Request) => {
    requests.push(request);
    // The client throws a body away once it has its answer.
    if (request.body) bodies.set(request, request.clone().json() as Promise<Record<string, unknown>>);
    const step = steps[Math.min(requests.length, steps.length) - 1];
    assert.ok(step, 'a request came where none was staged');
    return step(request);
  };
  return { requests, fetch };
}

/** A real HTTP server for the time of one test. */
export async function stageServer(t: TestContext, handle: (request: IncomingMessage, response: ServerResponse, nth: number) => void) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => handle(request, response, requests.push(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, requests };
}

/** The `ApiError` that a call rejects with; fails where it does not, or with something else. */
export async function rejection(call: Promise<unknown>, kind: ApiErrorKind): Promise<ApiError> {
  const error: unknown = await call.then(
    () => assert.fail(`resolved instead of rejecting with ${kind}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ApiError, `not an ApiError: ${String(error)}`);
  assert.equal(error.kind, kind, error.message);
  return error;
}

/** All that can be read off a thing: its members, hidden ones too, and what it becomes as JSON. */
export function show(...things: unknown[]): string {
  return things.map((thing) => `${inspect(thing, { depth: 20, showHidden: true })}\n${JSON.stringify(thing)}`).join('\n');
}

/** Lets everything that is ready run, without letting time pass. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Answers in the next turn, unless the caller has given up by then. */
export async function answer<T>(options: CallOptions | undefined, make: () => T): Promise<T> {
  await Promise.resolve();
  if (options?.signal?.aborted) throw new ApiError('aborted', 'given up');
  return make();
}

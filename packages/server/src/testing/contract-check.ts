import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import openapi from '@csol/contract/openapi.json' with { type: 'json' };

/** An answer that the contract allows. */
export interface CheckedAnswer {
  status: number;
  headers: Headers;
  /** Parsed, where it was JSON. */
  json: unknown;
  text: string;
}

/** Anything that answers requests: an app, or the real `fetch`. */
type Fetch = (request: Request) => Response | Promise<Response>;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ ...openapi, $id: 'contract' });

interface ResponseObject {
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}

/** What the contract says of an answer, and where it says so. */
function findResponse(method: string, pathname: string, status: number): { response: ResponseObject; pointer: string } | undefined {
  const found = Object.entries(openapi.paths).find(([pattern]) => {
    const expression = new RegExp(`${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return expression.test(pathname);
  });
  if (!found) return undefined;
  const [path, item] = found;
  const name = method.toLowerCase();
  const { responses } = (item as Record<string, { responses: Record<string, object> }>)[name] ?? assert.fail(`${method} ${path}`);
  const response = responses[String(status)];
  assert.ok(response, `${method} ${path} answers ${status}, which the contract does not know`);
  if (!('$ref' in response)) return { response, pointer: `/paths/${path.replaceAll('/', '~1')}/${name}/responses/${status}` };
  const pointer = String(response.$ref).slice(1);
  const shared: Record<string, ResponseObject> = openapi.components.responses;
  return { response: shared[pointer.split('/').at(-1) ?? ''] ?? {}, pointer };
}

/** Fails where JSON is not as the schema at the pointer says. */
function checkSchema(pointer: string, json: unknown, what: string): void {
  const validate = ajv.getSchema(`contract#${encodeURI(pointer)}`);
  assert.ok(validate, `No schema at ${pointer}`);
  assert.ok(validate(json), `${what}: ${ajv.errorsText(validate.errors)}`);
}

function checkProblem(json: unknown, response: Response, what: string): void {
  checkSchema('/components/schemas/Problem', json, what);
  const problem = json as { status: number; requestId: string };
  assert.equal(problem.status, response.status, what);
  assert.equal(problem.requestId, response.headers.get('X-Request-Id'), what);
}

/** Checks an answer against the one that the contract lists for its path and status. */
function checkListed(request: Request, response: Response, json: unknown, what: string): void {
  const expected = findResponse(request.method, new URL(request.url).pathname, response.status);
  const type = mediaTypeOf(response);
  for (const header of Object.keys(expected?.response.headers ?? {})) assert.ok(response.headers.has(header), `${what}: ${header} missing`);
  if (!expected?.response.content) return;
  assert.ok(type in expected.response.content, `${what}: ${type} is not in the contract`);
  if (json !== undefined) checkSchema(`${expected.pointer}/content/${type.replaceAll('/', '~1')}/schema`, json, what);
}

function mediaTypeOf(response: Response): string {
  return response.headers.get('Content-Type')?.split(';')[0] ?? '';
}

/** The body of an answer; of a stream of events, which does not end, what comes up to its first event. */
async function readText(response: Response): Promise<string> {
  if (mediaTypeOf(response) !== 'text/event-stream' || !response.body) return response.text();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^event: /m.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}

/** Checks what holds for every answer, then the body against the contract's schema for it. */
async function checkAnswer(request: Request, response: Response): Promise<CheckedAnswer> {
  const { pathname } = new URL(request.url);
  const what = `${request.method} ${pathname} ${response.status}`;
  const text = await readText(response);
  const json: unknown = /[/+]json$/.test(mediaTypeOf(response)) && text ? JSON.parse(text) : undefined;
  assert.match(response.headers.get('X-Request-Id') ?? '', /^[\w.-]{1,64}$/, what);
  if (response.status >= 400 && text) {
    assert.equal(mediaTypeOf(response), 'application/problem+json', what);
    checkProblem(json, response, what);
  }
  const isListed = ['GET', 'POST', 'PUT', 'DELETE'].includes(request.method) && ![404, 405].includes(response.status);
  if (isListed) checkListed(request, response, json, what);
  return { status: response.status, headers: response.headers, json, text };
}

/** A way to ask an app that fails on every answer that is not as the contract says. */
export type Ask = (path: string, init?: RequestInit) => Promise<CheckedAnswer>;

/**
 * @param fetch What answers.
 * @param base What paths are relative to.
 */
export function createAsk(fetch: Fetch, base = 'http://localhost/api'): Ask {
  return async (path, init) => {
    const request = new Request(`${base}${path}`, init);
    return checkAnswer(request, await fetch(request));
  };
}

import { getResponse } from 'msw';
import { handlers } from '../handlers/index.ts';
import { backend } from './backend.ts';

const all = [...handlers, backend];

/**
 * Answers the stories' requests by MSW's handlers, in the page. No service worker: that would need a secure address, one load to
 * get hold of the page, and an empty cache.
 * @throws TypeError where a scenario stages a network failure, as `fetch` does
 */
export async function respond(request: Request): Promise<Response> {
  const response = await getResponse(all, request);
  if (!response) throw new Error(`No story answers ${request.url}`);
  if (response.type === 'error') throw new TypeError('Failed to fetch');
  return response;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';

/** A person as a provider of identities knows them. */
export interface OidcAccount {
  subject: string;
  displayName?: string;
  email?: string;
  emailVerified?: boolean;
}

const PAGE = `<!doctype html><html lang="en"><title>Provider</title><h1>Provider</h1><form method="post">
<label>Account <input name="login" autocomplete="username" autofocus></label>
<button>Sign in</button> <button name="refuse" value="yes">Refuse</button></form></html>`;

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
}

/** The login page of a provider: asks for an account's subject, and no proof of it. */
export function createLoginPage(provider: Provider, accounts: ReadonlyMap<string, OidcAccount>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method !== 'POST') return send(response, 200, PAGE);
      const form = new URLSearchParams(await text(request));
      const login = form.get('login') ?? '';
      if (form.has('refuse')) return await provider.interactionFinished(request, response, { error: 'access_denied' });
      if (!accounts.has(login)) return send(response, 200, PAGE);
      await provider.interactionFinished(request, response, { login: { accountId: login } });
    } catch {
      send(response, 400, 'There is no such login.');
    }
  };
}

/** Requests as one browser sends them that keeps its cookies; follows nothing by itself. */
function createBrowser(): (url: URL, form?: Record<string, string>) => Promise<Response> {
  const cookies = new Map<string, string>();
  return async (url, form) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const filled = form && { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...filled });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
}

/**
 * Follows a login from the address that a browser is sent to, until it would leave the provider.
 * @param form what is filled in on the login page
 * @returns The address outside.
 * @throws Where the provider shows anything else than its login page.
 */
export async function logIn(start: URL, issuer: string, form: Record<string, string>): Promise<URL> {
  const visit = createBrowser();
  let url = start;
  let isAsked = false;
  for (let steps = 0; steps < 10; steps++) {
    const response = await visit(url, isAsked ? form : undefined);
    const location = response.headers.get('Location');
    const page = await response.text();
    if (!location && (isAsked || page !== PAGE)) throw new Error(`The login stopped at ${url.pathname} with ${response.status}: ${page}`);
    isAsked = !location;
    if (location) url = new URL(location, url);
    if (url.origin !== issuer) return url;
  }
  throw new Error('The login goes round and round.');
}

import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { OidcAccount } from '../testing/oidc-login.ts';
import { startOidcServer, type OidcServer, type OidcServerOptions } from '../testing/oidc-server.ts';
import type { IdentityProvider, ProviderMemo } from './identity-provider.ts';
import { createOpenIdProvider, type OpenIdProviderOptions } from './openid-provider.ts';
import { ProviderError, type ProviderFailure } from './provider-error.ts';

const REDIRECT = 'https://shop.example/api/v1/sign-in/provider/callback';
const ANNA: OidcAccount = { subject: 'anna-1', displayName: 'Anna Peeters', email: 'anna@buyer.example', emailVerified: true };
const BERT: OidcAccount = { subject: 'bert-2', displayName: 'Bert Maes', email: 'bert@buyer.example', emailVerified: false };

let server: OidcServer;

function connect(more: Partial<OpenIdProviderOptions> = {}): IdentityProvider {
  const { issuer, clientId, clientSecret } = server;
  return createOpenIdProvider({ name: 'Example ID', issuer, clientId, clientSecret, allowInsecure: true, ...more });
}

/** Goes out and through the login, up to the way back. */
async function signIn(provider: IdentityProvider, account = ANNA): Promise<{ callback: URL; memo: ProviderMemo }> {
  const { url, memo } = await provider.start(REDIRECT);
  return { callback: await server.signInAs(url, account), memo };
}

/** An address with one value of its query changed. */
function changed(url: URL, name: string, value: string): URL {
  const copy = new URL(url);
  copy.searchParams.set(name, value);
  return copy;
}

/** Fails for a reason, and says nothing that only the two ends may know. */
async function fails(attempt: Promise<unknown>, reason: ProviderFailure, code?: string, secrets: string[] = []): Promise<void> {
  await assert.rejects(attempt, (error) => {
    assert.ok(error instanceof ProviderError, String(error));
    const { name, message, stack = '' } = error;
    const told = [name, message, stack, JSON.stringify(error)].join('\n');
    for (const secret of [ANNA.subject, 'Anna', 'anna@', server.clientSecret, ...secrets]) assert.ok(!told.includes(secret), secret);
    assert.equal(error.cause, undefined);
    assert.equal(error.reason, reason, error.code);
    if (code !== undefined) assert.equal(error.code, code);
    return true;
  });
}

/** What no message may quote of a way back. */
function secretsOf({ searchParams }: URL, memo: ProviderMemo): string[] {
  return [searchParams.get('code') ?? memo.state, memo.state, memo.nonce, memo.codeVerifier];
}

/** The same token with other words in it. */
function rewrite(token: unknown, part: 0 | 1, change: object): string {
  const parts = String(token).split('.');
  const words = JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString()) as object;
  parts[part] = Buffer.from(JSON.stringify({ ...words, ...change })).toString('base64url');
  return parts.join('.');
}

/** A server of its own for a suite, with nothing altered when a test begins. */
function useServer(options?: OidcServerOptions): void {
  before(async () => {
    server = await startOidcServer(options);
  });
  beforeEach(() => {
    server.alter = undefined;
    server.state = 'up';
    server.requests = [];
  });
  after(() => server.close());
}

suite('createOpenIdProvider', () => {
  useServer({ redirectUris: [REDIRECT] });

  test('sends the browser out with PKCE, state and nonce, new ones each time', async () => {
    const provider = connect();
    assert.equal(provider.name, 'Example ID');
    const [first, second] = [await provider.start(REDIRECT), await provider.start(REDIRECT)];
    assert.equal(first.url.origin, server.issuer);
    const query = Object.fromEntries(first.url.searchParams);
    assert.match(query.code_challenge ?? '', /^[\w-]{43}$/);
    delete query.code_challenge;
    assert.deepEqual(query, {
      client_id: 'csol',
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: 'openid profile email',
      state: first.memo.state,
      nonce: first.memo.nonce,
      code_challenge_method: 'S256',
    });
    const values = [first, second].flatMap(({ memo }) => [memo.state, memo.nonce, memo.codeVerifier]);
    assert.equal(new Set(values).size, 6);
    for (const value of values) assert.match(value, /^[\w-]{43}$/);
    assert.ok(!first.url.href.includes(first.memo.codeVerifier));
  });

  test('says whom the provider vouches for', async () => {
    const provider = connect();
    const anna = await signIn(provider);
    assert.ok(anna.callback.href.startsWith(`${REDIRECT}?`));
    assert.deepEqual(await provider.finish(anna.callback, anna.memo), {
      issuer: server.issuer,
      subject: 'anna-1',
      displayName: 'Anna Peeters',
      email: 'anna@buyer.example',
      emailVerified: true,
    });
    const bert = await signIn(provider, BERT);
    assert.equal((await provider.finish(bert.callback, bert.memo)).emailVerified, false);
  });

  test('lets a process finish what another one has started', async () => {
    const { callback, memo } = await signIn(connect());
    assert.equal((await connect().finish(callback, memo)).subject, 'anna-1');
  });

  test('takes whoever has neither name nor e-mail address', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider, { subject: 'nobody-3' });
    assert.deepEqual(await provider.finish(callback, memo), { issuer: server.issuer, subject: 'nobody-3', emailVerified: false });
  });

  test('keeps names and addresses within bounds', async () => {
    const provider = connect();
    const odd = { subject: 'odd-4', displayName: ` \n${'𝄞'.repeat(200)}`, email: 'two words@buyer.example', emailVerified: true };
    const { callback, memo } = await signIn(provider, odd);
    const { displayName, email, emailVerified } = await provider.finish(callback, memo);
    assert.equal(displayName, '𝄞'.repeat(100));
    assert.equal(email, undefined);
    assert.equal(emailVerified, false);
  });

  test('refuses another state, nonce or verifier', async () => {
    const provider = connect();
    for (const key of ['state', 'nonce', 'codeVerifier'] as const) {
      const { callback, memo } = await signIn(provider);
      await fails(provider.finish(callback, { ...memo, [key]: 'x'.repeat(43) }), 'mismatch', undefined, secretsOf(callback, memo));
    }
  });

  test('refuses a way back without state or code', async () => {
    const provider = connect();
    for (const key of ['state', 'code']) {
      const { callback, memo } = await signIn(provider);
      callback.searchParams.delete(key);
      await fails(provider.finish(callback, memo), 'mismatch', undefined, secretsOf(callback, memo));
    }
  });

  test('refuses a code that has been used', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider);
    await provider.finish(callback, memo);
    await fails(provider.finish(callback, memo), 'mismatch', 'invalid_grant', secretsOf(callback, memo));
  });

  test('refuses the code of somebody else’s login', async () => {
    const provider = connect();
    const [anna, bert] = [await signIn(provider), await signIn(provider, BERT)];
    const mixed = changed(bert.callback, 'code', anna.callback.searchParams.get('code') ?? '');
    await fails(provider.finish(mixed, bert.memo), 'mismatch', 'invalid_grant', secretsOf(mixed, bert.memo));
  });

  test('refuses another issuer, or none, on the way back', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider);
    await fails(provider.finish(changed(callback, 'iss', 'https://other.example'), memo), 'mismatch');
    const silent = new URL(callback);
    silent.searchParams.delete('iss');
    await fails(provider.finish(silent, memo), 'mismatch');
    assert.ok(!server.requests.includes('/token'));
  });

  test('refuses an ID token that was written by somebody else', async () => {
    const provider = connect();
    const forgeries: ((token: unknown) => string | undefined)[] = [
      (token) => rewrite(token, 1, { sub: BERT.subject }),
      (token) => rewrite(token, 1, { iss: 'https://other.example' }),
      (token) => rewrite(token, 1, { aud: 'another' }),
      (token) => rewrite(token, 1, { exp: 1_700_000_000 }),
      (token) => rewrite(token, 0, { kid: 'another' }),
      (token) => rewrite(token, 0, { alg: 'none' }).replace(/[^.]*$/, ''),
      (token) => rewrite(token, 0, { alg: 'HS256' }),
      () => 'no token',
      () => undefined,
    ];
    for (const forge of forgeries) {
      const { callback, memo } = await signIn(provider);
      server.alter = (path, body) => path === '/token' && (body.id_token = forge(body.id_token));
      await fails(provider.finish(callback, memo), 'mismatch', undefined, secretsOf(callback, memo));
    }
    assert.ok(!server.requests.includes('/me'));
  });

  test('refuses user info about somebody else', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider);
    server.alter = (path, body) => path === '/me' && (body.sub = BERT.subject);
    await fails(provider.finish(callback, memo), 'mismatch');
  });

  test('tells that the person said no', async () => {
    const provider = connect();
    const { url, memo } = await provider.start(REDIRECT);
    const callback = await server.refuse(url);
    await fails(provider.finish(callback, memo), 'denied', 'access_denied', secretsOf(callback, memo));
    await fails(provider.finish(callback, { ...memo, state: 'x'.repeat(43) }), 'mismatch');
    await fails(provider.finish(changed(callback, 'error', 'server_error'), memo), 'unavailable', 'server_error');
    for (const invented of ['Call 0800 111', 'constructor']) {
      await fails(provider.finish(changed(callback, 'error', invented), memo), 'refused', 'other', [invented]);
    }
  });

  test('tells that the client’s secret is wrong', async () => {
    const provider = connect({ clientSecret: 'wrong' });
    const { callback, memo } = await signIn(provider);
    await fails(provider.finish(callback, memo), 'refused', undefined, secretsOf(callback, memo));
  });

  test('looks the provider up once, and again only after a failure', async () => {
    const lookUps = () => server.requests.filter((path) => path.startsWith('/.well-known/')).length;
    const provider = connect();
    assert.equal(lookUps(), 0);
    server.state = 'down';
    await Promise.all([fails(provider.start(REDIRECT), 'unavailable'), fails(provider.start(REDIRECT), 'unavailable')]);
    assert.equal(lookUps(), 1);
    server.state = 'up';
    await Promise.all([provider.start(REDIRECT), provider.start(REDIRECT)]);
    const { callback, memo } = await signIn(provider);
    await provider.finish(callback, memo);
    assert.equal(lookUps(), 2);
  });

  test('tells that the provider went away in between, and can finish once it is back', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider);
    server.state = 'down';
    await fails(provider.finish(callback, memo), 'unavailable', undefined, secretsOf(callback, memo));
    server.state = 'up';
    assert.equal((await provider.finish(callback, memo)).subject, 'anna-1');
  });

  test('does not wait for a provider that never answers', async () => {
    server.state = 'silent';
    await fails(connect({ timeout: 0.1 }).start(REDIRECT), 'unavailable', 'TimeoutError');
  });

  test('does not take one provider for another', async () => {
    server.alter = (_path, body) => (body.issuer = 'https://other.example');
    await fails(connect().start(REDIRECT), 'mismatch');
  });

  test('wants https for the issuer', () => {
    assert.throws(() => connect({ allowInsecure: false }), TypeError);
    assert.throws(() => connect({ issuer: 'ftp://id.example' }), TypeError);
    assert.throws(() => connect({ issuer: 'id.example' }), TypeError);
    assert.ok(connect({ issuer: 'https://id.example', allowInsecure: false }));
  });
});

suite('a provider that says everything in the ID token', () => {
  useServer({ claimsInIdToken: true });

  test('is not asked for user info', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider);
    assert.equal((await provider.finish(callback, memo)).displayName, 'Anna Peeters');
    assert.ok(!server.requests.includes('/me'));
  });

  test('is asked for what the token leaves out', async () => {
    const provider = connect();
    const { callback, memo } = await signIn(provider, { subject: 'cees-5', displayName: 'Cees' });
    const said = { name: 'Other', email: 'c@buyer.example', email_verified: 'true' };
    server.alter = (path, body) => path === '/me' && Object.assign(body, said);
    const { displayName, email, emailVerified } = await provider.finish(callback, memo);
    assert.deepEqual([displayName, email, emailVerified], ['Cees', 'c@buyer.example', true]);
  });
});

for (const secretIn of ['client_secret_basic', 'client_secret_post'] as const) {
  suite(`a provider that takes the secret by ${secretIn} only`, () => {
    useServer({ secretIn });

    test('gets it that way', async () => {
      const provider = connect();
      const { callback, memo } = await signIn(provider);
      assert.equal((await provider.finish(callback, memo)).subject, 'anna-1');
      const wrong = connect({ clientSecret: 'wrong' });
      const other = await signIn(wrong);
      await fails(wrong.finish(other.callback, other.memo), 'refused');
    });
  });
}

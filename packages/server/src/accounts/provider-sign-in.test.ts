import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { createOpenIdProvider } from '../oidc/openid-provider.ts';
import type { CheckedAnswer } from '../testing/contract-check.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { startOidcServer, type OidcServer } from '../testing/oidc-server.ts';
import type { OidcAccount } from '../testing/oidc-login.ts';
import { cookiesOf, createPeopleSite, outcomeOf, passwords, PUBLIC_URL, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';

const CALLBACK = `${PUBLIC_URL}/api/v1/sign-in/provider/callback`;
const FAILED = `${PUBLIC_URL}/be/nl/#csol-sign-in-failed`;

let database: TestDatabase;
let server: OidcServer;
let site: PeopleSite;
before(async () => {
  database = await createTestDatabase();
  server = await startOidcServer({ redirectUris: [CALLBACK] });
});
after(async () => {
  await server.close();
  await database.close();
});
beforeEach(() => {
  server.state = 'up';
  const { issuer, clientId, clientSecret } = server;
  const provider = createOpenIdProvider({ name: 'Example ID', issuer, clientId, clientSecret, allowInsecure: true, timeout: 2 });
  site = createPeopleSite(database.db, { accounts: { passwords, publicUrl: PUBLIC_URL, provider }, limits: WIDE_LIMITS });
});

type Headers = Record<string, string>;
const locationOf = ({ status, headers }: CheckedAnswer): string => (assert.equal(status, 302), headers.get('Location') ?? '');

/** Goes out to the provider. @returns Where the browser is sent, and what it has from then on. */
async function goOut(returnTo = '/be/nl/', headers: Headers = {}): Promise<{ url: URL; cookie: Headers }> {
  const answer = await site.ask(`/v1/sign-in/provider?returnTo=${encodeURIComponent(returnTo)}`, { headers });
  return { url: new URL(locationOf(answer)), cookie: cookiesOf(answer) };
}

/** Comes back by the address that the provider has given. */
async function comeBack(address: URL, headers: Headers): Promise<CheckedAnswer> {
  assert.ok(address.href.startsWith(`${CALLBACK}?`));
  return site.ask(`/v1/sign-in/provider/callback${address.search}`, { headers });
}

/** The whole way. */
async function signInAs(account: OidcAccount, returnTo?: string): Promise<CheckedAnswer> {
  const { url, cookie } = await goOut(returnTo);
  return comeBack(await server.signInAs(url, account), cookie);
}

/** What a browser has after the way back: the cookies that were set, without those that were taken away. */
function sessionOf(answer: CheckedAnswer): Headers {
  return { Cookie: cookiesOf(answer).Cookie?.split('; ').filter((cookie) => !cookie.endsWith('=')).join('; ') ?? '' };
}

const isSignedIn = ({ headers }: CheckedAnswer): boolean => headers.getSetCookie().some((cookie) => /csol_session=csc_/.test(cookie));

suite('somebody whom an outside provider vouches for', () => {
  test('is offered the provider, goes there and comes back signed in, as a new person without access', async () => {
    const anonymous = await site.getSession();
    assert.deepEqual(anonymous.provider, { name: 'Example ID' });
    assert.ok(anonymous.operations.includes('startProviderSignIn'));
    const nina = { subject: 'nina', displayName: 'Nina Nieuw', email: 'Nina@buyer.example', emailVerified: true };
    const answer = await signInAs(nina, '/be/nl/?from=x');
    assert.equal(locationOf(answer), `${PUBLIC_URL}/be/nl/?from=x`);
    const cookies = answer.headers.getSetCookie();
    assert.equal(cookies.length, 2);
    assert.match(cookies[0] ?? '', /^__Host-csol_session=csc_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    assert.match(cookies[1] ?? '', /^__Host-csol_provider=; .*Max-Age=0$/);
    const session = await site.getSession(sessionOf(answer));
    assert.equal(session.level, 'registered');
    const { id, ...user } = session.user ?? {};
    assert.deepEqual(user, { userId: 'Nina@buyer.example', displayName: 'Nina Nieuw', email: 'Nina@buyer.example' });
    const again = await site.getSession(sessionOf(await signInAs({ ...nina, email: 'moved@buyer.example', displayName: 'Other' })));
    assert.equal(again.user?.id, id);
    assert.equal(again.user?.email, 'Nina@buyer.example');
  });

  test('is the person whose confirmed e-mail address it is', async () => {
    const id = await site.createPerson('otto');
    const answer = await signInAs({ subject: 'otto-7', displayName: 'O', email: 'OTTO@example.com', emailVerified: true });
    const { user } = await site.getSession(sessionOf(answer));
    assert.deepEqual([user?.id, user?.userId], [id, 'otto']);
    assert.equal((await site.signIn('otto')).session.user?.id, id);
  });

  test('is nobody without a confirmed e-mail address', async () => {
    await site.createPerson('pia');
    for (const account of [
      { subject: 'thief', email: 'pia@example.com', emailVerified: false },
      { subject: 'nobody' },
      { subject: 'odd', email: 'no address', emailVerified: true },
    ]) {
      const answer = await signInAs(account);
      assert.equal(locationOf(answer), FAILED);
      assert.equal(isSignedIn(answer), false);
    }
    const { db } = database;
    assert.deepEqual(await db.selectFrom('provider_identity').select('subject').where('subject', 'in', ['thief', 'nobody']).execute(), []);
  });

  test('is not let in where the account has been shut', async () => {
    const id = await site.createPerson('quin');
    await database.db.updateTable('account').set({ is_disabled: true }).where('id', '=', id).execute();
    const answer = await signInAs({ subject: 'quin', email: 'quin@example.com', emailVerified: true });
    assert.equal(locationOf(answer), FAILED);
    assert.equal(isSignedIn(answer), false);
  });

  test('has the session ended that the browser had before', async () => {
    await site.createPerson('ruth');
    const { cookie: former } = await site.signIn('ruth');
    const { url, cookie } = await goOut('/be/nl/', former);
    const back = await server.signInAs(url, { subject: 'sam', email: 'sam@buyer.example', emailVerified: true });
    const answer = await comeBack(back, { Cookie: `${former.Cookie}; ${cookie.Cookie}` });
    assert.equal((await site.getSession(sessionOf(answer))).user?.email, 'sam@buyer.example');
    assert.equal(outcomeOf(await site.ask('/v1/session', { headers: former })), '401 expired');
  });

  test('becomes one account where two ways back come at once', async () => {
    const account = { subject: 'twin', email: 'twin@buyer.example', emailVerified: true };
    const ways = [await goOut(), await goOut()];
    const backs = await Promise.all(ways.map(({ url }) => server.signInAs(url, account)));
    await Promise.all(backs.map((back, n) => comeBack(back, ways[n]?.cookie ?? {})));
    const accounts = await database.db.selectFrom('account').select('id').where('email_key', '=', account.email).execute();
    assert.equal(accounts.length, 1);
  });
});

suite('the way back', () => {
  const tess = { subject: 'tess', email: 'tess@buyer.example', emailVerified: true };

  test('works once, in the browser that went out, for ten minutes', async () => {
    const { url, cookie } = await goOut();
    const back = await server.signInAs(url, tess);
    for (const Cookie of ['', '__Host-csol_provider=cso_other', cookie.Cookie?.replace('__Host-', '') ?? '']) {
      const answer = await comeBack(back, { Cookie });
      assert.equal(locationOf(answer), `${PUBLIC_URL}/#csol-sign-in-failed`);
      assert.equal(isSignedIn(answer), false);
    }
    assert.equal(isSignedIn(await comeBack(back, cookie)), true);
    assert.equal(isSignedIn(await comeBack(back, cookie)), false);
    const late = await goOut();
    const lateBack = await server.signInAs(late.url, tess);
    site.clock.pass(10);
    assert.equal(isSignedIn(await comeBack(lateBack, late.cookie)), false);
  });

  test('of somebody else’s login signs nobody in', async () => {
    const [victim, attacker] = [await goOut(), await goOut()];
    const back = await server.signInAs(attacker.url, tess);
    const answer = await comeBack(back, victim.cookie);
    assert.equal(locationOf(answer), FAILED);
    assert.equal(isSignedIn(answer), false);
  });

  test('without a code, or from a provider who says no, ends on the page that says so', async () => {
    const refused = await goOut();
    const answer = await comeBack(await server.refuse(refused.url), refused.cookie);
    assert.equal(locationOf(answer), FAILED);
    const { cookie } = await goOut();
    assert.equal(locationOf(await site.ask('/v1/sign-in/provider/callback', { headers: cookie })), FAILED);
    assert.equal(outcomeOf(await site.ask(`/v1/sign-in/provider/callback?code=${'x'.repeat(4001)}`)), '400 invalid /query/code tooLong');
  });

  test('leads to a page of ours alone', async () => {
    const others = ['//evil.example/', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/a b', '', 'x'.repeat(501)];
    for (const path of others) {
      const answer = await site.ask(`/v1/sign-in/provider?returnTo=${encodeURIComponent(path)}`);
      assert.match(outcomeOf(answer), /^400 invalid \/query\/returnTo/, path);
    }
    const ours = ['/../..//evil.example/', '/@evil.example', '/%2F%2Fevil.example', '/.//evil.example', '/?x=https://evil.example', '/:80'];
    for (const path of ours) {
      assert.equal(new URL(locationOf(await signInAs(tess, path))).origin, PUBLIC_URL, path);
    }
    const without = await site.ask('/v1/sign-in/provider');
    const back = await server.signInAs(new URL(locationOf(without)), tess);
    assert.equal(locationOf(await comeBack(back, cookiesOf(without))), `${PUBLIC_URL}/`);
  });

  test('ends on the page that says so where the provider is gone, on the way out and on the way back', async () => {
    const { url, cookie } = await goOut();
    const back = await server.signInAs(url, tess);
    server.state = 'down';
    const answer = await comeBack(back, cookie);
    assert.equal(locationOf(answer), FAILED);
    assert.equal(isSignedIn(answer), false);
    const { issuer, clientId, clientSecret } = server;
    const provider = createOpenIdProvider({ name: 'Example ID', issuer, clientId, clientSecret, allowInsecure: true });
    const started = createPeopleSite(database.db, { accounts: { passwords, publicUrl: PUBLIC_URL, provider } });
    const out = await started.ask('/v1/sign-in/provider?returnTo=/be/nl/');
    assert.equal(locationOf(out), FAILED);
  });

  test('is not there where there is no provider', async () => {
    const without = createPeopleSite(database.db);
    for (const path of ['/v1/sign-in/provider', '/v1/sign-in/provider/callback']) {
      assert.equal(outcomeOf(await without.ask(path)), '404 notFound');
    }
    assert.equal((await without.getSession()).provider, undefined);
  });
});

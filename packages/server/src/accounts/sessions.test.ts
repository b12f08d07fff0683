import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { SignedIn, Token } from '@csol/contract';
import type { AppOptions } from '../app.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import { createPeopleSite, outcomeOf, PASSWORD, passwords, WIDE_LIMITS, type PeopleSite } from '../testing/people.ts';
import { grant, revoke } from './entitlements.ts';

let database: TestDatabase;
let site: PeopleSite;
let anne: string;
before(async () => {
  database = await createTestDatabase();
  site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
  anne = await site.createPerson('anne');
  await site.createPerson('bert');
  await insertDocuments(database.db, [{ customer_id: await insertCustomer(database.db, 'A') }]);
});
after(() => database.close());
beforeEach(() => {
  site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
});

type Headers = Record<string, string>;
const outcome = async (headers: Headers): Promise<string> => outcomeOf(await site.ask('/v1/session', { headers }));

/** Uses a session every so many minutes. @returns For how long it lasted. */
async function minutesUntilOver(headers: Headers, every: number): Promise<number> {
  const start = site.clock.now().getTime();
  do site.clock.pass(every);
  while ((await outcome(headers)) === '200');
  return (site.clock.now().getTime() - start) / 60_000;
}

suite('a session', () => {
  test('ends after 30 minutes without use, and after 12 hours in any case', async () => {
    const { cookie, session } = await site.signIn('anne');
    assert.equal(session.expiresAt, new Date(site.clock.now().getTime() + 30 * 60_000).toISOString());
    site.clock.pass(29.9);
    assert.equal(await outcome(cookie), '200');
    site.clock.pass(29.9);
    assert.equal(await outcome(cookie), '200');
    site.clock.pass(30);
    assert.equal(await outcome(cookie), '401 expired');
    assert.equal(await minutesUntilOver((await site.signIn('anne')).cookie, 29), 12 * 60 + 5);
    const { cookie: late } = await site.signIn('anne');
    for (let n = 0; n < 47; n++) {
      site.clock.pass(15);
      assert.equal(await outcome(late), '200');
    }
    const end = (await site.getSession(late)).expiresAt;
    assert.equal(end, new Date(site.clock.now().getTime() + 15 * 60_000).toISOString());
  });

  test('ends after 10 minutes without use, and 2 hours in any case, where others use the computer', async () => {
    const { cookie, session } = await site.signIn('anne', { isShared: true });
    assert.equal(session.isShared, true);
    assert.equal(session.expiresAt, new Date(site.clock.now().getTime() + 10 * 60_000).toISOString());
    assert.equal(await minutesUntilOver(cookie, 10), 10);
    assert.equal(await minutesUntilOver((await site.signIn('anne', { isShared: true })).cookie, 9), 126);
  });

  test('that is over is told so once, and the cookie goes', async () => {
    const { cookie } = await site.signIn('anne');
    site.clock.pass(30);
    const over = await site.ask('/v1/session', { headers: cookie });
    assert.equal(outcomeOf(over), '401 expired');
    assert.match(over.headers.getSetCookie().join(), /^__Host-csol_session=; .*Max-Age=0$/);
    assert.equal(over.headers.get('WWW-Authenticate'), 'Bearer');
    for (const forged of ['csc_forged', '', 'x'.repeat(4000)]) {
      assert.equal(await outcome({ Cookie: `__Host-csol_session=${forged}` }), '401 expired', forged);
    }
  });

  test('ends with its tokens at once by signing out, and leaves others alone', async () => {
    const [{ cookie }, other, bert] = [await site.signIn('anne'), await site.signIn('anne'), await site.signIn('bert')];
    const { token } = (await site.send('POST', '/v1/session/token', undefined, cookie)).json as Token;
    const bearer = { Authorization: `Bearer ${token}` };
    assert.equal(await outcome(bearer), '200');
    const out = await site.send('DELETE', '/v1/session', undefined, cookie);
    assert.equal(out.status, 204);
    assert.match(out.headers.getSetCookie().join(), /^__Host-csol_session=; .*Max-Age=0$/);
    assert.deepEqual([await outcome(cookie), await outcome(bearer)], ['401 expired', '401 expired']);
    assert.deepEqual([await outcome(other.cookie), await outcome(bert.cookie)], ['200', '200']);
    assert.equal((await site.send('DELETE', '/v1/session', undefined, cookie)).status, 204);
    assert.equal((await site.send('DELETE', '/v1/session')).status, 204);
  });

  test('ends everywhere where that is asked for, for this person alone', async () => {
    const [{ cookie }, other, bert] = [await site.signIn('anne'), await site.signIn('anne'), await site.signIn('bert')];
    const bearer = await site.signInByToken('anne');
    assert.equal((await site.send('DELETE', '/v1/session?everywhere=true', undefined, bearer)).status, 204);
    for (const headers of [cookie, other.cookie, bearer]) assert.equal(await outcome(headers), '401 expired');
    assert.equal(await outcome(bert.cookie), '200');
  });

  test('ends the one before it in the same browser, whoever signs in', async () => {
    const first = await site.signIn('anne');
    const again = await site.send('POST', '/v1/session', { userId: 'bert', password: PASSWORD }, first.cookie);
    assert.equal((again.json as SignedIn).session.user?.userId, 'bert');
    assert.equal(await outcome(first.cookie), '401 expired');
    const wrong = await site.signIn('anne');
    await site.send('POST', '/v1/session', { userId: 'bert', password: 'not the right one' }, wrong.cookie);
    assert.equal(await outcome(wrong.cookie), '200');
  });

  test('has a secret of its own each time', async () => {
    const all = [await site.signIn('anne'), await site.signIn('anne'), await site.signIn('bert')].map(({ cookie }) => cookie.Cookie);
    assert.equal(new Set(all).size, 3);
    for (const cookie of all) assert.match(cookie ?? '', /^__Host-csol_session=csc_[\w-]{43}$/);
  });
});

suite('a token', () => {
  test('comes in place of a cookie, for 10 minutes, and is renewed by itself as long as the session lasts', async () => {
    const answer = await site.send('POST', '/v1/session', { userId: 'anne', password: PASSWORD, delivery: 'token' });
    const { token, session } = answer.json as SignedIn;
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    const inTenMinutes = () => new Date(site.clock.now().getTime() + 10 * 60_000).toISOString();
    assert.equal(token?.expiresAt, inTenMinutes());
    assert.equal(session.expiresAt, new Date(site.clock.now().getTime() + 30 * 60_000).toISOString());
    let bearer: Headers = { Authorization: `Bearer ${token.token}` };
    site.clock.pass(9);
    const next = (await site.send('POST', '/v1/session/token', undefined, bearer)).json as Token;
    assert.equal(next.expiresAt, inTenMinutes());
    assert.equal(await outcome(bearer), '200');
    site.clock.pass(1);
    assert.equal(outcomeOf(await site.send('POST', '/v1/session/token', undefined, bearer)), '401 expired');
    bearer = { Authorization: `Bearer ${next.token}` };
    const start = site.clock.now().getTime();
    for (;;) {
      const renewed = await site.send('POST', '/v1/session/token', undefined, bearer);
      if (renewed.status !== 200) break;
      bearer = { Authorization: `Bearer ${(renewed.json as Token).token}` };
      site.clock.pass(9);
    }
    const hours = (site.clock.now().getTime() - start) / 3_600_000;
    assert.ok(hours > 11.5 && hours < 12.2, String(hours));
  });

  test('comes for a cookie as well, and keeps its session in use', async () => {
    const { cookie } = await site.signIn('anne', { isShared: true });
    site.clock.pass(5);
    const answer = await site.send('POST', '/v1/session/token', undefined, cookie);
    const { token } = answer.json as Token;
    assert.deepEqual(answer.headers.getSetCookie(), []);
    assert.match(token, /^cst_[\w-]{43}$/);
    site.clock.pass(9);
    assert.equal(await outcome({ Authorization: `Bearer ${token}` }), '200');
    site.clock.pass(9);
    assert.equal(await outcome(cookie), '200');
    assert.equal(await outcome({ ...cookie, Authorization: `Bearer ${token}` }), '401 expired');
  });

  test('is not kept in use by a page that asks for news by itself', async () => {
    const { cookie } = await site.signIn('anne', { isShared: true });
    const ask = async (query: string): Promise<string> => outcomeOf(await site.ask(`/v1/invoices${query}`, { headers: cookie }));
    site.clock.pass(6);
    // Known by the cookie, though she may see nothing yet.
    assert.equal(await ask('?changedWithin=90'), '403 notEntitled');
    site.clock.pass(5);
    assert.equal(await ask('?changedWithin=90'), '401 expired');
  });

  test('is a token only as a bearer: no cookie’s secret, no other scheme', async () => {
    const { cookie } = await site.signIn('anne');
    const secret = cookie.Cookie?.split('=')[1] ?? '';
    const bearer = await site.signInByToken('anne');
    const token = bearer.Authorization?.split(' ')[1] ?? '';
    const wrong = [`Bearer ${secret}`, `Bearer ${token}x`, `Basic ${token}`, 'Bearer', `Bearer ${token} ${token}`];
    for (const Authorization of wrong) assert.equal(await outcome({ Authorization }), '401 expired', Authorization);
    assert.equal(await outcome({ Cookie: `__Host-csol_session=${token}` }), '401 expired');
    assert.equal(await outcome({ Authorization: `bearer  ${token}` }), '200');
  });
});

suite('what an administrator takes away', () => {
  test('is gone from the next request on: a customer number, and an account', async () => {
    const { db } = database;
    await grant(db, anne, 'customer-A', site.clock.now());
    const { cookie } = await site.signIn('anne');
    const bearer = await site.signInByToken('anne');
    for (const headers of [cookie, bearer]) assert.equal((await site.ask('/v1/invoices', { headers })).status, 200);
    await revoke(db, anne, 'customer-A');
    for (const headers of [cookie, bearer]) assert.equal(outcomeOf(await site.ask('/v1/invoices', { headers })), '403 notEntitled');
    await db.updateTable('account').set({ is_disabled: true }).where('id', '=', anne).execute();
    for (const headers of [cookie, bearer]) assert.equal(await outcome(headers), '401 expired');
    await db.updateTable('account').set({ is_disabled: false }).where('id', '=', anne).execute();
    assert.equal(await outcome(cookie), '200');
  });

  test('is all that there is and will be, where all had been granted', async () => {
    const { db } = database;
    await grant(db, anne, null, site.clock.now());
    const { cookie } = await site.signIn('anne');
    await insertDocuments(db, [{ customer_id: await insertCustomer(db, 'C') }]);
    assert.deepEqual((await site.getSession(cookie)).customers.map(({ customerNumber }) => customerNumber), ['A', 'C']);
    assert.equal(await revoke(db, anne, null), true);
    assert.equal((await site.getSession(cookie)).level, 'registered');
  });
});

suite('cookies', () => {
  const PLAIN = 'http://localhost:8080';
  /** What a browser is told when somebody signs in. */
  const setCookie = async (more: Partial<AppOptions>): Promise<string[]> => {
    const own = createPeopleSite(database.db, { limits: WIDE_LIMITS, ...more });
    const signedIn = await own.send('POST', '/v1/session', { userId: 'anne', password: PASSWORD });
    const lookedUp = await own.lookUp('invoice', '2026-1', 'A');
    assert.deepEqual([signedIn.status, lookedUp.status], [200, 200]);
    const cookies = [signedIn, lookedUp].flatMap(({ headers }) => headers.getSetCookie());
    return cookies.map((cookie) => cookie.replaceAll(/=cs[cv]_[\w-]{43}/g, '=…'));
  };

  test('are for this host, over HTTPS, out of the reach of scripts and of other sites', async () => {
    await database.db.deleteFrom('guest_look_up').execute();
    assert.deepEqual(await setCookie({}), [
      '__Host-csol_session=…; Path=/; HttpOnly; SameSite=Lax; Secure',
      '__Host-csol_guest=…; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=86400',
    ]);
    for (const sameSite of ['Strict', 'None'] as const) {
      const [session] = await setCookie({ cookies: { sameSite } });
      assert.equal(session, `__Host-csol_session=…; Path=/; HttpOnly; SameSite=${sameSite}; Secure`);
    }
  });

  test('have neither prefix nor Secure on a site without HTTPS', async () => {
    const [session, guest] = await setCookie({ accounts: { passwords, publicUrl: PLAIN } });
    assert.equal(session, 'csol_session=…; Path=/; HttpOnly; SameSite=Lax');
    assert.equal(guest, 'csol_guest=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400');
  });

  test('without the prefix are nobody’s where there is HTTPS: another host of the domain may have set them', async () => {
    const { cookie } = await site.signIn('anne');
    const plain = cookie.Cookie?.replace('__Host-', '') ?? '';
    assert.equal((await site.getSession({ Cookie: plain })).level, 'anonymous');
    assert.equal((await site.getSession({ Cookie: `${plain}; csol_session=csc_x; ${cookie.Cookie}` })).user?.userId, 'anne');
    const own = createPeopleSite(database.db, { accounts: { passwords, publicUrl: PLAIN } });
    assert.equal((await own.getSession({ Cookie: plain })).user?.userId, 'anne');
    assert.equal((await own.getSession(cookie)).level, 'anonymous');
  });
});

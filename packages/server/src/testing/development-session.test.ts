import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createDevelopmentSession, DEVELOPMENT_COOKIE } from './development-session.ts';

const accounts = [
  { key: 'anne', displayName: 'Anne', customers: 'all' },
  { key: 'erik', displayName: 'Erik', customers: ['20991-SE'] },
  { key: 'new', displayName: 'New', customers: [], level: 'registered' },
  { key: 'nobody', displayName: 'Nobody', customers: [], level: 'anonymous' },
] as const;

suite('createDevelopmentSession', () => {
  const authenticate = createDevelopmentSession({ accounts });
  const as = (cookie: string) => authenticate(new Request('http://localhost/', { headers: { Cookie: cookie } }));

  test('is the first account for whoever chooses none, or one that there is not', () => {
    for (const cookie of ['', 'other=erik', `${DEVELOPMENT_COOKIE}=unknown`, `x${DEVELOPMENT_COOKIE}=erik`]) {
      assert.deepEqual(as(cookie), { level: 'entitled', displayName: 'Anne', customers: 'all' });
    }
  });

  test('is the account that the cookie names', () => {
    assert.deepEqual(as(`a=b; ${DEVELOPMENT_COOKIE}=erik`), { level: 'entitled', displayName: 'Erik', customers: ['20991-SE'] });
    assert.deepEqual(as(`${DEVELOPMENT_COOKIE}=new; a=b`), { level: 'registered', displayName: 'New', customers: [] });
    assert.equal(as(`${DEVELOPMENT_COOKIE}=nobody`), null);
  });
});

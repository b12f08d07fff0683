import type { Database } from '@csol/server';
import { PASSWORD, passwords } from '../../../packages/server/src/testing/people.ts';

/** Makes people who may see some customers, and signs each in. @returns What each sends along. */
export async function signInMany(db: Database, { api, count }: { api: string; count: number }): Promise<string[]> {
  const hash = await passwords.hash(PASSWORD);
  const now = new Date().toISOString();
  const customers = await db.selectFrom('customer').select('id').where('id', 'like', 'bench-%').execute();
  const cookies: string[] = [];
  for (let n = 0; n < count; n++) {
    const [id, name, email] = [`usr_bench${n}`, `bench${n}`, `bench${n}@example.com`];
    const keys = { user_id: name, user_key: name, email, email_key: email, display_name: name };
    const rest = { company: null, country: 'BE', language: 'en', password_hash: hash, created_at: now };
    await db.insertInto('account').values({ id, ...keys, ...rest }).execute();
    await db.insertInto('entitlement').values(customers.map((row) => ({ account_id: id, customer_id: row.id, granted_at: now }))).execute();
    const answer = await fetch(`${api}/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'bench' },
      body: JSON.stringify({ userId: name, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`Nobody can sign in: ${answer.status} ${await answer.text()}`);
    cookies.push(answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; '));
  }
  return cookies;
}

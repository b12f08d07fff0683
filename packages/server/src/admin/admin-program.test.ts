import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listenForAdmin, openDatabase, runAdminCommand, type AdminReply } from '../node.ts';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer } from '../testing/documents.ts';
import { passwords } from '../testing/people.ts';

const program = fileURLToPath(new URL('../bin/admin.ts', import.meta.url));
const PERSON = ['create', 'anne', '--email', 'anne@example.com', '--name', 'Anne'];

/** Runs the program as somebody at a terminal does. */
function run(env: Record<string, string>, args: readonly string[], stdin = ''): Promise<AdminReply> {
  const settings = { DATABASE_URL: '', CSOL_PUBLIC_URL: '', CSOL_PAGE: '/', ...env };
  const child = spawn(process.execPath, ['--conditions=csol-source', program, ...args], { env: { ...process.env, ...settings } });
  const reply: AdminReply = { exitCode: -1, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (reply.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (reply.stderr += data.toString()));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...reply, exitCode: code ?? -1 }));
  });
}

test('needs no database for what is no command', async () => {
  const env = { CSOL_DATA: join(tmpdir(), 'csol-never-made') };
  const { exitCode, stdout, stderr } = await run(env, ['grant', 'anne']);
  assert.deepEqual([exitCode, stdout], [2, '']);
  assert.match(stderr, /^This is not how grant is written.*\n\nUsage: /);
  assert.equal((await run(env, ['help'])).exitCode, 0);
  assert.equal(existsSync(env.CSOL_DATA), false);
});

test('ends with 1 and a sentence where the database cannot be had', async () => {
  const { exitCode, stdout, stderr } = await run({ DATABASE_URL: 'postgres://127.0.0.1:9/csol' }, ['accounts']);
  assert.deepEqual([exitCode, stdout], [1, '']);
  assert.match(stderr, /^The command could not be carried out\. .*ECONNREFUSED.*\n$/);
});

/** A PostgreSQL lets everybody in; a folder has one owner. */
if (process.env.CSOL_TEST_DATABASE_URL) {
  suite('on a PostgreSQL', () => {
    let database: TestDatabase;
    before(async () => (database = await createTestDatabase()));
    after(() => database.close());

    test('works beside those who have it open', async () => {
      const env = { DATABASE_URL: database.url ?? '', CSOL_PUBLIC_URL: 'https://www.example.com', CSOL_PAGE: '/{country}/' };
      assert.match((await run(env, PERSON)).stdout, /\n {2}https:\/\/www\.example\.com\/be\/#csol-reset=csl_/);
      await insertCustomer(database.db, 'A');
      assert.equal((await run(env, ['grant', 'anne', 'A'])).exitCode, 0);
      assert.equal((await database.db.selectFrom('entitlement').selectAll().execute()).length, 1);
      assert.equal((await run(env, ['grant', 'anne', 'B'])).exitCode, 1);
    });
  });
} else {
  suite('on a folder', () => {
    const home = mkdtempSync(join(tmpdir(), 'csol-admin-'));
    const env = { CSOL_DATA: join(home, 'data') };
    after(() => rmSync(home, { recursive: true }));

    test('opens it where nobody has, and gives its commands to whoever has', async () => {
      const made = await run(env, [...PERSON, '--json']);
      assert.match((JSON.parse(made.stdout) as { link: string }).link, /^http:\/\/localhost:4173\/#csol-reset=csl_/);

      const { db, close } = await openDatabase({ folder: env.CSOL_DATA });
      await insertCustomer(db, 'A');
      const deaf = await run(env, ['grant', 'anne', 'A']);
      assert.equal(deaf.exitCode, 1);
      assert.match(deaf.stderr, /is in use by process \d+\. .* It takes no commands\.\n$/);

      const services = { db, clock: () => new Date(), accounts: { passwords, publicUrl: 'https://www.example.com' } };
      const listener = await listenForAdmin(env.CSOL_DATA, (args, stdin) => runAdminCommand(services, args, stdin));
      const granted = await run(env, ['grant', 'anne@example.com', 'A']);
      assert.deepEqual([granted.exitCode, granted.stderr], [0, '']);
      assert.match(granted.stdout, /granted +A {2}Company A/);
      assert.equal((await db.selectFrom('entitlement').selectAll().execute()).length, 1);
      assert.match((await run(env, ['show', 'bert'])).stderr, /There is no account/);
      const bert = ['create', 'bert', '--email', 'bert@example.com', '--name', 'Bert', '--password-stdin'];
      assert.equal((await run(env, bert, 'seven green bottles hanging\n')).exitCode, 0);
      assert.match((await run(env, ['show', 'bert'])).stdout, /signs in by password/);
      await listener.close();
      await close();
    });
  });
}

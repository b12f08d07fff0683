import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { createUbl } from '../testing/ubl-fixture.ts';
import { lockFolder } from '../folder-lock.ts';
import type { ImportReport } from './report.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let database: TestDatabase;
let folder: string;

before(async () => {
  database = await createTestDatabase({ isMigrated: false });
  folder = await mkdtemp(join(tmpdir(), 'csol-import-'));
  await writeFile(join(folder, 'good.xml'), createUbl({ number: 'G-1' }));
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command, on the database of the test or on a folder of its own. */
function run(...args: string[]): Promise<Outcome> {
  const location = database.url ? { DATABASE_URL: database.url } : { CSOL_DATA: join(folder, 'data'), DATABASE_URL: '' };
  const child = spawn(process.execPath, ['--conditions=csol-source', main, ...args], { env: { ...process.env, ...location } });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (outcome.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (outcome.stderr += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}

test('ends with 0 where all came in, and says so', async () => {
  const file = join(folder, 'good.xml');
  const { code, stdout, stderr } = await run(file);
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(stdout, `imported  ${file}  invoice G-1\n1 imported, 0 updated, 0 unchanged, 0 rejected\n`);
});

test('ends with 1 where a file was rejected, and names file, line and reason', async () => {
  const bad = join(folder, 'bad.xml');
  await writeFile(bad, createUbl().replace('2026-03-02', 'soon'));
  const text = await run(folder);
  assert.equal(text.code, 1);
  assert.match(text.stdout, /rejected {2}\S+bad\.xml:6:\d+ {2}cbc:IssueDate: "soon" is not a date/);
  const { code, stdout } = await run('--json', folder);
  const report = JSON.parse(stdout) as ImportReport;
  assert.deepEqual([code, report.unchanged, report.rejected, report.files[0]?.reasons[0]?.line], [1, 1, 1, 6]);
  await rm(bad);
});

test('ends with 2 where nothing could be done, in a sentence', async () => {
  const expectRefusal = async (args: string[], sentence: RegExp) => {
    const { code, stdout, stderr } = await run(...args);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, sentence);
  };
  await expectRefusal([], /^Usage: npm run import/);
  await expectRefusal(['--colour', folder], /^Unknown option '--colour'/);
  await expectRefusal(['--customer', 'nobody', folder], /^There is no customer with the number nobody\n$/);
});

/** A PostgreSQL may be shared, a folder may not. */
if (!process.env.CSOL_TEST_DATABASE_URL) {
  test('does not touch a folder that a server has open', async () => {
    const unlock = lockFolder(join(folder, 'data'));
    const { code, stderr } = await run(folder);
    unlock();
    assert.equal(code, 2);
    assert.match(stderr, /is in use by process \d+/);
  });
}

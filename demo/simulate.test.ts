import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readEvents } from '../packages/server/src/testing/event-stream.ts';
import { readDemoCarriers } from './carriers.ts';
import { DEMO_PASSWORD } from './people.ts';
import { startDemo, type RunningDemo } from './testing.ts';

const SIMULATE = fileURLToPath(new URL('simulate.ts', import.meta.url));

let folder: string;
let demo: RunningDemo;

/** Runs the program. @returns How it ended, and what it printed. */
function simulate(args: string[], env: Record<string, string> = {}): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const all = { ...process.env, CSOL_DATA: folder, CSOL_CARRIERS: '', ...env };
    const child = execFile(process.execPath, ['--conditions=csol-source', SIMULATE, ...args], { env: all }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, text: stdout + stderr }),
    );
  });
}

describe('npm run simulate', () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'csol-simulate-'));
    demo = await startDemo({ CSOL_DATA: folder });
  });
  after(async () => {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('speaks by secrets that nobody else can read, and that stay the same', async () => {
    const path = join(folder, 'carriers.json');
    const text = readFileSync(path, 'utf8');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(await demo.stop(), 0);
    demo = await startDemo({ CSOL_DATA: folder });
    assert.deepEqual(readDemoCarriers(folder)?.carriers, (JSON.parse(text) as { carriers: object }).carriers);
    assert.equal(readDemoCarriers(folder)?.url, demo.url);
    for (const { secret } of Object.values(readDemoCarriers(folder)?.carriers ?? {})) assert.ok(!demo.output().includes(secret));
  });

  it('moves parcels, says which, and a page that is open is told', async () => {
    const signIn = await fetch(`${demo.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'test' },
      body: JSON.stringify({ userId: 'maria.dubois', password: DEMO_PASSWORD }),
    });
    const headers = { Cookie: signIn.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ') };
    const stream = readEvents(await fetch(`${demo.url}/api/v1/order-changes`, { headers }));
    await stream.until('ready');
    const { code, text } = await simulate(['orders', '--every=1ms', '--times=3']);
    assert.equal(code, 0, text);
    const told = text.trimEnd().split('\n');
    assert.equal(told.length, 3, text);
    for (const line of told) {
      assert.match(line, /^\d\d:\d\d:\d\d {2}O-\d+ {2}(cargo|post) E[CP]\d+: \w+ accepted(, estimated accepted)?$/);
      assert.equal((await stream.next())?.data.number, /O-\d+/.exec(line)?.[0]);
    }
    await stream.cancel();
  });

  it('speaks as a carrier that is named, and is refused with a secret that is not its own', async () => {
    const secret = readDemoCarriers(folder)?.carriers.post?.secret ?? '';
    const own = await simulate(['orders', '--times=1', `--url=${demo.url}`, '--carrier=post'], { CSOL_CARRIERS: `post:${secret}` });
    assert.equal(own.code, 0, own.text);
    assert.match(own.text, / post E\w+: /);
    const others = await simulate(['orders', '--times=1', '--carrier=cargo', `--secret=${secret}`]);
    assert.equal(others.code, 1);
    assert.match(others.text, /answered 401/);
  });

  it('says what is wrong with how it was started', async () => {
    for (const [args, message] of [
      [[], /npm run simulate -- orders/],
      [['orders', '--every=soon'], /--every must be a time/],
      [['orders', '--times=0'], /--times must be a number/],
      [['orders', '--carrier=post'], /needs a --secret/],
      [['orders', '--carrier=post', '--secret=x'], /whsec_/],
      [['orders', '--url=http://localhost:1'], /Nobody answers at http:\/\/localhost:1/],
      [['orders', '--loud'], /--loud/],
    ] as const) {
      const { code, text } = await simulate([...args]);
      assert.equal(code, 1, text);
      assert.match(text, message);
      assert.doesNotMatch(text, /\n\s+at /);
    }
  });
});

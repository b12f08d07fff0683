import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, suite, test } from 'node:test';
import { EICAR, startClamd, type FakeClamd } from '../testing/clamd-server.ts';
import { SettingError } from '../start-accounts.ts';
import { createClamd, readClamdPlace } from './clamd.ts';
import { readScanner } from './read-scanner.ts';
import { ScannerError } from './scanner.ts';

const folder = mkdtempSync(join(tmpdir(), 'csol-clamd-'));
after(() => rmSync(folder, { recursive: true }));

suite('the place of a scanner', () => {
  test('is a host with a port, or a socket', () => {
    assert.deepEqual(readClamdPlace('localhost:3310'), { host: 'localhost', port: 3310 });
    assert.deepEqual(readClamdPlace('[::1]:3310'), { host: '::1', port: 3310 });
    assert.deepEqual(readClamdPlace('unix:/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' });
    for (const setting of ['', 'localhost', 'localhost:', ':3310', 'a:0', 'a:65536', 'unix:', 'unix:clamd', 'http://a:1']) {
      assert.equal(readClamdPlace(setting), undefined, setting);
    }
  });
});

suite('a scanner', () => {
  let server: FakeClamd | undefined;
  afterEach(() => server?.close());

  test('has all of a file in chunks, and tells what is clean from what is not', async () => {
    server = await startClamd();
    const scanner = createClamd(server.place);
    const bytes = new Uint8Array(3_000_001).map((_, index) => index % 251);
    assert.equal(await scanner.scan(bytes), 'clean');
    assert.deepEqual(server.files.map((file) => Buffer.compare(file, bytes)), [0]);
    assert.equal(await scanner.scan(new TextEncoder().encode(EICAR)), 'found');
  });

  test('is reached by a socket of the same machine', async () => {
    server = await startClamd({ path: join(folder, 'clamd.sock') });
    const scanner = createClamd(server.place);
    assert.deepEqual(await Promise.all([1, 2].map((byte) => scanner.scan(Uint8Array.of(byte)))), ['clean', 'clean']);
  });

  test('is named by a setting, and says in the log why it could not be asked', async () => {
    const log: string[] = [];
    const read = (setting?: string) => readScanner(setting, ({ error }) => void log.push(error.name));
    server = await startClamd({ path: join(folder, 'named.sock') });
    const scanner = read(`unix:${join(folder, 'named.sock')}`);
    assert.equal(await scanner?.scan(Uint8Array.of(1)), 'clean');
    await server.close();
    await assert.rejects(async () => scanner?.scan(Uint8Array.of(1)), ScannerError);
    assert.deepEqual(log, ['ScannerError']);
    assert.equal(read(), undefined);
    assert.throws(() => read('clamd'), SettingError);
  });

  test('that finds something before it has had all is believed', async () => {
    server = await startClamd({ most: 100_000, tooLong: 'stream: Win.Test.EICAR_HDB-1 FOUND' });
    assert.equal(await createClamd(server.place).scan(new Uint8Array(20 * 1024 * 1024)), 'found');
  });

  test('that is down, hangs up, takes too long, or talks nonsense says nothing of the file', async () => {
    server = await startClamd({ most: 1000 });
    const { place } = server;
    await assert.rejects(createClamd(place).scan(new Uint8Array(2000)), ScannerError);
    server.answer = '';
    await assert.rejects(createClamd(place).scan(new Uint8Array(10)), ScannerError);
    server.answer = 'stream: OKAY';
    await assert.rejects(createClamd(place).scan(new Uint8Array(10)), ScannerError);
    server.answer = 'x'.repeat(1_000_000);
    await assert.rejects(createClamd(place).scan(new Uint8Array(10)), ScannerError);
    server.answer = undefined;
    await assert.rejects(createClamd(place, { timeout: 50 }).scan(new Uint8Array(10)), ScannerError);
    await server.close();
    await assert.rejects(createClamd(place).scan(new Uint8Array(10)), ScannerError);
    await assert.rejects(createClamd({ path: join(folder, 'nobody') }).scan(new Uint8Array(10)), ScannerError);
  });
});

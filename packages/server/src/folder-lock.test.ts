import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { FolderInUseError, lockFolder } from './folder-lock.ts';

suite('lockFolder', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'csol-lock-')), 'made', 'when', 'needed');
  });
  afterEach(() => rmSync(join(folder, '..', '..', '..'), { recursive: true, force: true }));

  /** Leaves a lock behind as another process would. */
  const leaveLock = (owner: object | string): void => {
    lockFolder(folder)();
    writeFileSync(join(folder, 'lock.json'), typeof owner === 'string' ? owner : JSON.stringify(owner));
  };

  test('lets one in, names the folder to the other, and lets the other in afterwards', () => {
    const unlock = lockFolder(folder);
    assert.throws(() => lockFolder(folder), (error) => error instanceof FolderInUseError && error.message.includes(folder));
    unlock();
    lockFolder(folder)();
    assert.deepEqual(existsSync(join(folder, 'lock.json')), false);
  });

  test('lets go once only: a lock that somebody took since stays', () => {
    const unlock = lockFolder(folder);
    unlock();
    const unlockOther = lockFolder(folder);
    unlock();
    assert.throws(() => lockFolder(folder), FolderInUseError);
    unlockOther();
  });

  test('recovers the lock of a process that has died', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    leaveLock({ pid });
    lockFolder(folder)();
  });

  test('recovers the lock of a dead process whose number another one has now', () => {
    leaveLock({ pid: process.pid, start: 'another boot 1' });
    lockFolder(folder)();
  });

  test('recovers a lock that says nothing', () => {
    for (const content of ['', '{"pid":', '[]', '{"pid":"1"}']) {
      leaveLock(content);
      lockFolder(folder)();
    }
  });

  test('respects the lock of a process that lives', async () => {
    const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'inherit'] });
    leaveLock({ pid: child.pid });
    assert.throws(() => lockFolder(folder), new RegExp(`in use by process ${child.pid}`));
    child.kill();
    await once(child, 'exit');
    lockFolder(folder)();
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { createGate } from '../testing/gate.ts';
import type { AdminReply } from './admin-command.ts';
import { askOwner, listenForAdmin, type AdminListener, type RunAdmin } from './admin-socket.ts';
import { SocketFolderError } from './socket-path.ts';

const done = (stdout: string): AdminReply => ({ exitCode: 0, stdout, stderr: '' });

suite('listenForAdmin', () => {
  let home = '';
  let folder = '';
  const listeners: AdminListener[] = [];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'csol-socket-'));
    folder = join(home, 'data');
    mkdirSync(folder);
  });
  afterEach(async () => {
    await Promise.all(listeners.splice(0).map((listener) => listener.close()));
    rmSync(home, { recursive: true });
  });
  const listen = async (run: RunAdmin): Promise<AdminListener> => {
    const listener = await listenForAdmin(folder, run);
    listeners.push(listener);
    return listener;
  };
  /** Sends bytes and reads to the end. */
  const send = async (path: string, text: string): Promise<string> => {
    const socket = connect(path);
    socket.write(text);
    let answer = '';
    for await (const part of socket as AsyncIterable<Buffer>) answer += part.toString();
    return answer;
  };

  test('carries a command and its input there, and the answer back, as they are', async () => {
    const { path } = await listen(async (args, stdin) => done(JSON.stringify({ args, stdin })));
    assert.equal(path, join(folder, 'admin.sock'));
    const words = ['grant', 'zoë\n', '', '"\u0000'];
    assert.deepEqual(await askOwner(folder, words), done(JSON.stringify({ args: words })));
    const stdin = 'x'.repeat(20_000);
    assert.deepEqual(await askOwner(folder, words, stdin), done(JSON.stringify({ args: words, stdin })));
  });

  test('is reached by its own user alone', async () => {
    const mask = process.umask(0);
    const { path } = await listen(async () => done('')).finally(() => process.umask(mask));
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.ok(statSync(path).isSocket());
  });

  test('leaves nothing behind, and nobody is taken for listening then', async () => {
    const listener = await listen(async () => done(''));
    await Promise.all([listener.close(), listener.close()]);
    assert.equal(existsSync(listener.path), false);
    assert.equal(await askOwner(folder, ['help']), undefined);
  });

  test('takes the place of a process that has died', async () => {
    const dead = createServer().listen(join(folder, 'dead.sock'));
    await once(dead, 'listening');
    // A socket whose owner is gone: the name stays, and leads nowhere.
    renameSync(join(folder, 'dead.sock'), join(folder, 'admin.sock'));
    dead.close();
    assert.equal(await askOwner(folder, ['help']), undefined);
    await listen(async () => done('alive'));
    assert.deepEqual(await askOwner(folder, ['help']), done('alive'));
  });

  test('touches no file that is no socket', async () => {
    writeFileSync(join(folder, 'admin.sock'), 'precious');
    await assert.rejects(listenForAdmin(folder, async () => done('')), /EADDRINUSE/);
    assert.equal(await askOwner(folder, ['help']), undefined);
  });

  test('goes to a folder of its own where the path is too long, and takes it away', async () => {
    folder = join(folder, 'long'.repeat(30));
    mkdirSync(folder);
    const listener = await listen(async () => done('far'));
    assert.equal(dirname(dirname(listener.path)), tmpdir());
    assert.equal(statSync(dirname(listener.path)).mode & 0o777, 0o700);
    assert.deepEqual(await askOwner(folder, ['help']), done('far'));
    // The same folder by another name.
    symlinkSync(folder, join(home, 'link'));
    assert.deepEqual(await askOwner(join(home, 'link'), ['help']), done('far'));
    await listener.close();
    assert.equal(existsSync(dirname(listener.path)), false);
  });

  test('trusts no such folder that others may reach into', async () => {
    folder = join(folder, 'long'.repeat(30));
    mkdirSync(folder);
    const { path, close } = await listen(async () => done(''));
    await close();
    mkdirSync(dirname(path), { mode: 0o755 });
    await assert.rejects(listenForAdmin(folder, async () => done('')), SocketFolderError);
    await assert.rejects(askOwner(folder, ['help']), SocketFolderError);
    rmSync(dirname(path), { recursive: true });
    symlinkSync(home, dirname(path));
    await assert.rejects(askOwner(folder, ['help']), SocketFolderError);
    rmSync(dirname(path));
  });

  test('takes nothing but a line of a command, of some size', async () => {
    let count = 0;
    const { path } = await listen(async () => done(String(count++)));
    for (const text of ['nonsense\n', '{}\n', '{"args":"help"}\n', '{"args":[1]}\n', '{"args":[],"stdin":1}\n', 'null\n']) {
      assert.equal((JSON.parse(await send(path, text)) as AdminReply).exitCode, 2, text);
    }
    const socket = connect(path);
    socket.on('error', () => {});
    socket.resume().write('x'.repeat(70_000));
    await once(socket, 'close');
    assert.equal(count, 0);
  });

  test('says what a command failed with', async () => {
    await listen(async () => {
      throw new Error('the database is \u001bgone');
    });
    const reply = await askOwner(folder, ['help']);
    assert.deepEqual(reply, { exitCode: 1, stdout: '', stderr: 'The command failed: "the database is \\u001bgone"\n' });
  });

  test('finishes what is at work when it closes, and waits for nobody else', async () => {
    const [started, end] = [createGate(), createGate()];
    const { path, close } = await listen(async () => {
      started.open();
      await end.opened;
      return done('finished');
    });
    const idle = connect(path);
    idle.on('error', () => {});
    await once(idle, 'connect');
    const asked = askOwner(folder, ['help']);
    await started.opened;
    const closed = close();
    await once(idle, 'close');
    end.open();
    assert.deepEqual(await asked, done('finished'));
    await closed;
  });

  test('that breaks off leaves the caller in no doubt that there is doubt', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end('{"exitCode":0'))).listen(join(folder, 'admin.sock'));
    await once(server, 'listening');
    await assert.rejects(askOwner(folder, ['help']), /did not answer to the end/);
    server.close();
    await once(server, 'close');
  });
});

import { chmodSync, lstatSync, rmdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { AdminReply } from './admin-command.ts';
import { ensureOwnFolder, isInTemporaryFolder, socketPathOf } from './socket-path.ts';

/** Bytes of a command at most. */
const MOST_BYTES = 64 * 1024;
/** How long a command may take to arrive, and its answer to be read, in milliseconds. */
const PATIENCE = 10_000;
/** How many may talk at once. */
const MOST_CALLERS = 16;

/** A command on its way to the owner: one line of JSON. */
interface AdminCall {
  args: string[];
  stdin?: string;
}

/** Carries out a command; see `runAdminCommand`. */
export type RunAdmin = (args: string[], stdin?: string) => Promise<AdminReply>;

/** The owner's ear. */
export interface AdminListener {
  /** The socket, or the named pipe. */
  path: string;
  /** Takes no command any more, and finishes those at work; may be called more than once. Before the database is closed. */
  close: () => Promise<void>;
}

const refuse = (exitCode: 1 | 2, text: string): AdminReply => ({ exitCode, stdout: '', stderr: `${text}\n` });

function isCall(value: unknown): value is AdminCall {
  const { args, stdin } = (value ?? {}) as Partial<Record<keyof AdminCall, unknown>>;
  const areTexts = Array.isArray(args) && args.every((arg) => typeof arg === 'string');
  return areTexts && (stdin === undefined || typeof stdin === 'string');
}

/** The first line that comes; undefined where it is too long, or its sender goes away before its end. */
async function readLine(socket: Socket): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  // The other half of the connection stays open for the answer.
  for await (const part of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    const end = part.indexOf('\n');
    parts.push(end < 0 ? part : part.subarray(0, end));
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    if (end >= 0) return Buffer.concat(parts).toString();
  }
  return undefined;
}

async function answer(line: string | undefined, run: RunAdmin): Promise<AdminReply> {
  if (line === undefined) return refuse(1, 'The command is too long, or has no end.');
  let call: unknown;
  try {
    call = JSON.parse(line);
  } catch {
    // Whatever is no JSON is no call either.
  }
  if (!isCall(call)) return refuse(2, 'This is no command.');
  try {
    return await run(call.args, call.stdin);
  } catch (error) {
    return refuse(1, `The command failed: ${JSON.stringify(error instanceof Error ? error.message : String(error))}`);
  }
}

/** Talks to one caller. @param waiting Those whose command has not come yet: they may be sent away. */
async function serve(socket: Socket, run: RunAdmin, waiting: Set<Socket>): Promise<void> {
  // Whoever goes away in the middle is no fault of ours.
  socket.on('error', () => {});
  socket.setTimeout(PATIENCE, () => socket.destroy());
  waiting.add(socket);
  const line = await readLine(socket).catch(() => undefined);
  waiting.delete(socket);
  if (socket.destroyed) return;
  socket.setTimeout(0);
  const reply = await answer(line, run);
  socket.setTimeout(PATIENCE);
  socket.end(`${JSON.stringify(reply)}\n`, () => socket.destroy());
}

/** Listens in such a way that the socket is never anybody else's to reach, not even while it comes into being. */
async function listen(server: Server, path: string): Promise<void> {
  const isFile = process.platform !== 'win32';
  // The folder is ours, so a socket that lies there is one of a process that has died.
  if (isFile && lstatSync(path, { throwIfNoEntry: false })?.isSocket()) rmSync(path);
  const mask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(mask);
  }
  await once(server, 'listening');
  if (isFile) chmodSync(path, 0o600);
}

/**
 * Takes commands of administrators for a data folder that this process has open: the embedded database lets nobody else in. Whoever is
 * the same user on this machine, or its root, may give them; nobody else reaches the socket.
 * @param folder Of the database, locked by this process; see `openDatabase`.
 * @param run `(args, stdin) => runAdminCommand(services, args, stdin)`.
 * @throws SocketFolderError, or what the system says where there can be no socket.
 */
export async function listenForAdmin(folder: string, run: RunAdmin): Promise<AdminListener> {
  const path = socketPathOf(folder);
  const isTemporary = isInTemporaryFolder(folder, path);
  if (isTemporary) ensureOwnFolder(dirname(path), { isMade: true });
  const waiting = new Set<Socket>();
  const server = createServer((socket) => void serve(socket, run, waiting));
  server.maxConnections = MOST_CALLERS;
  await listen(server, path);
  // The process may end while it listens.
  server.unref();
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of waiting) socket.destroy();
    await closed;
    if (process.platform !== 'win32') rmSync(path, { force: true });
    if (isTemporary) rmdirSync(dirname(path));
  };
  let closing: Promise<void> | undefined;
  return { path, close: () => (closing ??= close()) };
}

/** What says that nobody listens. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

/**
 * Gives a command to the process that has a data folder open.
 * @returns Its answer; nothing where it does not listen.
 * @throws SocketFolderError; Error where the connection broke before the answer, so that nobody knows whether it was carried out.
 */
export async function askOwner(folder: string, args: readonly string[], stdin?: string): Promise<AdminReply | undefined> {
  const path = socketPathOf(folder);
  if (isInTemporaryFolder(folder, path)) ensureOwnFolder(dirname(path), { isMade: false });
  const socket = connect(path);
  try {
    await once(socket, 'connect');
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOBODY.has(String(error.code))) return undefined;
    throw error;
  }
  socket.write(`${JSON.stringify({ args: [...args], ...(stdin !== undefined && { stdin }) } satisfies AdminCall)}\n`);
  const parts: Buffer[] = [];
  try {
    for await (const part of socket as AsyncIterable<Buffer>) parts.push(part);
    return JSON.parse(Buffer.concat(parts).toString()) as AdminReply;
  } catch (error) {
    const text = 'The process that has the database open did not answer to the end. Look whether the command was carried out.';
    throw new Error(text, { cause: error });
  }
}

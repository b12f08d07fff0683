import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { ScannerError, type Scanner } from './scanner.ts';

/** Where ClamAV's daemon listens. */
export type ClamdPlace = { path: string } | { host: string; port: number };

/** How to talk to it. */
export interface ClamdOptions {
  /** How long a file may take, in milliseconds; 30 seconds unless told. */
  timeout?: number;
}

/** Bytes in a chunk. */
const CHUNK = 64 * 1024;
/** Characters of an answer at most: it is one line. */
const MOST_ANSWER = 4096;

/**
 * @param setting `host:port`, `[::1]:3310` or `unix:/path`.
 * @returns Nothing for anything else.
 */
export function readClamdPlace(setting: string): ClamdPlace | undefined {
  const [, path] = /^unix:(\/.+)$/.exec(setting) ?? [];
  if (path !== undefined) return { path };
  const [, host = '', port = ''] = /^(\[[\da-f:.]+\]|[^\s:/]+):(\d{1,5})$/i.exec(setting) ?? [];
  const number = Number(port);
  if (host === '' || number < 1 || number > 65_535) return undefined;
  return { host: host.replaceAll(/[[\]]/g, ''), port: number };
}

/** A number of four bytes, the highest first. */
function toLength(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

/** Sends a file as the protocol has it: chunks with their lengths before them, and an empty one at the end. */
async function send(socket: Socket, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    socket.write(toLength(chunk.length));
    if (!socket.write(chunk)) await once(socket, 'drain', { signal });
  }
  socket.write(toLength(0));
}

/** What it says, until it has said it or hangs up. */
async function readAnswer(socket: Socket): Promise<string> {
  let answer = '';
  for await (const part of socket.setEncoding('utf8')) {
    answer += String(part);
    if (answer.includes('\0') || answer.length > MOST_ANSWER) break;
  }
  return answer.split('\0', 1)[0]?.trim() ?? '';
}

/** @throws ScannerError where the answer is none: it may have been given up because of a limit of its own. */
function understand(answer: string): 'clean' | 'found' {
  if (answer === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'found';
  throw new ScannerError(`clamd answered ${JSON.stringify(answer.slice(0, 200))}`);
}

/**
 * ClamAV's daemon, by its command INSTREAM: the file goes over the connection, so that it need not be on the same machine. Its
 * `StreamMaxLength` has to be as large as the largest file.
 */
export function createClamd(place: ClamdPlace, { timeout = 30_000 }: ClamdOptions = {}): Scanner {
  const scan = async (bytes: Uint8Array): Promise<'clean' | 'found'> => {
    const done = new AbortController();
    const socket = connect({ ...place, signal: AbortSignal.any([done.signal, AbortSignal.timeout(timeout)]) } as NetConnectOpts);
    // Whoever reads it hears of it; after its end nobody does.
    socket.on('error', () => undefined);
    // It may say what it has found, and hang up, before it has had all of the file.
    const sent = send(socket, bytes, done.signal).catch(() => undefined);
    try {
      return understand(await readAnswer(socket));
    } finally {
      done.abort();
      await sent;
    }
  };
  return {
    scan: (bytes) =>
      scan(bytes).catch((error: unknown) => {
        throw error instanceof ScannerError ? error : new ScannerError('clamd cannot be reached', { cause: error });
      }),
  };
}

import { createServer, type AddressInfo, type ListenOptions, type Socket } from 'node:net';
import type { ClamdPlace } from '../attachments/clamd.ts';

/** The file that every scanner takes for a virus and that harms nobody (eicar.org), in two halves: so this one is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A daemon that speaks ClamAV's protocol. */
export interface FakeClamd {
  place: ClamdPlace;
  /** Every file that it has had whole. */
  files: Buffer[];
  /** What it says of each file from now on; `undefined` for nothing at all, for ever. What a scanner says unless told. */
  answer: string | undefined;
  close: () => Promise<void>;
}

/** How it behaves. */
export interface FakeClamdOptions {
  /** The socket that it listens on; a free port unless told. */
  path?: string;
  /** Bytes of a file at most. */
  most?: number;
  /** What it says where there are more, before it hangs up. */
  tooLong?: string;
}

const COMMAND = 'zINSTREAM\0';
const TOO_LONG = 'INSTREAM size limit exceeded. ERROR';

/** What has been sent of a file. @returns The file once all of it is there, and before that how much it is. */
function readStream(bytes: Buffer): { file?: Buffer; size: number } {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let at = COMMAND.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return { file: Buffer.concat(chunks), size };
    if (at + 4 + length > bytes.length) break;
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    size += length;
    at += 4 + length;
  }
  return { size };
}

/** Starts a daemon on a real socket. */
export async function startClamd({ path, most = Infinity, tooLong = TOO_LONG }: FakeClamdOptions = {}): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  const usual = (file: Buffer): string => (file.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK');
  let isUsual = true;
  let said: string | undefined;
  const files: Buffer[] = [];
  const handle = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    const parts: Buffer[] = [];
    socket.on('data', (part) => {
      parts.push(part);
      const { file, size } = readStream(Buffer.concat(parts));
      if (size > most) {
        socket.end(`${tooLong}\0`);
        return;
      }
      if (!file) return;
      files.push(file);
      const answer = isUsual ? usual(file) : said;
      if (answer !== undefined) socket.end(answer === '' ? '' : `${answer}\0`);
    });
  };
  const server = createServer(handle);
  const where: ListenOptions = path === undefined ? { port: 0, host: '127.0.0.1' } : { path };
  await new Promise<void>((resolve) => server.listen(where, resolve));
  return {
    place: path === undefined ? { host: '127.0.0.1', port: (server.address() as AddressInfo).port } : { path },
    files,
    get answer() {
      return said;
    },
    set answer(answer) {
      [isUsual, said] = [false, answer];
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

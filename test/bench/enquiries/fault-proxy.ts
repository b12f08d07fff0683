import { createHash } from 'node:crypto';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What became of requests. */
export interface FaultCounts {
  /** Answered. */
  passed: number;
  /** Dropped before the server had them. */
  before: number;
  /** Dropped once the server had answered, and before its answer arrived. */
  after: number;
  /** Lost because the server was down, or went down. */
  down: number;
}

/** A network that drops requests. */
export interface FaultProxy {
  url: string;
  counts: FaultCounts;
  close: () => Promise<void>;
}

/** How bad it is. */
export interface FaultOptions {
  /** Port of the server on this machine, which may change; nothing while it is down. */
  portOf: () => number | undefined;
  /** How many of the requests to a server that is up are dropped, from 0 to 1; half of them after the server has done its work. */
  rate: number;
  /** From 0 up to, not including, 1. */
  random: () => number;
}

/** Each submission comes from a household of its own, or limits would count them together. */
function addressOf({ headers }: IncomingMessage): string {
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(String(headers['x-submission'])).digest();
  return `10.${a}.${b}.${c}`;
}

/** Sends a request on. @returns The whole answer. */
function forward(asked: IncomingMessage, port: number, agent: Agent): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { ...asked.headers, 'x-forwarded-for': addressOf(asked) };
    const sent = request({ host: '127.0.0.1', port, path: asked.url, method: asked.method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ answer, body: Buffer.concat(parts) }));
    });
    sent.on('error', reject);
    asked.on('error', reject);
    asked.pipe(sent);
  });
}

/** Starts a proxy whose connections break. What is dropped ends with its connection, as in a network; nothing says why. */
export async function startFaultProxy({ portOf, rate, random }: FaultOptions): Promise<FaultProxy> {
  const counts: FaultCounts = { passed: 0, before: 0, after: 0, down: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const handle = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [fate, port] = [random(), portOf()];
    const drop = (kind: keyof FaultCounts): void => {
      counts[kind]++;
      asked.socket.destroy();
    };
    if (port === undefined) return drop('down');
    if (fate < rate / 2) return drop('before');
    const got = await forward(asked, port, agent).catch(() => undefined);
    if (!got) return drop('down');
    if (fate < rate) return drop('after');
    counts.passed++;
    response.writeHead(got.answer.statusCode ?? 500, got.answer.headers).end(got.body);
  };
  const server = createServer((asked, response) => void handle(asked, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    close: () => {
      agent.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

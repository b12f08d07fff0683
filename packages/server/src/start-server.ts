import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

/** What the listener says of a request beside the request. */
export interface Listener {
  incoming: { socket?: { remoteAddress?: string | undefined } };
  /** Fires when the server closes: what does not end by itself ends then. */
  closing?: AbortSignal;
}

/** What a server serves, and where. */
export interface ServerOptions {
  /** A Hono app, or anything with its `fetch`. */
  app: { fetch: (request: Request, listener: Listener) => Response | Promise<Response> };
  /** 0 takes a free one. */
  port: number;
  /** The address to listen on; all of the machine's unless told. */
  host?: string;
  /** Called after the last request has been answered: close the database here. */
  onClose?: () => Promise<void> | void;
  /** How long requests may take to finish once the server closes, in milliseconds; 10 seconds unless told. */
  grace?: number;
  /**
   * How long nothing may move on a connection, in milliseconds; two minutes unless told. A reader who has stopped reading holds up an
   * answer for no longer, and an answer that takes longer to begin is never given.
   */
  stall?: number;
}

/** A server that listens. */
export interface RunningServer {
  port: number;
  url: string;
  /** Stops accepting, finishes what is under way, then calls `onClose`; may be called more than once. */
  close: () => Promise<void>;
}

/** How often idle connections are looked for while a server closes, in milliseconds. */
const SWEEP_INTERVAL = 50;

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Closes a server: connections that wait for a next request end at once, others with their answer or with the grace. */
function closeServer(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL);
    const deadline = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * Serves an app over HTTP.
 * @throws What the system says where the port cannot be had (`EADDRINUSE`).
 */
export async function startServer({ app, port, host, onClose, grace = 10_000, stall = 120_000 }: ServerOptions): Promise<RunningServer> {
  const closing = new AbortController();
  const serve = getRequestListener((request, listener) => app.fetch(request, { ...(listener as Listener), closing: closing.signal }));
  const server = createServer(serve);
  server.timeout = stall;
  const ownPort = await listen(server, port, host);
  let closed: Promise<void> | undefined;
  return {
    port: ownPort,
    url: `http://localhost:${ownPort}`,
    close: () => {
      closing.abort();
      return (closed ??= closeServer(server, grace).then(() => onClose?.()));
    },
  };
}

/**
 * Closes a server when the system asks the process to end, and lets the process end by itself afterwards. A second signal ends it
 * at once.
 */
export function closeOnSignals(server: Pick<RunningServer, 'close'>): void {
  const handleSignal = (): void => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, handleSignal);
    void server.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, handleSignal);
}

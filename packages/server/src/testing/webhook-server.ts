import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message that has come in. */
export interface ReceivedMessage {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A desk's program. */
export interface WebhookServer {
  url: string;
  received: ReceivedMessage[];
  /** What it answers with from now on; a redirect leads to `location`. */
  answerWith: (status: number, location?: string) => void;
  close: () => Promise<void>;
}

/** Starts a program that takes messages, on a port of its own. */
export async function startWebhookServer(): Promise<WebhookServer> {
  const received: ReceivedMessage[] = [];
  let [status, location] = [204, ''];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(status, location === '' ? {} : { Location: location }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/enquiries`,
    received,
    answerWith: (next, to = '') => void ([status, location] = [next, to]),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

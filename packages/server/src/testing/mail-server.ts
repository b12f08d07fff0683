import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { parseMail, type ReadMail } from './read-mail.ts';

/** What came in. */
export interface ReceivedMail extends ReadMail {
  /** Addresses that the server was told, whatever the headers say. */
  recipients: string[];
  /** Whether it came over TLS. */
  isSecure: boolean;
  /** Who signed in; missing where nobody did. */
  user?: string;
}

/** A mail server that runs. */
export interface MailServer {
  port: number;
  /** All that came in so far. */
  mails: ReceivedMail[];
  close: () => Promise<void>;
}

/**
 * Starts a real mail server in this process, with a certificate that nobody has signed.
 * @param options.port A free one unless told.
 * @param options.credentials Who may send; everybody unless told.
 */
export async function startMailServer(
  { port = 0, credentials, ...options }: SMTPServerOptions & { port?: number; credentials?: { user: string; password: string } } = {},
): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: !credentials,
    onAuth: (auth, _session, done) => {
      const isRight = auth.username === credentials?.user && auth.password === credentials?.password;
      done(isRight ? null : new Error('Invalid user or password'), { user: auth.username });
    },
    onData: (stream, { envelope, secure, user }, done) => {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      void text(stream).then((raw) => {
        mails.push({ ...parseMail(raw), recipients, isSecure: secure, ...(typeof user === 'string' && { user }) });
        done();
      });
    },
    ...options,
  });
  // A client that goes away in the middle of TLS is the test's business.
  server.on('error', () => {});
  const socket = server.listen(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: (socket.address() as AddressInfo).port,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

import { createTransport } from 'nodemailer';
import type { SendMail } from './mail.ts';
import { createMessage } from './message.ts';

/** How long each step of sending may take, in milliseconds. A mail that misses them waits in the queue. */
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };

/** How long a mail may take altogether, in milliseconds; well below the time after which the queue takes a try for abandoned. */
const DEADLINE = 120_000;

/**
 * Sends by a mail server.
 * @param url `smtps://user:password@host:465` for TLS from the start; `smtp://…:587` for TLS as soon as the server offers it, which it
 * has to where there is a password. Options of nodemailer may follow as a query: `?requireTLS=false` lets a password go unprotected,
 * `?tls.rejectUnauthorized=false` trusts a certificate that nobody has signed, `?ignoreTLS=true` goes without TLS.
 * @param from What the mails come from, `Name <address>` or an address.
 * @throws TypeError where the URL is none of a mail server; its text does not repeat the URL.
 */
export function createSmtpMail(url: string, from: string): SendMail {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || !parsed.hostname) {
    throw new TypeError('The address of a mail server looks like smtp://user:password@host:587');
  }
  const transport = createTransport({ ...LIMITS, requireTLS: parsed.password !== '', url });
  return async (mail) => {
    await transport.sendMail({ ...createMessage(mail, from), signal: AbortSignal.timeout(DEADLINE) });
  };
}

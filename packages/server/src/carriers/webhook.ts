import { ProblemError } from '../http/problem.ts';

/** How far the clock of a sender may be from ours, in milliseconds: a message that somebody has got hold of is soon good for nothing. */
const MOST_SKEW = 5 * 60_000;

/** What a message of Standard Webhooks brings beside its body. */
export interface WebhookHeaders {
  id: string;
  /** Seconds since 1970 as they were sent. */
  timestamp: string;
  /** Bytes of those signatures that are of the kind that is checked here. */
  signatures: readonly Uint8Array<ArrayBuffer>[];
}

/** What a header has to be, as the contract says. */
const PATTERNS = {
  'webhook-id': /^.{1,200}$/,
  'webhook-timestamp': /^\d{1,12}$/,
  'webhook-signature': /^.{1,1000}$/,
} as const;

/** Base64, strictly; nothing for what is none. */
export function readBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/**
 * Reads the headers of a message. Signatures of other kinds than `v1` are left out.
 * @throws ProblemError `invalid`, which names each header that is missing or cannot be read.
 */
export function readWebhookHeaders(headers: Headers): WebhookHeaders {
  const errors = Object.entries(PATTERNS).flatMap(([name, pattern]) => {
    const value = headers.get(name) ?? '';
    const pointer = `/header/${name}`;
    if (value === '') return [{ pointer, code: 'required', detail: 'is missing' }];
    return pattern.test(value) ? [] : [{ pointer, code: 'format', detail: `must match ${pattern.source}` }];
  });
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
  const signatures = (headers.get('webhook-signature') ?? '').split(' ').flatMap((text) => {
    const [version, value = ''] = text.split(',');
    const bytes = version === 'v1' ? readBase64(value) : undefined;
    return bytes ? [bytes] : [];
  });
  return { id: headers.get('webhook-id') ?? '', timestamp: headers.get('webhook-timestamp') ?? '', signatures };
}

/** Whether a message was sent just now, by the sender's clock and ours. */
export function isTimely({ timestamp }: Pick<WebhookHeaders, 'timestamp'>, now: Date): boolean {
  return Math.abs(now.getTime() - Number(timestamp) * 1000) <= MOST_SKEW;
}

/** The bytes that are signed. */
function toSigned({ id, timestamp }: Pick<WebhookHeaders, 'id' | 'timestamp'>, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** A key for signatures. @param secret Its bytes. */
export function importKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

/** Whether one of the signatures was made with one of the keys. Each comparison takes as long whether or not it fits. */
export async function isSigned(message: WebhookHeaders & { body: Uint8Array }, keys: readonly CryptoKey[]): Promise<boolean> {
  const signed = toSigned(message, message.body);
  const checks = keys.flatMap((key) => message.signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)));
  return (await Promise.all(checks)).includes(true);
}

/** Signs a message. @returns The value of `webhook-signature`. */
export async function sign(message: Pick<WebhookHeaders, 'id' | 'timestamp'> & { body: Uint8Array }, key: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', key, toSigned(message, message.body));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`;
}

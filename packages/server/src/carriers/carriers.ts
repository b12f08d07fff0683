import { importKey, isSigned, readBase64, sign, type WebhookHeaders } from './webhook.ts';

/** What a carrier and this server share. */
export interface CarrierOptions {
  /** `whsec_` and base64 of 24 bytes or more. Several while one takes the place of another. */
  secrets: readonly string[];
}

/** Carriers and warehouses that may tell of parcels, by the id under which parcels name them. */
export type CarrierMap = ReadonlyMap<string, CarrierOptions>;

/** A colon parts a carrier's id from its event's. */
const ID = /^[\w.-]{1,64}$/;
const PREFIX = 'whsec_';
/** Bytes of a secret, as Standard Webhooks wants them at least. */
const FEWEST_BYTES = 24;

/** The bytes of a secret; nothing where it is none. */
function bytesOf(secret: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = secret.startsWith(PREFIX) ? readBase64(secret.slice(PREFIX.length)) : undefined;
  return bytes && bytes.length >= FEWEST_BYTES ? bytes : undefined;
}

/** Whether messages may be signed with a secret. */
export const isWebhookSecret = (secret: string): boolean => bytesOf(secret) !== undefined;

/** The bytes of a secret. @throws RangeError where it is none; its message tells nothing of it. */
function readSecret(id: string, secret: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(secret);
  if (!bytes) {
    throw new RangeError(`A secret of the carrier ${id} is not ${PREFIX} and base64 of ${FEWEST_BYTES} bytes or more`);
  }
  return bytes;
}

/** A new secret. @returns As `CarrierOptions` have it. */
export function createCarrierSecret(): string {
  return `${PREFIX}${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
}

/** A message that a carrier sends. */
export interface CarrierMessage {
  /** Names it; the same when it is sent again. */
  id: string;
  /** When it is sent. */
  at: Date;
  /** JSON. */
  body: string;
}

/**
 * Signs a message as a carrier does. @returns The headers that it needs.
 * @throws RangeError where the secret is none.
 */
export async function signMessage({ id, at, body }: CarrierMessage, secret: string): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = await importKey(readSecret('that sends', secret));
  const signature = await sign({ id, timestamp, body: new TextEncoder().encode(body) }, key);
  return { 'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

/** Knows carriers by their signatures. */
export class Carriers {
  readonly #secrets: ReadonlyMap<string, readonly Uint8Array<ArrayBuffer>[]>;
  readonly #keys = new Map<string, Promise<CryptoKey[]>>();

  /** @throws RangeError where an id or a secret is none. */
  constructor(carriers: CarrierMap) {
    this.#secrets = new Map(
      [...carriers].map(([id, { secrets }]) => {
        if (!ID.test(id)) throw new RangeError('The id of a carrier has letters, digits, dots, hyphens and underscores, 64 at most');
        if (secrets.length === 0) throw new RangeError(`The carrier ${id} has no secret`);
        return [id, secrets.map((secret) => readSecret(id, secret))];
      }),
    );
  }

  /** Whether a message is of the carrier. One that is not known here takes as long as one whose signature does not fit. */
  async isFrom(id: string, message: WebhookHeaders & { body: Uint8Array }): Promise<boolean> {
    const isKnown = this.#secrets.has(id);
    return (await isSigned(message, await this.#keysOf(isKnown ? id : ''))) && isKnown;
  }

  #keysOf(id: string): Promise<CryptoKey[]> {
    const known = this.#keys.get(id);
    if (known) return known;
    const secrets = this.#secrets.get(id) ?? [crypto.getRandomValues(new Uint8Array(32))];
    const keys = Promise.all(secrets.map(importKey));
    this.#keys.set(id, keys);
    return keys;
  }
}

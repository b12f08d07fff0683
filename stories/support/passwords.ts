import type { Passwords } from '@csol/server';

/** Rounds of PBKDF2; few, because nothing in a story's page is secret. */
const ROUNDS = 1000;

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function derive(password: string, salt: string): Promise<string> {
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: encode(salt), iterations: ROUNDS }, key, 256);
  return toHex(new Uint8Array(bits));
}

/** Passwords as a browser can hash them; the server's own way needs Node. */
export function createBrowserPasswords(): Passwords {
  return {
    async hash(password) {
      const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
      return `${salt}$${await derive(password, salt)}`;
    },
    async verify(password, hash) {
      const [salt = '', expected] = hash.split('$');
      return (await derive(password, salt)) === expected;
    },
    isOutdated: () => false,
  };
}

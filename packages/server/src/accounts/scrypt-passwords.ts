import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Passwords } from './passwords.ts';

/** How hard a hash is to make: the cost is 2 to the `ln`, blocks of `r` times 128 bytes, `p` passes. */
export interface ScryptCost {
  ln: number;
  r: number;
  p: number;
}

/**
 * One of the settings that OWASP's Password Storage Cheat Sheet (2025) calls equally strong: 32 MiB, three passes. The one with the
 * most memory, 128 MiB, would take half a gigabyte for the four threads that Node hashes in.
 */
const COST: ScryptCost = { ln: 15, r: 8, p: 3 };
const [SALT_BYTES, HASH_BYTES] = [16, 32];

const derive = promisify<string | Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt);

interface ParsedHash {
  cost: ScryptCost;
  salt: Buffer;
  hash: Buffer;
}

/** PHC string format: `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`. */
function parse(text: string): ParsedHash | undefined {
  const [, ln, r, p, salt = '', hash = ''] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text) ?? [];
  if (!hash) return undefined;
  return { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

/** The same letters, however a keyboard composes them. */
function derivePassword(password: string, salt: Buffer, { ln, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** ln;
  return derive(password.normalize('NFC'), salt, HASH_BYTES, { N, r, p, maxmem: 128 * N * r + 128 * r * (p + 2) });
}

/** Guesses below which a password is refused: what a list of common ones and their variations holds. */
const FEWEST_GUESSES = 1e8;
/** Longer ones are judged by their beginning: an estimate of many characters would keep the process from others. */
const JUDGED = 40;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The lists of common passwords and words are large, so they are read when the first person chooses a password. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  return (estimator ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary, adjacencyGraphs: graphs }) => new ZxcvbnFactory({ dictionary, graphs }),
  ));
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** Passwords by scrypt, in the threads that Node keeps for such work. @param cost Less only in tests. */
export function createScryptPasswords(cost: ScryptCost = COST): Passwords {
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      const hash = await derivePassword(password, salt, cost);
      return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${encode(salt)}$${encode(hash)}`;
    },
    async verify(password, text) {
      const parsed = parse(text);
      if (!parsed) return false;
      const hash = await derivePassword(password, parsed.salt, parsed.cost);
      return hash.length === parsed.hash.length && timingSafeEqual(hash, parsed.hash);
    },
    isOutdated(text) {
      const made = parse(text)?.cost;
      return !made || made.ln < cost.ln || made.r < cost.r || made.p < cost.p;
    },
    async isGuessable(password, names) {
      const { guesses } = (await loadEstimator()).check(password.slice(0, JUDGED), [...names]);
      return guesses < FEWEST_GUESSES;
    },
  };
}

/** What a secret is for, as it begins: a token that turns up where it should not can be told apart, and searched for. */
export type SecretPrefix = 'csc' | 'cst' | 'csg' | 'csl' | 'cso' | 'csv';

/** Base64 that may stand in a URL, a cookie and a header. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * A secret of 256 random bits.
 * @param prefix csc: cookie of a session · cst: bearer token · csg: guest's capability · csl: link in an e-mail · cso: a browser that
 * is away at an outside provider · csv: a guest.
 */
export function createSecret(prefix: SecretPrefix): string {
  return `${prefix}_${toBase64Url(crypto.getRandomValues(new Uint8Array(32)))}`;
}

/** SHA-256 as base64url. Enough for our own secrets, which nobody can guess; passwords are another matter. */
export async function hashSecret(secret: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
}

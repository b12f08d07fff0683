import type { CallOptions } from '../port/index.ts';

/** Asks for texts in the caller's language. Nonsense in place of a tag would make the platform throw. */
export function toHeaders(call: CallOptions | undefined): Record<string, string> {
  const [language] = /^[a-z\d-]+$/i.exec(call?.language ?? '') ?? [];
  return language ? { 'Accept-Language': language } : {};
}

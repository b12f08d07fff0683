import { NEVER, type Answer } from './answer.ts';

/**
 * A `Content-Disposition` (RFC 6266) that saves the file under its name in every script, and in older readers under a name of
 * plain characters.
 */
export function createContentDisposition(fileName: string): string {
  // A path in a name is none of the reader's business, and half a character has no UTF-8 form.
  const name = fileName.split(/[/\\]/).at(-1)?.replaceAll(/\p{Surrogate}/gu, '_') || 'document';
  const plain = name.replaceAll(/[^\w.\- ()]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Media types that the contract names; anything else travels as bytes. */
const MEDIA_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'application/xml']);

/** A file as the answer to a request for it. */
export function createFileAnswer(file: { fileName: string; mediaType: string; content: Uint8Array }): Answer {
  return {
    body: new Uint8Array(file.content),
    contentType: MEDIA_TYPES.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
    cacheControl: NEVER,
    headers: { 'Content-Disposition': createContentDisposition(file.fileName) },
  };
}

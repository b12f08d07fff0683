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

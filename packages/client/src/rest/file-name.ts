/** The last part of a path, without characters that no file name has. */
function toFileName(text: string): string {
  return text.replace(/.*[/\\]/, '').replace(/[\x00-\x1f\x7f]/g, '').trim();
}

/**
 * The name that `Content-Disposition` gives a file: `filename*` (RFC 8187, UTF-8) before `filename` (RFC 6266). Folders in it are dropped.
 * @param fallback for a header that is missing or names nothing readable.
 */
export function readFileName(disposition: string, fallback: string): string {
  const extended = /\bfilename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const [, quoted, plain] = /\bfilename\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s"]+))/i.exec(disposition) ?? [];
  let name = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
  try {
    name = decodeURIComponent(extended ?? '') || name;
  } catch {
    // Not percent-encoded UTF-8: the plain name serves.
  }
  return toFileName(name) || fallback;
}

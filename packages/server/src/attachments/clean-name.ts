import { DEVICES } from '../exports/file-name.ts';

/** Bytes of a name at most: what file systems take. */
const MOST_BYTES = 255;

/** What no name needs: control characters, half characters, and signs that turn the reading direction or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0001}]/gu;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The beginning of a text, cut between characters. */
function cut(text: string, most: number): string {
  let bytes = 0;
  let short = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    short += character;
  }
  return short;
}

/** The ending of a file's name in small letters, without its point; empty where it has none. */
export function extensionOf(name: string): string {
  return /.\.(?=\w*[a-z])(\w{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The name of a file as it is kept and shown: no folder, nothing unseen, nothing that a system reads as more than a name, nothing hidden.
 * @param name As a program of somebody else's has sent it.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const plain = last
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICES, '_$&');
  const extension = extensionOf(plain);
  const ending = extension === '' ? '' : plain.slice(-extension.length - 1);
  const stem = plain.slice(0, plain.length - ending.length);
  return `${cut(stem, MOST_BYTES - bytesOf(ending)).trimEnd()}${ending}` || 'file';
}

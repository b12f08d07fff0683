/** A mail as its reader sees it. */
export interface ReadMail {
  /** By name in small letters, unfolded and decoded; one that stands there twice is joined by a line break. */
  headers: Map<string, string>;
  text: string;
  /** What goes with it, by name. */
  files: Map<string, Buffer>;
}

/** Undoes `=C3=A5`, in a header with `_` for a space. */
function decodeQuotedPrintable(encoded: string): string {
  const joined = encoded.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** A header's text with its encoded words (RFC 2047) decoded. */
function decodeHeader(header: string): string {
  const joined = header.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : decodeQuotedPrintable(word.replaceAll('_', ' ')),
  );
}

function decodeBody(body: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body);
}

function splitPart(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [name = '', value = ''] = line.split(/:\s*(.*)/s);
    const key = name.toLowerCase();
    headers.set(key, [...(headers.has(key) ? [headers.get(key)] : []), decodeHeader(value)].join('\n'));
  }
  return { headers, body: raw.slice(end + 4) };
}

/** Reads a mail of a text in UTF-8, with or without files, which is all that we send. */
export function parseMail(raw: string): ReadMail {
  const { headers, body } = splitPart(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1];
  const split = (by: string) => body.split(`--${by}`).slice(1, -1).map((part) => splitPart(part.slice(2)));
  const parts = boundary === undefined ? [{ headers, body }] : split(boundary);
  const decoded = parts.map((part) => ({ ...part, content: decodeBody(part.body, part.headers.get('content-transfer-encoding')) }));
  const [text, ...files] = decoded;
  const nameOf = (disposition = ''): string => /filename="?([^";]+)/.exec(disposition)?.[1] ?? '';
  return {
    headers,
    // The line break before a boundary is the boundary's.
    text: (text?.content.toString() ?? '').replaceAll('\r\n', '\n').replace(/\n$/, boundary === undefined ? '\n' : ''),
    files: new Map(files.map((part) => [nameOf(part.headers.get('content-disposition')), part.content])),
  };
}

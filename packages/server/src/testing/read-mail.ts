/** A mail as its reader sees it. */
export interface ReadMail {
  /** By name in small letters, unfolded and decoded; one that stands there twice is joined by a line break. */
  headers: Map<string, string>;
  text: string;
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

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return encoding === 'base64' ? Buffer.from(body, 'base64').toString() : body;
}

/** Reads a mail of a single part in UTF-8, which is all that we send. */
export function parseMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [name = '', value = ''] = line.split(/:\s*(.*)/s);
    const key = name.toLowerCase();
    headers.set(key, [...(headers.has(key) ? [headers.get(key)] : []), decodeHeader(value)].join('\n'));
  }
  const text = decodeBody(raw.slice(end + 4), headers.get('content-transfer-encoding'));
  return { headers, text: text.replaceAll('\r\n', '\n') };
}

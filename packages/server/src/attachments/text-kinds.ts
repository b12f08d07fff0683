import { SaxesParser } from 'saxes';
import { nextTurn } from '../turns.ts';

/** Control characters that no text has; what is left are the ends of lines and pages, and tabs. */
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]/;

/** Beginnings by which browsers take something for a page (WHATWG MIME sniffing), and those of scripts. */
const MARKUP = /^<([?%]|!--|(!doctype|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|svg)(?![\w-]))/i;
const SCRIPT = /^#!/;

/** Namespaces of what renders and runs. */
const LIVELY: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/XSL/Transform',
  'http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul',
]);
const LIVELY_ROOTS: ReadonlySet<string> = new Set(['html', 'svg', 'xul', 'hta', 'script', 'scriptlet', 'package', 'job', 'body', 'head']);

/** Characters that are parsed at a time. */
const PIECE = 256 * 1024;

/** What the first two bytes say that the others are written in. */
const MARKED: Readonly<Record<string, string>> = { '255,254': 'utf-16le', '254,255': 'utf-16be' };

/** Bytes as a text; nothing where they are none. */
function decode(bytes: Uint8Array): string | undefined {
  const marked = MARKED[String(bytes.subarray(0, 2))];
  try {
    return new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (marked !== undefined) return undefined;
    // What older programs write. All but five bytes are characters there, which Node 20 takes for controls.
    return new TextDecoder('windows-1252').decode(bytes).replaceAll(/[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]/g, '?');
  }
}

/** What is no XML that may be taken. */
class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Whether a text is XML without anything that a browser renders or runs: as data, say an invoice. @returns `broken` for what is no XML. */
async function checkXml(text: string): Promise<'data' | 'lively' | 'broken'> {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (): never => {
    throw new XmlError('Not data alone');
  };
  let isRoot = true;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', refuse);
  parser.on('processinginstruction', ({ target }) => {
    if (/^(xml-stylesheet|mso-application)$/i.test(target)) refuse();
  });
  parser.on('opentag', ({ local, uri }) => {
    if (LIVELY.has(uri) || (isRoot && LIVELY_ROOTS.has(local.toLowerCase()))) refuse();
    isRoot = false;
  });
  try {
    for (let at = 0; at < text.length; at += PIECE) {
      parser.write(text.slice(at, at + PIECE));
      await nextTurn();
    }
    parser.close();
    return 'data';
  } catch (error) {
    return error instanceof XmlError ? 'lively' : 'broken';
  }
}

/**
 * What a text is, by what is in it.
 * @returns Nothing for what is no text, and for a page, a drawing or a script, which could run where somebody opens it.
 */
export async function detectText(bytes: Uint8Array): Promise<'text/plain' | 'application/xml' | undefined> {
  const text = decode(bytes);
  if (text === undefined || CONTROLS.test(text)) return undefined;
  const start = text.trimStart();
  if (SCRIPT.test(start)) return undefined;
  if (!start.startsWith('<')) return 'text/plain';
  const found = await checkXml(start);
  if (found === 'data') return 'application/xml';
  return found === 'lively' || MARKUP.test(start) ? undefined : 'text/plain';
}

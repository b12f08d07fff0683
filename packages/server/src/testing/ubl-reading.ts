import { Findings, RejectedError, type Finding } from '../import/finding.ts';
import { readUbl, type UblPart } from '../import/ubl-reader.ts';
import { decodeXml } from '../import/xml-text.ts';

/** A document with all its lines, what was odd about it, and in how many parts it came. */
export type WholeUbl = UblPart & { warnings: Finding[]; parts: number };

/** Reads a document, in pieces of `size` bytes. */
export async function readWholeUbl(xml: string | Uint8Array, size = 4096): Promise<WholeUbl> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const findings = new Findings();
  const parts: UblPart[] = [];
  for await (const part of readUbl(decodeXml(pieces), findings)) parts.push(part);
  return { ...parts[0]!, lines: parts.flatMap((part) => part.lines), warnings: findings.warnings, parts: parts.length };
}

/** The reasons for which a document is rejected, as `line: reason`. Fails where it is not rejected. */
export async function rejectionsOf(xml: string | Uint8Array): Promise<string[]> {
  try {
    await readWholeUbl(xml);
  } catch (error) {
    if (error instanceof RejectedError) return error.findings.map(({ line, reason }) => `${line}: ${reason}`);
    throw error;
  }
  throw new Error('The document was not rejected');
}

/** The number of the line on which a text stands. */
export function lineOf(xml: string, text: string): number {
  return xml.slice(0, xml.indexOf(text)).split('\n').length;
}

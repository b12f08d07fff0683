/** Opens tables in LibreOffice, as the person who gets them does, and reads what it made of them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireOffice } from '../../scripts/office.ts';

/** What LibreOffice takes a cell for. */
export interface OfficeCell {
  /** An empty cell has none. */
  type?: 'string' | 'float' | 'date';
  /** The number or the date itself, or the text, however it is shown. */
  value: string;
  /** What it reckons, if anything. */
  formula?: string;
}

/** A sheet as LibreOffice has it. */
export interface OfficeSheet {
  rows: OfficeCell[][];
}

/** How CSV is read. */
export interface CsvReading {
  separator: string;
  /** The number by which Windows knows the language of the reader: 2067 is Dutch of Belgium. */
  locale: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: `'` };

/** What is shown of an element: `text:tab` and its like stand for what they are. */
function textOf(xml: string): string {
  return xml
    .replaceAll(/<text:tab\/>/g, '\t')
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) => ' '.repeat(Number(count ?? 1)))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}

function readCells(row: string): OfficeCell[] {
  return [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, head = '', body = '']) => {
    const of = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(head)?.[1];
    const type = of('office:value-type') as OfficeCell['type'];
    const formula = of('table:formula');
    const shown = [...body.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) => textOf(text)).join('\n');
    const value = of('office:value') ?? of('office:date-value') ?? shown;
    const cell: OfficeCell = { ...(type && { type }), value, ...(formula !== undefined && { formula: textOf(formula) }) };
    return Array.from({ length: Math.min(100, Number(of('table:number-columns-repeated') ?? 1)) }, () => cell);
  });
}

function readSheet(xml: string): OfficeSheet {
  const table = /<table:table .*<\/table:table>/s.exec(xml)?.[0] ?? '';
  const rows = [...table.matchAll(/<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) => readCells(row));
  return { rows };
}

/**
 * Opens a file in LibreOffice, without a window.
 * @param folder Where it may write.
 * @param reading For CSV; with everything on that makes numbers and dates of texts, as spreadsheets have it unless told.
 */
export function openInOffice(folder: string, name: string, bytes: Uint8Array, reading?: CsvReading): OfficeSheet {
  const [input, output] = [join(folder, name), join(folder, 'read')];
  mkdirSync(output, { recursive: true });
  writeFileSync(input, bytes);
  const filter = reading ? [`--infilter=CSV:${reading.separator.charCodeAt(0)},34,76,1,,${reading.locale},false,true`] : [];
  // A profile of its own: nothing of the machine's settings, and no other LibreOffice that runs is asked to do it.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = ['--headless', '--norestore', ...filter, '--convert-to', 'fods', '--outdir', output, input];
  execFileSync(requireOffice(), [profile, ...options], { stdio: 'pipe' });
  return readSheet(readFileSync(join(output, name.replace(/\.\w+$/, '.fods')), 'utf8'));
}

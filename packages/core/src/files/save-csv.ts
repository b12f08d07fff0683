import { writeCsv, type Column, type CsvProfile, type Row } from '@csol/domain/table';
import { saveFile } from '../save-file.ts';
import { pause } from './pause.ts';

/** A table, and how it becomes a file. */
export interface CsvFile {
  columns: readonly Column[];
  rows: Iterable<Row>;
  profile: CsvProfile;
  fileName: string;
}

/** Writes a table as CSV and hands it to the browser's downloads. @throws what the signal is aborted with; then nothing is saved */
export async function saveCsv({ columns, rows, profile, fileName }: CsvFile, signal: AbortSignal): Promise<void> {
  const parts: string[] = [];
  for await (const part of writeCsv(columns, rows, profile, { pause })) {
    signal.throwIfAborted();
    parts.push(part);
  }
  saveFile({ fileName, mediaType: 'text/csv', content: new Blob(parts, { type: 'text/csv;charset=utf-8' }) });
}

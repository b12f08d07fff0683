/**
 * Rows of CSV as any program writes them. Our own, as the writer is: what there is for browsers either is no module, builds code out of
 * text, which strict pages forbid, or weighs more than the widget that needs it.
 */

/** Characters that are read between two pauses. */
const SLICE = 100_000;
/** Characters that are enough to find out what stands between cells. */
const SAMPLE = 20_000;
const DELIMITERS = [';', ',', '\t', '|'] as const;

class Reader {
  readonly rows: string[][] = [];
  readonly #text: string;
  readonly #delimiter: string;
  #at: number;
  #row: string[] = [];

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    // A byte order mark is no part of the first cell.
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Reads rows until so many characters are read. */
  read(until: number): void {
    while (!this.isDone && this.#at < until) this.#readCell();
    if (this.isDone) this.#endRow();
  }

  get at(): number {
    return this.#at;
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    this.rows.push(this.#row);
    this.#row = [];
  }

  /** Reads a cell and what ends it. */
  #readCell(): void {
    const isQuoted = this.#text[this.#at] === '"';
    const cell = isQuoted ? this.#readQuoted() : '';
    // What stands behind a closing quote belongs to the cell, as it does for spreadsheets.
    const rest = this.#readPlain();
    this.#row.push(isQuoted ? cell + rest : rest);
    const end = this.#text[this.#at];
    if (end === this.#delimiter) {
      this.#at++;
      // Nothing behind the last delimiter of a text is a cell, too.
      if (this.isDone) this.#row.push('');
      return;
    }
    if (end === '\r' && this.#text[this.#at + 1] === '\n') this.#at++;
    this.#at++;
    this.#endRow();
  }

  #readPlain(): string {
    const start = this.#at;
    for (; !this.isDone; this.#at++) {
      const char = this.#text[this.#at];
      if (char === this.#delimiter || char === '\n' || char === '\r') break;
    }
    return this.#text.slice(start, this.#at);
  }

  /** Up to the closing quote; two quotes are one. A quote that nobody closes reaches to the end. */
  #readQuoted(): string {
    const parts: string[] = [];
    for (let start = this.#at + 1; ; ) {
      const quote = this.#text.indexOf('"', start);
      if (quote < 0) {
        this.#at = this.#text.length;
        return parts.join('') + this.#text.slice(start);
      }
      parts.push(this.#text.slice(start, quote));
      if (this.#text[quote + 1] !== '"') {
        this.#at = quote + 1;
        return parts.join('');
      }
      parts.push('"');
      start = quote + 2;
    }
  }
}

function readAll(text: string, delimiter: string): string[][] {
  const reader = new Reader(text, delimiter);
  reader.read(text.length);
  return reader.rows;
}

/** What stands between cells: what makes most rows of the beginning equally long, and longest. */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const scoreOf = (delimiter: string): number => {
    const lengths = new Map<number, number>();
    for (const { length } of readAll(sample, delimiter)) if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    return Math.max(0, ...[...lengths].map(([length, rows]) => rows * 100 + length));
  };
  const scores = DELIMITERS.map(scoreOf);
  const best = Math.max(...scores);
  return best === 0 ? ';' : (DELIMITERS[scores.indexOf(best)] ?? ';');
}

/**
 * The rows of a text, cell by cell; yields now and then, so that whoever drives it can let the page breathe. Blank rows have one empty
 * cell, so that the numbers of rows are those of the file.
 * @param delimiter what stands between cells; found out where it is missing
 */
export function* readCsv(text: string, delimiter = findDelimiter(text)): Generator<void, string[][]> {
  const reader = new Reader(text, delimiter);
  while (!reader.isDone) {
    reader.read(reader.at + SLICE);
    if (!reader.isDone) yield;
  }
  return reader.rows;
}

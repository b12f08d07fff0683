/** Lets a search in the page find rows that are not drawn: while somebody searches, the gaps hold their text. */
import type { TemplateResult } from 'lit';
import type { Content } from './rows.ts';

interface Gap {
  row: HTMLTableRowElement;
  from: number;
  to: number;
}

/** Rows whose text is made before the browser gets its turn. */
const SLICE = 200;

/** Whether a key opens the browser's search, or goes on with it. */
function isSearch({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'F3' || ((ctrlKey || metaKey) && !altKey && /^[fg]$/i.test(key));
}

/** The words in what a template draws: what stands between tags, not in them. */
export function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value !== 'object' || value === null || !('strings' in value && 'values' in value)) return '';
  const { strings, values } = value as TemplateResult;
  let isInTag = false;
  const words = values.map((inner, at) => {
    const text = strings[at] ?? '';
    const [open, close] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
    if (open !== close) isInTag = open > close;
    return isInTag ? '' : textOf(inner);
  });
  return words.filter(Boolean).join(' ');
}

/** The texts of rows that are not drawn. */
export class FoundRows {
  /** Whether this browser finds what is hidden until it is found. */
  static get isSupported(): boolean {
    return 'onbeforematch' in HTMLElement.prototype;
  }

  #reveal: (index: number) => void;
  #texts: string[] | undefined;
  #content: Content | undefined;
  #turn: ReturnType<typeof setTimeout> | undefined;
  #gaps: readonly Gap[] = [];

  /** @param reveal shows a row that was found */
  constructor(reveal: (index: number) => void) {
    this.#reveal = reveal;
  }

  /** @param search called when somebody begins to search the page */
  listen(search: () => void, signal: AbortSignal): void {
    const handleKey = (event: KeyboardEvent): void => {
      if (isSearch(event)) search();
    };
    addEventListener('keydown', handleKey, { signal, capture: true });
  }

  /** Makes the texts, a slice at a time, and keeps them until `forget`. */
  fill(gaps: readonly Gap[], content: Content): void {
    if (this.#texts) return;
    this.#texts = [];
    this.#content = content;
    this.#gaps = gaps;
    this.#work();
  }

  #work(): void {
    const texts = this.#texts;
    if (!texts || !this.#content) return;
    const { items, renderRow } = this.#content;
    const end = Math.min(items.length, texts.length + SLICE);
    for (let at = texts.length; at < end; at += 1) texts.push(textOf(renderRow(items[at])));
    this.follow(this.#gaps);
    if (end < items.length) this.#turn = setTimeout(() => this.#work());
  }

  /** Brings the texts to where the gaps are now. */
  follow(gaps: readonly Gap[]): void {
    this.#gaps = gaps;
    for (const gap of this.#texts ? gaps : []) this.#fillGap(gap);
  }

  #fillGap({ row, from, to }: Gap): void {
    const cell = row.cells[0];
    if (!cell) return;
    const placeOf = (line: Element | null): number => Number((line as HTMLElement | null)?.dataset['row'] ?? NaN);
    while (placeOf(cell.firstElementChild) < from || placeOf(cell.firstElementChild) >= to) cell.firstElementChild?.remove();
    while (placeOf(cell.lastElementChild) >= to) cell.lastElementChild?.remove();
    const end = Math.min(to, this.#texts?.length ?? 0);
    const [first, last] = [placeOf(cell.firstElementChild), placeOf(cell.lastElementChild)];
    const lines = (start: number, stop: number): Element[] =>
      Array.from({ length: Math.max(0, stop - start) }, (_, at) => this.#createLine(start + at));
    if (Number.isNaN(first)) return cell.append(...lines(from, end));
    cell.prepend(...lines(from, first));
    cell.append(...lines(last + 1, end));
  }

  #createLine(index: number): Element {
    const line = document.createElement('div');
    line.setAttribute('hidden', 'until-found');
    line.dataset['row'] = String(index);
    line.textContent = this.#texts?.[index] ?? '';
    line.addEventListener('beforematch', () => this.#reveal(index), { once: true });
    return line;
  }

  /** Drops all texts. */
  forget(): void {
    clearTimeout(this.#turn);
    for (const { row } of this.#texts ? this.#gaps : []) row.cells[0]?.replaceChildren();
    this.#texts = undefined;
    this.#content = undefined;
    this.#gaps = [];
  }
}

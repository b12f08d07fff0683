/** Which rows are to be drawn, and how high what is left out is. Plain numbers: nothing here knows a document. */

/** Rows from one to before the other, 0-based. */
export interface Range {
  from: number;
  to: number;
}

/** A row by which the others are held in their place. */
export interface Anchor {
  index: number;
  /** Its upper edge on the screen when `scrolled` was so; it may have been scrolled on before the browser tells. */
  top: number;
  scrolled: number;
}

/** What is on screen, in pixels from the top edge of the first row, and how the rows lie. */
export interface Look {
  /** Rows in all. */
  count: number;
  /** Rows side by side, where they are cards. */
  columns: number;
  /** Height of a line of rows. */
  line: number;
  /** The rows that are drawn, and where they begin and end. */
  drawn: Range;
  start: number;
  end: number;
  /** Where the last row ends. */
  height: number;
  /** The upper and the lower edge of what is visible. */
  top: number;
  bottom: number;
}

/** Firefox draws nothing beyond some 17 million pixels; gaps of a longer list are as much lower. */
const MAX_PX = 12_000_000;
/** Lines that are drawn even where nothing of the list is visible yet. */
const MIN_LINES = 12;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The row at a height. Within a gap by proportion, so that its ends are always where the drawn rows begin and the list ends. */
export function rowAt(y: number, { count, columns, line, drawn, start, end, height }: Look): number {
  if (y < start) return start <= 0 ? 0 : clamp((y / start) * drawn.from, 0, drawn.from);
  if (y > end) return height <= end ? count : clamp(drawn.to + ((y - end) / (height - end)) * (count - drawn.to), drawn.to, count);
  return Math.min(drawn.from + ((y - start) / line) * columns, drawn.to);
}

/** Whole lines around what is visible: as much again above and below, half each. */
export function rangeAround(look: Look): Range {
  const { count, columns, line, top, bottom } = look;
  const margin = Math.ceil((bottom - top) / line / 2);
  const lines = Math.ceil(count / columns);
  const first = Math.floor(rowAt(top, look) / columns) - margin;
  const last = Math.ceil(rowAt(bottom, look) / columns) + margin;
  const from = clamp(first, 0, Math.max(0, lines - MIN_LINES));
  return { from: from * columns, to: Math.min(count, clamp(last, from + MIN_LINES, lines) * columns) };
}

/** Whether what is visible, and a little around it, is drawn: then scrolling costs nothing. */
export function isCovered({ count, drawn, start, end, top, bottom }: Look): boolean {
  const slack = (bottom - top) / 8;
  return (drawn.from === 0 || start <= top - slack) && (drawn.to >= count || end >= bottom + slack);
}

/** How high a gap is. */
export function gapHeight(rows: number, { count, columns, line }: Pick<Look, 'count' | 'columns' | 'line'>): number {
  const lines = Math.ceil(rows / columns);
  return lines * line * Math.min(1, MAX_PX / ((count / columns) * line));
}

/** The ranges to draw, in order and apart: those around what is visible, and around the row that has the focus. */
export function withFocus(range: Range, focus: number | undefined, count: number, columns: number): Range[] {
  if (focus === undefined || focus >= count) return [range];
  // With a row before and after, so that Tab and Shift+Tab find the next one.
  const from = Math.max(0, Math.floor((focus - 1) / columns) * columns);
  const pinned = { from, to: Math.min(count, Math.ceil((focus + 2) / columns) * columns) };
  if (pinned.to < range.from) return [pinned, range];
  if (pinned.from > range.to) return [range, pinned];
  return [{ from: Math.min(pinned.from, range.from), to: Math.max(pinned.to, range.to) }];
}

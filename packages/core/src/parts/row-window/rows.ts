/** The rows in the document: drawn, recycled and kept in order, with gaps between them. */
import { render, type TemplateResult } from 'lit';
import type { Range } from './place.ts';

/** What there is to draw. */
export interface Content {
  items: readonly unknown[];
  /** Makes one `<tr>`. */
  renderRow: (item: unknown) => TemplateResult;
}

/** A row or a gap, and the nodes that are moved with it. */
interface Slot {
  /** 0-based place of the row, or one of `GAPS`. */
  key: number;
  row: HTMLTableRowElement;
  /** Lit's marker before a row, and ours after it; a gap is an element alone. */
  start: ChildNode;
  end: ChildNode;
}

/**
 * Gaps stay the same elements, the outer ones even where they stand for no row. WebKit first lays out a container's new children
 * as if they were not there: a page that is shorter for that moment would lose its place.
 */
const GAPS = { above: -1, between: -2, below: -3 };

/** What is drawn now. */
export class DrawnRows {
  readonly body: HTMLElement;
  #host: object;
  #slots: Slot[] = [];
  #content: Content | undefined;

  /** @param host that listeners in rows are called for */
  constructor(body: HTMLElement, host: object) {
    this.body = body;
    this.#host = host;
  }

  /** The element of a row that is drawn. */
  rowOf(index: number): HTMLTableRowElement | undefined {
    return this.#slots.find(({ key }) => key === index)?.row;
  }

  /** The last gap before a row, if there is one. */
  gapBefore(index: number): HTMLTableRowElement | undefined {
    const at = this.#slots.findIndex(({ key }) => key === index);
    return this.#slots.slice(0, Math.max(0, at)).findLast(({ key }) => key < 0)?.row;
  }

  /** Which row an element is, or is inside of. */
  indexOf(element: Element | null): number | undefined {
    const row = element?.closest('tr');
    return row ? this.#slots.find((slot) => slot.key >= 0 && slot.row === row)?.key : undefined;
  }

  /** All gaps with their first row and the one after their last. */
  get gaps(): { row: HTMLTableRowElement; from: number; to: number }[] {
    const count = this.#content?.items.length ?? 0;
    const keyAt = (at: number): number => this.#slots[at]?.key ?? -1;
    return this.#slots.flatMap(({ row, key }, at) => {
      if (key >= 0) return [];
      const [before, after] = [keyAt(at - 1), keyAt(at + 1)];
      return [{ row, from: before < 0 ? 0 : before + 1, to: after < 0 ? count : after }];
    });
  }

  /** Draws the rows of these ranges. Those that are drawn already keep their element, and with it the focus; others get a free one. */
  draw(content: Content, ranges: readonly Range[]): void {
    const { items, renderRow } = content;
    const old = this.#content;
    const keys = keysOf(ranges);
    const wanted = new Set(keys);
    const kept = new Map<number, Slot>();
    const free: Slot[] = [];
    for (const slot of this.#slots) {
      if (wanted.has(slot.key)) kept.set(slot.key, slot);
      else free.push(slot);
    }
    let next: Slot | undefined;
    this.#slots = keys.reverse().map((key) => {
      const known = kept.get(key);
      const slot = known ?? this.#place(free, key, next);
      const isNew = !known || renderRow !== old?.renderRow || items[key] !== old.items[key];
      if (key >= 0 && isNew) this.#fill(slot, renderRow(items[key]));
      return (next = slot);
    });
    this.#slots.reverse();
    for (const slot of free) for (const node of nodesOf(slot)) node.remove();
    this.#content = content;
  }

  /** A row is made of one that is free: then nothing but its texts is new. */
  #place(free: Slot[], key: number, next: Slot | undefined): Slot {
    const at = key < 0 ? -1 : free.findIndex((slot) => slot.key >= 0);
    const [slot] = at < 0 ? [createSlot(key)] : free.splice(at, 1);
    const before = next?.start ?? null;
    for (const node of nodesOf(slot as Slot)) this.body.insertBefore(node, before);
    return Object.assign(slot as Slot, { key });
  }

  #fill(slot: Slot, template: TemplateResult): void {
    slot.start = render(template, this.body, { renderBefore: slot.end, host: this.#host }).startNode as ChildNode;
    slot.row = nodesOf(slot).find((node) => node instanceof HTMLTableRowElement) ?? slot.row;
    // The header is the first row.
    slot.row.setAttribute('aria-rowindex', String(slot.key + 2));
  }

  /** Takes all rows away. */
  clear(): void {
    for (const slot of this.#slots) for (const node of nodesOf(slot)) node.remove();
    this.#slots = [];
  }
}

/** The nodes of a slot, in order. */
function nodesOf({ start, end }: Slot): ChildNode[] {
  const nodes = [start];
  for (let node = start; node !== end; ) nodes.push((node = node.nextSibling as ChildNode));
  return nodes;
}

function createSlot(key: number): Slot {
  const row = document.createElement('tr');
  if (key >= 0) {
    const end = document.createComment('');
    return { key, row, start: end, end };
  }
  row.className = 'gap';
  // It stands for rows that the table counts by itself.
  row.setAttribute('aria-hidden', 'true');
  row.insertCell();
  return { key, row, start: row, end: row };
}

function keysOf(ranges: readonly Range[]): number[] {
  const rows = ranges.map(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
  return [GAPS.above, ...rows.flatMap((keys, at) => (at > 0 ? [GAPS.between, ...keys] : keys)), GAPS.below];
}

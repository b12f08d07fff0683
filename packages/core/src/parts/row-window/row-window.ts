/**
 * Draws of a long list the rows near what is visible, and recycles their elements: what a table costs no longer depends on how
 * many rows it has. The page scrolls, and whatever is around the table. Print draws all; a search in the page finds the others by
 * their text. See docs/decisions/0033-rows-near-what-is-visible.md.
 */
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { FoundRows } from './found-rows.ts';
import { columnsOf, freezeColumns, headOf, measure, scrolledBy, scrollOn, scrollRootsOf } from './measure.ts';
import { gapHeight, isCovered, rangeAround, rowAt, withFocus, type Anchor, type Look, type Range } from './place.ts';
import { DrawnRows, type Content } from './rows.ts';
import { rowWindowStyles } from './styles.ts';

/** For `LazyPart`. */
export const styles = rowWindowStyles;

/** Height of a row before one was measured. */
const ROW_PX = 40;

const NOTHING: Content = { items: [], renderRow: () => html`` };

/** Tells the tables of a page apart. */
let made = 0;

/** The rows of one table, of which only those near what is visible are in the document. */
export class RowWindow implements ReactiveController {
  #mark = `window-${(made += 1)}`;
  #host: LitElement;
  #rows: DrawnRows | undefined;
  #content = NOTHING;
  #next = NOTHING;
  #range: Range = { from: 0, to: 0 };
  #line = 0;
  #columns = 1;
  #width = 0;
  /** What the columns are called. */
  #head = '';
  #anchor: Anchor | undefined;
  /** While all rows are on paper. */
  #isPrinting = false;
  #listening: AbortController | undefined;
  #found = new FoundRows((index) => this.#reveal(index));

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Holds the place of the rows, in the template of a `<tbody>`: they are there for as long as the host draws it.
   *
   * @param renderRow makes one `<tr>`; another function draws all rows again
   */
  render(items: Content['items'], renderRow: Content['renderRow']): TemplateResult {
    this.#next = { items, renderRow };
    return html`<tr class="window ${this.#mark}" hidden></tr>`;
  }

  /** The host's template is in the document now. */
  hostUpdated(): void {
    const body = this.#host.renderRoot.querySelector(`tr.${this.#mark}`)?.parentElement;
    if (body) this.#show(body);
    else this.#clear();
  }

  #show(body: HTMLElement): void {
    if (this.#rows?.body !== body) {
      this.#drop();
      this.#rows = new DrawnRows(body, this.#host);
      this.#range = { from: 0, to: Math.ceil(innerHeight / ROW_PX) + 10 };
    }
    const { items, renderRow } = this.#next;
    if (items !== this.#content.items || renderRow !== this.#content.renderRow) this.#take(this.#next);
    this.#listen(body);
  }

  #take(content: Content): void {
    const head = headOf(this.#table);
    const count = content.items.length;
    const length = this.#range.to - this.#range.from;
    const from = Math.max(0, Math.min(this.#range.from, count - length));
    this.#content = content;
    this.#found.forget();
    // Rows that look another way in the same columns, as one that is ticked does, leave the widths alone.
    if (head !== this.#head) this.#thaw();
    this.#head = head;
    this.#draw({ from: from - (from % this.#columns), to: Math.min(count, from + length) }, this.#anchor);
    this.#follow();
  }

  /** Forgets everything: it may be another person's by now. */
  #clear(): void {
    this.#drop();
    this.#next = NOTHING;
  }

  #drop(): void {
    this.hostDisconnected();
    this.#rows?.clear();
    const table = this.#table;
    table?.removeAttribute('aria-rowcount');
    table?.tHead?.rows[0]?.removeAttribute('aria-rowindex');
    if (table) freezeColumns(table, false);
    this.#rows = undefined;
    this.#content = NOTHING;
    this.#head = '';
    this.#anchor = undefined;
  }

  /** Lets go of the page, until the host is drawn there again. */
  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#found.forget();
  }

  get #table(): HTMLTableElement | null | undefined {
    return this.#rows?.body.closest('table');
  }

  #listen(body: HTMLElement): void {
    if (this.#listening) return;
    const { signal } = (this.#listening = new AbortController());
    const follow = (): void => this.#follow();
    // `scroll` does not leave a shadow root, so each one around the table is asked.
    for (const root of scrollRootsOf(body)) root.addEventListener('scroll', follow, { signal, capture: true, passive: true });
    addEventListener('resize', follow, { signal });
    addEventListener('beforeprint', () => this.#print(true), { signal });
    addEventListener('afterprint', () => this.#print(false), { signal });
    matchMedia('print').addEventListener('change', ({ matches }) => this.#print(matches), { signal });
    // Two quick presses of Tab come before the browser has scrolled.
    body.addEventListener('focusin', follow, { signal });
    this.#found.listen(() => this.#handleSearch(), signal);
    const host = this.#host;
    // In the next frame: what changes sizes within the observer's own turn is reported as an error of the page.
    const sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#handleWidth(host.clientWidth)));
    signal.addEventListener('abort', () => sizes.disconnect());
    this.#width = host.clientWidth;
    sizes.observe(host);
  }

  #handleSearch(): void {
    if (!FoundRows.isSupported) this.#draw({ from: 0, to: this.#content.items.length });
    else if (this.#rows) this.#found.fill(this.#rows.gaps, this.#content);
  }

  #handleWidth(width: number): void {
    if (width === this.#width || !this.#listening) return;
    this.#width = width;
    this.#thaw();
    const { from, to } = this.#range;
    this.#draw({ from: from - (from % this.#columns), to }, this.#anchor);
    this.#follow();
  }

  /** Lets the columns find their width anew. */
  #thaw(): void {
    const table = this.#table;
    if (!this.#rows || !table) return;
    freezeColumns(table, false);
    this.#columns = columnsOf(this.#rows.body);
    this.#line = 0;
  }

  get #look(): Look | undefined {
    if (!this.#rows) return undefined;
    const { from, to } = this.#range;
    const measured = measure(this.#rows.body, this.#rows.rowOf(from), this.#rows.rowOf(to - 1));
    if (!measured) return undefined;
    const lines = Math.ceil((to - from) / this.#columns);
    const line = (measured.end - measured.start) / lines;
    return { count: this.#content.items.length, columns: this.#columns, line, drawn: this.#range, ...measured };
  }

  /** Draws what has become visible. */
  #follow(): void {
    let look = this.#look;
    if (this.#isPrinting || !look) return;
    if (this.#line === 0) {
      const table = this.#table;
      if (table && this.#columns === 1) freezeColumns(table, true);
      this.#line = look.line;
      this.#setGaps();
      this.#hold(this.#anchor);
      look = this.#look ?? look;
    }
    if (!isCovered(look) || !this.#hasNeighbours(look.count)) this.#move(look);
    this.#keepAnchor();
  }

  /** Whether Tab and Shift+Tab find the rows around the one that has the focus. */
  #hasNeighbours(count: number): boolean {
    const focus = this.#focused;
    if (focus === undefined) return true;
    return [Math.max(0, focus - 1), Math.min(count - 1, focus + 1)].every((index) => this.#rows?.rowOf(index));
  }

  #move(look: Look): void {
    const range = rangeAround(look);
    const first = Math.floor(rowAt(Math.max(0, look.top), look));
    const overlaps = range.from < this.#range.to && range.to > this.#range.from;
    if (overlaps) {
      const index = Math.max(range.from, this.#range.from);
      const row = this.#rows?.rowOf(index);
      this.#draw(range, row && this.#anchorAt(index, row.getBoundingClientRect().top));
    } else {
      // A leap: the row that belongs there comes to the upper edge of the screen.
      const anchored = Math.max(range.from, Math.min(first, range.to - 1));
      this.#draw(range, look.top > 0 ? this.#anchorAt(anchored - (anchored % this.#columns), 0) : undefined);
    }
  }

  #keepAnchor(): void {
    const look = this.#look;
    if (!look) return;
    const index = Math.max(this.#range.from, Math.min(Math.floor(rowAt(Math.max(0, look.top), look)), this.#range.to - 1));
    const row = this.#rows?.rowOf(index);
    // Above the first row nothing needs to be held.
    this.#anchor = row && look.top > 0 ? this.#anchorAt(index, row.getBoundingClientRect().top) : undefined;
  }

  #anchorAt(index: number, top: number): Anchor {
    return { index, top, scrolled: this.#rows ? scrolledBy(this.#rows.body) : 0 };
  }

  get #focused(): number | undefined {
    const root = this.#rows?.body.getRootNode() as ShadowRoot | Document | undefined;
    return this.#rows?.indexOf(root?.activeElement ?? null);
  }

  #draw(range: Range, anchor?: Anchor): void {
    if (!this.#rows) return;
    const count = this.#content.items.length;
    const { body } = this.#rows;
    const before = scrolledBy(body);
    this.#range = range;
    this.#table?.setAttribute('aria-rowcount', String(count + 1));
    this.#table?.tHead?.rows[0]?.setAttribute('aria-rowindex', '1');
    this.#rows.draw(this.#content, withFocus(range, this.#focused, count, this.#columns));
    this.#setGaps();
    // A page that was shorter for a moment has lost its place; see `GAPS`.
    const lost = before - scrolledBy(body);
    if (lost > 1) scrollOn(body, lost);
    this.#hold(anchor);
    this.#found.follow(this.#rows.gaps);
  }

  #setGaps(): void {
    const rows = this.#rows;
    if (!rows) return;
    const line = this.#line || ROW_PX;
    const look = { count: this.#content.items.length, columns: this.#columns, line };
    for (const { row, from, to } of rows.gaps) setHeight(row, gapHeight(to - from, look));
  }

  /** Brings a row back to where it was. */
  #hold(anchor: Anchor | undefined): void {
    const rows = this.#rows;
    const held = anchor && rows?.rowOf(anchor.index);
    if (!held || !rows) return;
    const top = anchor.top + anchor.scrolled - scrolledBy(rows.body);
    const moved = held.getBoundingClientRect().top - top;
    if (Math.abs(moved) < 0.5) return;
    const gap = rows.gapBefore(this.#range.from);
    const height = gap?.getBoundingClientRect().height ?? 0;
    if (gap) setHeight(gap, Math.max(0, height - moved));
    // What the gap cannot take, the page does.
    const left = held.getBoundingClientRect().top - top;
    if (Math.abs(left) > 1) scrollOn(rows.body, left);
  }

  #reveal(index: number): void {
    const from = Math.max(0, index - 20);
    const start = from - (from % this.#columns);
    this.#draw({ from: start, to: Math.min(this.#content.items.length, start + 60) });
    this.#rows?.rowOf(index)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#follow();
  }

  #print(isPrinting: boolean): void {
    if (isPrinting === this.#isPrinting) return;
    this.#isPrinting = isPrinting;
    const { from, to } = this.#range;
    if (isPrinting) {
      this.#thaw();
      this.#rows?.draw(this.#content, [{ from: 0, to: this.#content.items.length }]);
      this.#setGaps();
      return;
    }
    this.#draw({ from, to }, this.#anchor);
    this.#follow();
  }
}

function setHeight(gap: HTMLTableRowElement, height: number): void {
  gap.cells[0]?.style.setProperty('block-size', `${height.toFixed(1)}px`);
}

/**
 * The list as a person would write it by hand, without a library: the same columns, roles, labels, filters, totals, pager and states of
 * the happy path, the same styles. What the widget is measured against.
 */
import type { InvoicePage, InvoiceQuery, InvoiceSummary } from '@csol/contract';

export interface ListClient {
  listInvoices(query: InvoiceQuery): Promise<InvoicePage>;
}

const COLUMNS = ['Number', 'Kind', 'Category', 'Issued', 'Due', 'Amount', 'Open amount', 'Status'];
const SORT_KEYS = ['number', '', 'category', 'issueDate', 'dueDate', 'gross', 'open', ''];
const NUMERIC = new Set([5, 6]);
const STATUS = { open: 'Open', partlyPaid: 'Partly paid', overdue: 'Overdue', disputed: 'Disputed', paid: 'Paid', credited: 'Credited' };
const KIND = { invoice: 'Invoice', creditNote: 'Credit note' };
const CATEGORY = {
  maintenance: 'Maintenance',
  education: 'Education',
  hardware: 'Hardware',
  software: 'Software',
  services: 'Services',
  financing: 'Financing',
  other: 'Other',
};
const PERIODS = { thisMonth: 'This month', lastMonth: 'Last month', thisQuarter: 'This quarter', lastQuarter: 'Last quarter' };
const ICON = 'M16,2A14,14,0,1,0,30,16,14,14,0,0,0,16,2Z';

const date = new Intl.DateTimeFormat('en-BE', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const moneyFormats = new Map<string, Intl.NumberFormat>();
function money({ amount, currency }: InvoiceSummary['gross']): string {
  let format = moneyFormats.get(currency);
  if (!format) moneyFormats.set(currency, (format = new Intl.NumberFormat('en-BE', { style: 'currency', currency })));
  return format.format(amount as Intl.StringNumericLiteral);
}
const day = (text: string | undefined): string => (text ? date.format(Date.parse(text)) : '–');
const text = (element: Element | null | undefined, value: string): void => {
  if (element && element.textContent !== value) element.textContent = value;
};

const svg = `<svg class="icon" viewBox="0 0 32 32" aria-hidden="true"><path d="${ICON}"></path></svg>`;
const options = (all: string, words: Record<string, string>): string =>
  [['', all], ...Object.entries(words)].map(([value, word]) => `<option value="${value}">${word}</option>`).join('');
const select = (label: string, name: string, all: string, words: Record<string, string>): string =>
  `<label class="field"><span class="field__label">${label}</span><select name="${name}">${options(all, words)}</select></label>`;
const numeric = (at: number): string => (NUMERIC.has(at) ? 'cell--numeric' : '');

function header(label: string, at: number): string {
  const key = SORT_KEYS[at];
  const content = key ? `<button class="sort" type="button" data-key="${key}">${label}${svg}</button>` : label;
  return `<th scope="col" role="columnheader" class="${numeric(at)}"${key ? ' aria-sort="none"' : ''}>${content}</th>`;
}

const step = (label: string): string =>
  `<button type="button" class="button button--ghost button--icon" aria-label="${label}" title="${label}">${svg}</button>`;

const template = document.createElement('template');
template.innerHTML = `<div class="base">
  <div id="heading" class="heading"><h2>Invoices and credit notes</h2></div>
  <ul class="totals" tabindex="0" aria-label="Totals by currency"></ul>
  <form class="filters" role="search">
    <label class="field field--search">
      <span class="field__label">Search</span><span class="search">${svg}<input type="search" name="q"></span>
    </label>
    ${select('Status', 'status', 'All statuses', STATUS)} ${select('Category', 'category', 'All categories', CATEGORY)}
    ${select('Kind', 'kind', 'All kinds', KIND)} ${select('Period', 'period', 'Any time', PERIODS)}
    <button class="button button--ghost filters__clear" type="button" hidden>${svg}Clear filters</button>
  </form>
  <div class="table-frame">
    <table class="table" role="table" aria-labelledby="heading">
      <thead role="rowgroup"><tr role="row">${COLUMNS.map(header).join('')}</tr></thead>
      <tbody role="rowgroup"></tbody>
    </table>
    <nav class="pager" aria-label="Pages">
      <label class="pager__size">Per page <select>${[10, 20, 50, 100].map((size) => `<option>${size}</option>`).join('')}</select></label>
      <span class="pager__range"></span><span class="pager__steps">${step('Previous page')}${step('Next page')}</span>
    </nav>
  </div>
  <div class="visually-hidden" role="status"></div>
</div>`;

const row = document.createElement('template');
row.innerHTML = `<tr role="row">
  <th role="rowheader" scope="row"><button class="row-button" type="button" aria-haspopup="dialog"></button></th>
  ${COLUMNS.slice(1, -1)
    .map((label, at) => `<td role="cell" class="${numeric(at + 1)}" data-label="${label}"></td>`)
    .join('')}
  <td role="cell" data-label="Status"><span class="tag">${svg}<span></span></span></td>
</tr>`;

/** `<vanilla-list>`: give it a client and put it on the page. */
export class VanillaList extends HTMLElement {
  /** The widget's own styles, so that both look the same. */
  static sheets: CSSStyleSheet[] = [];

  client: ListClient | undefined;
  #root = this.attachShadow({ mode: 'open' });
  #query: InvoiceQuery = { sort: '-issueDate', limit: 200 };

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = VanillaList.sheets;
    this.#root.append(template.content.cloneNode(true));
    this.#root.querySelector('thead')?.addEventListener('click', (event) => {
      const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
      if (key) void this.#ask({ sort: `-${key}` });
    });
    this.#root.querySelector('form')?.addEventListener('change', (event) => {
      const { name, value } = event.target as HTMLSelectElement;
      void this.#ask({ [name]: value ? [value] : undefined });
    });
    // Space is reserved until the first answer, as the widget does.
    const body = this.#root.querySelector('tbody');
    if (body)
      body.innerHTML = '<tr class="row--skeleton" aria-hidden="true"><td colspan="8"><span class="skeleton"></span></td></tr>'.repeat(20);
    void this.#ask({});
  }

  async #ask(change: InvoiceQuery): Promise<void> {
    this.#query = { ...this.#query, ...change };
    const page = await this.client?.listInvoices(this.#query);
    if (page && this.isConnected) this.#show(page);
  }

  #show({ items, totals, count }: InvoicePage): void {
    const list = this.#root.querySelector('.totals');
    list?.replaceChildren(
      ...totals.map((total) => {
        const item = document.createElement('li');
        item.className = 'total';
        const rows = { 'Open amount': total.open, 'of which overdue': total.overdue, Total: total.gross };
        const cells = Object.entries(rows).map(([label, value]) => `<div><dt>${label}</dt><dd>${money(value)}</dd></div>`);
        item.innerHTML = `<strong>${total.currency}</strong><dl>${cells.join('')}</dl><span class="muted">${total.count} documents</span>`;
        return item;
      }),
    );
    const body = this.#root.querySelector('tbody');
    if (!body) return;
    if (body.querySelector('.row--skeleton')) body.replaceChildren();
    // Taken once: a live collection is counted anew after each change.
    const existingRows = [...body.rows];
    for (const surplus of existingRows.slice(items.length)) surplus.remove();
    const fresh = document.createDocumentFragment();
    items.forEach((invoice, at) => {
      const existing = existingRows[at];
      const target = existing ?? (row.content.cloneNode(true) as DocumentFragment).firstElementChild;
      this.#fill(target as HTMLTableRowElement, invoice);
      if (!existing && target) fresh.append(target);
    });
    body.append(fresh);
    text(this.#root.querySelector('.pager__range'), `1–${items.length} of ${count}`);
  }

  #fill({ cells }: HTMLTableRowElement, invoice: InvoiceSummary): void {
    text(cells[0]?.firstElementChild, invoice.number);
    text(cells[1], KIND[invoice.kind]);
    text(cells[2], CATEGORY[invoice.category]);
    text(cells[3], day(invoice.issueDate));
    text(cells[4], day(invoice.dueDate));
    text(cells[5], money(invoice.gross));
    text(cells[6], money(invoice.open));
    text(cells[7]?.querySelector('span span'), STATUS[invoice.status]);
  }
}

/** The table of machines: typed, pasted or read from a file, with what is wrong in each cell. A chunk of its own. */
import type { MachineRow } from '@csol/contract';
import { renderFileButton, renderIcon, str, type I18n } from '@csol/core';
import { closeIcon, errorIcon } from '@csol/core/icons';
import { MOST_BYTES, readText, TextFileError } from '@csol/core/read-text';
import { MACHINE_ACTIONS, readMachineRows, type MachineRowDraft, type MachineRowProblem } from '@csol/domain/enquiry-form';
import { readCsv } from '@csol/domain/table';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cellLabel, memberLabel, rowId, rowsLabel, rowText } from './enquiry-fields.problems.ts';
import type { FillContext, Problem } from './enquiry-form.context.ts';

export { enquiryRowsStyles as styles } from './enquiry-rows.styles.ts';
export { texts } from './enquiry-rows.locales/index.ts';

/** Rows that are drawn as fields; of a longer table those that are wrong, and the rest is counted. */
const MOST_DRAWN = 50;

const TABLE_FILES = '.csv,.txt,.tsv,text/csv,text/plain';
const MEMBERS: readonly (keyof MachineRow)[] = ['machine', 'serialNumber', 'date', 'action', 'note'];

/** What an action is called. */
export function actionText({ msg }: I18n, action: MachineRow['action']): string {
  switch (action) {
    case 'add':
      return msg('Add', { id: 'enquiry-rows.add', desc: 'A machine comes to the inventory' });
    case 'move':
      return msg('Move', { id: 'enquiry-rows.move', desc: 'A machine goes to another site' });
    case 'remove':
      return msg('Remove', { id: 'enquiry-rows.remove', desc: 'A machine leaves the inventory' });
  }
}

type RowProblem = Extract<Problem, { place: 'row' }>;

/** What is wrong with a file, and what to do. */
function wrongText({ msg, formats }: I18n, code: TextFileError['code']): string {
  switch (code) {
    case 'tooLarge':
      return msg(str`This file has more than ${formats.number(MOST_BYTES / 1024 / 1024)} MB. Split it.`, {
        id: 'enquiry-rows.wrong.large',
      });
    case 'empty':
      return msg('This file is empty. Choose another one.', { id: 'enquiry-rows.wrong.empty' });
    case 'notText':
      return msg('This file is no CSV. In your spreadsheet, save it as CSV, and choose that file.', { id: 'enquiry-rows.wrong.not-text' });
    case 'unreadable':
      return msg('This file cannot be read any more. Choose it once more.', { id: 'enquiry-rows.wrong.unreadable' });
  }
}

/** The table of one form. */
export class RowsPart {
  #host: LitElement;
  #wrong: TextFileError['code'] | undefined;
  /** How many came in last, to be said. */
  #added = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  #take(text: string, context: FillContext): void {
    const rows = [...this.#rowsIn(text, context)];
    this.#added = rows.length;
    context.changeRows([...context.draft.rows, ...rows]);
  }

  #rowsIn(text: string, { forms }: FillContext): MachineRowDraft[] {
    const reading = readCsv(text);
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done) return readMachineRows(step.value, forms.country === 'US' ? 'monthFirst' : 'dayFirst');
    }
  }

  async #readFile(file: File | undefined, context: FillContext): Promise<void> {
    if (!file) return;
    this.#wrong = undefined;
    try {
      this.#take(await readText(file), context);
    } catch (error) {
      if (!(error instanceof TextFileError)) throw error;
      this.#wrong = error.code;
      this.#host.requestUpdate();
    }
  }

  #set({ draft, changeRows }: FillContext, at: number, change: MachineRowDraft): void {
    changeRows(draft.rows.map((row, n) => (n === at ? { ...row, ...change } : row)));
  }

  #remove({ draft, changeRows }: FillContext, at: number): void {
    changeRows(draft.rows.filter((_, n) => n !== at));
    // The button that was pressed is gone.
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('#rows')?.focus());
  }

  #renderCell(context: FillContext, at: number, member: keyof MachineRow, problem: RowProblem | undefined): TemplateResult {
    const { i18n, draft } = context;
    const id = rowId(at, member);
    const value = draft.rows[at]?.[member] ?? '';
    const label = cellLabel(i18n, at, member);
    const handle = (event: Event): void => this.#set(context, at, { [member]: (event.target as HTMLInputElement).value });
    const invalid = problem ? 'true' : nothing;
    const described = problem ? `${id}-problem` : nothing;
    // A day that is none is shown as it was written: a date field would show nothing.
    const isDay = member === 'date' && (value === '' || /^\d{4}-\d\d-\d\d$/.test(value));
    const control =
      member === 'action'
        ? html`<select id=${id} part="input" aria-label=${label} aria-invalid=${invalid} aria-describedby=${described} @change=${handle}>
            <option value="" .selected=${!MACHINE_ACTIONS.some((each) => each === value)}>${value || '–'}</option>
            ${MACHINE_ACTIONS.map((each) => html`<option value=${each} .selected=${each === value}>${actionText(i18n, each)}</option>`)}
          </select>`
        : html`<input
            id=${id}
            part="input"
            type=${isDay ? 'date' : 'text'}
            autocomplete="off"
            aria-label=${label}
            aria-invalid=${invalid}
            aria-describedby=${described}
            .value=${live(value)}
            @input=${isDay ? nothing : handle}
            @change=${handle}
          />`;
    return html`<td data-label=${memberLabel(i18n, member)}>
      ${control}
      ${
        problem
          ? html`<p class="problem" id="${id}-problem">${renderIcon(errorIcon)}<span>${rowText(i18n, problem.code)}</span></p>`
          : nothing
      }
    </td>`;
  }

  #renderRow(context: FillContext, at: number, problems: readonly RowProblem[]): TemplateResult {
    const { i18n } = context;
    const remove = (): void => this.#remove(context, at);
    const label = i18n.msg(str`Take out row ${at + 1}`, { id: 'enquiry-rows.take-out' });
    return html`<tr part="machine-row">
      <th scope="row">${i18n.formats.number(at + 1)}</th>
      ${MEMBERS.map((member) => this.#renderCell(context, at, member, problems.find((each) => each.member === member)))}
      <td>
        <button class="button button--icon" type="button" part="remove-button" aria-label=${label} title=${label} @click=${remove}>
          ${renderIcon(closeIcon)}
        </button>
      </td>
    </tr>`;
  }

  #renderTable(context: FillContext): TemplateResult | typeof nothing {
    const { i18n, draft, problems } = context;
    const { msg } = i18n;
    const wrong = problems.filter((problem): problem is RowProblem => problem.place === 'row');
    const count = draft.rows.length;
    if (count === 0) return nothing;
    const isLong = count > MOST_DRAWN;
    const wrongRows = new Set(wrong.map(({ row }) => row));
    const all = draft.rows.map((_, at) => at);
    const drawn = isLong && wrongRows.size > 0 ? all.filter((at) => wrongRows.has(at)).slice(0, MOST_DRAWN) : all.slice(0, MOST_DRAWN);
    const out = msg('Take out', { id: 'enquiry-rows.out', desc: 'Column with buttons that take rows out' });
    const head = (member: MachineRowProblem['member']): TemplateResult => html`<th scope="col">${memberLabel(i18n, member)}</th>`;
    return html`<table class="machines" part="machines">
        <caption class="visually-hidden">${rowsLabel(i18n)}</caption>
        <thead>
          <tr>
            <th scope="col">${msg('Row', { id: 'enquiry-rows.row', desc: 'Column with the numbers of rows' })}</th>
            ${MEMBERS.map(head)}
            <th scope="col"><span class="visually-hidden">${out}</span></th>
          </tr>
        </thead>
        <tbody>
          ${drawn.map((at) => this.#renderRow(context, at, wrong.filter(({ row }) => row === at)))}
        </tbody>
      </table>
      ${isLong ? html`<p class="hint">${this.#shownText(i18n, drawn.length, count)}</p>` : nothing}`;
  }

  #shownText({ msg, formats }: I18n, shown: number, count: number): string {
    return msg(str`${formats.number(shown)} of ${formats.number(count)} rows are shown; all of them are sent.`, {
      id: 'enquiry-rows.shown',
    });
  }

  #renderPaste(context: FillContext): TemplateResult {
    const { msg } = context.i18n;
    const handlePaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text.trim()) return;
      event.preventDefault();
      this.#take(text, context);
    };
    const handleTyped = (event: Event): void => {
      const field = event.target as HTMLTextAreaElement;
      if (field.value.trim()) this.#take(field.value, context);
      field.value = '';
    };
    const handleDrop = (event: DragEvent): void => {
      event.preventDefault();
      void this.#readFile(event.dataTransfer?.files[0], context);
    };
    const file = {
      ...{ id: 'machines-file', text: msg('Choose a file', { id: 'enquiry-rows.button' }), accept: TABLE_FILES },
      choose: ([chosen]: File[]) => void this.#readFile(chosen, context),
    };
    return html`<div class="drop" part="drop" @dragover=${(event: Event) => event.preventDefault()} @drop=${handleDrop}>
      <label class="field__control">
        <span class="drop__label" id="machines-paste-label">
          ${msg('Paste rows here: type, serial number, date, what happens', { id: 'enquiry-rows.paste' })}
        </span>
        <textarea
          id="machines-paste"
          part="input"
          rows="2"
          autocomplete="off"
          aria-labelledby="machines-paste-label"
          @paste=${handlePaste}
          @change=${handleTyped}
        ></textarea>
      </label>
      <label class="drop__label" for="machines-file">${msg('Or choose a CSV file, or drop it here', { id: 'enquiry-rows.file' })}</label>
      ${renderFileButton(file)}
    </div>`;
  }

  #spokenText(i18n: I18n): string {
    if (this.#wrong) return wrongText(i18n, this.#wrong);
    const count = this.#added;
    if (count === 0) return '';
    return i18n.plural(count, {
      one: () => i18n.msg(str`${count} row was taken in.`, { id: 'enquiry-rows.taken.one' }),
      other: () => i18n.msg(str`${count} rows were taken in.`, { id: 'enquiry-rows.taken.other' }),
    });
  }

  render(context: FillContext): TemplateResult {
    const { i18n, problems, draft, changeRows } = context;
    const { msg } = i18n;
    const isMissing = problems.some(({ place }) => place === 'rows');
    const add = (): void => {
      this.#added = 0;
      changeRows([...draft.rows, { action: '', machine: '', serialNumber: '', date: '', note: '' }]);
      const first = rowId(draft.rows.length, 'machine');
      void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus());
    };
    const invalid = isMissing || nothing;
    return html`<section class="rows" part="rows" id="rows" tabindex="-1" aria-labelledby="rows-heading" data-invalid=${invalid}>
      <h4 id="rows-heading">${rowsLabel(i18n)}</h4>
      ${this.#renderPaste(context)}
      <p role="status" class=${this.#wrong ? 'problem' : 'hint'}>${this.#spokenText(i18n)}</p>
      ${this.#renderTable(context)}
      <div>
        <button class="button" type="button" part="add-row-button" @click=${add}>
          ${msg('Add a machine', { id: 'enquiry-rows.add-row' })}
        </button>
      </div>
    </section>`;
  }
}

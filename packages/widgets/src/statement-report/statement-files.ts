/** The statement as a file of the back end's. A chunk of its own. */
import type { StatementsPort } from '@csol/client/port';
import type { StatementFileQuery } from '@csol/contract';
import { FileDownload, renderIcon, stateOf, type I18n } from '@csol/core';
import { downloadIcon } from '@csol/core/icons';
import type { StatementDefinition } from '@csol/domain/statement';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ExtrasContext } from './statement-extras.context.ts';
import type { Extra } from './statement-extras.ts';

export { texts } from './statement-files.locales/index.ts';

type Format = StatementFileQuery['format'];

const FORMATS: readonly Format[] = ['pdf', 'xlsx', 'csv'];

function labelOf({ msg }: I18n, format: Format): string {
  switch (format) {
    case 'pdf':
      return msg('PDF, to keep and to send', { id: 'statement-files.pdf' });
    case 'xlsx':
      return msg('Excel workbook', { id: 'statement-files.xlsx' });
    case 'csv':
      return msg('CSV for spreadsheets', { id: 'statement-files.csv' });
  }
}

/** A statement's definition as a question. */
export function toQuery(definition: StatementDefinition): Omit<StatementFileQuery, 'format'> {
  const { period, asOf, layout, kinds, categories, customerNumbers, contractNumbers, currencies, groupBy, ageing } = definition;
  const list = <T>(values: readonly T[]): { values?: T[] } => (values.length > 0 ? { values: [...values] } : {});
  const entries = Object.entries({
    kind: list(kinds).values,
    category: list(categories).values,
    customerNumber: list(customerNumbers).values,
    contractNumber: list(contractNumbers).values,
    currency: list(currencies).values,
    groupBy,
  }).filter(([, value]) => value !== undefined);
  const filters = Object.fromEntries(entries) as Partial<StatementFileQuery>;
  return { from: period.from, to: period.to, asOf, layout, ...filters, ageingBasis: ageing.basis, ageingLimit: [...ageing.limits] };
}

type FileClient = Required<Pick<StatementsPort, 'getStatementFile'>>;

/** The files of one statement. */
export class Part implements Extra {
  #download;

  constructor(host: LitElement) {
    this.#download = new FileDownload(host);
  }

  forget(): void {
    this.#download.end();
  }

  #save(context: ExtrasContext, format: Format): void {
    const { client, statement, country, language } = context;
    if (!client?.getStatementFile || !statement) return;
    const query: StatementFileQuery = { ...toQuery(statement.definition), format, ...(country && { profile: country }) };
    void this.#download.save(format, (signal) => (client as FileClient).getStatementFile(query, { signal, language }));
  }

  #renderButton(context: ExtrasContext, format: Format): TemplateResult {
    const { id, busy } = this.#download.state;
    const isBusy = busy === true && id === format;
    return html`<button
      class="button"
      type="button"
      part="file-button"
      aria-disabled=${busy === true}
      aria-busy=${isBusy}
      @click=${() => this.#save(context, format)}
    >
      ${renderIcon(downloadIcon)}${labelOf(context.i18n, format)}
    </button>`;
  }

  render(context: ExtrasContext): TemplateResult {
    const { i18n, renderPanel } = context;
    const { id, busy, error } = this.#download.state;
    const failed = FORMATS.find((format) => format === id);
    return html`<div class="extra">
      <h3>${i18n.msg('Download the statement', { id: 'statement-files.heading' })}</h3>
      <div class="extra__row">${FORMATS.map((format) => this.#renderButton(context, format))}</div>
      <p role="status">${busy ? i18n.msg('The file is being made', { id: 'statement-files.busy' }) : nothing}</p>
      ${error && failed ? renderPanel(stateOf(error), () => this.#save(context, failed)) : nothing}
    </div>`;
  }
}

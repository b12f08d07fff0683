/** Somebody's own ledger set against the statement, in the page: nothing of it leaves it. A chunk of its own. */
import type { StatementEntry } from '@csol/contract';
import { compareLedger, isReadable, readLedger, type Ledger, type LedgerColumns, type LedgerNotation } from '@csol/domain/ledger';
import { readCsv } from '@csol/domain/table';
import type { LitElement } from 'lit';
import { TextFileError, readText } from '@csol/core/read-text';
import type { CompareState } from './statement-compare.state.ts';
import { renderCompare } from './statement-compare.view.ts';
import type { ExtrasContext } from './statement-extras.context.ts';
import { PartPrinter } from './statement-extras.print.ts';
import type { Extra } from './statement-extras.ts';
import type { ShownStatement } from './statement-report.rows.ts';
import { drive } from './statement-report.work.ts';

export { texts } from './statement-compare.locales/index.ts';

/** Entries of the statement in one currency, each once. */
function entriesOf(statement: ShownStatement, currency: string): StatementEntry[] {
  const section = statement.sections.find((each) => each.currency === currency);
  const own = (section?.movements ?? []).filter(({ kind }) => kind !== 'transfer');
  return [...new Set(own.map(({ entry }) => entry))];
}

/** How the country writes what a file leaves open. */
function usualOf({ i18n, country }: ExtrasContext): LedgerNotation {
  const parts = new Intl.NumberFormat(i18n.formats.locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  return { decimal, order: country === 'US' ? 'monthFirst' : 'dayFirst' };
}

/** The comparison of one statement. */
export class Part implements Extra {
  #host: LitElement;
  #printer: PartPrinter;
  #state: CompareState = { name: 'choice' };
  #rows: string[][] = [];
  #fileName = '';
  #currency = '';
  #running = new AbortController();
  /** What the comparison on screen was made with: another statement makes it anew. */
  #compared: ShownStatement | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#printer = new PartPrinter(host);
  }

  forget(): void {
    this.#printer.end();
    this.#running.abort();
    this.#rows = [];
    this.#fileName = '';
    this.#set({ name: 'choice' });
  }

  #set(state: CompareState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  async #read(file: File, context: ExtrasContext): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.#fileName = file.name;
    this.#set({ name: 'reading' });
    try {
      const text = await readText(file);
      const rows = await drive(readCsv(text), signal);
      signal.throwIfAborted();
      this.#rows = rows;
      this.#readColumns(context);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TextFileError)) throw error;
      this.#set({ name: 'wrong', code: error.code });
    }
  }

  #readColumns(context: ExtrasContext, columns?: LedgerColumns): void {
    const ledger = readLedger(this.#rows, { usual: usualOf(context), columns });
    if (ledger.header.filter(Boolean).length < 2) return this.#set({ name: 'wrong', code: 'noTable' });
    if (!isReadable(ledger.columns)) return this.#set({ name: 'columns', ledger });
    this.#compare(context, ledger);
  }

  #compare({ statement }: ExtrasContext, ledger: Ledger): void {
    if (!statement) return this.#set({ name: 'choice' });
    const [first] = statement.sections;
    const isThere = statement.sections.some(({ currency }) => currency === this.#currency);
    const currency = isThere ? this.#currency : (first?.currency ?? '');
    const { period } = statement.definition;
    const entries = entriesOf(statement, currency);
    const found = compareLedger({ lines: ledger.lines, entries, currency, period: { from: period.from, to: statement.until } });
    this.#compared = statement;
    this.#set({ name: 'compared', ledger, found, currency });
  }

  readonly #handleFile = (file: File | undefined, context: ExtrasContext): void => {
    if (file) void this.#read(file, context);
  };

  readonly #handleColumns = (columns: LedgerColumns, context: ExtrasContext): void => {
    this.#readColumns(context, columns);
    // The form that was sent is gone.
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.compare__result')?.focus());
  };

  readonly #handleCurrency = (currency: string, context: ExtrasContext): void => {
    this.#currency = currency;
    if (this.#state.name === 'compared') this.#compare(context, this.#state.ledger);
  };

  render(context: ExtrasContext): unknown {
    const state = this.#state;
    const { statement, isBusy } = context;
    if (state.name === 'compared' && statement && statement !== this.#compared && !isBusy) {
      void this.#host.updateComplete.then(() => this.#compare(context, state.ledger));
    }
    return renderCompare(context, {
      state,
      fileName: this.#fileName,
      printer: this.#printer,
      chooseFile: (file) => this.#handleFile(file, context),
      chooseCurrency: (currency) => this.#handleCurrency(currency, context),
      chooseColumns: (columns) => this.#handleColumns(columns, context),
    });
  }
}

/** What is to be paid when: a cash calendar of the months to come. A chunk of its own. */
import { ApiError, isApiError, type ApiClient } from '@csol/client/port';
import type { ContractCharge, OrderQuery, OrderSummary } from '@csol/contract';
import { stateOf, type RequestState } from '@csol/core';
import { nameFile, profileFor, readPages, saveCsv, PAGE } from '@csol/core/files';
import { createBudgets, usualTerm, type Budget } from '@csol/domain/budget';
import { createStatementInSteps, ENTRY_KINDS, type StatementDefinition } from '@csol/domain/statement';
import type { LitElement } from 'lit';
import { budgetColumns, budgetRows, budgetNoun } from './statement-budget.csv.ts';
import { renderBudgets } from './statement-budget.view.ts';
import type { ExtrasContext } from './statement-extras.context.ts';
import { PartPrinter } from './statement-extras.print.ts';
import type { Extra } from './statement-extras.ts';
import type { LoadedAccount } from './statement-report.account.ts';
import { drive } from './statement-report.work.ts';

export { texts } from './statement-budget.locales/index.ts';
export { budgetStyles as styles } from './statement-budget.styles.ts';

/** Months of the calendar. */
const MONTHS = 12;
/** Orders that are looked at: who has more plans elsewhere. */
const MOST_ORDERS = 2000;

const COMING: NonNullable<OrderQuery['status']> = [
  'ordered',
  'confirmed',
  'released',
  'scheduled',
  'partlyShipped',
  'shipped',
  'partlyDelivered',
];

/** What a budget was made of. */
export interface MadeBudget {
  budgets: Budget[];
  /** Days from an invoice to its due date, as taken for what is not billed yet. */
  termDays: number;
  /** Whether orders and contracts are in it: not every back end tells of them. */
  hasOrders: boolean;
  hasCharges: boolean;
}

async function readOrders(client: ApiClient, { language }: ExtrasContext, signal: AbortSignal): Promise<OrderSummary[]> {
  const { items } = await readPages(
    async (cursor) => {
      if (!client.listOrders) throw new ApiError('unsupported', 'The client lists no orders.');
      return client.listOrders({ status: COMING, limit: PAGE, ...(cursor && { cursor }) }, { signal, language });
    },
    signal,
    (done) => {
      if (done > MOST_ORDERS) throw new ApiError('invalid', 'There are too many orders for a budget.');
    },
  );
  return items;
}

async function readCharges(client: ApiClient, { language }: ExtrasContext, signal: AbortSignal): Promise<ContractCharge[]> {
  return (await client.listContractCharges?.({}, { signal, language }))?.items ?? [];
}

/** All that is open today, whatever the report above leaves out. */
const definitionOf = ({ draft: _draft }: ExtrasContext, { today }: LoadedAccount): StatementDefinition => ({
  period: { from: today, to: today },
  asOf: today,
  layout: 'openItems',
  kinds: [...ENTRY_KINDS],
  ...{ categories: [], customerNumbers: [], contractNumbers: [], currencies: [] },
  ageing: { basis: 'due', limits: [30] },
});

async function makeBudget(context: ExtrasContext, signal: AbortSignal): Promise<MadeBudget> {
  const { account, client = {} } = context;
  const { accounts, today } = account;
  const [orders, charges] = await Promise.all([
    client.listOrders ? readOrders(client, context, signal) : [],
    readCharges(client, context, signal),
  ]);
  const definition = definitionOf(context, account);
  const { sections } = await drive(createStatementInSteps({ accounts, definition, today }), signal);
  const termDays = usualTerm(accounts.flatMap(({ parts }) => parts.map(({ entry }) => entry)));
  const budgets = createBudgets({ sections, orders, charges, today, termDays, months: MONTHS });
  return { budgets, termDays, hasOrders: client.listOrders !== undefined, hasCharges: client.listContractCharges !== undefined };
}

/** The budget of one account. */
export class Part implements Extra {
  #host: LitElement;
  #state: RequestState<MadeBudget> = { name: 'idle' };
  #account: LoadedAccount | undefined;
  #running = new AbortController();
  #printer: PartPrinter;

  constructor(host: LitElement) {
    this.#host = host;
    this.#printer = new PartPrinter(host);
  }

  forget(): void {
    this.#running.abort();
    this.#printer.end();
    this.#account = undefined;
    this.#state = { name: 'idle' };
  }

  async #make(context: ExtrasContext): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    this.#account = context.account;
    this.#state = { name: 'loading' };
    try {
      const data = await makeBudget(context, signal);
      if (!signal.aborted) this.#state = { name: 'ready', data, loadedAt: new Date() };
    } catch (cause) {
      if (signal.aborted) return;
      const error = isApiError(cause) ? cause : new ApiError('malformed', 'No budget could be made.', { cause });
      // Without data, so of any kind.
      this.#state = stateOf(error) as RequestState<MadeBudget>;
    }
    this.#host.requestUpdate();
  }

  async #save({ i18n, country, account }: ExtrasContext, { budgets }: MadeBudget): Promise<void> {
    const fileName = nameFile([budgetNoun(i18n), account.today], 'csv');
    const rows = budgetRows(i18n, budgets);
    await saveCsv({ columns: budgetColumns(i18n), rows, profile: profileFor(country, i18n), fileName }, this.#running.signal);
  }

  render(context: ExtrasContext): unknown {
    if (this.#account !== context.account) void this.#make(context);
    return renderBudgets(context, this.#state, {
      retry: () => {
        void this.#make(context);
        this.#host.requestUpdate();
      },
      save: (made) => void this.#save(context, made),
      printer: this.#printer,
    });
  }
}

/** Billing set against inventory: a panel that asks, pages, and takes away what was found. A chunk of its own. */
import type { ApiClient, InventoryPort, SessionPort } from '@csol/client/port';
import type { Customer, InvoiceSummary, Session } from '@csol/contract';
import { LiveRegion, RequestController, showDialog, turnPage, type I18n, type RequestState, type TextLoaders } from '@csol/core';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { ListContext } from './invoice-list.context.ts';
import { today } from './invoice-list.state.ts';
import type { ToolPanel } from './invoice-list.toolbar.ts';
import {
  beginChoice,
  chooseDay,
  choosePeriod,
  countFindings,
  toFindingQuery,
  toScope,
  type PlacedFindings,
  type ReconciliationChoice,
} from './invoice-reconciliation.state.ts';
import { Take, type Way } from './invoice-reconciliation.take.ts';
import { PANEL, renderReconciliation, statusText } from './invoice-reconciliation.view.ts';

export { reconciliationStyles as styles } from './invoice-reconciliation.styles.ts';
export { texts } from './invoice-reconciliation.locales/index.ts';

interface ReconciliationContext {
  client: ApiClient | undefined;
  i18n: I18n;
  /** Brings in the texts of a part that is loaded late. */
  addTexts: (texts: TextLoaders) => Promise<void>;
  /** BCP 47 tag for texts out of the data. */
  language: string;
  country: string | undefined;
  /** Customer numbers that the page has set. */
  customers: readonly string[];
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  open: (invoice: { id: string; number: string }) => void;
}

type InventoryClient = Pick<InventoryPort, 'reconcileInventory'>;
type SessionClient = Pick<SessionPort, 'getSession'>;

/** The panel of one list. */
class ReconciliationPanel implements ToolPanel, ReactiveController {
  #host: LitElement;
  #context: () => ReconciliationContext;
  /** Missing while it is closed. */
  #choice: ReconciliationChoice | undefined;
  #request;
  #session;
  #take;
  #region;

  constructor(host: LitElement, context: () => ReconciliationContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    this.#region = new LiveRegion(host);
    this.#take = new Take(host);
    this.#request = new RequestController(host, {
      operation: 'reconcileInventory',
      args: () => this.#args(),
      ask: ([client, asked, language], { signal }) => this.#ask(client, JSON.parse(asked) as ReconciliationChoice, { signal, language }),
      isEmpty: (page: PlacedFindings) => countFindings(page) === 0,
      owner: () => this.#context().client,
    });
    // Who has several customer numbers may look at one of them. Where nobody says which there are, all are compared together.
    this.#session = new RequestController(host, {
      operation: 'getSession',
      args: () => this.#sessionArgs(),
      ask: ([client], { signal }): Promise<Session> => client.getSession({ signal }),
      owner: () => this.#context().client,
    });
  }

  #args(): readonly [InventoryClient, string, string, string] | undefined {
    const { client, language, customers } = this.#context();
    if (!this.#choice || !client?.reconcileInventory) return undefined;
    const { finding, range, customer, pageSize, cursors } = this.#choice;
    // As text, because two questions are the same when they ask the same.
    const asked = JSON.stringify({ finding, range, customer, pageSize, cursors });
    return [client as InventoryClient, asked, language, customers.join('\n')];
  }

  #sessionArgs(): readonly [SessionClient] | undefined {
    const { client, customers } = this.#context();
    return this.#choice && client?.getSession && customers.length === 0 ? [client as SessionClient] : undefined;
  }

  async #ask(client: InventoryClient, choice: ReconciliationChoice, options: { signal: AbortSignal; language: string }) {
    const { finding, cursors, pageSize } = choice;
    const page = await client.reconcileInventory(toFindingQuery(choice, this.#context().customers), options);
    return { ...page, finding, cursors, offset: cursors.length * pageSize };
  }

  /** Opens the panel: it asks with the next update. */
  open(): void {
    this.#choice ??= beginChoice(today());
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    showDialog(this.#host.renderRoot, PANEL);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Closes the panel, and forgets what was chosen and found. */
  forget(): void {
    this.#choice = undefined;
    this.#take.end();
    this.#region.clear();
  }

  readonly #handleClosed = (): void => {
    this.forget();
    this.#host.requestUpdate();
  };

  #choose(choice: ReconciliationChoice): void {
    const isOther = JSON.stringify(choice.range) !== JSON.stringify(this.#choice?.range) || choice.customer !== this.#choice?.customer;
    // What was taken away was something else.
    if (isOther) this.#take.end();
    this.#choice = choice;
    this.#host.requestUpdate();
  }

  #turn(choice: ReconciliationChoice, step: 1 | -1): void {
    const { state } = this.#request;
    if (!('data' in state) || !state.data) return;
    const cursors = turnPage(state.data, step);
    // There is no other page to ask for: the one that failed to come is due once more.
    if (cursors.join() === choice.cursors.join()) this.#request.retry();
    else this.#choose({ ...choice, cursors });
  }

  #handleTake(choice: ReconciliationChoice, way: Way): void {
    const { client, i18n, language, country, customers, addTexts } = this.#context();
    if (!client?.reconcileInventory) return;
    const query = toScope(choice, customers);
    this.#take.start(way, { host: this.#host, client: client as InventoryClient, query, i18n, addTexts, language, country });
  }

  get #customers(): readonly Pick<Customer, 'customerNumber' | 'name'>[] {
    const { customers } = this.#context();
    if (customers.length > 0) return customers.map((customerNumber) => ({ customerNumber, name: '' }));
    const { state } = this.#session;
    return 'data' in state ? (state.data?.customers ?? []) : [];
  }

  render(): unknown {
    const choice = this.#choice;
    if (!choice) return nothing;
    const { i18n, renderPanel, open } = this.#context();
    const { state } = this.#request;
    this.#region.announce([statusText(i18n, state), this.#take.statusText(i18n)].filter(Boolean).join('. '));
    return renderReconciliation(i18n, {
      choice,
      state,
      customers: this.#customers,
      renderPanel,
      retry: () => this.#request.retry(),
      choosePeriod: (period) => this.#choose(choosePeriod(choice, period, today())),
      chooseDay: (day) => this.#choose(chooseDay(choice, day)),
      chooseCustomer: (customer) => this.#choose({ ...choice, customer, cursors: [] }),
      chooseFinding: (finding) => this.#choose({ ...choice, finding, cursors: [] }),
      changePage: (step) => this.#turn(choice, step),
      changePageSize: (pageSize) => this.#choose({ ...choice, pageSize, cursors: [] }),
      open,
      closed: this.#handleClosed,
      take: (way) => this.#handleTake(choice, way),
      taken: this.#take.render(i18n, renderPanel),
      isTaking: this.#take.isBusy,
      region: this.#region.render(),
    });
  }
}

/** The panel of one list: for the customer numbers that its page has set. */
export function createPanel(host: LitElement, context: () => ListContext): ToolPanel {
  return new ReconciliationPanel(host, () => {
    const { choice, open, ...shared } = context();
    const { customerNumber } = choice.presets;
    // Of a document that a line names, its number is known; the panel of documents asks for the rest.
    return { ...shared, open: (invoice) => open(invoice as InvoiceSummary), customers: customerNumber ? customerNumber.split('\n') : [] };
  });
}

/** An order's side panel: opens, asks, downloads, shows keys, closes. A chunk of its own, loaded when the first order opens. */
import type { ApiClient, OrdersPort } from '@csol/client/port';
import type { InvoiceDocument } from '@csol/contract';
import { FileDownload, hasNeighbour, LinkFollower, RequestController, showDialog } from '@csol/core';
import { nothing, type LitElement, type ReactiveController } from 'lit';
import { OrderActions } from './order-detail.actions.ts';
import { KeyHolder } from './order-detail.key.ts';
import { orderLink } from './order-detail.links.ts';
import { OrderQuestions } from './order-detail.questions.ts';
import { renderDetail } from './order-detail.view.ts';
import type { TrackerContext } from './order-tracker.context.ts';
import { OrderOpenEvent, OrderOpenRequestEvent, type OpenedOrder } from './order-tracker.events.ts';

export { orderDetailStyles as styles } from './order-detail.styles.ts';
export { texts } from './order-detail.locales/index.ts';

type DetailClient = Pick<OrdersPort, 'getOrder'> & ApiClient;
type FileClient = Pick<OrdersPort, 'getOrderDocument'>;
type KeyClient = Pick<OrdersPort, 'revealLicenceKey'>;

/** The side panel of one tracker. */
export class DetailController implements ReactiveController {
  #host: LitElement;
  #context: () => TrackerContext;
  #order: OpenedOrder | undefined;
  #isNew = false;
  #follower;
  #questions;
  #actions;
  #download;
  #keys;
  #request;

  constructor(host: LitElement, context: () => TrackerContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    // Before the request, so that what a link opens is asked for by the same update.
    this.#follower = new LinkFollower(host, orderLink, {
      canOpen: () => this.#context().client?.getOrder !== undefined,
      listState: () => this.#context().listState,
      openId: () => this.#order?.id,
      open: this.#handleLink,
      close: () => this.#host.renderRoot.querySelector<HTMLDialogElement>('#dialog')?.close(),
    });
    this.#questions = new OrderQuestions(host, context);
    this.#actions = new OrderActions(host, context, this.#questions);
    this.#download = new FileDownload(host);
    this.#keys = new KeyHolder(host);
    this.#request = new RequestController(host, {
      operation: 'getOrder',
      args: () => this.#args(),
      ask: ([client, id, language], { signal }) => client.getOrder(id, { signal, language }),
      // Another order's data must never stand under this one's number.
      owner: () => this.#order?.id,
    });
  }

  #args(): readonly [DetailClient, string, string] | undefined {
    const { client, language } = this.#context();
    return this.#order && client?.getOrder ? [client as DetailClient, this.#order.id, language] : undefined;
  }

  /** Opens an order: its number is on screen at once, the rest when it has come. */
  open(order: OpenedOrder): void {
    this.#endWork();
    this.#order = order;
    this.#isNew = true;
    this.#host.requestUpdate();
  }

  /**
   * Asks again for what is open. It stays on screen until the answer is there; what has the focus, or is open below it, stays.
   * @param orderId which order has changed; whatever is open unless told
   */
  refresh(orderId = this.#order?.id): void {
    if (this.#order && this.#order.id === orderId) this.#request.retry();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const dialog = renderRoot.querySelector<HTMLDialogElement>('#dialog');
    if (!dialog?.isConnected) return;
    // What a link opens in place of another order has nothing that the focus could stay at.
    if (!showDialog(renderRoot) && this.#isNew) dialog.querySelector('h2')?.focus();
    this.#isNew = false;
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Closes the panel and forgets its order, its key and its downloads. */
  forget(): void {
    if (this.#order) this.#endLink();
    this.#close();
  }

  #close(): void {
    this.#endWork();
    this.#order = undefined;
  }

  /** Another order has files, keys and questions of its own. */
  #endWork(): void {
    this.#download.end();
    this.#keys.forget();
    this.#questions.end();
    this.#actions.end();
  }

  /** Whoever has to sign in comes back to what the link led to. */
  #endLink(): void {
    this.#follower.end(this.#request.state.name === 'expired');
  }

  readonly #handleLink = (id: string): void => {
    const order = { id };
    if (!this.#host.dispatchEvent(new OrderOpenRequestEvent(order))) return;
    this.open(order);
    this.#host.dispatchEvent(new OrderOpenEvent(order));
  };

  readonly #handleClosed = (): void => {
    this.#endLink();
    this.#close();
    this.#host.requestUpdate();
  };

  readonly #handleDownload = ({ id }: InvoiceDocument): void => {
    const { client, language } = this.#context();
    const order = this.#order?.id;
    if (!client?.getOrderDocument || order === undefined) return;
    void this.#download.save(id, (signal) => (client as FileClient).getOrderDocument(order, id, { signal, language }));
  };

  readonly #handleShowKey = (deliverableId: string): void => {
    const { client, language } = this.#context();
    if (!client?.revealLicenceKey || !this.#order) return;
    void this.#keys.show(client as KeyClient, this.#order.id, deliverableId, language);
  };

  render(): unknown {
    const { i18n, renderPanel, client } = this.#context();
    const order = this.#order;
    if (!order) return nothing;
    return renderDetail(i18n, {
      order,
      state: this.#request.state,
      renderPanel,
      retry: () => this.#request.retry(),
      questions: this.#questions,
      actions: this.#actions,
      hasInvoices: hasNeighbour(this.#host, 'invoice-list'),
      download: this.#download.state,
      save: client?.getOrderDocument && this.#handleDownload,
      keys: {
        stateOf: (id) => this.#keys.stateOf(id),
        show: client?.revealLicenceKey && this.#handleShowKey,
        hide: this.#keys.hide,
        touch: this.#keys.touch,
      },
      closed: this.#handleClosed,
    });
  }
}

/** An order's side panel: opens, asks, downloads, shows keys, closes. A chunk of its own, loaded when the first order opens. */
import type { ApiClient, OrdersPort } from '@csol/client/port';
import type { InvoiceDocument } from '@csol/contract';
import { DetailPanel, FileDownload, hasNeighbour, RequestController } from '@csol/core';
import { nothing, type LitElement } from 'lit';
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
export class DetailController extends DetailPanel<OpenedOrder, TrackerContext> {
  #questions;
  #actions;
  #download;
  #keys;
  #request;

  constructor(host: LitElement, context: () => TrackerContext) {
    super(host, context, {
      link: orderLink,
      canOpen: () => context().client?.getOrder !== undefined,
      toRequest: (order) => new OrderOpenRequestEvent(order),
      toEvent: (order) => new OrderOpenEvent(order),
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
      owner: () => this.item?.id,
    });
  }

  #args(): readonly [DetailClient, string, string] | undefined {
    const { client, language } = this.context();
    return this.item && client?.getOrder ? [client as DetailClient, this.item.id, language] : undefined;
  }

  /**
   * Asks again for what is open. It stays on screen until the answer is there; what has the focus, or is open below it, stays.
   * @param orderId which order has changed; whatever is open unless told
   */
  refresh(orderId = this.item?.id): void {
    if (this.item && this.item.id === orderId) this.#request.retry();
  }

  protected get isExpired(): boolean {
    return this.#request.state.name === 'expired';
  }

  /** Another order has files, keys and questions of its own. */
  protected endWork(): void {
    this.#download.end();
    this.#keys.forget();
    this.#questions.end();
    this.#actions.end();
  }

  readonly #handleDownload = ({ id }: InvoiceDocument): void => {
    const { client, language } = this.context();
    const order = this.item?.id;
    if (!client?.getOrderDocument || order === undefined) return;
    void this.#download.save(id, (signal) => (client as FileClient).getOrderDocument(order, id, { signal, language }));
  };

  readonly #handleShowKey = (deliverableId: string): void => {
    const { client, language } = this.context();
    if (!client?.revealLicenceKey || !this.item) return;
    void this.#keys.show(client as KeyClient, this.item.id, deliverableId, language);
  };

  render(): unknown {
    const { i18n, renderPanel, client } = this.context();
    const order = this.item;
    if (!order) return nothing;
    return renderDetail(i18n, {
      order,
      state: this.#request.state,
      renderPanel,
      retry: () => this.#request.retry(),
      questions: this.#questions,
      actions: this.#actions,
      hasInvoices: hasNeighbour(this.host, 'invoice-list'),
      download: this.#download.state,
      save: client?.getOrderDocument && this.#handleDownload,
      keys: {
        stateOf: (id) => this.#keys.stateOf(id),
        show: client?.revealLicenceKey && this.#handleShowKey,
        hide: this.#keys.hide,
        touch: this.#keys.touch,
      },
      closed: this.handleClosed,
    });
  }
}

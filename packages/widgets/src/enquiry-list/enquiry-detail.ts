/** An enquiry's side panel: opens, asks, downloads, closes and reopens, writes. A chunk of its own, loaded when the first one opens. */
import type { EnquiriesPort } from '@csol/client/port';
import type { EnquiryDetail, EnquiryFile } from '@csol/contract';
import { DetailPanel, FileDownload, LateWork, LinkCopier, RequestController, type RequestState } from '@csol/core';
import { nothing, type LitElement } from 'lit';
import { loadPrint } from './enquiry-detail.later.ts';
import { enquiryLink, linkOf } from './enquiry-detail.links.ts';
import { ReplyWriter } from './enquiry-detail.reply.ts';
import { StatusSetter } from './enquiry-detail.status.ts';
import { renderDetail } from './enquiry-detail.view.ts';
import type { ListContext } from './enquiry-list.context.ts';
import { EnquiryOpenEvent, EnquiryOpenRequestEvent, type OpenedEnquiry } from './enquiry-list.events.ts';

export { enquiryDetailStyles as styles } from './enquiry-detail.styles.ts';
export { texts } from './enquiry-detail.locales/index.ts';

type DetailClient = Required<Pick<EnquiriesPort, 'getEnquiry'>>;
type FileClient = Required<Pick<EnquiriesPort, 'getEnquiryAttachment'>>;

/** The side panel of one list. */
export class DetailController extends DetailPanel<OpenedEnquiry, ListContext> {
  /** What a reply or a change of status was answered with: newer than what was asked for. */
  #newer: EnquiryDetail | undefined;
  #status;
  #reply;
  #link;
  #printing;
  #download;
  #request;

  constructor(host: LitElement, context: () => ListContext) {
    super(host, context, {
      link: enquiryLink,
      canOpen: () => context().client?.getEnquiry !== undefined,
      toRequest: (enquiry) => new EnquiryOpenRequestEvent(enquiry),
      toEvent: (enquiry) => new EnquiryOpenEvent(enquiry),
    });
    this.#status = new StatusSetter(host, context, this.#handleChanged);
    this.#reply = new ReplyWriter(host, context, this.#handleReplied);
    this.#link = new LinkCopier(host);
    this.#printing = new LateWork(host);
    this.#download = new FileDownload(host);
    this.#request = new RequestController(host, {
      operation: 'getEnquiry',
      args: () => this.#args(),
      ask: async ([client, id, language], { signal }) => {
        const enquiry = await client.getEnquiry(id, { signal, language });
        if (!signal.aborted) this.#take(enquiry);
        return enquiry;
      },
      // Another enquiry's data must never stand under this one's number.
      owner: () => this.item?.id,
    });
  }

  #args(): readonly [DetailClient, string, string] | undefined {
    const { client, language } = this.context();
    return this.item && client?.getEnquiry ? [client as DetailClient, this.item.id, language] : undefined;
  }

  /** Whoever reads it has seen what the desk wrote. */
  #take(enquiry: EnquiryDetail): void {
    this.#newer = undefined;
    this.context().markSeen(enquiry);
  }

  /** Forgets what was typed, too. */
  override forget(): void {
    super.forget();
    this.#reply.forget();
  }

  protected get isExpired(): boolean {
    return this.#request.state.name === 'expired';
  }

  /** What was typed stays. */
  protected endWork(): void {
    this.#newer = undefined;
    this.#download.end();
    this.#status.end();
    this.#reply.end();
    this.#link.end();
    this.#printing.end();
  }

  readonly #handleChanged = (enquiry: EnquiryDetail): void => {
    const { markSeen, refreshList } = this.context();
    this.#newer = enquiry;
    markSeen(enquiry);
    refreshList();
    this.host.requestUpdate();
  };

  /** What was said of the status before is past: writing opens an enquiry again. */
  readonly #handleReplied = (enquiry: EnquiryDetail): void => {
    this.#status.end();
    this.#handleChanged(enquiry);
  };

  readonly #handleDownload = ({ id }: EnquiryFile): void => {
    const { client, language } = this.context();
    const enquiry = this.item?.id;
    if (!client?.getEnquiryAttachment || enquiry === undefined) return;
    void this.#download.save(id, (signal) => (client as FileClient).getEnquiryAttachment(enquiry, id, { signal, language }));
  };

  readonly #handlePrint = (enquiry: EnquiryDetail): void => {
    const { i18n, addTexts } = this.context();
    const context = { host: this.host, i18n, addTexts };
    void this.#printing.run(loadPrint, ({ printEnquiry }, signal) => printEnquiry(context, enquiry, signal));
  };

  /** What was asked for, with what has been answered to a reply or a change since. */
  get #state(): RequestState<EnquiryDetail> {
    const { state } = this.#request;
    const newer = this.#newer;
    return newer && 'data' in state && state.data?.id === newer.id ? { ...state, data: newer } : state;
  }

  render(): unknown {
    const { i18n, renderPanel, client } = this.context();
    const enquiry = this.item;
    if (!enquiry) return nothing;
    return renderDetail(i18n, {
      enquiry,
      state: this.#state,
      renderPanel,
      retry: () => this.#request.retry(),
      linkOf: (about) => linkOf(this.host, about),
      status: this.#status,
      reply: this.#reply,
      link: this.#link,
      print: this.#handlePrint,
      printing: this.#printing,
      download: this.#download.state,
      save: client?.getEnquiryAttachment && this.#handleDownload,
      closed: this.handleClosed,
    });
  }
}

/** An enquiry's side panel: opens, asks, downloads, closes and reopens, writes. A chunk of its own, loaded when the first one opens. */
import type { EnquiriesPort } from '@csol/client/port';
import type { EnquiryDetail, EnquiryFile } from '@csol/contract';
import { FileDownload, LinkCopier, LinkFollower, RequestController, showDialog, type RequestState } from '@csol/core';
import { nothing, type LitElement, type ReactiveController } from 'lit';
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
export class DetailController implements ReactiveController {
  #host: LitElement;
  #context: () => ListContext;
  #enquiry: OpenedEnquiry | undefined;
  /** What a reply or a change of status was answered with: newer than what was asked for. */
  #newer: EnquiryDetail | undefined;
  #isNew = false;
  #follower;
  #status;
  #reply;
  #link;
  #download;
  #request;

  constructor(host: LitElement, context: () => ListContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    // Before the request, so that what a link opens is asked for by the same update.
    this.#follower = new LinkFollower(host, enquiryLink, {
      canOpen: () => this.#context().client?.getEnquiry !== undefined,
      listState: () => this.#context().listState,
      openId: () => this.#enquiry?.id,
      open: this.#handleLink,
      close: () => this.#host.renderRoot.querySelector<HTMLDialogElement>('#dialog')?.close(),
    });
    this.#status = new StatusSetter(host, context, this.#handleChanged);
    this.#reply = new ReplyWriter(host, context, this.#handleReplied);
    this.#link = new LinkCopier(host);
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
      owner: () => this.#enquiry?.id,
    });
  }

  #args(): readonly [DetailClient, string, string] | undefined {
    const { client, language } = this.#context();
    return this.#enquiry && client?.getEnquiry ? [client as DetailClient, this.#enquiry.id, language] : undefined;
  }

  /** Whoever reads it has seen what the desk wrote. */
  #take(enquiry: EnquiryDetail): void {
    this.#newer = undefined;
    this.#context().markSeen(enquiry);
  }

  /** Opens an enquiry: its number is on screen at once, the rest when it has come. */
  open(enquiry: OpenedEnquiry): void {
    this.#endWork();
    this.#enquiry = enquiry;
    this.#isNew = true;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const dialog = renderRoot.querySelector<HTMLDialogElement>('#dialog');
    if (!dialog?.isConnected) return;
    // What a link opens in place of another enquiry has nothing that the focus could stay at.
    if (!showDialog(renderRoot) && this.#isNew) dialog.querySelector('h2')?.focus();
    this.#isNew = false;
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Closes the panel and forgets its enquiry, its downloads, and what was typed. */
  forget(): void {
    if (this.#enquiry) this.#endLink();
    this.#close();
    this.#reply.forget();
  }

  #close(): void {
    this.#endWork();
    this.#enquiry = undefined;
  }

  /** Another enquiry has files and a status of its own. What was typed stays. */
  #endWork(): void {
    this.#newer = undefined;
    this.#download.end();
    this.#status.end();
    this.#reply.end();
    this.#link.end();
  }

  /** Whoever has to sign in comes back to what the link led to. */
  #endLink(): void {
    this.#follower.end(this.#request.state.name === 'expired');
  }

  readonly #handleLink = (id: string): void => {
    const enquiry = { id };
    if (!this.#host.dispatchEvent(new EnquiryOpenRequestEvent(enquiry))) return;
    this.open(enquiry);
    this.#host.dispatchEvent(new EnquiryOpenEvent(enquiry));
  };

  readonly #handleClosed = (): void => {
    this.#endLink();
    this.#close();
    this.#host.requestUpdate();
  };

  readonly #handleChanged = (enquiry: EnquiryDetail): void => {
    const { markSeen, refreshList } = this.#context();
    this.#newer = enquiry;
    markSeen(enquiry);
    refreshList();
    this.#host.requestUpdate();
  };

  /** What was said of the status before is past: writing opens an enquiry again. */
  readonly #handleReplied = (enquiry: EnquiryDetail): void => {
    this.#status.end();
    this.#handleChanged(enquiry);
  };

  readonly #handleDownload = ({ id }: EnquiryFile): void => {
    const { client, language } = this.#context();
    const enquiry = this.#enquiry?.id;
    if (!client?.getEnquiryAttachment || enquiry === undefined) return;
    void this.#download.save(id, (signal) => (client as FileClient).getEnquiryAttachment(enquiry, id, { signal, language }));
  };

  /** What was asked for, with what has been answered to a reply or a change since. */
  get #state(): RequestState<EnquiryDetail> {
    const { state } = this.#request;
    const newer = this.#newer;
    return newer && 'data' in state && state.data?.id === newer.id ? { ...state, data: newer } : state;
  }

  render(): unknown {
    const { i18n, renderPanel, client } = this.#context();
    const enquiry = this.#enquiry;
    if (!enquiry) return nothing;
    return renderDetail(i18n, {
      enquiry,
      state: this.#state,
      renderPanel,
      retry: () => this.#request.retry(),
      linkOf: (about) => linkOf(this.#host, about),
      status: this.#status,
      reply: this.#reply,
      link: this.#link,
      download: this.#download.state,
      save: client?.getEnquiryAttachment && this.#handleDownload,
      closed: this.#handleClosed,
    });
  }
}

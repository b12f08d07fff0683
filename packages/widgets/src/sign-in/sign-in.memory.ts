/** What the widget remembers while it is on the page: drafts, the link that led here, the view. Nothing of it is stored. */
import type { ApiClient } from '@csol/client/port';
import type { FormName, OpenLink } from './sign-in.context.ts';
import { asApiError, Form, type FormHost, type Values } from './sign-in.form.ts';

/** The forms of one widget, each made when it is first needed. */
export class Forms {
  readonly #host: FormHost;
  readonly #forms = new Map<FormName, Form>();

  constructor(host: FormHost) {
    this.#host = host;
  }

  get(name: FormName): Form {
    const known = this.#forms.get(name);
    if (known) return known;
    const form = new Form(this.#host);
    this.#forms.set(name, form);
    return form;
  }

  /** Ends what is being sent; drafts stay. */
  abort(): void {
    for (const form of this.#forms.values()) form.abort();
  }

  /** Forgets all drafts. @param kept fields of the sign-in form that stay */
  clear(kept?: Values): void {
    for (const [name, form] of this.#forms) form.clear(name === 'sign-in' ? kept : undefined);
  }
}

/** What becomes of a link. */
export interface LinkHandlers {
  /** The e-mail address is confirmed. */
  confirmed(): void;
  /** Something has changed that is to be drawn. */
  changed(): void;
}

/** The link out of an e-mail that led to the page. Its token is in memory until it has been used. */
export class LinkUse {
  current: OpenLink | undefined;

  readonly #handlers: LinkHandlers;
  #asking: AbortController | undefined;

  constructor(handlers: LinkHandlers) {
    this.#handlers = handlers;
  }

  open(kind: 'confirm' | 'reset', token: string): void {
    // What the contract cannot take never was a link of ours.
    const isPossible = token.length > 0 && token.length <= 200;
    this.current = { kind, token, state: isPossible ? 'waiting' : 'stale' };
    this.#handlers.changed();
  }

  close(): void {
    this.#asking?.abort();
    this.current = undefined;
    this.#handlers.changed();
  }

  /** After a failure; nothing is sent before the next update. */
  retry(): void {
    if (this.current) this.current = { ...this.current, state: 'waiting' };
    this.#handlers.changed();
  }

  /** Marks the link as used or too old, and drops its token. */
  expire(): void {
    if (this.current) this.current = { ...this.current, token: '', state: 'stale' };
    this.#handlers.changed();
  }

  /** Stops asking when the widget leaves the page; goes on when it is back. */
  abort(): void {
    this.#asking?.abort();
    if (this.current?.state === 'asking') this.current = { ...this.current, state: 'waiting' };
  }

  /** Confirms as soon as there is a client that can. */
  async confirm(client: ApiClient | undefined, language: string): Promise<void> {
    const link = this.current;
    if (link?.kind !== 'confirm' || link.state !== 'waiting' || !client?.confirmRegistration) return;
    const mine = (this.#asking = new AbortController());
    link.state = 'asking';
    this.#handlers.changed();
    try {
      await client.confirmRegistration({ token: link.token }, { signal: mine.signal, language });
      if (mine.signal.aborted) return;
      this.close();
      this.#handlers.confirmed();
    } catch (cause) {
      if (mine.signal.aborted) return;
      if (asApiError(cause).kind === 'not-found') this.expire();
      else this.current = { ...link, state: 'failed' };
      this.#handlers.changed();
    }
  }
}

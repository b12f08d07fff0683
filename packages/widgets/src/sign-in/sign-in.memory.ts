/** What the widget remembers while it is on the page: drafts, the link that led here, the view. Nothing of it is stored. */
import type { FormName, OpenLink } from './sign-in.context.ts';
import { Form, type FormHost, type Values } from '@csol/core';

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

/** The link out of an e-mail that led to the page. Its token is in memory until it has been used. */
export class LinkUse {
  current: OpenLink | undefined;

  readonly #changed: () => void;

  /** @param changed Something is to be drawn anew. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(kind: OpenLink['kind'], token: string): void {
    // What the contract cannot take never was a link of ours.
    this.current = { kind, token, isStale: token.length === 0 || token.length > 200 };
    this.#changed();
  }

  close(): void {
    this.current = undefined;
    this.#changed();
  }

  /** Marks the link as used or too old, and drops its token. */
  expire(): void {
    if (this.current) this.current = { ...this.current, token: '', isStale: true };
    this.#changed();
  }
}

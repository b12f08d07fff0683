/** What else can be done with an account: set it against one's own books, plan what is to be paid, take it along. One is open at a time. */
import { LazyPart, MISSING, renderIcon, type I18n } from '@csol/core';
import { calendarIcon, compareIcon, downloadIcon, sendIcon } from '@csol/core/icons';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ExtrasContext } from './statement-extras.context.ts';
import { loadBudget, loadCompare, loadFiles, loadSaved } from './statement-extras.later.ts';

export { statementExtrasStyles as styles } from './statement-extras.styles.ts';
export { texts } from './statement-extras.locales/index.ts';

/** A part that opens below the buttons. */
export interface Extra {
  render(context: ExtrasContext): unknown;
  /** Ends what is under way, and forgets what is somebody's. */
  forget(): void;
}

type Name = 'files' | 'saved' | 'budget' | 'compare';

const ICONS: Readonly<Record<Name, string>> = { files: downloadIcon, saved: sendIcon, budget: calendarIcon, compare: compareIcon };

function labelOf({ msg }: I18n, name: Name): string {
  switch (name) {
    case 'files':
      return msg('Download', { id: 'statement-extras.files', desc: 'Button: shows which files there are' });
    case 'saved':
      return msg('Saved reports and e-mails', { id: 'statement-extras.saved', desc: 'Button' });
    case 'budget':
      return msg('Budget', { id: 'statement-extras.budget', desc: 'Button: shows what is to be paid when' });
    case 'compare':
      return msg('Compare with your ledger', { id: 'statement-extras.compare', desc: 'Button; the ledger is a file of the customer’s' });
  }
}

/** The parts of one statement. */
export class StatementExtras {
  #host: LitElement;
  #open: Name | undefined;
  #made: Partial<Record<Name, Extra>> = {};
  #code;

  constructor(host: LitElement, context: () => ExtrasContext | undefined) {
    this.#host = host;
    const addTexts: ExtrasContext['addTexts'] = async (texts) => context()?.addTexts(texts);
    this.#code = {
      files: new LazyPart(host, loadFiles, addTexts),
      saved: new LazyPart(host, loadSaved, addTexts),
      budget: new LazyPart(host, loadBudget, addTexts),
      compare: new LazyPart(host, loadCompare, addTexts),
    };
  }

  /** Closes what is open, and forgets what was in it. */
  forget(): void {
    this.#open = undefined;
    for (const extra of Object.values(this.#made)) extra.forget();
  }

  async #toggle(name: Name): Promise<void> {
    this.#open = this.#open === name ? undefined : name;
    this.#host.requestUpdate();
    if (this.#open) await this.#load(name);
  }

  async #load(name: Name): Promise<void> {
    const code = await this.#code[name].load();
    if (!code) return;
    this.#made[name] ??= new code.Part(this.#host);
    this.#host.requestUpdate();
  }

  #renderOpen(context: ExtrasContext, name: Name): unknown {
    if (this.#code[name].isMissing) return context.renderPanel(MISSING, () => void this.#load(name));
    return this.#made[name]?.render(context) ?? html`<span class="skeleton" aria-hidden="true"></span>`;
  }

  /** The buttons, and below them what one of them has opened. */
  render(context: ExtrasContext): TemplateResult {
    const { i18n, client } = context;
    const { getStatementFile: files, listReports: saved } = client ?? {};
    const offered: Readonly<Record<Name, unknown>> = { files, saved, budget: true, compare: true };
    const names = (Object.keys(offered) as Name[]).filter((name) => offered[name]);
    const open = this.#open;
    return html`<section class="extras no-print" part="extras" aria-label=${i18n.msg('More', { id: 'statement-extras.heading' })}>
      <div class="extras__bar">
        ${names.map(
          (name) =>
            html`<button
              class="button button--ghost"
              type="button"
              part="action-button ${name}-button"
              aria-expanded=${open === name}
              aria-controls=${open === name ? 'extra' : nothing}
              @click=${() => void this.#toggle(name)}
            >
              ${renderIcon(ICONS[name])}${labelOf(i18n, name)}
            </button>`,
        )}
      </div>
      ${open ? html`<div class="extra" id="extra" part="extra">${this.#renderOpen(context, open)}</div>` : nothing}
    </section>`;
  }
}

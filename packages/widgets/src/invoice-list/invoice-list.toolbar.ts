/** What can be done with the documents: a row of buttons above the table, each with a panel of its own. A chunk of its own. */
import { LazyPart, MISSING, renderIcon, type I18n, type TextLoaders } from '@csol/core';
import { columnsIcon, compareIcon, downloadIcon, printIcon } from '@csol/core/icons';
import { css, html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { ListContext } from './invoice-list.context.ts';

export { texts } from './invoice-list.toolbar.locales/index.ts';

/** Adopted with the chunk. */
export const styles = css`
  /* What is said here comes and goes: it scrolls where there is no room, and never moves the table. */
  .toolbar__status,
  .toolbar__actions {
    display: flex;
    align-items: center;
    min-block-size: 2.857em;
    min-inline-size: 0;
    overflow-x: auto;
    white-space: nowrap;
  }
  .toolbar__status {
    flex: 1;
  }
  .toolbar__actions {
    justify-content: safe end;
  }
  @container (inline-size < 62em) {
    .toolbar {
      align-items: stretch;
      flex-direction: column;
      gap: 0;
    }
  }
  .toolbar .button {
    flex: none;
    padding-inline: 0.857em;
    white-space: nowrap;
  }
`;

/** A panel that a button of the toolbar opens. Drawn at all times; draws nothing while it is closed. */
export interface ToolPanel {
  open(): void;
  render(): unknown;
  /** What stands in the toolbar of something that goes on while the panel is closed. */
  renderStatus?(): unknown;
  /** Closes it and forgets what the person saw and typed in it. */
  forget(): void;
}

/** The code of a panel: a chunk with its own texts and styles. */
interface PanelCode {
  createPanel: (host: LitElement, context: () => ListContext) => ToolPanel;
  styles?: CSSResult;
  texts?: TextLoaders;
}

interface Action {
  name: string;
  icon: string;
  label: (i18n: I18n) => string;
  /** Whether the client and the page have what it needs. */
  isOffered: (context: ListContext) => boolean;
  load: () => Promise<PanelCode>;
}

/** From left to right; what many people need stands first. */
const ACTIONS: readonly Action[] = [
  {
    name: 'export',
    icon: downloadIcon,
    label: ({ msg }) => msg('Download', { id: 'invoice-list.toolbar.export', desc: 'Button, a verb: saves many documents as a file' }),
    isOffered: ({ client, page }) => client?.createExport !== undefined && page !== undefined && page.count > 0,
    load: () => import('./invoice-export.ts'),
  },
  {
    name: 'print',
    icon: printIcon,
    label: ({ msg }) => msg('Print', { id: 'invoice-list.toolbar.print', desc: 'Button, a verb: prints the list' }),
    isOffered: ({ page }) => page !== undefined && page.count > 0,
    load: () => import('./invoice-print.ts'),
  },
  {
    name: 'columns',
    icon: columnsIcon,
    label: ({ msg }) => msg('Columns', { id: 'invoice-list.toolbar.columns' }),
    isOffered: () => true,
    load: () => import('./invoice-columns.ts'),
  },
  {
    name: 'reconciliation',
    icon: compareIcon,
    label: ({ msg }) => msg('Billing and inventory', { id: 'invoice-list.toolbar.reconciliation' }),
    isOffered: ({ client }) => client?.reconcileInventory !== undefined,
    load: () => import('./invoice-reconciliation.ts'),
  },
];

/** The panel of one action, before and after its code is there. */
class LatePanel {
  #host: LitElement;
  #context: () => ListContext;
  #code: LazyPart<PanelCode>;
  #panel: ToolPanel | undefined;
  #isWanted = false;

  constructor(host: LitElement, context: () => ListContext, addTexts: (texts: TextLoaders) => Promise<void>, { load }: Action) {
    this.#host = host;
    this.#context = context;
    this.#code = new LazyPart(host, load, addTexts);
  }

  readonly open = async (): Promise<void> => {
    this.#isWanted = true;
    const code = await this.#code.load();
    // Nobody may see it any more.
    if (!this.#isWanted || !code || !this.#host.isConnected) return;
    this.#isWanted = false;
    (this.#panel ??= code.createPanel(this.#host, this.#context)).open();
    this.#host.requestUpdate();
  };

  forget(): void {
    this.#isWanted = false;
    this.#panel?.forget();
  }

  render(): unknown {
    if (this.#isWanted && this.#code.isMissing) return this.#context().renderPanel(MISSING, () => void this.open());
    return this.#panel?.render() ?? nothing;
  }

  renderStatus(): unknown {
    return this.#panel?.renderStatus?.() ?? nothing;
  }
}

/** The toolbar of one list. */
export class Toolbar {
  #context: () => ListContext;
  #panels: ReadonlyMap<Action, LatePanel>;

  /** @param addTexts brings in the texts of a panel */
  constructor(host: LitElement, context: () => ListContext, addTexts: (texts: TextLoaders) => Promise<void>) {
    this.#context = context;
    this.#panels = new Map(ACTIONS.map((action) => [action, new LatePanel(host, context, addTexts, action)]));
  }

  render(): TemplateResult {
    const context = this.#context();
    const { i18n } = context;
    const offered = [...this.#panels].filter(([action]) => action.isOffered(context));
    return html`<div class="toolbar no-print" part="toolbar">
      <div class="toolbar__status">
        ${context.selection?.renderBar()} ${context.news?.render()} ${offered.map(([, panel]) => panel.renderStatus())}
      </div>
      <div class="toolbar__actions" role="group" aria-label=${i18n.msg('Actions', { id: 'invoice-list.toolbar.group' })}>
        ${offered.map(
          ([{ name, icon, label }, panel]) =>
            html`<button
              class="button button--ghost"
              type="button"
              part="action-button ${name}-button"
              aria-haspopup="dialog"
              @click=${panel.open}
            >
              ${renderIcon(icon)}${label(i18n)}
            </button>`,
        )}
      </div>
    </div>
    ${context.selection?.renderQuestion()}`;
  }

  /** The open panels. */
  renderPanels(): unknown {
    return [...this.#panels.values()].map((panel) => panel.render());
  }

  /** Closes the panels and forgets what was in them. */
  forget(): void {
    for (const panel of this.#panels.values()) panel.forget();
  }
}

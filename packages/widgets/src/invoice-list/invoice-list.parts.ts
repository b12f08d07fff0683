/** The parts of a list whose code comes after its first rows: what is asked for is on screen before the ways to ask for less. */
import { LazyPart, Memo, MISSING, type TextLoaders } from '@csol/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { NoMatch } from './invoice-list.chips.ts';
import type { ListContext } from './invoice-list.context.ts';
import { loadChips, loadEmpty, loadFilter, loadNews, loadPager, loadSelection, loadToolbar } from './invoice-list.later.ts';
import type { News } from './invoice-list.news.ts';
import type { Selection } from './invoice-list.selection.ts';
import { hasFilters } from './invoice-list.state.ts';
import type { Toolbar } from './invoice-list.toolbar.ts';
import type { TickCells } from './invoice-list.view.ts';

const NO_TICKS: TickCells = {};

type Wanted = Pick<LazyPart<object>, 'isMissing' | 'load' | 'module'>;
type Rendered = TemplateResult | typeof nothing;

/** The late parts of one list. */
export class ListParts {
  #host: LitElement;
  #context: () => ListContext;
  #chips;
  #empty;
  #filter;
  #newsCode;
  #news: News | undefined;
  #pager;
  #toolbarCode;
  /** A refresh draws the widget twice, and the form has a hundred values. */
  #memo = new Memo();
  #noMatch: NoMatch | undefined;
  #addTexts;
  #selectionCode;
  #selection: Selection | undefined;
  #toolbar: Toolbar | undefined;

  /** @param addTexts brings in the texts of a part */
  constructor(host: LitElement, context: () => ListContext, addTexts: (texts: TextLoaders) => Promise<void>) {
    this.#host = host;
    this.#context = context;
    this.#addTexts = addTexts;
    this.#chips = new LazyPart(host, loadChips, addTexts);
    this.#empty = new LazyPart(host, loadEmpty, addTexts);
    this.#filter = new LazyPart(host, loadFilter, addTexts);
    this.#newsCode = new LazyPart(host, loadNews, addTexts);
    this.#pager = new LazyPart(host, loadPager);
    this.#selectionCode = new LazyPart(host, loadSelection, addTexts);
    this.#toolbarCode = new LazyPart(host, loadToolbar, addTexts);
  }

  #render<M extends object>(part: LazyPart<M>, render: (code: M) => Rendered): Rendered {
    const { module, isMissing } = part;
    if (module) return render(module);
    if (isMissing) return this.#context().renderPanel(MISSING, () => void part.load()) as Rendered;
    this.#wish(part);
    return nothing;
  }

  /** Loads the code of a part once what is drawn now is on screen: the first rows come before all else. */
  #wish(part: Wanted): void {
    void this.#host.updateComplete.then(() => part.load());
  }

  /** Whether the code of a part has yet to come; from the first answer on it is asked for. */
  #isComing(part: Wanted, isWaiting: boolean): boolean {
    const isComing = !part.module && !part.isMissing;
    if (isComing && !isWaiting) this.#wish(part);
    return isComing;
  }

  /** The fields that everybody filters by; their room until the first answer. @param isWaiting whether that has yet to come */
  renderFilters(isWaiting: boolean): Rendered {
    if (this.#isComing(this.#filter, isWaiting)) {
      return html`<div class="filters" aria-hidden="true">
        ${[1, 2, 3, 4, 5].map((at) => html`<span class="field ${at === 1 ? 'field--search' : ''}"><i class="skeleton"></i></span>`)}
        </div>
        <div class="more"></div>`;
    }
    return this.#render(this.#filter, (code) => {
      const { choice, i18n } = this.#context();
      const inputs = [choice.state.filters, choice.presets, i18n.textLocale, i18n.formats];
      return this.#memo.get('filters', inputs, () => code.renderFilters(this.#context()));
    });
  }

  /** The filters that apply, each to be taken away. */
  renderChips(): Rendered {
    return this.#hasFilters ? this.#render(this.#chips, (code) => code.renderChips(this.#context())) : nothing;
  }

  get #hasFilters(): boolean {
    return hasFilters(this.#context().choice.state.filters);
  }

  /** What has been ticked, once its code is there. */
  get selection(): Selection | undefined {
    const { module } = this.#selectionCode;
    return (this.#selection ??= module && new module.Selection(this.#host, this.#context));
  }

  /** The column of checkboxes, empty until its code is there; none where nothing can be done with what is ticked. */
  ticks(isWaiting: boolean): TickCells | undefined {
    if (!this.#context().client?.createExport) return undefined;
    this.#isComing(this.#selectionCode, isWaiting);
    return this.selection?.cells ?? NO_TICKS;
  }

  /** What is new while the page stays open, once its code is there. */
  get news(): News | undefined {
    const { module } = this.#newsCode;
    return (this.#news ??= module && new module.News(this.#host, this.#context));
  }

  /** Draws the mark of a row. */
  mark(isWaiting: boolean): News['mark'] | undefined {
    this.#isComing(this.#newsCode, isWaiting);
    return this.news?.mark;
  }

  /** What can be done with the documents; its room until then. */
  renderToolbar(isWaiting: boolean): Rendered {
    const { module } = this.#toolbarCode;
    if (module) return (this.#toolbar ??= new module.Toolbar(this.#host, this.#context, this.#addTexts)).render();
    this.#isComing(this.#toolbarCode, isWaiting);
    return html`<div class="toolbar"></div>`;
  }

  /** The ways to other pages; their room until the first answer. */
  renderPager(isWaiting: boolean, isBusy: boolean): Rendered {
    if (this.#isComing(this.#pager, isWaiting)) return html`<div class="pager-room skeleton no-print"></div>`;
    return this.#render(this.#pager, (code) => code.renderListPager(this.#context(), isBusy));
  }

  /** The panels that the toolbar has opened. */
  renderPanels(): unknown {
    return this.#toolbar?.renderPanels() ?? nothing;
  }

  /** Instead of rows: why there are none. */
  renderEmpty(): Rendered {
    this.#isComing(this.#newsCode, false);
    if (!this.#hasFilters) return this.#render(this.#empty, (code) => code.renderEmpty(this.#context().i18n));
    return this.#render(this.#chips, (code) => (this.#noMatch ??= new code.NoMatch(this.#host, this.#context)).render());
  }

  /** Instead of everything, where the page has not said where the data comes from. */
  renderIdle(): Rendered {
    return this.#render(this.#empty, (code) => code.renderIdle(this.#context().i18n));
  }

  /** Forgets what was done for the last person. */
  forget(): void {
    this.#memo.clear();
    this.#toolbar?.forget();
    this.#selection?.forget();
    this.#news?.forget();
  }
}

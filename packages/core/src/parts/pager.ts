import { css, html, nothing, type TemplateResult } from 'lit';
import { nextIcon, previousIcon } from '../generated/icons.ts';
import type { I18n } from '../i18n/localizer.ts';
import { str } from '../i18n/str.ts';
import { quietButtonStyles } from './button.ts';
import { renderIcon } from './icon.ts';

const PAGE_SIZES: readonly number[] = [10, 20, 50, 100];

export interface PagerContent {
  /** Id of the heading of what is paged, so that two pagers on a page have two names. */
  headingId?: string;
  /** 0-based place of the page's first item. */
  offset: number;
  /** Items on this page. */
  shown: number;
  /** Items that match in all. */
  count: number;
  pageSize: number;
  /** What there is to choose from beside the page size of now; 10, 20, 50 and 100 unless set. */
  pageSizes?: readonly number[];
  hasNext: boolean;
  busy: boolean;
  changePage: (step: 1 | -1) => void;
  changePageSize: (size: number) => void;
}

/** Which items are shown out of how many, how many at a time, and the way on and back. */
export function renderPager(i18n: I18n, pager: PagerContent): TemplateResult {
  const { msg, formats } = i18n;
  const { offset, shown, count, busy, pageSize, pageSizes = PAGE_SIZES } = pager;
  const sizes = pageSizes.includes(pageSize) ? pageSizes : [...pageSizes, pageSize].sort((one, other) => one - other);
  const [from, to, all] = [offset + 1, offset + shown, count].map((value) => formats.number(value));
  const handleSize = (event: Event): void => pager.changePageSize(Number((event.target as HTMLSelectElement).value));
  // Not `disabled`: a button that turns off under the finger would throw the focus away.
  const step = (by: 1 | -1, icon: string, label: string, enabled: boolean): TemplateResult =>
    html`<button
      class="button button--ghost button--icon"
      type="button"
      part=${by === 1 ? 'next-button' : 'previous-button'}
      aria-label=${label}
      title=${label}
      aria-disabled=${enabled ? 'false' : 'true'}
      @click=${() => {
        if (enabled && !busy) pager.changePage(by);
      }}
    >
      ${renderIcon(icon)}
    </button>`;
  return html`<nav
    class="pager no-print"
    part="pager"
    id="pager"
    aria-labelledby=${pager.headingId === undefined ? nothing : `${pager.headingId} pager`}
    aria-label=${msg('Pages', { id: 'pager.label', desc: 'Names the pager to screen readers' })}
  >
    <label class="pager__size">
      ${msg('Per page', { id: 'pager.size', desc: 'Before the choice of how many rows a page has' })}
      <select part="page-size" @change=${handleSize}>
        ${sizes.map((size) => html`<option value=${size} .selected=${size === pageSize}>${formats.number(size)}</option>`)}
      </select>
    </label>
    <span class="pager__range">
      ${shown > 0 ? msg(str`${from}–${to} of ${all}`, { id: 'pager.range', desc: 'Rows shown out of all that match, 21–40 of 137' }) : ''}
    </span>
    <span class="pager__steps">
      ${step(-1, previousIcon, msg('Previous page', { id: 'pager.previous' }), offset > 0)}
      ${step(1, nextIcon, msg('Next page', { id: 'pager.next' }), pager.hasNext)}
    </span>
  </nav>`;
}

export const pagerStyles = css`
  ${quietButtonStyles}
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.857em;
    min-block-size: 3em;
    padding-inline-start: 0.857em;
    border-block-start: 1px solid var(--_border-subtle-01);
    background: var(--_layer-01);
  }
  .pager__size {
    display: flex;
    align-items: center;
    gap: 0.571em;
  }
  .pager__size select {
    min-block-size: 2.286em;
    padding: 0 0.571em;
    border: 0;
    background: transparent;
    color: inherit;
  }
  .pager__size option {
    background: var(--_background);
  }
  .pager__range {
    flex: 1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .pager__steps {
    display: flex;
    margin-inline-start: auto;
  }
  @container (inline-size < 22em) {
    .pager {
      min-block-size: 5.2em;
    }
  }
  .pager__steps .icon {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  :dir(rtl) .pager__steps .icon {
    transform: scaleX(-1);
  }
  /* A paged table where somebody prints the page that it stands on: here, as the first screen has no room for it. */
  @media print {
    .table-frame {
      overflow: visible;
    }
    .table-frame .table {
      font-size: 0.786em;
    }
    .table-frame thead {
      break-inside: avoid;
    }
    /* Chromium repeats no header that holds a button. */
    .table-frame .sort {
      display: contents;
    }
    .table-frame .table :is(th, td) {
      block-size: auto;
      max-inline-size: none;
      padding: 0.357em 0.429em;
      overflow: visible;
      white-space: normal;
    }
    .table-frame .table .cell--numeric {
      white-space: nowrap;
    }
  }
`;

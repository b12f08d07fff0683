/** The list's pager: a chunk of its own, as the rows come first. */
import { pagerStyles, renderPager } from '@csol/core';
import { css, type TemplateResult } from 'lit';
import type { ListContext } from './invoice-list.context.ts';

/** Adopted with the chunk; with them, what is the list's own where somebody prints the page that it stands on. */
export const styles = css`
  ${pagerStyles}
  @media print {
    .totals {
      flex-wrap: wrap;
      min-block-size: 0;
      break-inside: avoid;
      overflow: visible;
    }
    .total {
      flex: 0 1 auto;
      padding: 0.571em 1.143em 0.571em 0;
    }
    .row-button {
      min-block-size: 0;
      color: inherit;
      text-decoration: none;
    }
  }
`;

/** @param isBusy whether another page is on its way */
export function renderListPager({ i18n, choice, page, turn }: ListContext, isBusy: boolean): TemplateResult {
  return renderPager(i18n, {
    headingId: 'heading',
    offset: page?.offset ?? 0,
    shown: page?.items.length ?? 0,
    count: page?.count ?? 0,
    pageSize: choice.state.pageSize,
    hasNext: page?.page.next !== undefined,
    busy: isBusy,
    changePage: turn,
    changePageSize: (size) => choice.change({ pageSize: size }),
  });
}

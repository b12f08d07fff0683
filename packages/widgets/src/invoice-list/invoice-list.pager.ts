/** The list's pager: a chunk of its own, as the rows come first. */
import { renderPager } from '@csol/core';
import type { TemplateResult } from 'lit';
import type { ListContext } from './invoice-list.context.ts';

export { pagerStyles as styles } from '@csol/core';

const PAGE_SIZES: readonly number[] = [10, 20, 50, 100];

/** @param isBusy whether another page is on its way */
export function renderListPager({ i18n, choice, page, turn }: ListContext, isBusy: boolean): TemplateResult {
  const { pageSize } = choice.state;
  return renderPager(i18n, {
    headingId: 'heading',
    offset: page?.offset ?? 0,
    shown: page?.items.length ?? 0,
    count: page?.count ?? 0,
    pageSize,
    pageSizes: PAGE_SIZES.includes(pageSize) ? PAGE_SIZES : [...PAGE_SIZES, pageSize].sort((a, b) => a - b),
    hasNext: page?.page.next !== undefined,
    busy: isBusy,
    changePage: turn,
    changePageSize: (size) => choice.change({ pageSize: size }),
  });
}

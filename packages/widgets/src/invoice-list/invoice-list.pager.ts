/** The list's pager: a chunk of its own, as the rows come first. */
import { renderPager } from '@csol/core';
import type { TemplateResult } from 'lit';
import type { ListContext } from './invoice-list.context.ts';

export { pagerStyles as styles } from '@csol/core';

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

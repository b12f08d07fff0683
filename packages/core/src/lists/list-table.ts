/** A list's table with its pager. */
import { html, type TemplateResult } from 'lit';
import type { I18n } from '../i18n/localizer.ts';
import type { Place } from '../paging.ts';
import { renderPager } from '../parts/pager.ts';
import { renderSkeletonRows } from '../parts/table.ts';
import type { RequestState } from '../request.ts';

/** A page of an answer with its place. */
type Page<T> = Place & { items: readonly T[]; count: number; page: { next?: string } };

/** What the table is drawn from. */
export interface ListTable<T> {
  state: RequestState<Page<T>>;
  choice: { state: { pageSize: number }; resize: (pageSize: number) => void };
  turn: (step: 1 | -1) => void;
  headers: readonly TemplateResult[];
  renderRow: (item: T) => TemplateResult;
}

/** Rows, or skeletons of their size until the first answer; and the pager below. */
export function renderListTable<T>(i18n: I18n, { state, choice, turn, headers, renderRow }: ListTable<T>): TemplateResult {
  const page = 'data' in state ? state.data : undefined;
  const isBusy = state.name === 'loading' || state.name === 'refreshing';
  const { pageSize } = choice.state;
  return html`<div class="table-frame" ?data-refreshing=${state.name === 'refreshing'}>
    <table class="table" role="table" part="table" aria-labelledby="heading" aria-busy=${isBusy}>
      <thead role="rowgroup">
        <tr role="row">
          ${headers}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${page ? page.items.map(renderRow) : renderSkeletonRows(pageSize, headers.length)}
      </tbody>
    </table>
    ${renderPager(i18n, {
      headingId: 'heading',
      offset: page?.offset ?? 0,
      shown: page?.items.length ?? 0,
      count: page?.count ?? 0,
      pageSize,
      hasNext: page?.page.next !== undefined,
      busy: isBusy,
      changePage: turn,
      changePageSize: choice.resize,
    })}
  </div>`;
}

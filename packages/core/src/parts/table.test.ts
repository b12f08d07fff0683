import { expect, html } from '@open-wc/testing';
import { itIsAccessible, nextFrame } from '../../../../test/helpers/index.ts';
import { mountProbe, type Probe } from '../../../../test/helpers/probe.ts';
import { allByRole, byRole } from '../../../../test/helpers/query.ts';
import { renderHeader, renderSkeletonRows, type Column, type Sort } from './table.ts';

const columns: Column[] = [
  { key: 'number', label: 'Number', sortable: true },
  { key: 'kind', label: 'Kind' },
  { key: 'gross', label: 'Amount', sortable: true, numeric: true },
];

const row = (number: string) => html`<tr role="row">
  <th role="rowheader" scope="row">${number}</th>
  <td role="cell" data-label="Kind">Invoice</td>
  <td role="cell" class="cell--numeric" data-label="Amount">1.00</td>
</tr>`;

type ChangeSort = (key: string) => void;

async function mount(sort: Sort, changeSort: ChangeSort = () => undefined, rows: unknown = [row('A1'), row('A2')]): Promise<Probe> {
  const probe = await mountProbe(() => html`<table class="table" role="table" aria-label="Documents">
    <thead role="rowgroup"><tr role="row">${columns.map((column) => renderHeader(column, sort, changeSort))}</tr></thead>
    <tbody role="rowgroup">${rows}</tbody>
  </table>`);
  probe.style.width = '1000px';
  return probe;
}

const newest: Sort = { key: 'gross', descending: true };

describe('a table', () => {
  it('says by which column it is sorted, and which others it can be sorted by', async () => {
    const table = await mount(newest);
    const sorts = allByRole(table, 'columnheader').map((header) => header.getAttribute('aria-sort'));
    expect(sorts).to.deep.equal(['none', null, 'descending']);
    const ascending = await mount({ key: 'number', descending: false });
    expect(ascending.shadowRoot?.querySelector('[aria-sort=ascending]')?.textContent?.trim()).to.equal('Number');
  });

  it('asks to be sorted by the column whose header is pressed', async () => {
    const asked: string[] = [];
    const table = await mount(newest, (key) => asked.push(key));
    byRole(table, 'button', 'Number').click();
    byRole(table, 'button', 'Amount').click();
    expect(asked).to.deep.equal(['number', 'gross']);
    expect(allByRole(table, 'button', 'Kind')).to.have.length(0);
  });

  it('has rows that a screen reader counts, and skeletons that it does not', async () => {
    const table = await mount(newest);
    expect(allByRole(table, 'row')).to.have.length(3);
    const loading = await mount(newest, undefined, renderSkeletonRows(5, columns.length));
    expect(allByRole(loading, 'row')).to.have.length(1);
    expect(loading.shadowRoot?.querySelectorAll('tbody tr')).to.have.length(5);
  });

  for (const width of ['1000px', '600px', '320px']) {
    it(`has skeletons as high as rows, so that nothing moves when data comes: ${width}`, async () => {
      const heightOf = async (table: Probe): Promise<number> => {
        table.style.width = width;
        await nextFrame();
        return (table.shadowRoot?.querySelector('tbody') as HTMLElement).getBoundingClientRect().height;
      };
      const rows = await heightOf(await mount(newest, undefined, [row('A1'), row('A2'), row('A3')]));
      const skeletons = await heightOf(await mount(newest, undefined, renderSkeletonRows(3, columns.length)));
      expect(skeletons).to.be.closeTo(rows, 1);
    });
  }

  it('is still a table for a screen reader where it becomes cards', async () => {
    const table = await mount(newest);
    table.style.width = '320px';
    await nextFrame();
    expect(allByRole(table, 'cell').map((cell) => cell.dataset['label'])).to.include('Kind');
    expect(getComputedStyle(allByRole(table, 'row')[1] as Element).display).not.to.equal('table-row');
    expect(getComputedStyle(allByRole(table, 'cell')[0] as Element, '::before').content).to.match(/Kind|attr\(data-label\)/);
  });

  itIsAccessible({
    'with rows': () => mount(newest),
    'with skeletons': () => mount(newest, undefined, renderSkeletonRows(2, columns.length)),
    'as cards': async () => {
      const table = await mount(newest);
      table.style.width = '320px';
      return table;
    },
  });
});

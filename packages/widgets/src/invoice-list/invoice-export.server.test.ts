/** Downloads over the real server and the REST client: what is in the file is what the list shows. */
import { createRestClient } from '@csol/client/rest';
import { expect } from '@open-wc/testing';
import { catchFiles, mountExportable, openExport } from '../../../../test/helpers/exports.ts';
import { until } from '../../../../test/helpers/index.ts';
import { numbersOf } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, textOf } from '../../../../test/helpers/query.ts';

const rest = createRestClient({ baseUrl: '/api' });

describe('a download over the real server', () => {
  let files: ReturnType<typeof catchFiles>;
  beforeEach(() => (files = catchFiles()));
  afterEach(() => files.restore());

  /** Starts a download of these kinds. @returns the file, once the panel says that it is there */
  async function download(dialog: HTMLElement, kinds: readonly RegExp[]): Promise<{ name: string; bytes: Uint8Array }> {
    byRole(dialog, 'checkbox', /^Excel/).click();
    for (const kind of kinds) byRole(dialog, 'checkbox', kind).click();
    byPart(dialog, 'start-button').click();
    await until(() => textOf(dialog).includes('Downloaded'), 'the file is there');
    const [file] = files.saved;
    if (!file) throw new Error('Nothing was saved.');
    return { name: file.name, bytes: new Uint8Array(await (await file.blob()).arrayBuffer()) };
  }

  it('holds all that match, in the order of the list, as the country reads it', async () => {
    const list = await mountExportable(rest, { 'status': 'overdue', 'customer-number': '10482-BE', 'page-size': '10' });
    const { items, count } = await rest.listInvoices({ status: ['overdue'], customerNumber: ['10482-BE'], sort: '-issueDate', limit: 200 });
    const { name, bytes } = await download(await openExport(list), [/^Text table/]);
    expect(name).to.match(/^invoices_10482-BE_.*\.csv$/);
    const [head = '', ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n');
    const at = head.split(';').indexOf('"Number"');
    expect(at, head).to.be.greaterThan(-1);
    expect(rows.map((row) => row.split(';')[at])).to.deep.equal(items.map(({ number }) => `"${number}"`));
    expect(rows).to.have.length(count);
  });

  it('holds what was selected, as an archive of several kinds', async () => {
    const list = await mountExportable(rest, { 'page-size': '10' });
    const boxes = allByPart(list, 'select-checkbox');
    boxes.slice(-2).forEach((box) => box.click());
    const numbers = numbersOf(list).slice(-2);
    await until(() => textOf(byPart(list, 'selection')).includes('2 selected'), 'two are selected');
    const { name, bytes } = await download(await openExport(list), [/^Text table/, /^E-invoice/]);
    expect(name).to.match(/\.zip$/);
    const text = new TextDecoder('latin1').decode(bytes);
    for (const number of numbers) expect(text).to.contain(`ubl/${number}.xml`);
  });
});

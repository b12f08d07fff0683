import { ApiError, type ApiErrorKind, type DownloadedFile } from '@csol/client/port';
import type { ExportJob } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { catchFiles, createJob, exportFile, mountExportable, openExport, stageExports } from '../../../../test/helpers/exports.ts';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, textOf } from '../../../../test/helpers/query.ts';
import { createInvoice, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

/** A list whose panel is open, over a back end that the test plays. */
async function mountOpen() {
  const staged = stageExports();
  const list = await mountExportable(staged.client);
  return { ...staged, list, dialog: await openExport(list) };
}

const start = (dialog: Element): void => byRole(dialog, 'button', 'Download').click();
const tick = (dialog: Element, name: RegExp): void => byRole(dialog, 'checkbox', name).click();
const shows = (dialog: Element, text: string): Promise<void> => until(() => textOf(dialog).includes(text), `“${text}” shows`);

describe('the PDF of one selected document', () => {
  it('comes as it is, and a failure is said with a way to try again', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const one = createPage(1, { items: [createInvoice({ id: 'inv_1', number: '4711' })] });
    const { client, orders } = stageExports(one, {
      getInvoiceDocument: (id, document, options) => calls.call(`${id} ${document}`, options),
    });
    const list = await mountExportable(client);
    byRole(list, 'checkbox', 'Select invoice 4711').click();
    const dialog = await openExport(list);
    tick(dialog, /^Excel/);
    tick(dialog, /^PDF/);
    await shows(dialog, 'You get one PDF file.');
    start(dialog);
    expect([calls.last().question, orders.asked.length]).to.deep.equal(['inv_1 pdf', 0]);
    calls.last().fail(new ApiError('server', 'x'));
    await until(() => allByPart(dialog, 'retry-button').length > 0, 'the retry shows');
    const { saved, restore } = catchFiles();
    byPart(dialog, 'retry-button').click();
    calls.last().answer({ ...exportFile, fileName: '4711.pdf' });
    await shows(dialog, 'Downloaded');
    restore();
    expect(saved.map(({ name }) => name)).to.deep.equal(['4711.pdf']);
  });
});

type Mounted = Awaited<ReturnType<typeof mountOpen>>;

/** The panel in a state, for what is said of every state. */
async function mountState(bring: (mounted: Mounted) => Promise<void> = async () => undefined): Promise<InvoiceList> {
  const { saved: _saved, restore } = catchFiles();
  const mounted = await mountOpen();
  await bring(mounted);
  restore();
  return mounted.list;
}
const ordered = (job: Partial<ExportJob>) => async (mounted: Mounted) => {
  start(mounted.dialog);
  mounted.orders.last().answer(createJob(job));
  if (job.state === 'done') {
    await until(() => mounted.files.asked.length > 0, 'the file is asked for');
    mounted.files.last().answer(exportFile);
    await shows(mounted.dialog, 'Downloaded');
  } else await shows(mounted.dialog, 'being made');
};
const refused = (kind: ApiErrorKind) => async (mounted: Mounted) => {
  start(mounted.dialog);
  mounted.orders.last().fail(new ApiError(kind, 'x'));
  await until(() => allByPart(mounted.dialog, 'panel').length > 0, 'the panel shows');
};
const missing: ExportJob['missing'] = [{ id: 'inv_1', number: '2026-1', content: 'pdf', reason: 'failed' }];
const states = {
  'with the choice': () => mountState(),
  'while the file is made': () => mountState(ordered({ state: 'running', done: 2 })),
  'with a file that misses something': () => mountState(ordered({ state: 'done', missing, missingCount: 1 })),
  'that failed': () => mountState(refused('server')),
};
describe('an open panel', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

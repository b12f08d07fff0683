import { ApiError } from '@csol/client/port';
import { CsolSessionChangeEvent } from '@csol/core';
import type { ExportJob } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { catchFiles, createJob, exportFile, mountExportable, openExport, stageExports } from '../../../../test/helpers/exports.ts';
import { until } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, byRole, choose, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceExportEvent, InvoiceExportRequestEvent } from './invoice-export.events.ts';

const page = createPage(2, {
  count: 37,
  totals: [
    { currency: 'EUR', count: 30, gross: eur('12345.00'), open: eur('0.00'), overdue: eur('0.00') },
    { currency: 'SEK', count: 7, gross: { amount: '99.00', currency: 'SEK' }, open: eur('0.00'), overdue: eur('0.00') },
  ],
});
function eur(amount: string) {
  return { amount, currency: 'EUR' };
}

/** A list whose panel is open, over a back end that the test plays. */
async function mountOpen(rest = {}, attributes = {}) {
  const staged = stageExports(page, rest);
  const list = await mountExportable(staged.client, attributes);
  return { ...staged, list, dialog: await openExport(list) };
}

const start = (dialog: Element): void => {
  const button = byRole(dialog, 'button', 'Download');
  button.focus();
  button.click();
};
const tick = (dialog: Element, name: RegExp): void => byRole(dialog, 'checkbox', name).click();
const shows = (dialog: Element, text: string): Promise<void> => until(() => textOf(dialog).includes(text), `“${text}” shows`);

describe('the panel of a download', () => {
  it('says first how many documents there are, and their totals, a currency at a time', async () => {
    const { dialog } = await mountOpen();
    expect(focusedName()).to.equal('Download');
    expect(textOf(dialog)).to.contain('37 documents €12,345.00 SEK 99.00');
  });

  it('orders what the filters let through, as the person wants it', async () => {
    const { dialog, orders, list } = await mountOpen({}, { status: 'overdue', lang: 'fr' });
    const labels = allByRole(dialog, 'checkbox').map((box) => (box as HTMLInputElement).name);
    expect(labels).to.deep.equal(['xlsx', 'csv', 'pdf', 'ubl']);
    byPart(list, 'start-button').click();
    const query = { status: ['overdue'], sort: '-issueDate' };
    expect(orders.last().question).to.deep.equal({ format: 'xlsx', query, profile: 'BE', language: 'fr-BE' });
    orders.last().fail(new ApiError('aborted', 'the test ends'));
  });

  it('says what a person gets, and makes an archive of several kinds', async () => {
    const { dialog, orders } = await mountOpen();
    expect(textOf(dialog)).to.contain('You get one Excel file.');
    tick(dialog, /^PDF/);
    await shows(dialog, 'You get one ZIP file');
    tick(dialog, /^Excel/);
    tick(dialog, /^Text table/);
    await shows(dialog, 'CSV is written for');
    choose(byRole(dialog, 'combobox'), 'neutral');
    start(dialog);
    expect(orders.last().question).to.deep.include({ format: 'zip', contents: ['csv', 'pdf'], profile: 'neutral' });
    orders.last().fail(new ApiError('aborted', 'the test ends'));
  });

  it('keeps its button off and says why while nothing is chosen', async () => {
    const { dialog, orders } = await mountOpen();
    tick(dialog, /^Excel/);
    await shows(dialog, 'Choose at least one kind of file.');
    expect(byRole(dialog, 'button', 'Download').getAttribute('aria-disabled')).to.equal('true');
    start(dialog);
    expect(orders.asked).to.have.length(0);
  });

  it('lets the page make the file itself', async () => {
    const { dialog, orders, list } = await mountOpen();
    let wanted: unknown;
    list.addEventListener('csol-invoice-export-request', (event: InvoiceExportRequestEvent) => {
      wanted = event.wanted;
      event.preventDefault();
    });
    start(dialog);
    expect(wanted).to.deep.include({ format: 'xlsx' });
    expect(orders.asked).to.have.length(0);
  });

  it('is not offered where the client makes no files, nor are checkboxes', async () => {
    const { client } = stageExports(page);
    const { createExport: _createExport, ...rest } = client;
    const { mountSettled } = await import('../../../../test/helpers/lists.ts');
    const list = await mountSettled(rest);
    await until(() => allByPart(list, 'columns-button').length > 0, 'the toolbar shows');
    expect(allByPart(list, 'export-button')).to.have.length(0);
    expect(list.shadowRoot?.querySelectorAll('.tick')).to.have.length(0);
  });
});

describe('a download under way', () => {
  let files: ReturnType<typeof catchFiles>;
  beforeEach(() => (files = catchFiles()));
  afterEach(() => files.restore());

  /** A download whose job has been ordered. */
  async function mountRunning(job: Partial<ExportJob> = { state: 'running', done: 1 }, rest = {}) {
    const mounted = await mountOpen(rest);
    start(mounted.dialog);
    mounted.orders.last().answer(createJob(job));
    await until(() => allByRole(mounted.dialog, 'progressbar').length > 0, 'the progress shows');
    return mounted;
  }

  /** A download that is done. */
  async function mountDone(job: Partial<ExportJob> = {}) {
    const mounted = await mountRunning({ state: 'done', done: 4, ...job });
    await until(() => mounted.files.asked.length > 0, 'the file is asked for');
    mounted.files.last().answer(exportFile);
    await until(() => allByPart(mounted.dialog, 'panel').length > 0, 'the outcome shows');
    return mounted;
  }

  it('shows how far it is, and keeps the focus in the panel', async () => {
    const { dialog, looks } = await mountRunning();
    const bar = byRole<HTMLProgressElement>(dialog, 'progressbar', 'The file is being made');
    await until(() => bar.max === 4, 'the bar knows how long it is');
    expect([bar.value, bar.max]).to.deep.equal([1, 4]);
    expect(textOf(dialog)).to.contain('1 of 4 documents 25%');
    await until(() => focusedName() === 'The file is on its way' || focusedName().includes('ready'), 'the focus is on what has changed');
    await until(() => looks.asked.length === 1, 'it looks again');
    looks.last().fail(new ApiError('aborted', 'the test ends'));
  });

  it('saves the file under the name that the back end gives, and tells the page', async () => {
    const mounted = await mountRunning({ state: 'done', done: 4 });
    const told: string[] = [];
    mounted.list.addEventListener('csol-invoice-export', ({ fileName, missingCount }: InvoiceExportEvent) =>
      told.push(`${fileName} ${missingCount}`),
    );
    await until(() => mounted.files.asked.length > 0, 'the file is asked for');
    mounted.files.last().answer(exportFile);
    await shows(mounted.dialog, 'Downloaded');
    expect(files.saved.map(({ name }) => name)).to.deep.equal(['invoices_2026.xlsx']);
    expect(told).to.deep.equal(['invoices_2026.xlsx 0']);
  });

  it('goes on while the panel is closed, is to be seen in the toolbar, and is come back to', async () => {
    const { list, dialog, looks, files: asked } = await mountRunning();
    byPart(dialog, 'close-button').click();
    await until(() => allByPart(list, 'export-status').length > 0, 'the toolbar shows it');
    expect(textOf(byPart(list, 'export-status'))).to.equal('Download: 25%');
    await until(() => looks.asked.length > 0, 'it looks again');
    looks.last().answer(createJob({ state: 'done', done: 4 }));
    await until(() => asked.asked.length > 0, 'the file is asked for');
    asked.last().answer(exportFile);
    await until(() => textOf(byPart(list, 'export-status')) === 'Downloaded', 'the toolbar says so');
    expect(files.saved).to.have.length(1);
    byPart(list, 'export-status').click();
    await until(() => allByRole(list, 'dialog').length > 0, 'the panel is back');
    expect(textOf(byRole(list, 'dialog'))).to.contain('invoices_2026.xlsx');
    byPart(list, 'close-button').click();
    await until(() => allByRole(list, 'dialog').length === 0, 'the panel is closed');
    expect(allByPart(list, 'export-status')).to.have.length(0);
  });

  it('is cancelled by its button, here and at the back end', async () => {
    const { dialog, cancelled } = await mountRunning();
    byPart(dialog, 'cancel-button').click();
    await shows(dialog, 'The download is cancelled');
    expect(cancelled).to.deep.equal(['exp_1']);
    byPart(dialog, 'back-button').click();
    await shows(dialog, 'What is downloaded');
  });

  it('names what an archive misses, with the reason, and orders what may be made after all', async () => {
    const missing: ExportJob['missing'] = [
      { id: 'inv_1', number: '2026-1', content: 'pdf', reason: 'failed' },
      { id: 'inv_2', number: '2026-2', content: 'ubl', reason: 'unavailable' },
      { id: 'inv_3', number: '', content: 'pdf', reason: 'gone' },
    ];
    const { dialog, orders } = await mountDone({ missing, missingCount: 5 });
    const rows = ['2026-1 PDF could not be made', '2026-2 UBL is not offered', 'inv_3 PDF is no longer there'];
    expect(allByRole(dialog, 'listitem').map((row) => textOf(row))).to.deep.equal(rows);
    expect(textOf(dialog)).to.contain('Downloaded, but something is missing').and.to.contain('and 2 more, named in missing.txt');
    byRole(dialog, 'button', 'Try the missing ones again').click();
    expect(orders.last().question).to.deep.include({ format: 'zip', contents: ['pdf'], ids: ['inv_1'] });
    expect(orders.last().question).not.to.have.property('query');
    orders.last().fail(new ApiError('aborted', 'the test ends'));
  });

  it('is saved again from what is kept, and made anew where it is not', async () => {
    const { dialog, orders, files: asked } = await mountDone({ expiresAt: '2026-07-15T13:00:00.000Z' });
    byRole(dialog, 'button', 'Save again').click();
    await until(() => asked.asked.length === 2, 'the file is asked for again');
    asked.last().fail(new ApiError('not-found', 'x'));
    await shows(dialog, 'The file is no longer kept');
    byRole(dialog, 'button', 'Make it again').click();
    expect(orders.asked).to.have.length(2);
    orders.last().fail(new ApiError('aborted', 'the test ends'));
  });

  it('is cancelled at the back end when its list leaves the page', async () => {
    const { list, cancelled } = await mountRunning();
    list.remove();
    expect(cancelled).to.deep.equal(['exp_1']);
  });

  it('is forgotten with its person, without a word to the next one’s back end', async () => {
    const { list, cancelled, files: asked } = await mountRunning();
    document.dispatchEvent(new CsolSessionChangeEvent());
    await until(() => allByRole(list, 'dialog').length === 0, 'the panel is gone');
    expect([cancelled.length, asked.asked.length, allByPart(list, 'export-status').length]).to.deep.equal([0, 0, 0]);
  });

  const refusals: Record<string, [ConstructorParameters<typeof ApiError>, string]> = {
    'there are too many documents': [['invalid', 'x', { type: 'urn:csol:problem:tooLarge' }], 'Too many documents for one file'],
    'nobody makes such files': [['not-found', 'x'], 'does not offer this download'],
    'the country’s CSV is not known': [
      ['invalid', 'x', { fieldErrors: [{ pointer: '/profile', code: 'format', detail: 'x' }] }],
      'Choose CSV for programs',
    ],
    'there are too many downloads': [['limited', 'x', { retryAfterMs: 10_000 }], 'Wait 10 seconds'],
    'the session is over': [['expired', 'x'], 'Sign in'],
    'the person may not': [['denied', 'x'], 'You have no access'],
    'the back end fails': [['server', 'x', { requestId: 'req-7' }], 'req-7'],
  };
  for (const [name, [error, text]] of Object.entries(refusals)) {
    it(`says what to do where ${name}`, async () => {
      const { dialog, orders } = await mountOpen();
      start(dialog);
      orders.last().fail(new ApiError(...error));
      await shows(dialog, text);
      byPart(dialog, 'back-button').click();
      await shows(dialog, 'What is downloaded');
    });
  }

  it('that fails is tried again', async () => {
    const { dialog, looks } = await mountRunning();
    await until(() => looks.asked.length === 1, 'it looks again');
    looks.last().answer(createJob({ state: 'failed' }));
    await shows(dialog, 'The download failed');
    byPart(dialog, 'retry-button').click();
    await until(() => allByRole(dialog, 'progressbar').length > 0, 'it begins again');
  });
});

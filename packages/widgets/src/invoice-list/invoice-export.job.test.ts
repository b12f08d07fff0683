import { ApiError, type DownloadedFile, type UnsafeCallOptions } from '@csol/client/port';
import type { ExportJob, ExportRequest } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { createJob, exportFile as file } from '../../../../test/helpers/exports.ts';
import { until } from '../../../../test/helpers/index.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import { ExportRun, type ExportClient, type RunState } from './invoice-export.job.ts';
import type { ExportTask } from './invoice-export.state.ts';

const order: ExportTask = { request: { format: 'xlsx', query: {}, language: 'fr-BE' } };

/** A download whose back end a test plays. */
function stage(task: ExportTask = order) {
  const orders = stageCalls<ExportRequest, ExportJob>();
  const looks = stageCalls<string, ExportJob>();
  const files = stageCalls<string, DownloadedFile>();
  const cancelled: string[] = [];
  const saved: string[] = [];
  const states: RunState[] = [];
  const client: ExportClient = {
    createExport: orders.call,
    getExport: looks.call,
    getExportFile: files.call,
    cancelExport: async (id) => void cancelled.push(id),
  };
  const save = ({ fileName }: DownloadedFile): void => void saved.push(fileName);
  const run = new ExportRun({ client, task, save, changed: (state) => states.push(state) });
  const asked = (calls: { asked: unknown[] }, count: number): Promise<void> =>
    until(() => calls.asked.length === count, `question ${count}`);
  return { run, orders, looks, files, cancelled, saved, states, asked };
}

describe('a download', () => {
  it('is ordered, followed until it is made, fetched and saved under the name that the back end gives', async () => {
    const { run, orders, looks, files, saved, states, asked } = stage();
    void run.start();
    expect(orders.last().question).to.deep.equal({ format: 'xlsx', query: {}, language: 'fr-BE' });
    expect(orders.last().options.language).to.equal('fr-BE');
    orders.last().answer(createJob());
    await asked(looks, 1);
    looks.last().answer(createJob({ state: 'running', done: 2 }));
    await asked(looks, 2);
    looks.last().answer(createJob({ state: 'done', done: 4 }));
    await asked(files, 1);
    files.last().answer(file);
    await until(() => saved.length > 0, 'it is saved');
    expect(saved).to.deep.equal(['invoices_2026.xlsx']);
    expect(run.state).to.deep.include({ name: 'done', fileName: 'invoices_2026.xlsx' });
    const shown = states.map((state) => (state.name === 'running' ? `${state.name} ${state.job?.done ?? ''}` : state.name));
    expect(shown).to.deep.equal(['running ', 'running 0', 'running 2', 'running 4', 'done']);
  });

  it('that is made at once is not asked for again', async () => {
    const { run, orders, looks, files, asked } = stage();
    void run.start();
    orders.last().answer(createJob({ state: 'done', done: 4 }));
    await asked(files, 1);
    expect(looks.asked).to.have.length(0);
  });

  it('is saved again without a new order', async () => {
    const { run, orders, files, saved, asked } = stage();
    void run.start();
    orders.last().answer(createJob({ state: 'done' }));
    await asked(files, 1);
    files.last().answer(file);
    await until(() => run.state.name === 'done', 'it is done');
    void run.start();
    await asked(files, 2);
    files.last().answer(file);
    await until(() => saved.length === 2, 'it is saved again');
    expect(orders.asked).to.have.length(1);
  });

  it('whose order has no answer is ordered again as the same wish', async () => {
    const { run, orders } = stage();
    void run.start();
    orders.last().fail(new ApiError('network', 'x'));
    await until(() => run.state.name === 'failed', 'it has failed');
    expect(run.state).to.deep.include({ name: 'failed', step: 'createExport' });
    void run.start();
    const keys = orders.asked.map(({ options }) => (options as UnsafeCallOptions).idempotencyKey);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(keys).to.deep.equal([keys[0], keys[0]]);
  });

  it('goes on with its job where it is lost sight of', async () => {
    const { run, orders, looks, asked } = stage();
    void run.start();
    orders.last().answer(createJob());
    await asked(looks, 1);
    looks.last().fail(new ApiError('timeout', 'x'));
    await until(() => run.state.name === 'failed', 'it has failed');
    void run.start();
    await asked(looks, 2);
    expect(orders.asked).to.have.length(1);
  });

  it('that asks too often asks less, and says nothing', async () => {
    const { run, orders, looks, states, asked } = stage();
    void run.start();
    orders.last().answer(createJob());
    await asked(looks, 1);
    looks.last().fail(new ApiError('limited', 'x', { retryAfterMs: 1 }));
    await asked(looks, 2);
    expect(states.every(({ name }) => name === 'running')).to.equal(true);
    run.stop();
  });

  it('whose file is no longer kept is gone, and ordered anew', async () => {
    const { run, orders, files, asked } = stage();
    void run.start();
    orders.last().answer(createJob({ state: 'done' }));
    await asked(files, 1);
    files.last().fail(new ApiError('not-found', 'x'));
    await until(() => run.state.name === 'gone', 'it is gone');
    void run.start();
    const [first, second] = orders.asked.map(({ options }) => (options as UnsafeCallOptions).idempotencyKey);
    expect(first === second).to.equal(false);
  });

  it('whose job fails says so without an error, and orders anew', async () => {
    const { run, orders } = stage();
    void run.start();
    orders.last().answer(createJob({ state: 'failed' }));
    await until(() => run.state.name === 'failed', 'it has failed');
    expect('error' in run.state).to.equal(false);
    void run.start();
    expect(orders.asked).to.have.length(2);
  });

  it('that is cancelled ends at the back end too, and saves nothing', async () => {
    const { run, orders, looks, cancelled, saved, asked } = stage();
    void run.start();
    orders.last().answer(createJob());
    await asked(looks, 1);
    run.cancel();
    expect([run.state.name, cancelled]).to.deep.equal(['cancelled', ['exp_1']]);
    expect(looks.last().options.signal?.aborted).to.equal(true);
    looks.last().answer(createJob({ state: 'done' }));
    await Promise.resolve();
    expect([run.state.name, saved]).to.deep.equal(['cancelled', []]);
  });

  it('that is cancelled before its order is answered is cancelled when it is', async () => {
    const { run, orders, cancelled } = stage();
    void run.start();
    run.cancel();
    orders.last().answer(createJob({ id: 'exp_late' }));
    await until(() => cancelled.length > 0, 'it is cancelled');
    expect(cancelled).to.deep.equal(['exp_late']);
  });

  it('that is finished is not cancelled when it is let go', async () => {
    const { run, orders, files, cancelled, asked } = stage();
    void run.start();
    orders.last().answer(createJob({ state: 'done' }));
    await asked(files, 1);
    files.last().answer(file);
    await until(() => run.state.name === 'done', 'it is done');
    run.stop();
    expect(cancelled).to.deep.equal([]);
  });

  it('of one document’s file is that file, and says where the client has none', async () => {
    const { run } = stage({ id: 'inv_1', document: 'pdf', language: 'en' });
    void run.start();
    await until(() => run.state.name === 'failed', 'it has failed');
    expect(run.state).to.deep.include({ name: 'failed', step: 'getInvoiceDocument' });
  });
});

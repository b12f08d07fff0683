import type { ApiClient, CallOptions, DownloadedFile } from '@csol/client/port';
import type { ExportJob, ExportRequest, InvoicePage } from '@csol/contract';
import type { InvoiceList } from '@csol/widgets/invoice-list';
import { mountSettled } from './lists.ts';
import { until } from './mount.ts';
import { byPart, byRole } from './query.ts';
import { createClient, createPage, stageCalls } from './staged.ts';

/** A job of the contract, with what the test is about in place. */
export function createJob(change: Partial<ExportJob> = {}): ExportJob {
  const createdAt = '2026-07-15T12:00:00.000Z';
  return { id: 'exp_1', state: 'queued', done: 0, total: 4, missing: [], missingCount: 0, createdAt, ...change };
}

/** A file that a back end has made. */
export const exportFile: DownloadedFile = { fileName: 'invoices_2026.xlsx', mediaType: 'application/x', content: new Blob(['x']) };

/** A back end whose exports a test plays, call by call. */
export interface StagedExports {
  client: ApiClient;
  orders: ReturnType<typeof stageCalls<ExportRequest, ExportJob>>;
  looks: ReturnType<typeof stageCalls<string, ExportJob>>;
  files: ReturnType<typeof stageCalls<string, DownloadedFile>>;
  cancelled: string[];
}

/** @param page what the list shows; @param rest other methods of the client */
export function stageExports(page: InvoicePage = createPage(), rest: ApiClient = {}): StagedExports {
  const orders = stageCalls<ExportRequest, ExportJob>();
  const looks = stageCalls<string, ExportJob>();
  const files = stageCalls<string, DownloadedFile>();
  const cancelled: string[] = [];
  const client = createClient(() => page, {
    createExport: orders.call,
    getExport: looks.call,
    getExportFile: files.call,
    cancelExport: async (id: string, _options?: CallOptions) => void cancelled.push(id),
    ...rest,
  });
  return { client, orders, looks, files, cancelled };
}

/** Mounts a list, and waits until documents can be selected and downloaded. */
export async function mountExportable(client: ApiClient, attributes: Record<string, string> = {}): Promise<InvoiceList> {
  const list = await mountSettled(client, attributes);
  await until(() => list.shadowRoot?.querySelector('[part~=export-button]'), 'the toolbar shows');
  await until(() => list.shadowRoot?.querySelector('[part~=select-checkbox]'), 'the checkboxes show');
  return list;
}

/** Opens the panel as a keyboard does, and waits until it has moved in. */
export async function openExport(list: InvoiceList): Promise<HTMLElement> {
  const button = byPart(list, 'export-button');
  button.focus();
  button.click();
  await until(() => list.shadowRoot?.querySelector('dialog[open] .export'), 'the panel opens');
  const dialog = byRole(list, 'dialog');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

/** Keeps the browser from saving files while a test runs. @returns the names of those that would have been saved, and an end to it */
export function catchFiles(): { saved: { name: string; blob: () => Promise<Blob> }[]; restore: () => void } {
  const saved: { name: string; blob: () => Promise<Blob> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return click.call(this);
    const content = fetch(this.href).then((response) => response.blob());
    saved.push({ name: this.download, blob: () => content });
  };
  return { saved, restore: () => void (HTMLAnchorElement.prototype.click = click) };
}

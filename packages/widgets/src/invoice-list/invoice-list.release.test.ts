/** Five hundred lists that come and go, as on a page that is open all day. */
import type { ApiClient } from '@csol/client/port';
import type { InvoicePage } from '@csol/contract';
import '../define/invoice-list.ts';
import { expect } from '@open-wc/testing';
import { nextFrame } from '../../../../test/helpers/index.ts';

const MOUNTS = 500;

/** Mounts and removes lists while their requests are under way. @returns what is left to look at: no element itself */
async function mountAndRemoveMany(): Promise<{ lists: WeakRef<Element>[]; asked: number; aborted: number }> {
  const lists: WeakRef<Element>[] = [];
  let asked = 0;
  let aborted = 0;
  const client: ApiClient = {
    // The signal itself is not kept: the error in it remembers who aborted.
    listInvoices: (_query, options) => {
      asked += 1;
      options?.signal?.addEventListener('abort', () => (aborted += 1));
      return new Promise<InvoicePage>(() => undefined);
    },
  };
  for (let count = 0; count < MOUNTS; count += 1) {
    const list = document.createElement('csol-invoice-list');
    list.client = client;
    list.lang = count % 2 ? 'fr' : 'en';
    document.body.append(list);
    await list.updateComplete;
    list.remove();
    lists.push(new WeakRef(list));
  }
  await nextFrame();
  return { lists, asked, aborted };
}

describe('five hundred lists with requests in flight', () => {
  it('abort them all, and keep no node', async function () {
    this.timeout(60_000);
    const { lists, asked, aborted } = await mountAndRemoveMany();
    expect([asked, aborted]).to.deep.equal([MOUNTS, MOUNTS]);
    // Chromium alone lets a page ask for a collection.
    const { gc: collect } = globalThis as { gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void> };
    for (let round = 0; collect && round < 20 && lists.some((list) => list.deref()); round += 1) {
      await nextFrame();
      await collect({ type: 'major', execution: 'async' });
    }
    const kept = collect ? lists.filter((list) => list.deref()).length : 0;
    expect(kept).to.equal(0);
    expect(document.querySelectorAll('csol-invoice-list')).to.have.length(0);
  });
});

/** What was found, taken out of the page: as a file for the country's spreadsheets, and on paper. */
import { ApiError } from '@csol/client/port';
import type { ReconciliationPage, ReconciliationQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { nextFrame, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, plain, textOf } from '../../../../test/helpers/query.ts';
import {
  answerAll, createFindings, findingsOf, mountReconciliation, settleReconciliation,
} from '../../../../test/helpers/reconciliation.ts';
import { catchSheet } from '../../../../test/helpers/sheets.ts';
import { stageCalls, type Asked } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

interface Saved {
  name: string;
  blob: Blob;
}

/** Keeps the browser from saving files, and tells which it would have saved. */
async function catchFiles(act: (saved: Saved[]) => Promise<void>): Promise<void> {
  const saved: Saved[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let blob = new Blob();
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return createObjectURL.call(URL, made);
  };
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, blob });
  };
  try {
    await act(saved);
  } finally {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  }
}

/** The file of everything that was found, as text with its byte order mark. */
async function save(page: ReconciliationPage, attributes: Record<string, string> = {}): Promise<Saved & { text: string }> {
  let file: (Saved & { text: string }) | undefined;
  await catchFiles(async (saved) => {
    const { list, dialog } = await mountReconciliation({ reconcileInventory: answerAll(page) }, { attributes });
    await settleReconciliation(list);
    byPart(dialog, 'file-button').click();
    await until(() => saved.length > 0, 'the file is saved');
    await until(() => textOf(dialog).includes(saved[0]?.name ?? '?'), 'its name is said');
    const [first] = saved as [Saved];
    file = { ...first, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await first.blob.arrayBuffer()) };
  });
  return file as Saved & { text: string };
}

describe('the findings as a file', () => {
  it('are all of them, a row for each line, as the country’s spreadsheets read it', async () => {
    const { text } = await save(createFindings());
    expect(text.startsWith('\ufeff"Finding";"Serial number";')).to.equal(true);
    const rows = text.trimEnd().split('\r\n');
    expect(rows).to.have.length(1 + 6);
    expect(rows[1]).to.match(/^"Billed, not installed";"78-4K1ZT";"9040-MR9";"10482-BE";"MA-10458";11\/05\/2021;18\/03\/2026;/);
    expect(rows[1]).to.contain(';"2026-104117";"2";"Maintenance";06/07/2026;01/07/2026;30/09/2026;1245,00;"EUR";"Billed for');
    expect(rows[4]).to.match(/^"Installed, not billed";"06-9ZK2A";.*;;;;;;;;;"Installed since/);
  });

  it('are read to the last page', async () => {
    const { text } = await save(createFindings(Array.from({ length: 450 }, () => 'installedNotBilled')));
    expect(text.trimEnd().split('\r\n')).to.have.length(451);
  });

  it('have the account and the period in their name, and the plain form where the country has none of its own', async () => {
    const { name, text } = await save(createFindings(), { 'customer-number': '10482-BE', country: 'FR' });
    expect(name).to.match(/^reconciliation_10482-BE_2026-07-01_2026-09-30\.csv$/);
    expect(text.startsWith('"Finding","Serial number",')).to.equal(true);
    expect(text).to.contain(',2026-07-01,2026-09-30,1245.00,"EUR",');
  });

  it('cannot run in a spreadsheet', async () => {
    const page = createFindings();
    const { text } = await save({ ...page, items: page.items.map((item) => ({ ...item, contractNumber: '=1+1' })) });
    expect(text).to.contain(`;"'=1+1";`);
  });
});

type Calls = ReturnType<typeof stageCalls<ReconciliationQuery, ReconciliationPage>>;
/** What is asked for the file, once its first page was. */
const fileCalls = ({ asked }: Calls): Asked<ReconciliationQuery, ReconciliationPage>[] => asked.filter(({ question }) => !question.finding);

async function mountStaged(page: ReconciliationPage): Promise<{ list: InvoiceList; dialog: HTMLElement; calls: Calls }> {
  const calls: Calls = stageCalls();
  const mounted = await mountReconciliation({ reconcileInventory: calls.call });
  calls.last().answer(findingsOf(page, calls.last().question));
  await settleReconciliation(mounted.list);
  return { ...mounted, calls };
}

describe('a file on its way', () => {
  const many = createFindings(Array.from({ length: 450 }, () => 'billedNotInstalled'));

  it('says how far it is, and ends where the person wants', async () => {
    await catchFiles(async (saved) => {
      const { dialog, calls } = await mountStaged(many);
      byPart(dialog, 'file-button').click();
      byPart(dialog, 'file-button').click();
      expect(fileCalls(calls)).to.have.length(1);
      calls.last().answer(findingsOf(many, calls.last().question));
      await until(() => textOf(dialog).includes('200 of 450 read'), 'the progress shows');
      expect(byRole<HTMLProgressElement>(dialog, 'progressbar', 'Progress').position).to.be.closeTo(200 / 450, 0.001);
      const last = calls.last();
      byPart(dialog, 'cancel-button').click();
      expect(last.options.signal?.aborted).to.equal(true);
      last.answer(findingsOf(many, last.question));
      await until(() => allByPart(dialog, 'cancel-button').length === 0, 'the progress is gone');
      await nextFrame();
      expect(saved).to.deep.equal([]);
      expect(byPart(dialog, 'file-button').getAttribute('aria-disabled')).to.equal('false');
    });
  });

  it('that fails says so, and is made once it is tried again', async () => {
    await catchFiles(async (saved) => {
      const { dialog, calls } = await mountStaged(createFindings());
      byPart(dialog, 'file-button').click();
      calls.last().fail(new ApiError('timeout', 'x'));
      await until(() => textOf(dialog).includes('took too long'), 'it is said');
      byRole(dialog, 'button', 'Try again').click();
      calls.last().answer(findingsOf(createFindings(), calls.last().question));
      await until(() => saved.length === 1, 'the file is saved');
    });
  });

  it('ends when the panel closes', async () => {
    await catchFiles(async (saved) => {
      const { list, dialog, calls } = await mountStaged(createFindings());
      byPart(dialog, 'file-button').click();
      const last = calls.last();
      byPart(dialog, 'close-button').click();
      await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
      expect(last.options.signal?.aborted).to.equal(true);
      last.answer(findingsOf(createFindings(), last.question));
      await nextFrame();
      expect(saved).to.deep.equal([]);
    });
  });
});

describe('the findings on paper', () => {
  it('are all of them, in tables whose headers come again on each sheet, without what belongs to a screen', async () => {
    const page = createFindings(['billedTwice', ...Array.from({ length: 45 }, () => 'billedNotInstalled' as const), 'installedNotBilled']);
    const { list, dialog } = await mountReconciliation({ reconcileInventory: answerAll(page) });
    await settleReconciliation(list);
    const { sheet, count } = await catchSheet(list, () => byPart(dialog, 'print-button').click());
    expect(count()).to.equal(1);
    expect([...sheet.querySelectorAll('h2')].map(({ innerText }) => innerText)).to.deep.equal([
      'Billed, not installed: 45', 'Installed, not billed: 1', 'Billed twice: 1',
    ]);
    expect(sheet.querySelectorAll('tbody')).to.have.length(47);
    const [head] = sheet.querySelectorAll('thead');
    expect(head && sheet.defaultView?.getComputedStyle(head).display).to.equal('table-header-group');
    expect(sheet.querySelectorAll('button, input, select')).to.have.length(0);
    expect(plain(sheet.body.innerText)).to.contain('1,555.00').and.to.contain('As of').and.to.contain('2026-104117');
    expect([sheet.title, sheet.documentElement.lang]).to.deep.equal(['Billing and inventory', 'en']);
  });

  it('leave nothing in the page once they are printed', async () => {
    const { list, dialog } = await mountReconciliation({ reconcileInventory: answerAll(createFindings()) });
    await settleReconciliation(list);
    const { frame } = await catchSheet(list, () => byPart(dialog, 'print-button').click());
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(frame.isConnected).to.equal(false);
  });
});

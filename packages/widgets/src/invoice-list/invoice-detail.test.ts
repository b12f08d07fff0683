import { ApiError, type ApiClient, type ApiErrorKind, type CallOptions, type DownloadedFile } from '@csol/client/port';
import type { InvoiceDetail } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itIsAccessible, itIsQuiet, itReleases, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createCreditNote, createDetail, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const NUMBER = '2026-1';

/** Mounts a list over a client with these methods beside `listInvoices`. */
const mountOver = (rest: ApiClient, attributes = {}): Promise<InvoiceList> =>
  mountSettled(createClient(() => createPage(), rest), attributes);

/** Opens the first document as a keyboard does, and waits until its panel has moved in. */
async function open(list: InvoiceList): Promise<HTMLElement> {
  const [button] = allByPart(list, 'open-button');
  button?.focus();
  button?.click();
  await until(() => list.shadowRoot?.querySelector('dialog[open]'), 'the panel opens');
  const dialog = byRole(list, 'dialog');
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return dialog;
}

/** Mounts a list and opens its first document. */
async function mountOpen(rest: ApiClient, attributes = {}): Promise<{ list: InvoiceList; dialog: HTMLElement }> {
  const list = await mountOver(rest, attributes);
  return { list, dialog: await open(list) };
}

const shown = (list: InvoiceList): Promise<void> => until(() => list.shadowRoot?.querySelector('.facts'), 'the details show');
const detailed = (): ApiClient => ({ getInvoice: async () => createDetail({ number: NUMBER }) });

describe('a document that is opened', () => {
  it('shows its number at once, and the rest when it has come', async () => {
    const calls = stageCalls<string, InvoiceDetail>();
    const { list } = await mountOpen({ getInvoice: calls.call });
    const dialog = byRole(list, 'dialog', NUMBER);
    expect(allByRole(dialog, 'status', 'Loading')).to.have.length(1);
    calls.last().answer(createDetail());
    await shown(list);
    expect(allByRole(dialog, 'status', 'Loading')).to.have.length(0);
  });

  it('is asked for by its id, in the language of the page', async () => {
    const calls = stageCalls<string, InvoiceDetail>();
    await mountOpen({ getInvoice: calls.call }, { lang: 'fr' });
    expect([calls.last().question, calls.last().options.language]).to.deep.equal(['inv_0', 'fr-BE']);
  });

  it('shows what is billed, for which machine, with its VAT and how it is paid', async () => {
    const { list, dialog } = await mountOpen(detailed());
    await shown(list);
    const text = textOf(dialog);
    const facts = [
      '€1,210.00', 'Overdue', '10482-BE', 'O-55120', 'PO-2026-0912', 'MA-20331', '+++010/8068/17183+++', 'BE68 5390 0754 7034', 'BBRUBEBB',
      'Hardware maintenance, Power S924', '9009-42A', '06-7A1B2', '€333.3333', '21%', '€210.00', '€300.00', '€910.00',
      'IBM Belgium – Luxembourg', 'Zennevallei Logistics NV', '1500 Halle', '2026-C00231',
    ];
    for (const fact of facts) expect(text).to.contain(fact);
  });

  it('takes the focus to its number, keeps the page behind it, and gives the focus back', async () => {
    const { list, dialog } = await mountOpen(detailed());
    await shown(list);
    expect(focusedName()).to.equal(NUMBER);
    expect(dialog.matches(':modal')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    expect(focusedName()).to.equal(NUMBER);
    expect(list.shadowRoot?.activeElement?.part.contains('open-button')).to.equal(true);
  });

  it('stays closed where its list is drawn before the browser has told of it', async () => {
    const { list, dialog } = await mountOpen(detailed());
    await shown(list);
    byPart(list, 'close-button').click();
    list.requestUpdate();
    await list.updateComplete;
    expect((dialog as HTMLDialogElement).open).to.equal(false);
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    expect(list.shadowRoot?.activeElement?.part.contains('open-button')).to.equal(true);
  });

  it('closes by its button, and opens again', async () => {
    const { list } = await mountOpen(detailed());
    byPart(list, 'close-button').click();
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    await open(list);
    await shown(list);
  });

  it('is aborted when it closes before it has come', async () => {
    const calls = stageCalls<string, InvoiceDetail>();
    const { list } = await mountOpen({ getInvoice: calls.call });
    byPart(list, 'close-button').click();
    await until(() => calls.last().options.signal?.aborted, 'the question is aborted');
  });

  it('is closed when its list leaves the page, and stays so when it is back', async () => {
    const { list } = await mountOpen(detailed());
    const parent = list.parentElement as Element;
    list.remove();
    parent.append(list);
    await nextFrame();
    expect(list.shadowRoot?.querySelector('dialog') === null).to.equal(true);
  });

  it('speaks another language as soon as the page does, without closing', async () => {
    const { list, dialog } = await mountOpen(detailed());
    await shown(list);
    list.lang = 'nl';
    await until(() => textOf(dialog).includes('Achterstallig') || textOf(dialog).includes('Vervallen'), 'Dutch shows');
    expect(dialog.isConnected && dialog.matches(':modal')).to.equal(true);
  });

  it('shows only what it has', async () => {
    const { dueDate: _due, paymentReference: _reference, paymentAccounts: _accounts, period: _period, ...rest } = createDetail();
    const bare = { ...rest, lines: [], links: [], documents: [], vat: [], notes: ['A note\nin two lines'] } as InvoiceDetail;
    const { list, dialog } = await mountOpen({ getInvoice: async () => bare });
    await shown(list);
    expect(allByRole(dialog, 'table')).to.have.length(0);
    expect(textOf(dialog)).to.contain('A note in two lines');
    expect(allByRole(dialog, 'heading').map(({ innerText }) => innerText)).not.to.include.members(['Lines', 'Payment', 'Files']);
  });
});

describe('a document that belongs to another', () => {
  it('opens in its place, and takes the focus to its number', async () => {
    const client: ApiClient = { getInvoice: async (id) => (id.startsWith('crn') ? createCreditNote() : createDetail()) };
    const { list, dialog } = await mountOpen(client);
    await shown(list);
    const link = byRole(dialog, 'button', '2026-C00231');
    link.focus();
    link.click();
    await until(() => textOf(dialog).includes('Credit note') && dialog.querySelector('h2')?.innerText === '2026-C00231', 'it shows');
    expect(focusedName()).to.equal('2026-C00231');
    expect(list.shadowRoot?.querySelectorAll('dialog')).to.have.length(1);
  });

  it('never shows the first one’s facts under its own number', async () => {
    const calls = stageCalls<string, InvoiceDetail>();
    const { list, dialog } = await mountOpen({ getInvoice: calls.call });
    calls.last().answer(createDetail());
    await shown(list);
    byRole(dialog, 'button', '2026-C00231').click();
    await until(() => calls.asked.length === 2, 'it is asked for');
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('.facts') === null).to.equal(true);
    calls.asked[1]?.fail(new ApiError('not-found', 'x'));
    await until(() => textOf(dialog).includes('does not exist'), 'the message shows');
  });
});

/** A document whose files come when the test says. */
const withFiles = ({ call }: { call: (documentId: string, options?: CallOptions) => Promise<DownloadedFile> }): ApiClient => ({
  ...detailed(),
  getInvoiceDocument: (_id, documentId, options) => call(documentId, options),
});

const file: DownloadedFile = { fileName: 'a.xml', mediaType: 'application/xml', content: new Blob(['<a/>']) };

describe('the file of a document', () => {
  it('is asked for once, however often the button is pressed', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const { list, dialog } = await mountOpen(withFiles(calls));
    await shown(list);
    const [button] = allByPart(dialog, 'download-button');
    button?.click();
    button?.click();
    expect(calls.asked.map(({ question }) => question)).to.deep.equal(['ubl']);
    await list.updateComplete;
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    calls.last().fail(new ApiError('aborted', 'the test ends'));
  });

  it('that does not come is said beside its button, with a retry', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const { list, dialog } = await mountOpen(withFiles(calls));
    await shown(list);
    allByPart(dialog, 'download-button')[0]?.click();
    calls.last().fail(new ApiError('timeout', 'x'));
    await until(() => allByPart(dialog, 'retry-button').length === 1, 'the retry shows');
    allByPart(dialog, 'retry-button')[0]?.click();
    expect(calls.asked).to.have.length(2);
    calls.last().fail(new TypeError('x'));
    await until(() => allByPart(dialog, 'retry-button').length === 1, 'the retry shows again');
  });

  it('that fails once another document is open is not said there', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const client: ApiClient = {
      getInvoice: async (id) => (id.startsWith('crn') ? createCreditNote({ documents: createDetail().documents }) : createDetail()),
      getInvoiceDocument: (_id, documentId, options) => calls.call(documentId, options),
    };
    const { list, dialog } = await mountOpen(client);
    await shown(list);
    allByPart(dialog, 'download-button')[0]?.click();
    byRole(dialog, 'button', '2026-C00231').click();
    calls.last().fail(new ApiError('server', 'x'));
    await until(() => textOf(dialog).includes('Credit note'), 'the other document shows');
    expect(allByPart(dialog, 'retry-button')).to.have.length(0);
  });

  it('is aborted when its list leaves the page', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const { list, dialog } = await mountOpen(withFiles(calls));
    await shown(list);
    allByPart(dialog, 'download-button')[0]?.click();
    list.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
    calls.last().answer(file);
  });

  it('is not offered where the client cannot fetch it', async () => {
    const { list, dialog } = await mountOpen(detailed());
    await shown(list);
    expect(allByPart(dialog, 'download-button')).to.have.length(0);
  });
});

const failing = (kind: ApiErrorKind): ApiClient => ({ getInvoice: () => Promise.reject(new ApiError(kind, 'x')) });
const openState = async (rest: ApiClient, part = '.facts'): Promise<Element> => {
  const { list } = await mountOpen(rest);
  await until(() => list.shadowRoot?.querySelector(`dialog ${part}`), 'the state shows');
  return list;
};
const states = {
  'while it loads': () => openState({ getInvoice: () => new Promise<InvoiceDetail>(() => undefined) }, '.skeleton'),
  'with everything': () => openState({ ...detailed(), getInvoiceDocument: async () => file }),
  'as a credit note': () => openState({ getInvoice: async () => createCreditNote() }),
  'that does not exist': () => openState(failing('not-found'), '.panel'),
  'that failed': () => openState(failing('server'), '.panel'),
};
describe('an open document', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

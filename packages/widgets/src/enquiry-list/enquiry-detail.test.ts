import { ApiError, type ApiClient } from '@csol/client/port';
import type { EnquiryDetail } from '@csol/contract';
import '@csol/widgets/define/invoice-list';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  createEnquiriesClient,
  createEnquiryDetail,
  createMachineEnquiry,
  createMessage,
  createOpenEnquiry,
  mountEnquiries,
  mountEnquiry,
  openEnquiry,
} from '../../../../test/helpers/enquiries.ts';
import { itIsAccessible, itIsQuiet, itReleases, nextFrame, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import type { EnquiryList } from './enquiry-list.ts';

const HERE = location.pathname + location.search;
/** What stays in the address is another test's. */
afterEach(() => history.replaceState(null, '', HERE));

const pending = <T>(): Promise<T> => new Promise<T>(() => undefined);
const gone = (list: EnquiryList): Promise<void> => until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');

/** Mounts a list whose enquiry is answered like this, and opens it. */
async function open(rest: ApiClient, part: string): Promise<EnquiryList> {
  const list = await mountEnquiries({ ...createEnquiriesClient(), ...rest });
  await openEnquiry(list);
  await until(() => list.shadowRoot?.querySelector(`dialog ${part}`), `${part} shows`);
  return list;
}

describe('an enquiry that is opened', () => {
  it('shows its number at once, and the rest when it has come', async () => {
    const calls = stageCalls<string, EnquiryDetail>();
    const list = await mountEnquiries({ ...createEnquiriesClient(), getEnquiry: calls.call }, { lang: 'fr' });
    const dialog = await openEnquiry(list);
    byRole(list, 'dialog', 'Demande BE-7K3M-Q9XD');
    expect([calls.last().question, calls.last().options.language]).to.deep.equal(['enq_7Rt5vB2k', 'fr-BE']);
    expect(allByRole(dialog, 'status', 'Chargement en cours')).to.have.length(1);
    calls.last().answer(createEnquiryDetail());
    await until(() => dialog.querySelector('.facts'), 'the rest shows');
  });

  it('says what was sent, what it is about and what has been written', async () => {
    const { dialog } = await mountEnquiry();
    const text = plain(textOf(dialog));
    const facts = [
      ...['Answered', 'Dispute an invoice', 'Invoices and payments', 'Reason', 'We did not order this', 'This machine left in March.'],
      ...['Invoice INV-2026-004711, line 3', '31 July 2026', '€12,100.00', '€1,250.00', '78-A1B2C', 'MA-20417'],
      ...['delivery-note.pdf', '184 kB'],
      ...['Customer Support OnLine', 'You are right: a credit note is on its way.'],
    ];
    for (const fact of facts) expect(text).to.contain(fact);
  });

  it('says when the desk answers while it is open, and that nothing has been written yet', async () => {
    const { dialog } = await mountEnquiry([createOpenEnquiry()]);
    expect(plain(byPart(dialog, 'promise').innerText)).to.match(/^The desk answers by .*Tuesday.* 10:30, Brussels\.$/);
    expect(textOf(dialog)).to.contain('Nothing has been written since the enquiry was sent.');
  });

  it('has a table of machines, each with its receipt', async () => {
    const { dialog } = await mountEnquiry([createMachineEnquiry()]);
    const table = byRole(dialog, 'table', 'Machines');
    const rows = allByRole(table, 'row').slice(1).map((row) => plain(row.innerText).replaceAll(/\s+/g, ' '));
    expect(rows).to.have.length(5);
    for (const text of ['78-A0', 'Add', '31/7/2026', 'Taken']) expect(rows[0]).to.contain(text);
    expect(rows[1]).to.contain('The inventory has no such machine: the desk looks at it.');
  });

  it('shows what was typed as text, with its lines, in its own direction', async () => {
    const hostile = '<img src=x onerror=alert(1)>\nשורה שנייה\n{{ 1 }}';
    const { dialog } = await mountEnquiry([createEnquiryDetail({ log: [createMessage(hostile)] })]);
    const words = byPart(dialog, 'message').querySelector<HTMLElement>('.words');
    expect([words?.textContent, words?.dir, words?.children.length]).to.deep.equal([hostile, 'auto', 0]);
    expect(words && getComputedStyle(words).whiteSpace).to.match(/pre-wrap|preserve/);
  });

  it('takes the news away from its row', async () => {
    const { list } = await mountEnquiry();
    expect(allByPart(list, 'news')).to.have.length(0);
  });

  it('takes the focus to its number, and gives it back', async () => {
    const { list, dialog } = await mountEnquiry();
    expect([focusedName(), dialog.matches(':modal')]).to.deep.equal(['Enquiry BE-7K3M-Q9XD', true]);
    await sendKeys({ press: 'Escape' });
    await gone(list);
    expect(list.shadowRoot?.activeElement?.part.contains('open-button')).to.equal(true);
  });

  it('tells the page, which may keep it closed', async () => {
    const list = await mountEnquiries(createEnquiriesClient());
    await until(() => allByPart(list, 'open-button').length, 'it is listed');
    const told: string[] = [];
    list.addEventListener('csol-enquiry-open', ({ enquiry }) => told.push(`open ${enquiry.trackingNumber}`));
    list.addEventListener('csol-enquiry-open-request', (event) => {
      told.push(`request ${event.enquiry.trackingNumber}`);
      if (told.length === 1) event.preventDefault();
    });
    byPart(list, 'open-button').click();
    await nextFrame();
    expect(told).to.deep.equal(['request BE-7K3M-Q9XD']);
    await openEnquiry(list);
    expect(told.slice(1)).to.deep.equal(['request BE-7K3M-Q9XD', 'open BE-7K3M-Q9XD']);
  });

  it('offers only what the back end can do', async () => {
    const { createEnquiryMessage: _, setEnquiryStatus: __, getEnquiryAttachment: ___, ...client } = createEnquiriesClient();
    const list = await mountEnquiries(client);
    const dialog = await openEnquiry(list);
    await until(() => dialog.querySelector('.facts'), 'it shows');
    for (const part of ['reply-form', 'status-button', 'download-button']) expect(allByPart(dialog, part), part).to.have.length(0);
    expect(textOf(dialog)).to.contain('delivery-note.pdf');
  });
});

describe('the files of an enquiry', () => {
  it('are asked for by their ids, and say where they do not come', async () => {
    const asked: string[] = [];
    const getEnquiryAttachment = async (id: string, fileId: string): Promise<never> => {
      asked.push(`${id} ${fileId}`);
      throw new ApiError('network', 'x');
    };
    const { dialog } = await mountEnquiry(undefined, { getEnquiryAttachment });
    byPart(dialog, 'download-button').click();
    await until(() => allByPart(dialog, 'panel').length, 'it says so');
    expect(asked).to.deep.equal(['enq_7Rt5vB2k att_3Jw8nL5c']);
  });
});

describe('a link to an enquiry', () => {
  it('opens it, tells so, and is taken out of the address when it is closed', async () => {
    history.replaceState(null, '', `${HERE}#csol-enquiry=enq_7Rt5vB2k`);
    const told: string[] = [];
    document.addEventListener('csol-enquiry-open', ({ enquiry }) => told.push(enquiry.id), { once: true });
    const list = await mountEnquiries(createEnquiriesClient());
    await until(() => list.shadowRoot?.querySelector('dialog[open] .facts'), 'it opens');
    byRole(list, 'dialog', 'Enquiry BE-7K3M-Q9XD');
    expect(told).to.deep.equal(['enq_7Rt5vB2k']);
    byPart(list, 'close-button').click();
    await gone(list);
    expect(location.hash).to.equal('');
  });

  it('of somebody else’s is said not to be visible, aloud', async () => {
    history.replaceState(null, '', `${HERE}#csol-enquiry=enq_foreign`);
    const list = await mountEnquiries(createEnquiriesClient());
    await until(() => list.shadowRoot?.querySelector('dialog [role=alert]'), 'the message shows');
    expect(textOf(byRole(list, 'alert'))).to.contain('This enquiry is not visible with this sign-in');
  });

  it('leads to the invoice where a list of invoices is on the page', async () => {
    const { dialog } = await mountEnquiry();
    expect(allByPart(dialog, 'invoice-link')).to.have.length(0);
    byPart(dialog, 'close-button').click();
    await fixture(html`<csol-invoice-list lang="en"></csol-invoice-list>`);
    const second = await mountEnquiry();
    expect(byPart<HTMLAnchorElement>(second.dialog, 'invoice-link').hash).to.equal('#csol-invoice=inv_8Kx2mQ4v');
  });
});

async function openNarrow(): Promise<Element> {
  const { list, dialog } = await mountEnquiry([{ ...createMachineEnquiry(), log: createEnquiryDetail().log }]);
  dialog.style.inlineSize = '320px';
  return list;
}
async function openStale(): Promise<Element> {
  let calls = 0;
  const getEnquiry = async (): Promise<EnquiryDetail> => {
    if (++calls > 1) throw new ApiError('network', 'x');
    return createEnquiryDetail();
  };
  const { list, dialog } = await mountEnquiry(undefined, { getEnquiry });
  list.lang = 'sv';
  await until(() => dialog.querySelector('.panel'), 'it is said to be old');
  return list;
}
async function openRightToLeft(): Promise<Element> {
  const { list } = await mountEnquiry([createEnquiryDetail({ log: [createMessage('שלום')] })]);
  list.dir = 'rtl';
  return list;
}
const failing = (kind: ApiError['kind']): ApiClient => ({ getEnquiry: () => Promise.reject(new ApiError(kind, 'x')) });
const states: States = {
  'while it loads': () => open({ getEnquiry: () => pending() }, '.skeleton'),
  'that is answered': async () => (await mountEnquiry()).list,
  'that is open': async () => (await mountEnquiry([createOpenEnquiry()])).list,
  'that is closed': async () => (await mountEnquiry([createEnquiryDetail({ status: 'closed' })])).list,
  'of machines': async () => (await mountEnquiry([createMachineEnquiry()])).list,
  'on a narrow page': openNarrow,
  'from right to left': openRightToLeft,
  'that is not visible': () => open(failing('not-found'), '.panel'),
  'that is denied': () => open(failing('denied'), '.panel'),
  'without a session': () => open(failing('expired'), '.panel'),
  'after too many requests': () => open(failing('limited'), '.panel'),
  'that failed': () => open(failing('server'), '.panel'),
  'of before': openStale,
};
describe('an open enquiry', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

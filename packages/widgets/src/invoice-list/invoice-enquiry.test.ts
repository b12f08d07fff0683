import { ApiError, type ApiClient } from '@csol/client/port';
import type { Contacts, InvoiceLine } from '@csol/contract';
import { CsolEnquiryRequestEvent } from '@csol/core';
import { mailTo } from '@csol/core/enquiry-panel';
import { expect } from '@open-wc/testing';
import { stub, type SinonStub } from 'sinon';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { mountProbe } from '../../../../test/helpers/probe.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createInvoice, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import { aboutText, factsText, toWords } from './invoice-enquiry.facts.ts';
import type { InvoiceList } from './invoice-list.ts';

const [line] = createDetail().lines as [InvoiceLine];
const lines: InvoiceLine[] = [line, { ...line, number: '2', description: '<b>Storage</b>' }];

async function openDetail(rest: ApiClient = {}, attributes = {}): Promise<InvoiceList> {
  const client = createClient(() => createPage(), { getInvoice: async (id) => createDetail({ id, lines }), ...rest });
  const list = await mountSettled(client, attributes);
  allByPart(list, 'open-button')[0]?.click();
  await until(() => list.shadowRoot?.querySelector('.facts'), 'the details show');
  return list;
}

/** Presses a button that asks, and waits for the panel to say whom. */
async function ask(list: InvoiceList, name: string | RegExp = 'Ask about this document', said = '.enquiry .facts'): Promise<HTMLElement> {
  const button = byRole(list, 'button', name);
  button.focus();
  button.click();
  await until(() => list.shadowRoot?.querySelector(said) && /^Question about/.test(focusedName()), 'the panel shows');
  return byPart(list, 'enquiry');
}

/** What the page hears of the next question. */
function listen(act: (event: CsolEnquiryRequestEvent) => void): void {
  document.addEventListener(CsolEnquiryRequestEvent.type, (event) => act(event), { once: true });
}

describe('a question', () => {
  it('about a document is told to the page, which may take over', async () => {
    const list = await openDetail();
    let heard: CsolEnquiryRequestEvent | undefined;
    listen((event) => {
      event.preventDefault();
      heard = event;
    });
    byPart(list, 'enquiry-button').click();
    await list.updateComplete;
    expect([heard?.subject, heard?.customerNumber, heard?.line]).to.deep.equal(['invoice', '10482-BE', undefined]);
    expect(heard?.invoices.map(({ id }) => id)).to.deep.equal(['inv_0']);
    expect([heard?.bubbles, heard?.composed, Object.isFrozen(heard?.invoices)]).to.deep.equal([true, true, true]);
    expect(allByPart(list, 'enquiry')).to.have.length(0);
  });

  it('about a line comes with the line, by a button whose name says which', async () => {
    const list = await openDetail();
    let heard: CsolEnquiryRequestEvent | undefined;
    listen((event) => {
      event.preventDefault();
      heard = event;
    });
    expect(allByPart(list, 'line-enquiry-button')).to.have.length(2);
    byRole(list, 'button', 'Question line 2: <b>Storage</b>').click();
    expect([heard?.subject, heard?.line?.number]).to.deep.equal(['invoiceLine', '2']);
  });

  it('about documents of several customers names none of them', () => {
    const event = new CsolEnquiryRequestEvent([createInvoice(), createInvoice({ customerNumber: '20731-SE' })]);
    expect([event.subject, event.customerNumber]).to.deep.equal(['invoices', undefined]);
  });
});

describe('a page that does not take the question', () => {
  it('shows the country’s address and phone, and puts the facts into a link of a mail', async () => {
    const panel = await ask(await openDetail());
    const mail = byPart<HTMLAnchorElement>(panel, 'mail-link');
    expect(mail.textContent).to.equal('administrative_support@be.ibm.com');
    const { protocol, pathname, searchParams } = new URL(mail.href);
    expect([protocol, pathname]).to.deep.equal(['mailto:', 'administrative_support@be.ibm.com']);
    expect(searchParams.get('subject')).to.match(/^Question: Invoice \S+$/);
    expect(plain(searchParams.get('body') ?? '')).to.contain('Customer number: 10482-BE').and.to.contain('Amount: €1,210.00');
    expect(byRole<HTMLAnchorElement>(panel, 'link', '+32 (0)2 225.23.45').href).to.equal('tel:+3222252345');
  });

  it('shows the phone where the country has no address for mails', async () => {
    const panel = await ask(await openDetail({}, { country: 'SE' }));
    expect(textOf(panel)).to.contain('answers by phone');
    expect(allByRole(panel, 'link').map(({ textContent }) => textContent)).to.deep.equal(['0771 34 35 36']);
  });

  it('speaks the language of the page, in the mail too', async () => {
    const list = await openDetail({}, { lang: 'nl' });
    byPart(list, 'enquiry-button').click();
    await until(() => list.shadowRoot?.querySelector('.enquiry .facts'), 'the panel shows');
    expect(decodeURIComponent(byPart<HTMLAnchorElement>(list, 'mail-link').href)).to.contain('Klantnummer: 10482-BE');
  });

  it('shows a question about a line below it, with the machine’s serial number', async () => {
    const list = await openDetail();
    const panel = await ask(list, /^Question line 1/);
    expect(panel.closest('tr')?.previousElementSibling?.textContent).to.contain('Hardware maintenance');
    for (const fact of ['Line 1', 'Serial number: 06-7A1B2', 'Contract number: MA-20331']) expect(textOf(panel)).to.contain(fact);
    expect(byRole(list, 'button', /^Question line 1/).ariaExpanded).to.equal('true');
  });

  it('gives the focus back to where it was asked', async () => {
    const list = await openDetail();
    await ask(list, /^Question line 2/);
    byPart(list, 'cancel-button').click();
    await list.updateComplete;
    expect(focusedName()).to.equal('Question line 2: <b>Storage</b>');
    expect(allByPart(list, 'enquiry')).to.have.length(0);
  });

  it('asks the back end of a country without a pack, and says when it does not come', async () => {
    const calls = stageCalls<string, Contacts>();
    const list = await openDetail({ getContacts: calls.call }, { country: 'NO' });
    const panel = await ask(list, undefined, '.enquiry .skeleton');
    calls.last().fail(new ApiError('server', 'x'));
    await until(() => allByPart(panel, 'retry-button').length === 1, 'the retry shows');
    byPart(panel, 'retry-button').click();
    const answer: Contacts = { country: 'NO', name: 'Kundesenter', timeZone: 'Europe/Oslo', email: 'a&b@x.example', lines: [] };
    calls.last().answer(answer);
    await until(() => allByPart(panel, 'mail-link').length === 1, 'the address shows');
    expect(byPart<HTMLAnchorElement>(panel, 'mail-link').href).to.match(/^mailto:a%26b@x\.example\?subject=/);
  });

  it('names the line for bills, where there is one', async () => {
    const line = { type: 'phone', number: '+4799555010' } as const;
    const lines: Contacts['lines'] = [
      { ...line, display: '99 55 50 10' },
      { ...line, display: '99 55 50 11', subject: 'invoices' },
      { ...line, display: '99 55 50 12', subject: 'hardware' },
    ];
    const answer: Contacts = { country: 'NO', name: 'Kundesenter', timeZone: 'Europe/Oslo', lines };
    const panel = await ask(await openDetail({ getContacts: () => Promise.resolve(answer) }, { country: 'NO' }));
    await until(() => textOf(panel).includes('99 55 50'), 'a line shows');
    expect(textOf(panel)).to.contain('Phone 99 55 50 11');
    expect(textOf(panel)).not.to.match(/99 55 50 1[02]/);
  });

  for (const country of ['NO', '']) {
    it(`says that nobody is known, and still has the facts: ${country || 'no country'}`, async () => {
      const panel = await ask(await openDetail({}, { country }), undefined, '.enquiry > p');
      await until(() => textOf(panel).includes('No contact is known'), 'that is said');
      expect(textOf(panel)).to.contain('10482-BE');
    });
  }
});

describe('the facts of a question', () => {
  it('fit a mail however many documents it is about, and count what is left out', async () => {
    const invoices = Array.from({ length: 60 }, (_, at) => createInvoice({ id: `inv_${at}`, number: `2026-${at}` }));
    await mountProbe((i18n) => {
      const href = mailTo(i18n, 'desk@example.com', toWords({ invoices }));
      expect(href.length).to.be.lessThan(2000);
      expect(decodeURIComponent(href)).to.match(/And more: 5\d documents/);
      expect(aboutText(i18n, { invoices })).to.equal('60 documents');
      expect(factsText(i18n, { invoices })).to.contain('2026-59');
      return undefined;
    });
  });

  it('cannot add recipients or headers', async () => {
    await mountProbe((i18n) => {
      const invoices = [createInvoice({ number: '1&bcc=evil@x.example\r\nBcc: evil@x.example' })];
      const { searchParams } = new URL(mailTo(i18n, 'desk@example.com?bcc=evil@x.example', toWords({ invoices })));
      expect([...searchParams.keys()]).to.deep.equal(['subject', 'body']);
      return undefined;
    });
  });

  describe('are copied', () => {
    let write: SinonStub<[string], Promise<void>>;
    beforeEach(() => {
      write = stub(navigator.clipboard, 'writeText').resolves();
    });
    afterEach(() => write.restore());

    it('as they are shown, and it is said', async () => {
      const panel = await ask(await openDetail());
      byRole(panel, 'button', 'Copy these facts').click();
      await until(() => textOf(byRole(panel, 'status')) === 'Copied', 'it is said');
      expect(write.firstCall.args[0]).to.contain('Customer number: 10482-BE');
    });

    it('or marked, where the page may not copy', async () => {
      write.rejects(new DOMException('denied', 'NotAllowedError'));
      const panel = await ask(await openDetail());
      byRole(panel, 'button', 'Copy these facts').click();
      await until(() => textOf(byRole(panel, 'status')).includes('copy what is marked by hand'), 'it is said');
    });
  });
});

const asked = async (name: string | RegExp, said?: string, rest: ApiClient = {}, attributes = {}): Promise<Element> => {
  const list = await openDetail(rest, attributes);
  await ask(list, name, said);
  return list;
};
const DOCUMENT = 'Ask about this document';
const states = {
  'about a document': () => asked(DOCUMENT),
  'about a line': () => asked(/^Question line 1/),
  'while the desk is looked for': () =>
    asked(DOCUMENT, '.enquiry .skeleton', { getContacts: () => new Promise<Contacts>(() => undefined) }, { country: 'NO' }),
  'that nobody is known for': () => asked(DOCUMENT, '.enquiry > p', {}, { country: 'NO' }),
};
describe('a question that is shown', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

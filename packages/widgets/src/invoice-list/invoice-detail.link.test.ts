import { ApiError, type ApiClient } from '@csol/client/port';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { stub } from 'sinon';
import { failFile } from '../../../../test/helpers/faults.ts';
import { until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createCreditNote, createDetail, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceOpenEvent, InvoiceOpenRequestEvent } from './invoice-list.events.ts';
import { invoiceLink } from './invoice-detail.link.ts';
import type { InvoiceList } from './invoice-list.ts';

const HERE = location.pathname + location.search;
const go = (hash: string): void => history.replaceState(null, '', HERE + hash);
/** As a press on a link of the page. */
const follow = (hash: string): void => {
  location.hash = hash;
};
/** What stays in the address is another test's. */
afterEach(() => go(''));

/** A client whose documents have their id for a number. */
function createOffice(rest: ApiClient = {}): ApiClient & { opened: string[] } {
  const opened: string[] = [];
  const getInvoice: ApiClient['getInvoice'] = async (id) => {
    opened.push(id);
    if (id === 'inv_foreign') throw new ApiError('not-found', 'x');
    return createDetail({ id, number: `No. ${id}` });
  };
  return { ...createClient(() => createPage(), { getInvoice, ...rest }), opened };
}

const dialogOf = (list: InvoiceList): HTMLElement | null => list.shadowRoot?.querySelector('dialog[open]') ?? null;
const shows = (list: InvoiceList, number: string): boolean =>
  dialogOf(list)?.querySelector('h2')?.innerText === number && dialogOf(list)?.querySelector('.facts') !== null;
const opens = (list: InvoiceList, number: string): Promise<void> => until(() => shows(list, number), `${number} opens`);
const closes = (list: InvoiceList): Promise<void> => until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');

// First, as the panel's code comes once for a page.
describe('a link on a connection that fails', () => {
  it('says so where the panel’s code does not come, and a retry opens it', async () => {
    const mend = failFile('invoice-detail.ts');
    go('#csol-invoice=inv_1');
    const list = await mountList(createOffice());
    await until(() => allByPart(list, 'retry-button').length === 1, 'the retry shows');
    mend();
    byPart(list, 'retry-button').click();
    await opens(list, 'No. inv_1');
  });
});

describe('a link to a document', () => {
  it('holds the id in a form that any id survives, and leaves the rest of the address as it is', () => {
    const page = 'https://shop.example/be/nl/?a=1&b=%20';
    expect(invoiceLink.create('inv_1', page)).to.equal(`${page}#csol-invoice=inv_1`);
    for (const id of ['a b', 'a&b=c#d', '100%', 'ÅÄÖ/?', '../x']) {
      const { hash, search } = new URL(invoiceLink.create(id, page));
      expect([invoiceLink.read(hash), search]).to.deep.equal([id, '?a=1&b=%20']);
    }
  });

  it('takes the place of another one and of an anchor, and joins a route in the fragment', () => {
    const links = {
      '#csol-invoice=inv_0': '#csol-invoice=inv_1',
      '#prices': '#csol-invoice=inv_1',
      '#/invoices': '#/invoices?csol-invoice=inv_1',
      '#!/invoices?tab=2': '#!/invoices?tab=2&csol-invoice=inv_1',
      '#/invoices?csol-invoice=inv_0&tab=2': '#/invoices?tab=2&csol-invoice=inv_1',
    };
    for (const [hash, wanted] of Object.entries(links)) {
      expect(new URL(invoiceLink.create('inv_1', `https://shop.example/${hash}`)).hash).to.equal(wanted);
    }
  });

  it('carries no password of the page’s address', () => {
    expect(invoiceLink.create('inv_1', 'https://anne:secret@shop.example/')).to.equal('https://shop.example/#csol-invoice=inv_1');
  });

  it('is none without an id, and an id that cannot be decoded is taken as it stands', () => {
    expect(['', '#', '#csol-invoice=', '#xcsol-invoice=1', '#a=csol-invoice'].map((hash) => invoiceLink.read(hash))).to.deep.equal(
      Array.from({ length: 5 }, () => undefined),
    );
    expect(invoiceLink.read('#csol-invoice=%')).to.equal('%');
  });
});

describe('a page whose address leads to a document', () => {
  it('opens it, on no page of the list as it may be, and tells so', async () => {
    go('#csol-invoice=inv_77');
    const told: string[] = [];
    const note = (event: Event): void => void told.push(`${event.type} ${(event as InvoiceOpenEvent).invoice.id}`);
    for (const type of ['csol-invoice-open-request', 'csol-invoice-open']) document.addEventListener(type, note, { once: true });
    const list = await mountList(createOffice());
    await opens(list, 'No. inv_77');
    expect(told).to.deep.equal(['csol-invoice-open-request inv_77', 'csol-invoice-open inv_77']);
    expect(dialogOf(list)?.contains(list.shadowRoot?.activeElement ?? null)).to.equal(true);
  });

  it('keeps it closed where the page has a view of its own', async () => {
    go('#csol-invoice=inv_77');
    let asked: InvoiceOpenRequestEvent | undefined;
    const take = (event: Event): void => {
      asked = event as InvoiceOpenRequestEvent;
      event.preventDefault();
    };
    document.addEventListener('csol-invoice-open-request', take, { once: true });
    const client = createOffice();
    const list = await mountSettled(client);
    await until(() => asked, 'the page is asked');
    await list.updateComplete;
    expect([asked?.invoice.id, dialogOf(list), client.opened.length]).to.deep.equal(['inv_77', null, 0]);
    expect(location.hash).to.equal('#csol-invoice=inv_77');
  });

  it('opens what the address leads to later, in place of what is open', async () => {
    const list = await mountSettled(createOffice());
    follow('#csol-invoice=inv_1');
    await opens(list, 'No. inv_1');
    follow('#csol-invoice=inv_2');
    await opens(list, 'No. inv_2');
    expect(list.shadowRoot?.querySelectorAll('dialog')).to.have.length(1);
  });

  it('closes it on the way back', async () => {
    const list = await mountSettled(createOffice());
    follow('#csol-invoice=inv_1');
    await opens(list, 'No. inv_1');
    history.back();
    await closes(list);
  });

  it('takes the link out of the address when it closes, and opens the same link again', async () => {
    go('#csol-invoice=inv_1');
    const list = await mountSettled(createOffice());
    await opens(list, 'No. inv_1');
    const entries = history.length;
    byPart(list, 'close-button').click();
    await closes(list);
    expect([location.hash, location.pathname + location.search, history.length]).to.deep.equal(['', HERE, entries]);
    follow('#csol-invoice=inv_1');
    await opens(list, 'No. inv_1');
  });

  it('leaves a route in the fragment where it is', async () => {
    go('#/invoices?csol-invoice=inv_1');
    const list = await mountSettled(createOffice());
    await opens(list, 'No. inv_1');
    byPart(list, 'close-button').click();
    await closes(list);
    expect(location.hash).to.equal('#/invoices');
  });

  it('has nothing added to its address by a document that is opened in the list', async () => {
    const list = await mountSettled(createOffice());
    allByPart(list, 'open-button')[0]?.click();
    await until(() => dialogOf(list), 'the panel opens');
    expect(location.hash).to.equal('');
  });

  /** The one of these that opens; which of them has its panel ready first is left to chance. */
  const openerOf = async (lists: InvoiceList[], number: string): Promise<InvoiceList> => {
    await until(() => lists.some((list) => shows(list, number)), `${number} opens`);
    await Promise.all(lists.map((list) => settleList(list)));
    const open = lists.filter((list) => dialogOf(list));
    expect(open).to.have.length(1);
    return open[0] as InvoiceList;
  };

  it('opens it in one list only, one that can', async () => {
    go('#csol-invoice=inv_1');
    const offices = [createOffice(), createOffice()];
    const lists = [await mountSettled(createClient(() => createPage()))];
    for (const office of offices) lists.push(await mountSettled(office));
    expect(await openerOf(lists, 'No. inv_1')).to.not.equal(lists[0]);
    expect(offices.flatMap((office) => office.opened)).to.deep.equal(['inv_1']);
  });

  it('opens it in the next list once the first has left', async () => {
    const lists = [await mountSettled(createOffice()), await mountSettled(createOffice())];
    follow('#csol-invoice=inv_1');
    const first = await openerOf(lists, 'No. inv_1');
    const second = lists.find((list) => list !== first) as InvoiceList;
    first.remove();
    follow('#csol-invoice=inv_2');
    await opens(second, 'No. inv_2');
  });

  it('says plainly, and aloud, that it is not visible with this sign-in and for whom it is', async () => {
    go('#csol-invoice=inv_foreign');
    const list = await mountList(createOffice());
    await until(() => dialogOf(list)?.querySelector('[role=alert]'), 'the message shows');
    const alert = byRole(dialogOf(list) as HTMLElement, 'alert');
    expect(textOf(alert)).to.contain('This document is not visible with this sign-in');
    expect(textOf(alert)).to.contain('It is for people who have access to its customer number.');
    expect(focusedName()).to.equal('Invoice or credit note');
  });
});

describe('a link and the session', () => {
  /** Somebody may be signed in. */
  function createGate(): { client: ApiClient & { opened: string[] }; admit: (isSamePerson?: boolean) => void; expire: () => void } {
    let isOpen = false;
    const ask = <T>(answer: () => T): T => {
      if (!isOpen) throw new ApiError('expired', 'x');
      return answer();
    };
    const office = createOffice();
    const client = {
      ...office,
      listInvoices: async () => ask(() => createPage()),
      getInvoice: async (id: string) => ask(() => {
        office.opened.push(id);
        return createCreditNote({ id, number: `No. ${id}` });
      }),
    };
    return {
      client,
      admit: (isSamePerson = false) => {
        isOpen = true;
        document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson }));
      },
      expire: () => {
        isOpen = false;
      },
    };
  }

  it('waits behind the list’s own request to sign in, and opens after it', async () => {
    go('#csol-invoice=inv_1');
    const { client, admit } = createGate();
    const list = await mountSettled(client);
    expect([dialogOf(list), allByPart(list, 'sign-in-button').length, client.opened]).to.deep.equal([null, 1, []]);
    admit();
    await opens(list, 'No. inv_1');
  });

  it('opens once more for whoever had to sign in while it was open', async () => {
    const { client, admit, expire } = createGate();
    admit();
    const list = await mountSettled(client);
    expire();
    follow('#csol-invoice=inv_1');
    await until(() => dialogOf(list)?.querySelector('[part=sign-in-button]'), 'the panel asks for a sign-in');
    byPart(dialogOf(list) as HTMLElement, 'sign-in-button').click();
    await closes(list);
    expect(location.hash).to.equal('#csol-invoice=inv_1');
    admit(true);
    await opens(list, 'No. inv_1');
  });

  it('is gone with the person who had it open', async () => {
    go('#csol-invoice=inv_1');
    const { client, admit, expire } = createGate();
    admit();
    const list = await mountSettled(client);
    await opens(list, 'No. inv_1');
    expire();
    document.dispatchEvent(new CsolSessionChangeEvent());
    await closes(list);
    expect(location.hash).to.equal('');
  });

  it('leaves an open document alone when the same person’s session is renewed', async () => {
    go('#csol-invoice=inv_1');
    const { client, admit } = createGate();
    admit();
    const list = await mountSettled(client);
    await opens(list, 'No. inv_1');
    const asked = stub();
    list.addEventListener('csol-invoice-open', asked);
    admit(true);
    await settleList(list);
    await opens(list, 'No. inv_1');
    expect(asked.called).to.equal(false);
  });
});

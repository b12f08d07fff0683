import { createRestClient, type Fetch } from '@csol/client/rest';
import { expect } from '@open-wc/testing';
import { collectComplaints, until } from '../../../../test/helpers/index.ts';
import { cellsOf, mountList, mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byRole, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createInvoice, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const LONG = 'x'.repeat(10_000);
const MARKUP = '<img src=x onerror="document.title = \'broken\'"><script>document.title = "broken"</script>';

/** A list with this one document. */
const mountWith = (change: object, attributes: Record<string, string> = {}): Promise<InvoiceList> =>
  mountSettled(
    createClient(() => createPage(1, { items: [createInvoice(change)] }), {
      getInvoice: async () => createDetail(change),
      getInvoiceDocument: () => new Promise(() => undefined),
    }),
    attributes,
  );

/** Opens the one document and waits for what its panel shows. */
async function openFirst(list: InvoiceList): Promise<HTMLElement> {
  allByPart(list, 'open-button')[0]?.click();
  await until(() => list.shadowRoot?.querySelector('dialog .facts, dialog .panel'), 'the details show');
  return list.shadowRoot?.querySelector('dialog') as HTMLElement;
}

/** What stands in text nodes everywhere, hidden parts included. */
const elementsOf = (list: InvoiceList): number => list.shadowRoot?.querySelectorAll('img, script, iframe').length ?? 0;

describe('a document with what nobody expected', () => {
  for (const code of ['frozen', 'constructor', '__proto__', 'toString', '']) {
    it(`shows a status, a kind and a category that nobody knows as they are: “${code}”`, async () => {
      const list = await mountWith({ status: code, kind: code, category: code });
      expect([cellsOf(list, 'Status'), cellsOf(list, 'Kind'), cellsOf(list, 'Category')]).to.deep.equal([[code], [code], [code]]);
      const dialog = await openFirst(list);
      expect(dialog.querySelector('.facts')).to.exist;
    });
  }

  it('shows a currency that nobody heard of by its code, and one that is none as it is', async () => {
    const amounts = { gross: { amount: '12.5', currency: 'XXQ' }, open: { amount: '12.5', currency: 'bitcoin' } };
    const list = await mountWith(amounts);
    expect([cellsOf(list, 'Amount'), cellsOf(list, 'Open amount')]).to.deep.equal([['XXQ 12.50'], ['12.5 bitcoin']]);
  });

  it('shows dates that are none as they are', async () => {
    const list = await mountWith({ issueDate: 'yesterday', dueDate: '2026-02-30' });
    expect([cellsOf(list, 'Issued'), cellsOf(list, 'Due')]).to.deep.equal([['yesterday'], ['2026-02-30']]);
  });

  for (const type of ['delivery', 'constructor', 'toString']) {
    it(`shows a link of a kind that nobody knows by its name: ${type}`, async () => {
      const dialog = await openFirst(await mountWith({ links: [{ type, number: 'L-1' }] }));
      expect(textOf(dialog)).to.match(new RegExp(`${type} L-1`));
    });
  }

  it('shows markup as text, in the list and in the details', async () => {
    const party = { name: MARKUP, address: [MARKUP], vatNumber: MARKUP };
    const texts = { number: MARKUP, orderNumber: MARKUP, notes: [MARKUP], paymentTerms: MARKUP };
    const list = await mountWith({ ...texts, seller: party, buyer: party });
    expect(numbersOf(list)).to.deep.equal([MARKUP]);
    const dialog = await openFirst(list);
    expect(textOf(dialog).split('<img').length).to.be.greaterThan(6);
    expect(elementsOf(list)).to.equal(0);
    expect(document.title).to.equal('Tests');
  });

  it('makes no link of an address that runs code', async () => {
    const code = 'javascript:alert(1)';
    const links = [{ type: code, number: code }, { type: 'payment', id: code, number: '1' }];
    const list = await mountWith({ links, seller: { name: 'x', email: code } });
    const dialog = await openFirst(list);
    expect([...dialog.querySelectorAll('a')].filter((link) => link.protocol === 'javascript:')).to.have.length(0);
  });
});

describe('a document with texts of ten thousand letters', () => {
  const long = {
    number: LONG, orderNumber: LONG, status: LONG, kind: LONG, category: LONG, issueDate: LONG, customerNumber: LONG, contractNumber: LONG,
    purchaseOrderNumber: LONG, paymentReference: { scheme: 'other', value: LONG }, paymentAccounts: [{ account: LONG, bic: LONG }],
    paymentTerms: LONG, gross: { amount: LONG, currency: LONG }, seller: { name: LONG, address: [LONG], vatNumber: LONG }, notes: [LONG],
    lines: [{ ...createDetail().lines[0], description: LONG, quantity: LONG, vatRate: LONG, machine: LONG, serialNumbers: [LONG] }],
    links: [{ type: LONG, number: LONG, id: LONG }], documents: [{ id: 'a', fileName: LONG, mediaType: LONG, size: 1 }],
    dispute: { since: LONG, reason: LONG },
  };

  for (const width of [320, 768, 1200]) {
    it(`stays inside ${width} pixels`, async () => {
      const list = await mountWith(long, { 'with-customer': '' });
      list.style.width = `${width}px`;
      await list.updateComplete;
      const base = list.shadowRoot?.querySelector('.base') as HTMLElement;
      expect(base.scrollWidth).to.be.at.most(width);
    });
  }

  it('stays inside the panel', async () => {
    const list = await mountWith(long);
    const dialog = await openFirst(list);
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
  });

  it('stays inside a panel on a phone', async () => {
    const list = await mountWith(long);
    const dialog = await openFirst(list);
    dialog.style.inlineSize = '320px';
    expect(dialog.scrollWidth).to.be.at.most(320);
  });
});

describe('a back end that answers', () => {
  const answers: Record<string, [fetch: Fetch, text: string]> = {
    'with a page': [() => new Response('<!doctype html><p>Welcome', { headers: { 'content-type': 'text/html' } }), 'cannot be read'],
    'with nothing': [() => new Response(''), 'cannot be read'],
    'with broken JSON': [() => new Response('{"items": [', { headers: { 'content-type': 'application/json' } }), 'cannot be read'],
    'with JSON of another shape': [() => Response.json({ items: {} }), 'cannot be read'],
    'with null': [() => Response.json(null), 'cannot be read'],
    'with a page of an error': [() => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'on our side'],
    'not at all': [() => Promise.reject(new TypeError('Failed to fetch')), 'cannot be reached'],
    'with a refusal': [() => new Response('', { status: 403 }), 'no access'],
    'with a question who is there': [() => new Response('', { status: 401 }), 'Please sign in'],
    'with a request to wait': [() => new Response('', { status: 429, headers: { 'retry-after': '30' } }), 'Too many requests'],
  };
  for (const [how, [fetch, text]] of Object.entries(answers)) {
    it(`${how} is a clear message`, async () => {
      const complaints = await collectComplaints(async () => {
        const list = await mountSettled(createRestClient({ baseUrl: '/api', fetch, retry: 0 }));
        expect(textOf(list)).to.contain(text);
        expect(allByRole(list, 'table')).to.have.length(0);
      });
      expect(complaints).to.deep.equal([]);
    });
  }

  it('from an address where there is nothing is a clear message', async () => {
    const list = await mountSettled(createRestClient({ baseUrl: '/nowhere', retry: 0 }));
    expect(allByPart(list, 'panel')).to.have.length(1);
  });
});

describe('a page that says nonsense', () => {
  const attributes: Record<string, string> = {
    country: 'Atlantis', lang: 'x!', kind: ',,', category: LONG, status: '<b>', 'customer-number': '"', currency: 'money',
    from: 'then', to: 'now', sort: '-', 'page-size': 'NaN',
  };
  it('gets a list all the same, and nothing thrown', async () => {
    const complaints = await collectComplaints(async () => {
      const list = await mountSettled(createClient(() => createPage()), attributes);
      expect(numbersOf(list)).to.have.length(2);
    });
    expect(complaints).to.deep.equal([]);
  });

  it('gets a list all the same where properties are of another type', async () => {
    const list = await mountList(createClient(() => createPage()));
    const complaints = await collectComplaints(async () => {
      Object.assign(list, { status: ['paid', 'open'], kind: 7, from: new Date(0), sort: {}, pageSize: '10', country: 32 });
      await settleList(list);
    });
    expect(complaints).to.deep.equal([]);
    expect(numbersOf(list)).to.have.length(2);
    expect(byRole<HTMLSelectElement>(list, 'combobox', 'Status').selectedOptions[0]?.text).to.equal('Paid and Open');
  });

  for (const client of [null, 1, 'x', [], { listInvoices: 1 }, { listInvoices: () => undefined }, { listInvoices: () => ({}) }]) {
    it(`gets a message where its client is none: ${JSON.stringify(client)}`, async () => {
      const complaints = await collectComplaints(async () => {
        const list = await mountList(client as never);
        await until(() => allByPart(list, 'panel').length === 1, 'a message shows');
      });
      expect(complaints.filter((complaint) => !/could not be drawn/.test(complaint))).to.deep.equal([]);
    });
  }
});

import { ApiError, type CallOptions, type DownloadedFile } from '@csol/client/port';
import { CsolEnquiryRequestEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountShownOrder } from '../../../../test/helpers/order-detail.ts';
import { createOrderDetail, createProvenOrder } from '../../../../test/helpers/orders.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';

describe('what holds an order up', () => {
  it('is a sentence, with who acts next', async () => {
    const { dialog } = await mountShownOrder();
    const text = textOf(byPart(dialog, 'exceptions'));
    expect(text).to.match(/Customs has been holding shipment S-41187-2 since 10 June 2026\. Customs acts next; you need not do anything\./);
  });

  it('is in the list of steps alone once it is over', async () => {
    const exceptions = createOrderDetail().exceptions.map((each) => ({ ...each, resolvedAt: '2026-06-11T06:00:00Z' }));
    const { dialog } = await mountShownOrder({ exceptions });
    expect(allByPart(dialog, 'exceptions')).to.have.length(0);
    expect(textOf(byPart(dialog, 'timeline'))).to.contain('Held by customs');
  });

  it('has a sentence for each kind, with and without a shipment', async () => {
    const kinds = ['customs', 'refused', 'address', 'damaged', 'backorder', 'strike'] as const;
    const exceptions = kinds.flatMap((kind, at) => [
      { id: `a${at}`, kind: kind as 'customs', since: '2026-06-10T06:00:00Z', nextActor: 'desk' as const, shipment: 'S-9', line: '2' },
      { id: `b${at}`, kind: kind as 'customs', since: 'once', nextActor: 'nobody' as 'desk' },
    ]);
    const { dialog } = await mountShownOrder({ exceptions });
    const said = allByRole(byPart(dialog, 'exceptions'), 'listitem').map((item) => item.querySelector('p')?.innerText);
    expect(said).to.deep.equal([
      'Customs has been holding shipment S-9 since 10 June 2026.',
      'Customs has been holding a part of this order since once.',
      'Shipment S-9 was refused on 10 June 2026.',
      'A delivery was refused on once.',
      'Shipment S-9 could not be delivered to its address on 10 June 2026.',
      'A delivery to its address was not possible on once.',
      'Shipment S-9 was reported damaged on 10 June 2026.',
      'Damage was reported on once.',
      'On backorder since 10 June 2026: Line 2 – Power cable, 2 m.',
      'A part of this order has been on backorder since once.',
      'Since 10 June 2026: strike.',
      'Since once: strike.',
    ]);
  });

  it('can be asked about: the page hears of the order, the shipment and what is amiss', async () => {
    const { dialog } = await mountShownOrder();
    let heard: CsolEnquiryRequestEvent | undefined;
    document.addEventListener(CsolEnquiryRequestEvent.type, (event) => {
      event.preventDefault();
      heard = event;
    }, { once: true });
    byPart(dialog, 'enquiry-button').click();
    const { subject, order, shipment, exception, invoices, customerNumber } = heard ?? ({} as Partial<CsolEnquiryRequestEvent>);
    expect([subject, order?.number, shipment?.number, exception?.id, invoices?.length, customerNumber])
      .to.deep.equal(['shipment', 'O-41187', 'S-41187-2', 'evt_8', 0, '812345']);
    expect(allByPart(dialog, 'enquiry')).to.have.length(0);
  });

  it('shows how to reach the desk where the page does not take it, and gives the focus back', async () => {
    const { dialog } = await mountShownOrder();
    const button = byPart(dialog, 'enquiry-button');
    button.focus();
    button.click();
    await until(() => allByPart(dialog, 'mail-link').length > 0, 'the desk is known');
    const { searchParams } = new URL(byPart<HTMLAnchorElement>(dialog, 'mail-link').href);
    expect(searchParams.get('subject')).to.equal('Question: Order O-41187, Shipment S-41187-2');
    for (const fact of ['Customer number: 812345', 'Tracking numbers: EP90114', 'Customs has been holding']) {
      expect(searchParams.get('body')).to.contain(fact);
    }
    expect(focusedName()).to.match(/^Question about: Order O-41187/);
    byPart(dialog, 'cancel-button').click();
    await until(() => allByPart(dialog, 'enquiry').length === 0, 'the question is closed');
    expect(focusedName()).to.match(/^Ask about this: Customs/);
  });

  it('can be asked about by line, and as a whole', async () => {
    const { dialog } = await mountShownOrder();
    const heard: (string | undefined)[][] = [];
    const listen = (event: CsolEnquiryRequestEvent): void => {
      event.preventDefault();
      heard.push([event.subject, event.orderLine?.number]);
    };
    document.addEventListener(CsolEnquiryRequestEvent.type, listen);
    byRole(dialog, 'button', 'Question line 2: Power cable, 2 m').click();
    byRole(dialog, 'button', 'Ask about this order').click();
    document.removeEventListener(CsolEnquiryRequestEvent.type, listen);
    expect(heard).to.deep.equal([['orderLine', '2'], ['order', undefined]]);
  });
});

describe('the dates of an order', () => {
  it('stand side by side, against what was promised first', async () => {
    const { dialog } = await mountShownOrder({ dates: { ...createOrderDetail().dates, estimated: '2026-06-12', delivered: '2026-06-02' } });
    const table = byRole(dialog, 'table', 'Delivery dates');
    const cells = (row: HTMLElement): string[] => [...row.children].map((cell) => plain((cell as HTMLElement).innerText).trim());
    const rows = allByRole(table, 'row').slice(1).map(cells);
    expect(rows).to.deep.equal([
      ['Requested by you', '8 June 2026', '–'],
      ['Promised by us', '9 June 2026', '6 days later than first promised'],
      ['Estimated now', '12 June 2026', '9 days later than first promised'],
      ['Delivered', '2 June 2026', '1 day earlier than first promised'],
    ]);
  });

  it('have a history of promises', async () => {
    const { dialog } = await mountShownOrder();
    const moves = allByRole(byPart(dialog, 'promises'), 'listitem').map(({ innerText }) => plain(innerText));
    expect(moves[1]).to.contain('moved from 3 June 2026 to 9 June 2026: Parts are late');
  });
});

describe('the steps of an order', () => {
  it('are a list of which one is the current', async () => {
    const { dialog } = await mountShownOrder();
    const list = byPart(dialog, 'timeline');
    expect(list.localName).to.equal('ol');
    const current = list.querySelectorAll('[aria-current=step]');
    expect(current).to.have.length(1);
    expect((current[0] as HTMLElement).innerText).to.contain('Held by customs').and.contain('Shipment S-41187-2 · Brussels, Belgium');
    expect((list.lastElementChild as HTMLElement).innerText).to.contain('To come, expected on 12 June 2026');
  });

  it('fold many scans, which a person can open', async () => {
    const { events } = createOrderDetail();
    const scans = Array.from({ length: 9 }, (_, at) => ({ ...events[6]!, id: `scan_${at}`, at: `2026-06-09T1${at}:00:00Z` }));
    const { dialog } = await mountShownOrder({ events: scans });
    const summary = dialog.querySelector('summary');
    expect(summary?.innerText).to.contain('8 earlier scans on the way');
    summary?.click();
    await nextFrame();
    expect(dialog.querySelectorAll('details[open] li')).to.have.length(8);
  });
});

describe('the lines of an order', () => {
  it('say how much is in which shipment, and nothing where there is nothing', async () => {
    const { dialog } = await mountShownOrder();
    const table = byRole(dialog, 'table', 'What is in which shipment');
    const heads = allByRole(table, 'columnheader').map(({ innerText }) => innerText);
    expect(heads).to.deep.equal([
      'Line', 'Quantity ordered', 'Shipment S-41187-1', 'Shipment S-41187-2', 'Shipped', 'On backorder', 'Cancelled', 'Not shipped yet',
      'Questions',
    ]);
    const [, first, second] = allByRole(table, 'row');
    const text = ({ textContent }: Element): string => (textContent ?? '').replaceAll(/\s/g, '');
    const cells = (row?: HTMLElement): string[] => allByRole(row as HTMLElement, 'cell').map(text);
    expect(cells(first).slice(0, 7)).to.deep.equal(['2', '1', '1', '2', '–0', '–0', '–0']);
    expect(cells(second).slice(0, 7)).to.deep.equal(['4', '4', '–0', '4', '–0', '–0', '–0']);
    expect(allByRole(table, 'rowheader')[0]?.innerText).to.contain('Server, model 42A').and.contain('9009-42A');
  });

  it('write parts of a day, and more of a line in one shipment, as they are', async () => {
    const order = createOrderDetail();
    const [line] = order.lines;
    const quantities = { ordered: '1.5', shipped: '0', delivered: '0', backordered: '0.5', cancelled: '0', open: '1.5' };
    const [shipment] = order.shipments;
    const contents = [{ line: '1', quantity: '0.5' }, { line: '1', quantity: '0.25' }];
    const { dialog } = await mountShownOrder({ lines: [{ ...line!, quantities }], shipments: [{ ...shipment!, contents }] }, {}, 'nl');
    expect(textOf(byPart(dialog, 'lines'))).to.contain('1,5').and.contain('0,5 + 0,25');
  });
});

describe('the shipments of an order', () => {
  it('are followed at their carrier’s page, which opens elsewhere', async () => {
    const { dialog } = await mountShownOrder();
    const links = allByPart(dialog, 'outside-link') as HTMLAnchorElement[];
    expect(links.map(({ href, rel, target }) => [href, rel, target])[0]).to.deep.equal([
      'https://cargo.example/track/EC4410027719', 'noreferrer noopener', '_blank',
    ]);
    expect(plain(textOf(links[0]!))).to.equal('Follow EC4410027719 at Example Cargo (opens in a new tab)');
    expect(textOf(byPart(dialog, 'shipments'))).to.contain('EP90114');
    expect(links).to.have.length(2);
  });

  const bad = ['javascript:alert(1)', 'http://cargo.example/', 'data:text/html,x', '/track', 'JAVASCRIPT:alert(1)', 'mailto:a@b.example'];
  for (const link of bad) {
    it(`show a number alone where its link is ${link}`, async () => {
      const [shipment] = createOrderDetail().shipments;
      const { dialog } = await mountShownOrder({ shipments: [{ ...shipment!, trackings: [{ carrier: 'C', number: 'T1', link }] }] });
      expect(allByPart(dialog, 'outside-link')).to.have.length(0);
      expect(textOf(byPart(dialog, 'trackings'))).to.contain('T1');
    });
  }

  it('say who took them', async () => {
    const { dialog } = await mountShownOrder();
    expect(textOf(byPart(dialog, 'proof'))).to.contain('P. Claes');
  });
});

describe('the file of an order', () => {
  it('is asked for once, and said beside its button where it does not come', async () => {
    const calls = stageCalls<string, DownloadedFile>();
    const getOrderDocument = (_id: string, file: string, options?: CallOptions): Promise<DownloadedFile> => calls.call(file, options);
    const { tracker, dialog } = await mountShownOrder(createProvenOrder(), { getOrderDocument });
    const button = byPart(dialog, 'download-button');
    button.click();
    button.click();
    expect(calls.asked.map(({ question }) => question)).to.deep.equal(['pod_1']);
    calls.last().fail(new ApiError('timeout', 'x'));
    await until(() => allByPart(dialog, 'retry-button').length === 1, 'the retry shows');
    byPart(dialog, 'retry-button').click();
    expect(calls.asked).to.have.length(2);
    byPart(tracker, 'close-button').click();
    await until(() => calls.last().options.signal?.aborted, 'closing ends it');
  });

  it('is named alone where the client cannot fetch it', async () => {
    const { dialog } = await mountShownOrder(createProvenOrder());
    expect(allByPart(dialog, 'download-button')).to.have.length(0);
    expect(textOf(byPart(dialog, 'shipments'))).to.contain('proof.pdf');
  });
});


import type { ContactLine } from '@csol/contract';
import type { CsolEnquiryRequestEvent } from '@csol/core';
import type { ContactPack } from '@csol/domain/country-pack';
import { expect, fixture, html } from '@open-wc/testing';
import { linesOf } from '../../../../test/helpers/contact-lines.ts';
import { itIsAccessible, itIsQuiet, itReleases, nextFrame, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, choose, plain, textOf } from '../../../../test/helpers/query.ts';
import '../define/contact-card.ts';
import type { ContactCard } from './contact-card.ts';

const line = (display: string, more: object = {}): object => ({ type: 'phone', number: '+4799555010', display, ...more });

function packWith(lines: readonly object[], contacts: object = {}, more: object = {}): ContactPack {
  return {
    ...{ code: 'NO', languages: ['en'], timeZone: 'Europe/Oslo', texts: { en: { deskName: 'Desk' } } },
    contacts: { lines, ...contacts },
    ...more,
  } as unknown as ContactPack;
}

const LINES = [
  line('99 55 50 10'),
  line('99 55 50 11', { number: '+4799555011', subject: 'invoices' }),
  line('99 55 50 12', { number: '+4799555012', subject: 'hardware' }),
  line('99 55 50 13', { number: '+4799555013', type: 'fax' }),
];

/** Mounts a card, and waits until all of it is there. */
async function mount(pack: ContactPack, attributes: Record<string, string> = {}, client?: object): Promise<ContactCard> {
  const card = document.createElement('csol-contact-card');
  for (const [name, value] of Object.entries({ lang: 'en', country: 'no', ...attributes })) card.setAttribute(name, value);
  card.pack = pack;
  if (client) card.client = client;
  (await fixture(html`<div></div>`)).append(card);
  await until(() => card.shadowRoot?.querySelector('[part=take]'), 'all of the card is there');
  return card;
}

describe('the right line', () => {
  it('is each of them, with what it is for, where nobody says what the call is about', async () => {
    const card = await mount(packWith(LINES));
    expect(linesOf(card)).to.deep.equal([
      ...['Phone 99 55 50 10', 'Invoices and payments 99 55 50 11', 'Hardware 99 55 50 12', 'Fax 99 55 50 13'],
    ]);
  });

  const right: readonly [attributes: Record<string, string>, lines: string[]][] = [
    [{ subject: 'invoices' }, ['Invoices and payments 99 55 50 11', 'Fax 99 55 50 13']],
    [{ about: 'invoice:inv_7' }, ['Invoices and payments 99 55 50 11', 'Fax 99 55 50 13']],
    [{ about: 'machine:78-A1B2C' }, ['Hardware 99 55 50 12', 'Fax 99 55 50 13']],
    [{ about: 'order:ord_1' }, ['Phone 99 55 50 10', 'Fax 99 55 50 13']],
  ];
  for (const [attributes, lines] of right) {
    it(`is that for ${JSON.stringify(attributes)}`, async () => {
      const card = await mount(packWith(LINES), attributes);
      expect(linesOf(card)).to.deep.equal(lines);
      expect(allByPart(card, 'choice')).to.have.length(0);
    });
  }

  it('is chosen by the person where the page has not', async () => {
    const card = await mount(packWith(LINES));
    const select = byRole<HTMLSelectElement>(card, 'combobox', 'What is it about?');
    expect([...select.options].map((option) => option.text)).to.deep.equal(['All lines', 'Invoices and payments', 'Hardware']);
    choose(select, 'hardware');
    await until(() => linesOf(card).length === 2, 'the line for hardware is alone');
    expect(linesOf(card)[0]).to.equal('Hardware 99 55 50 12');
    expect(byRole(card, 'combobox', 'What is it about?')).to.equal(select);
  });

  it('is chosen anew at a desk that has no such line', async () => {
    const card = await mount(packWith(LINES));
    const select = byRole<HTMLSelectElement>(card, 'combobox', 'What is it about?');
    choose(select, 'hardware');
    await until(() => linesOf(card).length === 2, 'the line for hardware is alone');
    card.pack = packWith([line('1', { subject: 'orders' }), line('2', { subject: 'parts' })]);
    await until(() => linesOf(card).join().includes('Parts'), 'the other desk shows');
    expect(linesOf(card)).to.deep.equal(['Orders and delivery 1', 'Parts 2']);
    expect(byRole<HTMLSelectElement>(card, 'combobox', 'What is it about?').value).to.equal('');
  });

  it('is one for the audience, as the page or the person says', async () => {
    const lines = [line('1', { audience: 'federal' }), line('2', { audience: 'partner' })];
    const card = await mount(packWith(lines));
    const select = byRole<HTMLSelectElement>(card, 'combobox', 'Who is calling?');
    choose(select, 'partner');
    await until(() => linesOf(card).length === 1, 'one line is left');
    expect(linesOf(card)).to.deep.equal(['Business partners 2']);
    expect(linesOf(await mount(packWith(lines), { audience: 'federal' }))).to.deep.equal(['Federal government 1']);
  });

  it('is not chosen between lines that the page has ruled out', async () => {
    const lines = [line('1', { subject: 'parts', audience: 'federal' }), line('2', { subject: 'parts', audience: 'partner' }), line('3')];
    expect(allByPart(await mount(packWith(lines), { subject: 'parts' }), 'choice')).to.have.length(1);
    expect(allByPart(await mount(packWith(lines), { subject: 'orders' }), 'choice')).to.have.length(0);
  });
});

describe('a line', () => {
  it('is reached in its own way', async () => {
    const lines = [
      line('a', { extension: '12' }),
      line('b', { type: 'sms' }),
      line('c', { type: 'whatsapp' }),
      line('d', { type: 'tty' }),
      line('e', { type: 'fax', subject: 'orders' }),
    ];
    const card = await mount(packWith(lines));
    expect(linesOf(card)).to.deep.equal([
      ...['Phone a extension 12', 'Text message b', 'WhatsApp c', 'Text telephone d', 'Fax, Orders and delivery e'],
    ]);
    const hrefs = allByPart(card, 'line').map((row) => row.querySelector('a')?.getAttribute('href'));
    const call = 'tel:+4799555010';
    expect(hrefs).to.deep.equal([`${call};ext=12`, 'sms:+4799555010', 'https://wa.me/4799555010', call, undefined]);
  });

  it('is left out where there is nothing to read of it', async () => {
    const wrong = [{ display: undefined }, { display: 5 }, { display: '' }, { vanity: 5 }].map((each) => line('x', each));
    expect(linesOf(await mount(packWith([...wrong, line('99 55 50 10')])))).to.deep.equal(['Phone 99 55 50 10']);
  });

  const heard: readonly [Partial<ContactLine>, string][] = [
    [{ number: '+3222252345', display: '+32 (0)2 225.23.45' }, 'plus 3 2, 2, 2 2 5, 2 3, 4 5; +32 (0)2 225.23.45'],
    [
      { number: '+18668802765', display: '1 866 880-2765', vanity: '1 866 880-CSOL' },
      '1, 8 6 6, 8 8 0, C S O L; 1, 8 6 6, 8 8 0, 2 7 6 5; 1 866 880-CSOL (1 866 880-2765)',
    ],
  ];
  for (const [number, text] of heard) {
    it(`is heard digit by digit, and is called by what is seen: ${number.display}`, async () => {
      const card = await mount(packWith([line('', number)]));
      const spoken = byRole(card, 'link', text).querySelector('.spoken') as HTMLElement;
      // Not to be seen: clipped to nothing.
      expect([spoken.offsetWidth, getComputedStyle(spoken).clipPath]).to.deep.equal([1, 'inset(50%)']);
    });
  }

  const dialling: readonly [Partial<ContactLine>, string][] = [
    [{ number: '+46771343536', display: '0771 34 35 36' }, 'From abroad: +46 771 34 35 36'],
    [{ number: '+3222252345', display: '+32 (0)2 225.23.45' }, 'Within the country: 02 225.23.45'],
    [
      { number: '+18774266006', display: '1-877-426-6006', tollFree: true },
      'Free of charge within the country From abroad: +1 877-426-6006',
    ],
    [{ number: '+46771343536', display: '0771 34 35 36', domesticOnly: true }, 'Cannot be called from abroad'],
    [{ number: '+46771343536', display: 'call us' }, ''],
  ];
  const dialled = (card: ContactCard): string =>
    plain(card.shadowRoot?.querySelector('.status')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  for (const [number, text] of dialling) {
    it(`says how it is dialled from elsewhere: ${number.display}`, async () => {
      expect(dialled(await mount(packWith([line('', number)])))).to.equal(text);
    });
  }

  it('says in which country it is dialled so, where the desk of another one answers', async () => {
    const [national, tollFree] = [{ number: '+3222252345', display: '+32 (0)2 225.23.45' }, { display: '99 55 50 10', tollFree: true }];
    const fromBelgium = await mount(packWith([line('', national)], { servedBy: 'BE' }));
    expect(dialled(fromBelgium)).to.equal('Within the country (Belgium): 02 225.23.45');
    const fromSweden = await mount(packWith([line('', tollFree)], { servedBy: 'SE' }));
    expect(dialled(fromSweden)).to.contain('Free of charge within the country (Sweden)');
  });
});

const ALWAYS_CLOSED = { hours: [{ days: [1], from: '00:00', to: '00:01' }] };
const NEVER = { calendar: { source: { title: 'x' }, holidays: [{ month: 1, weekday: 1, nth: 1 }] } };

describe('where nobody answers', () => {
  const promise = { by: '2031-07-15T08:30:00Z', timeZone: 'Europe/Oslo' };

  it('a question goes to the page, with the time by which it is answered', async () => {
    const asked: string[] = [];
    const listEnquiryForms = (country: string): Promise<object> => {
      asked.push(country);
      return Promise.resolve({ forms: [], today: '2031-07-14', timeZone: 'Europe/Oslo', promise });
    };
    const pack = packWith([line('99 55 50 10', ALWAYS_CLOSED)], {}, NEVER);
    const card = await mount(pack, { about: 'contract:C-1' }, { listEnquiryForms });
    await until(() => /answered by Tuesday.* July.*10:30.*, Oslo\./.test(plain(textOf(card))), 'the promise shows');
    expect(asked).to.deep.equal(['NO']);
    const events: CsolEnquiryRequestEvent[] = [];
    card.addEventListener('csol-enquiry-request', (event) => {
      event.preventDefault();
      events.push(event);
    });
    byPart(card, 'enquiry-button').click();
    expect(events.map(({ subject, about }) => [subject, about])).to.deep.equal([['desk', ['contract:C-1']]]);
  });

  it('nothing is promised where nobody can be asked', async () => {
    const card = await mount(packWith([line('99 55 50 10', ALWAYS_CLOSED)]));
    expect(textOf(card)).to.contain('Nobody answers the telephone now.');
    expect(textOf(card)).not.to.contain('answered by');
  });

  it('is not said where a line may be answered', async () => {
    for (const lines of [[line('1', ALWAYS_CLOSED), line('2')], [line('1')], [line('1', { ...ALWAYS_CLOSED, type: 'fax' })]]) {
      expect(allByPart(await mount(packWith(lines)), 'enquiry-button')).to.have.length(0);
    }
  });
});

describe('what a caller has at hand', () => {
  const atHand = (card: ContactCard): string[] => {
    const items = [...(card.shadowRoot?.querySelectorAll('.at-hand li') ?? [])];
    return items.map((item) => plain(item.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  };

  it('is that for the subject of the call', async () => {
    const contacts = { haveAtHand: ['customerNumber'], haveAtHandFor: [{ subject: 'hardware', references: ['serialNumber'] }] };
    expect(atHand(await mount(packWith([line('1')], contacts)))).to.deep.equal(['Customer number']);
    expect(atHand(await mount(packWith([line('1')], contacts), { subject: 'hardware' }))).to.deep.equal(['Serial number']);
  });

  it('is filled in from what the page says and from the person’s own data, each to be copied', async () => {
    const getSession = (): Promise<object> => Promise.resolve({ level: 'entitled', customers: [{ customerNumber: '20771', name: 'A' }] });
    const facts = [{ about: 'invoice:inv_7', kind: 'invoice', number: '2026-001', customerNumber: '20771' }];
    const getEnquiryContext = (): Promise<object> => Promise.resolve({ facts, known: [] });
    const contacts = { haveAtHand: ['customerNumber', 'invoiceNumber'] };
    const card = await mount(packWith([line('1')], contacts), { about: 'invoice:inv_7' }, { getSession, getEnquiryContext });
    await until(() => atHand(card).length === 2 && atHand(card)[0] !== 'Customer number', 'the numbers are there');
    expect(atHand(card)).to.deep.equal(['Customer number 20771', 'Invoice number 2026-001']);
    expect(['Customer number', 'Invoice number'].map((label) => byRole(card, 'button', `Copy: ${label}`))).to.have.length(2);
  });

  it('is nothing of a reference without a number, and of answers that are none', async () => {
    const client = {
      getSession: () => Promise.resolve({ level: 'entitled', customers: 5 }),
      getEnquiryContext: () => Promise.resolve({ facts: [null, { about: 'invoice:1' }] }),
    };
    const pack = packWith(LINES, { haveAtHand: ['customerNumber'] });
    const card = await mount(pack, { about: 'machine: contract invoice:1' }, client);
    expect(card.shadowRoot?.querySelectorAll('.at-hand .known')).to.have.length(0);
    expect(textOf(card)).to.contain('Customer number');
  });

  it('is no long list of numbers to somebody of many customers', async () => {
    const customers = Array.from({ length: 6 }, (_, at) => ({ customerNumber: `2077${at}`, name: 'A' }));
    const sessionOf = (count: number): object => ({ getSession: () => Promise.resolve({ customers: customers.slice(0, count) }) });
    const pack = packWith([line('1')], { haveAtHand: ['customerNumber'] });
    const few = await mount(pack, {}, sessionOf(5));
    await until(() => atHand(few).join().includes('20774'), 'the numbers are there');
    const many = await mount(pack, {}, sessionOf(6));
    await nextFrame();
    expect(atHand(many)).to.deep.equal(['Customer number']);
  });

  it('is what the page says where nobody can be asked, and what fails is no fault of the card', async () => {
    const card = await mount(packWith([line('1')]), { about: 'machine:78-A1B2C contract:C-1' });
    expect(atHand(card)).to.deep.equal(['Serial number 78-A1B2C', 'Contract number C-1']);
    const refuse = (): Promise<never> => Promise.reject(new Error('refused'));
    const other = await mount(packWith([line('1')], { haveAtHand: ['customerNumber'] }), {}, { getSession: refuse });
    expect(atHand(other)).to.deep.equal(['Customer number']);
  });
});

const states = {
  'with a choice': () => mount(packWith(LINES)),
  'that is closed': () => mount(packWith([line('1', ALWAYS_CLOSED)])),
  'with numbers to read out': () => mount(packWith([line('99 55 50 10')]), { about: 'machine:78-A1B2C' }),
};
describe('a card for a call', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

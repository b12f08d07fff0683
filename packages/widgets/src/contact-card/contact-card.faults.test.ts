import { ApiError, type ApiClient } from '@csol/client/port';
import type { Contacts } from '@csol/contract';
import type { ContactPack } from '@csol/domain/country-pack';
import { expect, fixture, html } from '@open-wc/testing';
import { failFile } from '../../../../test/helpers/faults.ts';
import { collectComplaints, until } from '../../../../test/helpers/index.ts';
import { byRole, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import '../define/contact-card.ts';
import '../define/provider.ts';
import type { ContactCard } from './contact-card.ts';

async function mount(country: string | undefined, client?: ApiClient): Promise<ContactCard> {
  return fixture<ContactCard>(html`<csol-contact-card .client=${client} .country=${country}></csol-contact-card>`);
}

const shows = (card: ContactCard, text: string): Promise<void> => until(() => textOf(card).includes(text), `“${text}” shows`);

describe('a pack whose chunk does not come', () => {
  it('is a clear message, and a retry brings the card', async () => {
    const mend = failFile('packs/be.ts');
    const card = await mount('be');
    await shows(card, 'The service cannot be reached');
    mend();
    byRole(card, 'button', 'Try again').click();
    await shows(card, '+32 (0)2 225.23.45');
  });

  it('is asked for again when the page comes back online', async () => {
    const mend = failFile('packs/se.ts');
    const card = await mount('se');
    await shows(card, 'The service cannot be reached');
    mend();
    window.dispatchEvent(new Event('online'));
    await shows(card, '0771 34 35 36');
  });
});

describe('a country', () => {
  it('that has no pack is named in a message', async () => {
    await shows(await mount('XX'), 'There is no contact information for “XX” yet.');
  });

  it('that has no pack is named in a message where the provider says it', async () => {
    const root = await fixture(html`<csol-provider country="qq"><csol-contact-card></csol-contact-card></csol-provider>`);
    await shows(root.querySelector('csol-contact-card') as ContactCard, 'There is no contact information for “qq” yet.');
  });

  for (const country of ['Belgium', '<b>be</b>', '1', 'b e']) {
    it(`that is none is named as it is written: ${country}`, async () => {
      await shows(await mount(country), `There is no contact information for “${country}” yet.`);
    });
  }

  for (const country of [undefined, '']) {
    it(`that is not said is asked for: ${country}`, async () => {
      await shows(await mount(country), 'No country has been set');
    });
  }

  it('is read in any letter case', async () => {
    await shows(await mount(' Lu '), '+32 (0)2 225.23.45');
  });

  it('replaces another one', async () => {
    const card = await mount('us');
    await shows(card, '1-877-426-6006');
    card.country = 'ca';
    await shows(card, '1 866 880-CSOL');
    expect(textOf(card)).not.to.contain('1-877-426-6006');
  });
});

describe('a back end', () => {
  const contacts: Contacts = {
    country: 'NO', name: 'Kundesenter', timeZone: 'Europe/Oslo', lines: [{ type: 'phone', number: '+4722', display: '22 00' }],
  };

  it('is never asked where there is a pack', async () => {
    const calls = stageCalls<string, Contacts>();
    const refuse = (): never => {
      throw new Error('asked');
    };
    const requests = performance.getEntriesByType('resource').length;
    const card = await mount('be', { getContacts: calls.call, getSession: refuse, listInvoices: refuse });
    await shows(card, '+32 (0)2 225.23.45');
    expect(calls.asked).to.have.length(0);
    const made = performance.getEntriesByType('resource').slice(requests) as PerformanceResourceTiming[];
    expect(made.filter(({ initiatorType }) => /fetch|xmlhttprequest/.test(initiatorType))).to.deep.equal([]);
  });

  it('is asked for a country that has none, in the language of the page', async () => {
    const calls = stageCalls<string, Contacts>();
    const card = await mount('no', { getContacts: calls.call });
    await until(() => calls.asked.length === 1, 'the back end is asked');
    expect([calls.last().question, calls.last().options.language]).to.deep.equal(['NO', 'en-NO']);
    calls.last().answer(contacts);
    await shows(card, '22 00');
  });

  it('that fails is a message with a retry', async () => {
    const calls = stageCalls<string, Contacts>();
    const card = await mount('no', { getContacts: calls.call });
    await until(() => calls.asked.length === 1, 'the back end is asked');
    calls.last().fail(new ApiError('server', 'x', { requestId: 'req-7' }));
    await shows(card, 'req-7');
    byRole(card, 'button', 'Try again').click();
    await until(() => calls.asked.length === 2, 'the back end is asked again');
    calls.last().answer(contacts);
    await shows(card, '22 00');
  });

  it('that does not know the country either is the same message as no pack', async () => {
    const card = await mount('no', { getContacts: () => Promise.reject(new ApiError('not-found', 'x')) });
    await shows(card, 'There is no contact information for “no” yet.');
  });
});

describe('a contact card', () => {
  it('shows what stands inside the tag only until it has loaded', async () => {
    const card = await fixture<ContactCard>(html`<csol-contact-card country="be"><p>fallback</p></csol-contact-card>`);
    await shows(card, '+32 (0)2 225.23.45');
    expect(card.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
  });

  it('lets the page replace its heading', async () => {
    const card = await fixture<ContactCard>(html`<csol-contact-card country="be"><h4 slot="heading">Call us</h4></csol-contact-card>`);
    await shows(card, '+32 (0)2 225.23.45');
    expect(card.querySelector('h4')?.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(card.shadowRoot?.querySelector('h2')?.getBoundingClientRect().height).to.equal(0);
  });

  it('fits a phone, whatever the length of its words', async () => {
    const long = 'x'.repeat(10_000);
    const card = await mount('be');
    card.style.width = '320px';
    card.pack = {
      code: 'BE', languages: ['en'], timeZone: long, texts: { en: { deskName: long } },
      contacts: {
        email: `${long}@example.com`, url: `https://example.com/${long}`, address: [long], haveAtHand: [long], languages: [long],
        lines: [{ type: 'phone', number: '+32', display: long, audience: long, hours: [{ days: [1], from: long, to: long }] }],
      },
    } as unknown as ContactPack;
    await shows(card, long);
    const base = card.shadowRoot?.querySelector('.base') as HTMLElement;
    expect(base.scrollWidth).to.be.at.most(320);
  });

  it('shows what is right beside what is of another kind', async () => {
    const card = await mount('be');
    const lines = [{ type: 'phone', number: '+3220000000', display: '02 000', hours: [{ days: 5, from: '08:00', to: '09:00' }] }];
    const more = { url: 5, address: 'x', languages: 5, haveAtHand: 5, haveAtHandFor: 5 };
    card.pack = { code: 'BE', languages: ['en'], timeZone: 5, texts: { en: { deskName: 'Desk' } }, contacts: { lines, ...more } } as never;
    await until(() => textOf(card).includes('Whether it is open now is not known'), 'all of it shows');
    expect(textOf(card)).to.match(/^Desk Phone .*02 000/);
  });

  it('needs no country beside a pack of its own', async () => {
    const card = await mount(undefined);
    const texts = { en: { deskName: 'Own desk' } };
    const source = { title: 'x' };
    card.pack = { code: 'BE', languages: ['en'], timeZone: 'Europe/Brussels', texts, contacts: { lines: [], source } };
    await shows(card, 'Own desk');
  });

  it('throws nothing at the page, whatever it is given', async () => {
    const complaints = await collectComplaints(async () => {
      for (const pack of [null, 1, 'x', [], { contacts: null }, { contacts: { lines: [null] } }]) {
        const card = await mount('be');
        card.pack = pack as never;
        await until(() => !card.shadowRoot?.querySelector('.skeleton'), 'the card has settled');
      }
    });
    const drawn = /^console\.error: <csol-contact-card> could not be drawn/;
    expect(complaints.filter((complaint) => !drawn.test(complaint))).to.deep.equal([]);
  });
});

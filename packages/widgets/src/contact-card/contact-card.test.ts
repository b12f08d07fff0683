import type { ApiClient } from '@csol/client/port';
import type { ContactPack } from '@csol/domain/country-pack';
import { expect, fixture, html } from '@open-wc/testing';
import { linesOf, seenOf } from '../../../../test/helpers/contact-lines.ts';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byRole, textOf } from '../../../../test/helpers/query.ts';
import '../define/contact-card.ts';
import '../define/provider.ts';
import type { ContactCard } from './contact-card.ts';

interface Page {
  country?: string;
  lang?: string;
  audience?: string;
  pack?: ContactPack;
  client?: ApiClient;
}

/** Mounts a card and waits until it has something to say in its language. */
async function mount({ country = '', lang = 'en', audience, pack, client }: Page): Promise<ContactCard> {
  const card = await fixture<ContactCard>(html`<csol-contact-card
    country=${country} lang=${lang} audience=${audience ?? ''} .pack=${pack} .client=${client}
  ></csol-contact-card>`);
  // On a busy machine it may speak the source language before its own has come.
  const isIn = (): boolean => card.shadowRoot?.querySelector('.base')?.getAttribute('lang')?.slice(0, 2) === lang.slice(0, 2);
  const isThere = (): boolean => !card.shadowRoot?.querySelector('.skeleton, .base--pending') && textOf(card) !== 'Contact';
  await until(() => isIn() && isThere(), 'the card has loaded');
  return card;
}

const linksOf = (card: ContactCard): string[] =>
  allByRole(card, 'link').map((link) => `${seenOf(link)} → ${link.getAttribute('href')}`);

/** With words of the API's future, which the types of today do not have. */
const own = {
  code: 'BE',
  languages: ['nl'],
  timeZone: 'Europe/Brussels',
  texts: { nl: { deskName: '<b>Onze desk</b>' } },
  contacts: {
    url: 'javascript:alert(1)',
    email: 'desk@example.com',
    lines: [
      { type: 'phone', number: '+3220000000', display: '02 000', subject: 'Parts', audience: 'partner' },
      { type: 'phone', number: '+3220000001', display: '02 001', audience: 'somebody new' },
      { type: 'phone', number: '+3220000003', display: '02 003', audience: 'constructor' },
      {
        type: 'phone',
        number: '+3220000002',
        display: '02 002',
        hours: [
          { days: [6, 2, 4], from: '09:00', to: '24:00' },
          { days: [1, 2, 3], from: '8h', to: '12:00' },
          { days: [4, 3, 2, 1, 7], from: '22:00', to: '02:00' },
        ],
      },
    ],
    haveAtHand: ['contractNumber', 'shoeSize', 'toString'],
  },
} as unknown as ContactPack;

describe('the contact card', () => {
  it('shows Belgium as published', async () => {
    const card = await mount({ country: 'be' });
    expect(byRole(card, 'heading', 'Customer Support OnLine')).to.exist;
    expect(linksOf(card)).to.deep.equal([
      '+32 (0)2 225.23.45 → tel:+3222252345',
      'administrative_support@be.ibm.com → mailto:administrative_support@be.ibm.com',
      'ibm.com/support/operations/be → https://ibm.com/support/operations/be',
    ]);
    const text = textOf(card);
    const hours = ['Monday–Friday 08:30–17:00', 'Central European Time'];
    for (const fact of [...hours, '+32 (0)2 225.23.46', 'Avenue du Bourget/Bourgetlaan 42', '1130 Brussels']) expect(text).to.contain(fact);
  });

  it('shows Luxembourg, and which desk answers', async () => {
    const text = textOf(await mount({ country: 'LU', lang: 'fr' }));
    expect(text).to.contain('+32 (0)2 225.23.45');
    expect(text).to.contain('Belgique');
  });

  it('shows Sweden as published, which has no e-mail address', async () => {
    const card = await mount({ country: 'SE', lang: 'sv' });
    expect(byRole(card, 'heading', 'Administrativ kundtjänst')).to.exist;
    expect(linksOf(card)).to.deep.equal([
      '0771 34 35 36 → tel:+46771343536',
      'ibm.com/support/operations/se → https://ibm.com/support/operations/se',
    ]);
    const text = textOf(card);
    for (const fact of ['08-7932775', '08:30–16:00', 'IBM Svenska AB', 'Oddegatan 5', '164 92 Stockholm']) expect(text).to.contain(fact);
  });

  it('shows the lines of the United States, each with whom it is for', async () => {
    const card = await mount({ country: 'US' });
    expect(linesOf(card)).to.deep.equal([
      'Commercial customers 1-877-426-6006', 'State and local government 1-877-426-6006',
      'Federal government 1-800-333-6705', 'Business partners 1-800-426-9990',
    ]);
    const atHand = 'Please have at hand Customer number Order confirmation number Contract number Invoice number';
    await until(() => textOf(card).includes(atHand), 'what to have at hand shows');
  });

  it('shows one audience its own lines where the page names it', async () => {
    const card = await mount({ country: 'US', audience: 'federal' });
    expect(allByPart(card, 'line')).to.have.length(1);
    expect(textOf(card)).to.contain('1-800-333-6705');
  });

  it('shows Canada with its number in letters and in digits, in both languages', async () => {
    const english = await mount({ country: 'CA' });
    expect(textOf(english)).to.contain('1 866 880-CSOL (1 866 880-2765)');
    expect(linksOf(english)[0]).to.match(/tel:\+18668802765$/);
    expect(byRole(await mount({ country: 'CA', lang: 'fr-CA' }), 'heading', 'Soutien des opérations clientèle (CSO)')).to.exist;
  });

  it('has the country of the provider where it has none of its own', async () => {
    const root = await fixture(html`<csol-provider country="se"><csol-contact-card></csol-contact-card></csol-provider>`);
    const card = root.querySelector('csol-contact-card') as ContactCard;
    await until(() => textOf(card).includes('0771'), 'Sweden shows');
  });

  it('changes its words with the language, and keeps the facts', async () => {
    const card = await mount({ country: 'BE' });
    card.lang = 'fr';
    await until(() => textOf(card).includes('lundi'), 'French shows');
    expect(textOf(card)).to.contain('08:30–17:00');
    expect(textOf(card)).to.contain('+32 (0)2 225.23.45');
    card.lang = 'nl';
    await until(() => textOf(card).includes('maandag'), 'Dutch shows');
  });

  const days = { en: 'Monday–Friday', nl: 'maandag–vrijdag', fr: 'lundi–vendredi', sv: 'måndag–fredag' };
  for (const [lang, text] of Object.entries(days)) {
    it(`writes the hours as the language does: ${lang}`, async () => {
      expect(textOf(await mount({ country: 'BE', lang }))).to.contain(`${text} 08:30–17:00`);
    });
  }

  it('writes the hours of the day as the country does', async () => {
    const pack = { ...own, code: 'US', timeZone: 'America/New_York' };
    expect(textOf(await mount({ country: 'US', pack }))).to.contain('9:00 AM–24:00');
  });
});

describe('a pack of the page’s own', () => {
  it('wins over the library’s', async () => {
    const text = textOf(await mount({ country: 'BE', lang: 'nl', pack: own }));
    expect(text).to.contain('02 000');
    expect(text).not.to.contain('225.23.45');
  });

  it('shows text as text and links only what may be followed', async () => {
    const card = await mount({ country: 'BE', pack: own });
    expect(byRole(card, 'heading', '<b>Onze desk</b>')).to.exist;
    expect(textOf(card)).to.contain('javascript:alert(1)');
    expect(linksOf(card).join()).not.to.contain('javascript');
  });

  it('shows words and days that nobody knows as they come', async () => {
    const card = await mount({ country: 'BE', pack: own });
    await until(() => textOf(card).includes('Contract number shoeSize toString'), 'what to have at hand shows');
    const text = textOf(card);
    expect(linesOf(card).slice(0, 3)).to.deep.equal(['Parts, Business partners 02 000', 'somebody new 02 001', 'constructor 02 003']);
    expect(text).to.contain('Tuesday, Thursday and Saturday 09:00–24:00');
    expect(text).to.contain('Sunday–Thursday 22:00–02:00');
    expect(text).not.to.contain('8h');
  });

  it('that is none is a clear message', async () => {
    const card = await mount({ country: 'BE', pack: {} as ContactPack });
    expect(textOf(card)).to.contain('This could not be loaded');
  });

  it('replaces another one at once', async () => {
    const card = await mount({ country: 'BE', pack: own });
    card.pack = { ...own, contacts: { lines: [{ type: 'phone', number: '+3229', display: '02 9' }] } };
    await until(() => textOf(card).includes('02 9'), 'the new pack shows');
    expect(textOf(card)).not.to.contain('02 000');
  });
});

const states = {
  'for Belgium': () => mount({ country: 'BE' }),
  'for the United States': () => mount({ country: 'US' }),
  'in French': () => mount({ country: 'LU', lang: 'fr' }),
  'for a country that nobody knows': () => mount({ country: 'XX' }),
  'without a country': () => mount({}),
  'with a pack of the page': () => mount({ country: 'BE', pack: own }),
};
describe('a contact card', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

/** The card as a file, a code, a text and a sheet of paper. */
import { expect, fixture, html } from '@open-wc/testing';
import ICAL from 'ical.js';
import { stub } from 'sinon';
import { catchFiles } from '../../../../test/helpers/exports.ts';
import { itIsAccessible, itReleases, until } from '../../../../test/helpers/index.ts';
import { byPart, byRole, plain, textOf } from '../../../../test/helpers/query.ts';
import { scan } from '../../../../test/helpers/scan.ts';
import { catchSheet } from '../../../../test/helpers/sheets.ts';
import '../define/contact-card.ts';
import type { ContactCard } from './contact-card.ts';

const find = (card: ContactCard, selector: string): HTMLElement | null | undefined => card.shadowRoot?.querySelector<HTMLElement>(selector);

interface Page {
  country?: string;
  lang?: string;
  audience?: string;
  about?: string;
  pack?: object;
}

/** Mounts a card, and waits until it can be taken away. */
async function mount({ country = 'be', lang = 'en', audience, about, pack }: Page = {}): Promise<ContactCard> {
  const card = await fixture<ContactCard>(html`<csol-contact-card
    country=${country} lang=${lang} audience=${audience ?? ''} .about=${about} .pack=${pack}
  ></csol-contact-card>`);
  await until(() => find(card, '[part=take]'), 'the buttons are there');
  return card;
}

const press = (card: ContactCard, part: string): void => byPart(byPart(card, 'take'), `${part}-button`).click();

async function saveFrom(card: ContactCard): Promise<{ name: string; text: string; vcard: ICAL.Component }> {
  const { saved, restore } = catchFiles();
  press(card, 'save');
  await until(() => saved.length > 0, 'a file is saved');
  restore();
  const text = (await (await saved[0]?.blob())?.text()) ?? '';
  return { name: saved[0]?.name ?? '', text, vcard: new ICAL.Component(ICAL.parse(text) as never) };
}

const valuesOf = (vcard: ICAL.Component, name: string): unknown[] => vcard.getAllProperties(name).map((each) => each.getFirstValue());

const own = (contacts: object, texts: object = { en: { deskName: 'Desk' } }): object =>
  ({ code: 'BE', languages: ['en'], timeZone: 'Europe/Brussels', texts, contacts });

describe('a contact as a file', () => {
  it('has what the card shows', async () => {
    const card = await mount();
    const { name, vcard } = await saveFrom(card);
    expect(name).to.equal('Customer-Support-OnLine_BE.vcf');
    expect(valuesOf(vcard, 'fn')).to.deep.equal(['Customer Support OnLine']);
    expect(valuesOf(vcard, 'tel')).to.deep.equal(['tel:+3222252345', 'tel:+3222252346']);
    expect(plain(String(valuesOf(vcard, 'note')))).to.equal('Phone: Monday–Friday 08:30–17:00, Central European Time');
    expect(valuesOf(vcard, 'x-ablabel')).to.deep.equal([]);
    await until(() => textOf(card).includes('Saved: Customer-Support-OnLine_BE.vcf'), 'it is said');
  });

  it('says what each line is for, and what to have at hand', async () => {
    const { vcard } = await saveFrom(await mount({ country: 'us', audience: 'federal' }));
    expect(valuesOf(vcard, 'x-ablabel')).to.deep.equal(['Federal government']);
    expect(valuesOf(vcard, 'tel')).to.deep.equal(['tel:+18003336705']);
    expect(valuesOf(vcard, 'note').join()).to.contain('Please have at hand: Customer number, Order confirmation number');
  });

  it('leaves out what is wrong', async () => {
    const fax = { type: 'fax', number: '+3220000000', display: '02 000', hours: 'x' };
    const lines = [null, { type: 'phone', number: '02', display: '02' }, fax];
    const { vcard } = await saveFrom(await mount({ pack: own({ lines, email: 'none', url: 'javascript:alert(1)', haveAtHand: 'x' }) }));
    expect(vcard.getAllProperties().map(({ name }) => name)).to.deep.equal(['version', 'fn', 'prodid', 'kind', 'org', 'tel', 'tz']);
  });
});

describe('a contact as a code', () => {
  it('is read by a telephone, and goes away again', async () => {
    const card = await mount();
    press(card, 'code');
    await until(() => find(card, '[part=code]'), 'the code shows');
    const text = await scan(byPart(card, 'code'));
    expect(text).to.contain('TEL:+3222252345').and.to.contain('FN:Customer Support OnLine');
    expect(byRole(card, 'img', 'QR code with the contact Customer Support OnLine')).to.exist;
    press(card, 'code');
    await card.updateComplete;
    expect(find(card, '[part=code]')).to.equal(null);
  });

  it('has the number of who is calling', async () => {
    const card = await mount({ country: 'us', audience: 'partner' });
    press(card, 'code');
    await until(() => find(card, '[part=code]'), 'the code shows');
    expect(await scan(byPart(card, 'code'))).to.contain('TEL:+18004269990');
  });

  it('is none of what is too long, which is said', async () => {
    const card = await mount({ lang: 'sv', pack: own({ lines: [] }, { sv: { deskName: 'x'.repeat(400) } }) });
    press(card, 'code');
    await until(() => textOf(card).includes('Kontakten är för lång för en QR-kod'), 'it is said');
  });
});

describe('a contact as text', () => {
  it('is copied row by row', async () => {
    const card = await mount();
    const write = stub(navigator.clipboard, 'writeText').resolves();
    press(card, 'copy');
    await until(() => textOf(card).includes('The contact is copied'), 'it is said');
    write.restore();
    expect(String(write.firstCall.args[0]).split('\n').map(plain)).to.deep.equal([
      'Customer Support OnLine',
      'Phone: +32 (0)2 225.23.45, Monday–Friday 08:30–17:00, Central European Time, Within the country: 02 225.23.45',
      'Fax: +32 (0)2 225.23.46, Within the country: 02 225.23.46',
      'E-mail: administrative_support@be.ibm.com',
      'Website: ibm.com/support/operations/be',
      'Address: IBM Belgium – Luxembourg, Avenue du Bourget/Bourgetlaan 42, 1130 Brussels, Belgium',
    ]);
  });

  it('has the languages of the desk, and none of the person’s own numbers', async () => {
    const pack = own({ lines: [], languages: ['nl', 'fr', '?'], haveAtHand: ['invoiceNumber'] });
    const card = await mount({ pack, about: 'machine:78-A1B2C' });
    expect(textOf(card)).to.contain('78-A1B2C');
    const write = stub(navigator.clipboard, 'writeText').resolves();
    press(card, 'copy');
    await until(() => textOf(card).includes('The contact is copied'), 'it is said');
    write.restore();
    const [, languages, ...others] = String(write.firstCall.args[0]).split('\n');
    expect(languages).to.equal('Languages: Dutch, French and ?');
    expect(others).to.deep.equal(['Please have at hand: Invoice number, Serial number']);
  });

  it('is there to be copied by hand where the page may not; another desk takes it away', async () => {
    const card = await mount({ lang: 'fr' });
    const write = stub(navigator.clipboard, 'writeText').rejects(new DOMException('denied', 'NotAllowedError'));
    press(card, 'copy');
    // By its selection: a page behind others has no focus.
    const field = (): HTMLTextAreaElement | null | undefined => card.shadowRoot?.querySelector('textarea');
    const selected = (): number => (field()?.selectionEnd ?? 0) - (field()?.selectionStart ?? 0);
    await until(() => selected() > 0 && selected() === field()?.value.length, 'the text is selected');
    write.restore();
    expect(field()?.value).to.contain('Téléphone\u00a0: +32 (0)2 225.23.45');
    card.country = 'se';
    await until(() => textOf(card).includes('Administrativ'), 'Sweden shows');
    expect(find(card, 'textarea')).to.equal(null);
  });

});

describe('a contact on paper', () => {
  it('has the card’s facts and its code, and no buttons', async () => {
    const card = await mount({ country: 'us', lang: 'nl', audience: 'commercial' });
    const { sheet } = await catchSheet(card, () => press(card, 'print'));
    expect(sheet.querySelector('h1')?.textContent).to.equal('Customer Support Operations (CSO)');
    const text = plain(sheet.body.innerText);
    expect(text).to.contain('1-877-426-6006').and.to.contain('Zakelijke klanten').and.to.contain('Houd bij de hand');
    expect(text).not.to.contain('1-800-333-6705');
    expect(sheet.querySelector('svg.code')).to.exist;
    expect(sheet.querySelectorAll('button')).to.have.length(0);
  });

  it('keeps no room for whether the desk is open: paper knows no now', async () => {
    const card = await mount();
    const { sheet } = await catchSheet(card, () => press(card, 'print'));
    const rooms = [...sheet.querySelectorAll('.hours + .status')].map((status) => sheet.defaultView?.getComputedStyle(status).minBlockSize);
    expect(rooms).to.deep.equal(['0px']);
  });
});

const withCode = async (): Promise<ContactCard> => {
  const card = await mount();
  press(card, 'code');
  await until(() => find(card, '[part=code]'), 'the code shows');
  return card;
};
const states = { 'the buttons': () => mount({ country: 'us' }), 'a code': withCode };
describe('a card that can be taken away', () => {
  itIsAccessible(states);
  itReleases(states);
});

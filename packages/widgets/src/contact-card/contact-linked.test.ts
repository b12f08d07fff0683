/** What a card says to machines. */
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import '../define/contact-card.ts';
import type { ContactCard } from './contact-card.ts';

const scripts = (): HTMLScriptElement[] => [...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];

interface Organization {
  name: string;
  contactPoint: Record<string, unknown>[];
}
const read = (): Organization => JSON.parse(scripts()[0]?.textContent ?? 'null') as Organization;

async function mount(country: string, pack?: object): Promise<ContactCard> {
  const card = await fixture<ContactCard>(html`<csol-contact-card
    linked-data lang="en" country=${country} .pack=${pack}
  ></csol-contact-card>`);
  await until(() => scripts().length > 0, 'the head has it');
  return card;
}

describe('linked data', () => {
  it('is the desk in the words of schema.org', async () => {
    await mount('be');
    const [phone, fax, mail] = read().contactPoint;
    const desk = { '@type': 'https://schema.org/Organization', name: 'Customer Support OnLine' };
    expect(read()).to.include({ '@context': 'https://schema.org', ...desk });
    expect(phone).to.deep.equal({
      '@type': 'ContactPoint',
      contactType: 'customer support',
      telephone: '+3222252345',
      areaServed: 'BE',
      hoursAvailable: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `https://schema.org/${day}`),
          opens: '08:30',
          closes: '17:00',
        },
      ],
    });
    expect(fax).to.include({ faxNumber: '+3222252346' }).and.not.to.have.property('telephone');
    expect(mail).to.include({ email: 'administrative_support@be.ibm.com' });
  });

  it('has a point for each audience, by name', async () => {
    await mount('us');
    const points = read().contactPoint.map(({ name, telephone }) => `${String(name)} ${String(telephone)}`);
    expect(points).to.have.length(4);
    expect(points).to.include('Business partners +18004269990');
  });

  it('follows the card: another desk, whether the page wants it, and whether the card is there', async () => {
    const card = await mount('be');
    card.country = 'se';
    await until(() => scripts().length > 0 && read().contactPoint[0]?.areaServed === 'SE', 'it is Sweden');
    expect(scripts()).to.have.length(1);
    card.linkedData = false;
    await until(() => scripts().length === 0, 'it is gone');
    card.linkedData = true;
    await until(() => scripts().length === 1, 'it is back');
    const parent = card.parentElement as HTMLElement;
    card.remove();
    expect(scripts()).to.have.length(0);
    parent.append(card);
    await until(() => scripts().length === 1, 'it is back with the card');
  });

  it('is not there unless the page asks for it', async () => {
    const card = await fixture<ContactCard>(html`<csol-contact-card country="be" lang="en"></csol-contact-card>`);
    await until(() => card.shadowRoot?.querySelector('[part=take]'), 'the late part is there');
    await card.updateComplete;
    expect(scripts()).to.have.length(0);
  });

  it('leaves out what is wrong, and ends no script', async () => {
    const hours = [null, { days: [6, 8], from: '09:00', to: '24:00' }, { days: [1], from: '25:00', to: '26:00' }];
    const phone = { type: 'phone', number: '+3220000000', display: '02', subject: 'hardware', hours };
    const lines = [null, { type: 'phone', number: '02' }, phone];
    const texts = { en: { deskName: '</script><script>alert(1)</script>' } };
    const contacts = { lines, email: 'none', url: 'javascript:alert(1)', address: 'x', languages: 'x' };
    await mount('be', { code: 'BE', languages: ['en'], timeZone: 'Europe/Brussels', texts, contacts });
    expect(scripts()[0]?.textContent).not.to.contain('<');
    const { name, contactPoint } = read();
    expect(name).to.equal(texts.en.deskName);
    expect(contactPoint).to.have.length(1);
    expect(contactPoint[0]).to.deep.include({ contactType: 'technical support', telephone: '+3220000000' });
    const saturday = { '@type': 'OpeningHoursSpecification', dayOfWeek: ['https://schema.org/Saturday'], opens: '09:00', closes: '23:59' };
    expect(contactPoint[0]?.hoursAvailable).to.deep.equal([saturday]);
    expect(read()).not.to.have.any.keys('url', 'address');
  });
});

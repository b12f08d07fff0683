import type { Contacts } from '@csol/contract';
import type { ContactPack } from '@csol/domain/country-pack';
import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { failFile } from '../../../../test/helpers/faults.ts';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, plain, textOf } from '../../../../test/helpers/query.ts';
import { showPage } from '../../../../test/helpers/order-stream.ts';
import '../define/contact-card.ts';
import type { ContactCard } from './contact-card.ts';

let clock: SinonFakeTimers | undefined;

/** Stops the clock at an instant. */
function stopAt(instant: string): void {
  clock = useFakeTimers({ now: new Date(instant), toFake: ['Date'] });
}

/** Takes the timers of a card into the test's hand, from an instant on. */
async function take(card: ContactCard, instant: string): Promise<SinonFakeTimers> {
  showPage(false);
  clock?.restore();
  const taken = useFakeTimers({ now: new Date(instant), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  clock = taken;
  showPage(true);
  await card.updateComplete;
  return taken;
}

afterEach(() => {
  clock?.restore();
  clock = undefined;
  showPage(true);
});

interface Page {
  country?: string;
  lang?: string;
  pack?: object;
  contacts?: object;
}

/** Mounts a card, and waits until the code of its badge is there. */
async function mount({ country = 'be', lang = 'en', pack, contacts }: Page = {}): Promise<ContactCard> {
  const client = contacts && { getContacts: () => Promise.resolve(contacts as Contacts) };
  const card = await fixture<ContactCard>(html`<csol-contact-card
    country=${country} lang=${lang} .pack=${pack} .client=${client}
  ></csol-contact-card>`);
  await until(() => card.shadowRoot?.querySelector('[part=status]'), 'the badge is there');
  return card;
}

/** What the badge says; nothing while there is none. */
const statusOf = (card: ContactCard): string => plain(allByPart(card, 'status').map(textOf).join()).replaceAll(/\s+/g, ' ').trim();

const WEEK = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' }];
const packWith = (more: object, line: object = { hours: WEEK }) => ({
  ...{ code: 'BE', languages: ['en'], timeZone: 'Europe/Brussels', texts: { en: { deskName: 'Desk' } } },
  contacts: { lines: [{ type: 'phone', number: '+3220000000', display: '02 000', ...line }] },
  ...more,
});

describe('the badge of a desk', () => {
  // Tests run where clocks show UTC, an hour or two behind Brussels.
  const moments: readonly [when: string, instant: string, text: RegExp][] = [
    ['it is open', '2026-11-27T10:00:00Z', /^Open now, until 17:00( \(\d\d:\d\d your time\))?$/],
    ['it has closed for the day', '2026-11-26T17:00:00Z', /^Closed, opens Friday 08:30( \(\d\d:\d\d your time\))?$/],
    ['it opens today', '2026-11-27T06:00:00Z', /^Closed, opens 08:30( \(\d\d:\d\d your time\))?$/],
    ['it opens after the weekend', '2026-11-28T12:00:00Z', /^Closed, opens Monday 08:30( \(\d\d:\d\d your time\))?$/],
    ['it keeps a holiday', '2026-07-21T09:00:00Z', /^Closed, opens Wednesday 08:30( \(\d\d:\d\d your time\))? National Day$/],
    [
      'it keeps one after the weekend',
      '2026-04-04T09:00:00Z',
      /^Closed, opens Tuesday 08:30( \(\d\d:\d\d your time\))? Monday: Easter Monday$/,
    ],
  ];
  for (const [when, instant, text] of moments) {
    it(`says so when ${when}`, async () => {
      stopAt(instant);
      expect(statusOf(await mount())).to.match(text);
    });
  }

  it('tells the visitor’s time where it is another one, and only there', async () => {
    stopAt('2026-11-28T12:00:00Z');
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(statusOf(await mount({ pack: packWith({ timeZone: here }) }))).to.equal('Closed, opens Monday 08:30');
    const far = await mount({ pack: packWith({ timeZone: 'Pacific/Kiritimati' }) });
    expect(statusOf(far)).to.match(/^Closed, opens Monday 08:30 \(Sunday \d\d:30 your time\)$/);
  });

  const words = {
    nl: /^Gesloten, gaat open woensdag 08:30.* Nationale feestdag$/,
    fr: /^Fermé, ouvre mercredi 08:30.* Fête nationale$/,
    sv: /^Stängt, öppnar onsdag 08:30.* National Day$/,
  };
  for (const [lang, text] of Object.entries(words)) {
    it(`speaks the language of the page: ${lang}`, async () => {
      stopAt('2026-07-21T09:00:00Z');
      const card = await mount({ lang });
      await until(() => text.test(statusOf(card)), `it speaks ${lang}: ${statusOf(card)}`);
    });
  }

  it('changes on the minute, without a reload', async () => {
    const card = await mount();
    const timers = await take(card, '2026-11-27T15:59:20Z');
    expect(statusOf(card)).to.contain('Open now');
    await timers.tickAsync(39_000);
    expect(statusOf(card)).to.contain('Open now');
    await timers.tickAsync(2_000);
    expect(statusOf(card)).to.contain('Closed, opens Monday 08:30');
    // Each minute of the weekend would be drawn.
    timers.setSystemTime(new Date('2026-11-30T07:29:59Z'));
    await timers.tickAsync(60_000);
    expect(statusOf(card)).to.contain('Open now, until 17:00');
  });

  it('asks no clock while the page is out of sight, and is right when it is back', async () => {
    const card = await mount();
    const timers = await take(card, '2026-11-27T15:59:20Z');
    showPage(false);
    await timers.tickAsync(120_000);
    expect(statusOf(card)).to.contain('Open now');
    showPage(true);
    await card.updateComplete;
    expect(statusOf(card)).to.contain('Closed');
  });

  it('never speaks by itself: whoever reads the card finds it', async () => {
    const card = await mount();
    expect(byPart(card, 'status').closest('[role=status], [aria-live]')).to.equal(null);
  });

  it('follows another country, language and pack', async () => {
    stopAt('2026-06-19T09:00:00Z');
    const card = await mount();
    expect(statusOf(card)).to.contain('Open now');
    card.country = 'se';
    await until(() => /Midsummer’s Eve/.test(statusOf(card)), `Sweden: ${statusOf(card)}`);
    card.lang = 'sv';
    await until(() => /Midsommarafton/.test(statusOf(card)), `Swedish: ${statusOf(card)}`);
    card.pack = packWith({}, { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }] }) as unknown as ContactPack;
    await until(() => /Öppet nu$/.test(statusOf(card)), `a pack: ${statusOf(card)}`);
  });

  it('is of each line by itself', async () => {
    stopAt('2026-11-27T16:30:00Z');
    const lines = [
      { type: 'phone', number: '+3220000000', display: '02 000', hours: WEEK },
      { type: 'phone', number: '+3220000001', display: '02 001', hours: [{ days: [5], from: '12:00', to: '02:00' }] },
      { type: 'fax', number: '+3220000002', display: '02 002' },
    ];
    const card = await mount({ pack: packWith({ contacts: { lines } }) });
    const texts = allByPart(card, 'status').map((status) => plain(textOf(status)));
    expect(texts).to.have.length(2);
    expect(texts[0]).to.contain('Closed, opens Monday');
    expect(texts[1]).to.match(/^Open now, until Saturday 02:00( \(\d\d:00 your time\))?$/);
  });

  it('keeps what a back end says of holidays', async () => {
    stopAt('2026-11-27T10:00:00Z');
    const lines = [{ type: 'phone', number: '+4722000000', display: '22 00', hours: WEEK }];
    const exceptions = [{ date: '2026-11-27', name: 'Moving' }];
    const contacts = { country: 'NO', name: 'Kundesenter', timeZone: 'Europe/Oslo', lines, exceptions };
    expect(statusOf(await mount({ country: 'no', contacts }))).to.match(/^Closed, opens Monday .*Moving$/);
  });
});

describe('a desk that is not said to be closed', () => {
  const wrong: readonly [string, object, object?][] = [
    ['whose zone is missing', { timeZone: undefined }],
    ['whose zone does not exist', { timeZone: 'Europe/Atlantis' }],
    ['that opens at 25:00', {}, { hours: [...WEEK, { days: [6], from: '25:00', to: '26:00' }] }],
    ['whose hours overlap', {}, { hours: [...WEEK, { days: [5], from: '16:00', to: '18:00' }] }],
    ['whose hours are no list', {}, { hours: 'always' }],
    ['that nobody knows of any more', { calendar: { source: { title: 'x' }, knownUntil: '2026-01-01' } }],
    ['with a holiday on no day', { calendar: { source: { title: 'x' }, holidays: [{ month: 11, day: 31 }] } }],
  ];
  for (const [name, more, line] of wrong) {
    it(`is one ${name}; all else of it shows`, async () => {
      const card = await mount({ pack: packWith(more, line) });
      expect(statusOf(card)).to.equal('Whether it is open now is not known');
      expect(textOf(card)).to.contain('02 000');
      expect(textOf(card)).not.to.contain('25:00');
    });
  }

  it('is one without hours, of which nothing is said', async () => {
    const lines = [
      { type: 'phone', number: '+3220000000', display: '02 000', hours: WEEK },
      { type: 'phone', number: '+3220000001', display: '02 001' },
      { type: 'phone', number: '+3220000002', display: '02 002', hours: [] },
    ];
    expect(allByPart(await mount({ pack: packWith({ contacts: { lines } }) }), 'status')).to.have.length(1);
  });

  it('is one whose calendar does not come; it is asked for again on the next minute', async () => {
    const mend = failFile('packs/lu.calendar.ts');
    const card = await fixture<ContactCard>(html`<csol-contact-card country="lu" lang="en"></csol-contact-card>`);
    await until(() => textOf(card).includes('+32 (0)2 225.23.45'), 'the facts are there');
    expect(card.shadowRoot?.querySelector('[part=status]')).to.equal(null);
    mend();
    await until(() => {
      card.requestUpdate();
      return card.shadowRoot?.querySelector('[part=status]');
    }, 'the badge is there');
  });
});

const ALWAYS = { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }] };
const states = {
  open: () => mount({ pack: packWith({}, ALWAYS) }),
  closed: () => mount({ pack: packWith({}, { hours: [{ days: [1], from: '00:00', to: '00:01' }] }) }),
  unknown: () => mount({ pack: packWith({ timeZone: 'none' }) }),
};
describe('a card with a badge', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

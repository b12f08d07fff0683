import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mountProbe } from '../../../../test/helpers/probe.ts';
import { plain } from '../../../../test/helpers/query.ts';
import { slipText } from './order-detail.words.ts';
import { renderInstant, writeInstant } from './order-detail.zones.ts';

const OWN = new Intl.DateTimeFormat().resolvedOptions().timeZone;
/** Zones of which one at least is not the tester's. */
const [far, other] = ['Asia/Tokyo', 'America/Toronto'].filter((zone) => zone !== OWN) as [string, string];
const write = (at: string, zone?: string): [string, boolean] => {
  const { text, isVisitors } = writeInstant('en-GB', at, zone);
  return [plain(text), isVisitors];
};

describe('an instant', () => {
  it('is written by the clocks of its place, which are named where they differ', () => {
    expect(write('2026-06-08T08:40:00Z', 'Asia/Tokyo')[0]).to.match(/^8 Jun 2026, 17:40 /);
    expect(write('2026-06-08T08:40:00Z', far)[0]).to.match(/ (UTC|GMT|EDT)/);
    expect(write('2026-06-08T08:40:00Z', far)[0]).not.to.equal(write('2026-06-08T08:40:00Z', other)[0]);
    expect(write('2026-06-08T08:40:00Z', OWN)[0]).not.to.match(/(UTC|GMT)/);
  });

  it('is written by the visitor’s where the place’s zone is missing or does not exist, and that is known', () => {
    const own = write('2026-06-08T08:40:00Z', OWN)[0];
    for (const zone of [undefined, '', 'Mars/Olympus_Mons', 'Europe/Brussels; DROP TABLE', '<b>']) {
      expect(write('2026-06-08T08:40:00Z', zone), String(zone)).to.deep.equal([own, true]);
    }
  });

  it('that is none is shown as it came', () => {
    expect(write('yesterday', 'Asia/Tokyo')).to.deep.equal(['yesterday', false]);
  });

  it('can be read by machines, and says whose clock it is by', async () => {
    const probe = await mountProbe(
      (i18n) => html`${renderInstant(i18n, '2026-06-08T08:40:00Z', { city: 'Olympus', timeZone: 'Mars/Olympus' })}<hr />
        ${renderInstant(i18n, 'yesterday')}`,
    );
    const [first, second] = probe.shadowRoot?.querySelectorAll('time') ?? [];
    expect([first?.dateTime, second?.hasAttribute('datetime')]).to.deep.equal(['2026-06-08T08:40:00Z', false]);
    expect(probe.shadowRoot?.textContent).to.contain('(your time)');
  });
});

describe('how far a day is from the first promise', () => {
  it('is said in days, with the words that the number takes', async () => {
    await mountProbe((i18n) => {
      const slip = (day: string): string => slipText(i18n, '2026-06-03', day);
      expect(slip('2026-06-09')).to.equal('6 days later than first promised');
      expect(slip('2026-06-04')).to.equal('1 day later than first promised');
      expect(slip('2026-06-02')).to.equal('1 day earlier than first promised');
      expect(slip('2026-05-01')).to.equal('33 days earlier than first promised');
      expect(slip('2026-06-03')).to.equal('as first promised');
      return undefined;
    });
  });

  it('is not said where one of them is no day', async () => {
    await mountProbe((i18n) => {
      expect([slipText(i18n, undefined, '2026-06-03'), slipText(i18n, 'soon', '2026-06-03'), slipText(i18n, '2026-06-03', '2026-02-30')])
        .to.deep.equal(['', '', '']);
      return undefined;
    });
  });
});

import { expect } from '@open-wc/testing';
import { cityOf, writeMoment } from './format-moment.ts';

const now = new Date('2026-07-16T08:00:00Z');
const AT = '2026-07-21T08:30:00Z';
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('a moment at a place', () => {
  it('is a weekday and a time by the place’s clocks while it is near', () => {
    expect(plain(writeMoment('en-BE', AT, { timeZone: 'Europe/Brussels', now }))).to.match(/^Tuesday( at)? 10:30$/);
    expect(plain(writeMoment('fr-CA', AT, { timeZone: 'America/Toronto', now }))).to.contain('mardi').and.contain('4 h 30');
  });

  it('says its day where it is not near', () => {
    const text = writeMoment('nl-BE', '2026-08-04T08:30:00Z', { timeZone: 'Europe/Brussels', now });
    expect(text).to.contain('dinsdag').and.contain('4 augustus');
  });

  it('is shown by the visitor’s clocks where there is no such zone, and as it came where it is none', () => {
    expect(writeMoment('en-BE', AT, { timeZone: 'Mars/Base', now })).to.match(/Tuesday|Monday|Wednesday/);
    expect(writeMoment('en-BE', 'soon', { timeZone: 'Europe/Brussels', now })).to.equal('soon');
  });

  it('has the city of its zone', () => {
    expect(['Europe/Brussels', 'America/New_York', 'America/Argentina/Buenos_Aires', 'UTC'].map(cityOf)).to.deep.equal([
      ...['Brussels', 'New York', 'Buenos Aires'],
      '',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { plain } from '../../../../test/helpers/query.ts';
import { createFormats, type Formats } from './formats.ts';

/** Formats as a visitor in a zone has them: what names no zone of its own is in the visitor's. */
function formatsIn(zone: string, locale: string): Formats {
  const Original = Intl.DateTimeFormat;
  const inZone = function (locales?: string, options?: Intl.DateTimeFormatOptions) {
    return new Original(locales, { timeZone: zone, ...options });
  };
  Intl.DateTimeFormat = inZone as unknown as typeof Intl.DateTimeFormat;
  try {
    // A locale of its own, so that no formats made before are used.
    const formats = createFormats(`${locale}-u-va-${zone.replaceAll(/[^a-z]/gi, '').slice(-8).toLowerCase()}`);
    formats.date('2026-01-01');
    formats.longDate('2026-01-01');
    formats.clock('00:00');
    formats.weekday(1);
    formats.time(new Date(0));
    return formats;
  } finally {
    Intl.DateTimeFormat = Original;
  }
}

const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kolkata', 'UTC', 'Australia/Lord_Howe'];

describe('a calendar date', () => {
  it('is written in the short style of the country', () => {
    expect(createFormats('nl-BE').date('2026-03-09')).to.equal('9/3/2026');
    expect(createFormats('sv-SE').date('2026-03-09')).to.equal('2026-03-09');
    expect(createFormats('en-US').date('2026-03-09')).to.equal('3/9/2026');
    expect(createFormats('fr-CA').date('2026-03-09')).to.equal('2026-03-09');
  });

  it('is written long with the month as a word', () => {
    expect(createFormats('fr-BE').longDate('2026-03-09')).to.equal('9 mars 2026');
    expect(createFormats('sv-SE').longDate('2026-03-09')).to.equal('9 mars 2026');
    expect(createFormats('en-US').longDate('2026-03-09')).to.equal('March 9, 2026');
  });

  for (const zone of ZONES) {
    it(`is the same day for a visitor in ${zone}`, () => {
      const formats = formatsIn(zone, 'sv');
      fc.assert(
        fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
          const date = day.toISOString().slice(0, 10);
          return formats.date(date) === date;
        }),
        { numRuns: 200 },
      );
    });

    it(`has the same wall clock for a visitor in ${zone}`, () => {
      expect(formatsIn(zone, 'sv').clock('08:30')).to.equal('08:30');
      expect(formatsIn(zone, 'en').weekday(1)).to.equal('Monday');
    });
  }

  for (const nonsense of ['', 'today', '2026-02-30', '2026-13-01', '09/03/2026', '2026-3-9', '2026-03-09T00:00:00Z', '<b>9</b>']) {
    it(`that is none is shown as it came: “${nonsense}”`, () => {
      const formats = createFormats('fr-BE');
      expect([formats.date(nonsense), formats.longDate(nonsense)]).to.deep.equal([nonsense, nonsense]);
    });
  }
});

describe('a time', () => {
  it('of the day is written as the country writes it', () => {
    expect(plain(createFormats('en-US').clock('08:30'))).to.equal('8:30 AM');
    expect(plain(createFormats('en-US').clock('16:00'))).to.equal('4:00 PM');
    expect(createFormats('nl-BE').clock('08:30')).to.equal('08:30');
    expect(createFormats('sv-SE').clock('16:00')).to.equal('16:00');
    expect(createFormats('fr-BE').clock('17:05')).to.match(/^17\D05$/);
  });

  it('of the day that is none is shown as it came', () => {
    for (const text of ['24:00', '25:00', '8:30', 'noon', '']) expect(createFormats('en-US').clock(text)).to.equal(text);
  });

  it('of an answer is in the zone of the visitor', () => {
    expect(plain(formatsIn('Asia/Kolkata', 'sv').time(new Date('2026-03-09T23:00:00Z')))).to.equal('2026-03-10 04:30');
  });

  it('that is no instant is nothing, and breaks nothing', () => {
    expect(createFormats('en-US').time(new Date(NaN))).to.equal('');
  });
});

describe('a weekday', () => {
  it('is named in the language of the texts, Monday first', () => {
    expect([1, 5, 7].map((day) => createFormats('fr-BE').weekday(day))).to.deep.equal(['lundi', 'vendredi', 'dimanche']);
    expect([1, 7].map((day) => createFormats('sv-SE').weekday(day))).to.deep.equal(['måndag', 'söndag']);
  });

  it('that is none is shown as it came', () => {
    expect(createFormats('en-US').weekday(NaN)).to.equal('NaN');
    expect(createFormats('en-US').weekday('mon' as unknown as number)).to.equal('mon');
    expect(createFormats('en-US').weekday(Infinity)).to.equal('Infinity');
  });
});

describe('a time zone', () => {
  it('has one name in winter and summer, in the language of the texts', () => {
    expect(createFormats('en-US').zone('Europe/Brussels')).to.equal('Central European Time');
    expect(createFormats('fr-BE').zone('Europe/Brussels')).to.match(/Europe centrale/);
    expect(createFormats('sv-SE').zone('Europe/Stockholm')).to.match(/entraleuropeisk/);
    expect(createFormats('en-US').zone('America/New_York')).to.equal('Eastern Time');
  });

  it('that is none is shown as it came', () => {
    for (const zone of ['', 'Mars/Olympus', 'CET ']) expect(createFormats('en-US').zone(zone)).to.equal(zone);
  });
});

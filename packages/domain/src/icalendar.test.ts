import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { writeCalendar, type Calendar, type CalendarEvent } from './icalendar.ts';

const STAMP = new Date('2026-06-10T08:15:30.123Z');
const DELIVERY: CalendarEvent = { uid: 'ord_1-S1@csol', sequence: 7, day: '2026-06-12', summary: 'Delivery' };

const write = (events: CalendarEvent[], change: Partial<Calendar> = {}): string =>
  [...writeCalendar({ name: 'Deliveries', stamp: STAMP, events, ...change })].join('');

/** The events as a reader of another's making understands them. */
const read = (file: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(file) as never).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

function readOne(change: Partial<CalendarEvent>): ICAL.Event {
  const [event, ...others] = read(write([{ ...DELIVERY, ...change }]));
  assert.ok(event && others.length === 0);
  return event;
}

const valueOf = (event: ICAL.Event, name: string): unknown => event.component.getFirstPropertyValue(name);

/** What a calendar can say of a text. */
const sayable = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .map((sign) => (/^[\ud800-\udfff]$/.test(sign) ? '\ufffd' : sign))
    .filter((sign) => sign === '\t' || sign === '\n' || (sign >= ' ' && sign !== '\x7f'))
    .join('');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'\\;,:"\n\r\t nN^=é€😀\ud800\0'), maxLength: 200 }),
  fc.constantFrom('BEGIN:VEVENT\r\nUID:x', 'END:VCALENDAR', '\\n', '\\\\;', 'x'.repeat(400), '😀'.repeat(60), ' '.repeat(200)),
);

suite('writeCalendar', () => {
  test('writes a day as RFC 5545 wants it', () => {
    const words = { description: 'One\nTwo', location: 'Brussels, BE' };
    const more = { ...words, url: 'https://x.example/?a=1,2;3', changedAt: '2026-06-10T06:30:00Z' };
    assert.equal(
      write([{ ...DELIVERY, ...more }]),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//CSOL//Widgets//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Deliveries',
        'BEGIN:VEVENT',
        'UID:ord_1-S1@csol',
        'DTSTAMP:20260610T081530Z',
        'SEQUENCE:7',
        'LAST-MODIFIED:20260610T063000Z',
        'DTSTART;VALUE=DATE:20260612',
        'DTEND;VALUE=DATE:20260613',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'SUMMARY:Delivery',
        'DESCRIPTION:One\\nTwo',
        'LOCATION:Brussels\\, BE',
        'URL:https://x.example/?a=1,2;3',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('keeps any text through a reader of another’s making', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (summary, description, location) => {
        const event = readOne({ summary: `.${summary}`, description, location, uid: `u${summary}` });
        assert.equal(event.summary, sayable(`.${summary}`));
        assert.equal(event.uid, sayable(`u${summary}`));
        assert.equal(event.description ?? '', sayable(description));
        assert.equal(event.location ?? '', sayable(location));
      }),
      { numRuns: 1000 },
    );
  });

  test('has lines of 75 octets at most, and cuts no sign', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, name) => {
        const file = write([{ ...DELIVERY, summary, description: `${name}${summary}`.repeat(3) }], { name });
        assert.ok(file.endsWith('\r\n'));
        const lines = file.slice(0, -2).split('\r\n');
        for (const line of lines) {
          const octets = new TextEncoder().encode(line);
          assert.ok(octets.length <= 75, `${octets.length} octets`);
          assert.equal(new TextDecoder('utf-8', { fatal: true }).decode(octets), line);
          assert.doesNotMatch(line, /[\r\n]/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('lets no text begin another property or event', () => {
    const hostile = 'x\r\nSTATUS:CANCELLED\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:evil';
    const event = readOne({ summary: hostile, description: hostile, location: hostile });
    assert.deepEqual([valueOf(event, 'status'), event.uid], ['CONFIRMED', DELIVERY.uid]);
  });

  test('tells of whole days, which have no zone, over the end of months and years', () => {
    const any = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-30'), noInvalidDate: true });
    const day = any.map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (on) => {
        const { startDate, endDate } = readOne({ day: on });
        assert.ok(startDate.isDate && endDate.isDate);
        assert.equal(startDate.toString(), on);
        assert.equal(endDate.subtractDateTz(startDate).toSeconds(), 86_400);
      }),
    );
    assert.throws(() => write([{ ...DELIVERY, day: '2026-02-30' }]), RangeError);
  });

  test('says what does not take place any more', () => {
    assert.equal(valueOf(readOne({ isCancelled: true }), 'status'), 'CANCELLED');
  });

  test('has no address but one that a browser opens as a page', () => {
    const good = ['https://a.example/x', 'http://a.example/'];
    const bad = ['https://a.example/é', 'javascript:alert(1)', 'file:///etc', 'x', '', 'https://a.example/\r\nX:1'];
    const kept = [...good, ...bad].map((url) => valueOf(readOne({ url }), 'url'));
    assert.deepEqual(kept, [...good, ...bad.map(() => null)]);
  });

  test('leaves out a change of which the time cannot be read', () => {
    for (const changedAt of ['', 'yesterday', '+012026-01-01T00:00:00Z']) {
      assert.equal(valueOf(readOne({ changedAt }), 'last-modified'), null);
    }
  });

  test('writes an event at a time, so that nobody waits for a long file', () => {
    const events = Array.from({ length: 300 }, (_, at) => ({ ...DELIVERY, uid: `u${at}` }));
    const parts = [...writeCalendar({ name: 'x', stamp: STAMP, events })];
    assert.equal(parts.length, 302);
    assert.deepEqual(read(parts.join('')).map(({ uid }) => uid), events.map(({ uid }) => uid));
  });

  test('is an empty calendar where nothing is expected', () => assert.deepEqual(read(write([])), []));
});

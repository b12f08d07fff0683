import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from './values.ts';

test('reads instants to the millisecond, whatever zone the database writes', () => {
  const cases = {
    '2026-09-03 06:12:44+00': '2026-09-03T06:12:44.000Z',
    '2026-09-03 06:12:44.5+00': '2026-09-03T06:12:44.500Z',
    '2026-09-03 06:12:44.123999+00': '2026-09-03T06:12:44.123Z',
    '2026-09-03 06:12:44.5+02': '2026-09-03T04:12:44.500Z',
    '2026-09-03 11:42:44.25+05:30': '2026-09-03T06:12:44.250Z',
  };
  for (const [text, instant] of Object.entries(cases)) assert.equal(parseInstant(text), instant);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Services } from '../services.ts';
import { contacts } from '../testing/enquiry-site.ts';
import { findDesk } from './desk.ts';

const promiseAt = (instant: string, minutes?: number): string | undefined =>
  findDesk({ contacts, enquiries: { forms: [] } } as unknown as Services, 'BE', new Date(instant))?.promise(minutes)?.by;

test('a desk promises an answer within its own hours, and on no holiday', () => {
  assert.equal(promiseAt('2026-07-15T12:00:00Z'), '2026-07-15T14:00:00.000Z');
  // Half an hour is left on the day before the national one.
  assert.equal(promiseAt('2026-07-20T14:30:00Z'), '2026-07-22T08:00:00.000Z');
  assert.equal(promiseAt('2026-07-20T14:30:00Z', 30), '2026-07-20T15:00:00.000Z');
  // Christmas Eve ends at noon.
  assert.equal(promiseAt('2026-12-24T10:30:00Z', 60), '2026-12-25T08:00:00.000Z');
});

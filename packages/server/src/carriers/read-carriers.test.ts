import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SettingError } from '../start-accounts.ts';
import { CARRIER_SECRET, OTHER_SECRET } from '../testing/carriers.ts';
import { readCarriers } from './read-carriers.ts';

suite('CSOL_CARRIERS', () => {
  test('names carriers with their secrets, or nobody', () => {
    assert.deepEqual(
      readCarriers(` express:${CARRIER_SECRET} ,freight:${OTHER_SECRET}:${CARRIER_SECRET},`),
      new Map([
        ['express', { secrets: [CARRIER_SECRET] }],
        ['freight', { secrets: [OTHER_SECRET, CARRIER_SECRET] }],
      ]),
    );
    for (const nobody of [undefined, '', ' , ']) assert.equal(readCarriers(nobody), undefined);
  });

  test('is refused where it cannot be read, without a word of the secret', () => {
    const cut = CARRIER_SECRET.slice(6);
    const wrong = ['express', 'express:', `:${CARRIER_SECRET}`, 'express:whsec_c2hvcnQ=', `express:${cut}`, `a b:${CARRIER_SECRET}`];
    for (const text of [...wrong, `express:${CARRIER_SECRET},express:${OTHER_SECRET}`]) {
      const isPlain = (error: unknown): boolean =>
        error instanceof SettingError && error.message.includes('CSOL_CARRIERS') && !/c2hvcnQ|IHNlY3JldC/.test(error.message);
      assert.throws(() => readCarriers(text), isPlain, text);
    }
  });
});

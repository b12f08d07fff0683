import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { keepIncluding } from './narrow.ts';
import { markText } from './text-marks.ts';

/** Texts that have much in common, and all that there may be. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('1', '2', '3', '-', '\n', 'o', 'é', '号', '😀'), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

suite('a search through marked texts', () => {
  test('finds just the texts that include the part', () => {
    fc.assert(
      fc.property(fc.array(text), fc.tuple(text, fc.nat(10), fc.nat(10)), (others, [whole, start, length]) => {
        const texts = [...others, whole];
        const part = whole.slice(start, start + length);
        const marks = texts.map(markText);
        const [lowMarks, highMarks] = [Int32Array.from(marks, ([low]) => low), Int32Array.from(marks, ([, high]) => high)];
        const rows = Int32Array.from(texts, (_, row) => row);
        const kept = keepIncluding({ texts, lowMarks, highMarks }, part)(rows, rows.length);
        const expected = texts.flatMap((one, row) => (one.includes(part) ? [row] : []));
        assert.deepEqual([...rows.subarray(0, kept)], expected);
      }),
    );
  });
});

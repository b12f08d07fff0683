import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { findDelimiter, readCsv } from './index.ts';

function read(text: string, delimiter?: string): string[][] {
  const work = readCsv(text, delimiter);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

suite('rows of CSV', () => {
  test('are read with quotes, line breaks in cells, marks and any end of line', () => {
    assert.deepEqual(read('\ufeffa;"b ""x""";c\r\n"1\n2";;3\n\n4;5;'), [['a', 'b "x"', 'c'], ['1\n2', '', '3'], [''], ['4', '5', '']]);
    assert.deepEqual(read('a,b\rc,d\r'), [['a', 'b'], ['c', 'd']]);
    assert.deepEqual(read(''), []);
  });

  test('never end within a quote that nobody closes', () => {
    assert.deepEqual(read('a;"b\nc;d'), [['a', 'b\nc;d']]);
  });

  test('show what stands between their cells', () => {
    assert.equal(findDelimiter('a;b;c\n1,5;2,5;3'), ';');
    assert.equal(findDelimiter('a,b,c\n1,2,3'), ',');
    assert.equal(findDelimiter('a\tb\n1,5\t2'), '\t');
    assert.equal(findDelimiter('a letter'), ';');
  });

  test('are those that another reader finds, in whatever a writer quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', '1', ',') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\n' });
        assert.deepEqual(read(text, ';'), rows);
        assert.deepEqual(read(text, ';'), Papa.parse<string[]>(text, { delimiter: ';', newline: '\n' }).data);
      }),
    );
  });

  test('are read in turns', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => [`number ${at}`, `"quoted"; ${at}`]);
    const work = readCsv(Papa.unparse(rows, { delimiter: ';' }), ';');
    let turns = 0;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        assert.deepEqual(step.value, rows);
        break;
      }
      turns++;
    }
    assert.ok(turns > 5);
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createUniqueNames, nameExport, toNamePart } from './file-name.ts';

suite('the name of an export', () => {
  const facts = { noun: 'invoices', customers: ['10482-BE'], from: '2026-01-01', to: '2026-03-31', extension: 'xlsx' };

  test('tells account and period', () => {
    assert.equal(nameExport(facts), 'invoices_10482-BE_2026-01-01_2026-03-31.xlsx');
    assert.equal(nameExport({ ...facts, customers: ['a', 'b'] }), 'invoices_2026-01-01_2026-03-31.xlsx');
    assert.equal(nameExport({ ...facts, customers: [], from: undefined, to: undefined }), 'invoices.xlsx');
  });

  for (const [hostile, name] of [
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\x', 'x'],
    ['a/b:c*?"<>|\r\n', 'a-b-c'],
    ['.bashrc', 'bashrc'],
    ['=cmd', 'cmd'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['Büro 7', 'Büro-7'],
    ['\u202efdp.exe', 'fdp.exe'],
    ['…', ''],
  ] as const) {
    test(`makes ${JSON.stringify(hostile)} harmless`, () => assert.equal(toNamePart(hostile), name));
  }

  test('is no path and no device, whatever the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const part = toNamePart(text);
        assert.match(part, /^(_?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?|\p{M}.*|)$/u);
        assert.doesNotMatch(part, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      }),
    );
  });

  test('is its own in a folder, also where letter case does not count', () => {
    const name = createUniqueNames();
    const names = ['A-1', 'a-1', 'A/1', ''].map((stem) => name(stem, 'pdf'));
    assert.deepEqual(names, ['A-1.pdf', 'a-1_2.pdf', 'A-1_3.pdf', 'document.pdf']);
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { createContentDisposition } from './attachment.ts';
import { preferredLanguage } from './language.ts';

suite('createContentDisposition', () => {
  test('names a file in every script, and in plain characters for old readers', () => {
    assert.equal(createContentDisposition('2026-1.xml'), `attachment; filename="2026-1.xml"; filename*=UTF-8''2026-1.xml`);
    const header = createContentDisposition('räkning (1).pdf');
    assert.equal(header, `attachment; filename="r_kning (1).pdf"; filename*=UTF-8''r%C3%A4kning%20%281%29.pdf`);
  });

  test('lets no name escape from the header, nor from the folder', () => {
    assert.equal(createContentDisposition('../../etc/passwd'), `attachment; filename="passwd"; filename*=UTF-8''passwd`);
    assert.equal(createContentDisposition(''), `attachment; filename="document"; filename*=UTF-8''document`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = createContentDisposition(`${name}\ud800`);
        assert.match(header, /^attachment; filename="[\w.\- ()]*"; filename\*=UTF-8''[\w.\-!~%]*$/);
      }),
    );
  });
});

suite('preferredLanguage', () => {
  test('takes what the reader likes best', () => {
    assert.equal(preferredLanguage('nl-BE'), 'nl-BE');
    assert.equal(preferredLanguage('de;q=0.4, fr;q=0.8, en;q=0.2'), 'fr');
    assert.equal(preferredLanguage('fr, nl'), 'fr');
  });

  test('falls back to English where nothing is said, or nonsense', () => {
    const headers = [undefined, '', '*', ';q=1', 'fr;q=0', '<b>', 'x'.repeat(500)];
    for (const header of headers) assert.equal(preferredLanguage(header), 'en', header);
  });
});

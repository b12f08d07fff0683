import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toLine, toLink, toName, toUnlinkedLine } from './plain.ts';

suite('a line', () => {
  test('has no line breaks, of whatever kind', () => {
    assert.equal(toLine(' a\r\nBcc: b\rc\nd\u2028e\u2029f\u0085g\vh\0i '), 'a Bcc: b c d e f g h i');
  });

  test('does not turn the direction of writing', () => {
    assert.equal(toLine('a\u202eb\u2066c\u200bd'), 'abcd');
  });

  test('keeps letters, signs and emoji', () => {
    assert.equal(toLine('Åsa & Söhne 🏢 “X”'), 'Åsa & Söhne 🏢 “X”');
  });
});

suite('a line without links', () => {
  test('breaks what mail programs take for an address', () => {
    const broken = {
      'https://evil.example/a': 'https: //evil. example/a',
      'www.evil.example': 'www. evil. example',
      't.co/x': 't. co/x',
      'evil。example': 'evil。 example',
      'me@evil.example': 'me@ evil. example',
      'mailto:me@evil.example': 'mailto: me@ evil. example',
      'evil.\u200bexample': 'evil. example',
      '1.2evil.example': '1.2evil. example',
      '3.evil.12.com': '3. evil. 12. com',
      'evil:80/a': 'evil: 80/a',
      'http://10.0.0.12/a': 'http: //10.0.0.12/a',
    };
    for (const [text, expected] of Object.entries(broken)) assert.equal(toUnlinkedLine(text), expected);
  });

  test('keeps names of companies', () => {
    for (const name of ['Brouwerij Ter Dolen S.A.', 'Mærsk A/S', '3M Belgium', 'Dupont & Fils, Cie.', 'AB 2:3 Nord', 'Net 1.250,00']) {
      assert.equal(toUnlinkedLine(name), name);
    }
  });
});

suite('a name to greet with', () => {
  test('is what people are called', () => {
    const names = ['Anna Peeters', 'Jean-Luc d’Août', "Jan van 't Hooft", 'J.P. Janssens', 'Dr. Åsa Öberg', 'Peeters, Jan', '李小龍'];
    for (const name of names) assert.equal(toName(name), name);
    assert.equal(toName(' Anna \n Peeters '), 'Anna Peeters');
  });

  test('is none where it could be a message, a number or an address', () => {
    const others = ['evil.example', 'https://evil.example', 'a@b', 'Go to t.co now', 'Call +32 2 225', 'Win! Now', '', '...'];
    for (const text of [...others, 'x'.repeat(61)]) assert.equal(toName(text), undefined, text);
  });

  test('is judged quickly, whatever it is', () => {
    const start = performance.now();
    for (const text of ['J.'.repeat(5000) + '1', 'a '.repeat(29) + '1', 'J. '.repeat(19) + '1', 'a'.repeat(59) + '1']) toName(text);
    assert.ok(performance.now() - start < 1000);
  });
});

suite('a link', () => {
  test('is a page, in one piece', () => {
    assert.equal(toLink('https://www.example.com/be/nl/#confirm=csl_1'), 'https://www.example.com/be/nl/#confirm=csl_1');
    assert.equal(toLink('https://www.example.com/a b\r\n\r\nhttps://evil.example'), 'https://www.example.com/a%20bhttps://evil.example');
  });

  test('is nothing else', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,x', '/be/nl', '']) assert.throws(() => toLink(text), TypeError);
  });
});

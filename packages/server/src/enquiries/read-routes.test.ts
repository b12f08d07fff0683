import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { createCarrierSecret } from '../carriers/carriers.ts';
import { FormError, readEnquiryForms } from './read-forms.ts';
import { readEnquiryRoutes, RouteError } from './read-routes.ts';
import { chooseRoute } from './routes.ts';

const folder = mkdtempSync(join(tmpdir(), 'csol-routes-'));
after(() => rmSync(folder, { recursive: true }));

/** A file that holds a text. */
function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

suite('a file of routes', () => {
  const read = (value: unknown) => readEnquiryRoutes(write('routes.json', JSON.stringify(value)));

  test('is read, and the first that fits counts', () => {
    const webhook = { url: 'https://desk.example/', secret: createCarrierSecret() };
    const routes = read([
      { countries: ['BE', 'LU'], subjects: ['invoices'], email: 'invoices@desk.example', answerWithin: 60 },
      { audiences: ['public'], webhook, language: 'fr' },
      { email: 'desk@desk.example' },
    ]);
    const to = (question: Parameters<typeof chooseRoute>[1]) => routes.indexOf(chooseRoute(routes, question) ?? assert.fail());
    assert.equal(to({ country: 'LU', subject: 'invoices', audience: 'public' }), 0);
    assert.equal(to({ country: 'SE', subject: 'invoices', audience: 'public' }), 1);
    assert.equal(to({ country: 'SE', subject: 'invoices', audience: 'commercial' }), 2);
    assert.equal(to({ country: 'BE' }), 2);
    assert.equal(chooseRoute([], { country: 'BE' }), undefined);
  });

  test('with a mistake is refused by name and place, and tells no secret', () => {
    for (const [value, place] of [
      [{}, /\/ must be array/],
      [[{ country: 'BE' }], /\/0 must NOT have additional properties \(country\)/],
      [[{ countries: ['Belgium'] }], /\/0\/countries\/0 must match/],
      [[{ email: 'a@b.example, c@d.example' }], /\/0\/email must match/],
      [[{ email: 'a@b.example\r\nBcc: x@y.example' }], /\/0\/email must match/],
      [[{}, { webhook: { url: 'http://desk.example/', secret: createCarrierSecret() } }], /\/1\/webhook\/url is no https address/],
      [[{ webhook: { url: 'https://desk.example/', secret: 'whsec_c2hvcnQ=' } }], /\/0\/webhook\/secret is not whsec_/],
      [[{ answerWithin: 0 }], /\/0\/answerWithin must be >= 1/],
    ] as const) {
      const isTold = (error: unknown): boolean =>
        error instanceof RouteError && error.message.includes('routes.json') && place.test(error.message) && !/c2hvcnQ/.test(error.message);
      assert.throws(() => read(value), isTold, JSON.stringify(value));
    }
    assert.throws(() => readEnquiryRoutes(join(folder, 'none.json')), RouteError);
    assert.throws(() => readEnquiryRoutes(write('broken.json', '[{]')), /broken\.json/);
  });
});

suite('a folder of forms', () => {
  test('with a mistake is refused by name and place', () => {
    const form = { id: 'x', subject: 'x', title: { en: 'X' }, schema: { type: 'object', properties: {} }, fields: [] as object[] };
    const wrong = JSON.stringify({ ...form, fields: [{ name: 'a', label: { en: 'A' } }] });
    const own = mkdtempSync(join(folder, 'forms-'));
    for (const [text, message] of [
      [wrong, /x\.json \/fields\/0\/name: The schema has no property “a”/],
      ['{', /x\.json/],
      ['{}', /x\.json is no form/],
    ] as const) {
      writeFileSync(join(own, 'x.json'), text);
      assert.throws(() => readEnquiryForms(own), (error) => error instanceof FormError && message.test(error.message), text);
    }
    writeFileSync(join(own, 'x.json'), JSON.stringify({ $schema: './enquiry-form.schema.json', ...form }));
    assert.deepEqual(readEnquiryForms(own), [form]);
  });
});

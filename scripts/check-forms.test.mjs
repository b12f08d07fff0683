import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkForms, formFiles } from './check-forms.ts';

const COMMAND = fileURLToPath(new URL('check-forms.ts', import.meta.url));
const COPY = readFileSync(new URL('../locales/forms/contract-copy.json', import.meta.url), 'utf8');

/** Does something with a file of its own, and takes it away again. */
function withFile(name, text, use) {
  const folder = mkdtempSync(join(tmpdir(), 'csol-forms-'));
  const file = join(folder, name);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The faults of a form: that for a contract's copy after `change`, or the text that `change` returns. */
function faultsAfter(change, name = 'contract-copy.json') {
  const form = JSON.parse(COPY);
  const text = change(form) ?? JSON.stringify(form);
  return withFile(name, text, (file) => checkForms([file]).map(({ path, message }) => `${path} ${message}`));
}

/** The one fault that `change` brings. */
function faultOf(change, name) {
  const faults = faultsAfter(change, name);
  assert.equal(faults.length, 1, faults.join('\n'));
  return faults[0];
}

const runOn = (...files) => spawnSync(process.execPath, ['--conditions=csol-source', COMMAND, ...files], { encoding: 'utf8' });

describe('check:forms', () => {
  it('finds the forms of the house in order', () => {
    assert.deepEqual(checkForms(), []);
    assert.ok(formFiles().length >= 16);
  });

  it('says that a file is missing, is a folder or is no JSON', () => {
    const missing = join(tmpdir(), 'csol-no-such-form.json');
    assert.deepEqual(checkForms([missing]), [{ file: missing, path: '/', message: 'there is no such file' }]);
    assert.deepEqual(checkForms([tmpdir()]), [{ file: tmpdir(), path: '/', message: 'is a folder: name the files in it' }]);
    assert.match(faultOf(() => '{ "id": "x", }'), /^\/ is not JSON: /);
    assert.match(faultOf(() => ''), /^\/ is not JSON: /);
    assert.equal(faultOf(() => '[]'), '/ has to be an object: {…}');
  });

  it('says in words what the schema forbids', () => {
    assert.equal(faultOf((form) => void delete form.title), '/ “title” is missing');
    assert.equal(faultOf((form) => void (form.colour = 'red')), '/ “colour” is not known here');
    assert.equal(faultOf((form) => void (form.subject = 'weather')),
      '/subject has to be one of orders, invoices, contracts, inventory, general');
    assert.equal(faultOf((form) => void (form.maxFiles = '5')), '/maxFiles has to be a whole number');
    assert.equal(faultOf((form) => void (form.title = { nl: 'Titel' })), '/title “en” is missing');
    assert.equal(faultOf((form) => void (form.title.English = 'Title')), '/title “English” cannot be a name here');
    assert.equal(faultOf((form) => void (form.schema.properties.message.type = 'text')),
      '/schema/properties/message/type has to be one of string, number, integer, boolean, array');
    assert.equal(faultOf((form) => void (form.fields[0].when = { field: 'documents' })), '/fields/0/when “field” needs “is” beside it');
    assert.equal(faultOf((form) => void (form.fields[0].when = {})), '/fields/0/when is empty');
  });

  it('names what a schema cannot see', () => {
    assert.equal(faultOf((form) => void delete form.title.sv), '/title There is no text in “sv”.');
    assert.equal(faultOf((form) => void (form.fields[2].when = { field: 'message', is: ['x'] })),
      '/fields/2/when “message” depends on itself.');
    assert.equal(faultOf((form) => void (form.fields[2].when = { field: 'documents', is: ['photos'] })),
      '/fields/2/when/is “documents” is never “photos”.');
    assert.match(faultOf((form) => void (form.fields[0].unlessAbout = ['contract', 'order'])),
      /^\/fields\/0\/unlessAbout The form is never about “order”/);
  });

  it('tells all mistakes at once', () => {
    const faults = faultsAfter((form) => {
      delete form.title.nl;
      delete form.fields[0].label.fr;
    });
    assert.deepEqual(faults, ['/title There is no text in “nl”.', '/fields/0/label There is no text in “fr”.']);
  });

  it('asks for the file of the form’s name', () => {
    assert.equal(faultOf(() => {}, 'copy.json'), '/id belongs into a file called contract-copy.json');
  });

  it('asks a country’s form for the languages of the country alone', () => {
    const onlyIn = (country, language) => (form) => {
      form.countries = [country];
      return JSON.stringify(form, (key, value) => (key === language ? undefined : value));
    };
    assert.deepEqual(faultsAfter(onlyIn('BE', 'sv'), 'be/contract-copy.json'), []);
    assert.deepEqual(faultsAfter(onlyIn('CA', 'nl')), []);
    assert.ok(faultsAfter(onlyIn('SE', 'sv')).length > 0);
  });

  it('wants a country’s folder to hold the forms of that country, and a pack for it', () => {
    assert.equal(faultOf(() => {}, 'be/contract-copy.json'), '/countries has to be ["BE"] in the folder be');
    assert.match(faultsAfter((form) => void (form.countries = ['XX'])).join('\n'), /^\/countries\/0 there is no country pack of XX/);
  });

  it('fails with file and place, and ends well where all is in order', () => {
    const bad = withFile('contract-copy.json', '{}', (file) => runOn(file));
    assert.equal(bad.status, 1);
    assert.match(bad.stderr, /contract-copy\.json: \/ “id” is missing\n/);
    const good = withFile('contract-copy.json', COPY, (file) => runOn(file));
    assert.deepEqual([good.status, good.stderr, good.stdout], [0, '', '1 form is in order: contract-copy\n']);
  });
});

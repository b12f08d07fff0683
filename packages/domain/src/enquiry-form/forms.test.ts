/** The predefined forms under locales/forms. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { askedFields, askedValues, checkForm, formAbout, formsOf, validateForm, valuesOf } from './index.ts';
import { fieldsOf } from './conditions.ts';
import type { EnquiryForm, FactKind, FormField, FormValue, FormValues } from './types.ts';

const FOLDER = new URL('../../../../locales/forms/', import.meta.url);
const LANGUAGES = ['en', 'nl', 'fr', 'sv'];
const DAY = { today: '2026-11-29', noticeDay: '2027-02-28' };
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  orders: ['delivery-change', 'delivery-complaint', 'order-status'],
  invoices: ['billing-address', 'invoice-copy', 'invoice-dispute', 'payment-not-shown', 'payment-terms', 'vat'],
  contracts: ['contract-copy', 'contract-renewal', 'contract-termination'],
  inventory: ['inventory-change', 'maintenance-discontinue', 'maintenance-start'],
  general: ['general-question'],
};
/** Texts that fit the patterns of the forms. */
const SAMPLES = ['1250.50', 'EUR', 'BE 0123.456.789'];

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort();
const forms = files.map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as EnquiryForm);
const formOf = (id: string): EnquiryForm => {
  const form = forms.find((each) => each.id === id);
  assert.ok(form, id);
  return form;
};
const names = (fields: readonly { name: string }[]): string[] => fields.map(({ name }) => name);

/** Every text of a language, wherever it stands. */
function textsIn(value: unknown, language: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = value as Readonly<Record<string, unknown>>;
  if (typeof texts['en'] === 'string') return [String(texts[language])];
  return Object.values(texts).flatMap((each) => textsIn(each, language));
}

/** A value that a person could give. */
function sampleOf({ schema: { properties } }: EnquiryForm, { name, latest }: FormField): FormValue {
  const schema = properties[name];
  assert.ok(schema, name);
  const values = valuesOf(schema);
  if (schema.type === 'array') return values ?? [];
  if (schema.type === 'boolean') return true;
  if (schema.type !== 'string') return schema.minimum ?? 1;
  if (values) return values[0] ?? '';
  if (schema.format) return schema.format === 'email' ? 'invoices@example.com' : latest ? DAY.today : DAY.noticeDay;
  const { pattern } = schema;
  const text = pattern === undefined ? 'As told by phone' : SAMPLES.find((sample) => new RegExp(pattern, 'u').test(sample));
  assert.ok(text, `${name} needs a sample`);
  return text;
}

/** All ways through a form: every value of each field that others wait for, and a sample for the others. */
function waysThrough(form: EnquiryForm): FormValues[] {
  const asked = new Set(form.fields.flatMap(({ when }) => (when ? fieldsOf(when) : [])));
  const samples: FormValues = Object.fromEntries(form.fields.map((field) => [field.name, sampleOf(form, field)]));
  return [...asked].reduce<FormValues[]>((ways, name) => {
    const schema = form.schema.properties[name];
    const values = (schema && valuesOf(schema)) ?? [];
    return ways.flatMap((way) => values.map((value) => ({ ...way, [name]: schema?.type === 'array' ? [value] : value })));
  }, [samples]);
}

describe('the predefined forms', () => {
  it('are those of the five subjects', () => {
    const idsOf = (subject: string): string[] => forms.filter((form) => form.subject === subject).map(({ id }) => id);
    const found = Object.keys(SUBJECTS).map((subject) => [subject, idsOf(subject)]);
    assert.deepEqual(Object.fromEntries(found), SUBJECTS);
    assert.equal(forms.length, Object.values(SUBJECTS).flat().length);
  });

  it('are in files of their names', () => {
    assert.deepEqual(forms.map(({ id }) => `${id}.json`), files);
  });

  it('are without mistakes in every language', () => {
    assert.deepEqual(forms.flatMap((form) => checkForm(form, LANGUAGES).map(({ at, message }) => `${form.id} ${at} ${message}`)), []);
  });

  it('are written as each language is', () => {
    const french = textsIn(forms, 'fr');
    assert.ok(french.length > 200);
    assert.deepEqual(french.filter((text) => /[^\u00A0\u202F][:;!?»]|«[^\u00A0\u202F]/.test(text)), []);
    for (const language of LANGUAGES) {
      assert.deepEqual(textsIn(forms, language).filter((text) => /'| {2}|^\s|\s$/.test(text)), [], language);
    }
  });

  it('ask for VAT only where there is one', () => {
    const offering = ['BE', 'LU', 'SE', 'US', 'CA'].filter((country) => formsOf(forms, country).some(({ id }) => id === 'vat'));
    assert.deepEqual(offering, ['BE', 'LU', 'SE']);
  });

  it('let nobody write without an end', () => {
    const endless = forms.flatMap(({ id, schema }) =>
      Object.entries(schema.properties)
        .filter(([, { type, enum: values, format, pattern }]) => type === 'string' && !values && !format && !pattern)
        .filter(([, { maxLength }]) => maxLength === undefined)
        .map(([name]) => `${id} ${name}`),
    );
    assert.deepEqual(endless, []);
  });
});

for (const form of forms) {
  describe(`the form ${form.id}`, () => {
    const kinds: (FactKind | undefined)[] = form.needsFact ? [...(form.about ?? [])] : [undefined, ...(form.about ?? [])];

    it('can be filled in on every way through it, whatever it is about', () => {
      for (const kind of kinds) {
        const about = formAbout(form, kind);
        for (const values of waysThrough(form)) assert.deepEqual(validateForm(about, askedValues(about, values), DAY), [], kind);
      }
    });

    it('asks for each of its fields on some way', () => {
      const asked = kinds.flatMap((kind) => waysThrough(form).flatMap((values) => names(askedFields(formAbout(form, kind), values))));
      assert.deepEqual(names(form.fields).filter((name) => !asked.includes(name)), []);
    });

    it('misses just what has to be there while it is empty', () => {
      const problems = validateForm(form, {}, DAY);
      assert.ok(problems.every(({ code }) => code === 'required'));
      assert.ok(problems.length > 0 || form.batch, 'an empty form could be sent');
    });
  });
}

describe('facts that forms know already', () => {
  it('are asked for only without the thing that says them', () => {
    const asked = (id: string, kind?: FactKind): string[] => names(formAbout(formOf(id), kind).fields);
    assert.ok(asked('order-status').includes('orderNumber') && !asked('order-status', 'order').includes('orderNumber'));
    assert.ok(asked('invoice-dispute', 'invoice').includes('line') && !asked('invoice-dispute', 'invoiceLine').includes('line'));
    assert.deepEqual(asked('general-question', 'contract'), ['message']);
    for (const id of ['maintenance-discontinue', 'maintenance-start']) {
      assert.deepEqual(asked(id).slice(0, 2), ['machineType', 'serialNumber'], id);
      assert.ok(!asked(id, 'machine').includes('serialNumber'), id);
    }
  });

  it('give a termination its first day where the country has a notice rule', () => {
    const values = { contractNumber: '1', scope: 'whole', endDate: '2027-02-27' };
    const problem = { field: 'endDate', code: 'tooSmall', limit: '2027-02-28' };
    assert.deepEqual(validateForm(formOf('contract-termination'), values, DAY), [problem]);
    assert.deepEqual(validateForm(formOf('contract-termination'), values, { today: DAY.today }), []);
  });
});

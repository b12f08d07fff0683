/** Forms of enquiries as data. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedFields, askedValues, checkForm, validateForm, type EnquiryForm, type FormMistake, type FormProblem } from './index.ts';

const LANGUAGES = ['en', 'nl'];
const both = (text: string): Record<string, string> => ({ en: text, nl: `${text} (nl)` });
const DAY = { today: '2026-11-29', noticeDay: '2027-02-28' };

/** A form that has a field of each kind. */
const createForm = (change: Partial<EnquiryForm> = {}): EnquiryForm => ({
  id: 'invoice-dispute',
  subject: 'invoices',
  title: both('Dispute an invoice'),
  schema: {
    type: 'object',
    properties: {
      reason: { type: 'string', enum: ['price', 'quantity', 'other'] },
      amount: { type: 'string', pattern: String.raw`^\d+(\.\d{1,3})?$` },
      details: { type: 'string', minLength: 10, maxLength: 200 },
      pieces: { type: 'integer', minimum: 1, maximum: 100 },
      parts: { type: 'array', items: { type: 'string', enum: ['a', 'b', 'c'] }, minItems: 1, maxItems: 2 },
      mail: { type: 'string', format: 'email' },
      from: { type: 'string', format: 'date' },
      agreed: { type: 'boolean' },
    },
    required: ['reason', 'details', 'agreed'],
  },
  fields: [
    { name: 'reason', label: both('Reason'), options: { price: both('Price'), quantity: both('Quantity'), other: both('Other') } },
    { name: 'amount', label: both('Amount'), control: 'amount', when: { field: 'reason', is: ['price'] } },
    { name: 'pieces', label: both('Pieces'), when: { field: 'reason', is: ['quantity'] } },
    { name: 'details', label: both('Details'), control: 'lines', when: { not: { field: 'reason', is: ['price'] } } },
    { name: 'parts', label: both('Parts'), options: { a: both('A'), b: both('B'), c: both('C') } },
    { name: 'mail', label: both('E-mail') },
    { name: 'from', label: both('From'), earliest: 'notice' },
    { name: 'agreed', label: both('Agreed'), when: { all: [{ field: 'parts', is: ['a'] }, { field: 'reason', is: ['other'] }] } },
  ],
  ...change,
});
const names = (fields: readonly { name: string }[]): string[] => fields.map(({ name }) => name);
const problemsOf = (values: Record<string, unknown>): FormProblem[] => validateForm(createForm(), values as never, DAY);

describe('what a form asks for', () => {
  it('depends on what has been filled in', () => {
    const form = createForm();
    assert.deepEqual(names(askedFields(form, {})), ['reason', 'details', 'parts', 'mail', 'from']);
    assert.deepEqual(names(askedFields(form, { reason: 'price' })), ['reason', 'amount', 'parts', 'mail', 'from']);
    assert.ok(names(askedFields(form, { reason: 'other', parts: ['c', 'a'] })).includes('agreed'));
  });

  it('leaves out what stands in a field that is not asked for, and what depends on it', () => {
    const form = createForm({
      fields: [
        { name: 'reason', label: both('Reason') },
        { name: 'amount', label: both('Amount'), when: { field: 'reason', is: ['price'] } },
        { name: 'details', label: both('Details'), when: { field: 'amount', is: ['1'] } },
      ],
    });
    const values = { reason: 'price', amount: '1', details: 'much to tell' };
    assert.deepEqual(askedValues(form, values), values);
    assert.deepEqual(askedValues(form, { ...values, reason: 'other' }), { reason: 'other' });
  });

  it('is nothing where fields wait for each other', () => {
    const fields = [
      { name: 'reason', label: both('Reason'), when: { field: 'amount', is: ['1'] } },
      { name: 'amount', label: both('Amount'), when: { field: 'reason', is: ['price'] } },
    ];
    assert.deepEqual(askedFields(createForm({ fields }), { reason: 'price', amount: '1' }), []);
  });

  it('takes no field for one that every object has', () => {
    const values = JSON.parse('{"__proto__": "x", "constructor": "y", "reason": "other"}') as Record<string, string>;
    assert.deepEqual(askedValues(createForm(), values), { reason: 'other' });
  });
});

describe('what is wrong with what has been filled in', () => {
  const good = { reason: 'other', details: 'Ten characters', parts: ['b'] };

  it('is nothing where all rules hold', () => {
    assert.deepEqual(problemsOf(good), []);
    assert.deepEqual(problemsOf({ ...good, from: '2027-02-28', mail: 'a@example.com' }), []);
  });

  const cases: readonly [string, Record<string, unknown>, FormProblem][] = [
    ['a text that has to be there', { ...good, details: ' \n' }, { field: 'details', code: 'required' }],
    ['a box that has to be ticked', { ...good, parts: ['a'] }, { field: 'agreed', code: 'required' }],
    ['a text that is too short', { ...good, details: 'short' }, { field: 'details', code: 'tooShort', limit: 10 }],
    ['a text that is too long', { ...good, details: 'x'.repeat(201) }, { field: 'details', code: 'tooLong', limit: 200 }],
    ['a value that is none of the list', { ...good, reason: 'weather' }, { field: 'reason', code: 'unknown' }],
    ['an amount with letters', { reason: 'price', amount: '1,50' }, { field: 'amount', code: 'pattern' }],
    ['a number below the least', { ...good, reason: 'quantity', pieces: 0 }, { field: 'pieces', code: 'tooSmall', limit: 1 }],
    ['a number above the most', { ...good, reason: 'quantity', pieces: 101 }, { field: 'pieces', code: 'tooLarge', limit: 100 }],
    ['a part of a piece', { ...good, reason: 'quantity', pieces: 1.5 }, { field: 'pieces', code: 'number' }],
    ['a number that is a text', { ...good, reason: 'quantity', pieces: '3' }, { field: 'pieces', code: 'number' }],
    ['more values than may be', { ...good, parts: ['a', 'b', 'c'] }, { field: 'parts', code: 'tooMany', limit: 2 }],
    ['an address that is none', { ...good, mail: 'nobody' }, { field: 'mail', code: 'email' }],
    ['a day that does not exist', { ...good, from: '2027-02-30' }, { field: 'from', code: 'date' }],
    ['a day before the first', { ...good, from: '2027-02-27' }, { field: 'from', code: 'tooSmall', limit: '2027-02-28' }],
  ];
  for (const [name, values, problem] of cases) {
    it(`names ${name}`, () => {
      const found = problemsOf(values).filter(({ field }) => field === problem.field);
      assert.deepEqual(found, [problem]);
    });
  }

  it('counts emoji and letters of other scripts as people do, and takes right-to-left text as it is', () => {
    assert.deepEqual(problemsOf({ ...good, details: '👍'.repeat(200) }), []);
    assert.deepEqual(problemsOf({ ...good, details: 'הזמנה לא הגיעה' }), []);
  });

  it('says one problem of each field, in the order of the form', () => {
    const problems = problemsOf({ details: 'x', mail: 'x', parts: ['z', 'z', 'z'] });
    assert.deepEqual(problems.map(({ field }) => field), ['reason', 'details', 'parts', 'mail']);
  });

  it('does not look at what is not asked for', () => {
    assert.deepEqual(problemsOf({ ...good, amount: 'nonsense', pieces: -1 }), []);
  });

  it('has no first day where the country has no notice rule', () => {
    assert.deepEqual(validateForm(createForm(), { ...good, from: '2020-01-01' }, { today: DAY.today }), []);
  });
});

describe('mistakes in a form', () => {
  const mistakesOf = (change: Partial<EnquiryForm>): [string, FormMistake['code']][] =>
    checkForm(createForm(change), LANGUAGES).map(({ at, code }) => [at, code]);
  const fields = createForm().fields;
  const [reason] = fields;
  const schema = createForm().schema;

  it('are none in a good one', () => {
    assert.deepEqual(mistakesOf({}), []);
  });

  it('are a text that a language lacks', () => {
    assert.deepEqual(mistakesOf({ title: { en: 'Dispute', nl: ' ' }, atHand: [{ en: 'Number' }] }), [
      ['/title', 'missingText'],
      ['/atHand/0', 'missingText'],
    ]);
  });

  it('are fields that depend on themselves', () => {
    const circle = fields.map((field) => (field.name === 'mail' ? { ...field, when: { field: 'mail', is: ['x'] } } : field));
    assert.deepEqual(mistakesOf({ fields: circle }), [['/fields/5/when', 'cycle']]);
  });

  it('are types, words and controls that nobody knows', () => {
    const properties = { ...schema.properties, mail: { type: 'colour' }, pieces: { type: 'integer', multipleOf: 2 } };
    const wrong = fields.map((field) => (field.name === 'agreed' ? { ...field, control: 'slider' as never } : field));
    assert.deepEqual(mistakesOf({ schema: { ...schema, properties: properties as never }, fields: wrong }), [
      ['/schema/properties/pieces/multipleOf', 'unknownWord'],
      ['/schema/properties/mail', 'shape'],
      ['/fields/7/control', 'unfitControl'],
    ]);
  });

  it('are values without a name, names without a value, and conditions that never hold', () => {
    const options = { price: both('Price'), other: both('Other'), weather: both('Weather') };
    const wrong = fields.map((field) => {
      if (field === reason) return { ...field, options };
      const when = { any: [{ field: 'reason', is: ['never'] }, { field: 'none', is: [1] }] };
      return field.name === 'amount' ? { ...field, when } : field;
    });
    assert.deepEqual(mistakesOf({ fields: wrong }), [
      ['/fields/0/options', 'missingText'],
      ['/fields/0/options/weather', 'unknownValue'],
      ['/fields/1/when/any/0/is', 'unknownValue'],
      ['/fields/1/when/any/1/field', 'unknownField'],
    ]);
  });

  it('are fields that are shown twice, or never, or are not in the schema', () => {
    const again = { name: 'reason', label: both('Again'), options: reason?.options ?? {} };
    const wrong = [...fields.slice(0, -1), { name: 'other', label: both('Other') }, again];
    assert.deepEqual(mistakesOf({ fields: wrong, schema: { ...schema, required: ['nobody'] } }), [
      ['/fields/7/name', 'unknownField'],
      ['/fields', 'duplicateField'],
      ['/schema/properties/agreed', 'notShown'],
      ['/schema/required', 'unknownField'],
    ]);
  });
});

/** Forms in a reader's language, in a country, and about something. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedFields, checkForm, formAbout, formsOf, localizeForm, validateForm, type EnquiryForm } from './index.ts';

const form: EnquiryForm = {
  id: 'invoice-dispute',
  subject: 'invoices',
  title: { en: 'Dispute an invoice', nl: 'Een factuur betwisten', fr: 'Contester une facture', 'fr-CA': 'Contester la facture' },
  intro: { en: 'We look into it.', nl: ' ' },
  atHand: [{ en: 'The contract', nl: 'Het contract' }],
  legal: { en: 'The law applies.' },
  about: ['invoiceLine', 'invoice'],
  schema: {
    type: 'object',
    properties: {
      reason: { type: 'string', enum: ['price', 'other'] },
      line: { type: 'string', maxLength: 10 },
      days: { type: 'integer' },
    },
    required: ['reason', 'line'],
  },
  fields: [
    { name: 'reason', label: { en: 'Reason', nl: 'Reden' }, options: { price: { en: 'Price', nl: 'Prijs' }, other: { en: 'Other' } } },
    { name: 'line', label: { en: 'Line', nl: 'Regel' }, hint: { en: 'Its number', nl: 'Het nummer' }, unlessAbout: ['invoiceLine'] },
    { name: 'days', label: { en: 'Days' }, unit: { en: 'days', nl: 'dagen' }, when: { field: 'reason', is: ['other'] } },
  ],
};
const DAY = { today: '2026-11-29' };

describe('a form in a language', () => {
  it('has its texts in that language, and in English where it has none', () => {
    assert.deepEqual(localizeForm(form, 'nl'), {
      ...form,
      title: 'Een factuur betwisten',
      intro: 'We look into it.',
      atHand: ['Het contract'],
      legal: 'The law applies.',
      fields: [
        { name: 'reason', label: 'Reden', options: { price: 'Prijs', other: 'Other' } },
        { name: 'line', label: 'Regel', hint: 'Het nummer', unlessAbout: ['invoiceLine'] },
        { name: 'days', label: 'Days', unit: 'dagen', when: { field: 'reason', is: ['other'] } },
      ],
    });
  });

  it('takes the nearest language', () => {
    const titles = ['fr-CA', 'FR', 'fr-BE', 'nl-BE', 'de', 'not a language', ''].map((tag) => localizeForm(form, tag).title);
    const [english, french] = ['Dispute an invoice', 'Contester une facture'];
    assert.deepEqual(titles, ['Contester la facture', french, french, 'Een factuur betwisten', english, english, english]);
  });

  it('says nothing where there is no text, rather than to fail', () => {
    assert.equal(localizeForm({ ...form, title: { nl: 'Betwisten' } }, 'sv').title, '');
  });

  it('leaves out what the form leaves out', () => {
    const { id, subject, title, schema } = form;
    const short = localizeForm({ id, subject, title, schema, fields: [] }, 'en');
    assert.deepEqual(Object.keys(short).sort(), ['fields', 'id', 'schema', 'subject', 'title']);
  });

  it('finds the same wrong as the form that it was made of', () => {
    const values = { reason: 'other', line: 'x'.repeat(11), days: 'two' };
    const problems = validateForm(form, values, DAY);
    assert.equal(problems.length, 2);
    assert.deepEqual(validateForm(localizeForm(form, 'nl'), values, DAY), problems);
    assert.deepEqual(askedFields(localizeForm(form, 'nl'), values).map(({ label }) => label), ['Reden', 'Regel', 'Days']);
  });
});

describe('a form that is about something', () => {
  const namesFor = (kind?: 'invoice' | 'invoiceLine'): string[] => formAbout(form, kind).fields.map(({ name }) => name);

  it('does not ask for what the thing says', () => {
    assert.deepEqual(namesFor('invoiceLine'), ['reason', 'days']);
    assert.deepEqual(validateForm(formAbout(form, 'invoiceLine'), { reason: 'price' }, DAY), []);
  });

  it('asks for it without the thing, or with another one', () => {
    assert.deepEqual(namesFor(), ['reason', 'line', 'days']);
    assert.deepEqual(namesFor('invoice'), ['reason', 'line', 'days']);
    assert.deepEqual(validateForm(formAbout(form, 'invoice'), { reason: 'price' }, DAY), [{ field: 'line', code: 'required' }]);
  });

  it('is a mistake where the form is never about the thing', () => {
    const mistakes = checkForm({ ...form, about: ['invoice'] }, ['en']);
    assert.deepEqual(mistakes.map(({ at, code }) => [at, code]), [['/fields/1/unlessAbout', 'unknownValue']]);
  });
});

describe('the forms of a country', () => {
  const forms = [{ id: 'vat', countries: ['BE', 'SE'] }, { id: 'question' }, { id: 'question', countries: ['SE'] }, { id: 'copy' }];

  it('are those for all, and those that name it', () => {
    assert.deepEqual(formsOf(forms, 'US'), [{ id: 'question' }, { id: 'copy' }]);
    assert.deepEqual(formsOf(forms, 'BE'), [forms[0], forms[1], forms[3]]);
  });

  it('are its own in the place of those for all', () => {
    assert.deepEqual(formsOf(forms, 'SE'), [forms[0], forms[2], forms[3]]);
  });
});

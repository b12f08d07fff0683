import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContactLine } from '@csol/contract';
import { chooseLines, subjectOf } from './contact-lines.ts';

const PHONE = { type: 'phone', number: '+3222252345' } as const;
const line = (display: string, more: Partial<ContactLine> = {}): ContactLine => ({ ...PHONE, display, ...more });
const general = line('general');
const bills = line('bills', { subject: 'invoices' });
const parts = line('parts', { subject: 'parts' });
const fax = line('fax', { type: 'fax' });
const federal = line('federal', { audience: 'federal' });
const partners = line('partners', { audience: 'partner' });

const chosen = (lines: readonly ContactLine[], topic: Parameters<typeof chooseLines>[1]): string[] =>
  chooseLines(lines, topic).map(({ display }) => display);

describe('the lines for a call', () => {
  const all = [general, bills, parts, fax];

  it('are all of them where nobody says what it is about', () => {
    assert.deepEqual(chosen(all, {}), ['general', 'bills', 'parts', 'fax']);
  });

  it('are those for its subject, and a fax for everything', () => {
    assert.deepEqual(chosen(all, { subject: 'invoices' }), ['bills', 'fax']);
  });

  it('are those for everything where none is for its subject', () => {
    assert.deepEqual(chosen(all, { subject: 'orders' }), ['general', 'fax']);
  });

  it('are all where none is right', () => {
    assert.deepEqual(chosen([parts], { subject: 'orders' }), ['parts']);
    assert.deepEqual(chosen([federal, partners], { audience: 'Federal' }), ['federal', 'partners']);
  });

  it('are those for everybody and for this audience', () => {
    assert.deepEqual(chosen([federal, partners, general], { audience: 'federal' }), ['federal', 'general']);
    assert.deepEqual(chosen([federal, line('federal bills', { audience: 'federal', subject: 'invoices' }), bills], {
      ...{ audience: 'federal', subject: 'invoices' },
    }), ['federal bills', 'bills']);
  });
});

describe('the subject of a call', () => {
  it('follows from what it is about', () => {
    const things = ['invoice:1', 'invoiceLine:1:2', 'order:1', 'orderLine:1:2', 'contract:C-1', 'machine:78-A'];
    assert.deepEqual(things.map((each) => subjectOf([each])), ['invoices', 'invoices', 'orders', 'orders', 'contracts', 'hardware']);
    assert.equal(subjectOf(['invoice:1', 'invoiceLine:2:1']), 'invoices');
  });

  it('is not known of nothing, of several things, and of what nobody knows', () => {
    for (const about of [[], ['invoice:1', 'order:1'], ['toString:1'], ['x']]) assert.equal(subjectOf(about), undefined);
  });
});

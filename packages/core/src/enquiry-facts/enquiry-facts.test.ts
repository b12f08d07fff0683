import type { EnquiryFact } from '@csol/contract';
import { expect, html } from '@open-wc/testing';
import { mountProbe } from '../../../../test/helpers/probe.ts';
import { textOf } from '../../../../test/helpers/query.ts';
import { factTitle, renderFactCard, subjectLabel } from './enquiry-facts.ts';

const invoice: EnquiryFact = { about: 'invoice:inv_1', kind: 'invoice', number: '4711', customerNumber: '20731-BE', date: '2026-03-09' };
const line = { number: '3', description: 'Maintenance', net: { amount: '12.50', currency: 'EUR' }, serialNumbers: ['78-A1', '78-B2'] };

/** What a thing is called, and its card below. */
async function show(fact: EnquiryFact): Promise<string> {
  return textOf(await mountProbe((i18n) => html`<h5>${factTitle(i18n, fact)}</h5>${renderFactCard(i18n, fact)}`));
}

describe('a thing that an enquiry is about', () => {
  it('is called what it is, by its number', async () => {
    expect(await show(invoice)).to.match(/^Invoice 4711\b/);
    expect(await show({ ...invoice, documentKind: 'creditNote' })).to.match(/^Credit note 4711\b/);
    expect(await show({ ...invoice, kind: 'invoiceLine', line })).to.match(/^Invoice 4711, line 3\b/);
    expect(await show({ ...invoice, kind: 'invoiceLine', documentKind: 'creditNote', line })).to.match(/^Credit note 4711, line 3\b/);
    expect(await show({ ...invoice, kind: 'orderLine', line })).to.match(/^Order 4711, line 3\b/);
  });

  it('says what its date is', async () => {
    expect(await show(invoice)).to.match(/Issued March 9, 2026/);
    expect(await show({ ...invoice, kind: 'order' })).to.match(/Ordered March 9, 2026/);
    expect(await show({ ...invoice, kind: 'contract' })).to.match(/Begins March 9, 2026/);
    expect(await show({ ...invoice, kind: 'machine' })).to.match(/Installed March 9, 2026/);
  });

  it('says nothing of what is not known, and all of its line', async () => {
    expect(await show(invoice)).not.to.match(/Amount|Due|Serial|Contract/);
    const text = await show({ ...invoice, kind: 'invoiceLine', line });
    expect(text).to.match(/Maintenance/);
    expect(text).to.match(/Amount of the line .*12\.50/);
    expect(text).to.match(/Serial numbers 78-A1 and 78-B2/);
  });

  it('is called by its number alone where nobody knows its kind', async () => {
    const planet: EnquiryFact = { ...invoice, kind: 'planet' as 'order' };
    const probe = await mountProbe((i18n) => `${factTitle(i18n, planet)}, ${subjectLabel(i18n, 'planets')}`);
    expect(textOf(probe)).to.equal('4711, planets');
  });
});

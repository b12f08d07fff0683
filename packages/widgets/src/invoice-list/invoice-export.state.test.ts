import type { ExportContent } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { createInvoice } from '../../../../test/helpers/staged.ts';
import { countryOf, isArchive, problemOf, retryOf, scopeOf, scopeOfAll, taskOf, type ExportScope } from './invoice-export.state.ts';

const money = (amount: string, currency = 'EUR') => ({ amount, currency });
const documents = (count: number) => Array.from({ length: count }, (_, at) => createInvoice({ id: `inv_${at}`, gross: money('10.01') }));
const overdue = { status: ['overdue' as const], sort: '-gross', limit: 20, cursor: 'c' };
const all = (count: number): ExportScope => scopeOfAll({ count, totals: [] }, overdue);
const kinds = (...contents: ExportContent[]) => new Set(contents);
const task = (scope: ExportScope, contents: Set<ExportContent>, isNeutral = false, hasDocuments = true) =>
  taskOf(scope, { scope: 0, contents, isNeutral }, 'fr-BE', hasDocuments);

describe('what is downloaded', () => {
  it('is added up exactly, a currency at a time', () => {
    const scope = scopeOf([
      createInvoice({ gross: money('0.10') }),
      createInvoice({ gross: money('0.20') }),
      createInvoice({ gross: money('-12.50') }),
      createInvoice({ gross: money('5.00', 'SEK') }),
    ]);
    expect(scope).to.deep.include({ count: 4, totals: [money('-12.20'), money('5.00', 'SEK')] });
  });

  it('has no totals where an amount is none: none are better than wrong ones', () => {
    expect(scopeOf([createInvoice({ gross: money('1.00') }), createInvoice({ gross: money('about 5') })]).totals).to.deep.equal([]);
  });

  it('is what the list’s filters let through, in its order, whatever page is on screen', () => {
    expect(all(37).which).to.deep.equal({ query: { status: ['overdue'], sort: '-gross' } });
  });
});

describe('an order', () => {
  it('of one table is that table, as the country reads it or neutral', () => {
    const query = { status: ['overdue'], sort: '-gross' };
    expect(task(all(37), kinds('xlsx'))).to.deep.equal({ request: { format: 'xlsx', query, profile: 'BE', language: 'fr-BE' } });
    expect(task(all(37), kinds('csv'), true)).to.deep.equal({ request: { format: 'csv', query, profile: 'neutral', language: 'fr-BE' } });
  });

  it('of several kinds, or of files of several documents, is an archive', () => {
    expect(task(scopeOf(documents(2)), kinds('ubl', 'pdf', 'csv'))).to.deep.equal({
      request: { format: 'zip', contents: ['csv', 'pdf', 'ubl'], ids: ['inv_0', 'inv_1'], profile: 'BE', language: 'fr-BE' },
    });
    expect(isArchive(scopeOf(documents(1)), kinds('pdf'))).to.equal(false);
    expect(isArchive(scopeOf(documents(2)), kinds('pdf'))).to.equal(true);
  });

  it('of one document’s PDF is that file, where the client fetches such files', () => {
    expect(task(scopeOf(documents(1)), kinds('pdf'))).to.deep.equal({ id: 'inv_0', document: 'pdf', language: 'fr-BE' });
    expect(task(scopeOf(documents(1)), kinds('pdf'), false, false)).to.have.nested.property('request.format', 'zip');
    expect(task(scopeOf(documents(1)), kinds('xlsx'))).to.have.nested.property('request.format', 'xlsx');
  });

  it('is refused before it is sent where it is too large', () => {
    const problems: [ExportScope, Set<ExportContent>, string | undefined][] = [
      [scopeOf(documents(500)), kinds('pdf'), undefined],
      [scopeOf(documents(501)), kinds('xlsx'), 'ids'],
      [all(10_000), kinds('pdf'), undefined],
      [all(10_001), kinds('pdf', 'xlsx'), 'files'],
      [all(500_000), kinds('xlsx'), undefined],
      [all(500_001), kinds('csv'), 'rows'],
      [all(5), kinds(), 'nothing'],
      [all(0), kinds('csv'), 'nothing'],
    ];
    for (const [scope, contents, problem] of problems) expect(problemOf(scope, contents)).to.equal(problem);
  });

  it('with ids that are too long for one body is too large as well', () => {
    const long = documents(400).map((document, at) => ({ ...document, id: `${at}`.padEnd(60, 'x') }));
    expect(problemOf(scopeOf(long), kinds('xlsx'))).to.equal('ids');
  });

  it('takes the country out of the language tag', () => {
    expect([countryOf('fr-BE'), countryOf('fr')]).to.deep.equal(['BE', undefined]);
    const stateless = taskOf(all(2), { scope: 0, contents: kinds('csv'), isNeutral: false }, 'fr', true);
    expect(stateless).to.have.nested.property('request.profile', 'neutral');
  });
});

describe('what an archive has missed', () => {
  const gap = (id: string, content: ExportContent, reason: 'failed' | 'gone' | 'unavailable') => ({ id, number: id, content, reason });

  it('is ordered once more, as far as it may succeed', () => {
    const order = task(all(37), kinds('xlsx', 'pdf', 'ubl'));
    const [failed, other] = [gap('inv_1', 'pdf', 'failed'), gap('inv_2', 'ubl', 'unavailable')];
    const missing = [failed, other, failed, gap('inv_3', 'pdf', 'gone')];
    expect(retryOf(order, missing)).to.deep.equal({
      request: { format: 'zip', contents: ['pdf'], ids: ['inv_1'], profile: 'BE', language: 'fr-BE' },
    });
    expect(retryOf(order, missing.slice(1, 2))).to.equal(undefined);
  });
});

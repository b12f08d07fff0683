import type { ReconciliationItem } from '@csol/contract';
import { createFormats, type I18n } from '@csol/core';
import { expect } from '@open-wc/testing';
import { plain } from '../../../../test/helpers/query.ts';
import { turnPage } from '@csol/core';
import {
  beginChoice, chooseDay, choosePeriod, dayProblem, toFindingQuery, toScope, type PlacedFindings,
} from './invoice-reconciliation.state.ts';
import { daysText, reasonText } from './invoice-reconciliation.words.ts';

const TODAY = '2026-11-25';
const start = beginChoice(TODAY);
const QUARTER = { from: '2026-07-01', to: '2026-09-30' };

describe('what a comparison asks for', () => {
  it('is the last whole quarter and the first finding, at first', () => {
    expect(toFindingQuery(start, [])).to.deep.equal({ ...QUARTER, finding: ['billedNotInstalled'], limit: 20 });
  });

  it('is another period from its first page on, by the visitor’s own day', () => {
    const choice = choosePeriod({ ...start, cursors: ['c2'] }, 'thisYear', TODAY);
    expect([choice.range, choice.cursors]).to.deep.equal([{ from: '2026-01-01', to: '2026-12-31' }, []]);
  });

  it('stays as it is while days of one’s own make no sense', () => {
    const own = choosePeriod(start, 'custom', TODAY);
    expect([own.from, own.to, own.range]).to.deep.equal(['2026-07-01', '2026-09-30', QUARTER]);
    const gap = chooseDay(own, { from: '' });
    expect([dayProblem(gap), gap.range]).to.deep.equal(['missing', QUARTER]);
    const backwards = chooseDay(own, { from: '2026-12-01' });
    expect([dayProblem(backwards), backwards.range]).to.deep.equal(['order', QUARTER]);
    const mended = chooseDay(backwards, { to: '2026-12-31' });
    expect([dayProblem(mended), mended.range]).to.deep.equal([undefined, { from: '2026-12-01', to: '2026-12-31' }]);
  });

  it('is for the customer numbers that the page has set, or the one that the person chose', () => {
    expect(toScope(start, ['1', '2'])).to.deep.equal({ ...QUARTER, customerNumber: ['1', '2'] });
    expect(toScope({ ...start, customer: '2' }, ['1', '2'])).to.deep.equal({ ...QUARTER, customerNumber: ['2'] });
  });

  it('goes on and back through the pages', () => {
    const page = { cursors: ['c2'], page: { limit: 20, next: 'c3' } } as unknown as PlacedFindings;
    expect(turnPage(page, 1)).to.deep.equal(['c2', 'c3']);
    expect(turnPage(page, -1)).to.deep.equal([]);
    expect(turnPage({ ...page, page: { limit: 20 } }, 1)).to.deep.equal(['c2']);
  });
});

/** English texts with a country's formats. */
const textsIn = (locale: string): I18n =>
  ({
    msg: (text: string | { strings: string[]; values: unknown[] }) =>
      typeof text === 'string' ? text : text.strings.reduce((all, part, at) => `${all}${String(text.values[at - 1])}${part}`),
    formats: createFormats(locale),
    textLocale: 'en',
    plural: (_: number, { other }: { other: () => string }) => other(),
  }) as unknown as I18n;

describe('days', () => {
  it('are a month where they are a whole one, else the first and the last', () => {
    const formats = createFormats('en-BE');
    expect(daysText(formats, { from: '2026-04-01', to: '2026-04-30' })).to.equal('April 2026');
    expect(plain(daysText(formats, { from: '2026-04-01', to: '2026-04-29' }))).to.match(/^1 ?[–-] ?29 Apr 2026$/);
    expect(plain(daysText(formats, QUARTER))).to.match(/^1 Jul ?[–-] ?30 Sept? 2026$/);
  });

  it('that are none are shown as they came', () => {
    expect(daysText(createFormats('en-BE'), { from: 'soon', to: '2026-04-30' })).to.equal('soon – 2026-04-30');
    expect(daysText(createFormats('en-BE'), { from: '2026-05-01', to: '2026-04-30' })).to.equal('2026-05-01 – 2026-04-30');
  });
});

describe('the reason of a finding', () => {
  const april = { from: '2026-04-01', to: '2026-04-30' };
  const item = (more: Partial<ReconciliationItem>): ReconciliationItem => ({
    finding: 'billedNotInstalled', serialNumber: '06-1', customerNumber: 'A', period: april, amounts: [], lines: [], ...more,
  });
  const line = (number: string) => ({ number }) as ReconciliationItem['lines'][number];
  const reasons: [Partial<ReconciliationItem>, string][] = [
    [{ installedOn: '2020-01-01', removedOn: '2026-03-14' }, 'Billed for April 2026 although removed on 14 March 2026.'],
    [{ installedOn: '2026-05-02' }, 'Billed for April 2026 although not installed before 2 May 2026.'],
    [{}, 'Billed for April 2026 although the inventory does not know this serial number.'],
    [{ finding: 'installedNotBilled', installedOn: '2026-04-01' }, 'Installed since 1 April 2026 and not billed for April 2026.'],
    [{ finding: 'installedNotBilled', removedOn: '2026-05-01' }, 'Installed until 1 May 2026 and not billed for April 2026.'],
    [{ finding: 'installedNotBilled' }, 'Installed and not billed for April 2026.'],
    [{ finding: 'billedTwice', lines: [line('1'), line('2'), line('2')] }, 'Billed for April 2026 by more than one invoice: 1 and 2.'],
  ];
  for (const [more, sentence] of reasons) {
    it(`is a plain sentence: ${sentence}`, () => {
      expect(plain(reasonText(textsIn('en-BE'), item(more)))).to.equal(sentence);
    });
  }
});

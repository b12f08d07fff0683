/** What a builder holds, and work in short turns. */
import type { ReportDefinition } from '@csol/contract';
import { readAccount, finish } from '@csol/domain/statement';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { createEntries, createMany, TODAY } from '../../../../test/helpers/statement.ts';
import type { LoadedAccount } from './statement-report.account.ts';
import { fiscalYearStarts } from './statement-report.packs.ts';
import { Preview } from './statement-report.preview.ts';
import {
  FIRST,
  problemsOf,
  readLink,
  readPresets,
  toDraft,
  toLink,
  toReport,
  toStartMonth,
  toStatement,
} from './statement-report.state.ts';
import { drive } from './statement-report.work.ts';

const accounts = finish(readAccount(createEntries()));
const account: LoadedAccount = {
  ...{ accounts, count: 5, today: TODAY, customerNumbers: ['A'], contractNumbers: [], categories: [], currencies: ['EUR'] },
};
const day = { today: TODAY, startMonth: 1 };
const host = {
  ...{ addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined },
  updateComplete: Promise.resolve(true),
};

describe('the builder’s draft', () => {
  it('is a report, and comes of it again', () => {
    const report: ReportDefinition = {
      ...{ period: { from: '2026-07-01', to: '2026-09-30' }, asOf: '2026-10-15', layout: 'openItems', kinds: ['invoice'] },
      ...{ categories: ['maintenance'], customerNumbers: ['A'], contractNumbers: ['C'], currencies: ['EUR'], groupBy: 'month' },
      ageing: { basis: 'issue', limits: [10, 20] },
    };
    expect(toReport(toDraft(report))).to.deep.equal(report);
  });

  for (const nothing of [undefined, null, 7, [], 'x', {}]) {
    it(`is what the builder begins with where a report is ${JSON.stringify(nothing)}`, () => {
      expect(toDraft(nothing)).to.deep.equal(FIRST);
    });
  }

  it('keeps what cannot be right, so that it is said at its field', () => {
    const draft = toDraft({ period: { from: 'soon', to: '2026-09-31' }, groupBy: 'colour', ageing: { basis: 'due', limits: [60, 30] } });
    expect(problemsOf(draft, account, 1).map(({ field, code }) => `${field} ${code}`)).to.deep.equal([
      'from notADate',
      'to notADate',
      'limits notAscending',
      'groupBy unknown',
    ]);
  });

  it('takes the last day of a period for the as-of date, or today where that is earlier', () => {
    expect(toStatement({ ...FIRST, preset: 'lastMonth' }, day).asOf).to.equal('2026-10-31');
    expect(toStatement({ ...FIRST, preset: 'thisMonth' }, day).asOf).to.equal(TODAY);
  });

  it('gives nobody’s numbers to a link, and takes none from one', () => {
    const draft = { ...FIRST, customerNumbers: ['A'], contractNumbers: ['C'] };
    expect(toLink(draft)).not.to.match(/customer|contract/);
    expect(readLink(JSON.stringify(toReport(draft)))).to.deep.equal(FIRST);
    expect([readLink(''), readLink('{'), readLink('[]')]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('has presets of those that have a name and a definition', () => {
    expect(readPresets([{ name: 'a', definition: {} }, { name: 'b' }, null, 'c']).map(({ name }) => name)).to.deep.equal(['a']);
    expect(readPresets('x')).to.deep.equal([]);
  });
});

describe('long work', () => {
  it('ends where its signal does', async () => {
    const running = new AbortController();
    let turns = 0;
    function* endless(): Generator<void, never> {
      for (;;) {
        const end = performance.now() + 9;
        while (performance.now() < end);
        if ((turns += 1) === 3) running.abort(new Error('enough'));
        yield;
      }
    }
    const error = await drive(endless(), running.signal).catch((cause: unknown) => cause);
    expect(error).to.have.property('message', 'enough');
    expect(turns).to.equal(3);
  });

  it('is given up for the newest choice', async () => {
    const preview = new Preview(host);
    const large = { ...account, accounts: finish(readAccount(createMany(20_000))) };
    const at = (groupBy: string) => toStatement({ ...FIRST, groupBy }, day);
    preview.follow(large, at('category'));
    preview.follow(large, at('month'));
    expect(preview.isBusy).to.equal(true);
    await until(() => !preview.isBusy, 'one is made');
    expect(preview.statement?.definition.groupBy).to.equal('month');
  });

  it('is begun once for what is asked twice', async () => {
    const preview = new Preview(host);
    preview.follow(account, toStatement(FIRST, day));
    await until(() => !preview.isBusy, 'it is made');
    const made = preview.statement;
    preview.follow(account, toStatement(FIRST, day));
    expect(preview.isBusy).to.equal(false);
    expect(preview.statement).to.equal(made);
  });

  it('that cannot be done says why', async () => {
    const preview = new Preview(host);
    preview.follow(account, { ...toStatement(FIRST, day), period: { from: 'x', to: 'y' } });
    await until(() => !preview.isBusy, 'it has failed');
    expect(preview.error).to.be.instanceOf(Error);
  });
});

describe('the month that a fiscal year begins in', () => {
  const packs = fiscalYearStarts as Record<string, number>;
  before(() => void (packs['IN'] = 4));
  after(() => void delete packs['IN']);

  it('is what the page says, else the country, else January', () => {
    expect([toStartMonth(10, 'IN'), toStartMonth(undefined, 'IN')]).to.deep.equal([10, 4]);
    expect([toStartMonth(undefined, 'BE'), toStartMonth(undefined)]).to.deep.equal([1, 1]);
  });

  it('is January where the page says none that there is', () => {
    for (const month of [0, 13, Number.NaN, -1]) expect(toStartMonth(month, 'BE'), String(month)).to.equal(1);
  });
});

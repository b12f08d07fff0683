/** The builder: what a person chooses, what is wrong, what is kept. */
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, choose, focused, plain, textOf, type } from '../../../../test/helpers/query.ts';
import {
  createEntries,
  createStatementClient,
  createTwoCurrencies,
  field,
  mountReport,
  mountStatement,
  rowsOf,
  see,
  settleReport,
  tick,
} from '../../../../test/helpers/statement.ts';
import '../define/statement-report.ts';
import type { StatementChangeEvent } from './statement-report.events.ts';

const HERE = location.pathname + location.search;
const go = (hash: string): void => history.replaceState(null, '', HERE + hash);
/** What stays in the address is another test's. */
afterEach(() => go(''));

const sentenceOf = (element: Element): string => plain(byPart(element, 'sentence').innerText);
const linkTo = (report: unknown): string => `#csol-report=${encodeURIComponent(JSON.stringify(report))}`;

describe('the builder', () => {
  it('has steps that a person understands', async () => {
    const element = await mountStatement();
    const legends = [...(element.shadowRoot?.querySelectorAll('.step > legend') ?? [])].map((legend) => legend.textContent);
    expect(legends).to.deep.equal(['What period?', 'As of which day?', 'What belongs in it?', 'How is it shown?']);
  });

  it('applies what is chosen at once, and tells the page', async () => {
    const element = await mountStatement();
    const told: StatementChangeEvent[] = [];
    element.addEventListener('csol-statement-change', (event) => told.push(event));
    choose(field(element, 'preset'), 'lastQuarter');
    await see(element, 'from 1 July 2026 to 30 September 2026, as of 30 September 2026');
    expect(told.map(({ definition }) => definition)).to.deep.equal([
      { preset: 'lastQuarter', layout: 'balanceForward', ageing: { basis: 'due', limits: [30, 60, 90] } },
    ]);
  });

  it('has a fiscal year that begins as the page says', async () => {
    const element = await mountStatement(createEntries(), { 'fiscal-year-start': '4' });
    choose(field(element, 'preset'), 'thisFiscalYear');
    await see(element, 'from 1 April 2026 to 31 March 2027');
  });

  it('offers the customer numbers, contracts and currencies that there are', async () => {
    const element = await mountStatement(createTwoCurrencies());
    const boxes = (name: string): string[] =>
      [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>(`input[name=${name}]`) ?? [])].map(({ value }) => value);
    expect(boxes('customerNumbers')).to.deep.equal(['10482-BE', '20771-BE']);
    expect(boxes('contractNumbers')).to.deep.equal(['MA-1', 'MA-2']);
    expect(boxes('currencies')).to.deep.equal(['EUR', 'JPY']);
    tick(element, 'currencies', 'JPY');
    await see(element, ', in JPY');
    expect(allByPart(element, 'section')).to.have.length(1);
    tick(element, 'contractNumbers', 'MA-1');
    await see(element, 'of contract MA-1');
  });

  it('says what is wrong at its field, keeps what was typed, and keeps the last good statement', async () => {
    const element = await mountStatement();
    const before = sentenceOf(element);
    type(field(element, 'limits'), '30, thirty');
    await see(element, 'Use whole numbers of days');
    const limits = field(element, 'limits');
    expect(limits.getAttribute('aria-invalid')).to.equal('true');
    expect(limits.getAttribute('aria-describedby')).to.equal('limits-problem');
    expect(limits.value).to.equal('30, thirty');
    expect(sentenceOf(element)).to.equal(before);
    type(limits, '15');
    await until(() => rowsOf(element, 'ageing-EUR').some(([label]) => label === 'More than 15 days'), 'the ages are others');
    expect(allByPart(element, 'summary')).to.have.length(0);
  });

  it('lists what is wrong when it is sent, takes the focus there, and leads to the field', async () => {
    const element = await mountStatement();
    choose(field(element, 'preset'), '');
    await until(() => field(element, 'from'), 'the days show');
    type(field(element, 'from'), '2026-09-30');
    type(field(element, 'to'), '2026-09-01');
    byPart(element, 'submit-button').click();
    await until(() => focused()?.part.contains('summary'), 'the summary has the focus');
    const link = byRole(element, 'link', /^To The last day is before the first day/);
    link.click();
    expect(focused()).to.equal(field(element, 'to'));
  });

  it('leads to the statement when it is sent and nothing is wrong', async () => {
    const element = await mountStatement();
    byPart(element, 'submit-button').click();
    await until(() => focused()?.id === 'statement', 'the statement has the focus');
  });

  for (const [name, change, text] of [
    ['a period of fifty years', { from: '1976-01-01', to: '2026-01-01' }, '12 years at most'],
    ['a day that is still to come', { asOf: '2027-01-01' }, 'still to come'],
  ] as const) {
    it(`takes ${name} for what it is`, async () => {
      const element = await mountStatement();
      choose(field(element, 'preset'), '');
      await until(() => field(element, 'from'), 'the days show');
      for (const [id, value] of Object.entries(change)) type(field(element, id), value);
      await see(element, text);
    });
  }

  it('says where a currency has no entries', async () => {
    go(linkTo({ preset: 'thisYear', currencies: ['SEK'] }));
    const element = await mountReport(createStatementClient(createEntries()));
    await see(element, 'There are no entries in SEK');
    tick(element, 'currencies', 'SEK');
    await settleReport(element);
    expect(textOf(element)).not.to.contain('no entries in SEK');
  });

  it('wants at least one kind of entry', async () => {
    const element = await mountStatement();
    for (const kind of ['invoice', 'creditNote', 'paymentMade', 'paymentPending']) {
      tick(element, 'kinds', kind);
      await element.updateComplete;
    }
    await see(element, 'Choose at least one.');
  });
});

describe('a report of the page’s own', () => {
  const presets = JSON.stringify([
    { name: 'What is open, by contract', definition: { preset: 'thisMonth', layout: 'openItems', groupBy: 'contract' } },
    { name: 'No definition' },
  ]);

  it('is a choice by name, and sets the whole builder', async () => {
    const element = await mountStatement(createEntries(), { presets });
    const choice = field(element, 'ready-made') as unknown as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).to.deep.equal(['None', 'What is open, by contract']);
    choose(choice, 'What is open, by contract');
    await see(element, 'by contract, with what is open');
    expect(field(element, 'groupBy').value).to.equal('contract');
  });

  it('that cannot be read is left out', async () => {
    const element = await mountStatement(createEntries(), { presets: '{not JSON' });
    expect(field(element, 'ready-made')).to.equal(null);
  });
});

describe('a link to a report', () => {
  it('sets the builder when the page begins', async () => {
    go(linkTo({ period: { from: '2026-07-01', to: '2026-09-30' }, groupBy: 'month', customerNumbers: ['10482-BE'] }));
    const element = await mountStatement();
    expect(sentenceOf(element)).to.match(/from 1 July 2026 to 30 September 2026, as of 30 September 2026, by month$/);
  });

  it('that says nothing sensible changes nothing', async () => {
    go('#csol-report=%7Bnonsense');
    expect(sentenceOf(await mountStatement())).to.contain('from 1 January 2026');
  });

  it('holds no customer and no contract numbers', async () => {
    const element = await mountStatement();
    tick(element, 'customerNumbers', '10482-BE');
    tick(element, 'contractNumbers', 'MA-1');
    choose(field(element, 'groupBy'), 'month');
    await see(element, 'by month');
    byPart(element, 'copy-link-button').click();
    await see(element, /Copied\.|$/);
    await until(() => element.shadowRoot?.querySelector('[name=csol-link], .copied-link p:not(:empty)'), 'it is copied, or shown');
    const shown = element.shadowRoot?.querySelector<HTMLInputElement>('[name=csol-link]')?.value ?? (await navigator.clipboard.readText());
    const report: unknown = JSON.parse(decodeURIComponent(new URL(shown).hash.replace('#csol-report=', '')));
    expect(report).to.deep.equal({
      ...{ preset: 'thisYear', layout: 'balanceForward', groupBy: 'month' },
      ageing: { basis: 'due', limits: [30, 60, 90] },
    });
  });
});

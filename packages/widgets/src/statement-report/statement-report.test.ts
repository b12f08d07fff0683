import { ApiError, type ApiClient, type ApiErrorKind } from '@csol/client/port';
import type { StatementEntryPage, StatementEntryQuery } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, choose, textOf, type } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import {
  createEntries,
  createMany,
  createStatementClient,
  createTwoCurrencies,
  field,
  mountReport,
  mountStatement,
  see,
  settleReport,
  TODAY,
} from '../../../../test/helpers/statement.ts';
import '../define/statement-report.ts';
import type { StatementReport } from './statement-report.ts';

const silent: ApiClient = { listStatementEntries: () => new Promise(() => undefined) };
const refusing = (kind: ApiErrorKind): ApiClient => ({ listStatementEntries: () => Promise.reject(new ApiError(kind, 'x')) });
const another = (): boolean => document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));

async function mountAnd(client: ApiClient | undefined, text: string, attributes?: Record<string, string>): Promise<StatementReport> {
  const element = await mountReport(client, attributes);
  await see(element, text);
  return element;
}

/** Shows a statement, and then asks again, with another answer. */
async function mountThen(answer: () => Promise<StatementEntryPage>): Promise<StatementReport> {
  const good = createStatementClient(createEntries());
  let isFirst = true;
  const client: ApiClient = {
    listStatementEntries: async (query, options) => (isFirst ? good.listStatementEntries!(query, options) : answer()),
  };
  const element = await settleReport(await mountReport(client));
  isFirst = false;
  another();
  return element;
}

async function mountRefreshing(): Promise<StatementReport> {
  const element = await mountThen(() => new Promise(() => undefined));
  await until(() => allByPart(element, 'cancel-button').length === 1, 'it is loading again');
  return element;
}

async function mountStale(): Promise<StatementReport> {
  const element = await mountThen(() => Promise.reject(new ApiError('network', 'x')));
  await see(element, 'Not up to date');
  return element;
}

async function mountNarrow(): Promise<StatementReport> {
  const element = await mountStatement();
  element.style.inlineSize = '320px';
  return element;
}

async function mountWrong(): Promise<StatementReport> {
  const element = await mountStatement();
  type(field(element, 'limits'), '30, 20');
  byPart(element, 'submit-button').click();
  await see(element, 'There is a problem');
  return element;
}

async function mountOpenItems(): Promise<StatementReport> {
  const element = await mountStatement(createTwoCurrencies());
  choose(field(element, 'layout'), 'openItems');
  choose(field(element, 'groupBy'), 'category');
  await see(element, 'Open items in JPY');
  return settleReport(element);
}

const tooMany: ApiClient = {
  listStatementEntries: async () => ({ items: createEntries(), page: { limit: 1000, next: 'x' }, count: 120_000, today: TODAY }),
};

const states: States = {
  'while nothing is connected': () => mountAnd(undefined, 'Not connected yet'),
  'while it loads': () => mountAnd(silent, 'Loading the entries'),
  'with a statement': () => mountStatement(),
  'with what is open, in two currencies, by category': mountOpenItems,
  'on a narrow page': mountNarrow,
  'with something wrong in the form': mountWrong,
  'while it loads again': mountRefreshing,
  'with nothing to show': () => mountAnd(createStatementClient([]), 'Nothing in this account yet'),
  'with too much to show': () => mountAnd(tooMany, 'too many for one page'),
  'with a statement of before': mountStale,
  'without access': () => mountAnd(refusing('denied'), 'You have no access to this'),
  'without a session': () => mountAnd(refusing('expired'), 'Please sign in'),
  'after too many requests': () => mountAnd(refusing('limited'), 'Too many requests'),
  'after a failure': () => mountAnd(refusing('network'), 'This could not be loaded'),
  'from right to left, in words of any length': () => mountStatement(createEntries(), { lang: 'en-XA', dir: 'rtl' }),
};

describe('csol-statement-report', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('the account of a statement', () => {
  it('is read page by page, a thousand entries at a time', async () => {
    const client = createStatementClient(createEntries(), 2);
    await settleReport(await mountReport(client));
    expect(client.queries).to.deep.equal([{ limit: 1000 }, { limit: 1000, cursor: '2' }, { limit: 1000, cursor: '4' }]);
  });

  it('is of one customer number where the page says so', async () => {
    const client = createStatementClient(createEntries());
    await settleReport(await mountReport(client, { 'customer-number': '10482-BE' }));
    expect(client.queries).to.deep.equal([{ limit: 1000, customerNumber: ['10482-BE'] }]);
  });

  it('tells how far it is, can be stopped, and says what that means', async () => {
    const calls = stageCalls<StatementEntryQuery, StatementEntryPage>();
    const element = await mountReport({ listStatementEntries: calls.call });
    calls.last().answer({ items: createEntries(), page: { limit: 1000, next: '1000' }, count: 2400, today: TODAY });
    await see(element, /5 of 2[,.]400 entries/);
    byPart(element, 'cancel-button').click();
    await see(element, 'Loading was stopped');
    expect(calls.last().options.signal?.aborted).to.equal(true);
    byPart(element, 'retry-button').click();
    await see(element, 'Loading the entries');
    expect(calls.last().question).to.deep.equal({ limit: 1000 });
  });

  it('ends its request when it is removed', async () => {
    const calls = stageCalls<StatementEntryQuery, StatementEntryPage>();
    const element = await mountReport({ listStatementEntries: calls.call });
    element.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
  });

  it('is loaded anew, and forgets what was chosen, when somebody else signs in', async () => {
    const client = createStatementClient(createEntries());
    const element = await settleReport(await mountReport(client));
    choose(field(element, 'layout'), 'openItems');
    await settleReport(element);
    document.dispatchEvent(new CsolSessionChangeEvent());
    await until(() => client.queries.length === 2, 'it asks again');
    await settleReport(element);
    expect(field(element, 'layout').value).to.equal('balanceForward');
  });

  it('that is too large is not shown in part: a single customer number is asked for', async () => {
    const asked: StatementEntryQuery[] = [];
    const element = await mountAnd(
      { listStatementEntries: async (query, options) => (asked.push(query), tooMany.listStatementEntries!(query, options)) },
      'too many for one page',
    );
    expect(textOf(element)).to.match(/120[,.]000 entries/);
    const input = allByPart(element, 'input')[0] as HTMLInputElement;
    type(input, ' 10482-BE ');
    byPart(element, 'narrow-button').click();
    await until(() => asked.length === 2, 'it asks again');
    expect(asked.at(-1)).to.deep.equal({ limit: 1000, customerNumber: ['10482-BE'] });
  });

  it('is nobody’s where access is missing: the way in is told', async () => {
    const element = await mountAnd(refusing('denied'), 'registered customers');
    expect(allByRole(element, 'table')).to.have.length(0);
    expect(allByPart(element, 'builder')).to.have.length(0);
  });
});

describe('a large account', () => {
  it('is regrouped in turns that leave the page room, and draws few of its rows', async function () {
    this.timeout(60_000);
    const element = await mountStatement(createMany(40_000));
    // Turns are counted: frames would tell how busy the machine is, not what the report leaves the page.
    const theirs = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    let turns = 0;
    const turn = (): Promise<void> => (turns++, new Promise((resolve) => setTimeout(resolve)));
    Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: { yield: turn } });
    try {
      choose(field(element, 'groupBy'), 'category');
      await see(element, 'Sums of each group in EUR');
    } finally {
      if (theirs) Object.defineProperty(globalThis, 'scheduler', theirs);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    expect(turns, 'turns given to the page').to.be.greaterThan(1);
    expect(allByPart(element, 'row').length).to.be.lessThan(200);
  });
});

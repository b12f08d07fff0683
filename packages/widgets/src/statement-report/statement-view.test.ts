/** The statement: its sums, its proof, its tables. */
import type { StatementEntry } from '@csol/contract';
import '@csol/widgets/define/invoice-list';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, choose, plain, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createPage } from '../../../../test/helpers/staged.ts';
import {
  createEntries,
  createEntry,
  createMany,
  createTwoCurrencies,
  field,
  mountStatement,
  rowsOf,
  see,
  settleReport,
  tick,
  TODAY,
} from '../../../../test/helpers/statement.ts';
import '../define/statement-report.ts';

const said = (element: Element): string => plain(textOf(element));

describe('the statement', () => {
  it('says in words what it holds', async () => {
    const element = await mountStatement();
    expect(plain(byPart(element, 'sentence').innerText)).to.equal(
      'Invoices, credit notes, payments and payments on their way from 1 January 2026 to 31 December 2026, as of 28 November 2026',
    );
    tick(element, 'kinds', 'paymentPending');
    tick(element, 'categories', 'maintenance');
    choose(field(element, 'groupBy'), 'month');
    await see(element, 'Invoices, credit notes and payments of Maintenance from');
    expect(plain(byPart(element, 'sentence').innerText)).to.match(/, as of 28 November 2026, by month$/);
  });

  it('leads from the opening balance to the closing one, and shows that it is so', async () => {
    const element = await mountStatement();
    expect(said(byPart(element, 'sums'))).to.equal(
      'Opening €0.00 Billed €160.50 Credited -€10.00 Paid -€70.00 Closing €80.50',
    );
    expect(plain(byPart(element, 'proof').innerText)).to.contain('Opening 0.00 + movements 80.50 = closing 80.50. Checked');
    expect(rowsOf(element, 'movements-EUR')).to.deep.equal([
      ['I-7', '10/7/2026', 'Invoice', '', '100.00', '100.00'],
      ['I-9', '5/9/2026', 'Invoice', '', '60.50', '160.50'],
      ['C-9', '10/9/2026', 'Credit note', 'settles I-7: 10.00', '-10.00', '150.50'],
      ['P-9', '20/9/2026', 'Payment', 'settles I-7: 50.00 settles I-9: 15.00', '-70.00', '80.50'],
    ]);
  });

  it('keeps apart what has settled nothing, and what is on its way', async () => {
    const element = await mountStatement();
    expect(rowsOf(element, 'unapplied-EUR')).to.deep.equal([['P-9', '20/9/2026', '-5.00']]);
    expect(rowsOf(element, 'pending-EUR')).to.deep.equal([['P-11', '1/12/2026', '-45.50']]);
  });

  it('sorts what is open by its age', async () => {
    const element = await mountStatement();
    const rows = rowsOf(element, 'ageing-EUR');
    expect(rows.find(([label]) => label === 'Not due yet')).to.deep.equal(['Not due yet', '1', '45.50']);
    expect(rows.find(([label]) => label === 'More than 90 days')).to.deep.equal(['More than 90 days', '1', '40.00']);
    expect(rows.at(-1)).to.deep.equal(['Total', '80.50']);
  });

  it('shows what is open, document by document, in that layout', async () => {
    const element = await mountStatement();
    choose(field(element, 'layout'), 'openItems');
    await see(element, 'Open items in EUR');
    expect(rowsOf(element, 'open-EUR')).to.deep.equal([
      ['I-7', '10/7/2026', '9/8/2026', '111', 'More than 90 days', '40.00'],
      ['I-9', '5/9/2026', '5/12/2026', '–', 'Not due yet', '45.50'],
    ]);
    expect(rowsOf(element, 'movements-EUR')).to.deep.equal([]);
  });

  it('has groups with a balance of their own, and what settles between them', async () => {
    const element = await mountStatement();
    choose(field(element, 'groupBy'), 'contract');
    await see(element, 'Total of MA-2');
    const rows = rowsOf(element, 'movements-EUR').map((row) => row.join(' | '));
    const from = rows.findIndex((row) => row.startsWith('MA-1'));
    expect(rows.slice(from)).to.deep.equal([
      'MA-1 | 0.00',
      'I-7 | 10/7/2026 | Invoice |  | 100.00 | 100.00',
      'P-9 | 20/9/2026 | Payment | part of -70.00 settles I-7: 50.00 settles I-9: 15.00 | -50.00 | 50.00',
      'Settled between groups | -10.00 | 40.00',
      'Total of MA-1 | 40.00 | 40.00',
      'MA-2 | 0.00',
      'C-9 | 10/9/2026 | Credit note | settles I-7: 10.00 | -10.00 | -10.00',
      'Settled between groups | 10.00 | 0.00',
      'Total of MA-2 | 0.00 | 0.00',
    ]);
    expect(rowsOf(element, 'groups-EUR').at(-1)?.at(-1)).to.equal('80.50');
  });

  it('tells what another part of the account settled', async () => {
    const element = await mountStatement([
      ...createEntries(),
      createEntry(['creditNote', 'C-8', '2026-09-12', '-20.00'], {
        ...{ category: 'hardware', applied: [{ id: 'id-I-9', number: 'I-9', amount: '20.00' }] },
      }),
    ]);
    tick(element, 'categories', 'education');
    await see(element, 'of Education');
    expect(rowsOf(element, 'movements-EUR')[1]).to.deep.equal(['I-9', '12/9/2026', 'Settlement', 'settled by C-8', '-20.00', '40.50']);
    expect(said(byPart(element, 'sums'))).to.contain('Settled elsewhere');
  });

  it('names a difference with what causes it', async () => {
    const wrong: StatementEntry[] = createEntries().map((entry) =>
      entry.number === 'I-9' ? { ...entry, open: { amount: '60.50', currency: 'EUR' } } : entry,
    );
    const stray = createEntry(['payment', 'P-8', '2026-10-02', '-12.00'], {
      ...{ state: 'made', applied: [{ id: 'nowhere', number: 'I-0', amount: '12.00' }] },
    });
    const element = await mountStatement([...wrong, stray]);
    const text = said(byPart(element, 'proof'));
    expect(text).to.contain('a difference of 12.00');
    expect(text).to.contain('P-8 settles 12.00 of I-0, which is not in this account.');
    expect(text).to.contain('Of I-9, 60.50 is open as the service says, and 45.50 as its entries make it.');
  });

  it('says that it is not what is owed where kinds are left out', async () => {
    const element = await mountStatement();
    tick(element, 'kinds', 'paymentMade');
    await see(element, 'Some kinds of entries are not in it');
  });

  it('tells what came between the period and the as-of date', async () => {
    const element = await mountStatement();
    choose(field(element, 'preset'), '');
    await until(() => field(element, 'to'), 'the days show');
    const to = field(element, 'to');
    to.value = '2026-09-15';
    to.dispatchEvent(new Event('input', { bubbles: true }));
    const asOf = field(element, 'asOf');
    asOf.value = TODAY;
    asOf.dispatchEvent(new Event('input', { bubbles: true }));
    await see(element, 'Later, up to the as-of date');
    await settleReport(element);
    expect(said(byPart(element, 'sums'))).to.contain('Closing €150.50').and.to.contain('date -€70.00').and.to.contain('Balance €80.50');
  });

  it('keeps currencies apart, each with as many digits as it has', async () => {
    const element = await mountStatement(createTwoCurrencies());
    expect(allByPart(element, 'section')).to.have.length(2);
    expect(rowsOf(element, 'movements-JPY')).to.deep.equal([['J-1', '1/10/2026', 'Invoice', '', '184,000', '184,000']]);
  });

  it('shows the newest of many rows, and all of them on request', async () => {
    const element = await mountStatement(createMany(400));
    const newest = rowsOf(element, 'movements-EUR');
    expect(newest).to.have.length(20);
    const button = byPart(element, 'rows-button');
    expect([said(button), button.ariaExpanded]).to.deep.equal(['Show all 400 rows', 'false']);
    button.click();
    await until(() => element.shadowRoot?.querySelector('tr.gap'), 'rows are drawn where they are seen');
    expect(rowsOf(element, 'movements-EUR')[0]).not.to.deep.equal(newest[0]);
    expect([said(button), button.ariaExpanded]).to.deep.equal(['Show 20 rows only', 'true']);
    button.click();
    await until(() => rowsOf(element, 'movements-EUR').length === 20, 'few rows are shown again');
    expect(rowsOf(element, 'movements-EUR')).to.deep.equal(newest);
  });

  it('shows all of some thirty rows without being asked', async () => {
    const element = await mountStatement(createMany(30));
    expect(rowsOf(element, 'movements-EUR')).to.have.length(30);
    expect(allByPart(element, 'rows-button')).to.have.length(0);
  });

  it('draws few rows of long tables, of each currency', async () => {
    const dollars = createMany(400).map((entry) => ({ ...entry, id: `y${entry.id}`, amount: { ...entry.amount, currency: 'USD' } }));
    const element = await mountStatement([...createMany(400), ...dollars.map((entry) => ({ ...entry, applied: [] }))]);
    allByPart(element, 'rows-button').forEach((button) => button.click());
    await until(() => element.shadowRoot?.querySelectorAll('tr.gap').length, 'rows are drawn where they are seen');
    expect(allByPart(element, 'row').length).to.be.lessThan(250);
    for (const id of ['movements-EUR', 'movements-USD']) expect(rowsOf(element, id).length, id).to.be.greaterThan(10);
  });

  it('takes texts out of the data as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await mountStatement([createEntry(['invoice', hostile, '2026-07-10', '1.00'])]);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(textOf(element)).to.contain(hostile);
  });

  it('writes amounts and days as the country does', async () => {
    const element = await mountStatement([createEntry(['invoice', 'I-1', '2026-03-31', '1234.50'])], { lang: 'nl' });
    await see(element, 'Rekeningoverzicht');
    await until(() => rowsOf(element, 'movements-EUR')[0]?.[1] === '31/3/2026', 'Belgian days show');
    expect(rowsOf(element, 'movements-EUR')[0]?.[4]).to.equal('1.234,50');
  });
});

describe('the numbers of documents', () => {
  it('lead nowhere where no list of documents is on the page', async () => {
    expect(allByPart(await mountStatement(), 'invoice-link')).to.have.length(0);
  });

  it('open the document where one is', async () => {
    const list = document.createElement('csol-invoice-list');
    list.client = createClient(() => createPage(1));
    document.body.append(list);
    const element = await mountStatement();
    const links = allByPart(element, 'invoice-link') as HTMLAnchorElement[];
    list.remove();
    expect(links.map(({ hash }) => hash)).to.deep.equal(['#csol-invoice=id-I-7', '#csol-invoice=id-I-9', '#csol-invoice=id-C-9']);
  });
});

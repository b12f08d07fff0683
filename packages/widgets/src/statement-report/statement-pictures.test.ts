/** Pictures, which are loaded when they are about to be seen, and the statement on paper. */
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, plain } from '../../../../test/helpers/query.ts';
import { catchSheet } from '../../../../test/helpers/sheets.ts';
import { createEntries, createMany, createTwoCurrencies, mountStatement } from '../../../../test/helpers/statement.ts';
import '../define/statement-report.ts';
import type { StatementReport } from './statement-report.ts';

async function mountSeen(attributes: Record<string, string> = {}): Promise<StatementReport> {
  const element = await mountStatement(createTwoCurrencies(), attributes);
  allByPart(element, 'pictures')[0]?.scrollIntoView();
  await until(() => element.shadowRoot?.querySelectorAll('figure').length === 6, 'the pictures show');
  return element;
}

const states: States = {
  'with pictures': () => mountSeen(),
  'with pictures, from right to left': () => mountSeen({ lang: 'en-XA', dir: 'rtl' }),
};

const pictures = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('figure') ?? [])];
const rowsIn = (table: HTMLTableElement | null): string[][] =>
  [...(table?.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map((cell) => plain(cell.textContent ?? '').trim()));

describe('the pictures of a statement', () => {
  itIsAccessible(states);
  itIsQuiet(states);

  it('tell in words and amounts what their bars show', async () => {
    const [ageing, months, shares] = pictures(await mountSeen());
    const lines = (figure?: HTMLElement): string[] =>
      [...(figure?.querySelectorAll('li') ?? [])].map((line) => plain(line.innerText).replaceAll(/\s+/g, ' ').trim());
    expect(lines(ageing)[0]).to.equal('Not due yet 45.50');
    expect(lines(months)).to.deep.equal(['July 2026 100.00 0.00', 'September 2026 50.50 70.00']);
    expect(lines(shares).map((line) => line.replace(',', '.'))).to.deep.equal(['Maintenance 90.00 59.8%', 'Education 60.50 40.2%']);
  });

  it('have bars in proportion', async () => {
    const [, months] = pictures(await mountSeen());
    const widths = [...(months?.querySelectorAll('rect') ?? [])].map((bar) => bar.getAttribute('width'));
    expect(widths).to.deep.equal(['1000', '0', '505', '700']);
  });

  it('have their table', async () => {
    const [, months] = pictures(await mountSeen());
    expect(rowsIn(months?.querySelector('table') ?? null)).to.deep.equal([
      ['July 2026', '100.00', '0.00'],
      ['September 2026', '50.50', '70.00'],
    ]);
  });
});

describe('the statement on paper', () => {
  const press = (element: Element): void => byPart(element, 'print-button').click();

  it('is whole, with a slip to fill in', async () => {
    const element = await mountStatement();
    const { sheet } = await catchSheet(element, () => press(element));
    expect(sheet.title).to.equal('Statement of account');
    const text = plain(sheet.body.innerText);
    expect(text).to.contain('as of 28 November 2026').and.to.contain('Opening 0.00 + movements 80.50 = closing 80.50');
    expect(rowsIn(sheet.querySelector('#movements-EUR'))).to.have.length(4);
    expect(rowsIn(sheet.querySelector('#open-EUR'))).to.have.length(2);
    expect(sheet.querySelectorAll('figure')).to.have.length(3);
    const slip = sheet.querySelector('.slip');
    expect(slip?.querySelector('h2')?.textContent).to.equal('Remittance slip in EUR');
    const rows = rowsIn(slip?.querySelector('table') ?? null);
    expect(rows.map(([number, , , open]) => `${number} ${open}`)).to.deep.equal(['I-7 40.00', 'I-9 45.50']);
    expect(slip?.querySelectorAll('.line-to-fill')).to.have.length(4);
    expect(sheet.querySelectorAll('button, input')).to.have.length(0);
  });

  it('speaks the language of the page', async () => {
    const element = await mountStatement(createEntries(), { lang: 'nl' });
    const { sheet } = await catchSheet(element, () => press(element));
    expect(sheet.querySelector('.slip h2')?.textContent).to.equal('Betalingsstrook in EUR');
  });

  it('has every row of a long table', async () => {
    const element = await mountStatement(createMany(600));
    const { sheet } = await catchSheet(element, () => press(element));
    expect(rowsIn(sheet.querySelector('#movements-EUR'))).to.have.length(600);
  });

  it('says where it would be too long', async () => {
    const element = await mountStatement(createMany(5000));
    const { sheet } = await catchSheet(element, () => press(element));
    expect(sheet.body.innerText).to.match(/rows are too many for paper/);
    expect(sheet.querySelectorAll('table')).to.have.length(0);
  });

  it('takes texts out of the data as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await mountStatement(createEntries().map((entry) => ({ ...entry, number: hostile })));
    const { sheet } = await catchSheet(element, () => press(element));
    expect(sheet.querySelector('img')).to.equal(null);
    expect(sheet.body.innerText).to.contain(hostile);
  });
});

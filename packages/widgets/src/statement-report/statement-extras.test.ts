/** What stands below the statement: files, the budget, and the comparison with somebody's own ledger. */
import { ApiError, type ApiClient } from '@csol/client/port';
import type { StatementFileQuery } from '@csol/contract';
import { expect } from '@open-wc/testing';
import '@csol/widgets/define/statement-report';
import type { StatementReport } from '@csol/widgets/statement-report';
import { catchFiles } from '../../../../test/helpers/exports.ts';
import { itIsAccessible, until } from '../../../../test/helpers/index.ts';
import { catchSheet } from '../../../../test/helpers/sheets.ts';
import { save } from '../../../../test/helpers/order-take.ts';
import { createOrder, createOrderPage } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, chooseFiles, plain, textOf } from '../../../../test/helpers/query.ts';
import { createEntries, createStatementClient, createTwoCurrencies, mountReport } from '../../../../test/helpers/statement.ts';

type Name = 'files' | 'budget' | 'compare';

/** Mounts a statement, and opens what stands below it. */
async function open(name: Name, rest: ApiClient = {}, entries = createEntries()): Promise<{ report: StatementReport; extra: HTMLElement }> {
  const report = await mountReport({ ...createStatementClient(entries), ...rest });
  await until(() => allByPart(report, `${name}-button`).length > 0, 'the way in shows');
  byPart(report, `${name}-button`).click();
  await until(() => report.shadowRoot?.querySelector('#extra h3'), 'it opens');
  return { report, extra: byPart(report, 'extra') };
}

/** The widget around a part of it. */
const hostOf = (part: Element): Element => (part.getRootNode() as ShadowRoot).host;

/** Chooses a file as a person does. */
function choose(extra: HTMLElement, content: BlobPart, name = 'ledger.csv'): void {
  const input = extra.querySelector<HTMLInputElement>('input[type=file]')!;
  chooseFiles(input, new File([content], name));
}

/** Chooses a period as a person does. */
function choosePeriod(report: StatementReport, name: string): void {
  const preset = report.shadowRoot!.querySelector<HTMLSelectElement>('select[name=preset]')!;
  preset.value = name;
  preset.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The whole account. */
async function showYear(report: StatementReport): Promise<void> {
  choosePeriod(report, 'thisYear');
  await until(() => textOf(report.shadowRoot!.querySelector('.statement')!).includes('I-7'), 'the year shows');
}

const rowsOf = (extra: HTMLElement, table: string): string[] =>
  [...extra.querySelectorAll<HTMLTableRowElement>(`#compare-${table} tbody tr:not([hidden])`)].map((row) =>
    [...row.cells].map((cell) => plain(cell.textContent ?? '').trim()).join(' | '),
  );

describe('the comparison with a ledger', () => {
  async function compare(content: BlobPart, entries = createEntries()): Promise<HTMLElement> {
    const { report, extra } = await open('compare', {}, entries);
    await showYear(report);
    choose(extra, content);
    await until(() => extra.querySelector('.compare__result, .panel, form'), 'it is compared, or refused');
    return extra;
  }

  it('says what agrees, what differs and what is missing where', async () => {
    const ledger = 'Factuurnummer;Datum;Bedrag\nI-7;10/07/2026;100,00\nI 9;05/09/2026;65,50\nX-1;06/09/2026;12,00\nC-9;veel;1';
    const extra = await compare(ledger);
    expect(textOf(extra)).to.contain('1 matched; 5 to be looked at.');
    expect(rowsOf(extra, 'different')).to.deep.equal(['I-9 | €60.50 | €65.50 | €5.00']);
    expect(rowsOf(extra, 'here')).to.deep.equal(['X-1 | 6/9/2026 | 4 | €12.00']);
    expect(rowsOf(extra, 'there').map((row) => row.split(' ')[0])).to.deep.equal(['C-9', 'P-9']);
    expect(rowsOf(extra, 'problems')).to.deep.equal(['5 | Date | veel']);
  });

  it('agrees with itself, and says so', async () => {
    const extra = await compare('Number,Date,Amount\nI-7,2026-07-10,100\nI-9,2026-09-05,60.50\nC-9,2026-09-10,-10\nP-9,2026-09-20,-70');
    expect(textOf(extra)).to.contain('Your ledger and this statement agree. Matched: 4.');
  });

  it('is printed, with what matched too', async () => {
    const extra = await compare('Number;Date;Amount\nI-7;10/07/2026;100\nX-1;06/09/2026;12');
    const { sheet } = await catchSheet(hostOf(extra), () => byPart(extra, 'print-button').click());
    expect(sheet.title).to.equal('Compare with your ledger');
    expect(plain(sheet.body.innerText)).to.contain('ledger.csv').and.to.contain('X-1').and.to.contain('I-7');
    expect(sheet.querySelectorAll('button, input, select')).to.have.length(0);
  });

  it('reads what older programs write, and UTF-16', async () => {
    const text = 'N° pièce;Date;Montant\nI-7;10/07/2026;100,00';
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(textOf(await compare(latin))).to.contain('1 matched');
    const wide = new Uint8Array(text.length * 2);
    for (const [at, letter] of [...text].entries()) wide[at * 2] = letter.charCodeAt(0);
    expect(textOf(await compare(wide))).to.contain('1 matched');
  });

  it('asks for the columns that nobody knows by name', async () => {
    const extra = await compare('Aap;Noot;Mies\nI-7;10/07/2026;100,00');
    expect(textOf(extra)).to.contain('Which column holds what?');
    const form = extra.querySelector('form')!;
    for (const [name, value] of [['number', '0'], ['date', '1'], ['amount', '2']] as const) {
      form.querySelector<HTMLSelectElement>(`[name=${name}]`)!.value = value;
    }
    form.requestSubmit();
    await until(() => textOf(extra).includes('1 matched'), 'it is compared');
    expect(extra.getRootNode()).to.have.property('activeElement', extra.querySelector('.compare__result'));
  });

  it('names what is wrong with a file, and takes another one', async () => {
    const { report, extra } = await open('compare');
    await showYear(report);
    const cases: [BlobPart, string][] = [
      ['', 'This file is empty'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'This file is no CSV'],
      ['just a letter to somebody', 'no columns that could be compared'],
      [new Uint8Array(25 * 1024 * 1024 + 1), 'This file has more than 25 MB'],
    ];
    for (const [content, message] of cases) {
      choose(extra, content);
      await until(() => textOf(extra).includes(message), message);
    }
    choose(extra, 'Number;Date;Amount\nI-7;10/07/2026;100');
    await until(() => textOf(extra).includes('1 matched'), 'the next one is compared');
    expect(textOf(extra)).to.not.contain('cannot be compared');
  });

  it('compares in one currency at a time', async () => {
    const extra = await compare('Number;Date;Amount\nJ-1;01/10/2026;184000', createTwoCurrencies());
    const select = extra.querySelector<HTMLSelectElement>('#ledger-in')!;
    select.value = 'JPY';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textOf(extra).includes('agree. Matched: 1'), 'it is compared in yen');
  });

  it('compares once more where the report above becomes another one', async () => {
    const { report, extra } = await open('compare');
    choosePeriod(report, 'thisMonth');
    choose(extra, 'Number;Date;Amount\nI-7;10/07/2026;100');
    await until(() => textOf(extra).includes('Of other days or currencies'), 'it is compared');
    expect(textOf(extra)).to.not.contain('1 matched');
    await showYear(report);
    await until(() => textOf(extra).includes('1 matched'), 'it is compared again');
  });

  const odd = 'Nr;Datum;Bedrag\nI-7;10/07/2026;90\nX;10/07/2026;1\n;10/07/2026;1';
  itIsAccessible({ 'while it compares a ledger': async () => hostOf(await compare(odd)) });
});

describe('the budget', () => {
  const client: ApiClient = {
    listOrders: async () =>
      createOrderPage(1, {
        items: [
          createOrder({
            ...{ number: 'O-1', total: { amount: '50.00', currency: 'EUR' } },
            nextExpected: { on: '2026-12-10', basis: 'promised' },
          }),
        ],
      }),
    listContractCharges: async () => ({
      items: [
        {
          ...{ contractNumber: 'MA-1', customerNumber: '10482-BE', amount: { amount: '100.00', currency: 'EUR' } },
          ...{ months: 3, nextOn: '2026-12-15', endsOn: '2027-03-31', isEstimated: true },
        },
      ],
      today: '2026-11-28',
    }),
  };
  const ready = async (rest: ApiClient): Promise<HTMLElement> => {
    const { extra } = await open('budget', rest);
    await until(() => extra.querySelector('.months, .panel'), 'the budget is there');
    return extra;
  };
  const lines = (extra: HTMLElement): string[] =>
    [...extra.querySelectorAll('.month summary')].map((line) => plain((line as HTMLElement).innerText).replaceAll(/\s+/g, ' ').trim());

  it('shows what is due when, certain and uncertain, with what it is made of', async () => {
    const extra = await ready(client);
    expect(lines(extra)[0]).to.equal('Overdue 40.00 0.00');
    expect(lines(extra).some((line) => line.includes('100.00') && line.includes('March 2027'))).to.equal(true);
    for (const details of extra.querySelectorAll('details')) details.open = true;
    expect(textOf(extra)).to.contain('O-1').and.to.contain('MA-1').and.to.contain('Estimated').and.to.contain('Committed');
  });

  it('says where contracts are not known', async () => {
    const extra = await ready({});
    expect(textOf(extra)).to.contain('What contracts will bill is not known here.');
    expect(textOf(extra)).to.not.contain('Orders count with');
  });

  it('is saved as CSV, as the country’s spreadsheets read it', async () => {
    const extra = await ready(client);
    const file = await save(() => byRole(extra, 'button', 'Save as CSV').click());
    expect(file.name).to.equal('budget_2026-11-28.csv');
    expect(file.text).to.contain('09/08/2026;"Open document";').and.to.contain('"O-1"');
  });

  it('is printed with all that it is made of', async () => {
    const extra = await ready(client);
    const { sheet } = await catchSheet(hostOf(extra), () => byPart(extra, 'print-button').click());
    expect(sheet.title).to.equal('What is to be paid when');
    expect(plain(sheet.body.innerText)).to.contain('O-1').and.to.contain('MA-1').and.to.contain('Overdue');
    expect(sheet.querySelectorAll('button')).to.have.length(0);
  });

  it('says so where it cannot be made, and a retry makes it', async () => {
    let isDown = true;
    const extra = await ready({
      ...client,
      listOrders: async (query, options) => {
        if (isDown) throw new ApiError('network', 'x');
        return client.listOrders!(query, options);
      },
    });
    isDown = false;
    byPart(extra, 'retry-button').click();
    await until(() => extra.querySelector('.months'), 'the budget is there');
  });

  itIsAccessible({ 'while it shows a budget': async () => hostOf(await ready(client)) });
});

describe('the statement as a file', () => {
  it('is what is on screen, in the words of the page', async () => {
    const asked: StatementFileQuery[] = [];
    const getStatementFile: ApiClient['getStatementFile'] = async (query) => {
      asked.push(query);
      return { fileName: 'statement.pdf', mediaType: 'application/pdf', content: new Blob(['x']) };
    };
    const { report, extra } = await open('files', { getStatementFile });
    await showYear(report);
    const file = await save(() => byRole(extra, 'button', /^PDF/).click());
    expect(file.name).to.equal('statement.pdf');
    expect(asked[0]).to.include({ format: 'pdf', profile: 'BE', from: '2026-01-01', to: '2026-12-31', asOf: '2026-11-28' });
    expect(asked[0]?.ageingLimit).to.deep.equal([30, 60, 90]);
  });

  it('says what went wrong, and a retry saves it', async () => {
    let isDown = true;
    const getStatementFile: ApiClient['getStatementFile'] = async () => {
      if (isDown) throw new ApiError('server', 'x');
      return { fileName: 'statement.csv', mediaType: 'text/csv', content: new Blob(['x']) };
    };
    const { extra } = await open('files', { getStatementFile });
    const { restore } = catchFiles();
    byRole(extra, 'button', /^CSV/).click();
    await until(() => allByPart(extra, 'retry-button').length > 0, 'it is said');
    restore();
    isDown = false;
    expect((await save(() => byPart(extra, 'retry-button').click())).name).to.equal('statement.csv');
  });

  it('is not offered where the back end makes none', async () => {
    const { report } = await open('budget');
    expect(allByPart(report, 'files-button')).to.have.length(0);
  });
});

/** More filters, the filters that apply, and what to do where nothing matches. */
import { expect } from '@open-wc/testing';
import { itIsAccessible, nextFrame, until } from '../../../../test/helpers/index.ts';
import { mountSettled, numbersOf, settleList } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, choose, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createPage } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

const createReady = (): ReturnType<typeof createClient> => createClient(() => createPage());
const select = (list: InvoiceList, name: string): HTMLSelectElement => byRole<HTMLSelectElement>(list, 'combobox', name);

/** Opens the filters that are folded at first. */
const more = async (list: InvoiceList): Promise<void> => {
  byPart<HTMLDetailsElement>(list, 'more-filters').open = true;
  await nextFrame();
};
const write = async (list: InvoiceList, name: string, value: string): Promise<void> => {
  const input = byPart(list, 'filters').querySelector<HTMLInputElement>(`input[name=${name}]`) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settleList(list);
};
const chips = (list: InvoiceList): string[] => allByPart(list, 'chip').map((chip) => textOf(chip));
const chipsAre = async (list: InvoiceList, ...names: string[]): Promise<void> => {
  await until(() => chips(list).length === names.length, `the list has ${names.length} chips`);
  expect(chips(list).map(plain)).to.deep.equal(names);
};

describe('the filters that are asked for less often', () => {
  it('ask for numbers, amounts as the country writes them, and the e-invoice', async () => {
    const client = createReady();
    const list = await mountSettled(client, { country: 'BE', lang: 'nl' });
    await more(list);
    for (const [name, value] of [['numberFrom', ' 99'], ['amountFrom', '1.250,50'], ['serialNumber', '06-7A1B2, 06-7A1B3']] as const) {
      await write(list, name, value);
    }
    choose(byPart(list, 'filters').querySelector<HTMLSelectElement>('select[name=delivery]') as HTMLSelectElement, 'failed');
    await settleList(list);
    expect(client.queries.at(-1)).to.deep.include({
      numberFrom: '99', amountFrom: '1250.50', serialNumber: ['06-7A1B2', '06-7A1B3'], delivery: ['failed'],
    });
    const numbers = 'Serienummer: 06-7A1B2, 06-7A1B3';
    await chipsAre(list, 'Nummer: vanaf 99', 'Bedrag: vanaf 1.250,5', numbers, 'E-factuur: Niet bezorgd');
  });

  it('say what an amount looks like where nobody can read one, keep it, and ask for all', async () => {
    const client = createReady();
    const list = await mountSettled(client);
    await more(list);
    await write(list, 'amountTo', '12,5o');
    expect(byRole(list, 'alert').innerText).to.contain('for example 1.250,5');
    const input = byPart(list, 'filters').querySelector<HTMLInputElement>('input[name=amountTo]');
    expect([input?.value, input?.ariaInvalid]).to.deep.equal(['12,5o', 'true']);
    expect(client.queries.at(-1)).not.to.have.property('amountTo');
  });

  it('look at the due date where the person says so', async () => {
    const client = createReady();
    const list = await mountSettled(client);
    choose(select(list, 'Period'), 'lastYear dueDate');
    await settleList(list);
    expect(client.queries.at(-1)).to.include({ dateField: 'dueDate' });
    await chipsAre(list, 'Due: Last year');
    expect(select(list, 'Period').value).to.equal('lastYear dueDate');
  });

  it('are shown and locked where the page has set them', async () => {
    const client = createReady();
    const list = await mountSettled(client, { 'contract-number': 'MA-1, MA-2', delivery: 'failed' });
    await more(list);
    const input = byRole<HTMLInputElement>(list, 'textbox', 'Contract number');
    expect([input.value, input.disabled]).to.deep.equal(['MA-1, MA-2', true]);
    expect(client.queries[0]).to.deep.include({ contractNumber: ['MA-1', 'MA-2'], delivery: ['failed'] });
    expect(chips(list)).to.deep.equal([]);
  });

  itIsAccessible({
    unfolded: async () => {
      const list = await mountSettled(createReady());
      await more(list);
      await write(list, 'amountTo', 'much');
      await write(list, 'orderNumber', 'A-1');
      return list;
    },
  });
});

describe('a filter that applies', () => {
  it('is a chip that takes it away; the focus goes to the next one', async () => {
    const client = createReady();
    const list = await mountSettled(client);
    choose(select(list, 'Status'), 'open');
    choose(select(list, 'Kind'), 'invoice');
    await until(() => chips(list).length === 2, 'both show');
    byRole(list, 'button', 'Remove the filter: Status: Open').click();
    await settleList(list);
    await chipsAre(list, 'Kind: Invoice');
    expect(focusedName()).to.equal('Remove the filter: Kind: Invoice');
    expect(client.queries.at(-1)).not.to.have.property('status');
    expect(select(list, 'Status').value).to.equal('');
  });
});

describe('filters that nothing matches', () => {
  it('say which of them to loosen, by what each of them hides', async () => {
    const client = createClient((query) => createPage(query.status ? 0 : 2, { count: query.status ? 0 : 12 }));
    const list = await mountSettled(client);
    choose(select(list, 'Category'), 'software');
    await settleList(list);
    choose(select(list, 'Status'), 'disputed');
    await until(() => allByPart(list, 'loosen-button').length > 0, 'a way out shows');
    expect(allByPart(list, 'loosen-button').map((button) => textOf(button))).to.deep.equal(['Without “Status: Disputed”: 12 documents']);
    byPart(list, 'loosen-button').click();
    await settleList(list);
    await chipsAre(list, 'Category: Software');
    expect(numbersOf(list)).to.have.length(2);
  });
});

/** Parts of the list that are loaded late, on a connection that fails. */
import { ApiError } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import { failFile } from '../../../../test/helpers/faults.ts';
import { until } from '../../../../test/helpers/index.ts';
import { mountList, mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, allByRole, byPart, byRole, textOf } from '../../../../test/helpers/query.ts';
import { createClient, createDetail, createPage } from '../../../../test/helpers/staged.ts';

const createReady = (size = 2): ReturnType<typeof createClient> =>
  createClient(() => createPage(size), { getInvoice: async () => createDetail() });

// First, as the panels come once for a page.
describe('on a connection that fails altogether', () => {
  it('a plain message stands in for the panel, and a retry brings the rows', async () => {
    const mend = failFile('state-panel.ts');
    let isDown = true;
    const list = await mountList(createClient(() => {
      if (isDown) throw new ApiError('network', 'x');
      return createPage();
    }));
    await until(() => allByPart(list, 'panel').length === 1, 'a message shows');
    expect(byRole(list, 'button', 'Try again')).to.exist;
    expect(textOf(list)).to.contain('This part of the page could not be shown');
    mend();
    byPart(list, 'retry-button').click();
    await until(() => textOf(list).includes('The service cannot be reached'), 'the panel itself shows');
    isDown = false;
    byPart(list, 'retry-button').click();
    await until(() => allByPart(list, 'row').length === 2, 'the rows show');
  });
});

describe('on a connection that fails', () => {
  it('a document that cannot be opened says so, and opens by a retry', async () => {
    const mend = failFile('invoice-detail.ts');
    const list = await mountSettled(createReady());
    allByPart(list, 'open-button')[0]?.click();
    await until(() => allByPart(list, 'retry-button').length === 1, 'a retry shows');
    expect(allByRole(list, 'table')).to.have.length(1);
    mend();
    byPart(list, 'retry-button').click();
    await until(() => list.shadowRoot?.querySelector('dialog .facts'), 'the details show');
  });

  it('an empty list whose words do not come says so, and shows them by a retry', async () => {
    const mend = failFile('invoice-list.empty.ts');
    const list = await mountList(createReady(0));
    await until(() => allByPart(list, 'retry-button').length === 1, 'a retry shows');
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('invoice-list.empty.ts')).length;
    expect(asked, 'it is not asked for over and over').to.be.lessThan(4);
    mend();
    byPart(list, 'retry-button').click();
    await until(() => textOf(list).includes('No documents yet'), 'the words show');
  });
});

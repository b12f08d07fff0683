/** The ways out of the list: their buttons, the panel, and how the orders are read. */
import { ApiError } from '@csol/client/port';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { catchFiles } from '../../../../test/helpers/exports.ts';
import { itIsAccessible, itIsQuiet, nextFrame, until } from '../../../../test/helpers/index.ts';
import { answering, mountTracker, openTake, pageOf, save, stage, start } from '../../../../test/helpers/order-take.ts';
import { createOrderClient, createOrderPage } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import type { OrderTracker } from './order-tracker.ts';

describe('the toolbar of orders', () => {
  it('is not there where nothing is listed, or the page does without', async () => {
    const empty = await mountTracker(createOrderClient(() => createOrderPage(0)));
    await until(() => allByPart(empty, 'toolbar').length, 'the toolbar shows');
    expect(allByPart(empty, 'action-button')).to.have.length(0);
    const without = await mountTracker(answering(2), { 'without-toolbar': '' });
    await until(() => allByPart(without, 'filters').length, 'the filters show');
    expect(without.shadowRoot?.querySelector('.toolbar')).to.equal(null);
  });

  it('has its room before its code is there', async () => {
    const element = await mountTracker(answering(2));
    const room = element.shadowRoot?.querySelector('.toolbar')?.getBoundingClientRect().height;
    await until(() => allByPart(element, 'toolbar').length, 'the toolbar shows');
    expect(byPart(element, 'toolbar').getBoundingClientRect().height).to.equal(room);
  });

  it('gives the focus back to its button when the panel closes', async () => {
    const { element, dialog } = await openTake('csv', answering(2));
    expect(focusedName()).to.equal('Orders as CSV');
    byPart(dialog, 'close-button').click();
    await until(() => !element.shadowRoot?.querySelector('dialog'), 'the panel closes');
    expect(focusedName()).to.equal('Download CSV');
  });
});

describe('reading the orders', () => {
  it('shows how far it is, and is ended by the person: then nothing is saved', async () => {
    const { client, calls } = stage(450);
    const { dialog } = await openTake('csv', client);
    const { saved, restore } = catchFiles();
    start(dialog);
    calls.last().answer(pageOf(450, calls.last().question));
    await until(() => textOf(dialog).includes('200 of 450 orders'), 'the progress shows');
    expect(byRole<HTMLProgressElement>(dialog, 'progressbar').position).to.be.closeTo(200 / 450, 0.001);
    expect(dialog.contains(focused())).to.equal(true);
    const last = calls.last();
    byPart(dialog, 'cancel-button').click();
    expect(last.options.signal?.aborted).to.equal(true);
    last.answer(pageOf(450, last.question));
    await until(() => allByPart(dialog, 'start-button').length === 1, 'the choice is back');
    await nextFrame();
    restore();
    expect([saved.length, calls.asked.length]).to.deep.equal([0, 2]);
  });

  it('that fails says why, saves nothing half, and begins again when it is tried again', async () => {
    const { client, calls } = stage(250);
    const { element, dialog } = await openTake('csv', client);
    const errors: string[] = [];
    element.addEventListener('csol-error', ({ operation }) => errors.push(operation));
    const file = await save(async () => {
      start(dialog);
      calls.last().answer(pageOf(250, calls.last().question));
      await until(() => calls.asked.length === 2, 'the second page is asked for');
      calls.last().fail(new ApiError('timeout', 'x'));
      await until(() => textOf(dialog).includes('took too long'), 'it is said');
      expect(errors).to.deep.equal(['listOrders']);
      byRole(dialog, 'button', 'Try again').click();
      for (const count of [3, 4]) {
        await until(() => calls.asked.length === count, 'a page is asked for');
        calls.last().answer(pageOf(250, calls.last().question));
      }
    });
    expect(file.text.trimEnd().split('\r\n')).to.have.length(251);
  });

  it('that was overtaken by a change saves nothing', async () => {
    const { client, calls } = stage(30);
    const { dialog } = await openTake('csv', client);
    start(dialog);
    calls.last().answer({ ...pageOf(30, calls.last().question), count: 31 });
    await until(() => textOf(dialog).includes('The orders have changed meanwhile'), 'it is said');
    byPart(dialog, 'back-button').click();
    await until(() => allByPart(dialog, 'start-button').length === 1, 'the choice is back');
  });

  it('ends when the panel closes, when the list leaves the page, and when somebody else comes', async () => {
    const ways = [
      (element: OrderTracker) => byPart(element, 'close-button').click(),
      (element: OrderTracker) => element.remove(),
      () => document.dispatchEvent(new CsolSessionChangeEvent()),
    ];
    for (const leave of ways) {
      const { client, calls } = stage(450);
      const { element, dialog } = await openTake('csv', client);
      start(dialog);
      const last = calls.last();
      leave(element);
      await until(() => last.options.signal?.aborted, 'it is ended');
      await until(() => !dialog.isConnected || !element.isConnected, 'the panel is gone');
    }
  });
});

const states = {
  'with a table to choose': async () => (await openTake('csv', answering(30))).element,
  'with a calendar to choose': async () => (await openTake('calendar', answering(30))).element,
  'with paper to choose': async () => (await openTake('print', answering(30))).element,
  'while it reads': async () => {
    const { element, dialog } = await openTake('csv', stage(450).client);
    start(dialog);
    await until(() => allByPart(dialog, 'cancel-button').length, 'it reads');
    return element;
  },
  'with too much': async () => (await openTake('csv', answering(12_000))).element,
  'with nothing to take': async () => {
    const { element, dialog } = await openTake('calendar', answering(3), { status: 'delivered' });
    start(dialog);
    await until(() => textOf(dialog).includes('Nothing is expected'), 'it is said');
    return element;
  },
};
itIsAccessible(states);
itIsQuiet(states);

import { ApiError, type ApiClient } from '@csol/client/port';
import type { GuestAccess, GuestOrder, LookUp } from '@csol/contract';
import example from '@csol/contract/examples/guest-document.order.json';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect, fixture, html } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, focused, focusedName, textOf, type } from '../../../../test/helpers/query.ts';
import '../define/order-tracker.ts';
import type { OrderTracker } from './order-tracker.ts';

const order = { ...(example as GuestOrder), openException: 'customs' } as GuestOrder;
const access: Omit<GuestAccess, 'token'> = { document: order, expiresAt: '2026-11-28T20:00:00Z' };

/** Nobody is signed in. */
const closed: ApiClient = { listOrders: () => Promise.reject(new ApiError('expired', 'x')) };

/** Finds the one order, and remembers what it was asked for. */
function createGuestClient(answer = (_: LookUp): Promise<typeof access> => Promise.resolve(access)): ApiClient & { asked: LookUp[] } {
  const asked: LookUp[] = [];
  return {
    ...closed,
    asked,
    lookUpDocument: async (lookUp) => {
      asked.push(lookUp);
      return answer(lookUp);
    },
  };
}

async function mount(client: ApiClient, lang = 'en'): Promise<OrderTracker> {
  const element = await fixture<OrderTracker>(html`<csol-order-tracker lang=${lang} country="be" .client=${client}></csol-order-tracker>`);
  await until(() => allByPart(element, 'guest').length > 0, 'the look-up never came');
  return element;
}

function fill(element: OrderTracker, number: string, customerNumber: string): void {
  type(byRole(element, 'textbox', 'Order number'), number);
  type(byRole(element, 'textbox', 'Customer number'), customerNumber);
  byPart(element, 'submit-button').click();
}

async function mountFound(client = createGuestClient()): Promise<OrderTracker> {
  const element = await mount(client);
  fill(element, 'O-204418', '812345');
  await until(() => allByPart(element, 'guest-order').length > 0, 'the order never showed');
  return element;
}

/** Sends the form, and waits for what is said about it. */
async function mountRefused(kind?: ApiError['kind']): Promise<OrderTracker> {
  const element = await mount(createGuestClient(() => Promise.reject(new ApiError(kind ?? 'server', 'x', { retryAfterMs: 30_000 }))));
  fill(element, kind ? 'O-1' : '', kind ? '1' : '');
  await until(() => allByPart(element, 'summary').length > 0, 'nothing was said');
  return element;
}

const states: States = {
  'with an empty form': () => mount(createGuestClient()),
  'while it looks': async () => {
    const element = await mount(createGuestClient(() => new Promise(() => undefined)));
    fill(element, 'O-1', '1');
    await until(() => textOf(element).includes('Looking up…'), 'it looks');
    return element;
  },
  'with an order': () => mountFound(),
  'with fields left empty': () => mountRefused(),
  'with numbers that do not fit': () => mountRefused('not-found'),
  'after too many tries': () => mountRefused('limited'),
  'after a failure': () => mountRefused('server'),
};

describe('the look-up of an order without an account', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);

  it('shows states and dates, why a promise moved, and each shipment', async () => {
    const client = createGuestClient();
    const element = await mountFound(client);
    expect(client.asked).to.deep.equal([{ type: 'order', number: 'O-204418', customerNumber: '812345' }]);
    const text = textOf(element);
    const state = ['Partly delivered', 'Held by customs', '2 of 3 shipments delivered', 'Parts are late'];
    for (const part of ['Order O-204418', ...state, 'S-3', 'not issued yet']) expect(text).to.contain(part);
    await until(() => focusedName() === 'Order O-204418', 'the order has the focus');
  });

  it('says what is missing before it asks, with the focus on it, and keeps what was typed', async () => {
    const client = createGuestClient();
    const element = await mount(client);
    fill(element, '', '812345');
    await until(() => focused()?.part.contains('summary'), 'the summary has the focus');
    expect(client.asked).to.deep.equal([]);
    byRole(element, 'link', /Order number/).click();
    expect(focusedName()).to.equal('Order number');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Customer number').value).to.equal('812345');
  });

  it('says the same whatever did not fit, and loses nothing', async () => {
    const element = await mountRefused('not-found');
    expect(textOf(element)).to.contain('There is no order with this number and this customer number.');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Order number').value).to.equal('O-1');
  });

  it('asks for the order again when the page is looked at again, and says when it no longer can', async () => {
    let answer = (): Promise<GuestOrder> => Promise.resolve({ ...order, status: 'delivered' });
    const element = await mountFound({ ...createGuestClient(), getGuestDocument: () => answer() });
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => !textOf(element).includes('Partly delivered'), 'the new state shows');
    answer = () => Promise.reject(new ApiError('expired', 'x'));
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => textOf(element).includes('Look the order up again'), 'it says that it is old');
  });

  it('is not there where the page leaves it out, the client has none, or somebody is signed in', async () => {
    for (const client of [closed, createGuestClient()]) {
      const without = client !== closed;
      const element = await fixture<OrderTracker>(
        html`<csol-order-tracker ?without-guest=${without} .client=${client}></csol-order-tracker>`,
      );
      await until(() => textOf(element).includes('Please sign in'), 'it asks to sign in');
      expect(allByPart(element, 'guest')).to.have.length(0);
    }
  });

  it('forgets what was typed and found with the person', async () => {
    const element = await mountFound();
    element.dispatchEvent(new CsolSessionChangeEvent({ level: 'anonymous', isSamePerson: false }));
    await until(() => allByPart(element, 'guest-order').length === 0, 'the order is gone');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Customer number').value).to.equal('');
  });
});

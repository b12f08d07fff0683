import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { GuestAccess, GuestInvoice, GuestOrder } from '@csol/contract';
import { createTestDatabase, type TestDatabase } from '../testing/databases.ts';
import { insertCustomer, insertDocuments } from '../testing/documents.ts';
import {
  ADDRESS_HEADER,
  bearerOf,
  cookiesOf,
  createPeopleSite,
  outcomeOf,
  WIDE_LIMITS,
  type PeopleSite,
} from '../testing/people.ts';

let database: TestDatabase;
let site: PeopleSite;
before(async () => {
  database = await createTestDatabase();
  const { db } = database;
  for (const [number, country] of [['B1', 'BE'], ['B2', 'BE'], ['S1', 'SE'], ['U1', 'US']] as const) {
    const customer_id = await insertCustomer(db, number, { name: `Company of ${number}`, country });
    const common = { customer_id, due_date: '2026-02-15', order_number: `${number}-order-1` };
    await insertDocuments(db, Array.from({ length: 15 }, (_, n) => ({ ...common, number: `${number}-${n + 1}` })));
    const ordered = { customer_id, ordered_on: '2026-01-05', confirmation_number: `${number}-confirmation` };
    await db
      .insertInto('sales_order')
      .values([
        { ...ordered, id: `ord_${number}1`, number: `${number}-order-1`, purchase_order_number: `${number}-po` },
        { ...ordered, id: `ord_${number}2`, number: `${number}-order-2`, confirmation_number: null, purchase_order_number: null },
      ])
      .execute();
  }
});
after(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('guest_look_up').execute();
  site = createPeopleSite(database.db, { limits: WIDE_LIMITS });
});

/** Headers of somebody at an address; of nobody else's in these tests unless told. */
let nextAddress = 1;
function newGuest(): Record<string, string> {
  return { [ADDRESS_HEADER]: `192.0.2.${nextAddress++}` };
}

/** Looks an invoice up. @returns What came of it, and what the guest has from then on. */
async function lookUp(number: string, customerNumber: string, guest: Record<string, string>) {
  const answer = await site.lookUp('invoice', number, customerNumber, guest);
  const isNew = answer.headers.getSetCookie().length > 0;
  const known = isNew ? { ...guest, ...cookiesOf(answer) } : guest;
  return { outcome: outcomeOf(answer), access: answer.json as GuestAccess, answer, guest: known };
}

suite('a guest', () => {
  test('sees one invoice of a Belgian customer in its reduced view, again and again, and no second one', async () => {
    const first = await lookUp('B1-1', 'B1', newGuest());
    assert.equal(first.outcome, '200');
    assert.equal(first.access.remainingLookups, 0);
    const { id, ...document } = first.access.document as GuestInvoice;
    assert.match(id, /^inv_/);
    assert.deepEqual(document, {
      type: 'invoice',
      kind: 'invoice',
      number: 'B1-1',
      category: 'maintenance',
      issueDate: '2026-01-15',
      dueDate: '2026-02-15',
      gross: { amount: '100.00', currency: 'EUR' },
      open: { amount: '100.00', currency: 'EUR' },
      status: 'overdue',
    });
    assert.doesNotMatch(first.answer.text, /Company|Seller|Buyer|B1-order/);
    const again = await lookUp('B1-1', 'B1', first.guest);
    assert.equal(again.outcome, '200');
    assert.equal(again.access.remainingLookups, 0);
    assert.equal(again.answer.headers.getSetCookie().length, 0);
    assert.equal((await lookUp('B1-2', 'B1', first.guest)).outcome, '403 guestLimit');
    assert.equal((await lookUp('B2-1', 'B2', first.guest)).outcome, '403 guestLimit');
  });

  test('sees three of a Swedish customer, and none of an American one', async () => {
    let { guest } = await lookUp('S1-1', 'S1', newGuest());
    const remaining: unknown[] = [];
    for (const number of ['S1-2', 'S1-1', 'S1-3', 'S1-4']) {
      const next = await lookUp(number, 'S1', guest);
      remaining.push(next.outcome === '200' ? next.access.remainingLookups : next.outcome);
      ({ guest } = next);
    }
    assert.deepEqual(remaining, [1, 1, 0, '403 guestLimit']);
    assert.equal((await lookUp('U1-1', 'U1', newGuest())).outcome, '404 notFound');
  });

  test('is told the same of known and unknown numbers once all have been used', async () => {
    const { guest } = await lookUp('B1-1', 'B1', newGuest());
    const tries = [['B1-2', 'B1'], ['unknown', 'B1'], ['B1-2', 'unknown'], ['U1-1', 'U1'], ['S1-1', 'S1']] as const;
    const texts = tries.map(async ([number, customer]) => {
      const { answer } = await lookUp(number, customer, { ...guest, 'X-Request-Id': 'same' });
      return [answer.text, ...answer.headers].join('\n');
    });
    assert.equal(new Set(await Promise.all(texts)).size, 1);
  });

  test('gains nothing by throwing the cookie away', async () => {
    const guest = newGuest();
    assert.equal((await lookUp('B1-1', 'B1', guest)).outcome, '200');
    assert.equal((await lookUp('B1-2', 'B1', guest)).outcome, '403 guestLimit');
    assert.equal((await lookUp('unknown', 'B1', guest)).outcome, '403 guestLimit');
    assert.equal((await lookUp('B1-1', 'B1', guest)).outcome, '200');
  });

  test('may be another one at another address, until a customer number has been looked up for ten', async () => {
    for (let n = 1; n <= 10; n++) assert.equal((await lookUp(`B1-${n}`, 'B1', newGuest())).outcome, '200', String(n));
    assert.equal((await lookUp('B1-11', 'B1', newGuest())).outcome, '403 guestLimit');
    assert.equal((await lookUp('unknown', 'B1', newGuest())).outcome, '403 guestLimit');
    assert.equal((await lookUp('B1-1', 'B1', newGuest())).outcome, '403 guestLimit');
    assert.equal((await lookUp('B2-1', 'B2', newGuest())).outcome, '200');
  });

  test('gains nothing by asking many times at once', async () => {
    const guest = newGuest();
    const numbers = Array.from({ length: 10 }, (_, n) => `B1-${n + 1}`);
    const outcomes = await Promise.all(numbers.map((number) => lookUp(number, 'B1', guest)));
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['200', ...Array<string>(9).fill('403 guestLimit')]);
    const { guest: known } = await lookUp('S1-1', 'S1', newGuest());
    const others = ['S1-2', 'S1-3', 'S1-4', 'S1-5'].map((number) => lookUp(number, 'S1', known));
    const passed = (await Promise.all(others)).filter(({ outcome }) => outcome === '200');
    assert.equal(passed.length, 2);
  });

  test('may look up others after a day, counted from the look-up, whatever has been seen again since', async () => {
    const { guest } = await lookUp('B1-1', 'B1', newGuest());
    site.clock.pass(24 * 60 - 1);
    assert.equal((await lookUp('B1-1', 'B1', guest)).outcome, '200');
    assert.equal((await lookUp('B1-2', 'B1', guest)).outcome, '403 guestLimit');
    site.clock.pass(1);
    assert.equal((await lookUp('B1-2', 'B1', guest)).outcome, '200');
    assert.equal((await lookUp('B1-1', 'B1', guest)).outcome, '403 guestLimit');
  });

  test('may write blanks around the numbers, and nothing else', async () => {
    assert.equal((await lookUp(' B1-1\t', '  B1 ', newGuest())).outcome, '200');
    for (const [number, customer] of [['b1-2', 'B1'], ['B1-2', 'b1'], ['B1-2%', 'B1'], ['%', '%'], ["B1-2' or '1'='1", 'B1']] as const) {
      assert.equal((await lookUp(number, customer, newGuest())).outcome, '404 notFound', number);
    }
  });

  test('sees a credit note with what is left of it', async () => {
    const credit = { kind: 'creditNote', number: 'CN-1', gross: '-30.00' } as const;
    await insertDocuments(database.db, [{ customer_id: 'customer-S1', ...credit }]);
    const { access } = await lookUp('CN-1', 'S1', newGuest());
    const { kind, gross, open, dueDate } = access.document as GuestInvoice;
    assert.deepEqual([kind, gross.amount, open.amount, dueDate], ['creditNote', '-30.00', '-30.00', undefined]);
  });

  test('finds the newest of two invoices of one number', async () => {
    const twice = { customer_id: 'customer-S1', number: 'twice' };
    await insertDocuments(database.db, [{ ...twice, issue_date: '2026-03-02' }, { ...twice, issue_date: '2026-03-01' }]);
    assert.equal(((await lookUp('twice', 'S1', newGuest())).access.document as GuestInvoice).issueDate, '2026-03-02');
  });

  test('is counted by the session before and after', async () => {
    const guest = newGuest();
    const before = await site.getSession(guest, '?country=se');
    assert.deepEqual(before.guest, { limit: 3, remainingLookups: 3 });
    assert.equal((await site.getSession(guest)).guest, undefined);
    assert.deepEqual((await site.getSession(guest, '?country=US')).guest, { limit: 0, remainingLookups: 0 });
    const { guest: known } = await lookUp('S1-1', 'S1', guest);
    const session = await site.getSession(known, '?country=SE');
    assert.equal(session.level, 'anonymous');
    assert.deepEqual(session.guest, { limit: 3, remainingLookups: 2 });
  });
});

suite('a look-up of an order', () => {
  const find = (number: string, customerNumber: string, guest = newGuest()) => site.lookUp('order', number, customerNumber, guest);

  test('finds it by its own number, the confirmation’s and the customer’s, without amounts', async () => {
    for (const number of ['S1-order-1', 'S1-confirmation', 'S1-po']) {
      const answer = await find(number, 'S1');
      const { document, remainingLookups } = answer.json as GuestAccess;
      assert.deepEqual(document, {
        type: 'order',
        id: 'ord_S11',
        number: 'S1-order-1',
        confirmationNumber: 'S1-confirmation',
        purchaseOrderNumber: 'S1-po',
        orderDate: '2026-01-05',
        status: 'ordered',
        progress: { shipments: 0, delivered: 0 },
        dates: { ordered: '2026-01-05' },
        promises: [],
        shipments: [],
        isInvoiced: true,
      });
      assert.equal(remainingLookups, undefined);
      assert.doesNotMatch(answer.text, /amount|EUR|100\.00|Company/);
    }
    const { document } = (await find('S1-order-2', 'S1')).json as GuestAccess;
    const { id, isInvoiced } = document as GuestOrder;
    assert.deepEqual([id, isInvoiced], ['ord_S12', false]);
    assert.equal(outcomeOf(await find('S1-order-1', 'B1')), '404 notFound');
    assert.equal(outcomeOf(await find('S1-1', 'S1')), '404 notFound');
  });

  test('counts for nothing, and is open where invoices are not', async () => {
    const guest = newGuest();
    for (const number of ['B1-order-1', 'B1-order-2', 'B1-po']) assert.equal(outcomeOf(await find(number, 'B1', guest)), '200');
    const used = await lookUp('B1-1', 'B1', guest);
    assert.equal(used.outcome, '200');
    assert.equal(outcomeOf(await find('B1-order-1', 'B1', used.guest)), '200');
    assert.equal(((await find('U1-order-1', 'U1')).json as GuestAccess).document.number, 'U1-order-1');
  });
});

suite('a capability', () => {
  test('shows its one document for 15 minutes, and makes its bearer a guest with what remains', async () => {
    const { access, answer } = await lookUp('S1-1', 'S1', newGuest());
    const { id } = access.document;
    assert.equal(access.expiresAt, new Date(site.clock.now().getTime() + 15 * 60_000).toISOString());
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    const bearer = bearerOf(answer);
    const session = await site.getSession(bearer);
    assert.equal(session.level, 'guest');
    assert.deepEqual(session.guest, { limit: 3, remainingLookups: 2 });
    assert.deepEqual([session.user, session.customers, session.expiresAt], [undefined, [], access.expiresAt]);
    const read = await site.ask(`/v1/guest-documents/${id}`, { headers: bearer });
    assert.deepEqual(read.json, access.document);
    const { access: other } = await lookUp('S1-2', 'S1', newGuest());
    for (const wrong of [other.document.id, 'inv_unknown', 'S1-1']) {
      assert.equal(outcomeOf(await site.ask(`/v1/guest-documents/${wrong}`, { headers: bearer })), '404 notFound');
    }
    for (const path of ['/v1/invoices', `/v1/invoices/${id}`, `/v1/invoices/${id}/documents/ubl`]) {
      assert.equal(outcomeOf(await site.ask(path, { headers: bearer })), '403 denied', path);
    }
    site.clock.pass(14.99);
    assert.equal((await site.ask(`/v1/guest-documents/${id}`, { headers: bearer })).status, 200);
    site.clock.pass(0.01);
    assert.equal(outcomeOf(await site.ask(`/v1/guest-documents/${id}`, { headers: bearer })), '401 expired');
    assert.equal(outcomeOf(await site.ask('/v1/session', { headers: bearer })), '401 expired');
  });

  test('counts the next look-up for the same guest, without a cookie', async () => {
    const first = await lookUp('B1-1', 'B1', newGuest());
    const elsewhere = { ...newGuest(), ...bearerOf(first.answer) };
    const next = await lookUp('B1-2', 'B1', elsewhere);
    assert.equal(next.outcome, '403 guestLimit');
    assert.equal((await lookUp('B1-1', 'B1', elsewhere)).outcome, '200');
  });

  test('of an order opens the order alone', async () => {
    const answer = await site.lookUp('order', 'B1-po', 'B1', newGuest());
    const read = await site.ask('/v1/guest-documents/ord_B11', { headers: bearerOf(answer) });
    assert.deepEqual(read.json, (answer.json as GuestAccess).document);
    assert.equal(outcomeOf(await site.ask('/v1/guest-documents/ord_B12', { headers: bearerOf(answer) })), '404 notFound');
  });

  test('leaves the cookie of a session alone when it is over', async () => {
    const { answer } = await lookUp('B1-1', 'B1', newGuest());
    site.clock.pass(15);
    await site.createPerson('gwen');
    const { cookie } = await site.signIn('gwen');
    const over = await site.ask('/v1/session', { headers: { ...cookie, ...bearerOf(answer) } });
    assert.equal(outcomeOf(over), '401 expired');
    assert.deepEqual(over.headers.getSetCookie(), []);
    assert.equal((await site.getSession(cookie)).level, 'registered');
  });
});

suite('many tries', () => {
  test('of one address, or with one customer number, have to wait', async () => {
    const narrow = { ...WIDE_LIMITS, lookUpsByAddress: { tries: 3, seconds: 900 }, lookUpsByCustomer: { tries: 5, seconds: 900 } };
    site = createPeopleSite(database.db, { limits: narrow });
    site.clock.pass(60 * 24 * 7);
    const guest = newGuest();
    for (let n = 0; n < 3; n++) assert.equal((await lookUp(`unknown-${n}`, `some-${n}`, guest)).outcome, '404 notFound');
    const { outcome, answer } = await lookUp('B1-1', 'B1', guest);
    assert.equal(outcome, '429 limited');
    assert.equal(answer.headers.get('Retry-After'), '900');
    for (let n = 0; n < 5; n++) assert.equal((await lookUp('unknown', 'nobody', newGuest())).outcome, '404 notFound');
    assert.equal((await lookUp('unknown', ' nobody ', newGuest())).outcome, '429 limited');
    site.clock.pass(15);
    assert.equal((await lookUp('B1-1', 'B1', guest)).outcome, '200');
  });

  test('are not offered at all where there are no guests', async () => {
    const without = createPeopleSite(database.db, { limits: WIDE_LIMITS, guests: undefined as never });
    assert.equal(outcomeOf(await without.lookUp('invoice', 'B1-1', 'B1')), '404 notFound');
    const { operations, guest } = await without.getSession({}, '?country=BE');
    assert.ok(!operations.includes('lookUpDocument'));
    assert.equal(guest, undefined);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import contract from '@csol/contract/openapi.json' with { type: 'json' };
import { example } from '../../test/stage.ts';
import { guestInvoiceShape, guestOrderShape } from './guest-shapes.ts';
import { toAccessShape } from './guest.ts';
import { tokenShape } from './held-token.ts';
import { contactsShape, detailShape } from './documents.ts';
import { detailShape as orderShape, pageShape as orderPageShape, summaryShape as orderSummaryShape } from './order-details.ts';
import { findMisfit, pageShape, type Shape } from './shapes.ts';
import { sessionShape, signedInShape } from './sign-in.ts';

const fitting: [shape: Shape, schema: string, examples: string[]][] = [
  [sessionShape, 'Session', ['session.entitled', 'session.registered', 'session.guest', 'session.anonymous']],
  [signedInShape, 'SignedIn', ['signed-in']],
  [tokenShape, 'Token', ['token']],
  [guestInvoiceShape, 'GuestInvoice', ['guest-document.invoice']],
  [guestOrderShape, 'GuestOrder', ['guest-document.order']],
  [toAccessShape(guestInvoiceShape), 'GuestAccess', ['guest-access.invoice']],
  [orderSummaryShape, 'OrderSummary', ['order', 'order.software']],
  [orderPageShape, 'OrderPage', ['orders.page', 'orders.empty']],
  [orderShape, 'OrderDetail', ['order', 'order.software']],
  [pageShape, 'InvoicePage', ['invoices.page', 'invoices.empty']],
  [detailShape, 'InvoiceDetail', ['invoice', 'credit-note']],
  [contactsShape, 'Contacts', ['contacts.be']],
];

/** A schema of the contract, as far as this test reads it. */
interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

const schemas = contract.components.schemas as unknown as Record<string, Schema>;

const targetOf = (schema: Schema): Schema =>
  schema.$ref ? targetOf(schemas[schema.$ref.replace(/.*\//, '')] ?? assert.fail(schema.$ref)) : schema;

function resolve(schema: Schema): Schema {
  const target = targetOf(schema);
  if (target.oneOf) return resolve(target.oneOf[0]!);
  if (!target.allOf) return target;
  // Of a part that is one of several, nothing is there for sure.
  const parts = target.allOf.map((part) => ({ ...resolve(part), ...(targetOf(part).oneOf && { required: [] }) }));
  return {
    type: 'object',
    required: parts.flatMap((part) => part.required ?? []),
    properties: Object.assign({}, ...parts.map((part) => part.properties)) as Record<string, Schema>,
  };
}

/** Where the shape asks for less or more than the schema, as pointers. Of optional members only those with parts must be checked. */
function compare(schema: Schema, shape: Shape, at: string): string[] {
  const { type, items, properties = {}, required = [] } = resolve(schema);
  if (type === 'array') {
    return Array.isArray(shape) ? compare(items ?? {}, (shape as readonly [Shape])[0], `${at}/0`) : [`${at} is no list`];
  }
  if (type !== 'object') return typeof shape === 'function' ? [] : [`${at} has parts`];
  if (typeof shape === 'function') return [`${at} is not looked into`];
  const members = shape as Record<string, Shape>;
  const unknown = Object.keys(members).filter((name) => !(name.replace('?', '') in properties));
  const differences = Object.entries(properties).flatMap(([name, member]) => {
    const part = members[required.includes(name) ? name : `${name}?`];
    if (part) return compare(member, part, `${at}/${name}`);
    const hasParts = ['array', 'object'].includes(resolve(member).type ?? '');
    return required.includes(name) || hasParts ? [`${at}/${name} is not checked`] : [];
  });
  return [...unknown.map((name) => `${at}/${name} is not in the contract`), ...differences];
}

for (const [shape, schema, examples] of fitting) {
  test(`asks of ${schema} what the contract requires`, () => assert.deepEqual(compare({ $ref: schema }, shape, ''), []));

  test(`lets the examples of ${schema} pass`, () => {
    for (const name of examples) assert.equal(findMisfit(example(name), shape), undefined, name);
  });
}

test('names the place that does not fit', () => {
  const page = example('invoices.page') as { items: Record<string, unknown>[] };
  page.items[1]!.gross = { amount: '1,5', currency: 'EUR' };
  assert.equal(findMisfit(page, pageShape), '/items/1/gross/amount');
  assert.equal(findMisfit({ ...page, items: {} }, pageShape), '/items');
  assert.equal(findMisfit(undefined, pageShape), '/');
  assert.equal(findMisfit([], pageShape), '/');
});

for (const quantity of ['', '-1', '1.', '.5', '1e3', '1,5', '1.0000000001', 2]) {
  test(`does not take ${JSON.stringify(quantity)} for a quantity`, () => {
    const order = example('order') as { lines: { quantities: object }[] };
    order.lines[1]!.quantities = { ...order.lines[1]!.quantities, open: quantity };
    assert.equal(findMisfit(order, orderShape), '/lines/1/quantities/open');
  });
}

test('does not take nonsense for an instant', () => {
  const order = example('order') as { events: Record<string, unknown>[] };
  order.events[2]!.at = 'some time ago';
  assert.equal(findMisfit(order, orderShape), '/events/2/at');
});

test('takes unknown members and enum values of an order', () => {
  const order = example('order') as Record<'events' | 'shipments', Record<string, unknown>[]>;
  const nextExpected = { on: '2026-06-12', basis: 'dreamt' };
  Object.assign(order, { status: 'melted', kinds: ['cheese'], openException: 'aliens', nextExpected });
  order.events[0]!.kind = 'teleported';
  order.shipments[0] = { ...order.shipments[0], status: 'lost', weight: [null] };
  assert.equal(findMisfit(order, orderShape), undefined);
});

test('sees a hole in a list', () => {
  const holed = { ...(example('invoices.page') as object), items: [undefined] };
  assert.equal(findMisfit(holed, pageShape), '/items/0');
});

test('takes unknown members, enum values and currencies', () => {
  const page = example('invoices.page') as { items: Record<string, unknown>[]; totals: unknown[] };
  const odd = { amount: '1.00', currency: 'XQZ' };
  page.items[0] = { ...page.items[0], status: 'melted', kind: 'proForma', category: 'cheese', gross: odd, open: odd, more: { x: [null] } };
  page.totals.push({ currency: 'XQZ', count: 1, gross: odd, open: odd, overdue: odd, average: odd });
  assert.equal(findMisfit(page, pageShape), undefined);
});

for (const date of ['2026-13-01', '2026-00-10', '2026-01-32', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', '', 20260101]) {
  test(`does not take ${JSON.stringify(date)} for a date`, () => {
    const page = example('invoices.page') as { items: Record<string, unknown>[] };
    page.items[0]!.issueDate = date;
    assert.equal(findMisfit(page, pageShape), '/items/0/issueDate');
  });
}

for (const amount of ['', '-', '1.', '.5', '1e3', '+1', 'NaN', ' 1', '1234567890123456789', 12.5]) {
  test(`does not take ${JSON.stringify(amount)} for an amount`, () => {
    const detail = { ...(example('invoice') as object), net: { amount, currency: 'EUR' } };
    assert.equal(findMisfit(detail, detailShape), '/net/amount');
  });
}

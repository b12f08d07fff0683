import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Attachment, EnquiryReceipt, ExportJob, InvoicePage, OrderPage, Report } from '@csol/contract';
import belgium from '@csol/contract/examples/contacts.be.json' with { type: 'json' };
import { grant } from './accounts/entitlements.ts';
import { createExporter, type Exporter } from './exports/exporter.ts';
import type { FindContacts } from './services.ts';
import type { CallOf, Caller, Facts } from './testing/access-rows.ts';
import { table } from './testing/access-table.ts';
import { carriers } from './testing/carriers.ts';
import { createTestDatabase, type TestDatabase } from './testing/databases.ts';
import { insertCustomer, insertDocuments } from './testing/documents.ts';
import { forms } from './testing/enquiry-site.ts';
import { operations } from './testing/operations.ts';
import { insertOrder } from './testing/orders.ts';
import {
  bearerOf,
  createPeopleSite,
  outcomeOf,
  passwords,
  PUBLIC_URL,
  WIDE_LIMITS,
  unwillingProvider,
  type PeopleSite,
} from './testing/people.ts';

const CALLERS: readonly Caller[] = ['anonymous', 'guest', 'registered', 'entitledToA', 'entitledToB', 'expired'];

/** What of A's may not reach anybody else: its name, and numbers and amounts of its documents. */
const OWN_NUMBERS = ['A-INVOICE-1', 'A-INVOICE-2', 'A-ORDER', '4321.09', '8765.43'];
const OWN_WORDS = ['Alpha Secret', ...OWN_NUMBERS, 'A-FILE', 'A-SERIAL', 'A-KEY', 'A-REPORT', 'A-QUESTION'];

let database: TestDatabase;
let site: PeopleSite;
let facts: Facts;
let exporter: Exporter;
let ended: Record<string, string>;

/** What somebody sends along; everybody comes with a session of their own, as some operations end it. */
async function credentialsOf(caller: Caller): Promise<Record<string, string>> {
  if (caller === 'anonymous') return {};
  if (caller === 'expired') return ended;
  if (caller === 'guest') return bearerOf(await site.lookUp('invoice', 'A-INVOICE-1', facts.customerA));
  const userId = { registered: 'newcomer', entitledToA: 'alice', entitledToB: 'bob' }[caller];
  return (await site.signIn(userId)).cookie;
}

/** Sends what is no JSON. */
function sendBytes(method: string, address: string, body: string, headers: Record<string, string>) {
  const own = { 'X-Requested-With': 'test', 'Content-Type': 'application/octet-stream' };
  return site.ask(address, { method, headers: { ...own, ...headers }, body });
}

/** Makes a call as the contract has it. */
function call({ method, path }: (typeof operations)[number], row: CallOf, headers: Record<string, string>) {
  const address = addressOf(path, row);
  if (method === 'GET') return site.ask(address, { headers });
  return row.bytes === undefined ? site.send(method, address, row.body, headers) : sendBytes(method, address, row.bytes, headers);
}

/** The address of a call, out of the contract's pattern for its operation. */
function addressOf(pattern: string, { path = {}, query = {} }: CallOf): string {
  const fill = (_: string, name: string): string => encodeURIComponent(path[name] ?? assert.fail(`${pattern}: ${name}`));
  const filled = pattern.replaceAll(/\{(\w+)\}/g, fill);
  return `${filled}?${new URLSearchParams(query)}`;
}

/** @returns Its id. */
async function insertOrderOfA(customer_id: string): Promise<string> {
  const { db } = database;
  const order_id = await insertOrder(db, {
    customer_id,
    number: 'A-ORDERED',
    lines: [{ kind: 'software' }],
    deliverables: [{ id: 'key', line: '1', secret: 'A-KEY' }],
    events: [{ id: '1', at: '2026-01-05T08:00:00Z', kind: 'provided', facts: { line: '1' } }],
  });
  const file = { order_id, id: 'pod', file_name: 'A-FILE.pdf', media_type: 'application/pdf', size: 6 };
  await db.insertInto('order_file').values({ ...file, content: new TextEncoder().encode('A-FILE') }).execute();
  return order_id;
}

async function insertData(): Promise<void> {
  const { db } = database;
  const customer_id = await insertCustomer(db, 'A-4711', { name: 'Alpha Secret NV' });
  const [invoice = '', second = ''] = await insertDocuments(db, [
    { customer_id, number: 'A-INVOICE-1', gross: '4321.09', order_number: 'A-ORDER' },
    { customer_id, number: 'A-INVOICE-2', gross: '8765.43' },
  ]);
  const file = { document_id: invoice, id: 'ubl', file_name: 'A-FILE.xml', media_type: 'application/xml', size: 3 };
  await db.insertInto('document_file').values({ ...file, content: new TextEncoder().encode('A-FILE') }).execute();
  const machine = { type_model: '9009-42A', serial_number: 'A-SERIAL', installed_on: '2020-01-01' };
  await db.insertInto('machine').values({ id: 'machine-a', customer_id, ...machine }).execute();
  const b = await insertCustomer(db, 'B-4712');
  await insertDocuments(db, [{ customer_id: b, number: 'B-INVOICE-1', gross: '17.00' }]);
  const order = await insertOrderOfA(customer_id);
  const numbers = ['A-INVOICE-1', 'A-INVOICE-2'] as const;
  const later = { exports: ['', ''], reports: ['', ''], enquiry: '', files: ['', '', ''] } as const;
  facts = { customerA: 'A-4711', customerB: 'B-4712', invoice, second, order, numbers, ...later };
  for (const [person, customerId] of [['newcomer'], ['alice', customer_id], ['bob', b]] as const) {
    const id = await site.createPerson(person);
    if (customerId !== undefined) await grant(db, id, customerId, site.clock.now());
  }
}

/** @returns The id of an export of all that A's person may see, which is done. */
async function orderExport(): Promise<string> {
  const { cookie } = await site.signIn('alice');
  const { json } = await site.send('POST', '/v1/exports', { format: 'csv', query: {} }, cookie);
  await exporter.kick();
  return (json as ExportJob).id;
}

/** @returns The id of a report of A's person. */
async function saveReport(name: string): Promise<string> {
  const { cookie } = await site.signIn('alice');
  const { json } = await site.send('POST', '/v1/reports', { name, definition: { preset: 'lastMonth' } }, cookie);
  return (json as Report).id;
}

/** @returns The id of a file of A's person that is on its way, or has come. */
async function sendFile(fileName: string, content?: string): Promise<string> {
  const { cookie } = await site.signIn('alice');
  const { json } = await site.send('POST', '/v1/attachments', { fileName, size: content?.length ?? 3 }, cookie);
  const { id } = json as Attachment;
  if (content !== undefined) await sendBytes('PUT', `/v1/attachments/${id}/parts/0`, content, cookie);
  return id;
}

/** @returns The id of an enquiry of A's person with a file. */
async function sendEnquiry(file: string): Promise<string> {
  const { cookie } = await site.signIn('alice');
  const values = { topic: 'other', message: 'A-QUESTION' };
  const draft = { country: 'BE', formId: 'general-question', values, attachments: [file], about: [`invoice:${facts.invoice}`] };
  const { json } = await site.send('POST', '/v1/enquiries', draft, cookie);
  return (json as EnquiryReceipt).id ?? '';
}

suite('the access matrix', () => {
  before(async () => {
    database = await createTestDatabase();
    const accounts = { passwords, publicUrl: PUBLIC_URL, provider: unwillingProvider };
    exporter = createExporter({ db: database.db, clock: () => site.clock.now(), log: ({ error }) => assert.fail(error.name) });
    const exports = { csvProfileOf: () => undefined, onOrder: () => {} };
    const contacts = (() => belgium) as unknown as FindContacts;
    const { db, listen } = database;
    site = createPeopleSite(db, { accounts, contacts, exports, enquiries: { forms }, listen, carriers, limits: WIDE_LIMITS });
    await insertData();
    facts.reports = [await saveReport('A-REPORT'), await saveReport('A-REPORT-2')];
    facts.files = [await sendFile('A-FILE.txt', 'A-FILE'), await sendFile('A-FILE-2.txt'), await sendFile('A-FILE-3.txt')];
    facts.enquiry = await sendEnquiry(facts.files[0]);
    facts.exports = [await orderExport(), await orderExport()];
    ended = (await site.signIn('alice')).cookie;
    site.clock.pass(31);
  });
  after(async () => {
    await exporter.close();
    await database.close();
  });

  test('has a row for every operation of the contract, no other row, and no empty cell', () => {
    assert.deepEqual(Object.keys(table).sort(), operations.map(({ id }) => id).sort());
    for (const [id, rowsOf] of Object.entries(table)) {
      const ids = { invoice: 'i', second: 's', order: 'o' };
      const sent = { enquiry: 'e', files: ['x', 'y', 'z'] } as const;
      const made = { exports: ['e', 'f'], reports: ['r', 's'], numbers: ['1', '2'] } as const;
      const rows = rowsOf({ customerA: 'a', customerB: 'b', ...ids, ...made, ...sent });
      assert.ok(rows.length > 0, id);
      for (const { cells } of rows) {
        assert.deepEqual(Object.keys(cells).sort(), [...CALLERS].sort(), id);
        for (const cell of Object.values(cells)) assert.match(cell, /^\d{3}( \w+( \/[\w/]+ \w+)?)?$/, id);
      }
    }
  });

  for (const operation of operations) {
    const { id } = operation;
    test(`${id} lets in whom the table says, and shows nothing of A's to the others`, async () => {
      const rows = (table as Partial<typeof table>)[id]?.(facts) ?? assert.fail(`${id} has no row`);
      for (const row of rows) {
        for (const caller of CALLERS) {
          const what = `${id} ${row.what ?? ''} as ${caller}`;
          const headers = { ...(await credentialsOf(caller)), ...row.headers };
          const answer = await call(operation, row, headers);
          assert.equal(outcomeOf(answer), row.cells[caller], `${what}: ${answer.text}`);
          const told = OWN_WORDS.filter((word) => `${answer.text} ${JSON.stringify([...answer.headers])}`.includes(word));
          const isOpen = answer.status < 300 && (caller === 'entitledToA' || row.shows?.includes(caller));
          if (!isOpen) assert.deepEqual(told, [], what);
          else if (row.shows?.includes(caller)) assert.notDeepEqual(told, [], what);
        }
      }
    });
  }

  test('finds nothing of A for somebody who is entitled to B, whatever is asked for', async () => {
    const { cookie } = await site.signIn('bob');
    for (const query of ['customerNumber=A-4711', 'q=A-INVOICE', 'q=A-ORDER', 'customerNumber=B-4712&q=A-INVOICE']) {
      const { json } = await site.ask(`/v1/invoices?${query}`, { headers: cookie });
      const { items, count, totals } = json as InvoicePage;
      assert.deepEqual({ items, count, totals }, { items: [], count: 0, totals: [] }, query);
    }
    for (const query of ['customerNumber=A-4711', 'q=A-ORDERED', 'kind=software']) {
      const { json } = await site.ask(`/v1/orders?${query}`, { headers: cookie });
      const { items, count, totals } = json as OrderPage;
      assert.deepEqual({ items, count, totals }, { items: [], count: 0, totals: [] }, query);
    }
    const { json } = await site.ask('/v1/invoices?customerNumber=A-4711&customerNumber=B-4712', { headers: cookie });
    assert.deepEqual((json as InvoicePage).items.map(({ number }) => number), ['B-INVOICE-1']);
  });

  test('answers somebody else’s id as one that there is not, word by word', async () => {
    const { cookie } = await site.signIn('bob');
    for (const [address, own] of [
      ['/v1/invoices/{id}', facts.invoice],
      ['/v1/invoices/{id}/documents/ubl', facts.invoice],
      ['/v1/orders/{id}', facts.order],
      ['/v1/orders/{id}/documents/pod', facts.order],
    ] as const) {
      const headers = { ...cookie, 'X-Request-Id': 'same' };
      const [others, unknown] = await Promise.all([own, 'unknown'].map((id) => site.ask(address.replace('{id}', id), { headers })));
      assert.ok(others && unknown);
      assert.equal(others.status, 404);
      assert.equal(others.text, unknown.text);
      assert.deepEqual([...others.headers], [...unknown.headers]);
    }
  });

  test('takes no method that a path does not have', async () => {
    const { cookie } = await site.signIn('alice');
    for (const path of new Set(operations.map((operation) => operation.path))) {
      const known: string[] = operations.filter((operation) => operation.path === path).map(({ method }) => method);
      const order = { orderId: facts.order, deliverableId: 'key', carrierId: 'cargo' };
      const enquiry = { enquiryId: facts.enquiry, attachmentId: facts.files[0], offset: '0' };
      const names = { invoiceId: facts.invoice, documentId: 'ubl', exportId: 'exp_unknown', reportId: 'rep_unknown', country: 'BE' };
      const address = addressOf(path, { path: { ...names, ...order, ...enquiry } });
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (known.includes(method)) continue;
        const answer = await site.ask(address, { method, headers: { ...cookie, 'X-Requested-With': 'test' } });
        assert.equal(outcomeOf(answer), '405 methodNotAllowed', `${method} ${path}`);
      }
    }
  });
});

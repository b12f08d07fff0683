import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStagedClient } from '../../test/staged-client.ts';
import { ApiError } from '../port/index.ts';
import { clientSuite } from './client-suite.ts';

const client = createStagedClient();
const enquiries = { enquiries: client, attachments: client };
const documents = { invoices: client, forward: client, orders: client, reports: client, inventory: client };
const whole = { ...enquiries, session: client, signIn: client, account: client, guest: client, ...documents, contacts: client };
for (const { port, name, run } of clientSuite(whole)) test(`${port}: ${name}`, run);

test('checks only the ports that there are', () => {
  const portsOf = (subject: Parameters<typeof clientSuite>[0]) => [...new Set(clientSuite(subject).map((check) => check.port))];
  assert.deepEqual(portsOf({}), []);
  assert.deepEqual(portsOf({ contacts: client }), ['contacts']);
  assert.deepEqual(portsOf({ invoices: client }), ['invoices']);
  assert.deepEqual(portsOf({ orders: client }), ['orders']);
  assert.deepEqual(portsOf({ signIn: client, guest: client }), ['signIn', 'guest']);
  const people = ['session', 'signIn', 'account', 'guest'];
  const papers = ['invoices', 'forward', 'orders', 'reports'];
  assert.deepEqual(portsOf(whole), [...people, ...papers, 'enquiries', 'attachments', 'inventory', 'contacts']);
});

test('names no check twice', () => {
  const names = clientSuite(whole).map(({ port, name }) => `${port} ${name}`);
  assert.deepEqual(names, [...new Set(names)]);
});

test('changes nothing: signs nobody out, registers nobody, sends no e-mail', async () => {
  const harmful = ['signOut', 'register', 'requestPasswordReset', 'changePassword', 'requestEntitlement', 'forgetSession'] as const;
  const asked: string[] = [];
  const watched = { ...client, ...Object.fromEntries(harmful.map((name) => [name, async () => void asked.push(name)])) };
  for (const { run } of clientSuite({ session: watched, signIn: watched, account: watched, guest: watched })) await run();
  assert.deepEqual(asked, []);
});

test('sends no enquiry where it is told so, and one with a key otherwise', async () => {
  const sent: unknown[] = [];
  const watched = {
    ...client,
    createEnquiry: (...[draft, options]: Parameters<typeof client.createEnquiry>) => {
      // What lacks a field is no enquiry.
      if (draft.values['topic'] !== undefined) sent.push(options?.idempotencyKey);
      return client.createEnquiry(draft, options);
    },
  };
  for (const { run } of clientSuite({ enquiries: watched, withoutEnquiry: true })) await run();
  assert.deepEqual(sent, []);
  for (const { run } of clientSuite({ enquiries: watched })) await run();
  assert.equal(new Set(sent).size, 1);
  assert.equal((await client.listEnquiries({ limit: 1 })).items[0]?.status, 'closed');
});

test('takes a back end that has seen too many tries', async () => {
  const limited = () => Promise.reject(new ApiError('limited', 'too many'));
  const busy = { ...client, signIn: limited, lookUpDocument: limited, confirmRegistration: limited, resetPassword: limited };
  const checks = clientSuite({ signIn: busy, account: busy, guest: busy }).filter(({ name }) => !name.includes('aborted'));
  assert.equal(checks.length, 5);
  for (const { run } of checks) await run();
});

test('keeps to the scope', async () => {
  const asked: unknown[] = [];
  const watched = {
    ...client,
    listInvoices: (...[query, options]: Parameters<typeof client.listInvoices>) => {
      asked.push(query.customerNumber);
      return client.listInvoices(query, options);
    },
  };
  for (const { run } of clientSuite({ invoices: watched, scope: { customerNumber: ['10482-BE'] } })) await run();
  assert.ok(asked.length > 50);
  assert.deepEqual([...new Set(asked.map((values) => JSON.stringify(values)))], ['["10482-BE"]', '["not-a-customer-of-mine"]']);
});

test('refuses to read more documents than it is told', async () => {
  const checks = clientSuite({ invoices: client, maxDocuments: 20 });
  await assert.rejects(checks[0]!.run(), /more than 20 documents; narrow the scope or raise `maxDocuments`/);
});

test('says that it needs documents', async () => {
  const checks = clientSuite({ invoices: client, scope: { q: 'nothing' } });
  await assert.rejects(checks[0]!.run(), /There is no document to check anything with/);
});

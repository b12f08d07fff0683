import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStagedClient } from '../../test/staged-client.ts';
import { clientSuite } from './client-suite.ts';

const client = createStagedClient();
for (const { port, name, run } of clientSuite({ session: client, invoices: client, contacts: client })) test(`${port}: ${name}`, run);

test('checks only the ports that there are', () => {
  const portsOf = (subject: Parameters<typeof clientSuite>[0]) => [...new Set(clientSuite(subject).map((check) => check.port))];
  assert.deepEqual(portsOf({}), []);
  assert.deepEqual(portsOf({ contacts: client }), ['contacts']);
  assert.deepEqual(portsOf({ invoices: client }), ['invoices']);
  assert.deepEqual(portsOf({ session: client, invoices: client, contacts: client }), ['session', 'invoices', 'contacts']);
});

test('names no check twice', () => {
  const names = clientSuite({ session: client, invoices: client, contacts: client }).map(({ port, name }) => `${port} ${name}`);
  assert.deepEqual(names, [...new Set(names)]);
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
  await assert.rejects(checks[0]!.run(), /more than 20 documents; narrow `scope`/);
});

test('says that it needs documents', async () => {
  const checks = clientSuite({ invoices: client, scope: { q: 'nothing' } });
  await assert.rejects(checks[0]!.run(), /There is no document to check anything with/);
});

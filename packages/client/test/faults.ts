import assert from 'node:assert/strict';
import { clientSuite, type SuiteSubject } from '../src/testing/index.ts';
import { createStagedClient, type StagedClient } from './staged-client.ts';

/** The client with a fault in what it is asked, or in what it answers. */
export type Fault = (good: StagedClient) => Partial<StagedClient>;

/** The ports of a client that the suite looks at. */
type Ports = (client: StagedClient) => SuiteSubject;

const everything: Ports = (client) => ({
  ...{ session: client, signIn: client, account: client, guest: client },
  ...{ invoices: client, forward: client, exports: client, orders: client },
  ...{ statements: client, reports: client, enquiries: client, attachments: client, inventory: client, contacts: client },
});

/** Runs the suite over a client with a fault. @throws where none of its complaints has these words */
export async function findOut(seed: Fault, words: RegExp, portsOf: Ports = everything): Promise<void> {
  const good = createStagedClient();
  const client = { ...good, ...seed(good) };
  const complaints: string[] = [];
  for (const { run } of clientSuite(portsOf(client))) {
    await run().catch((error: unknown) => complaints.push((error as Error).message));
  }
  assert.ok(
    complaints.some((complaint) => words.test(complaint)),
    `${words.source} is in none of\n${complaints.join('\n')}`,
  );
}

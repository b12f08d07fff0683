import assert from 'node:assert/strict';
import { clientSuite } from '../src/testing/index.ts';
import { createStagedClient, type StagedClient } from './staged-client.ts';

/** The client with a fault in what it is asked, or in what it answers. */
export type Fault = (good: StagedClient) => Partial<StagedClient>;

/** Runs the whole suite over a client with a fault. @throws where none of its complaints has these words */
export async function findOut(seed: Fault, words: RegExp): Promise<void> {
  const good = createStagedClient();
  const client = { ...good, ...seed(good) };
  const personal = { session: client, signIn: client, account: client, guest: client };
  const ports = { ...personal, invoices: client, forward: client, exports: client, inventory: client, contacts: client };
  const complaints: string[] = [];
  for (const { run } of clientSuite(ports)) {
    await run().catch((error: unknown) => complaints.push((error as Error).message));
  }
  assert.ok(
    complaints.some((complaint) => words.test(complaint)),
    `${words.source} is in none of\n${complaints.join('\n')}`,
  );
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../../../packages/server/src/testing/databases.ts';
import { countOutcome, noteMails, type Outcome } from './count.ts';
import { startFaultProxy, type FaultCounts } from './fault-proxy.ts';
import { startProgram } from './program.ts';
import { createSubmissions, submit } from './submit.ts';

/** How much is sent, and what goes wrong meanwhile. */
export interface RunOptions {
  submissions: number;
  /** How often the server is killed and started again while they are sent. */
  kills: number;
  /** People who send at once. */
  clients: number;
  /** How many of the requests to a server that is up the network drops, from 0 to 1. */
  rate: number;
  /** Hears of each kill, with the number of submissions that have been answered. */
  onKill?: (answered: number) => void;
}

/** What came of it. */
export interface RunResult extends Outcome {
  /** Calls of the client: more than submissions, as people try again. */
  tries: number;
  requests: FaultCounts;
  kills: number;
  seconds: number;
}

/** Lets people send enquiries through a bad network to a server that is killed again and again, until each of them has an answer. */
export async function runSubmissions({ submissions: count, kills, clients, rate, onKill }: RunOptions): Promise<RunResult> {
  const database = await createTestDatabase();
  if (database.url === undefined) throw new Error('It needs a PostgreSQL: CSOL_TEST_DATABASE_URL');
  const outbox = mkdtempSync(join(tmpdir(), 'csol-outbox-'));
  await noteMails(database.db);
  const program = await startProgram(database.url, outbox);
  const proxy = await startFaultProxy({ portOf: program.port, rate, random: Math.random });
  const submissions = createSubmissions(count);
  let [next, answered, tries, killed] = [0, 0, 0, 0];
  let restarting: Promise<void> | undefined;
  const killWhereDue = (): void => {
    if (restarting || killed >= kills || answered < ((killed + 1) * count) / (kills + 1)) return;
    killed++;
    onKill?.(answered);
    restarting = program.restart().finally(() => (restarting = undefined));
  };
  const work = async (): Promise<void> => {
    for (let submission = submissions[next++]; submission; submission = submissions[next++]) {
      await submit(proxy.url, submission, () => tries++);
      answered++;
      killWhereDue();
    }
  };
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: clients }, work));
    const seconds = (performance.now() - start) / 1000;
    await restarting;
    return { ...(await countOutcome(database.db, submissions)), tries, requests: proxy.counts, kills: killed, seconds };
  } finally {
    await restarting;
    await program.kill();
    await proxy.close();
    await database.close();
    rmSync(outbox, { recursive: true });
  }
}

/** Whether nothing was lost, doubled, or told wrongly. */
export function isFlawless({ lost, doubled, wrongMails, wrongFiles }: Outcome): boolean {
  return lost + doubled + wrongMails + wrongFiles === 0;
}

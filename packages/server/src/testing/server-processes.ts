import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../node.ts';
import type { Principal, WatchOptions } from '../index.ts';

/** What a server process serves, and to whom. */
export interface ServerProcessSettings {
  database: DatabaseLocation;
  customers: Principal['customers'];
  /** Whether people sign in, and guests look up, instead; see `createPeopleSite`. */
  hasAccounts?: boolean;
  /** How much watching it bears, where people sign in. */
  watch?: Partial<WatchOptions>;
  /** Whether it tells how much memory it holds. */
  isMeasured?: boolean;
}

/** What it says once it listens, or instead; and what it holds, in bytes, whenever it is asked. */
export type ServerProcessMessage = { port: number } | { error: string } | { held: number };

/** A server that runs in a process of its own. */
export interface ServerProcess {
  /** Without a path. */
  url: string;
  child: ChildProcess;
  /** Bytes that it holds, without what can be thrown away; of a process that is measured. */
  measure: () => Promise<number>;
  /** Asks it to end, and waits until it has. @returns The exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/**
 * Starts a process and waits until it listens.
 * @throws With the name and message of what it failed with.
 */
export async function startServerProcess(settings: ServerProcessSettings): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL('server-process.ts', import.meta.url)), {
    execArgv: ['--max-semi-space-size=8', '--conditions=csol-source', ...(settings.isMeasured ? ['--expose-gc'] : [])],
    env: { ...process.env, CSOL_TEST_SERVER: JSON.stringify(settings) },
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const ended = exit.then(([code]): ServerProcessMessage => ({ error: `The process ended with ${code}` }));
  const message = await Promise.race([once(child, 'message').then(([first]) => first as ServerProcessMessage), ended]);
  if (!('port' in message)) {
    await exit;
    throw new Error('error' in message ? message.error : 'The process does not listen');
  }
  return {
    url: `http://127.0.0.1:${message.port}`,
    child,
    measure: async () => {
      const answer = once(child, 'message') as Promise<[ServerProcessMessage]>;
      child.send('measure');
      const [told] = await answer;
      return 'held' in told ? told.held : NaN;
    },
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}

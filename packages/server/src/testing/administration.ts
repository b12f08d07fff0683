import assert from 'node:assert/strict';
import type { AdminLogEntry, AdminReply, AdminServices } from '../admin/admin-command.ts';
import { runAdminCommand } from '../admin/run-admin-command.ts';
import type { Scanner } from '../attachments/scanner.ts';
import type { Database } from '../db/schema.ts';
import { passwords, PUBLIC_URL, type MovableClock } from './people.ts';

/** An administrator at a terminal. */
export interface Administrator {
  /** Runs a command. */
  run: (...args: string[]) => Promise<AdminReply>;
  /** Runs one that reads standard input. */
  runWith: (stdin: string, ...args: string[]) => Promise<AdminReply>;
  /** Runs one that has to be done. @returns What it printed. */
  do: (...args: string[]) => Promise<string>;
  /** Runs one that has to be done. @returns What it tells programs. */
  read: <T>(...args: string[]) => Promise<T>;
  /** Runs one that has to be refused. @returns Why. */
  refused: (...args: string[]) => Promise<string>;
  log: AdminLogEntry[];
  /** How often somebody was told that there is mail. */
  mails: () => number;
}

/** An administrator of a database, whose clock may be a site's. @param scanner Looks at the files that go with answers. */
export function createAdministrator(db: Database, clock: MovableClock, scanner?: Scanner): Administrator {
  const log: AdminLogEntry[] = [];
  let mails = 0;
  const services: AdminServices = {
    db,
    clock: clock.now,
    scanner,
    accounts: { passwords, publicUrl: PUBLIC_URL, pageOf: (country) => `/${country.toLowerCase()}/`, onMail: () => void mails++ },
    log: (entry) => void log.push(entry),
  };
  const run = (...args: string[]): Promise<AdminReply> => runAdminCommand(services, args);
  const succeed = async (args: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await run(...args);
    assert.deepEqual([exitCode, stderr], [0, '']);
    return stdout;
  };
  return {
    run,
    runWith: (stdin, ...args) => runAdminCommand(services, args, stdin),
    do: (...args) => succeed(args),
    read: async <T>(...args: string[]) => JSON.parse(await succeed([...args, '--json'])) as T,
    async refused(...args) {
      const { exitCode, stdout, stderr } = await run(...args);
      assert.deepEqual([exitCode, stdout], [1, '']);
      return stderr;
    },
    log,
    mails: () => mails,
  };
}

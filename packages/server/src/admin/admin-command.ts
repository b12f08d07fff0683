import type { AccountOptions } from '../accounts/account-options.ts';
import type { Scanner } from '../attachments/scanner.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/schema.ts';

/** What an administrator did. Holds no name, no address and no secret. */
export interface AdminLogEntry {
  /** `grant`. */
  command: string;
  /** Random id of the account that it was about. */
  account?: string;
  exitCode: number;
}

/** What commands work with. */
export interface AdminServices {
  db: Database;
  clock: Clock;
  /** Where links lead, how passwords are kept, and who sends the mail. */
  accounts: AccountOptions;
  /** Looks at the files that go with answers; nobody where there is none. */
  scanner?: Scanner | undefined;
  /** Takes one entry for each command that was carried out or refused; nobody unless told. */
  log?: (entry: AdminLogEntry) => void;
}

/** What was written behind the name of a command. */
export interface CommandInput {
  words: readonly string[];
  /** By name, without the hyphens. */
  options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  /** What came on standard input, where the command reads it. */
  stdin?: string | undefined;
}

/** What a command has to say. Lines are escaped when they are printed, so they may hold whatever the database does. */
export interface Outcome {
  lines: readonly string[];
  /** The same for a program. */
  json: object;
  /** Id of the account that it was about, for the log. */
  account?: string;
}

/** What an option of a command takes. */
export interface CommandOption {
  type: 'string' | 'boolean';
  /** Whether it may stand more than once; its values are a list then. */
  multiple?: boolean;
  /** Whether it names a file or a folder of whoever gives the command, who may stand in another folder than the one who carries it out. */
  isPath?: boolean;
}

/** A command of `npm run admin`. */
export interface Command {
  /** What follows its name: `USER CUSTOMER-NUMBER…|--all`. */
  usage: string;
  summary: string;
  /** Beside `--json`, which all have. */
  options?: Readonly<Record<string, CommandOption>>;
  /** Whether what was written makes sense. */
  accepts: (input: CommandInput) => boolean;
  /** @throws Refusal */
  run: (services: AdminServices, input: CommandInput) => Promise<Outcome>;
}

/** The command cannot be carried out, and nothing has changed. The lines say why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines[0]);
    this.lines = lines;
  }
}

/** What was written is no command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a program prints and ends with. */
export interface AdminReply {
  /** 0 done · 1 refused, or not found · 2 wrong usage. */
  exitCode: number;
  stdout: string;
  stderr: string;
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { grantCommand, refuseCommand, revokeCommand } from './access-commands.ts';
import { disableCommand, enableCommand, signOutCommand, unlockCommand } from './account-commands.ts';
import { Refusal, UsageError, type AdminReply, type AdminServices, type Command, type CommandInput } from './admin-command.ts';
import { createCommand } from './create-command.ts';
import { enquiriesCommand } from './enquiry-commands.ts';
import { accountsCommand, customersCommand, requestsCommand, showCommand } from './list-commands.ts';
import { toPrintable, toPrintableJson } from './printable.ts';

/** All commands, in the order of the help. */
const COMMANDS: Readonly<Record<string, Command>> = {
  accounts: accountsCommand,
  show: showCommand,
  requests: requestsCommand,
  grant: grantCommand,
  revoke: revokeCommand,
  refuse: refuseCommand,
  create: createCommand,
  disable: disableCommand,
  enable: enableCommand,
  unlock: unlockCommand,
  'sign-out': signOutCommand,
  customers: customersCommand,
  enquiries: enquiriesCommand,
};

const USAGE = [
  'Usage: npm run admin -- COMMAND [--json]',
  '',
  ...Object.entries(COMMANDS).flatMap(([name, { usage, summary }]) => [`  ${name} ${usage}`.trimEnd(), `      ${summary}`]),
  '  help',
  '      shows this',
  '',
  'USER is a user ID, an e-mail address or the id of an account. --json answers with JSON for programs. What follows -- is no option.',
  'It ends with 0 where it is done, 1 where it is refused or there is no such thing, 2 where it is no command.',
  'The database is that of DATABASE_URL, or else the folder CSOL_DATA (./data), also while a server has it open. Links lead to',
  'CSOL_PUBLIC_URL (http://localhost:4173).',
];

/** Options by which a command reads standard input. */
const INPUT_OPTIONS = ['password-stdin', 'stdin'];

/** A command, and what was written behind its name. */
interface ParsedCommand {
  name: string;
  command: Command;
  input: CommandInput;
  isJson: boolean;
  /** As they were written, with paths that mean the same in any folder. */
  args: string[];
}

const wantsHelp = (args: readonly string[]): boolean => ['help', '--help', '-h'].includes(args[0] ?? '') || args[1] === '--help';

/** @throws UsageError */
function parseCommand(args: readonly string[]): ParsedCommand {
  // `--json` may stand before the command as well.
  const at = args.findIndex((arg) => arg !== '--json');
  const name = args[at];
  if (name === undefined) throw new UsageError('A command is missing.');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command ${name}.`);
  const options = { json: { type: 'boolean' }, ...command.options } as const;
  const written = [...args.slice(0, at), ...args.slice(at + 1)];
  const { positionals, values, tokens } = readArguments(written, options);
  const { json, ...rest } = values;
  const input = { words: positionals, options: rest };
  if (!command.accepts(input)) throw new UsageError(`This is not how ${name} is written: ${name} ${command.usage}`.trimEnd());
  return { name, command, input, isJson: json === true, args: [name, ...resolvePaths(written, tokens, options)] };
}

/** @throws UsageError, with what Node says of it. */
function readArguments(args: string[], options: NonNullable<Command['options']>) {
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

type Tokens = ReturnType<typeof readArguments>['tokens'];

/** Arguments whose paths are whole. */
function resolvePaths(args: readonly string[], tokens: Tokens, options: NonNullable<Command['options']>): string[] {
  const whole = [...args];
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined || options[token.name]?.isPath !== true) continue;
    const path = resolve(token.value);
    if (token.inlineValue) whole[token.index] = `${token.rawName}=${path}`;
    else whole[token.index + 1] = path;
  }
  return whole;
}

const toText = (lines: readonly string[]): string => `${lines.map(toPrintable).join('\n')}\n`;

/** What goes wrong as a program wants it, or as a person does. */
function toFailure(exitCode: 1 | 2, lines: readonly string[], isJson: boolean): AdminReply {
  if (!isJson) return { exitCode, stdout: '', stderr: toText(lines) };
  return { exitCode, stdout: `${toPrintableJson({ error: lines.join('\n') })}\n`, stderr: '' };
}

/** Whether it was meant for a program, as far as that can be told of what is no command. */
function meansJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

/** A command that is understood, or the answer where there is nothing to carry out: the help, or what is wrong with it. */
function understand(args: readonly string[]): ParsedCommand | AdminReply {
  if (wantsHelp(args)) return { exitCode: 0, stdout: toText(USAGE), stderr: '' };
  try {
    return parseCommand(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return toFailure(2, meansJson(args) ? [error.message] : [error.message, '', ...USAGE], meansJson(args));
  }
}

/**
 * Looks at a command before there is a database.
 * @returns The answer, where none is needed; otherwise whether the command reads standard input, and the arguments with paths that mean
 * the same to a process that runs in another folder.
 */
export function prepareAdminCommand(args: readonly string[]): { reply: AdminReply } | { readsInput: boolean; args: string[] } {
  const understood = understand(args);
  if (!('command' in understood)) return { reply: understood };
  const { options } = understood.input;
  return { readsInput: INPUT_OPTIONS.some((name) => options[name] === true), args: understood.args };
}

/**
 * What a program answers where the outside is in the way: no database, no server.
 * @param args The command, which says who reads the answer.
 */
export function failAdminCommand(args: readonly string[], message: string): AdminReply {
  return toFailure(1, message.split('\n'), meansJson(args));
}

/**
 * Carries out a command of an administrator.
 * @param args As they were written, without the program.
 * @param stdin What came on standard input, for a command that reads it.
 * @returns What to print, and what to end with. Nothing in it commands a terminal, whatever people are called.
 * @throws What the database said.
 */
export async function runAdminCommand(services: AdminServices, args: readonly string[], stdin?: string): Promise<AdminReply> {
  const understood = understand(args);
  if (!('command' in understood)) return understood;
  const { name, command, input, isJson } = understood;
  try {
    const { lines, json, account } = await command.run(services, { ...input, stdin });
    services.log?.({ command: name, exitCode: 0, ...(account !== undefined && { account }) });
    return { exitCode: 0, stdout: isJson ? `${toPrintableJson(json)}\n` : toText(lines), stderr: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    services.log?.({ command: name, exitCode: 1 });
    return toFailure(1, error.lines, isJson);
  }
}

/**
 * `npm run admin -- COMMAND`: how an administrator grants access. The help says what there is.
 *
 * The database is that of DATABASE_URL, or the folder CSOL_DATA (`data`). While a server has that folder open, the command is carried
 * out by the server; see `listenForAdmin`. CSOL_PUBLIC_URL and CSOL_PAGE say where links lead, see `start-accounts.ts`; CSOL_CLAMD says
 * who looks at files that go with answers.
 *
 * Ends with 0 where it is done, 1 where it is refused or the database cannot be had, 2 where it is no command.
 */
import {
  askOwner,
  createScryptPasswords,
  failAdminCommand,
  FolderInUseError,
  openDatabase,
  prepareAdminCommand,
  readPageSettings,
  readScanner,
  runAdminCommand,
  type AdminReply,
} from '../node.ts';

const { env } = process;
/** Where the demo is. */
const PUBLIC_URL = 'http://localhost:4173';
/** Bytes after which standard input is read no further. A password or a reply is shorter: what was read by then is refused as too long. */
const ENOUGH_BYTES = 40 * 1024;

async function readInput(): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > ENOUGH_BYTES) break;
  }
  return Buffer.concat(parts).toString();
}

async function askServer({ folder, message }: FolderInUseError, args: string[], stdin: string | undefined): Promise<AdminReply> {
  return (await askOwner(folder, args, stdin)) ?? failAdminCommand(args, `${message} It takes no commands.`);
}

async function carryOut(args: string[], stdin: string | undefined): Promise<AdminReply> {
  const { DATABASE_URL: url, CSOL_DATA: folder = 'data' } = env;
  const pages = { publicUrl: PUBLIC_URL, ...readPageSettings({ ...env, CSOL_PUBLIC_URL: env.CSOL_PUBLIC_URL || PUBLIC_URL }) };
  let database: Awaited<ReturnType<typeof openDatabase>>;
  try {
    database = await openDatabase(url ? { url } : { folder });
  } catch (error) {
    if (error instanceof FolderInUseError) return askServer(error, args, stdin);
    throw error;
  }
  try {
    const accounts = { ...pages, passwords: createScryptPasswords() };
    const scanner = readScanner(env.CSOL_CLAMD, ({ error }) => process.stderr.write(`The scanner failed: ${error.name}\n`));
    return await runAdminCommand({ db: database.db, clock: () => new Date(), accounts, scanner }, args, stdin);
  } finally {
    await database.close();
  }
}

/** A database that is not there says so in its code alone, once for each of its addresses. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

async function main(args: string[]): Promise<AdminReply> {
  const prepared = prepareAdminCommand(args);
  if ('reply' in prepared) return prepared.reply;
  const stdin = prepared.readsInput ? await readInput() : undefined;
  try {
    return await carryOut(prepared.args, stdin);
  } catch (error) {
    return failAdminCommand(args, `The command could not be carried out. ${describeFailure(error)}`);
  }
}

const { exitCode, stdout, stderr } = await main(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;

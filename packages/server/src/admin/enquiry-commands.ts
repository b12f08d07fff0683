import { siteNameOf } from '../accounts/account-options.ts';
import type { Database } from '../db/schema.ts';
import { DeskFileError, readDeskFiles, saveFiles, type DeskFile } from '../attachments/desk-files.ts';
import { findEnquiry, redirect, replyTo, setStatus } from '../enquiries/answer-enquiry.ts';
import type { EnquiryRow } from '../enquiries/present.ts';
import { isAddress } from '../enquiries/read-contact.ts';
import { isWebhookUrl } from '../enquiries/webhook-queue.ts';
import { Refusal, type AdminServices, type Command, type CommandInput, type Outcome } from './admin-command.ts';
import { listForDesk, showForDesk, toEnquiryTable } from './enquiry-lists.ts';

/** Characters of a reply at most; as those of a customer's message. */
const MOST_CHARACTERS = 10_000;

/** What was written, and the files that were named. */
interface DeskInput extends CommandInput {
  files: readonly DeskFile[];
}

type Action = (services: AdminServices, db: Database, row: EnquiryRow, input: DeskInput) => Promise<Outcome>;

const textOption = ({ options }: CommandInput, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** What the desk writes: behind the number, or on standard input. @throws Refusal */
function readText({ words, options, stdin = '' }: CommandInput): string {
  const text = (options.stdin === true ? stdin : words.slice(2).join(' ')).trim();
  if (text === '') throw new Refusal('There is nothing to send.');
  if (text.length > MOST_CHARACTERS) throw new Refusal(`A reply has ${MOST_CHARACTERS} characters at most. Nothing has been sent.`);
  if (text.includes('\0')) throw new Refusal('The reply is no text. Nothing has been sent.');
  return text;
}

const show: Action = (_, db, row) => showForDesk(db, row);

/** Does something with files; what is wrong with them is no fault of the program's. @throws Refusal */
async function withFiles<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DeskFileError ? new Refusal(`${error.message} Nothing has changed.`) : error;
  }
}

/** The files that are to go with an answer. @throws Refusal */
function readFiles({ scanner }: AdminServices, { attach }: CommandInput['options']): Promise<DeskFile[]> {
  const paths = Array.isArray(attach) ? attach.map(String) : [];
  return withFiles(readDeskFiles(paths, scanner));
}

const reply: Action = async ({ accounts, clock }, db, row, input) => {
  const author = textOption(input, 'as') ?? siteNameOf(accounts);
  const { files } = input;
  const to = await replyTo(db, row, { text: readText(input), files, author, accounts }, clock());
  const told = to === undefined ? 'Nobody knows an e-mail address; it stands on the page.' : `An e-mail goes to ${to}.`;
  return {
    lines: [`${row.tracking_number} has been answered. ${told}`, ...files.map(({ fileName }) => `  with ${fileName}`)],
    json: {
      ...{ trackingNumber: row.tracking_number, status: 'answered', files: files.map(({ fileName }) => fileName) },
      ...(to !== undefined && { to }),
    },
  };
};

const save: Action = async (_, db, row, input) => {
  const files = await withFiles(saveFiles(db, row.id, textOption(input, 'to') ?? ''));
  return {
    lines: files.length > 0 ? files : [`${row.tracking_number} has no files.`],
    json: { trackingNumber: row.tracking_number, files },
  };
};

const route: Action = async ({ clock }, db, row, input) => {
  const [email, webhook] = [textOption(input, 'email'), textOption(input, 'webhook')];
  if (email !== undefined && !isAddress(email)) throw new Refusal(`${email} is no e-mail address. Nothing has changed.`);
  if (webhook !== undefined && !isWebhookUrl(webhook)) throw new Refusal(`${webhook} is no https address. Nothing has changed.`);
  await redirect(db, row, { email, webhook }, clock());
  const places = [email, webhook].filter((place) => place !== undefined);
  return {
    lines: [`${row.tracking_number} goes to ${places.join(' and ')}, which is told all of it.`],
    json: { trackingNumber: row.tracking_number, ...(email !== undefined && { email }), ...(webhook !== undefined && { webhook }) },
  };
};

const changeTo = (status: 'open' | 'closed'): Action => async ({ clock }, db, row) => {
  const hasChanged = await setStatus(db, row, status, clock());
  const word = status === 'closed' ? 'closed' : 'open';
  return {
    lines: [`${row.tracking_number} ${hasChanged ? 'is' : 'was'} ${word}${hasChanged ? ' now' : ' already'}.`],
    json: { trackingNumber: row.tracking_number, status: hasChanged ? status : row.status },
  };
};

const ACTIONS: Readonly<Record<string, Action>> = { show, reply, save, route, close: changeTo('closed'), reopen: changeTo('open') };

/** What changes nothing. */
const READING: ReadonlySet<string> = new Set(['show', 'save']);

const STATUSES = ['open', 'answered', 'closed'];

function acceptsList(input: CommandInput): boolean {
  const status = textOption(input, 'status');
  return input.words.length <= 1 && (status === undefined || STATUSES.includes(status));
}

function accepts(input: CommandInput): boolean {
  const { words, options } = input;
  const [action = 'list'] = words;
  if (action === 'list') return acceptsList(input);
  if (!Object.hasOwn(ACTIONS, action) || words.length < 2) return false;
  if (action === 'reply') return options.stdin === true ? words.length === 2 : words.length > 2;
  const isRouted = textOption(input, 'email') !== undefined || textOption(input, 'webhook') !== undefined;
  if (words.length > 2) return false;
  return action === 'save' ? textOption(input, 'to') !== undefined : action !== 'route' || isRouted;
}

async function runList({ db }: AdminServices, input: CommandInput): Promise<Outcome> {
  const status = input.options.open === true ? 'open' : textOption(input, 'status');
  const found = await listForDesk(db, { status, country: textOption(input, 'country'), subject: textOption(input, 'subject') });
  return { lines: found.length > 0 ? toEnquiryTable(found) : ['There is no such enquiry.'], json: { enquiries: found } };
}

/** Reads, answers and routes enquiries. */
export const enquiriesCommand: Command = {
  usage:
    '[list [--open|--status STATUS] [--country COUNTRY] [--subject SUBJECT]] | show NUMBER | ' +
    'reply NUMBER TEXT|--stdin [--as NAME] [--attach FILE]… | save NUMBER --to FOLDER | ' +
    'route NUMBER --email ADDRESS|--webhook URL | close NUMBER | reopen NUMBER',
  summary:
    'lists enquiries, shows one with everything, answers it, saves its files, gives it to another desk, closes it or opens it again; ' +
    'times are UTC',
  options: {
    open: { type: 'boolean' },
    status: { type: 'string' },
    country: { type: 'string' },
    subject: { type: 'string' },
    email: { type: 'string' },
    webhook: { type: 'string' },
    as: { type: 'string' },
    attach: { type: 'string', multiple: true, isPath: true },
    to: { type: 'string', isPath: true },
    stdin: { type: 'boolean' },
  },
  accepts,
  async run(services, input) {
    const [name = 'list', number = ''] = input.words;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) return runList(services, input);
    // Files are read before anybody has to wait for it.
    const files = await readFiles(services, input.options);
    const work = async (db: Database): Promise<Outcome> => {
      const row = await findEnquiry(db, number);
      if (!row) throw new Refusal(`There is no enquiry ${number}.`);
      return action(services, db, row, { ...input, files });
    };
    const outcome = await (READING.has(name) ? work(services.db) : services.db.transaction().execute(work));
    services.accounts.onMail?.();
    return outcome;
  },
};

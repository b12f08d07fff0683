import { createPasswordLink } from '../accounts/password-link.ts';
import { checkNewPassword } from '../accounts/password-rules.ts';
import { findAccount, toKey } from '../accounts/people.ts';
import { checkUserId } from '../accounts/registration.ts';
import type { Database } from '../db/schema.ts';
import { createPublicId } from '../db/values.ts';
import { listOperations } from '../http/operations.ts';
import { ProblemError } from '../http/problem.ts';
import { Refusal, type AdminServices, type Command, type CommandInput } from './admin-command.ts';
import { callPerson, describePerson, findPerson, toPerson } from './find-person.ts';
import { toCommandLine } from './printable.ts';

/** How long the link to choose a password is good. */
const LINK_HOURS = 24;

/** What members of a registration are called on the command line. */
const PLACES: Readonly<Record<string, string>> = {
  '/userId': 'USER',
  '/password': 'The password',
  '/displayName': '--name',
  '/email': '--email',
  '/company': '--company',
  '/country': '--country',
  '/language': '--language',
};

/** A person as the command line tells of one, with the names that the contract has for it. */
interface NewPerson {
  userId: string;
  displayName: string;
  email: string;
  country: string;
  language: string;
  company?: string;
}

function readPerson({ words: [userId = ''], options }: CommandInput): NewPerson {
  const { email, name, company, country = 'BE', language = 'en' } = options;
  return {
    userId: userId.trim(),
    displayName: String(name).trim(),
    email: String(email).trim(),
    country: String(country),
    language: String(language),
    ...(company !== undefined && { company: String(company).trim() }),
  };
}

/** Tells problems of a body as problems of the command line. */
async function refuseProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { errors } = error instanceof ProblemError ? error.details : {};
    if (!errors) throw error;
    throw new Refusal(...errors.map(({ pointer, detail }) => `${PLACES[pointer] ?? pointer} ${detail ?? 'is not valid'}.`));
  }
}

/** Stands in where no password is given, so that the rest can be checked by the contract. */
const SOME_PASSWORD = 'x'.repeat(12);

/**
 * Checks a person as a registration is checked. @returns The hash of the password; nothing where none is given.
 * @throws Refusal
 */
function checkPerson({ passwords }: AdminServices['accounts'], person: NewPerson, password: string | undefined): Promise<string | null> {
  return refuseProblems(async () => {
    const register = listOperations().find(({ id }) => id === 'register');
    register?.checkBody?.({ ...person, password: password ?? SOME_PASSWORD });
    checkUserId(person);
    if (password === undefined) return null;
    await checkNewPassword(passwords, password, person, '/password');
    return passwords.hash(password);
  });
}

/** The password of standard input: its first line, without the end of it. @throws Refusal where there is none. */
function readPassword({ options, stdin = '' }: CommandInput): string | undefined {
  if (options['password-stdin'] !== true) return undefined;
  const password = stdin.replace(/\r?\n$/, '');
  if (!password) throw new Refusal('No password came on standard input.');
  return password;
}

/** @throws Refusal where the user ID or the address is somebody's. */
async function insertAccount(db: Database, person: NewPerson, passwordHash: string | null, now: Date): Promise<string> {
  const { userId, email, displayName, company, country, language } = person;
  const [id, userKey, emailKey] = [createPublicId('usr'), toKey(userId), toKey(email)];
  const refuse = (what: string): never => {
    throw new Refusal(`${what} has an account already. Nothing has been made.`);
  };
  for (const name of [userId, email]) if (await findAccount(db, name)) refuse(name);
  const row = {
    id,
    user_id: userId,
    user_key: userKey,
    email,
    email_key: emailKey,
    display_name: displayName,
    company: company || null,
    country: country.toUpperCase(),
    language,
    password_hash: passwordHash,
    created_at: now.toISOString(),
  };
  const made = await db.insertInto('account').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) refuse(`${userId} or ${email}`);
  // Whoever asked for the same by a registration is too late.
  await db.deleteFrom('registration').where((eb) => eb.or([eb('user_key', '=', userKey), eb('email_key', '=', emailKey)])).execute();
  return id;
}

/** Makes an account for somebody whose e-mail address the administrator vouches for. */
export const createCommand: Command = {
  usage: 'USER --email ADDRESS --name NAME [--country BE] [--language en] [--company NAME] [--password-stdin]',
  summary: 'makes an account and a link to choose a password; or takes the password from standard input',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    country: { type: 'string' },
    language: { type: 'string' },
    company: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  accepts: ({ words, options }) => words.length === 1 && options.email !== undefined && options.name !== undefined,
  async run({ db, clock, accounts }, input) {
    const now = clock();
    const draft = readPerson(input);
    const passwordHash = await checkPerson(accounts, draft, readPassword(input));
    const { person, link } = await db.transaction().execute(async (transaction) => {
      const person = await findPerson(transaction, await insertAccount(transaction, draft, passwordHash, now));
      if (passwordHash !== null) return { person, link: undefined };
      return { person, link: await createPasswordLink(transaction, accounts, { account: person, minutes: LINK_HOURS * 60 }, now) };
    });
    return {
      account: person.id,
      lines: [
        `${describePerson(person)} has an account now.`,
        ...(link === undefined ? [] : [`A link to choose a password, good for ${LINK_HOURS} hours, for this person alone:`, `  ${link}`]),
        'To let the person see a customer number:',
        `  ${toCommandLine('grant', [callPerson(person)])} CUSTOMER-NUMBER`,
      ],
      json: { user: toPerson(person), ...(link !== undefined && { link, linkHours: LINK_HOURS }) },
    };
  },
};

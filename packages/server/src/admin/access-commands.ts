import { pageLink, siteNameOf } from '../accounts/account-options.ts';
import { grant, revoke } from '../accounts/entitlements.ts';
import type { Account } from '../accounts/people.ts';
import type { Database } from '../db/schema.ts';
import { queueMail } from '../mail/mail-queue.ts';
import { createMailTexts } from '../mail/mail-texts.ts';
import { Refusal, type AdminServices, type Command, type CommandInput } from './admin-command.ts';
import { callPerson, describePerson, findPerson, toPerson } from './find-person.ts';
import { toCommandLine } from './printable.ts';

/** A customer number and its company. */
interface NamedCustomer {
  id: string;
  number: string;
  name: string;
}

/** What has been granted; `null` is every customer number. */
type Holding = NamedCustomer | null;

/** A person, and either some customer numbers or all. */
const acceptsNumbersOrAll = ({ words: [user, ...numbers], options }: CommandInput): boolean =>
  user !== undefined && options.all === true !== numbers.length > 0;

/** Customer numbers as they were written, each once. */
function readNumbers({ words }: CommandInput): string[] {
  return [...new Set(words.slice(1).map((word) => word.trim()))];
}

const EVERY = 'all customer numbers, those to come as well';
const describeHolding = (holding: Holding): string => (holding ? `${holding.number}  ${holding.name}` : EVERY);

/** What to write after a command for these holdings: one command for the numbers, one for all. */
function commandLines(command: 'grant' | 'revoke', person: Account, holdings: readonly Holding[]): string[] {
  const numbers = holdings.flatMap((holding) => (holding ? [holding.number] : []));
  return [
    ...(holdings.includes(null) ? [`  ${toCommandLine(command, [callPerson(person)], '--all')}`] : []),
    ...(numbers.length ? [`  ${toCommandLine(command, [callPerson(person), ...numbers])}`] : []),
  ];
}

/** The customers of these numbers. @throws Refusal where one of them is nobody's. */
async function findNamedCustomers(db: Database, numbers: readonly string[]): Promise<NamedCustomer[]> {
  const rows = await db.selectFrom('customer').select(['id', 'number', 'name']).where('number', 'in', numbers).execute();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (missing.length) throw new Refusal(`There is no customer number ${missing.join(', ')}. Nothing has been granted.`);
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** What a person has been granted, by customer number. */
async function findHoldings(db: Database, accountId: string): Promise<Holding[]> {
  const rows = await db
    .selectFrom('entitlement')
    .leftJoin('customer', 'customer.id', 'entitlement.customer_id')
    .select(['customer.id', 'number', 'name'])
    .where('account_id', '=', accountId)
    .orderBy('number')
    .execute();
  return rows.map(({ id, number, name }) => (id !== null && number !== null && name !== null ? { id, number, name } : null));
}

/** Tells a person by e-mail what has been granted. */
async function queueGranted(
  db: Database,
  accounts: AdminServices['accounts'],
  { person, holding }: { person: Account; holding: Holding },
  now: Date,
): Promise<void> {
  const text = createMailTexts(person.language).accessGranted({
    siteName: siteNameOf(accounts),
    displayName: person.display_name,
    link: pageLink(accounts, person),
    ...(holding && { customer: { number: holding.number, name: holding.name } }),
  });
  await queueMail(db, { to: person.email, ...text }, now);
}

/** Lets a person see customer numbers. */
export const grantCommand: Command = {
  usage: 'USER CUSTOMER-NUMBER…|--all',
  summary: 'lets a person see customer numbers, or all there are and will be, and tells the person by e-mail',
  options: { all: { type: 'boolean' } },
  accepts: acceptsNumbersOrAll,
  async run({ db, clock, accounts }, input) {
    const now = clock();
    const { person, made, before } = await db.transaction().execute(async (transaction) => {
      const person = await findPerson(transaction, input.words[0] ?? '');
      const wanted: Holding[] = input.options.all === true ? [null] : await findNamedCustomers(transaction, readNumbers(input));
      const made: Holding[] = [];
      for (const holding of wanted) if (await grant(transaction, person.id, holding?.id ?? null, now)) made.push(holding);
      // Whoever may not sign in is not invited to.
      for (const holding of person.is_disabled ? [] : made) await queueGranted(transaction, accounts, { person, holding }, now);
      return { person, made, before: wanted.filter((holding) => !made.includes(holding)) };
    });
    accounts.onMail?.();
    const isTold = made.length > 0 && !person.is_disabled;
    return {
      account: person.id,
      lines: [
        describePerson(person),
        ...made.map((holding) => `  granted         ${describeHolding(holding)}`),
        ...before.map((holding) => `  granted before  ${describeHolding(holding)}`),
        ...(isTold ? [`An e-mail to ${person.email} is in the queue.`] : []),
        ...(person.is_disabled ? ['The account is disabled: the person can see nothing until it is enabled.'] : []),
        ...(made.length ? ['To undo:', ...commandLines('revoke', person, made)] : []),
      ],
      json: { user: toPerson(person), granted: made.map(numberOf), grantedBefore: before.map(numberOf), isTold },
    };
  },
};

/** A holding for a program; `*` is all. */
const numberOf = (holding: Holding): string => holding?.number ?? '*';

/** What is to be taken away. @throws Refusal where a person would see it still, or has never been granted it. */
function chooseHoldings(person: Account, holdings: readonly Holding[], input: CommandInput): Holding[] {
  const { user_id: userId } = person;
  if (input.options.all === true) {
    if (!holdings.length) throw new Refusal(`${userId} has access to no customer number.`);
    return [...holdings];
  }
  if (holdings.includes(null)) {
    const why = `${userId} has access to ${EVERY}, and would go on seeing these. Nothing has been revoked.`;
    throw new Refusal(why, 'To take everything away first:', `  ${toCommandLine('revoke', [callPerson(person)], '--all')}`);
  }
  const chosen = holdings.filter((holding) => input.words.slice(1).some((word) => word.trim() === holding?.number));
  const missing = readNumbers(input).filter((number) => !chosen.some((holding) => holding?.number === number));
  if (missing.length) throw new Refusal(`${userId} has no access to ${missing.join(', ')}. Nothing has been revoked.`);
  return chosen;
}

/** Takes customer numbers from a person. */
export const revokeCommand: Command = {
  usage: 'USER CUSTOMER-NUMBER…|--all',
  summary: 'takes customer numbers from a person, or everything that was granted; it holds at once',
  options: { all: { type: 'boolean' } },
  accepts: acceptsNumbersOrAll,
  async run({ db }, input) {
    const { person, gone, left } = await db.transaction().execute(async (transaction) => {
      const person = await findPerson(transaction, input.words[0] ?? '');
      const holdings = await findHoldings(transaction, person.id);
      const gone = chooseHoldings(person, holdings, input);
      for (const holding of gone) await revoke(transaction, person.id, holding?.id ?? null);
      return { person, gone, left: holdings.filter((holding) => !gone.includes(holding)) };
    });
    return {
      account: person.id,
      lines: [
        describePerson(person),
        ...gone.map((holding) => `  revoked  ${describeHolding(holding)}`),
        ...left.map((holding) => `  kept     ${describeHolding(holding)}`),
        ...(left.length ? [] : ['The person has access to no customer number any more.']),
        'To undo:',
        ...commandLines('grant', person, gone),
      ],
      json: { user: toPerson(person), revoked: gone.map(numberOf), kept: left.map(numberOf) },
    };
  },
};

/** Removes a wish. */
export const refuseCommand: Command = {
  usage: 'USER CUSTOMER-NUMBER',
  summary: 'removes a request; the person is not told and may ask again',
  accepts: ({ words }) => words.length === 2,
  async run({ db }, { words: [name = '', number = ''] }) {
    const person = await findPerson(db, name);
    const wish = db.deleteFrom('entitlement_request').where('account_id', '=', person.id).where('customer_number', '=', number.trim());
    const { numDeletedRows: count } = await wish.executeTakeFirst();
    if (count === 0n) throw new Refusal(`${person.user_id} has not asked for ${number}.`);
    return {
      account: person.id,
      lines: [`${describePerson(person)} waits for ${number} no longer.`],
      json: { user: toPerson(person), refused: number.trim() },
    };
  },
};

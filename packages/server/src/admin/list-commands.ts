import type { Command, CommandInput, Outcome } from './admin-command.ts';
import { findPerson } from './find-person.ts';
import { completePeople, containsText, MOST_ROWS, type PersonEntry, type PersonsNumber } from './people-lists.ts';
import { toMinute, toTable } from './printable.ts';

const NOBODYS = 'no such customer number';
const STATES = { active: 'active', disabled: 'disabled', noPassword: 'no password yet' } as const;

const acceptsText = ({ words }: CommandInput): boolean => words.length <= 1;

/** A table, or a sentence where it has no row. */
function toList(head: readonly string[], rows: readonly (readonly string[])[], nothing: string): string[] {
  if (!rows.length) return [nothing];
  return rows.length < MOST_ROWS ? toTable(head, rows) : [...toTable(head, rows), `These are the first ${MOST_ROWS}.`];
}

/** The first few, and how many more. */
function shorten(numbers: readonly PersonsNumber[], most = 4): string {
  const names = numbers.slice(0, most).map(({ number }) => (number === '*' ? 'all' : number));
  return [...names, ...(numbers.length > most ? [`${numbers.length - most} more`] : [])].join(', ');
}

/** Lists accounts. */
export const accountsCommand: Command = {
  usage: '[TEXT]',
  summary: 'lists accounts, or those with the text in user ID, name, e-mail address or company',
  accepts: acceptsText,
  async run({ db }, { words: [text] }): Promise<Outcome> {
    const all = db.selectFrom('account').selectAll().orderBy('user_key').limit(MOST_ROWS);
    const columns = ['account.user_id', 'account.display_name', 'account.email', 'account.company'] as const;
    const found = await (text === undefined ? all : all.where(containsText<'account'>(text, ...columns))).execute();
    const people = await completePeople(db, found);
    const head = ['USER ID', 'NAME', 'E-MAIL', 'COMPANY', 'COUNTRY', 'STATE', 'CUSTOMER NUMBERS', 'WAITS FOR'];
    const rows = people.map((person) => [
      person.userId,
      person.displayName,
      person.email,
      person.company ?? '',
      person.country,
      STATES[person.state],
      shorten(person.customers),
      shorten(person.requests),
    ]);
    return { lines: toList(head, rows, 'There is no such account.'), json: { accounts: people } };
  },
};

/** What a person signs in by. */
function describeState({ state, hasPassword, hasProvider }: PersonEntry): string {
  const ways = [...(hasPassword ? ['password'] : []), ...(hasProvider ? ['outside provider'] : [])];
  return ways.length ? `${STATES[state]}, signs in by ${ways.join(' or ')}` : STATES[state];
}

function describeNumber(label: string, since: string): (entry: PersonsNumber) => string[] {
  return (entry) => {
    if (entry.number === '*') return [label, `all customer numbers, ${since} ${toMinute(entry.since)}`];
    return [label, `${entry.number}  ${entry.company ?? NOBODYS}, ${since} ${toMinute(entry.since)}`];
  };
}

/** Shows one account. */
export const showCommand: Command = {
  usage: 'USER',
  summary: 'shows an account with everything that was granted and asked for; times are UTC',
  accepts: ({ words }) => words.length === 1,
  async run({ db, clock }, { words: [name = ''] }): Promise<Outcome> {
    const account = await findPerson(db, name);
    const [person] = await completePeople(db, [account]);
    const instant = clock().toISOString();
    const sessions = await db
      .selectFrom('session')
      .select(['seen_at as seenAt'])
      .where('account_id', '=', account.id)
      .where('idle_at', '>', instant)
      .where('ends_at', '>', instant)
      .orderBy('seen_at', 'desc')
      .execute();
    if (!person) return { lines: [], json: {} };
    const [newest] = sessions;
    const facts = [
      ['name', person.displayName],
      ['e-mail', person.email],
      ['id', person.id],
      ['company', person.company ?? ''],
      ['country', `${person.country}, e-mails in ${person.language}`],
      ['state', describeState(person)],
      ['made', toMinute(person.createdAt)],
      ['sessions', newest ? `${sessions.length}, last used ${toMinute(newest.seenAt)}` : 'none'],
      ...person.customers.map(describeNumber('may see', 'granted')),
      ...person.requests.map(describeNumber('waits for', 'asked')),
    ];
    return { account: account.id, lines: toTable([person.userId, ''], facts), json: { ...person, sessions: sessions.length } };
  },
};

/** Lists who waits. */
export const requestsCommand: Command = {
  usage: '',
  summary: 'lists who waits for which customer number since when (UTC), and whose number that is',
  accepts: ({ words }) => words.length === 0,
  async run({ db }): Promise<Outcome> {
    const found = await db
      .selectFrom('entitlement_request')
      .innerJoin('account', 'account.id', 'account_id')
      .leftJoin('customer', 'customer.number', 'customer_number')
      .select(['user_id as userId', 'display_name as displayName', 'email', 'account.company', 'is_disabled as isDisabled'])
      .select(['account.id', 'customer_number as customerNumber', 'entitlement_request.created_at as since', 'customer.name as customer'])
      .orderBy('entitlement_request.created_at')
      .orderBy('customer_number')
      .limit(MOST_ROWS)
      .execute();
    const head = ['SINCE', 'USER ID', 'NAME', 'E-MAIL', 'SAYS TO BE OF', 'WAITS FOR', 'WHICH BELONGS TO'];
    const rows = found.map((row) => [
      toMinute(row.since),
      row.isDisabled ? `${row.userId} (disabled)` : row.userId,
      row.displayName,
      row.email,
      row.company ?? '',
      row.customerNumber,
      row.customer ?? NOBODYS,
    ]);
    return { lines: toList(head, rows, 'Nobody waits.'), json: { requests: found } };
  },
};

/** Lists customer numbers. */
export const customersCommand: Command = {
  usage: '[TEXT]',
  summary: 'lists customer numbers, or those with the text in number or company, and how many people were granted each',
  accepts: acceptsText,
  async run({ db }, { words: [text] }): Promise<Outcome> {
    const all = db
      .selectFrom('customer')
      .select(['number', 'name', 'country'])
      .select((eb) =>
        eb
          .selectFrom('entitlement')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('entitlement.customer_id', '=', 'customer.id')
          .as('people'),
      )
      .orderBy('number')
      .limit(MOST_ROWS);
    const contains = containsText<'customer'>(text ?? '', 'customer.number', 'customer.name');
    const found = await (text === undefined ? all : all.where(contains)).execute();
    const customers = found.map(({ people, ...customer }) => ({ ...customer, people: people ?? 0 }));
    const head = ['CUSTOMER NUMBER', 'COMPANY', 'COUNTRY', 'PEOPLE'];
    const rows = customers.map(({ number, name, country, people }) => [number, name, country, String(people)]);
    return { lines: toList(head, rows, 'There is no such customer number.'), json: { customers } };
  },
};

import { KeyMaker } from '../accounts/keys.ts';
import { endSessionsOf } from '../accounts/sessions.ts';
import { Throttle } from '../accounts/throttle.ts';
import type { Database } from '../db/schema.ts';
import type { Command, CommandInput } from './admin-command.ts';
import { callPerson, describePerson, findPerson, toPerson } from './find-person.ts';
import { toCommandLine } from './printable.ts';

const acceptsOne = ({ words }: CommandInput): boolean => words.length === 1;

/** Ends the sessions of a person. @returns How many lasted still. */
async function endSessions(db: Database, accountId: string, now: Date): Promise<number> {
  const lasting = db.selectFrom('session').where('account_id', '=', accountId).where('idle_at', '>', now.toISOString());
  const row = await lasting
    .where('ends_at', '>', now.toISOString())
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await endSessionsOf(db, accountId);
  return row.count;
}

const describeEnded = (count: number): string => `${count} ${count === 1 ? 'session has' : 'sessions have'} ended.`;

/** Shuts an account. */
export const disableCommand: Command = {
  usage: 'USER',
  summary: 'shuts an account and ends its sessions; what was granted is kept',
  accepts: acceptsOne,
  run({ db, clock }, { words: [name = ''] }) {
    return db.transaction().execute(async (transaction) => {
      const person = await findPerson(transaction, name);
      await transaction.updateTable('account').set({ is_disabled: true }).where('id', '=', person.id).execute();
      // A link that is on its way would be good again once the account is enabled.
      await transaction.deleteFrom('password_link').where('account_id', '=', person.id).execute();
      const ended = await endSessions(transaction, person.id, clock());
      return {
        account: person.id,
        lines: [
          `${describePerson(person)} ${person.is_disabled ? 'was disabled before' : 'is disabled'}, and can sign in no more.`,
          `${describeEnded(ended)} What was granted is kept.`,
          'To undo (the person then signs in again):',
          `  ${toCommandLine('enable', [callPerson(person)])}`,
        ],
        json: { user: toPerson(person), state: 'disabled', sessionsEnded: ended },
      };
    });
  },
};

/** Opens an account again. */
export const enableCommand: Command = {
  usage: 'USER',
  summary: 'opens an account that was disabled',
  accepts: acceptsOne,
  run({ db }, { words: [name = ''] }) {
    return db.transaction().execute(async (transaction) => {
      const person = await findPerson(transaction, name);
      await transaction.updateTable('account').set({ is_disabled: false }).where('id', '=', person.id).execute();
      const was = person.is_disabled ? 'is enabled, and can sign in again' : 'was enabled before';
      return { account: person.id, lines: [`${describePerson(person)} ${was}.`], json: { user: toPerson(person), state: 'active' } };
    });
  },
};

/** Forgets failed sign-ins. */
export const unlockCommand: Command = {
  usage: 'USER',
  summary: 'lets a person who was locked out after too many tries sign in at once',
  accepts: acceptsOne,
  async run({ db }, { words: [name = ''] }) {
    const person = await findPerson(db, name);
    const [keys, throttle] = [new KeyMaker(db), new Throttle(db)];
    for (const key of [person.user_key, person.email_key]) await throttle.reset('signInByUser', await keys.make('user', key));
    await throttle.reset('passwordsByUser', await keys.make('user', person.id));
    const line = `The failed sign-ins of ${describePerson(person)} are forgotten.`;
    const more = ['The account is disabled, though. To enable it:', `  ${toCommandLine('enable', [callPerson(person)])}`];
    return {
      account: person.id,
      lines: [line, ...(person.is_disabled ? more : [])],
      json: { user: toPerson(person), isUnlocked: true },
    };
  },
};

/** Ends the sessions of a person, everywhere. */
export const signOutCommand: Command = {
  usage: 'USER',
  summary: 'ends all sessions of a person',
  accepts: acceptsOne,
  run({ db, clock }, { words: [name = ''] }) {
    return db.transaction().execute(async (transaction) => {
      const person = await findPerson(transaction, name);
      const ended = await endSessions(transaction, person.id, clock());
      return {
        account: person.id,
        lines: [`${describePerson(person)} is signed out: ${describeEnded(ended)}`],
        json: { user: toPerson(person), sessionsEnded: ended },
      };
    });
  },
};

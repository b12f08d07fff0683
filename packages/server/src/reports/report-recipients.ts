import type { RecipientToken } from '@csol/contract';
import { hashSecret } from '../accounts/secrets.ts';
import { createEmptyAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import type { Call, Handler, Services } from '../services.ts';
import { readEndToken } from './report-links.ts';

/** The token of a call. @throws ProblemError `limited` where somebody tries many. */
async function readToken({ throttle, keys }: Services, { body, caller, now }: Call): Promise<string> {
  await throttle.take('linksByAddress', await keys.make('address', caller.address), now);
  return (body as RecipientToken).token;
}

/** Says that a recipient wants the mails; also one who had ended them, and has found the first mail again. */
export const confirmReportRecipient: Handler = async (services, call) => {
  const hash = await hashSecret(await readToken(services, call));
  const recipient = services.db.updateTable('report_recipient').set({ state: 'confirmed' }).where('token_hash', '=', hash);
  if (!(await recipient.returning('id').executeTakeFirst())) throw new ProblemError('notFound');
  return createEmptyAnswer(204);
};

/** Ends the mails of a recipient; of a report that has gone they have ended already. */
export const endReportRecipient: Handler = async (services, call) => {
  const id = await readEndToken(services.keys, await readToken(services, call));
  if (id === undefined) throw new ProblemError('notFound');
  await services.db.updateTable('report_recipient').set({ state: 'ended' }).where('id', '=', id).execute();
  return createEmptyAnswer(204);
};

import type { Forward, InvoiceKind } from '@csol/contract';
import { siteNameOf, toPage, type AccountOptions } from '../accounts/account-options.ts';
import { readRecipients, senderOf, type Sender } from '../accounts/sender.ts';
import { createEmptyAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { queueMail } from '../mail/mail-queue.ts';
import { createMailTexts, type ForwardData } from '../mail/mail-texts.ts';
import type { MailText } from '../mail/mail.ts';
import type { Call, Handler, Services } from '../services.ts';
import { findOwnDocument } from './own-document.ts';

/** The link: where the page is, and the id as a fragment, which browsers send to nobody. */
function linkTo(accounts: AccountOptions, path: string, id: string): string {
  const page = toPage(accounts, path);
  page.hash = `csol-invoice=${encodeURIComponent(id)}`;
  return page.href;
}

/** Queues one mail for each recipient, so that none learns of the others, and the sender's copy. All of them or none. */
async function queue({ db, throttle, keys }: Services, { now }: Call, sender: Sender, mails: readonly [to: string, text: MailText][]) {
  const key = await keys.make('user', sender.accountId);
  const many = mails.filter(([to]) => to !== sender.email).length;
  await db.transaction().execute(async (transaction) => {
    const limits = throttle.within(transaction);
    if (many > 0) await limits.takeAll('forwardsByUser', key, now, many);
    if (many > 0) await limits.takeAll('forwardsByUserPerDay', key, now, many);
    for (const [to, text] of mails) await queueMail(transaction, { to, ...text, replyTo: sender.email }, now);
  });
}

/**
 * Sends colleagues a link to one of the caller's documents. The mail may reach somebody who is not entitled to the document, or not any
 * more, and mailboxes are read by others: so it tells its kind and its number, by which the colleague recognises it, and neither amounts
 * nor dates nor the customer. What the sender writes is their own. The link holds the id, which is a secret of nobody's: the page asks for
 * the document as whoever is signed in there.
 */
export const forwardInvoice: Handler = async (services, call) => {
  const { db, accounts } = services;
  if (!accounts) throw new ProblemError('notFound');
  const sender = senderOf(call.principal);
  const { id } = await findOwnDocument(db, call.principal, call.parameters.path.invoiceId ?? '');
  const { kind, number } = await db.selectFrom('document').select(['kind', 'number']).where('id', '=', id).executeTakeFirstOrThrow();
  const forward = call.body as Forward;
  const recipients = readRecipients(forward.to, '/to');
  const data: ForwardData = {
    siteName: siteNameOf(accounts),
    link: linkTo(accounts, forward.page, id),
    sender,
    document: { kind: kind satisfies InvoiceKind, number },
    note: forward.note ?? '',
  };
  const texts = createMailTexts(call.language);
  const mails = recipients.map((to): [string, MailText] => [to, texts.forwarded(data)]);
  if (forward.copy) mails.push([sender.email, texts.forwardedCopy({ ...data, displayName: sender.name, recipients })]);
  await queue(services, call, sender, mails);
  accounts.onMail?.();
  call.note('forwarded', sender.accountId);
  return createEmptyAnswer(202);
};

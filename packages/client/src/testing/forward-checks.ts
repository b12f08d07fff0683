import type { ForwardPort, SessionPort } from '../port/index.ts';
import type { Book } from './book.ts';
import { createAbortChecks, ensureAllowed, ensureRejects, type SuiteCheck } from './check.ts';

/** Goes to nobody: the top-level domain is reserved for that (RFC 2606). */
const FORWARD = { to: ['nobody@forward.invalid'], note: 'Nobody should read this.', page: '/' };
const UNKNOWN = 'no-such-document';

/** What is known of the same caller, where those ports are checked too. */
interface Others {
  session?: SessionPort | undefined;
  book?: Book | undefined;
}

/** What can be asked without anybody getting a mail. */
export function createForwardChecks(port: ForwardPort, { session, book }: Others): SuiteCheck[] {
  const claims: Record<string, () => Promise<void>> = {
    'rejects with kind not-found for a document that nobody has': () =>
      ensureRejects('forwardInvoice of an unknown id', 'not-found', () => port.forwardInvoice(UNKNOWN, FORWARD)),
  };
  if (book) {
    claims['rejects with kind invalid where there is nobody to send to'] = async () => {
      const [document] = await book.all();
      if (!document) return;
      await ensureRejects('forwardInvoice to nobody', 'invalid', () => port.forwardInvoice(document.id, { ...FORWARD, to: [] }));
    };
  }
  if (session) claims['is allowed by the session'] = () => ensureAllowed(session, ['forwardInvoice']);
  return [
    ...Object.entries(claims).map(([name, run]) => ({ port: 'forward' as const, name, run })),
    ...createAbortChecks('forward', 'forwardInvoice', (options) => port.forwardInvoice(UNKNOWN, FORWARD, options)),
  ];
}

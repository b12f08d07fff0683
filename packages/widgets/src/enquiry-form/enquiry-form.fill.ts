/** What the parts of a form see of the desk behind it. */
import type { Session } from '@csol/contract';
import type { FillContext } from './enquiry-form.context.ts';
import type { Desk } from './enquiry-form.desk.ts';
import type { KnownPerson } from './enquiry-form.values.ts';

/** Who is signed in; nobody where the session does not say. */
export function personOf({ level, user, customers }: Session): KnownPerson | undefined {
  if (!user || (level !== 'registered' && level !== 'entitled')) return undefined;
  return { name: user.displayName, email: user.email, customerNumbers: customers.map(({ customerNumber }) => customerNumber) };
}

type OfDesk = 'contact' | 'person' | 'facts' | 'problems' | 'error' | 'uploads' | 'isSending' | 'isWaiting' | 'isCleared';
type Acts = 'change' | 'changeContact' | 'changeRows' | 'stopWaiting' | 'clear' | 'restore' | 'retryFacts' | 'back';

/** A form with everything around it. @param around what the element knows */
export function toFillContext(desk: Desk, around: Omit<FillContext, OfDesk | Acts>): FillContext {
  const { book, person, facts, problems, error, uploads, isWaiting } = desk;
  const { change, changeContact, changeRows, stopWaiting, clear, restore, retryFacts } = desk;
  return {
    ...around,
    ...{ contact: book.contact, person, facts, problems, error, uploads, isWaiting },
    ...{ isSending: desk.parcel !== undefined, isCleared: desk.cleared !== undefined },
    ...{ change, changeContact, changeRows, stopWaiting, clear, restore, retryFacts },
    back: () => desk.go(undefined),
  };
}

/** Which line of a desk is the right one. */
import type { ContactLine, EnquiryReference } from '@csol/contract';

/** What a line is for alone. */
export type LineSubject = NonNullable<ContactLine['subject']>;

/** What is known of a call. */
export interface CallTopic {
  subject?: string | undefined;
  audience?: string | undefined;
}

/** By what a reference begins with: a bill is asked about at the desk for bills, a machine by its serial number at that for hardware. */
const SUBJECTS: Readonly<Record<string, LineSubject>> = {
  invoice: 'invoices',
  invoiceLine: 'invoices',
  order: 'orders',
  orderLine: 'orders',
  contract: 'contracts',
  machine: 'hardware',
};

/** The subject of a call about things; nothing where they are of several, or of a kind that nobody knows. */
export function subjectOf(about: readonly EnquiryReference[]): LineSubject | undefined {
  const kinds = about.map((reference) => reference.split(':', 1)[0] ?? '');
  const [subject, ...others] = new Set(kinds.map((kind) => (Object.hasOwn(SUBJECTS, kind) ? SUBJECTS[kind] : undefined)));
  return others.length === 0 ? subject : undefined;
}

/** Those that are right; all where none is: a wrong line helps more than no line. */
function orAll(lines: readonly ContactLine[], isRight: (line: ContactLine) => boolean): ContactLine[] {
  const right = lines.filter(isRight);
  return right.length > 0 ? right : [...lines];
}

/**
 * The lines for a call, in their order: those of the subject, else those for everything; of all, those that are for everybody or for this
 * audience. Without a subject, or where no line is right, the lines of all.
 */
export function chooseLines(lines: readonly ContactLine[], { subject, audience }: CallTopic): ContactLine[] {
  const ours = orAll(lines, (line) => !audience || !line.audience || line.audience === audience);
  if (!subject) return ours;
  const isRight = ours.some((line) => line.subject === subject && line.type !== 'fax');
  // A fax for everything stays beside a telephone for one thing.
  return orAll(ours, (line) => (isRight && line.type !== 'fax' ? line.subject === subject : !line.subject || line.subject === subject));
}

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

/**
 * The lines for a call, in their order: those of the subject, else those for everything; of all, those that are for everybody or for this
 * audience. Without a subject, the lines of all.
 */
export function chooseLines(lines: readonly ContactLine[], { subject, audience }: CallTopic): ContactLine[] {
  const ours = lines.filter((line) => !audience || !line.audience || line.audience === audience);
  if (!subject) return ours;
  const isRight = ours.some((line) => line.subject === subject && line.type !== 'fax');
  // A fax for everything stays beside a telephone for one thing.
  return ours.filter((line) => (isRight && line.type !== 'fax' ? line.subject === subject : !line.subject || line.subject === subject));
}

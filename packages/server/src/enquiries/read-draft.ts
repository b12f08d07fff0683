import type { EnquiryContact, EnquiryDraft, EnquiryFact, EnquiryPromise, FieldError, MachineReceipt, MachineRow } from '@csol/contract';
import { askedValues, formAbout, formsOf, validateForm, type EnquiryForm, type FormValues } from '@csol/domain/enquiry-form';
import { ProblemError } from '../http/problem.ts';
import type { Call, Services } from '../services.ts';
import { findDesk, type Desk } from './desk.ts';
import { createFault, toWellFormed } from './fault.ts';
import { readContact } from './read-contact.ts';
import { readFacts, readReferences } from './read-facts.ts';
import { checkRows, cleanRows, createReceipts } from './read-rows.ts';

/** An enquiry in which nothing is wrong, as far as it can be told before its files are taken. */
export interface ReadEnquiry {
  desk: Desk;
  /** As it was asked: without the fields that its facts fill in. */
  form: EnquiryForm;
  values: FormValues;
  facts: EnquiryFact[];
  rows: MachineRow[];
  receipts: MachineReceipt[];
  contact: EnquiryContact;
  attachments: readonly string[];
  page?: string | null;
  /** What the desk promises. */
  promise?: EnquiryPromise;
}

/** The country's desk, and the form as it is offered there. @throws ProblemError */
function findForm(services: Services, { country, formId }: EnquiryDraft, now: Date): { desk: Desk; form: EnquiryForm } {
  const desk = findDesk(services, country, now);
  if (!desk) throw new ProblemError('invalid', { errors: [createFault('/country', 'unknown')] });
  const form = formsOf(services.enquiries?.forms ?? [], country).find(({ id }) => id === formId);
  if (!form) throw new ProblemError('invalid', { errors: [createFault('/formId', 'unknown')] });
  return { desk, form };
}

/** What the enquiry is about, with what is wrong with it. */
async function readAbout({ db }: Services, { principal }: Call, form: EnquiryForm, about: readonly string[]) {
  const references = readReferences(about);
  const found = await readFacts(db, principal, references);
  const kind = references[0]?.kind;
  const errors = about.flatMap((text, position): FieldError[] => {
    const reference = references.find((each) => each.about === text);
    const pointer = `/about/${position}`;
    // Which of these it is tells nothing of what there is.
    if (!reference) return [createFault(pointer, 'unknown')];
    if (reference.kind !== kind) return [createFault(pointer, 'mixed')];
    if (!form.about?.includes(reference.kind)) return [createFault(pointer, 'unfit')];
    return found.has(text) ? [] : [createFault(pointer, 'unknown')];
  });
  if (form.needsFact && about.length === 0) errors.push(createFault('/about', 'required'));
  const facts = references.flatMap(({ about: text }) => found.get(text)?.fact ?? []);
  return { kind, facts, errors };
}

/** Without what a person has left empty. */
function withoutEmpty(values: FormValues): FormValues {
  const isFilled = (value: FormValues[string]): boolean => (typeof value === 'string' ? value.trim() !== '' : true);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
}

/** How many files come along. The files themselves are looked at when they are taken. */
function checkFiles({ maxFiles = 0 }: EnquiryForm, attachments: readonly string[]): FieldError[] {
  return attachments.length > maxFiles ? [createFault('/attachments', 'tooMany')] : [];
}

/**
 * Looks an enquiry through by its form. @throws ProblemError `invalid`, which names all that is wrong: fields, rows, files, what it is
 * about and members of the person.
 */
export async function readDraft(services: Services, call: Call): Promise<ReadEnquiry> {
  const draft = toWellFormed(call.body as EnquiryDraft);
  const { about = [], rows = [], attachments = [], page = null } = draft;
  const { desk, form: offered } = findForm(services, draft, call.now);
  const { kind, facts, errors } = await readAbout(services, call, offered, about);
  const form = formAbout(offered, kind);
  const values = withoutEmpty(draft.values);
  const problems = validateForm(form, values, desk);
  const { contact, errors: contactErrors } = readContact(call.principal, draft.contact);
  errors.push(
    ...problems.map(({ field, code }) => createFault(`/values/${field}`, code)),
    ...checkRows(form, rows),
    ...checkFiles(form, attachments),
    ...contactErrors,
  );
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
  const kept = cleanRows(rows);
  const receipts = await createReceipts(services.db, call.principal, kept);
  return { desk, form, values: askedValues(form, values), facts, rows: kept, receipts, contact, attachments, page };
}

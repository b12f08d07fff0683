/** What is looked at before a form is sent; the back end looks at the same once more. */
import type { EnquiryForm, EnquiryForms } from '@csol/contract';
import { checkMachineRows, validateForm } from '@csol/domain/enquiry-form';
import type { Problem } from './enquiry-form.context.ts';
import type { ContactDraft, Draft } from './enquiry-form.drafts.ts';
import { valuesOf, type KnownPerson } from './enquiry-form.values.ts';

/** As the contract has it. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LENGTHS: ContactDraftLengths = { name: 200, email: 254, phone: 50, company: 200, customerNumber: 50 };
type ContactDraftLengths = Readonly<Record<keyof ContactDraft, number>>;

/** What a form is looked at with. */
export interface CheckContext {
  forms: EnquiryForms;
  contact: ContactDraft;
  person: KnownPerson | undefined;
  /** BCP 47 tag that numbers were typed by. */
  locale: string;
  files: number;
}

/** What is asked of somebody: whoever is signed in is known, and a document says whose it is. @param isAbout it is about something */
export function askedContact(person: KnownPerson | undefined, isAbout: boolean): readonly (keyof ContactDraft)[] {
  if (!person) return ['name', 'email', 'phone', 'company', 'customerNumber'];
  const own = person.customerNumbers.length > 1 && !isAbout ? (['customerNumber'] as const) : [];
  return [...(person.email ? [] : (['email'] as const)), 'phone', ...own];
}

/** Without which nobody can be answered. */
export const isNeeded = (field: keyof ContactDraft): boolean => field === 'name' || field === 'email';

function contactProblems({ about }: Draft, { contact, person }: CheckContext): Problem[] {
  return askedContact(person, about.length > 0).flatMap((field): Problem[] => {
    const text = contact[field].trim();
    if (!text) return isNeeded(field) ? [{ place: 'contact', field, code: 'required' }] : [];
    if (text.length > LENGTHS[field]) return [{ place: 'contact', field, code: 'tooLong' }];
    return field === 'email' && !EMAIL.test(text) ? [{ place: 'contact', field, code: 'email' }] : [];
  });
}

function rowProblems(form: EnquiryForm, { rows }: Draft, { forms }: CheckContext): Problem[] {
  if (!form.batch) return [];
  if (rows.length === 0) return [{ place: 'rows', code: 'required' }];
  if (rows.length > forms.maxRows) return [{ place: 'rows', code: 'tooMany' }];
  return checkMachineRows(rows).map((problem) => ({ place: 'row', ...problem }));
}

/** Everything that is wrong, in the order of the page. */
export function checkDraft(form: EnquiryForm, draft: Draft, context: CheckContext): Problem[] {
  const { forms, locale, files } = context;
  const { today, noticeDay, attachments } = forms;
  const fields = validateForm(form, valuesOf(form, draft.values, locale), { today, noticeDay });
  const most = Math.min(form.maxFiles ?? 0, attachments.maxFiles);
  return [
    ...rowProblems(form, draft, context),
    ...fields.map((problem): Problem => ({ place: 'field', ...problem })),
    ...(files > most ? [{ place: 'files', code: 'tooMany' } as const] : []),
    ...contactProblems(draft, context),
  ];
}

/** Which forms fit: in general, and what somebody asks about. */
import type { EnquiryForm, EnquiryReference } from '@csol/contract';
import { SUBJECTS } from '@csol/core/enquiry-facts';
import { parseReference, type FactKind } from '@csol/domain/enquiry-form';

/** Forms under one subject. */
export interface SubjectGroup {
  subject: string;
  forms: readonly EnquiryForm[];
}

/** What kind of thing is asked about; nothing where there is none. */
export const kindOf = (about: readonly EnquiryReference[]): FactKind | undefined => parseReference(about[0] ?? '')?.kind;

/** The forms by subject; of what is asked about, those that can be about it. */
export function groupForms(forms: readonly EnquiryForm[], about: readonly EnquiryReference[]): SubjectGroup[] {
  const kind = kindOf(about);
  const fitting = kind ? forms.filter((form) => form.about?.includes(kind)) : forms;
  const subjects = [...new Set([...SUBJECTS, ...fitting.map(({ subject }) => subject)])];
  return subjects
    .map((subject) => ({ subject, forms: fitting.filter((form) => form.subject === subject) }))
    .filter(({ forms: own }) => own.length > 0);
}

/** The form that is meant: the only one that fits what is asked about best; nothing where a person has to choose. */
export function bestForm(forms: readonly EnquiryForm[], about: readonly EnquiryReference[]): EnquiryForm | undefined {
  const kind = kindOf(about);
  const best = forms.filter((form) => kind !== undefined && form.about?.[0] === kind && form.subject !== 'general');
  return best.length === 1 ? best[0] : undefined;
}

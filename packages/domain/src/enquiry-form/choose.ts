/** Which forms a country offers, and what they ask for when they are opened from something. */
import type { EnquiryForm, FactKind, FormRules } from './types.ts';

/**
 * The forms that a country offers, in their order. A form that names the country stands in for one of the same id that is for all.
 *
 * @param country ISO 3166-1 alpha-2 code in capital letters
 */
export function formsOf<Form extends Pick<EnquiryForm, 'id' | 'countries'>>(forms: readonly Form[], country: string): Form[] {
  const own = forms.filter(({ countries }) => countries?.includes(country));
  const ownIds = new Set(own.map(({ id }) => id));
  return forms.filter((form) => own.includes(form) || (form.countries === undefined && !ownIds.has(form.id)));
}

/**
 * A form as it is asked about something: without the fields that the facts of that thing fill in. Browser and server both look at what
 * was filled in by this one.
 *
 * @param kind what the form is about; left out, it is about nothing, and asks for everything
 */
export function formAbout<Form extends FormRules>(form: Form, kind: FactKind | undefined): Form {
  if (kind === undefined) return form;
  return { ...form, fields: form.fields.filter(({ unlessAbout }) => !unlessAbout?.includes(kind)) };
}

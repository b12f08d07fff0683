import type { EnquiryDraft, EnquiryForm, EnquiryForms } from '@csol/contract';
import type { EnquiriesPort } from '../port/index.ts';
import { answerOf, ensure } from './check.ts';
import { ensureDate } from './values.ts';

/** What every text of the suite's enquiry says, so that the desk knows what it is. */
export const CHECK_TEXT = 'This is a check of the software that sends enquiries. Nobody has to answer.';

function ensureUnique(texts: readonly string[], what: string): void {
  const twice = texts.find((text, at) => texts.indexOf(text) !== at);
  ensure(twice === undefined, `${what} has ${twice} twice`);
}

function checkForm({ id, title, subject, schema, fields }: EnquiryForm): void {
  const what = `The form ${id}`;
  ensure(title && subject, `${what} has no title or no subject`);
  const names = fields.map(({ name }) => name);
  ensureUnique(names, what);
  for (const { name, label } of fields) {
    ensure(schema.properties[name], `${what} asks for ${name}, which its schema does not know`);
    ensure(label, `${what} has no label for ${name}`);
  }
  const unasked = schema.required?.find((name) => !names.includes(name));
  ensure(!unasked, `${what} requires ${unasked}, which it does not ask for`);
}

/** Makes sure that there are forms, and that each can be shown. */
export function checkForms({ forms, today, timeZone, promise, attachments }: EnquiryForms): void {
  ensure(forms.length, 'listEnquiryForms offers no form');
  ensureUnique(forms.map(({ id }) => id), 'listEnquiryForms');
  forms.forEach(checkForm);
  ensureDate(today, 'listEnquiryForms, today');
  ensure(timeZone, 'listEnquiryForms names no time zone');
  ensure(!promise || !Number.isNaN(Date.parse(promise.by)), `listEnquiryForms promises an answer by ${promise?.by}, which is no time`);
  ensure(attachments.maxFiles === 0 || attachments.types.length, 'listEnquiryForms takes files, but of no type');
}

/** Whether it can be filled in without knowing what it is about. */
function isPlain({ needsFact, batch, schema, fields }: EnquiryForm): boolean {
  const asked = fields.filter(({ name }) => schema.required?.includes(name));
  return !needsFact && !batch && asked.length > 0 && asked.every(({ name, when }) => !when && schema.properties[name]?.type === 'string');
}

/** The value of a required field: the first that there is to choose, or a text. */
function fill({ enum: [first] = [], format, pattern }: EnquiryForm['schema']['properties'][string], today: string): string {
  if (first !== undefined) return first;
  if (format === 'date') return today;
  if (format === 'email') return 'nobody@check.invalid';
  return pattern ? '1' : CHECK_TEXT;
}

/** A draft of the suite's enquiry: of the general form, or of any that can be filled in without anything that it is about. */
export async function createDraft(port: EnquiriesPort, country: string): Promise<EnquiryDraft & { form: EnquiryForm }> {
  const { forms, today } = await answerOf(`listEnquiryForms(${country})`, () => port.listEnquiryForms(country));
  const plain = forms.filter(isPlain);
  const form = plain.find(({ subject }) => subject === 'general') ?? plain[0];
  ensure(form, 'There is no form that can be filled in without knowing what it is about');
  const values = Object.fromEntries((form.schema.required ?? []).map((name) => [name, fill(form.schema.properties[name]!, today)]));
  // Whoever is signed in is known; the top-level domain reaches nobody (RFC 2606).
  return { form, country, formId: form.id, values, contact: { name: 'Check', email: 'nobody@check.invalid' } };
}

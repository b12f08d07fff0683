/** What is sent, and what the back end has against it. */
import type { ApiError } from '@csol/client/port';
import type { EnquiryDraft, EnquiryForm, MachineRow } from '@csol/contract';
import { askedValues, type FormProblem, type MachineRowDraft, type MachineRowProblem } from '@csol/domain/enquiry-form';
import type { Problem } from './enquiry-form.context.ts';
import type { ContactDraft, Draft } from './enquiry-form.drafts.ts';
import { contactOf, valuesOf, type KnownPerson } from './enquiry-form.values.ts';

/** What is around a form when it is sent. */
export interface Surroundings {
  person: KnownPerson | undefined;
  contact: ContactDraft;
  /** BCP 47 tag that numbers were typed by. */
  locale: string;
  /** ISO 3166-1 alpha-2, capitals. */
  country: string;
  /** Path of the page. */
  page: string;
}

const toRow = ({ action, machine, serialNumber, date, note }: MachineRowDraft): MachineRow => ({
  action: action as MachineRow['action'],
  serialNumber: serialNumber?.trim() ?? '',
  date: date ?? '',
  ...(machine?.trim() && { machine: machine.trim() }),
  ...(note?.trim() && { note: note.trim() }),
});

/** A form as the contract wants it: what it does not ask for is left out. */
export function toEnquiry(form: EnquiryForm, draft: Draft, { person, contact, locale, country, page }: Surroundings): EnquiryDraft {
  const who = contactOf(contact, person, draft.about.length > 0);
  return {
    country,
    formId: form.id,
    values: { ...askedValues(form, valuesOf(form, draft.values, locale)) } as EnquiryDraft['values'],
    page,
    ...(draft.about.length > 0 && { about: [...draft.about] }),
    ...(draft.files.length > 0 && { attachments: draft.files.map(({ id }) => id) }),
    ...(form.batch && { rows: draft.rows.map(toRow) }),
    ...(who && { contact: who }),
  };
}

const FIELD_CODES: ReadonlySet<string> = new Set<FormProblem['code']>([
  ...(['date', 'email', 'number', 'pattern', 'required', 'tooFew'] as const),
  ...(['tooLarge', 'tooLong', 'tooMany', 'tooShort', 'tooSmall'] as const),
]);

const FILE_CODES: ReadonlySet<string> = new Set(['notReady', 'tooMany']);

const ROW_CODES: ReadonlySet<string> = new Set<MachineRowProblem['code']>(['required', 'date', 'tooLong', 'pattern', 'duplicate']);

const of = <Code extends string>(codes: ReadonlySet<string>, code: string): Code => (codes.has(code) ? code : 'unknown') as Code;

/** What each part of an enquiry can be wrong in. */
const PARTS: Readonly<Record<string, (code: string, name: string, member: string) => Problem>> = {
  values: (code, field) => ({ place: 'field', field, code: of(FIELD_CODES, code) }),
  rows: (code, row, member) => {
    if (!member) return { place: 'rows', code: code === 'tooMany' ? code : 'required' };
    return { place: 'row', row: Number(row), member: member as MachineRowProblem['member'], code: of(ROW_CODES, code) };
  },
  contact: (code, name) => {
    const field = name as keyof ContactDraft;
    if (code === 'required') return { place: 'contact', field, code };
    return { place: 'contact', field, code: field === 'email' ? field : 'unknown' };
  },
  attachments: (code) => ({ place: 'files', code: of(FILE_CODES, code) }),
  about: () => ({ place: 'about', code: 'unknown' }),
};

function problemAt(pointer: string, code: string): Problem {
  const [, part = '', name = '', member = ''] = pointer.split('/');
  const read = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  return read?.(code, name, member) ?? { place: 'form', code: 'unknown' };
}

/** What the back end found wrong, at the places of the form; none where it says something else. */
export function problemsOf({ kind, fieldErrors }: ApiError): Problem[] {
  return kind === 'invalid' ? fieldErrors.map(({ pointer, code = '' }) => problemAt(pointer, code)) : [];
}

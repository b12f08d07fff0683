/** What is wrong with a form, in people's words, and where. */
import type { ApiError } from '@csol/client/port';
import type { EnquiryFormField } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import type { FormProblem, MachineRowProblem } from '@csol/domain/enquiry-form';
import type { FillContext, Problem } from './enquiry-form.context.ts';
import type { ContactDraft } from './enquiry-form.drafts.ts';

/** A problem as it is shown. */
export interface ShownProblem {
  /** Id of the control that it is about; of nothing in particular none. */
  id: string | undefined;
  label: string;
  text: string;
}

export const fieldId = (name: string): string => `field-${name}`;
export const contactId = (name: string): string => `contact-${name}`;
export const rowId = (row: number, member: string): string => `row-${row}-${member}`;

/** What is asked of whoever sends it. */
export function contactLabel({ msg }: I18n, field: keyof ContactDraft): string {
  switch (field) {
    case 'name':
      return msg('Your name', { id: 'enquiry-fields.contact.name' });
    case 'email':
      return msg('Your e-mail address', { id: 'enquiry-fields.contact.email' });
    case 'phone':
      return msg('Phone number', { id: 'enquiry-fields.contact.phone' });
    case 'company':
      return msg('Company', { id: 'enquiry-fields.contact.company' });
    case 'customerNumber':
      return msg('Customer number', { id: 'enquiry-fields.contact.customer' });
  }
}

/** What a column of the table of machines is called. */
export function memberLabel({ msg }: I18n, member: MachineRowProblem['member']): string {
  switch (member) {
    case 'action':
      return msg('What happens', { id: 'enquiry-fields.row.action', desc: 'Column: a machine is added, moved or removed' });
    case 'machine':
      return msg('Type and model', { id: 'enquiry-fields.row.machine' });
    case 'serialNumber':
      return msg('Serial number', { id: 'enquiry-fields.row.serial' });
    case 'date':
      return msg('Date', { id: 'enquiry-fields.row.date' });
    case 'note':
      return msg('Note', { id: 'enquiry-fields.row.note' });
  }
}

/** What a cell of that table is called. @param row from 0 */
export const cellLabel = (i18n: I18n, row: number, member: MachineRowProblem['member']): string =>
  i18n.msg(str`Row ${row + 1}, ${memberLabel(i18n, member)}`, { id: 'enquiry-fields.row.label' });

/** What the table is called. */
export const rowsLabel = ({ msg }: I18n): string => msg('Machines', { id: 'enquiry-fields.rows' });

/** The limit of a date is a day, that of a text or a list a count. */
function limitText({ formats }: I18n, limit: FormProblem['limit']): string {
  if (typeof limit === 'number') return formats.number(limit);
  return limit === undefined ? '' : formats.longDate(limit);
}

/** What is wrong with a field, and what to do. */
export function fieldText(i18n: I18n, { code, limit }: Pick<FormProblem, 'code' | 'limit'>, isDate = false): string {
  const { msg } = i18n;
  const bound = limitText(i18n, limit);
  switch (code) {
    case 'required':
      return msg('Fill this in.', { id: 'enquiry-fields.problem.required' });
    case 'date':
      return msg('Enter a day that the calendar has.', { id: 'enquiry-fields.problem.date' });
    case 'email':
      return msg('Enter an e-mail address, such as name@company.com.', { id: 'enquiry-fields.problem.email' });
    case 'number':
      return msg('Enter a number.', { id: 'enquiry-fields.problem.number' });
    case 'tooShort':
      return msg(str`Use at least ${bound} characters.`, { id: 'enquiry-fields.problem.short' });
    case 'tooLong':
      return msg(str`Use at most ${bound} characters.`, { id: 'enquiry-fields.problem.long' });
    case 'tooSmall':
      if (isDate) return msg(str`Choose ${bound} or a later day.`, { id: 'enquiry-fields.problem.early' });
      return msg(str`Enter ${bound} or more.`, { id: 'enquiry-fields.problem.small' });
    case 'tooLarge':
      if (isDate) return msg(str`Choose ${bound} or an earlier day.`, { id: 'enquiry-fields.problem.late' });
      return msg(str`Enter ${bound} or less.`, { id: 'enquiry-fields.problem.large' });
    case 'tooFew':
      return msg(str`Choose at least ${bound}.`, { id: 'enquiry-fields.problem.few' });
    case 'tooMany':
      return msg(str`Choose at most ${bound}.`, { id: 'enquiry-fields.problem.more' });
    default:
      return msg('This is not what belongs here. Look at it again.', { id: 'enquiry-fields.problem.other' });
  }
}

/** What is wrong with a cell of the table, and what to do. */
export function rowText(i18n: I18n, code: MachineRowProblem['code']): string {
  const { msg } = i18n;
  switch (code) {
    case 'duplicate':
      return msg('This machine stands in an earlier row already. Take one of them out.', { id: 'enquiry-fields.row.duplicate' });
    case 'unknown':
      return msg('Choose whether it is added, moved or removed.', { id: 'enquiry-fields.row.unknown' });
    case 'tooLong':
      return msg('This is too long. Shorten it.', { id: 'enquiry-fields.row.long' });
    case 'pattern':
      return msg('Use letters and digits, as they stand on the machine.', { id: 'enquiry-fields.row.pattern' });
    default:
      return fieldText(i18n, { code });
  }
}

function contactText(i18n: I18n, code: Extract<Problem, { place: 'contact' }>['code']): string {
  return code === 'tooLong' ? rowText(i18n, code) : fieldText(i18n, { code });
}

function filesText({ msg }: I18n, code: Extract<Problem, { place: 'files' }>['code']): string {
  switch (code) {
    case 'notReady':
      return msg('Some files have not come. Send them again, or take them out.', { id: 'enquiry-fields.files.not-ready' });
    case 'tooMany':
      return msg('There are too many files. Take some out.', { id: 'enquiry-fields.files.too-many' });
    default:
      return msg('A file is no longer there. Take it out, and add it again.', { id: 'enquiry-fields.files.gone' });
  }
}

const isDateField = ({ form }: FillContext, name: string): boolean => form.schema.properties[name]?.format === 'date';

/** A problem as it is shown. */
export function showProblem(context: FillContext, problem: Problem): ShownProblem {
  const { i18n, form, forms } = context;
  const { msg } = i18n;
  const most = i18n.formats.number(forms.maxRows);
  switch (problem.place) {
    case 'field': {
      const field: EnquiryFormField | undefined = form.fields.find(({ name }) => name === problem.field);
      const text = fieldText(i18n, problem, isDateField(context, problem.field));
      return { id: field && fieldId(field.name), label: field?.label ?? '', text };
    }
    case 'contact':
      return { id: contactId(problem.field), label: contactLabel(i18n, problem.field), text: contactText(i18n, problem.code) };
    case 'row': {
      const { row, member } = problem;
      return { id: rowId(row, member), label: cellLabel(i18n, row, member), text: rowText(i18n, problem.code) };
    }
    case 'rows':
      return {
        ...{ id: 'rows', label: rowsLabel(i18n) },
        text:
          problem.code === 'tooMany'
            ? msg(str`Use at most ${most} rows. Send the others afterwards.`, { id: 'enquiry-fields.rows.too-many' })
            : msg('Add at least one machine.', { id: 'enquiry-fields.rows.none' }),
      };
    case 'files':
      return { id: 'files', label: msg('Files', { id: 'enquiry-fields.files' }), text: filesText(i18n, problem.code) };
    case 'about':
      return {
        ...{ id: undefined, label: '' },
        text: msg('What this is about is not there, or is not yours to see. Choose another enquiry, or start from the document.', {
          id: 'enquiry-fields.about.unknown',
        }),
      };
    case 'form':
      return { id: undefined, label: '', text: errorText(i18n) };
  }
}

/** Why the back end did not want it, in general. */
export function errorText({ msg }: I18n, error?: ApiError): string {
  switch (error?.kind) {
    case 'denied':
      return msg('Your account may not send this enquiry. What you have typed is still here. Reach the desk by phone or e-mail.', {
        id: 'enquiry-fields.error.denied',
      });
    case 'not-found':
      return msg('This form is no longer offered. What you have typed is still here: copy it into another form.', {
        id: 'enquiry-fields.error.gone',
      });
    default:
      return msg('The desk’s system did not take this enquiry. What you have typed is still here. Change it, or try again in a moment.', {
        id: 'enquiry-fields.error.other',
      });
  }
}

/** Forms of enquiries as data: what they ask for, what is wrong with what has been filled in, and mistakes in the forms themselves. */
export { checkForm, valuesOf } from './check.ts';
export { askedFields, askedValues } from './conditions.ts';
export { formAbout, formsOf } from './choose.ts';
export { localizeForm } from './localize.ts';
export { checkMachineRows, MACHINE_ACTIONS, serialKey, type MachineRowDraft, type MachineRowProblem } from './machine-rows.ts';
export { readMachineRows } from './read-machines.ts';
export { noticeDayOf, type NoticeRule } from './notice.ts';
export { formatReference, parseReference, type Reference } from './reference.ts';
export { dayOf, validateForm, type FormDay } from './validate.ts';
export type {
  Condition,
  DayLimit,
  EnquiryForm,
  FactKind,
  FieldControl,
  FieldRules,
  FieldSchema,
  FormField,
  FormMistake,
  FormProblem,
  FormRules,
  FormSchema,
  FormTexts,
  FormValue,
  FormValues,
  LocalizedField,
  LocalizedForm,
} from './types.ts';

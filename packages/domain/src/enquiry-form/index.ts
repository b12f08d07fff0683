/** Forms of enquiries as data: what they ask for, what is wrong with what has been filled in, and mistakes in the forms themselves. */
export { checkForm, valuesOf } from './check.ts';
export { askedFields, askedValues } from './conditions.ts';
export { dayOf, validateForm, type FormDay } from './validate.ts';
export type {
  Condition,
  DayLimit,
  EnquiryForm,
  FactKind,
  FieldControl,
  FieldSchema,
  FormField,
  FormMistake,
  FormProblem,
  FormSchema,
  FormTexts,
  FormValue,
  FormValues,
} from './types.ts';

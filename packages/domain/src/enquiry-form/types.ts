/** Forms of enquiries as data: what a country's team writes without code. */

/** A text in several languages by BCP 47 tag; English is there always, and stands in for a language that is missing. */
export type FormTexts = Readonly<Record<string, string>>;

/** What a form can be about. */
export type FactKind = 'invoice' | 'invoiceLine' | 'order' | 'orderLine' | 'contract' | 'machine';

/** A value of a form: what a JSON Schema of one field can ask for here. */
export type FormValue = string | number | boolean | readonly string[];

/** What a person has filled in, by field; a field that is empty is missing. */
export type FormValues = Readonly<Record<string, FormValue>>;

/**
 * One of a form's fields, in JSON Schema 2020-12. Of its many words these are understood, so that a browser can show each; another word
 * is a mistake that `checkForm` names.
 */
export interface FieldSchema {
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  /** Values to choose from. */
  enum?: readonly string[];
  /** Of an array: values to choose several from. */
  items?: { type: 'string'; enum: readonly string[] };
  format?: 'date' | 'email';
  minLength?: number;
  maxLength?: number;
  /** Regular expression that all of the text has to match, anchored by whoever writes it. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** All fields of a form, as a JSON Schema of an object. */
export interface FormSchema {
  type: 'object';
  properties: Readonly<Record<string, FieldSchema>>;
  /** Fields that have to be filled in whenever they are asked for. */
  required?: readonly string[];
}

/** When a field is asked for: another field has one of these values, or all, or any of several conditions hold. */
export type Condition =
  | { field: string; is: readonly (string | number | boolean)[] }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** How a field is shown; left out, its schema says so: a list of up to five values as radio buttons, a longer one as a menu. */
export type FieldControl = 'text' | 'lines' | 'radio' | 'menu' | 'boxes' | 'box' | 'date' | 'amount' | 'number' | 'email' | 'phone';

/** A day that a date may not be before, or after. */
export type DayLimit = 'today' | 'tomorrow' | 'notice';

/** How one field is presented. */
export interface FormField {
  /** Its property in the schema. */
  name: string;
  label: FormTexts;
  hint?: FormTexts;
  control?: FieldControl;
  /** Said behind the field: pieces, days. */
  unit?: FormTexts;
  /** Names of the values that the schema lists. */
  options?: Readonly<Record<string, FormTexts>>;
  when?: Condition;
  /** Not asked for where the form is about one of these, whose facts say it already: nobody types twice what is known. */
  unlessAbout?: readonly FactKind[];
  /** The first day of a date; `notice` is the day that the country's notice rule leads to. */
  earliest?: DayLimit;
  /** The last day of a date. */
  latest?: DayLimit;
  /** What a browser may fill in, a token of HTML's `autocomplete`. */
  autocomplete?: string;
}

/** The form of one kind of enquiry. */
export interface EnquiryForm {
  /** The kind of enquiry, kebab-case: `invoice-dispute`. */
  id: string;
  /** What it is chosen under. */
  subject: string;
  /** ISO 3166-1 alpha-2 codes in capital letters of the countries that offer it; all where it is left out. */
  countries?: readonly string[];
  title: FormTexts;
  /** What it is for, and what comes of it. */
  intro?: FormTexts;
  /** What to have at hand. */
  atHand?: readonly FormTexts[];
  /** What the law asks to be said, above the button that sends. */
  legal?: FormTexts;
  /** What it can be about; the first kinds fit best. */
  about?: readonly FactKind[];
  /** Whether it makes no sense without something that it is about. */
  needsFact?: boolean;
  /** A table that is filled in beside the fields: `machines`, a row for each with type, serial number, date and action. */
  batch?: 'machines';
  schema: FormSchema;
  /** In the order in which they are asked for. */
  fields: readonly FormField[];
  /** How many files may come along; none unless told. */
  maxFiles?: number;
}

/** What rules look at of a field, whichever language it is shown in. */
export type FieldRules = Pick<FormField, 'name' | 'when' | 'unlessAbout' | 'earliest' | 'latest'>;

/** What rules look at of a form: of one with texts in several languages, and of one in the language of its reader alike. */
export interface FormRules<Field extends FieldRules = FieldRules> {
  schema: FormSchema;
  fields: readonly Field[];
}

/** A field in the language of its reader. */
export interface LocalizedField extends Omit<FormField, 'label' | 'hint' | 'unit' | 'options'> {
  label: string;
  hint?: string;
  unit?: string;
  /** Names of the values that the schema lists. */
  options?: Readonly<Record<string, string>>;
}

/** A form in the language of its reader: what `localizeForm` makes, and what a page is sent. */
export interface LocalizedForm extends Omit<EnquiryForm, 'title' | 'intro' | 'atHand' | 'legal' | 'fields'> {
  title: string;
  intro?: string;
  atHand?: readonly string[];
  legal?: string;
  fields: readonly LocalizedField[];
}

/** What is wrong with a field that a person has filled in. */
export interface FormProblem {
  field: string;
  /** Which rule it breaks. */
  code:
    | 'date'
    | 'email'
    | 'number'
    | 'pattern'
    | 'required'
    | 'tooFew'
    | 'tooLarge'
    | 'tooLong'
    | 'tooMany'
    | 'tooShort'
    | 'tooSmall'
    | 'unknown';
  /** The limit of the rule: characters, values, a number; of a date `YYYY-MM-DD`. */
  limit?: number | string;
}

/** A mistake of whoever wrote a form. */
export interface FormMistake {
  /** JSON pointer of the place. */
  at: string;
  code:
    | 'cycle'
    | 'duplicateField'
    | 'missingText'
    | 'notShown'
    | 'shape'
    | 'unfitControl'
    | 'unknownField'
    | 'unknownValue'
    | 'unknownWord';
  /** What is meant, in English, for whoever writes the form. */
  message: string;
}

/** Mistakes in forms, for whoever writes them: found before a person meets them. */
import { fieldsOf } from './conditions.ts';
import type { Condition, EnquiryForm, FieldControl, FieldSchema, FormField, FormMistake, FormTexts } from './types.ts';

/** The words of JSON Schema that a field may use, by its type. */
const WORDS: Readonly<Record<FieldSchema['type'], readonly string[]>> = {
  string: ['enum', 'format', 'maxLength', 'minLength', 'pattern'],
  number: ['maximum', 'minimum'],
  integer: ['maximum', 'minimum'],
  boolean: [],
  array: ['items', 'maxItems', 'minItems'],
};

/** What each control can show. */
const CONTROLS: Readonly<Record<FieldControl, (schema: FieldSchema) => boolean>> = {
  text: ({ type, enum: values, format }) => type === 'string' && !values && !format,
  lines: ({ type, enum: values, format }) => type === 'string' && !values && !format,
  phone: ({ type, enum: values, format }) => type === 'string' && !values && !format,
  radio: ({ type, enum: values }) => type === 'string' && values !== undefined,
  menu: ({ type, enum: values }) => type === 'string' && values !== undefined,
  boxes: ({ type }) => type === 'array',
  box: ({ type }) => type === 'boolean',
  date: ({ format }) => format === 'date',
  email: ({ format }) => format === 'email',
  amount: ({ type, enum: values, format }) => type === 'string' && !values && !format,
  number: ({ type }) => type === 'number' || type === 'integer',
};

/** Values that a field lets a person choose from; nothing where it is free. */
export const valuesOf = ({ enum: values, items }: FieldSchema): readonly string[] | undefined => values ?? items?.enum;

const pointer = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Found = FormMistake | undefined | readonly Found[];

const flatten = (found: Found): FormMistake[] => {
  if (!found) return [];
  return 'code' in found ? [found] : found.flatMap(flatten);
};

function checkTexts(texts: FormTexts | undefined, at: string, languages: readonly string[]): Found {
  if (texts === undefined) return undefined;
  return languages
    .filter((language) => !texts[language]?.trim())
    .map((language): FormMistake => ({ at, code: 'missingText', message: `There is no text in “${language}”.` }));
}

function checkSchema(name: string, schema: FieldSchema): Found {
  const at = pointer('schema', 'properties', name);
  const words = Object.hasOwn(WORDS, schema.type) ? WORDS[schema.type] : undefined;
  if (!words) return { at, code: 'shape', message: `A field’s type is one of ${Object.keys(WORDS).join(', ')}.` };
  const unknown = Object.keys(schema).filter((word) => word !== 'type' && !words.includes(word));
  const found: FormMistake[] = unknown.map((word) => ({
    at: `${at}${pointer(word)}`,
    code: 'unknownWord',
    message: `A field of type ${schema.type} knows ${words.join(', ') || 'no other words'}, not “${word}”.`,
  }));
  if (schema.type === 'array' && !valuesOf(schema)) {
    found.push({ at, code: 'shape', message: 'A list has to say which values there are: "items": { "type": "string", "enum": […] }.' });
  }
  if (schema.format !== undefined && schema.format !== 'date' && schema.format !== 'email') {
    found.push({ at: `${at}/format`, code: 'unknownWord', message: 'A format is “date” or “email”.' });
  }
  try {
    if (schema.pattern !== undefined) new RegExp(schema.pattern, 'u');
  } catch {
    found.push({ at: `${at}/pattern`, code: 'shape', message: 'The pattern is no regular expression.' });
  }
  return found;
}

/** Names of a field's values: one for each, in each language, and none for others. */
function checkOptions({ options = {} }: FormField, schema: FieldSchema, at: string, languages: readonly string[]): Found {
  const values = valuesOf(schema) ?? [];
  const missing = values.filter((value) => !Object.hasOwn(options, value)).map((value): FormMistake => ({
    at: `${at}/options`,
    code: 'missingText',
    message: `The value “${value}” has no name.`,
  }));
  const strange = Object.keys(options).filter((value) => !values.includes(value)).map((value): FormMistake => ({
    at: `${at}/options${pointer(value)}`,
    code: 'unknownValue',
    message: `“${value}” is none of the field’s values.`,
  }));
  const texts = Object.entries(options).map(([value, names]) => checkTexts(names, `${at}/options${pointer(value)}`, languages));
  return [missing, strange, texts];
}

function checkCondition(form: EnquiryForm, condition: Condition, at: string): Found {
  if ('not' in condition) return checkCondition(form, condition.not, `${at}/not`);
  if ('all' in condition) return condition.all.map((each, index) => checkCondition(form, each, `${at}/all/${index}`));
  if ('any' in condition) return condition.any.map((each, index) => checkCondition(form, each, `${at}/any/${index}`));
  const schema = form.schema.properties[condition.field];
  if (!schema) return { at: `${at}/field`, code: 'unknownField', message: `There is no field “${condition.field}”.` };
  const values: readonly unknown[] | undefined = schema.type === 'boolean' ? [true, false] : valuesOf(schema);
  return condition.is.filter((value) => values && !values.includes(value)).map((value): FormMistake => ({
    at: `${at}/is`,
    code: 'unknownValue',
    message: `“${condition.field}” is never “${value}”.`,
  }));
}

/** Whether a field depends on itself. */
function isInCircle(form: EnquiryForm, start: FormField): boolean {
  const byName = new Map(form.fields.map((field) => [field.name, field]));
  const seen = new Set<string>();
  const open = start.when ? fieldsOf(start.when) : [];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === start.name) return true;
    const when = byName.get(name)?.when;
    if (seen.has(name) || !when) continue;
    seen.add(name);
    open.push(...fieldsOf(when));
  }
  return false;
}

/** What a field says of the things that the form is about. */
function checkAbout({ about = [] }: EnquiryForm, { unlessAbout = [] }: FormField, at: string): Found {
  return unlessAbout.filter((kind) => !about.includes(kind)).map((kind): FormMistake => ({
    at: `${at}/unlessAbout`,
    code: 'unknownValue',
    message: `The form is never about “${kind}”: name it in "about" too.`,
  }));
}

function checkField(form: EnquiryForm, field: FormField, at: string, languages: readonly string[]): Found {
  const schema = form.schema.properties[field.name];
  const texts = [
    checkTexts(field.label, `${at}/label`, languages),
    checkTexts(field.hint, `${at}/hint`, languages),
    checkTexts(field.unit, `${at}/unit`, languages),
  ];
  if (!schema) return [texts, { at: `${at}/name`, code: 'unknownField', message: `The schema has no property “${field.name}”.` }];
  const fits = field.control === undefined || (Object.hasOwn(CONTROLS, field.control) && CONTROLS[field.control](schema));
  const isDated = schema.format === 'date' || (field.earliest === undefined && field.latest === undefined);
  return [
    texts,
    checkOptions(field, schema, at, languages),
    checkAbout(form, field, at),
    fits ? undefined : { at: `${at}/control`, code: 'unfitControl', message: `“${field.control}” cannot show such a value.` },
    isDated ? undefined : { at, code: 'unfitControl', message: 'Only a date has a first or a last day.' },
    field.when && checkCondition(form, field.when, `${at}/when`),
    isInCircle(form, field) ? { at: `${at}/when`, code: 'cycle', message: `“${field.name}” depends on itself.` } : undefined,
  ];
}

function checkNames(form: EnquiryForm): Found {
  const names = form.fields.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const notShown = Object.keys(form.schema.properties).filter((name) => !names.includes(name));
  const unknown = (form.schema.required ?? []).filter((name) => !Object.hasOwn(form.schema.properties, name));
  return [
    twice.map((name): FormMistake => ({ at: '/fields', code: 'duplicateField', message: `“${name}” is there more than once.` })),
    notShown.map((name): FormMistake => ({
      at: pointer('schema', 'properties', name),
      code: 'notShown',
      message: `No field shows “${name}”.`,
    })),
    unknown.map((name): FormMistake => ({ at: '/schema/required', code: 'unknownField', message: `There is no property “${name}”.` })),
  ];
}

/**
 * Looks a form's definition through.
 * @param languages BCP 47 tags in which every text has to be there
 * @returns all mistakes, with their places; none where the form can be offered
 */
export function checkForm(form: EnquiryForm, languages: readonly string[]): FormMistake[] {
  return flatten([
    checkTexts(form.title, '/title', languages),
    checkTexts(form.intro, '/intro', languages),
    checkTexts(form.legal, '/legal', languages),
    (form.atHand ?? []).map((texts, at) => checkTexts(texts, `/atHand/${at}`, languages)),
    Object.entries(form.schema.properties).map(([name, schema]) => checkSchema(name, schema)),
    form.fields.map((field, at) => checkField(form, field, `/fields/${at}`, languages)),
    checkNames(form),
  ]);
}

/** What is wrong with a form that a person has filled in: the same in the browser and on the server. */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { addDays } from '../dates.ts';
import { askedFields, askedValues } from './conditions.ts';
import type { DayLimit, FieldRules, FieldSchema, FormProblem, FormRules, FormValue, FormValues } from './types.ts';

/** What limits of a form are reckoned from. */
export interface FormDay {
  /** `YYYY-MM-DD`, where the country's desk is. */
  today: string;
  /** The first day that the country's notice rule allows; left out, a date that asks for it has no first day. */
  noticeDay?: string | undefined;
}

const CODES: Readonly<Record<string, FormProblem['code']>> = {
  minLength: 'tooShort',
  maxLength: 'tooLong',
  pattern: 'pattern',
  minimum: 'tooSmall',
  maximum: 'tooLarge',
  enum: 'unknown',
  minItems: 'tooFew',
  maxItems: 'tooMany',
};

/** The day of a limit; nothing where nobody knows it. */
export function dayOf(limit: DayLimit | undefined, { today, noticeDay }: FormDay): string | undefined {
  if (limit === undefined) return undefined;
  if (limit === 'notice') return noticeDay;
  return limit === 'today' ? today : addDays(today, 1);
}

function codeOf({ keyword }: OutputUnit, { format, type }: FieldSchema): FormProblem['code'] {
  if (keyword === 'format') return format === 'date' ? 'date' : 'email';
  if (keyword === 'type') return type === 'number' || type === 'integer' ? 'number' : 'unknown';
  return CODES[keyword] ?? 'unknown';
}

function limitOf(code: FormProblem['code'], schema: FieldSchema): number | undefined {
  const limits: Partial<Record<FormProblem['code'], number | undefined>> = {
    tooShort: schema.minLength,
    tooLong: schema.maxLength,
    tooSmall: schema.minimum,
    tooLarge: schema.maximum,
    tooFew: schema.minItems,
    tooMany: schema.maxItems,
  };
  return limits[code];
}

/** A text of blanks is none, and so is a list without values. */
function withoutEmpty(values: FormValues): FormValues {
  const isFilled = (value: unknown): boolean =>
    typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
}

function dayProblem(field: FieldRules, value: unknown, day: FormDay): FormProblem | undefined {
  const [first, last] = [dayOf(field.earliest, day), dayOf(field.latest, day)];
  if (typeof value !== 'string') return undefined;
  if (first !== undefined && value < first) return { field: field.name, code: 'tooSmall', limit: first };
  if (last !== undefined && value > last) return { field: field.name, code: 'tooLarge', limit: last };
  return undefined;
}

/** What a value breaks of its own schema. */
function valueProblem(name: string, value: FormValue, schema: FieldSchema): FormProblem | undefined {
  const { errors } = new Validator(schema as Schema, '2020-12').validate(value);
  // That of a list comes before those of its values.
  const [error] = errors;
  if (!error) return undefined;
  const code = codeOf(error, schema);
  const limit = limitOf(code, schema);
  return { field: name, code, ...(limit !== undefined && { limit }) };
}

/**
 * Looks a filled form through. What is not asked for is not looked at: `askedValues` leaves it out.
 * @returns what is wrong, a problem for each field at most, in the form's order; none where it can be sent
 */
export function validateForm(form: FormRules, filled: FormValues, day: FormDay): FormProblem[] {
  const values = withoutEmpty(filled);
  const asked = askedValues(form, values);
  return askedFields(form, values).flatMap((field): FormProblem[] => {
    const { name } = field;
    const value = asked[name];
    const schema = form.schema.properties[name];
    if (!schema) return [];
    if (value === undefined) return form.schema.required?.includes(name) ? [{ field: name, code: 'required' }] : [];
    const problem = valueProblem(name, value, schema) ?? dayProblem(field, value, day);
    return problem ? [problem] : [];
  });
}

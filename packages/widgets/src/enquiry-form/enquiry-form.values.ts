/** From what has been typed to what a form asks for. */
import type { EnquiryDraft, EnquiryForm, EnquiryFormField } from '@csol/contract';
import { parseAmount, type NumberSigns } from '@csol/domain/parse-amount';
import type { FieldSchema, FormValue, FormValues } from '@csol/domain/enquiry-form';
import type { ContactDraft, Draft, Typed } from './enquiry-form.drafts.ts';

/** By locale: Intl's constructors are slow, and each letter that is typed asks. */
const known = new Map<string, NumberSigns>();

/** How a locale writes numbers. */
export function signsOf(locale: string): NumberSigns {
  const signs = known.get(locale) ?? readSigns(locale);
  known.set(locale, signs);
  return signs;
}

function readSigns(locale: string): NumberSigns {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const sign = (type: string, usual: string): string => parts.find((part) => part.type === type)?.value ?? usual;
  return { decimal: sign('decimal', '.'), group: sign('group', ',') };
}

/** A text as it is sent: without blanks around it, and an amount with a point, whatever country it was typed in. */
function textOf(typed: string, control: EnquiryFormField['control'], signs: NumberSigns): string {
  const text = typed.trim();
  if (control !== 'amount') return text;
  const amount = parseAmount(text, signs);
  return amount ?? text;
}

function numberOf(typed: string, signs: NumberSigns): FormValue {
  const isNegative = /^\s*[-−]/.test(typed);
  const bare = parseAmount(typed.replace(/^\s*[-−]/, ''), signs);
  // What is no number is left as it is, for the rules to say so.
  return bare === undefined ? typed.trim() : Number(bare) * (isNegative ? -1 : 1);
}

function valueOf(typed: Typed, schema: FieldSchema, control: EnquiryFormField['control'], signs: NumberSigns): FormValue | undefined {
  if (typeof typed !== 'string') return typeof typed === 'boolean' || typed.length > 0 ? typed : undefined;
  if (typed.trim() === '') return undefined;
  return schema.type === 'number' || schema.type === 'integer' ? numberOf(typed, signs) : textOf(typed, control, signs);
}

/** What has been filled in, by field; what is empty is missing, and a box that is not ticked is a no. */
export function valuesOf({ schema, fields }: Pick<EnquiryForm, 'schema' | 'fields'>, typed: Draft['values'], locale: string): FormValues {
  const signs = signsOf(locale);
  const entries = fields.flatMap(({ name, control }): [string, FormValue][] => {
    const rules = schema.properties[name];
    const value = rules && typed[name] !== undefined ? valueOf(typed[name], rules, control, signs) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** What a person may be known by. */
export interface KnownPerson {
  name: string;
  email: string | undefined;
  customerNumbers: readonly string[];
}

/** Who asks, as far as the sign-on does not say it. */
export function contactOf(contact: ContactDraft, person: KnownPerson | undefined, isAbout: boolean): EnquiryDraft['contact'] {
  const all = Object.keys(contact) as (keyof ContactDraft)[];
  const known: readonly (keyof ContactDraft)[] = ['name', 'company', ...(person?.email ? (['email'] as const) : [])];
  // What it is about says whose it is.
  const wanted = all.filter((name) => !(person && (known.includes(name) || (isAbout && name === 'customerNumber'))));
  const filled = wanted.map((name) => [name, contact[name].trim()] as const).filter(([, text]) => text !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

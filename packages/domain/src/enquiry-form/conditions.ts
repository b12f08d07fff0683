/** Which fields a form asks for, by what has been filled in so far. */
import type { Condition, FieldRules, FormRules, FormValues } from './types.ts';

/** The fields that a condition looks at. */
export function fieldsOf(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  if ('not' in condition) return fieldsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsOf);
}

/** Whether a condition holds for the values of fields that are asked for. */
function holds(condition: Condition, values: FormValues): boolean {
  if ('not' in condition) return !holds(condition.not, values);
  if ('all' in condition) return condition.all.every((each) => holds(each, values));
  if ('any' in condition) return condition.any.some((each) => holds(each, values));
  const value = values[condition.field];
  if (value === undefined) return false;
  const found: readonly unknown[] = Array.isArray(value) ? value : [value];
  return condition.is.some((wanted) => found.includes(wanted));
}

/**
 * The fields that a form asks for now, in its order. What a field says that is not asked for counts for nothing: neither for other fields
 * nor in what is sent. A field may depend on one that stands behind it; fields that depend on themselves are not asked for.
 */
export function askedFields<Field extends FieldRules>(form: FormRules<Field>, values: FormValues): Field[] {
  const byName = new Map(form.fields.map((field) => [field.name, field]));
  const known = new Map<string, boolean>();
  const isAsked = (name: string): boolean => {
    const field = byName.get(name);
    if (!field) return false;
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    // Whoever comes by here again is in a circle.
    known.set(name, false);
    const { when } = field;
    if (!when) known.set(name, true);
    else {
      const visible = Object.fromEntries(
        fieldsOf(when).flatMap((each) => {
          const value = values[each];
          return value !== undefined && isAsked(each) ? [[each, value] as const] : [];
        }),
      );
      known.set(name, holds(when, visible));
    }
    return known.get(name) === true;
  };
  return form.fields.filter(({ name }) => isAsked(name));
}

/** What has been filled in of the fields that are asked for: what is sent. */
export function askedValues(form: FormRules, values: FormValues): FormValues {
  const asked = askedFields(form, values).flatMap(({ name }) => {
    const value = values[name];
    return value === undefined || !Object.hasOwn(values, name) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked);
}

import type { FieldError, ReportDefinition, ReportDraft } from '@csol/contract';
import { checkDefinition, resolveReport, type DefinitionProblem } from '@csol/domain/statement';
import { ProblemError } from '../http/problem.ts';

/** What is wrong, for people who read logs. */
const DETAILS: Readonly<Record<DefinitionProblem['code'], string>> = {
  notADate: 'is no day of the calendar',
  endBeforeStart: 'lies before the first day',
  tooLong: 'is further from the first day than a period may be',
  inFuture: 'is still to come',
  beforeStart: 'lies before the period',
  notAscending: 'must go upwards',
  tooMany: 'has too many items',
  unknown: 'is not known',
};

/** What a definition may say; anything else is left out. */
const MEMBERS = [
  'preset',
  'period',
  'asOf',
  'layout',
  'kinds',
  'categories',
  'customerNumbers',
  'contractNumbers',
  'currencies',
  'groupBy',
  'ageing',
] as const satisfies (keyof ReportDefinition)[];

const toError = ({ field, code }: DefinitionProblem): FieldError => ({
  pointer: `/definition/${field.replace('.', '/')}`,
  code,
  detail: DETAILS[code],
});

function findErrors(definition: ReportDefinition, today: string): FieldError[] {
  if (definition.preset !== undefined && definition.period !== undefined) {
    return [{ pointer: '/definition/period', code: 'format', detail: 'cannot be beside a preset' }];
  }
  const resolved = resolveReport(definition, { today });
  if (!resolved) return [{ pointer: '/definition', code: 'format', detail: 'says neither a preset nor a period' }];
  const problems = checkDefinition(resolved, today);
  if (definition.asOf !== undefined) return problems.map(toError);
  // Nobody has chosen the as-of date: where it makes no sense, the period does not.
  const own = problems.filter(({ field }) => field !== 'asOf');
  return (problems.length > own.length && own.length === 0 ? [{ field: 'period.from', code: 'inFuture' } as const] : own).map(toError);
}

/** A report as somebody wants to save it, once it is known that one can be made of it. */
export interface ReadDraft {
  name: string;
  definition: ReportDefinition;
}

/**
 * Whose customer numbers a definition names is not looked at: that is decided each time a report is made.
 * @param today In the account's zone.
 * @throws ProblemError `invalid`, with the places at fault.
 */
export function readDraft({ name, definition }: ReportDraft, today: string): ReadDraft {
  const members = MEMBERS.flatMap((member) => (definition[member] === undefined ? [] : [[member, definition[member]]]));
  const read = { name: name.trim(), definition: Object.fromEntries(members) as ReportDefinition };
  const errors = findErrors(read.definition, today);
  if (read.name === '') errors.unshift({ pointer: '/name', code: 'required', detail: 'is blank' });
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
  return read;
}

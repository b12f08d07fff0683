import type { FieldError, StatementQuery } from '@csol/contract';
import { asOfFor, checkDefinition, ENTRY_KINDS, type DefinitionProblem, type StatementDefinition } from '@csol/domain/statement';
import { ProblemError } from '../http/problem.ts';

/** Where of an address a part of a definition stands. */
const POINTERS: Readonly<Record<DefinitionProblem['field'], string>> = {
  'period.from': '/query/from',
  'period.to': '/query/to',
  asOf: '/query/asOf',
  'ageing.limits': '/query/ageingLimit',
  kinds: '/query/kind',
  groupBy: '/query/groupBy',
};

const DETAILS: Readonly<Record<DefinitionProblem['code'], string>> = {
  notADate: 'is no date',
  endBeforeStart: 'lies before `from`',
  tooLong: 'is more than twelve years after `from`',
  inFuture: 'is still to come',
  beforeStart: 'lies before the period',
  notAscending: 'has to go upwards',
  tooMany: 'has too many values',
  unknown: 'is not known',
};

/** The days that ageing is divided by where nobody says. */
const LIMITS = [30, 60, 90];

/** Nobody has said an as-of date: where the one that follows from the period is wrong, the period is. */
function blamePeriod(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
  const others = problems.filter(({ field }) => field !== 'asOf');
  return others.length > 0 || problems.length === 0 ? others : [{ field: 'period.from', code: 'inFuture' }];
}

const toFieldError = ({ field, code }: DefinitionProblem): FieldError => ({ pointer: POINTERS[field], code, detail: DETAILS[code] });

/**
 * The statement that an address asks for.
 * @param today In the account's zone.
 * @throws ProblemError `invalid` where none can be made of it.
 */
export function readDefinition(query: StatementQuery, today: string): StatementDefinition {
  const period = { from: query.from, to: query.to };
  const definition: StatementDefinition = {
    period,
    asOf: query.asOf ?? asOfFor(period, today),
    layout: query.layout ?? 'balanceForward',
    kinds: query.kind ?? [...ENTRY_KINDS],
    categories: query.category ?? [],
    customerNumbers: query.customerNumber ?? [],
    contractNumbers: query.contractNumber ?? [],
    currencies: query.currency ?? [],
    groupBy: query.groupBy,
    ageing: { basis: query.ageingBasis ?? 'due', limits: query.ageingLimit ?? LIMITS },
  };
  const found = checkDefinition(definition, today);
  const problems = query.asOf === undefined ? blamePeriod(found) : found;
  if (problems.length > 0) throw new ProblemError('invalid', { errors: problems.map(toFieldError) });
  return definition;
}

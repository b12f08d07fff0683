/** What a person has chosen, as typed; and what a report is out of it. Plain data and pure functions. */
import type { CalendarDate, InvoiceCategory, ReportDefinition } from '@csol/contract';
import { isCalendarDate } from '@csol/domain/calendar-date';
import {
  asOfFor,
  checkDefinition,
  ENTRY_KINDS,
  STATEMENT_PRESETS,
  statementPeriod,
  type DefinitionProblem,
  type EntryKind,
  type Grouping,
  type StatementDefinition,
  type StatementLayout,
  type StatementPreset,
} from '@csol/domain/statement';
import type { LoadedAccount } from './statement-report.account.ts';
import { fiscalYearStarts } from './statement-report.packs.ts';

/** The builder's fields that hold several values. */
export const LISTS = ['kinds', 'categories', 'customerNumbers', 'contractNumbers', 'currencies'] as const;

export type ListField = (typeof LISTS)[number];

/** What is in the builder, right or wrong: nothing that was typed is lost. An empty list leaves nothing out. */
export interface Draft extends Record<ListField, readonly string[]> {
  /** A preset's name; empty where the dates are free. */
  preset: string;
  from: string;
  to: string;
  /** Empty: the last day of the period, or today. */
  asOf: string;
  layout: StatementLayout;
  groupBy: string;
  basis: 'due' | 'issue';
  limits: string;
}

/** What is wrong, at which field of the builder. */
export interface Problem {
  field: keyof Draft;
  code: DefinitionProblem['code'] | 'noEntries' | 'none';
  /** The values that it is about. */
  values?: readonly string[];
}

/** On which day a report is made, and with which fiscal year. */
export interface Day {
  today: CalendarDate;
  /** Month that the fiscal year begins in, 1 to 12. */
  startMonth: number;
}

/** What the builder begins with. */
export const FIRST: Draft = {
  preset: 'thisYear',
  from: '',
  to: '',
  asOf: '',
  layout: 'balanceForward',
  kinds: [...ENTRY_KINDS],
  categories: [],
  customerNumbers: [],
  contractNumbers: [],
  currencies: [],
  groupBy: '',
  basis: 'due',
  limits: '30, 60, 90',
};

/**
 * The month that a fiscal year begins in: what the page says, else its country's pack; January where neither says any.
 *
 * @param country ISO 3166-1 alpha-2 in capitals
 */
export function toStartMonth(said: number | undefined, country = ''): number {
  const month = Math.trunc(Number(said ?? fiscalYearStarts[country]));
  return month >= 1 && month <= 12 ? month : 1;
}

const isPreset = (name: string): name is StatementPreset => (STATEMENT_PRESETS as readonly string[]).includes(name);

/** The days of the draft's period; those of a preset by the day on which it is asked for. */
export function periodOf({ preset, from, to }: Draft, { today, startMonth }: Day): { from: string; to: string } {
  return isPreset(preset) ? statementPeriod(preset, today, startMonth) : { from, to };
}

const limitsOf = (typed: string): number[] => typed.split(/[\s,;]+/).filter(Boolean).map(Number);

/** The statement that a draft asks for; whether it can be made is for `problemsOf` to say. */
export function toStatement(draft: Draft, day: Day): StatementDefinition {
  const period = periodOf(draft, day);
  const { layout, kinds, categories, customerNumbers, contractNumbers, currencies, groupBy, basis, limits } = draft;
  return {
    period,
    // An end that is no date has a message of its own.
    asOf: draft.asOf || (isCalendarDate(period.to) ? asOfFor(period, day.today) : day.today),
    layout,
    kinds: kinds as EntryKind[],
    categories: categories as InvoiceCategory[],
    customerNumbers,
    contractNumbers,
    currencies,
    groupBy: (groupBy || undefined) as Grouping | undefined,
    ageing: { basis, limits: limitsOf(limits) },
  };
}

const FIELDS: Readonly<Record<DefinitionProblem['field'], keyof Draft>> = {
  'period.from': 'from',
  'period.to': 'to',
  asOf: 'asOf',
  'ageing.limits': 'limits',
  kinds: 'kinds',
  groupBy: 'groupBy',
};

/** Values that no entry of the account has. */
function listMissing(draft: Draft, account: LoadedAccount): Problem[] {
  return (['customerNumbers', 'contractNumbers', 'currencies'] as const).flatMap((field): Problem[] => {
    const values = draft[field].filter((value) => !account[field].includes(value));
    return values.length > 0 ? [{ field, code: 'noEntries', values }] : [];
  });
}

/** What is wrong with a draft, in the order of its fields; nothing where a statement can be made of it. */
export function problemsOf(draft: Draft, account: LoadedAccount, startMonth: number): Problem[] {
  const { today } = account;
  const found = checkDefinition(toStatement(draft, { today, startMonth }), today);
  // What depends on a period that is wrong itself is said once that is right.
  const isPeriodWrong = found.some(({ field }) => field.startsWith('period'));
  const own = found.filter(({ field, code }) => !(isPeriodWrong && field === 'asOf' && code === 'beforeStart'));
  const none: Problem[] = draft.kinds.length === 0 ? [{ field: 'kinds', code: 'none' }] : [];
  return [...own.map(({ field, code }) => ({ field: FIELDS[field], code })), ...none, ...listMissing(draft, account)];
}

const isFull = (kinds: readonly string[]): boolean => kinds.length === 0 || ENTRY_KINDS.every((kind) => kinds.includes(kind));

/** The report of a draft, in the contract's terms: what is as it is anyway is left out. */
export function toReport(draft: Draft): ReportDefinition {
  const { preset, from, to, asOf, layout, kinds, groupBy, basis, limits } = draft;
  const lists = Object.fromEntries(LISTS.flatMap((name) => (draft[name].length > 0 ? [[name, [...draft[name]]]] : []))) as ReportDefinition;
  if (isFull(kinds)) delete lists.kinds;
  return {
    ...(isPreset(preset) ? { preset } : { period: { from, to } }),
    ...(asOf && { asOf }),
    layout,
    ...lists,
    ...(groupBy && { groupBy: groupBy as Grouping }),
    ageing: { basis, limits: limitsOf(limits) },
  };
}

/** The report without anything that names a customer, for a link. */
export function toLink(draft: Draft): string {
  return JSON.stringify(toReport({ ...draft, customerNumbers: [], contractNumbers: [] }));
}

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, 200) : []);

/** The draft of a report that a page, a link or a back end gives. What is not understood is as it is without it. */
export function toDraft(report: unknown): Draft {
  if (!isObject(report)) return FIRST;
  const period = isObject(report['period']) ? report['period'] : undefined;
  const preset = textOf(report['preset']);
  const ageing = isObject(report['ageing']) ? report['ageing'] : {};
  const limits = Array.isArray(ageing['limits']) ? ageing['limits'].slice(0, 20).map(String).join(', ') : '';
  const lists = Object.fromEntries(LISTS.map((name) => [name, textsOf(report[name])])) as Record<ListField, string[]>;
  return {
    ...FIRST,
    ...lists,
    kinds: isFull(lists.kinds) ? FIRST.kinds : lists.kinds,
    preset: period ? '' : isPreset(preset) ? preset : FIRST.preset,
    from: textOf(period?.['from']),
    to: textOf(period?.['to']),
    asOf: textOf(report['asOf']),
    layout: report['layout'] === 'openItems' ? 'openItems' : 'balanceForward',
    groupBy: textOf(report['groupBy']),
    basis: ageing['basis'] === 'issue' ? 'issue' : 'due',
    limits: limits || FIRST.limits,
  };
}

/** The draft that a link holds; missing where it holds none. */
export function readLink(text: string | undefined): Draft | undefined {
  if (!text) return undefined;
  try {
    const report: unknown = JSON.parse(text);
    // Nobody's numbers come in by a link.
    return isObject(report) ? { ...toDraft(report), customerNumbers: [], contractNumbers: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** A report by name, as a country team ships it. */
export interface ReportPreset {
  name: string;
  definition: ReportDefinition;
}

/** The presets of a page; what is none is left out. */
export function readPresets(value: unknown): ReportPreset[] {
  const isReport = (each: unknown): each is ReportPreset =>
    isObject(each) && typeof each['name'] === 'string' && isObject(each['definition']);
  return Array.isArray(value) ? value.filter(isReport) : [];
}

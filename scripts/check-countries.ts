// Says in plain words what is wrong with country packs: what their JSON Schema forbids, and of all else what a schema cannot say. Each
// fault names the file and the JSON pointer of the place.
//   npm run check:countries                   the packs under locales/countries
//   npm run check:countries -- FILE…          these, wherever they are
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { CountryPack } from '@csol/domain/country-pack';
import { findDayFaults, findSpanFaults, type DeskFault, type DeskFaultCode } from '@csol/domain/opening-hours';
import { isSameNumber } from '@csol/domain/phone-number';
import { isOfElsewhere, numberFault } from './phone-plan.ts';
import { readJsonFile, reasonOf, schemaFaults, type Fault, type FileFault } from './schema-words.ts';

const FOLDER = fileURLToPath(new URL('../locales/countries/', import.meta.url));
const SCHEMA = join(FOLDER, 'country-pack.schema.json');

/** A pack in which what the schema forbids has been taken away, so that the rest can be looked at. */
type Rest<T> = T extends readonly (infer Item)[]
  ? readonly (Rest<Item> | undefined)[]
  : T extends object
    ? { readonly [Member in keyof T]?: Rest<T[Member]> | undefined }
    : T;
type RestOfPack = Rest<CountryPack>;
type Line = Rest<CountryPack['contacts']['lines'][number]>;

/** Whether the platform's locale data knows a code of this type, and not as another one's old name: `UK` is none, `GB` is. */
function isKnown(type: 'region' | 'currency' | 'language', code: string): boolean {
  try {
    if (type === 'region' && new Intl.Locale('und', { region: code }).region !== code) return false;
    return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

function isKnownZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** One fault where a thing is said and is not so. */
const faultIf = (isWrong: boolean, path: string, message: string): Fault[] => (isWrong ? [{ path, message }] : []);

/** Entries of a list that say what one before them says; those of which nothing is known are left out. */
function checkTwice(entries: readonly (string | undefined)[], path: string, words: string): Fault[] {
  return entries.flatMap((entry, at) => {
    const first = entries.indexOf(entry);
    return faultIf(entry !== undefined && first < at, `${path}/${at}`, `${words} ${path}/${first}`);
  });
}

const nameless = (tag: string): string => `no language has the tag ${tag}`;
const unspoken = (tag: string): string => `${tag} is not among the languages of the country`;

function checkCodes({ code, currency, timeZone, languages, contacts }: RestOfPack): Fault[] {
  const { servedBy, languages: spoken, url } = contacts ?? {};
  const checkTags = (tags: readonly (string | undefined)[] | undefined, path: string): Fault[] =>
    (tags ?? []).flatMap((tag = 'en', at) => faultIf(!isKnown('language', tag), `${path}/${at}`, nameless(tag)));
  return [
    ...faultIf(code !== undefined && !isKnown('region', code), '/code', `no country has the code ${code}`),
    ...faultIf(currency !== undefined && !isKnown('currency', currency), '/currency', `no currency has the code ${currency}`),
    ...faultIf(timeZone !== undefined && !isKnownZone(timeZone), '/timeZone', `no time zone is called ${timeZone}`),
    ...checkTags(languages, '/languages'),
    ...checkTags(spoken, '/contacts/languages'),
    ...faultIf(servedBy !== undefined && servedBy === code, '/contacts/servedBy', 'a country is not served by itself; leave this out'),
    ...faultIf(url !== undefined && !URL.canParse(url), '/contacts/url', `no page can have the address ${url}`),
    ...faultIf(servedBy !== undefined && !isKnown('region', servedBy), '/contacts/servedBy', `no country has the code ${servedBy}`),
  ];
}

/** Texts in languages that the country does not have: they would never be read. */
function checkTexts({ languages, texts, calendar, csv }: RestOfPack): Fault[] {
  if (!languages) return [];
  const check = (by: object | undefined, path: string): Fault[] =>
    Object.keys(by ?? {}).flatMap((tag) => faultIf(!languages.includes(tag), `${path}/${tag}`, unspoken(tag)));
  const named = (['holidays', 'exceptions'] as const).flatMap((list) =>
    (calendar?.[list] ?? []).flatMap((day, at) => check(day?.name, `/calendar/${list}/${at}/name`)),
  );
  return [...check(texts, '/texts'), ...named, ...check(csv?.byLanguage, '/csv/byLanguage')];
}

const SPAN_WORDS: Readonly<Record<DeskFaultCode, string>> = {
  zone: 'is no time zone',
  list: 'is no list',
  time: 'is no span of a day',
  empty: 'ends when it begins',
  weekday: 'is on no weekday',
  overlap: 'overlaps',
  date: 'is no day of the calendar',
  rule: 'is on no day of any year, or is said in two ways: month and day, easter, month and weekday with nth or from, or date',
  name: 'is no name',
  twice: 'is said already at',
};

function toFault({ path, code, other }: DeskFault): Fault {
  const words = other === undefined ? SPAN_WORDS[code] : `${SPAN_WORDS[code]} ${other}`;
  return { path, message: code === 'overlap' ? `${words} on the same day` : words };
}

/** Numbers that nobody can have, or that people of the country cannot dial as they are written. */
function checkNumber({ number, display = '' }: Line, country: string | undefined, path: string): Fault[] {
  if (number === undefined) return [];
  const fault = numberFault(number);
  if (fault !== undefined) return [{ path: `${path}/number`, message: fault }];
  const isForeign = country !== undefined && isSameNumber(display, number) && isOfElsewhere(display, number, country);
  return faultIf(isForeign, `${path}/display`, `${display} cannot be dialled in ${country}: the number is ${number}`);
}

/** Numbers that are written in two ways which differ, and hours that contradict each other. */
function checkLine(line: Line, path: string): Fault[] {
  const { number, hours } = line;
  const written = (['display', 'vanity'] as const).flatMap((member) => {
    const text = line[member];
    const isWrong = text !== undefined && number !== undefined && !isSameNumber(text, number);
    return faultIf(isWrong, `${path}/${member}`, `${text} is not the number ${number}`);
  });
  // What the schema has taken away is no span any more, and has been told.
  const spans = hours?.map((span) => (span?.days && span.from !== undefined && span.to !== undefined ? span : undefined));
  const wrong = spans ? findSpanFaults(spans, `${path}/hours`).filter(({ code }) => code !== 'time' && code !== 'list') : [];
  return [...written, ...wrong.map(toFault)];
}

function checkLines({ code, contacts }: RestOfPack): Fault[] {
  const seen = new Map<string, string>();
  return (contacts?.lines ?? []).flatMap((line, at) => {
    const path = `/contacts/lines/${at}`;
    if (!line?.number) return line ? checkLine(line, path) : [];
    const key = [line.type, line.audience, line.subject, line.number, line.extension].join(' ');
    const other = seen.get(key);
    seen.set(key, path);
    const twice = faultIf(other !== undefined, path, `says the same as ${other}`);
    return [...twice, ...checkNumber(line, code, path), ...checkLine(line, path)];
  });
}

/** A comma between cells and within numbers would make two cells of one amount. */
function checkCsv({ csv }: RestOfPack): Fault[] {
  if (!csv) return [];
  const { byLanguage = {}, ...profile } = csv;
  const owns = Object.entries(byLanguage).map(([tag, own]) => [`/csv/byLanguage/${tag}`, { ...profile, ...own }] as const);
  return [['/csv', profile] as const, ...owns].flatMap(([path, { separator, decimalMark }]) =>
    faultIf(separator !== undefined && separator === decimalMark, path, `${separator} cannot separate cells and be the decimal mark`),
  );
}

/** Of two holidays with one rule, the second would never be read. Two rules may meet in a year: Ascension Day is on 1 May in 2008. */
function checkHolidays({ calendar }: RestOfPack): Fault[] {
  const rules = (calendar?.holidays ?? []).map((day) => {
    // How a day is told apart from others; what it is called and when the desk is open is no matter.
    const rule = Object.entries({ ...day, name: undefined, hours: undefined, observed: undefined });
    return rule.filter(([, value]) => value !== undefined).sort().join(' ') || undefined;
  });
  return checkTwice(rules, '/calendar/holidays', 'is the same day as');
}

/** Days that are none, and hours of a day that overlap. */
function checkCalendar({ calendar }: RestOfPack): Fault[] {
  // Their names are by language; what they are in one is no matter.
  const withoutName = <T extends object>(day: T | undefined): object => ({ ...day, name: undefined });
  const days = { ...calendar, holidays: calendar?.holidays?.map(withoutName), exceptions: calendar?.exceptions?.map(withoutName) };
  return findDayFaults(days).map(({ path, other, ...fault }) =>
    toFault({ ...fault, path: `/calendar${path}`, ...(other !== undefined && { other: `/calendar${other}` }) }),
  );
}

/** Of two things that are said for one subject, the second would never be read. */
function checkAtHand({ contacts }: RestOfPack): Fault[] {
  const subjects = (contacts?.haveAtHandFor ?? []).map((each) => each?.subject);
  return checkTwice(subjects, '/contacts/haveAtHandFor', 'is for the same subject as');
}

/** Takes the places out that the schema has something against. */
function withoutPlaces(pack: unknown, paths: readonly string[]): RestOfPack {
  const rest = structuredClone(pack);
  for (const path of paths) {
    const names = path.split('/').slice(1).map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop();
    const owner = names.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], rest);
    if (last !== undefined && typeof owner === 'object' && owner !== null) (owner as Record<string, unknown>)[last] = undefined;
  }
  return typeof rest === 'object' && rest !== null ? rest : {};
}

/** Whether one place is in another, or is it. */
const isIn = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`);

/** Everything that is wrong in one file, in the order of the checks. */
function checkFile(file: string, validate: ValidateFunction): Fault[] {
  let read: ReturnType<typeof readJsonFile>;
  try {
    read = readJsonFile(file);
  } catch (error) {
    return [{ path: '/', message: reasonOf(error) }];
  }
  const { data, twice } = read;
  const faults = schemaFaults(validate, data);
  const paths = faults.filter(({ isWhole }) => isWhole).map(({ path }) => path);
  const rest = withoutPlaces(data, paths);
  const { code } = rest;
  const expected = `${code?.toLowerCase()}.json`;
  const checks = [checkCodes, checkTexts, checkLines, checkAtHand, checkHolidays, checkCalendar, checkCsv];
  const found = [
    ...faultIf(code !== undefined && basename(file) !== expected, '/code', `belongs into a file called ${expected}`),
    ...checks.flatMap((check) => check(rest)),
  ];
  const isTold = (path: string): boolean => paths.some((wrong) => isIn(path, wrong) || isIn(wrong, path));
  return [...twice, ...faults, ...found.filter(({ path }) => !isTold(path))].map(({ path, message }) => ({ path, message }));
}

/** The packs of a folder, by path; schemas in it are left out. */
export function countryFiles(folder = FOLDER): string[] {
  const names = globSync('*.json', { cwd: folder }).filter((name) => !name.endsWith('.schema.json'));
  return names.sort().map((name) => join(folder, name));
}

/**
 * Looks packs through.
 *
 * @param files their paths; all of the house unless told
 * @returns what is wrong, file by file; none where all are in order
 */
export function checkCountries(files: readonly string[] = countryFiles()): FileFault[] {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
  return files.flatMap((file) => checkFile(file, validate).map((fault) => ({ file, ...fault })));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : countryFiles();
  const faults = checkCountries(files);
  for (const { file, path, message } of faults) console.error(`${relative('.', file)}: ${path} ${message}`);
  if (faults.length > 0) process.exitCode = 1;
  else {
    const count = files.length === 1 ? '1 country pack is' : `${files.length} country packs are`;
    console.log(`${count} in order: ${files.map((file) => basename(file, '.json')).join(', ')}`);
  }
}

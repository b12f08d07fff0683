// `npm run check:countries` says in plain words what is wrong with the country packs under `locales/countries`: first against their
// JSON Schema, then what a schema cannot say. Each fault names the file and the JSON pointer of the place.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';

const FOLDER = fileURLToPath(new URL('../locales/countries/', import.meta.url));
const SCHEMA = join(FOLDER, 'country-pack.schema.json');
/** The letters on a telephone's keys 2 to 9. */
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Whether the platform's locale data knows a code of this type. */
function isKnown(type, code) {
  try {
    return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

function isKnownZone(zone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** `1 866 880-CSOL` as digits, as on a telephone's keys; a `(0)` is the trunk prefix that callers from abroad leave out. */
function digitsOf(written) {
  const digits = written.replace(/\(0\)/g, '').replace(/[A-Z]/g, (letter) => KEYS.findIndex((key) => key.includes(letter)) + 2);
  return digits.replace(/\D/g, '');
}

/** Whether a number as written is the E.164 number: with the country's code, or a national one with or without its leading zero. */
function isSameNumber(written, e164) {
  const digits = digitsOf(written);
  const full = e164.slice(1);
  if (written.trim().startsWith('+') || digits === full) return digits === full;
  const national = digits.replace(/^0/, '');
  const rest = full.length - national.length;
  return full.endsWith(national) && rest >= 1 && rest <= 3;
}

function checkCodes(pack) {
  const faults = [];
  const add = (path, message) => faults.push({ path, message });
  if (!isKnown('region', pack.code)) add('/code', `no country has the code ${pack.code}`);
  if (!isKnown('currency', pack.currency)) add('/currency', `no currency has the code ${pack.currency}`);
  if (!isKnownZone(pack.timeZone)) add('/timeZone', `no time zone is called ${pack.timeZone}`);
  pack.languages.forEach((tag, index) => {
    if (!isKnown('language', tag)) add(`/languages/${index}`, `no language has the tag ${tag}`);
  });
  for (const tag of Object.keys(pack.texts)) {
    if (!pack.languages.includes(tag)) add(`/texts/${tag}`, `${tag} is not among the languages of the country`);
  }
  const { servedBy } = pack.contacts;
  if (servedBy === pack.code) add('/contacts/servedBy', 'a country is not served by itself; leave this out');
  if (servedBy && !isKnown('region', servedBy)) add('/contacts/servedBy', `no country has the code ${servedBy}`);
  return faults;
}

/** Spans that end before they begin, and spans of one line that share a minute of a day. */
function checkHours(hours, path) {
  const faults = [];
  hours.forEach((span, index) => {
    if (span.from >= span.to) faults.push({ path: `${path}/${index}`, message: `ends at ${span.to}, before it begins at ${span.from}` });
    hours.slice(0, index).forEach((other, earlier) => {
      const sharesDay = span.days.some((day) => other.days.includes(day));
      if (sharesDay && span.from < other.to && other.from < span.to) {
        faults.push({ path: `${path}/${index}`, message: `overlaps ${path}/${earlier} on the same day` });
      }
    });
  });
  return faults;
}

function checkLines(lines) {
  const faults = [];
  const seen = new Map();
  lines.forEach((line, index) => {
    const path = `/contacts/lines/${index}`;
    for (const member of ['display', 'vanity']) {
      if (line[member] === undefined || isSameNumber(line[member], line.number)) continue;
      faults.push({ path: `${path}/${member}`, message: `${line[member]} is not the number ${line.number}` });
    }
    const key = [line.type, line.audience, line.subject, line.number].join(' ');
    if (seen.has(key)) faults.push({ path, message: `says the same as ${seen.get(key)}` });
    seen.set(key, path);
    faults.push(...checkHours(line.hours ?? [], `${path}/hours`));
  });
  return faults;
}

/** A comma between cells and within numbers would make two cells of one amount; a language that differs must be one of the country's. */
function checkCsv({ csv, languages }) {
  const { byLanguage = {}, ...profile } = csv;
  const places = [['/csv', profile], ...Object.entries(byLanguage).map(([tag, own]) => [`/csv/byLanguage/${tag}`, { ...profile, ...own }])];
  const foreign = Object.keys(byLanguage).filter((tag) => !languages.includes(tag));
  return [
    ...foreign.map((tag) => ({ path: `/csv/byLanguage/${tag}`, message: `${tag} is not among the languages of the country` })),
    ...places
      .filter(([, { separator, decimalMark }]) => separator === decimalMark)
      .map(([path, { separator }]) => ({ path, message: `${separator} cannot separate cells and be the decimal mark` })),
  ];
}

function schemaFaults(validate, pack) {
  if (validate(pack)) return [];
  return validate.errors.map((error) => {
    const extra = error.params.additionalProperty ?? error.params.allowedValues?.join(', ') ?? '';
    return { path: error.instancePath || '/', message: `${error.message}${extra === '' ? '' : `: ${extra}`}` };
  });
}

/** Everything that is wrong in one file, in the order of the checks. */
function checkFile(file, validate) {
  let pack;
  try {
    pack = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [{ path: '/', message: `is not JSON: ${error.message}` }];
  }
  const faults = schemaFaults(validate, pack);
  if (faults.length > 0) return faults;
  const expected = `${pack.code.toLowerCase()}.json`;
  if (basename(file) !== expected) faults.push({ path: '/code', message: `belongs into a file called ${expected}` });
  return [...faults, ...checkCodes(pack), ...checkLines(pack.contacts.lines), ...checkCsv(pack)];
}

/**
 * Checks every pack of a folder.
 *
 * @param {string} folder where the packs are; schemas in it are left out.
 * @returns {{ files: string[], faults: { file: string, path: string, message: string }[] }} `path` is a JSON pointer.
 */
export function checkCountries(folder = FOLDER) {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort();
  const faults = files.flatMap((file) => checkFile(join(folder, file), validate).map((fault) => ({ file, ...fault })));
  return { files, faults };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? FOLDER;
  const { files, faults } = checkCountries(folder);
  for (const { file, path, message } of faults) console.error(`${relative('.', join(folder, file))}: ${path} ${message}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${files.length} country packs are in order: ${files.map((file) => basename(file, '.json')).join(', ')}`);
}

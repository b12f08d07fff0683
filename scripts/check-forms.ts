// Says in plain words what is wrong with forms of enquiries: first against their JSON Schema, then what a schema cannot say. Each fault
// names the file and the JSON pointer of the place.
//   npm run check:forms                   the forms under locales/forms
//   npm run check:forms -- FILE…          these, wherever they are
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { CountryPack } from '@csol/domain/country-pack';
import { checkForm, type EnquiryForm } from '@csol/domain/enquiry-form';

const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url));
const FOLDER = join(LOCALES, 'forms');
const SCHEMA = join(FOLDER, 'enquiry-form.schema.json');
const SETTINGS = new URL('../lit-localize.json', import.meta.url);
/** The pseudo-language is for tests. */
const PSEUDO = 'en-XA';

/** What is wrong at a place of a file. */
export interface FormFault {
  file: string;
  /** JSON pointer; `/` is the whole file. */
  path: string;
  message: string;
}

type Fault = Omit<FormFault, 'file'>;

const readJson = <T>(path: string | URL): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list: […]',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object: {…}',
  string: 'a text',
};

/** What a schema forbids, in words; those of the validator where there are no better ones. */
function wordsOf({ keyword, params, message = '' }: ErrorObject): string {
  const given = params as Readonly<Record<string, unknown>>;
  const words: Readonly<Record<string, () => string>> = {
    additionalProperties: () => `“${String(given['additionalProperty'])}” is not known here`,
    required: () => `“${String(given['missingProperty'])}” is missing`,
    dependentRequired: () => `“${String(given['property'])}” needs “${String(given['missingProperty'])}” beside it`,
    propertyNames: () => `“${String(given['propertyName'])}” cannot be a name here`,
    type: () => `has to be ${[given['type']].flat().map((type) => TYPES[String(type)]).join(' or ')}`,
    enum: () => `has to be one of ${(given['allowedValues'] as unknown[]).join(', ')}`,
    const: () => `has to be “${String(given['allowedValue'])}”`,
    minItems: () => 'is empty',
    minProperties: () => 'is empty',
    uniqueItems: () => 'names something twice',
  };
  return words[keyword]?.() ?? message;
}

function schemaFaults(validate: ValidateFunction, form: unknown): Fault[] {
  if (validate(form)) return [];
  // A name that does not fit is told twice: for what, and why. The first says more to people.
  const told = (validate.errors ?? []).filter(({ propertyName }) => propertyName === undefined);
  return told.map((error) => ({ path: error.instancePath || '/', message: wordsOf(error) }));
}

/** The pack of a country; nothing where there is none. */
function packOf(country: string): CountryPack | undefined {
  const path = join(LOCALES, 'countries', `${country.toLowerCase()}.json`);
  return existsSync(path) ? readJson<CountryPack>(path) : undefined;
}

/** The languages that a form has to speak: of those of the product, English and all that its countries use. */
function languagesOf({ countries }: EnquiryForm): string[] {
  const { sourceLocale, targetLocales } = readJson<{ sourceLocale: string; targetLocales: string[] }>(SETTINGS);
  const all = [sourceLocale, ...targetLocales.filter((locale) => locale !== PSEUDO)];
  if (!countries) return all;
  const spoken = countries.flatMap((country) => packOf(country)?.languages ?? []).map((tag) => tag.split('-', 1)[0]);
  return all.filter((locale) => locale === sourceLocale || spoken.includes(locale));
}

/** What a form says of its file's name and folder, and of countries. */
function placeFaults({ id, countries }: EnquiryForm, file: string): Fault[] {
  const faults: Fault[] = [];
  if (basename(file) !== `${id}.json`) faults.push({ path: '/id', message: `belongs into a file called ${id}.json` });
  const folder = basename(dirname(file));
  const isOwn = countries?.length === 1 && countries[0]?.toLowerCase() === folder;
  if (/^[a-z]{2}$/.test(folder) && packOf(folder) && !isOwn) {
    faults.push({ path: '/countries', message: `has to be ["${folder.toUpperCase()}"] in the folder ${folder}` });
  }
  (countries ?? []).forEach((country, at) => {
    if (!packOf(country)) faults.push({ path: `/countries/${at}`, message: `there is no country pack of ${country} in locales/countries` });
  });
  return faults;
}

/** Why a file cannot be read, in words. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder: name the files in it';
  return error instanceof SyntaxError ? `is not JSON: ${message}` : `cannot be read: ${message}`;
}

/** Everything that is wrong in one file, in the order of the checks. */
function checkFile(file: string, validate: ValidateFunction): Fault[] {
  let form: unknown;
  try {
    form = readJson(file);
  } catch (error) {
    return [{ path: '/', message: reasonOf(error) }];
  }
  const faults = schemaFaults(validate, form);
  if (faults.length > 0) return faults;
  const known = form as EnquiryForm;
  const mistakes = checkForm(known, languagesOf(known)).map(({ at, message }) => ({ path: at, message }));
  return [...placeFaults(known, file), ...mistakes];
}

/** The forms of a folder, also those of countries in folders of their own, by path. */
export function formFiles(folder = FOLDER): string[] {
  const names = globSync(['*.json', '[a-z][a-z]/*.json'], { cwd: folder });
  return names.filter((name) => !name.endsWith('.schema.json')).sort().map((name) => join(folder, name));
}

/**
 * Looks forms through.
 *
 * @param files their paths; all of the house unless told
 * @returns what is wrong, file by file; none where all can be offered
 */
export function checkForms(files: readonly string[] = formFiles()): FormFault[] {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(readJson(SCHEMA));
  return files.flatMap((file) => checkFile(file, validate).map((fault) => ({ file, ...fault })));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : formFiles();
  const faults = checkForms(files);
  for (const { file, path, message } of faults) console.error(`${relative('.', file)}: ${path} ${message}`);
  if (faults.length > 0) process.exitCode = 1;
  else {
    const count = files.length === 1 ? '1 form is' : `${files.length} forms are`;
    console.log(`${count} in order: ${files.map((file) => basename(file, '.json')).join(', ')}`);
  }
}

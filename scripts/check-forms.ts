// Says in plain words what is wrong with forms of enquiries: first against their JSON Schema, then what a schema cannot say. Each fault
// names the file and the JSON pointer of the place.
//   npm run check:forms                   the forms under locales/forms
//   npm run check:forms -- FILE…          these, wherever they are
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { CountryPack } from '@csol/domain/country-pack';
import { checkForm, type EnquiryForm } from '@csol/domain/enquiry-form';
import { readJsonFile, reasonOf, schemaFaults, type Fault, type FileFault } from './schema-words.ts';

const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url));
const FOLDER = join(LOCALES, 'forms');
const SCHEMA = join(FOLDER, 'enquiry-form.schema.json');
const SETTINGS = new URL('../lit-localize.json', import.meta.url);
/** The pseudo-language is for tests. */
const PSEUDO = 'en-XA';

const readJson = <T>(path: string | URL): T => JSON.parse(readFileSync(path, 'utf8')) as T;

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

/** Everything that is wrong in one file, in the order of the checks. */
function checkFile(file: string, validate: ValidateFunction): Fault[] {
  let read: ReturnType<typeof readJsonFile>;
  try {
    read = readJsonFile(file);
  } catch (error) {
    return [{ path: '/', message: reasonOf(error) }];
  }
  const { data, twice } = read;
  const faults = [...twice, ...schemaFaults(validate, data)];
  if (faults.length > 0) return faults.map(({ path, message }) => ({ path, message }));
  const known = data as EnquiryForm;
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
export function checkForms(files: readonly string[] = formFiles()): FileFault[] {
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

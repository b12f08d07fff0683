// What is wrong with files that people write, in words that they understand.
import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';

/** What is wrong at a place of a file. */
export interface Fault {
  /** JSON pointer; `/` is the whole file. */
  path: string;
  message: string;
}

/** What a schema has against a place. */
export interface SchemaFault extends Fault {
  /** Whether it is against all that stands there; a member that is missing, or that is one too many, leaves the rest as it is. */
  isWhole: boolean;
}

/** The same, of many files. */
export interface FileFault extends Fault {
  file: string;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list: […]',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object: {…}',
  string: 'a text',
};

/** What is wrong with the members of a thing, and not with the thing. */
const ABOUT_MEMBERS: ReadonlySet<string> = new Set(['required', 'dependentRequired', 'additionalProperties', 'propertyNames']);

/** What a schema forbids, in words; those of the validator where there are no better ones. */
function wordsOf({ keyword, params, message = '', parentSchema }: ErrorObject): string {
  const given = params as Readonly<Record<string, unknown>>;
  const about = (parentSchema as { description?: string } | undefined)?.description;
  const words: Readonly<Record<string, () => string>> = {
    additionalProperties: () => `“${String(given['additionalProperty'])}” is not known here`,
    required: () => `“${String(given['missingProperty'])}” is missing`,
    dependentRequired: () => `“${String(given['property'])}” needs “${String(given['missingProperty'])}” beside it`,
    propertyNames: () => `“${String(given['propertyName'])}” cannot be a name here`,
    type: () => `has to be ${[given['type']].flat().map((type) => TYPES[String(type)]).join(' or ')}`,
    enum: () => `has to be one of ${(given['allowedValues'] as unknown[]).join(', ')}`,
    const: () => `has to be “${String(given['allowedValue'])}”`,
    pattern: () => (about === undefined ? message : `is not as it should be: ${about}`),
    oneOf: () => (about === undefined ? message : `is not as it should be: ${about}`),
    minimum: () => `has to be ${String(given['limit'])} at least`,
    maximum: () => `has to be ${String(given['limit'])} at most`,
    minItems: () => 'is empty',
    maxItems: () => `has more than ${String(given['limit'])} entries`,
    minLength: () => 'is empty',
    maxLength: () => `is longer than ${String(given['limit'])} characters`,
    minProperties: () => (Number(given['limit']) > 1 ? `has to say ${String(given['limit'])} things at least` : 'is empty'),
    uniqueItems: () => 'names something twice',
  };
  return words[keyword]?.() ?? message;
}

/** What a schema has against data, in words and in the order in which it finds it. */
export function schemaFaults(validate: ValidateFunction, data: unknown): SchemaFault[] {
  if (validate(data)) return [];
  // A name that does not fit is told twice: for what, and why. The first says more to people.
  // Of several ways to say a thing, each that was not meant would be told.
  const told = (validate.errors ?? []).filter((error) => error.propertyName === undefined && !error.schemaPath.includes('/oneOf/'));
  return told.map((error) => ({
    path: error.instancePath || '/',
    message: wordsOf(error),
    isWhole: error.instancePath !== '' && !ABOUT_MEMBERS.has(error.keyword),
  }));
}

/** @throws where a text is not UTF-8, or begins with a mark that parsers of JSON do not know; see `reasonOf` */
function decodeJson(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\ufeff')) throw new TypeError('byte order mark');
  return text;
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder: name the files in it';
  if (error instanceof TypeError) return 'is not UTF-8 without a byte order mark: save it in that encoding';
  return error instanceof SyntaxError ? `is not JSON: ${message}` : `cannot be read: ${message}`;
}

/** Names that one thing has twice in a JSON text: of the two, a parser would keep the last and say nothing. */
function twiceNamed(json: string): Fault[] {
  // JSON is YAML, whose parser tells. What else it has against a text is no fault of JSON.
  const errors = parseDocument(json).errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return errors.map(({ pos: [from], linePos }) => {
    const [name = ''] = /^"(?:[^"\\]|\\.)*"/.exec(json.slice(from)) ?? [];
    return { path: '/', message: `names ${name} a second time in line ${linePos?.[0].line}` };
  });
}

/** What stands in a JSON file, and what it names twice. @throws where it cannot be read; see `reasonOf` */
export function readJsonFile(file: string): { data: unknown; twice: Fault[] } {
  const text = decodeJson(readFileSync(file));
  return { data: JSON.parse(text), twice: twiceNamed(text) };
}

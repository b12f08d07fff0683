import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldError, OperationId } from '@csol/contract';
import openapi from '@csol/contract/openapi.json' with { type: 'json' };
import { ProblemError } from './problem.ts';

/** A parameter's place and schema, as the contract writes them. */
interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: { type?: string; [keyword: string]: unknown };
}

/** The parameters of a request, checked, with defaults filled in and numbers made of texts. */
export interface Parameters {
  path: Record<string, string>;
  query: Record<string, unknown>;
}

/** An operation as the contract writes it, as far as the server reads it. */
interface OperationObject {
  operationId: string;
  parameters: readonly object[];
  /** One of raw bytes is checked by its operation. */
  requestBody?: { content: { 'application/json'?: { schema: object }; 'application/octet-stream'?: { schema: { maxLength: number } } } };
  'x-max-body-bytes'?: number;
}

/** The methods of the contract. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An operation of the contract. */
export interface Operation {
  id: OperationId;
  method: Method;
  /** With Hono's placeholders: `/v1/invoices/:invoiceId`. */
  path: string;
  /** Whether a repeated request may name itself by an `Idempotency-Key`. */
  takesKey: boolean;
  /** Bytes of its body at most, where that is not what most operations take. */
  mostBytes?: number;
  /** Whether its body is raw bytes, rather than JSON. */
  takesBytes: boolean;
  /**
   * Checks the body of a request and fills in defaults; missing where the operation has none.
   * @throws ProblemError `invalid`, which names each member at fault.
   */
  checkBody?: (body: unknown) => void;
  /**
   * Reads and checks the parameters of a request.
   * @throws ProblemError `invalid`, which names each parameter at fault.
   */
  readParameters: (path: Record<string, string>, query: URLSearchParams) => Parameters;
}

/** Lets references inside a part of the contract reach the whole of it. */
const CONTRACT = 'contract';

/** @param coerceTypes Whether `20` and `true` may come as texts, as they do in an address; in a body they are what they are. */
function createAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes, useDefaults: true });
  addFormats(ajv);
  return ajv.addSchema({ ...openapi, $id: CONTRACT });
}

function resolveParameter(parameter: object): Parameter {
  const name = '$ref' in parameter ? String(parameter.$ref).split('/').at(-1) : undefined;
  const all: Record<string, object> = openapi.components.parameters;
  return (name === undefined ? parameter : all[name]) as Parameter;
}

/** One schema for all parameters, so that one check finds all that is wrong. */
function compile(ajv: Ajv2020, parameters: readonly Parameter[]): ValidateFunction<Parameters> {
  const schemaOf = (place: string): object => {
    const own = parameters.filter((parameter) => parameter.in === place);
    const properties = Object.fromEntries(own.map(({ name, schema }) => [name, schema]));
    return { type: 'object', properties, required: own.filter(({ required }) => required).map(({ name }) => name) };
  };
  const schema = JSON.stringify({ type: 'object', properties: { path: schemaOf('path'), query: schemaOf('query') } });
  return ajv.compile<Parameters>(JSON.parse(schema.replaceAll('"#/', `"${CONTRACT}#/`)) as object);
}

/** The parameters that the operation names; a list for those that may be repeated, and for those that were although they may not. */
function readQuery(parameters: readonly Parameter[], query: URLSearchParams): Record<string, unknown> {
  const read = parameters.flatMap(({ name, in: place, schema }): [string, unknown][] => {
    const values = place === 'query' ? query.getAll(name) : [];
    if (!values.length) return [];
    return [[name, schema.type === 'array' || values.length > 1 ? values : values[0]]];
  });
  return Object.fromEntries(read);
}

/** What is wrong, for a program, by the keyword of the schema that found it. */
function codeOf({ keyword, params }: ErrorObject): string {
  const { limit } = params as { limit?: number };
  if (keyword === 'required' || (keyword === 'minLength' && limit === 1)) return 'required';
  return { minLength: 'tooShort', maxLength: 'tooLong' }[keyword] ?? 'format';
}

/** The place of a fault, as deep as it is told: a member that is missing is told at its own place. */
function placeOf({ instancePath, keyword, params }: ErrorObject, depth: number): string {
  const missing = keyword === 'required' ? `/${String((params as { missingProperty?: string }).missingProperty)}` : '';
  return `${instancePath}${missing}`.split('/').slice(0, depth + 1).join('/');
}

/** How deep faults of a body are told where that is not one step: of an enquiry each field, row and member of the person. */
const DEPTHS: Readonly<Record<string, number>> = { createEnquiry: 3 };

/** One entry for each place at fault. @param depth How many steps a place has at most. */
function toFieldErrors(errors: readonly ErrorObject[], depth: number): FieldError[] {
  const byPointer = new Map<string, FieldError>();
  for (const error of errors) {
    const pointer = placeOf(error, depth);
    if (!byPointer.has(pointer)) byPointer.set(pointer, { pointer, code: codeOf(error), detail: error.message ?? 'is not valid' });
  }
  return [...byPointer.values()];
}

/** Whether a text in a value holds a NUL. */
const hasNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && Object.values(value ?? {}).some(hasNul);

/**
 * Members that hold a NUL: no text of ours has one, and the database can keep none.
 * @param place Pointer of the values.
 * @param depth How many steps further a place has at most.
 */
function findNuls(values: unknown, place: string, depth = 1): FieldError[] {
  return Object.entries(values ?? {}).flatMap(([name, value]): FieldError[] => {
    const pointer = `${place}/${name}`;
    if (!hasNul(value)) return [];
    if (depth > 1 && typeof value === 'object') return findNuls(value, pointer, depth - 1);
    return [{ pointer, code: 'format', detail: 'must not hold a NUL character' }];
  });
}

/** @throws ProblemError `invalid` from a checker for bodies of the operation. */
function createBodyCheck(ajv: Ajv2020, { operationId, requestBody }: OperationObject): Operation['checkBody'] {
  const json = requestBody?.content['application/json'];
  if (!json) return undefined;
  const schema = JSON.stringify(json.schema);
  const validate = ajv.compile(JSON.parse(schema.replaceAll('"#/', `"${CONTRACT}#/`)) as object);
  const depth = DEPTHS[operationId] ?? 1;
  return (body) => {
    const errors = validate(body) ? findNuls(body, '', depth) : toFieldErrors(validate.errors ?? [], depth);
    if (errors.length > 0) throw new ProblemError('invalid', { errors });
  };
}

/** What checks addresses, and what checks bodies. */
interface Checkers {
  address: Ajv2020;
  body: Ajv2020;
}

function createOperation(checkers: Checkers, path: string, method: Method, operation: OperationObject): Operation {
  const parameters = operation.parameters.map(resolveParameter);
  const validate = compile(checkers.address, parameters);
  const checkBody = createBodyCheck(checkers.body, operation);
  const bytes = operation.requestBody?.content['application/octet-stream'];
  const mostBytes = operation['x-max-body-bytes'] ?? bytes?.schema.maxLength;
  return {
    id: operation.operationId as OperationId,
    method,
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    takesKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
    takesBytes: bytes !== undefined,
    ...(checkBody && { checkBody }),
    ...(mostBytes !== undefined && { mostBytes }),
    readParameters(pathParameters, query) {
      const candidate: unknown = { path: { ...pathParameters }, query: readQuery(parameters, query) };
      if (!validate(candidate)) throw new ProblemError('invalid', { errors: toFieldErrors(validate.errors ?? [], 2) });
      const errors = [...findNuls(candidate.path, '/path'), ...findNuls(candidate.query, '/query')];
      if (errors.length > 0) throw new ProblemError('invalid', { errors });
      return candidate;
    },
  };
}

function createOperations(): Operation[] {
  const checkers = { address: createAjv(true), body: createAjv(false) };
  const paths: Record<string, object> = openapi.paths;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OperationObject>).map(([method, operation]) =>
      createOperation(checkers, path, method.toUpperCase() as Method, operation),
    ),
  );
}

let operations: readonly Operation[] | undefined;

/** The operations of the contract. Compiling them takes a tenth of a second, so the apps of a process share them. */
export function listOperations(): readonly Operation[] {
  return (operations ??= createOperations());
}

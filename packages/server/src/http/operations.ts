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

/** An operation of the contract. */
export interface Operation {
  id: OperationId;
  /** With Hono's placeholders: `/v1/invoices/:invoiceId`. */
  path: string;
  /**
   * Reads and checks the parameters of a request.
   * @throws ProblemError `invalid`, which names each parameter at fault.
   */
  readParameters: (path: Record<string, string>, query: URLSearchParams) => Parameters;
}

/** Lets references inside a part of the contract reach the whole of it. */
const CONTRACT = 'contract';

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true, useDefaults: true });
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

/** One entry for each parameter at fault. */
function toFieldErrors(errors: readonly ErrorObject[]): FieldError[] {
  const byPointer = new Map<string, string>();
  for (const { instancePath, message = 'is not valid' } of errors) {
    const pointer = instancePath.split('/').slice(0, 3).join('/');
    if (!byPointer.has(pointer)) byPointer.set(pointer, message);
  }
  return [...byPointer].map(([pointer, detail]) => ({ pointer, detail }));
}

function createOperation(ajv: Ajv2020, path: string, get: { operationId: string; parameters: readonly object[] }): Operation {
  const parameters = get.parameters.map(resolveParameter);
  const validate = compile(ajv, parameters);
  return {
    id: get.operationId as OperationId,
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    readParameters(pathParameters, query) {
      const candidate: unknown = { path: { ...pathParameters }, query: readQuery(parameters, query) };
      if (validate(candidate)) return candidate;
      throw new ProblemError('invalid', { errors: toFieldErrors(validate.errors ?? []) });
    },
  };
}

/** The operations of the contract, all of which are GETs so far. */
export function createOperations(): Operation[] {
  const ajv = createAjv();
  return Object.entries(openapi.paths).map(([path, { get }]) => createOperation(ajv, path, get));
}

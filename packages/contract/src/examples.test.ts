import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import contract from './generated/openapi.json' with { type: 'json' };

const FOLDER = new URL('../examples/', import.meta.url);

/** A response of an operation, as far as these tests read it. */
interface ResponseObject {
  $ref?: string;
  content?: Record<string, { examples?: Record<string, { externalValue?: string }> }>;
}

/** An operation, likewise. */
interface Operation {
  operationId: string;
  requestBody?: ResponseObject;
  responses: Record<string, ResponseObject>;
}

/** A place of the contract that names an example. */
interface Place {
  operationId: string;
  status: string;
  mediaType: string;
  file: string;
  /** JSON pointer of the schema that holds there. */
  schema: string;
}

const escape = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

function placesOf(operationId: string, pointer: string, status: string, response: ResponseObject): Place[] {
  const at = response.$ref?.slice(1) ?? pointer;
  const shared = contract.components.responses as Record<string, ResponseObject>;
  const { content = {} } = response.$ref ? (shared[response.$ref.replace(/.*\//, '')] ?? {}) : response;
  return Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
    Object.values(examples).map(({ externalValue = '' }) => ({
      operationId,
      status,
      mediaType,
      file: externalValue.replace('./examples/', ''),
      schema: `${at}/content/${escape(mediaType)}/schema`,
    })),
  );
}

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as unknown as Record<string, Operation>).map(([method, operation]) => {
    return { pointer: `/paths/${escape(path)}/${method}`, operation };
  }),
);
const places = operations.flatMap(({ pointer, operation }) => [
  ...placesOf(operation.operationId, `${pointer}/requestBody`, 'request', operation.requestBody ?? {}),
  ...Object.entries(operation.responses).flatMap(([status, response]) =>
    placesOf(operation.operationId, `${pointer}/responses/${status}`, status, response),
  ),
]);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ ...contract, $id: 'contract' });

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

for (const { operationId, status, file, schema } of places) {
  test(`${file} is what ${operationId} has as ${status === 'request' ? 'its body' : `its answer ${status}`}`, () => {
    const validate = ajv.getSchema(`contract#${schema}`) ?? assert.fail(`no schema at ${schema}`);
    assert.ok(validate(read(file)), ajv.errorsText(validate.errors));
  });
}

test('the schemas refuse what is not as they say', () => {
  const page = places.find(({ file }) => file === 'invoices.page.json') ?? assert.fail('no page');
  const validate = ajv.getSchema(`contract#${page.schema}`) ?? assert.fail('no schema');
  const { items, ...rest } = read(page.file) as { items: object[] };
  assert.equal(validate(rest), false);
  assert.equal(validate({ ...rest, items: [{ ...items[0], issueDate: '2026-02-30' }] }), false);
  assert.equal(validate({ ...rest, items: [{ ...items[0], gross: { amount: 12.5, currency: 'EUR' } }] }), false);
});

test('every operation has an example of each JSON answer', () => {
  const bare = operations.flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, response]) => {
      const shared: Record<string, object> = contract.components.responses;
      const { content = {} } = (response.$ref ? shared[response.$ref.replace(/.*\//, '')] : response) as ResponseObject;
      const isJson = Object.keys(content).some((type) => /[/+]json$/.test(type));
      const has = places.some((place) => place.operationId === operation.operationId && place.status === status);
      return isJson && !has ? [`${operation.operationId} ${status}`] : [];
    }),
  );
  assert.deepEqual(bare, []);
  assert.deepEqual(
    operations.map(({ operation }) => operation.operationId).filter((id) => !places.some((place) => place.operationId === id)),
    [],
  );
});

test('every example stands somewhere in the contract', () => {
  const named = new Set(places.map(({ file }) => file));
  assert.deepEqual(
    readdirSync(FOLDER).filter((file) => !named.has(file)),
    [],
  );
});

const { ProblemType } = contract.components.schemas;
const documented = new Map(
  [...ProblemType.description.matchAll(/^- `(\w+)` (\d{3}): /gm)].map(([, name, status]) => [name, Number(status)]),
);

test('every problem type is explained, and nothing else is', () => {
  assert.deepEqual(
    [...documented.keys()].map((name) => `urn:problem-type:csol:${name}`),
    ProblemType.enum,
  );
});

const problems = new Map(places.filter(({ mediaType }) => mediaType.includes('problem')).map((place) => [place.file, place.status]));
for (const [file, status] of problems) {
  test(`${file} comes with the status of its type and of its place`, () => {
    const problem = read(file) as { type: string; status: number };
    assert.equal(problem.status, Number(status));
    assert.equal(documented.get(problem.type.replace(/.*:/, '')), problem.status);
  });
}

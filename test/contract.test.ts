import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import openapi from '@csol/contract/openapi.json' with { type: 'json' };
import { list, read } from './house/project.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ ...openapi, $id: 'contract' });

/** A media type of the contract that names example files. */
interface Shown {
  /** JSON pointer of its schema. */
  pointer: string;
  files: string[];
}

interface MediaType {
  schema?: object;
  examples?: Record<string, { externalValue?: string }>;
}

/** Every place in the document that names example files, found by walking it. */
function findExamples(node: unknown, pointer = ''): Shown[] {
  if (typeof node !== 'object' || node === null) return [];
  const { schema, examples } = node as MediaType;
  const files = Object.values(examples ?? {}).flatMap(({ externalValue }) => externalValue ?? []);
  const here = schema && files.length > 0 ? [{ pointer: `${pointer}/schema`, files }] : [];
  const step = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
  return [...here, ...Object.entries(node).flatMap(([key, value]) => findExamples(value, `${pointer}/${step(key)}`))];
}

const shown = findExamples(openapi);

for (const { pointer, files } of shown) {
  for (const file of files) {
    test(`${file} is what ${pointer} says`, () => {
      const validate = ajv.getSchema(`contract#${encodeURI(pointer)}`);
      assert.ok(validate, 'there is no such schema');
      assert.ok(validate(JSON.parse(read(`packages/contract/${file.replace('./', '')}`))), ajv.errorsText(validate.errors));
    });
  }
}

test('every example file is named by the contract', () => {
  const named = new Set(shown.flatMap(({ files }) => files.map((file) => file.replace('./', 'packages/contract/'))));
  assert.deepEqual(list('packages/contract/examples/*.json').filter((file) => !named.has(file)), []);
});

test('an example that leaves out what is required is found', () => {
  const [first] = shown;
  assert.equal(ajv.getSchema(`contract#${encodeURI(first?.pointer ?? '')}`)?.({}), false);
});

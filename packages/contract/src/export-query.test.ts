import assert from 'node:assert/strict';
import { test } from 'node:test';
import contract from './generated/openapi.json' with { type: 'json' };

/** A parameter in the address, as far as this test reads it. */
interface Parameter {
  name?: string;
  in?: string;
  schema?: object;
}

/** How long ago is counted from the question on, and a file is made later. */
const FOR_LISTS_ALONE = ['changedWithin'];

test('an export is asked for by the filters and the sort of the list, no others and no less', () => {
  const parameters = (contract.paths['/v1/invoices'].get.parameters as Parameter[]).filter((parameter) => parameter.in === 'query');
  const shared = parameters.filter(({ name = '' }) => !FOR_LISTS_ALONE.includes(name));
  const ofList = Object.fromEntries(shared.map(({ name = '', schema = {} }): [string, object] => [name, schema]));
  assert.deepEqual(contract.components.schemas.ExportQuery.properties, ofList);
});

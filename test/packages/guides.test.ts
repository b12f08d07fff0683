import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTypeScript } from '../house/markdown.ts';
import { findTypeFaults } from '../house/types.ts';

test('TypeScript in the guides has the right types over the packages as they are published', () => {
  assert.deepEqual(findTypeFaults(readTypeScript(), { customConditions: [] }), []);
});

// Writes what is generated from `packages/contract/openapi.yaml`: the TypeScript types and the JSON form that the server and the
// tests read. `npm run check:generated` fails when the committed files are not what this writes.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = new URL('../packages/contract/', import.meta.url);
const source = new URL('openapi.yaml', root);
const note = '// Generated from openapi.yaml by `npm run generate`. Do not edit.\n';

writeFileSync(new URL('src/generated/openapi.json', root), `${JSON.stringify(parse(readFileSync(source, 'utf8')), null, 2)}\n`);
writeFileSync(new URL('src/generated/schema.ts', root), note + astToString(await openapiTS(source)));

/**
 * Makes a new widget from scripts/templates/widget: a list with pages that draws each state, its tests, its stories and a changeset,
 * and enters it where widgets are listed.
 *   npm run new:widget -- order-list
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { enterWidget, labelOf, renderWidget, TAG } from './widget-templates.ts';

const tag = process.argv[2] ?? '';
if (!TAG.test(tag)) throw new Error('Usage: npm run new:widget -- NAME, where NAME is like order-list: small letters, two words or more.');

const files = renderWidget(tag);
const there = [...files.keys()].filter((path) => existsSync(path));
if (there.length > 0) throw new Error(`Already there: ${there.join(', ')}`);
// Everything is known to fit before anything is written.
const lists = enterWidget(tag, (path) => readFileSync(path, 'utf8'));
for (const [path, text] of [...files, ...lists]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const print = (paths: Iterable<string>) => [...paths].map((path) => `  ${path}`).join('\n');
console.log(`Made
${print(files.keys())}
and entered csol-${tag} in
${print(lists.keys())}
Next: your own resource in place of listInvoices, then
  npm run generate                  its texts and the manifest; names what is not translated in locales/*.xlf
  npm run test:elements -- "packages/widgets/src/${tag}/*.test.ts"
  npm run test:stories -- --test-name-pattern="${labelOf(tag)}"
  npm run build && npm run size -- --no-build`);

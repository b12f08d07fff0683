/**
 * Makes the folder of a new widget from scripts/templates/widget, with its accessibility, quiet-console and release-on-removal tests,
 * and enters it where widgets are listed.
 *   npm run new:widget -- order-list
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderWidget, TAG } from './widget-templates.ts';

const WIDGETS = 'packages/widgets/';

/** Changes a file's text. @throws where the change found nothing to hold on to */
function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${path} does not look as expected; enter the widget there by hand.`);
  writeFileSync(path, changed);
}

/** Enters a widget among the exports of the package, the classes of its index and the tags of the script-tag entry. */
function enter(tag: string): void {
  edit(`${WIDGETS}src/index.ts`, (text) => `${text}export * from './${tag}/index.ts';\n`);
  const row = `  'csol-${tag}': { load: () => import('./define/${tag}.ts'), data: true },\n`;
  edit(`${WIDGETS}src/auto.ts`, (text) => text.replace(/(const WIDGETS[\s\S]*?\n)\};/, `$1${row}};`));
  edit(`${WIDGETS}package.json`, (text) => {
    const manifest = JSON.parse(text) as { exports: Record<string, unknown> };
    const base = `./dist/${tag}/index`;
    manifest.exports[`./${tag}`] = { 'csol-source': `./src/${tag}/index.ts`, types: `${base}.d.ts`, default: `${base}.js` };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}

const tag = process.argv[2] ?? '';
if (!TAG.test(tag)) throw new Error('Usage: npm run new:widget -- NAME, where NAME is like order-list: small letters, two words or more.');
if (existsSync(`${WIDGETS}src/${tag}`)) throw new Error(`${WIDGETS}src/${tag} is already there.`);

const files = renderWidget(tag);
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
enter(tag);
console.log(`Made ${[...files.keys()].join(', ')} and entered csol-${tag} in index.ts, auto.ts and package.json of ${WIDGETS}.
Next: npm run localize for its texts, npm run test:elements -- "${WIDGETS}src/${tag}/*.test.ts" for its tests.`);

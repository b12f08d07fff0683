import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { enterWidget, renderWidget } from '../scripts/widget-templates.ts';
import { read, ROOT } from './house/project.ts';
import { findTypeFaults } from './house/types.ts';

const files = new Map([...renderWidget('sample-card')].map(([path, text]) => [ROOT + path, text]));

test('a new widget has its files, and no place is left to fill', () => {
  const folder = ['ts', 'view.ts', 'state.ts', 'styles.ts', 'test.ts'].map((end) => `packages/widgets/src/sample-card/sample-card.${end}`);
  assert.deepEqual(
    [...files.keys()].map((path) => path.replace(ROOT, '')),
    [...folder, 'packages/widgets/src/sample-card/index.ts', 'packages/widgets/src/sample-card/locales/index.ts']
      .concat(['packages/widgets/src/define/sample-card.ts', 'stories/sample-card.stories.ts', 'stories/sample-card.mdx'])
      .concat(['.changeset/sample-card.md']),
  );
  assert.deepEqual([...files.values()].filter((text) => /\{\{|\}\}/.test(text)), []);
});

test('a new widget is entered once wherever widgets are listed', () => {
  const lists = enterWidget('sample-card', read);
  assert.ok(lists.size > 5);
  for (const [path, text] of lists) {
    const before = read(path);
    assert.ok(!before.includes('sample-card') && text.includes('sample-card'), path);
    const after = text.split('\n');
    const lost = before.split('\n').filter((line) => !after.includes(line));
    assert.ok(lost.length <= 1, `${path} has lost ${lost.join('\n')}`);
  }
});

test('a list that does not look as expected says so', () => {
  assert.throws(() => enterWidget('sample-card', () => '{ "exports": {} }'), /does not look as expected/);
});

test('a new widget breaks no rule', async () => {
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: tseslint.configs.disableTypeChecked });
  for (const [filePath, text] of files) {
    if (await eslint.isPathIgnored(filePath)) continue;
    const [result] = await eslint.lintText(text, { filePath });
    // Its types are checked below; the linter's own look for the file on the disk.
    const faults = (result?.messages ?? []).filter(({ message }) => !message.includes('project service'));
    assert.deepEqual(faults.map(({ line, message }) => `${filePath}:${line} ${message}`), []);
  }
});

test('a new widget has the right types', () => {
  // By the package's name nothing is found that is not on the disk.
  const named = new Map([[`${ROOT}node_modules/@csol/widgets/src/define/sample-card.ts`, 'export {};']]);
  assert.deepEqual(findTypeFaults(new Map([...files, ...named].filter(([path]) => path.endsWith('.ts')))), []);
});

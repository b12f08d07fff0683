import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from './house/project.ts';

/** The project's rules without those that need types, so that a text can be linted as if it were any file. */
const eslint = new ESLint({ cwd: ROOT, overrideConfig: tseslint.configs.disableTypeChecked });

/** The names of the rules that a text breaks, were it that file. */
async function breaks(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${text}\nexport {};\n`, { filePath: ROOT + file });
  return [...new Set((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message))];
}

const cases: [claim: string, file: string, text: string, rule: string][] = [
  ['the domain imports no lit', 'packages/domain/src/money.ts', "import 'lit';", 'no-restricted-imports'],
  ['the domain reads no clock', 'packages/domain/src/money.ts', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['the domain makes no present date', 'packages/domain/src/money.ts', 'export const now = new Date();', 'no-restricted-syntax'],
  ['core imports no REST client', 'packages/core/src/index.ts', "import '@csol/client/rest';", 'no-restricted-imports'],
  ['core fetches nothing itself', 'packages/core/src/index.ts', "void fetch('/x');", 'no-restricted-globals'],
  ['core uses no styleMap', 'packages/core/src/index.ts', "import 'lit/directives/style-map.js';", 'no-restricted-imports'],
  ['a widget imports no neighbour', 'packages/widgets/src/invoice-list/x.ts', "import '../contact-card/x.ts';", 'no-restricted-imports'],
  ['a widget imports no ky', 'packages/widgets/src/invoice-list/x.ts', "import 'ky';", 'no-restricted-imports'],
  ['the server imports no core', 'packages/server/src/index.ts', "import '@csol/core';", 'no-restricted-imports'],
  ['a template has no style attribute', 'packages/core/src/index.ts', 'const _ = html`<p style="top: 0"></p>`;', 'no-restricted-syntax'],
  ['an image has a text', 'packages/core/src/index.ts', "import { html } from 'lit'; const _ = html`<img src=a>`;", 'lit-a11y/alt-text'],
];
for (const [claim, file, text, rule] of cases) {
  test(claim, async () => assert.deepEqual(await breaks(file, text), [rule]));
}

test('what a layer may import passes', async () => {
  const text = "import 'lit'; import '@csol/domain/money'; import '@csol/client/port'; import './x.ts'; import '@csol/core';";
  assert.deepEqual(await breaks('packages/widgets/src/invoice-list/x.ts', text), []);
  assert.deepEqual(await breaks('packages/widgets/src/auto.ts', "import '@csol/client/rest'; import './define/x.ts';"), []);
});

import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { generatedFiles } from './scripts/generated.ts';
import { layers, topFolders } from './scripts/layers.ts';

/** The folder of each layer, as the file patterns of this configuration name it. */
const folders = {
  'widgets/<name>': ['packages/widgets/src/*/**/*.ts'],
  'widgets/define': ['packages/widgets/src/define/**/*.ts'],
  'widgets/auto': ['packages/widgets/src/auto.ts', 'packages/widgets/src/auto/**/*.ts'],
  widgets: ['packages/widgets/src/index.ts'],
};
const foldersOf = ({ name }) => {
  const [head, tail] = name.split('/');
  return folders[name] ?? [`packages/${head}/src/${tail ? `${tail}/` : ''}**/*.ts`];
};

/** What a layer may import of the workspace, as the start of specifiers. */
const specifiers = {
  contract: '@csol/contract(/|$)',
  domain: '@csol/domain(/|$)',
  'client/port': '@csol/client(/port)?$',
  'client/rest': '@csol/client/rest$',
  core: '@csol/core(/|$)',
};

/** The lint zone of a layer: imports that its row in the table does not name. test/layering.test.ts checks the rest, file by file. */
const zoneOf = (layer) => {
  const workspace = layer.layers.flatMap((name) => specifiers[name] ?? []);
  const allowed = [String.raw`\.{1,2}/`, ...workspace, layer.packages.source.replace(/^\^/, '')];
  const closed = layer.ownFolderOnly ? [String.raw`^\.\./(?!\.\./)(?!generated/)`] : [];
  return {
    name: `layer ${layer.name}`,
    files: foldersOf(layer),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(?!(${allowed.join('|')}))`, message: `${layer.name} may not import this: see scripts/layers.ts.` },
            ...closed.map((regex) => ({ regex, message: 'A widget imports its own folder, never a neighbour.' })),
            { regex: `^(\\.\\./)+(${topFolders.join('|')})/`, message: 'Nobody imports demo, scripts, stories or test.' },
            { regex: 'style-map', message: 'styleMap writes a style attribute, which a strict content security policy forbids.' },
          ],
        },
      ],
    },
  };
};

/** The more special layers come last, as later entries win. */
const zones = ['contract', 'domain', 'client/port', 'client/rest', 'client/testing', 'core', 'server', 'widgets/<name>', 'widgets']
  .concat(['widgets/define', 'widgets/auto'])
  .map((name) => zoneOf(layers.find((layer) => layer.name === name)));

const STYLE_ATTRIBUTE = String.raw`TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\s]style=/]`;
const templates = [
  { selector: STYLE_ATTRIBUTE, message: 'A style attribute breaks a strict content security policy: use a class or a part.' },
  { selector: "Identifier[name='unsafeHTML']", message: 'Text is shown as text: no unsafeHTML.' },
];
const NO_CLOCK = 'The domain knows no clock: time comes in as an argument.';
const clocks = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: NO_CLOCK },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_CLOCK },
];

export default defineConfig(
  { ignores: generatedFiles },
  { ignores: ['**/node_modules/', '**/dist/', 'coverage/', 'storybook-static/', 'test-results/', 'data/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      'max-len': ['error', 140],
      'max-lines-per-function': ['error', 50],
      complexity: ['error', 15],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...templates],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler of an event may be async; Lit and the DOM ignore what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  { ...lit.configs['flat/recommended'], files: ['packages/{core,widgets}/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'] },
  { ...wc.configs['flat/recommended'], files: ['packages/{core,widgets}/**/*.ts'] },
  {
    name: 'accessible templates',
    files: ['packages/{core,widgets}/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A table that reflows to cards loses its roles to `display` in some browsers; stating them gives them back.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  ...zones,
  {
    name: 'no clock, no I/O in the domain',
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'navigator', 'process', 'localStorage', 'setTimeout'],
      'no-restricted-syntax': ['error', ...templates, ...clocks],
    },
  },
  {
    name: 'requests go through the port',
    files: ['packages/{core,widgets}/src/**/*.ts'],
    // A country pack of the page's own is a file, and no back end's.
    ignores: ['**/*.test.ts', 'packages/widgets/src/auto.ts', 'packages/widgets/src/auto/**', '**/contact-card/contact-pack.ts'],
    rules: { 'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage'] },
  },
  {
    name: 'tests',
    files: ['**/*.test.{ts,mjs}', 'test/**/*.ts', 'packages/client/src/testing/**/*.ts', '**/*.stories.ts'],
    rules: {
      'max-lines-per-function': 'off',
      // node:test's `test()` and chai's assertions are expressions on purpose.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'command-line programs speak through the console',
    files: ['scripts/**', 'demo/**/*.ts', 'test/**/*.ts', '*.config.*', 'packages/*/bench/**/*.ts', 'packages/server/src/bin/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { ...tseslint.configs.disableTypeChecked, files: ['**/*.{js,mjs}'] },
);

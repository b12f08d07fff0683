import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify as terser } from 'terser';
import { defineConfig, minify, type Plugin } from 'vite';
import { cdnManifest, nameChunk } from './scripts/cdn-manifest.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Takes blanks and comments out of `html` and `css` templates, which a JavaScript minifier leaves as they are. */
const literals: Plugin = {
  name: 'literals',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/packages\/.*\.ts$/, code: /(html|css|svg)`/ },
    handler: async (code, id) => (await minifyHTMLLiterals(code, { fileName: id })) ?? undefined,
  },
};

/** Takes the notes for translators out of `msg()` calls; they have done their work in `npm run localize`. */
const translatorNotes: Plugin = {
  name: 'translator-notes',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/packages\/(core|widgets)\/.*\.ts$/, code: /\bdesc: '/ },
    // Blanks of the same length keep the source map right.
    handler: (code) => ({ code: code.replaceAll(/,\s*desc: '(?:[^'\\]|\\.)*'/g, (note) => ' '.repeat(note.length)), map: null }),
  },
};

/**
 * What no widget comes to in Lit: ways around browsers without constructable style sheets (before Safari 16.4), doors for polyfills and for
 * server rendering, decorators, and what it tells developers: of styles that are none, and of several copies on a page. See
 * docs/decisions/0054-lean-lit.md.
 */
const UNUSED_IN_LIT: readonly [pattern: RegExp, left: string][] = [
  [/e=t\.ShadowRoot&&[^,]+,/, 'e=!0,'],
  [/Error\("CSSResult is [^)]*\)/, 'Error("css")'],
  [/Error\("Value passed [^)]*\)/, 'Error("css")'],
  [/\w\.reactiveElementPolyfillSupport/, '(void 0)'],
  [/\w\.litHtmlPolyfillSupport/, '(void 0)'],
  [/\w\.litElementPolyfillSupport/, '(void 0)'],
  [/\w\.litElementHydrateSupport/, '(void 0)'],
  [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '(void 0)'],
  [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '(void 0)'],
  [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '(void 0)'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh)/, ''],
];

const unusedLeft = new Set(UNUSED_IN_LIT);
const leanLit: Plugin = {
  name: 'lean-lit',
  apply: 'build',
  transform: {
    filter: { id: /\/node_modules\/(@lit\/reactive-element|lit-html|lit-element)\/[\w-]+\.js$/ },
    handler: (code) => {
      const found = UNUSED_IN_LIT.filter(([pattern]) => pattern.test(code));
      for (const each of found) unusedLeft.delete(each);
      return { code: found.reduce((lean, [pattern, left]) => lean.replace(pattern, left), code), map: null };
    },
  },
  buildEnd: () => {
    if (unusedLeft.size > 0) throw new Error(`Lit has changed and is no longer without: ${[...unusedLeft].join('; ')}`);
  },
};

/** The bundler's own minifier; here, as its output is what the next one begins with. */
const minified: Plugin = {
  name: 'minified',
  apply: 'build',
  renderChunk: async (code, { fileName }) => {
    const smaller = await minify(fileName, code, { module: true, compress: { target: 'es2022' }, mangle: true, sourcemap: true });
    return { code: smaller.code, map: smaller.map ?? null };
  },
};

/** Makes less of what is minified already: both in a row leave 1 % less under brotli than terser alone, and 2 % less than the first. */
const terse: Plugin = {
  name: 'terse',
  apply: 'build',
  renderChunk: async (code) => {
    const compress = { ecma: 2022, passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false } as const;
    const smaller = await terser(code, { module: true, compress, format: { comments: false }, sourceMap: true });
    return { code: smaller.code ?? code, map: smaller.map as string };
  },
};

/** What every widget needs: Lit and the core, but for what has a chunk of its own or belongs to lists. */
const BASE = [
  /helpers\/decorate|\/node_modules\/(@lit|lit(-\w+)?)\//,
  /\/packages\/(core|client\/src\/port|domain\/src\/cal|widgets\/src\/auto\/rest)/,
];
const LATER = [
  /lazy-client|inner-settings|live-region|print-sheet\/|@lit\/task|lit-html\/directive|\/directives\//,
  /\/core\/src\/(index|enquiry|form|state-panel\/|provider|i18n\/(format-mo|join)|memo|paging|locales\/(?!index))/,
  /\/core\/src\/(addresses|generated\/(category|icons)|file-download|late-work|files\/|lists\/|qr-code|save-file|uploads\/)/,
  /\/core\/src\/parts\/(copy-button|detail-opener|file-button|link-copier|page-link|sheet)/,
  /\/core\/src\/parts\/(button|category|dialog|filter|icon|long-rows|money|pager|panel|row-window|table|tag)/,
];
/** Small things that several widgets share, and a page with any of these loads: a file of its own each would weigh twice as much. */
const PARTS = /\/core\/src\/(parts\/(icon|live-region)|generated\/icons\/(done|warning))\.ts/;
/** What forms share, of the sign-in and of late parts: likewise. */
const FORMS = /\/core\/src\/(form|parts\/panel|generated\/icons\/(renew|error|search|time))\.ts|\/lit-html\/directive/;
/** What tables of documents, orders and entries share. */
const ROWS = new RegExp(
  [
    String.raw`/domain/src/(dates|currency)|/core/src/(memo|paging|i18n/format-money)`,
    String.raw`/core/src/parts/(category|detail-opener|filter-row|long-rows|table|tag|money)`,
    String.raw`/core/src/generated/category-names|/core/src/generated/icons/(part|credit|open|dispute|sortable|ascending|descending)\.`,
  ].join('|'),
);
/** What a list of documents shows first, and its later parts use too. */
const LIST = new RegExp(
  [
    String.raw`/invoice-list/invoice-list(\.(attributes|choice|detail|events|later|parts|state|styles|view|labels))?\.ts`,
    String.raw`/invoice-list/invoice-columns\.store\.ts|/define/invoice-list\.ts`,
  ].join('|'),
);
/** What a list of orders shows first, and its later parts use too. */
const ORDERS = new RegExp(
  [
    String.raw`/order-tracker/order-tracker(\.(choice|detail|events|later|labels|live|state|styles|view))?\.ts|/define/order-tracker\.ts`,
    // With the class whose texts these are: in another chunk they come after it.
    String.raw`/order-tracker/(locales/index|order-take\.opener)\.ts`,
  ].join('|'),
);
/** What a list of enquiries shows first, and its later parts use too; with the texts of its class. */
const ENQUIRIES = new RegExp(
  [
    String.raw`/enquiry-list/enquiry-list(\.(choice|detail|events|later|labels|state|styles|view))?\.ts`,
    String.raw`/define/enquiry-list\.ts|/enquiry-list/locales/index\.ts`,
  ].join('|'),
);
/** What a statement shows first, and its later parts use too; with the texts of its class. */
const STATEMENT = new RegExp(
  [
    String.raw`/statement-report/(statement-report(\.\w+)?|statement-(extras|recipient)\.opener|locales/index)\.ts`,
    String.raw`/define/statement-report\.ts|/domain/src/statement/`,
  ].join('|'),
);
/** What the choice of forms shows first, and a form uses too; with the texts of its class. */
const ENQUIRY = new RegExp(
  [
    String.raw`/widgets/src/enquiry-form/(enquiry-form(\.\w+)?|locales/index)\.ts|/define/enquiry-form\.ts`,
    String.raw`/core/src/uploads/upload-queue|/domain/src/enquiry-form/(reference|choose|conditions)\.ts`,
  ].join('|'),
);
/** What enquiries are about, by name; with the texts. The cards come with what shows them. */
const ABOUT = /\/core\/src\/(enquiry-facts\/(words|enquiry-facts|locales\/index)|i18n\/join-texts)\.ts/;
const isBase = (id: string): boolean => BASE.some((pattern) => pattern.test(id)) && !LATER.some((pattern) => pattern.test(id));

/** The bundle behind the script tag: `dist/cdn/csol.js`, and a chunk for each element, language and later screen. */
export default defineConfig({
  publicDir: false,
  plugins: [leanLit, translatorNotes, literals, minified, terse, cdnManifest(ROOT)],
  resolve: { conditions: ['csol-source', 'browser', 'production', 'module', 'import', 'default'] },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    // Nothing to preload from within: a page takes its hints from manifest.json.
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: { csol: 'packages/widgets/src/auto.ts' }, formats: ['es'] },
    rolldownOptions: {
      // The script tag imports nothing from the entry.
      preserveEntrySignatures: false,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: nameChunk,
        minify: false,
        // One chunk for what every widget needs, in place of one for each combination of those who share a part of it.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'base', test: isBase },
            { name: 'parts', test: PARTS },
            { name: 'forms', test: FORMS },
            { name: 'rows', test: ROWS },
            { name: 'invoice-list', test: LIST },
            { name: 'order-tracker', test: ORDERS },
            { name: 'enquiry-facts', test: ABOUT },
            { name: 'enquiry-list', test: ENQUIRIES },
            { name: 'statement-report', test: STATEMENT },
            { name: 'enquiry-form', test: ENQUIRY },
          ],
        },
      },
    },
  },
});

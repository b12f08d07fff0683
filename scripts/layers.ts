/**
 * The layers of the house, lowest first: which folder may import what. The lint zones (eslint.config.js) and the test that reads the
 * import graph (test/layering.test.ts) both follow this one table. Tests (`*.test.ts`) stand outside: they may import anything.
 */

/** A row of the table. */
export interface Layer {
  /** As messages name it. */
  name: string;
  /** Paths of its sources, from the project's root, with `/`. */
  files: RegExp;
  /** Names of the layers that it may import; its own goes without saying. */
  layers: string[];
  /** Outside packages that it may import, by full specifier. */
  packages: RegExp;
  /** Each folder of the layer is closed to its neighbours. */
  ownFolderOnly?: boolean;
}

const NOTHING = /^$/;
const LIT = /^(lit|@lit\/(context|localize|task))(\/.*)?$/;

/** Where two rows match a file, the upper one counts. */
export const layers: Layer[] = [
  { name: 'contract', files: /^packages\/contract\/src\//, layers: [], packages: NOTHING },
  // Forms are validated in enquiry-form/validate.ts alone.
  { name: 'domain', files: /^packages\/domain\/src\//, layers: ['contract'], packages: /^@cfworker\/json-schema$/ },
  { name: 'client/port', files: /^packages\/client\/src\/port\//, layers: ['contract'], packages: NOTHING },
  {
    name: 'client/rest',
    files: /^packages\/client\/src\/rest\//,
    layers: ['contract', 'client/port'],
    // Each in one module: http.ts and event-stream.ts.
    packages: /^(ky|eventsource-parser)$/,
  },
  {
    name: 'client/testing',
    files: /^packages\/client\/src\/testing\//,
    layers: ['contract', 'client/port'],
    packages: /^node:(assert|test)(\/.*)?$/,
  },
  {
    name: 'core',
    files: /^packages\/core\/src\//,
    layers: ['contract', 'domain', 'client/port'],
    // QR codes are drawn in qr-code.ts alone.
    packages: new RegExp(`${LIT.source}|^lean-qr$`),
  },
  { name: 'widgets/define', files: /^packages\/widgets\/src\/define\//, layers: ['widgets/<name>', 'core'], packages: NOTHING },
  {
    name: 'widgets/auto',
    files: /^packages\/widgets\/src\/(auto\.ts|auto\/)/,
    layers: ['contract', 'domain', 'client/port', 'client/rest', 'core', 'widgets/<name>', 'widgets/define'],
    packages: LIT,
  },
  { name: 'widgets', files: /^packages\/widgets\/src\/index\.ts$/, layers: ['widgets/<name>', 'core'], packages: NOTHING },
  {
    name: 'widgets/<name>',
    files: /^packages\/widgets\/src\/[^/]+\//,
    layers: ['contract', 'domain', 'client/port', 'core'],
    packages: LIT,
    ownFolderOnly: true,
  },
  {
    name: 'server',
    files: /^packages\/server\/src\//,
    layers: ['contract', 'domain'],
    packages: /^(?!lit$|@lit\/|ky$|eventsource-parser$|@csol\/)/,
  },
];

/** Folders at the top that may import everything and that no layer may import. */
export const topFolders = ['demo', 'scripts', 'stories', 'test'];

/**
 * The layer of a source file, undefined for a test file and for what lies in no layer.
 * @param path from the project's root, with `/`
 */
export function layerOf(path: string): Layer | undefined {
  return path.endsWith('.test.ts') ? undefined : layers.find((layer) => layer.files.test(path));
}

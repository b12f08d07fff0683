import { readFileSync } from 'node:fs';

/** What a widget may be called: its tag without the prefix, two words or more. */
export const TAG = /^[a-z]+(-[a-z0-9]+)+$/;

const WIDGETS = 'packages/widgets/';

/** KiB that the page of a new widget may load until its rows show; what a start takes, rounded up. */
const FIRST_BUDGET = 36;

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** The name of a widget as its heading and its stories begin with it. */
export const labelOf = (tag: string) => capitalise(tag.replaceAll('-', ' '));

/** The files of a new widget by their paths from the root. */
export function renderWidget(tag: string): Map<string, string> {
  const name = tag.split('-').map(capitalise).join('');
  const values: Record<string, string> = { tag, Name: name, name: name.charAt(0).toLowerCase() + name.slice(1), Label: labelOf(tag) };
  const render = (template: string) => {
    const text = readFileSync(new URL(`templates/widget/${template}.txt`, import.meta.url), 'utf8');
    return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
  };
  const folder = `${WIDGETS}src/${tag}/`;
  const own = ['ts', 'view.ts', 'state.ts', 'styles.ts', 'test.ts'].map((end): [string, string] => [
    `${folder}${tag}.${end}`,
    render(`widget.${end}`),
  ]);
  return new Map([
    ...own,
    [`${folder}index.ts`, render('index.ts')],
    [`${folder}locales/index.ts`, render('locales.ts')],
    [`${WIDGETS}src/define/${tag}.ts`, render('define.ts')],
    [`stories/${tag}.stories.ts`, render('widget.stories.ts')],
    [`stories/${tag}.mdx`, render('widget.mdx')],
    [`.changeset/${tag}.md`, render('changeset.md')],
  ]);
}

type Change = (text: string, tag: string) => string;

/** Puts a text before the first place that matches. */
const before = (place: RegExp, added: (tag: string) => string): Change => (text, tag) =>
  text.replace(place, (found) => `${added(tag)}${found}`);

function addExport(text: string, tag: string): string {
  const manifest = JSON.parse(text) as { exports: Record<string, unknown> };
  const base = `./dist/${tag}/index`;
  manifest.exports[`./${tag}`] = { 'csol-source': `./src/${tag}/index.ts`, types: `${base}.d.ts`, default: `${base}.js` };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Where widgets are listed, and how another one is entered there. */
const LISTS: Readonly<Record<string, Change>> = {
  [`${WIDGETS}src/index.ts`]: (text, tag) => `${text}export * from './${tag}/index.ts';\n`,
  [`${WIDGETS}src/auto.ts`]: before(
    /(?<=const WIDGETS[\s\S]*?\n)\};/,
    (tag) => `  'csol-${tag}': () => import('./define/${tag}.ts'),\n`,
  ),
  [`${WIDGETS}package.json`]: addExport,
  [`${WIDGETS}README.md`]: before(/ and `<csol-provider>`/, (tag) => `, \`<csol-${tag}>\``),
  'README.md': before(
    /\| all widgets \|/,
    (tag) => `| \`csol-${tag}\` | \`page-size\` | rows of a page (20 unless set, 1–200) |\n`,
  ),
  'scripts/size-scenarios.ts': before(
    / {4}\.\.\.Object\.keys\(locales\)/,
    (tag) =>
      `    { name: '${labelOf(tag).toLowerCase()}, first row (en)', files: (all) => widget(all, '${tag}'), budget: ${FIRST_BUDGET} },\n`,
  ),
};

/**
 * The files in which a widget is entered, with their texts afterwards, by their paths from the root.
 * @param read the text of a file as it is
 * @throws where a file does not look as expected
 */
export function enterWidget(tag: string, read: (path: string) => string): Map<string, string> {
  const changed = Object.entries(LISTS).map(([path, change]): [string, string] => {
    const text = read(path);
    const entered = change(text, tag);
    if (entered === text) throw new Error(`${path} does not look as expected; enter the widget there by hand.`);
    return [path, entered];
  });
  return new Map(changed);
}

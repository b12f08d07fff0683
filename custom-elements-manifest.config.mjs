// How `npm run manifest` writes packages/widgets/custom-elements.json: what editors, the stories' documentation and wrappers for
// frameworks know of the elements. It says what a page may use of them, under the paths that the published package has.
import { readFileSync } from 'node:fs';

const CORE = 'packages/core/src/';
const WIDGETS = 'packages/widgets/src/';

/** `src/x.ts` of the widgets package as its users import it. */
const published = (path) => path.replace(WIDGETS, 'dist/').replace(/\.ts$/, '.js');

/** Reads `define('invoice-list', InvoiceList)`, which gives a class its tag. */
function findTags() {
  const tags = new Map();
  return {
    name: 'find-tags',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [name, elementClass] = node.arguments;
      const module = published(node.getSourceFile().fileName.replace(/^.*(?=packages\/)/, ''));
      tags.set(elementClass.getText(), { tagName: `csol-${name.text}`, module });
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const declaration of modules.flatMap(({ declarations }) => declarations ?? [])) {
        if (tags.has(declaration.name)) Object.assign(declaration, { tagName: tags.get(declaration.name).tagName, customElement: true });
      }
      for (const [name, { tagName, module }] of tags) {
        const definition = modules.find(({ path }) => published(path) === module);
        const home = modules.find(({ declarations }) => declarations?.some((declaration) => declaration.name === name));
        const declaration = { name, module: published(home.path) };
        definition.exports = [{ kind: 'custom-element-definition', name: tagName, declaration }];
      }
    },
  };
}

/** `string | undefined` of something optional as `string`. */
function tidyType(item) {
  if (item.type?.text) item.type.text = item.type.text.replace(/ \| undefined$/, '');
  return item;
}

/** What only the element itself uses, and events that it dispatches without a documented name, are nobody else's. */
function keepPublic() {
  // A class that only holds a widget's attributes is part of the widget.
  const isAttributes = (superclass) => superclass?.name.endsWith('Attributes');
  const fromCore = ({ inheritedFrom, ...item }) =>
    inheritedFrom && !isAttributes(inheritedFrom)
      ? { ...item, inheritedFrom: { name: inheritedFrom.name, package: '@csol/core' } }
      : item;
  return {
    name: 'keep-public',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const declaration of modules.flatMap(({ declarations }) => declarations ?? [])) {
        if (declaration.kind !== 'class') continue;
        if (isAttributes(declaration.superclass)) declaration.superclass = { name: 'CsolElement', package: '@csol/core' };
        const isPublic = ({ privacy = 'public', static: isStatic }) => privacy === 'public' && !isStatic;
        const members = declaration.members?.filter(isPublic).map(fromCore).map(tidyType);
        const hidden = new Set(declaration.members?.filter((member) => !isPublic(member)).map(({ name }) => name));
        const attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName)).map(fromCore).map(tidyType);
        const events = declaration.events?.filter(({ name }) => name?.startsWith('csol-'));
        Object.assign(declaration, { ...(members && { members }), ...(attributes && { attributes }), ...(events && { events }) });
      }
    },
  };
}

/** The colours, which every widget takes: out of the generated tokens, where their values are. */
function addTokens() {
  const source = readFileSync(`${CORE}generated/tokens.ts`, 'utf8');
  const tokens = [...source.matchAll(/--csol-([\w-]+), var\(--cds-[\w-]+, (light-dark\(.*\))\)\);/g)].map(([, name, value]) => ({
    name: `--csol-${name}`,
    description: `Colour; a Carbon page's \`--cds-${name}\` unless set.`,
    syntax: '<color>',
    default: value,
  }));
  if (tokens.length === 0) throw new Error('No colour token was found: the generated tokens look different now.');
  return {
    name: 'add-tokens',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const declaration of modules.flatMap(({ declarations }) => declarations ?? [])) {
        if (declaration.superclass?.name === 'CsolElement') declaration.cssProperties = [...(declaration.cssProperties ?? []), ...tokens];
      }
    },
  };
}

/** Leaves the elements, their events and their definitions, under published paths; the provider goes where it is registered. */
function publish() {
  return {
    name: 'publish',
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      const provider = modules.find(({ path }) => path === `${CORE}provider.ts`);
      const kept = modules.filter(({ path, declarations, exports }) => {
        const isPublic = declarations?.some(({ customElement, superclass }) => customElement || superclass?.name === 'Event');
        return path.startsWith(WIDGETS) && (isPublic || exports?.some(({ kind }) => kind === 'custom-element-definition'));
      });
      for (const module of kept) module.path = published(module.path);
      const home = kept.find(({ path }) => path === 'dist/define/provider.js');
      home.declarations = provider.declarations;
      home.exports[0].declaration.module = home.path;
      const sorted = JSON.parse(JSON.stringify(kept).replaceAll(new RegExp(`${WIDGETS}([\\w/.-]+)\\.ts`, 'g'), 'dist/$1.js'));
      customElementsManifest.modules = sorted.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

export default {
  globs: [`${CORE}{element,provider}.ts`, `${WIDGETS}*/*.ts`],
  exclude: ['**/*.test.ts'],
  outdir: 'packages/widgets',
  litelement: true,
  packagejson: false,
  plugins: [findTags(), keepPublic(), addTokens(), publish()],
};

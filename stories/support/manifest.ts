/** The elements' manifest, as Storybook's tables and pages show it best. */
import source from '@csol/widgets/custom-elements.json';

interface Item {
  name: string;
  description?: string;
  attribute?: string;
  default?: string;
}
interface Declaration {
  tagName?: string;
  members?: Item[];
  attributes?: Item[];
  slots?: Item[];
  events?: Item[];
  cssProperties?: Item[];
}
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const manifest = source as Manifest;

/** One row for a property and its attribute, and a name for the slot that has none: Storybook would leave it out. */
function tidy(declaration: Declaration): Declaration {
  const { members = [], slots = [] } = declaration;
  return {
    ...declaration,
    attributes: [],
    members: members.map((member) => ({
      ...member,
      description: `${member.description ?? ''}\n\n${member.attribute ? `Attribute \`${member.attribute}\`` : 'Property only'}`,
    })),
    slots: slots.map((slot) => ({ ...slot, name: slot.name || '(content)' })),
  };
}

/** What Storybook's tables are made from. */
export const documented: Manifest = {
  ...manifest,
  modules: manifest.modules.map((each) => ({ ...each, declarations: each.declarations?.map(tidy) ?? [] })),
};

/** What the elements tell their page, for the panel that lists it. */
export const eventNames: ReadonlySet<string> = new Set(
  manifest.modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ events = [] }) => events.map(({ name }) => name))),
);

/** A colour as it comes in both themes. */
export interface TokenRow {
  /** Without `--csol-`. */
  name: string;
  light: string;
  dark: string;
}

/** The colour tokens, which all widgets share. */
export function tokenRows(): TokenRow[] {
  const widget = manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'csol-invoice-list');
  return (widget?.cssProperties ?? []).flatMap(({ name, default: value = '' }) => {
    const [, light, dark] = /^light-dark\((#\w+|rgba?\([^)]*\)),\s*(.*)\)$/.exec(value) ?? [];
    return light && dark ? [{ name: name.replace('--csol-', ''), light, dark }] : [];
  });
}

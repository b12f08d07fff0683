/** The manifest as Storybook's tables show it best. */

interface Item {
  name: string;
  description?: string;
  kind?: string;
  attribute?: string;
}
interface Declaration {
  members?: Item[];
  attributes?: unknown[];
  slots?: Item[];
}
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

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

/** @param manifest `custom-elements.json` */
export function toDocumented(manifest: Manifest): Manifest {
  return { ...manifest, modules: manifest.modules.map((each) => ({ ...each, declarations: each.declarations?.map(tidy) ?? [] })) };
}

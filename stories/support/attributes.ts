import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

const toAttribute = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Sets a story's args as a page would: texts, numbers and switches as attributes, everything else as properties. */
class Attributes extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('attributes() stands inside a tag.');
  }

  render(_args: Readonly<Record<string, unknown>>): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: Parameters<this['render']>): typeof noChange {
    for (const [property, value] of Object.entries(args)) {
      if (typeof value === 'string' || typeof value === 'number') element.setAttribute(toAttribute(property), `${value}`);
      else if (typeof value === 'boolean') element.toggleAttribute(toAttribute(property), value);
      else if (value == null) element.removeAttribute(toAttribute(property));
      else Object.assign(element, { [property]: value });
    }
    return noChange;
  }
}

export const attributes = directive(Attributes);

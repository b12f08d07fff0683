import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Colours by token name; what is empty is left to the page. */
export type Tokens = Readonly<Record<string, string | undefined>>;

/** Sets custom properties on an element, as a page's stylesheet would. */
class SetTokens extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('setTokens() stands inside a tag.');
  }

  render(_prefix: '--csol-' | '--cds-', _tokens: Tokens): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [prefix, tokens]: Parameters<this['render']>): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(tokens)) {
      if (value) style.setProperty(`${prefix}${name}`, value);
      else style.removeProperty(`${prefix}${name}`);
    }
    return noChange;
  }
}

/** Inside a tag: `<div ${setTokens('--csol-', { interactive: 'teal' })}>`. */
export const setTokens = directive(SetTokens);

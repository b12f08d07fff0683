/** Markup that is made on the server. Whatever is put into a template is text, unless it was made by a template itself. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for an element's content or for a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A piece of finished markup; only `markup` and `trusted` make one. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: text, numbers, markup, lists of these; `undefined`, `null` and `false` leave nothing. */
export type Content = string | number | Markup | readonly Content[] | undefined | null | false;

function render(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(render).join('');
  return escapeHtml(String(content));
}

/** Template tag. Values in attributes must stand in quotes. */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/** Marks a text as markup that the project itself wrote, such as an icon's file. Never for data. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

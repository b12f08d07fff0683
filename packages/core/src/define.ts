/** Registration, done once and apart from the classes. */

export interface DefineOptions {
  /** What the tag begins with, for a page where another version has taken `csol`. */
  prefix?: string;
  /** A scoped registry; the page's where it is left out. */
  registry?: CustomElementRegistry;
}

type ElementClass = CustomElementConstructor & { readonly version?: string };

/**
 * Registers a widget under `<prefix>-<name>`. Calling it again is harmless: the same version again changes nothing; where another
 * version came first, that one stays and the console says so.
 *
 * @param name the tag without its prefix, for example `invoice-list`
 * @returns the tag
 */
export function define(name: string, elementClass: ElementClass, options: DefineOptions = {}): string {
  const { prefix = 'csol', registry = globalThis.customElements } = options;
  const tag = `${prefix}-${name}`;
  const present: ElementClass | undefined = registry.get(tag);
  if (present) {
    if (present !== elementClass && present.version !== elementClass.version) {
      // eslint-disable-next-line no-console -- the page's developer must learn that the tag is not this version's
      console.warn(`<${tag}> is version ${present.version ?? '?'} here; version ${elementClass.version ?? '?'} is ignored.`);
    }
    return tag;
  }
  // A class can have one tag in one registry; a second tag gets a class of its own.
  const isTaken = registry.getName?.(elementClass) != null;
  registry.define(tag, isTaken ? class extends elementClass {} : elementClass);
  return tag;
}

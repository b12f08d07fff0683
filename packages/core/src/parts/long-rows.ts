import type { LitElement, TemplateResult } from 'lit';
import { LazyPart } from '../lazy-part.ts';
import type { RowWindow } from './row-window/row-window.ts';

/** Rows up to here are all drawn; beyond, only those near what is visible. */
const MAX_PLAIN = 100;

// Outside of the class: TypeScript does not rewrite the specifier of a dynamic import in a field.
const loadRowWindow = (): Promise<typeof import('./row-window/row-window.ts')> => import('./row-window/row-window.ts');

/**
 * The rows of one table of a widget. A list that is longer than a few screens has code of its own, which others
 * never load. What is drawn depends on `module` and `isMissing` beside the arguments of `render`.
 */
export class LongRows extends LazyPart<typeof import('./row-window/row-window.ts')> {
  #window: RowWindow | undefined;

  constructor(host: LitElement) {
    super(host, loadRowWindow);
  }

  /** @param renderRow makes one `<tr>`; another function draws all rows again */
  render<T>(items: readonly T[], renderRow: (item: T) => TemplateResult): unknown {
    const { module, host, isMissing } = this;
    // Where the code cannot be had, a slow list is better than half of one.
    if (items.length <= MAX_PLAIN || isMissing) return items.map(renderRow);
    if (module) return (this.#window ??= new module.RowWindow(host)).render(items, renderRow as (item: unknown) => TemplateResult);
    void this.load();
    return items.slice(0, MAX_PLAIN).map(renderRow);
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { markup, trusted, type Markup } from './markup.ts';

const require = createRequire(import.meta.url);
const cache = new Map<string, Markup>();

/**
 * One of Carbon's icons at 20 pixels, hidden from screen readers: the words beside it say what it means.
 *
 * @param name as the file in `@carbon/icons` is called.
 */
export function icon(name: string): Markup {
  const known = cache.get(name);
  if (known) return known;
  const file = readFileSync(require.resolve(`@carbon/icons/svg/32/${name}.svg`), 'utf8');
  const drawn = file.match(/<(path|circle|polygon|rect)\b[^>]*>/g) ?? [];
  const shapes = drawn.filter((shape) => !/Transparent|data-name|class="|style="/.test(shape));
  const made = markup`<svg class="icon" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">${trusted(shapes.join(''))}</svg>`;
  cache.set(name, made);
  return made;
}

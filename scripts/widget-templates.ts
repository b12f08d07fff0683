import { readFileSync } from 'node:fs';

/** What a widget may be called: its tag without the prefix, two words or more. */
export const TAG = /^[a-z]+(-[a-z0-9]+)+$/;

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The files of a new widget by their paths from the root. */
export function renderWidget(tag: string): Map<string, string> {
  const words = tag.split('-');
  const name = words.map(capitalise).join('');
  const values: Record<string, string> = {
    tag,
    Name: name,
    name: name.charAt(0).toLowerCase() + name.slice(1),
    Label: capitalise(words.join(' ')),
  };
  const render = (template: string) => {
    const text = readFileSync(new URL(`templates/widget/${template}.txt`, import.meta.url), 'utf8');
    return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
  };
  const folder = `packages/widgets/src/${tag}/`;
  const own = ['ts', 'view.ts', 'styles.ts', 'test.ts'].map((end): [string, string] => [`${folder}${tag}.${end}`, render(`widget.${end}`)]);
  return new Map([
    ...own,
    [`${folder}index.ts`, render('index.ts')],
    [`${folder}locales/index.ts`, render('locales.ts')],
    [`packages/widgets/src/define/${tag}.ts`, render('define.ts')],
  ]);
}

/** What a page sets of a list by attributes: several values with commas between. */

/** Values by the contract's names, as text; what restricts nothing is empty or missing. */
export type FilterTexts = Readonly<Partial<Record<string, string>>>;

/** The values of a text. */
export const readList = (text: string | undefined): string[] =>
  String(text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** What the page has set, out of the element's attributes. */
export function readPresets<P extends FilterTexts>(names: readonly (keyof P)[], attributes: P): P {
  const set = names.map((name) => [name, readList(attributes[name]).join()]);
  return Object.fromEntries(set.filter(([, value]) => value)) as P;
}

import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/** An element and all below it, open shadow roots included, in the order of the tree. */
function* walk(root: Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element) {
    yield root;
    if (root.shadowRoot) yield* walk(root.shadowRoot);
  }
  for (const child of root.children) yield* walk(child);
}

/** What stands on the screen of an element, its shadow root's content included, with any blanks as one space. */
export function textOf(element: Element): string {
  const drawn = element.shadowRoot?.querySelector<HTMLElement>('.base') ?? (element as HTMLElement);
  return drawn.innerText.replaceAll(/\s+/g, ' ').trim();
}

/** A text with its no-break and narrow blanks as plain ones, as countries differ in them and browsers' data do too. */
export function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ').replaceAll(/[\u200e\u200f\u061c]/g, '');
}

/** Elements that a screen reader finds by their role, and by their name where one is given. */
export function allByRole(root: Element, role: string, name?: string | RegExp): HTMLElement[] {
  const named = (element: Element): boolean => {
    const own = plain(computeAccessibleName(element));
    return name === undefined || (typeof name === 'string' ? own === name : name.test(own));
  };
  const found = [...walk(root)].filter((element) => getRole(element) === role && !isInaccessible(element) && named(element));
  return found as HTMLElement[];
}

/** The one element of a role and name. @throws where there is none, or more than one */
export function byRole<T extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string | RegExp): T {
  const found = allByRole(root, role, name);
  if (found.length === 1) return found[0] as T;
  const names = allByRole(root, role).map((element) => `“${computeAccessibleName(element)}”`);
  throw new Error(`${found.length} ${role}s are called ${String(name)}; there are ${names.join(', ') || 'none'}`);
}

/** Elements that carry a part, which is public API. */
export function allByPart(root: Element, part: string): HTMLElement[] {
  return [...walk(root)].filter((element) => element.part.contains(part)) as HTMLElement[];
}

/** The one element with a part. @throws where there is none, or more than one */
export function byPart<T extends HTMLElement = HTMLElement>(root: Element, part: string): T {
  const found = allByPart(root, part);
  if (found.length !== 1) throw new Error(`${found.length} elements carry the part ${part}`);
  return found[0] as T;
}

/** The element that has the focus, inside open shadow roots too. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What has the focus, in words: its name or text. Elements themselves make assertions that fail hang. */
export function focusedName(): string {
  const element = focused();
  return element ? plain(computeAccessibleName(element) || (element.textContent ?? '')).trim() : '';
}

/** Does what a person does who picks an option. */
export function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Does what a person does who replaces a field's text, without leaving the field. */
export function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Does what a person does who chooses files. */
export function chooseFiles(input: HTMLElement, ...files: File[]): void {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  (input as HTMLInputElement).files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A desk in words, as a person hands it on: out of what the card shows, so that nothing else is told. */
import type { ContactLine } from '@csol/contract';
import { str, type I18n } from '@csol/core';

const factText = ({ msg }: I18n, label: string, value: string): string =>
  msg(str`${label}: ${value}`, { id: 'contact-desk.take.fact', desc: 'Fax: +32 2 225 23 46' });

/** What is heard in place of what is seen; what is over when it is read; and a person's own numbers, which are not handed on. */
const UNTOLD = '.spoken, .opening, .known';

/** What is told of a node. */
function textOf(node: Node | null | undefined): string {
  const copy = node?.cloneNode(true);
  if (copy instanceof Element) for (const each of copy.querySelectorAll(UNTOLD)) each.remove();
  return (copy?.textContent ?? '').replaceAll(/[ \t\n]+/g, ' ').trim();
}

/** Each text of what is below a node; a node that has only words is one itself. */
function textsOf(node: Node): string[] {
  const parts = node instanceof Element && node.childElementCount > 0 ? [...node.children] : [node];
  return parts.filter((part) => !(part instanceof Element && part.matches(UNTOLD))).map(textOf).filter(Boolean);
}

/** What a row says of its label. */
function valuesOf(row: Element): string[] {
  const nodes = [...(row.querySelector('dd')?.childNodes ?? [])];
  // Comments are lit's.
  return nodes.filter((node) => node instanceof Element || node instanceof Text).flatMap(textsOf);
}

const rowsOf = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

function atHandText(i18n: I18n, root: ParentNode): string[] {
  const items = rowsOf(root, '.at-hand li').map(textOf);
  return items.length > 0 ? [factText(i18n, textOf(root.querySelector('.at-hand h3')), items.join(', '))] : [];
}

/** What each line is for; nothing where it is for everything. */
export function labelsOf(root: ParentNode, lines: readonly ContactLine[]): Map<ContactLine, string> {
  const labels = rowsOf(root, '[part=line] dt').map(textOf);
  return new Map(lines.flatMap((line, at) => (line.subject || line.audience ? [[line, labels[at] ?? ''] as const] : [])));
}

/** What an address book has no place for: when the lines are answered, and what to have at hand. */
export function noteText(i18n: I18n, root: ParentNode): string {
  const hours = rowsOf(root, '[part=line]:has(.hours)').map((row) => {
    const texts = rowsOf(row, '.hours').flatMap(textsOf);
    return factText(i18n, textOf(row.querySelector('dt')), texts.join(', '));
  });
  return [...hours, ...atHandText(i18n, root)].join('\n');
}

/** All of the card, row by row. */
export function deskText(i18n: I18n, name: string, root: ParentNode): string {
  const rows = rowsOf(root, '.row').map((row) => factText(i18n, textOf(row.querySelector('dt')), valuesOf(row).join(', ')));
  return [name, ...rows, ...rowsOf(root, '.languages').map(textOf), ...atHandText(i18n, root)].join('\n');
}

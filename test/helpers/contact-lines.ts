import { allByPart, plain } from './query.ts';

/** What a part of a contact card says to those who see it. @param without A selector of what is left out besides. */
export function seenOf(element: Element, without = ''): string {
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(['.spoken', without].filter(Boolean).join())) each.remove();
  return plain(copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** What each line of a contact card says to those who see it, but for whether somebody answers now and how else it is dialled. */
export const linesOf = (card: Element): string[] => allByPart(card, 'line').map((row) => seenOf(row, '.status'));

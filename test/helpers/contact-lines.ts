import { allByPart, plain } from './query.ts';

/** What each line of a contact card says to those who see it, but for whether somebody answers now and how else it is dialled. */
export function linesOf(card: Element): string[] {
  return allByPart(card, 'line').map((row) => {
    const copy = row.cloneNode(true) as Element;
    for (const each of copy.querySelectorAll('.spoken, .status')) each.remove();
    return plain(copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  });
}

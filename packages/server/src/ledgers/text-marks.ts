/** Bits of a text, in two numbers, as bits of a number are 32. */
export type TextMarks = [low: number, high: number];

/**
 * A bit for each pair of neighbouring characters, 64 for all pairs there are. A text that includes another has all of its bits, so
 * that a search looks into those texts alone: of numbers, into one in twenty that it does not find.
 */
export function markText(text: string): TextMarks {
  let [low, high] = [0, 0];
  for (let at = 1; at < text.length; at++) {
    const bit = Math.imul(text.charCodeAt(at - 1) * 31 + text.charCodeAt(at), 0x9e3779b1) >>> 26;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return [low, high];
}

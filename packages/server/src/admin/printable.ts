/**
 * Text out of data, made fit for a terminal. People choose their names, and a terminal obeys what is in them: it would change its title,
 * move its cursor or write over a line that stands above.
 */

/** Control characters, what turns the direction of writing, what is invisible, and what no font has; line breaks too. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** One line in which everything can be seen: ESC becomes `\u{1b}`. */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => String.raw`\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** JSON that a terminal shows as it is. It stays the same to a program. */
export function toPrintableJson(value: object): string {
  const escapeUnit = (unit: string): string => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // A line break in the result is one between members; those in texts are escaped already.
  const escape = (found: string): string => (found === '\n' ? found : found.split('').map(escapeUnit).join(''));
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, escape);
}

/** Rows under a head, in columns. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = [head, ...rows].map((row) => row.map(toPrintable));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

/** `2026-07-15 12:00`, in UTC. @param instant RFC 3339 in UTC. */
export function toMinute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** A word as a shell takes it. Customer numbers come from outside, and this line is there to be copied. */
function quote(word: string): string {
  return /^[\w.@+:/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * A command to copy.
 * @param words What follows the command; none of them is read as an option.
 * @param options Options, as they are.
 */
export function toCommandLine(command: string, words: readonly string[], ...options: readonly string[]): string {
  const guard = words.some((word) => word.startsWith('-')) ? ['--'] : [];
  return ['npm run admin --', command, ...options, ...guard, ...words.map(quote)].join(' ');
}

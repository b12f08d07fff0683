/** Amounts as people write them. */

/** How a country writes numbers. */
export interface NumberSigns {
  /** Before the decimals, `,` or `.`. */
  decimal: string;
  /** Between groups of three digits: a point, a comma, an apostrophe or some blank. */
  group: string;
}

const WRITTEN = /^(\d{1,18})(?:\.(\d{1,6}))?$/;

/**
 * Reads an amount without a sign as a person of a country writes it: `1.250,5`, `1 250,50`, `1250.5`. A sign of groups is one only
 * where three digits follow each time; alone, and followed by another number of digits, it stands for the decimals, as people with
 * a foreign keyboard write them.
 *
 * @returns a decimal number with a point, or `undefined` where the text is none
 */
export function parseAmount(text: string, { decimal, group }: NumberSigns): string | undefined {
  const bare = text.replaceAll(/[\s'’]/gu, '');
  const [whole = '', ...rest] = bare.split(decimal);
  const groups = whole.split(group.trim() || ' ');
  const isGrouped = groups.length > 1 && /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((digits) => /^\d{3}$/.test(digits));
  const read = isGrouped ? [groups.join(''), ...rest].join('.') : bare.replaceAll(',', '.');
  return WRITTEN.exec(read)?.[0];
}

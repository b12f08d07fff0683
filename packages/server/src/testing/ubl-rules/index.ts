import { PART_RULES } from './parts.ts';
import { readRuled } from './read.ts';
import { SUM_RULES } from './sums.ts';

const RULES = [...PART_RULES, ...SUM_RULES];

/** The rules that are looked at, by their names. */
export const RULE_IDS: readonly string[] = RULES.map(([id]) => id);

/**
 * The rules of EN 16931 and of Peppol BIS Billing 3 that a document breaks, of those that our own writer could break: written anew from
 * what they say, as their text may not be copied here. The official ones are many more; whoever changes the writer runs them as well.
 */
export function listBrokenRules(xml: string): string[] {
  const document = readRuled(xml);
  return RULES.filter(([, holds]) => !holds(document)).map(([id]) => id);
}

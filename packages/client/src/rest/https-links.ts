/**
 * Takes each member `link` that does not lead to a page over https out of an answer, at any depth: `javascript:` and the like, but also a
 * link without encryption. The rest stays, as an order is worth showing without it.
 */
export function keepHttpsLinks<T>(value: T): T {
  if (typeof value !== 'object' || !value) return value;
  const members = value as Record<string, unknown>;
  if ('link' in members && !/^https:\/\/[^/\s]/i.test(String(members.link))) delete members.link;
  Object.values(members).forEach(keepHttpsLinks);
  return value;
}

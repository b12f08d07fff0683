/**
 * The first place for which `isBefore` is no longer true; `high` where it is true for all.
 * @param isBefore True for all places up to some one, and false from there on.
 */
export function bisect(low: number, high: number, isBefore: (at: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

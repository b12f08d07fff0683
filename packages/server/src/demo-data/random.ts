/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number;
  /** One of the items. */
  pick: <T>(items: readonly T[]) => T;
  /** One of the names, each as often as its weight says. */
  weighted: <T extends string>(weights: Readonly<Record<T, number>>) => T;
  /** True once in so many times, on average: `chance(0.25)` is true for a quarter. */
  chance: (probability: number) => boolean;
  /** An id that looks like a public one: the prefix and 22 characters. */
  id: (prefix: string) => string;
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random numbers for data that nobody has to be protected from: they can be foretold. @param seed A whole number. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // The mulberry32 generator: 32 bits of state are plenty for some ten thousand draws.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)]!;
  const weighted = <T extends string>(weights: Readonly<Record<T, number>>): T => {
    const entries = Object.entries(weights) as [T, number][];
    let at = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return (entries.find(([, weight]) => (at -= weight) < 0) ?? entries.at(-1)!)[0];
  };
  const id = (prefix: string): string => `${prefix}_${Array.from({ length: 22 }, () => pick([...ID_CHARACTERS])).join('')}`;
  return { int, pick, weighted, chance: (probability) => next() < probability, id };
}

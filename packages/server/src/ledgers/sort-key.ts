/** One of the keys that a list is sorted by. */
export interface SortKey<Field extends string = string> {
  field: Field;
  isDescending: boolean;
  /** `20260903`, for a field that depends on the day: the day that decides. See docs/decisions/0030. */
  day?: number;
}

/** @param sort As the contract writes it, `-dueDate,number`; checked before. */
export function parseSort<Field extends string>(sort: string): SortKey<Field>[] {
  return sort.split(',').map((key) => {
    const isDescending = key.startsWith('-');
    return { field: (isDescending ? key.slice(1) : key) as Field, isDescending };
  });
}

/** The keys as of a day: `20260903`. @param dayField The field that depends on it, if one does. */
export function dateKeys(keys: readonly SortKey[], dayField: string | undefined, day: number): readonly SortKey[] {
  return keys.map((key) => (key.field === dayField ? { ...key, day } : key));
}

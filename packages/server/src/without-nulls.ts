/** The object without the members that are null, which the contract leaves out. */
export function withoutNulls<T extends object>(value: T): { [Key in keyof T as null extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as null extends T[Key] ? Key : never]?: NonNullable<T[Key]>;
} {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as never;
}

/** Whether a member may be missing. */
type IsOptional<Value> = null extends Value ? true : undefined extends Value ? true : false;

/** The members of an object that are there. */
export type Present<T extends object> = { [Key in keyof T as IsOptional<T[Key]> extends true ? never : Key]: T[Key] } & {
  [Key in keyof T as IsOptional<T[Key]> extends true ? Key : never]?: NonNullable<T[Key]>;
};

/** The object without the members that are null or undefined, which the contract leaves out. */
export function toPresent<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null && member !== undefined)) as never;
}

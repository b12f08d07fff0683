/** Something that a test waits for, and whoever brings it. */
export interface Gate<T> {
  opened: Promise<T>;
  open: (value: T) => void;
}

/** A gate that is shut. */
export function createGate<T = void>(): Gate<T> {
  let open: (value: T) => void = () => {};
  const opened = new Promise<T>((resolve) => (open = resolve));
  return { opened, open: (value) => open(value) };
}

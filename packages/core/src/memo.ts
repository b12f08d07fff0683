interface Made {
  inputs: readonly unknown[];
  value: unknown;
}

/** Keeps what was made until what it was made from changes: a refresh draws a widget twice, and formats its rows once. */
export class Memo {
  readonly #made = new Map<string, Made>();

  /** @param inputs compared by identity */
  get<T>(name: string, inputs: readonly unknown[], make: () => T): T {
    let made = this.#made.get(name);
    if (!made || inputs.some((input, at) => input !== made?.inputs[at])) {
      made = { inputs, value: make() };
      this.#made.set(name, made);
    }
    return made.value as T;
  }

  /** Forgets everything that was made, for example what shows another person's data. */
  clear(): void {
    this.#made.clear();
  }
}

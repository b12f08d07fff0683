/**
 * Room to work in, kept between calls: for large arrays, making them costs more than what is done with them. Good for work that ends
 * before anybody else's begins, so without an `await` in it.
 */
export class Scratch<T extends { readonly length: number }> {
  readonly #create: (size: number) => T;
  #room: T | undefined;

  constructor(create: (size: number) => T) {
    this.#create = create;
  }

  /** An array of at least that size, with anything in it. */
  take(size: number): T {
    if (!this.#room || this.#room.length < size) this.#room = this.#create(size);
    return this.#room;
  }
}

import type { Database } from '../db/schema.ts';
import { hashSecret } from './secrets.ts';

/** Makes keys out of what is personal: names, network addresses. Only this database's secret leads from one to the other. */
export class KeyMaker {
  readonly #db: Database;
  #secret: Promise<string> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** @param kind Keeps keys of different things apart, even where these are spelled alike. */
  async make(kind: string, ...parts: string[]): Promise<string> {
    return hashSecret(JSON.stringify([await this.#read(), kind, ...parts]));
  }

  #read(): Promise<string> {
    this.#secret ??= this.#db
      .selectFrom('server_secret')
      .select('value')
      .where('name', '=', 'keys')
      .executeTakeFirstOrThrow()
      .then(({ value }) => value);
    // A database that was gone for a moment is asked again.
    this.#secret.catch(() => (this.#secret = undefined));
    return this.#secret;
  }
}

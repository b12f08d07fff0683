import { sql } from 'kysely';
import { createPublicId, jsonb, type Database } from '../db/index.ts';
import { normalizeIdentifier, type UblParty } from './ubl-party.ts';
import { cut } from './values.ts';

/** The contract's bound of a customer number. */
const MAX_NUMBER = 50;
/** ISO 3166-1 leaves this code to its users; here: nobody said. */
const UNKNOWN_COUNTRY = 'ZZ';

/** What the customer of a document is found or made by. */
export interface CustomerDescription {
  buyer: UblParty;
  /** ISO 4217 code, for a new customer. */
  currency: string;
  /** For a new customer whose own country is not stated. */
  sellerCountry: string | undefined;
}

/** Finds the customers of documents, and makes those that do not exist yet. Remembers them for the length of a run. */
export class CustomerDirectory {
  readonly #known = new Map<string, string>();

  /**
   * The id of the customer whose number is one of the buyer's identifiers, the most trusted first; else of the one with the buyer's
   * VAT number; else of a new one.
   * @param db The transaction that also writes the document.
   */
  async resolve(db: Database, description: CustomerDescription): Promise<string> {
    const { buyer } = description;
    const key = JSON.stringify([buyer.identifiers, buyer.name]);
    const id = this.#known.get(key) ?? (await findCustomer(db, buyer)) ?? (await createCustomer(db, description));
    this.#known.set(key, id);
    return id;
  }

  /** Forgets everything: a transaction was rolled back, and a customer perhaps with it. */
  clear(): void {
    this.#known.clear();
  }
}

async function findCustomer(db: Database, buyer: UblParty): Promise<string | undefined> {
  const numbers = buyer.identifiers.length ? buyer.identifiers : [chooseNumber(buyer)];
  const vat = normalizeIdentifier(buyer.vatNumber ?? '');
  const hasVat = sql<boolean>`upper(regexp_replace(vat_number, '[^[:alnum:]]', '', 'g')) = ${vat}`;
  const rows = await db
    .selectFrom('customer')
    .select(['id', 'number'])
    .where((eb) => eb.or(vat ? [eb('number', 'in', numbers), hasVat] : [eb('number', 'in', numbers)]))
    .orderBy('number')
    .execute();
  const byNumber = numbers.map((number) => rows.find((row) => row.number === number)).find(Boolean);
  return (byNumber ?? rows[0])?.id;
}

/** An e-mail address may be the address of an e-invoice, but is no number. */
function chooseNumber(buyer: UblParty): string {
  const number = buyer.identifiers.find((identifier) => !identifier.includes('@') && identifier.length <= MAX_NUMBER);
  return number ?? cut(buyer.name, MAX_NUMBER);
}

async function createCustomer(db: Database, { buyer, currency, sellerCountry }: CustomerDescription): Promise<string> {
  const number = chooseNumber(buyer);
  const created = await db
    .insertInto('customer')
    .values({
      id: createPublicId('cus'),
      number,
      name: buyer.name,
      country: buyer.country ?? sellerCountry ?? UNKNOWN_COUNTRY,
      vat_number: buyer.vatNumber ?? null,
      address: jsonb(buyer.address ?? []),
      currency,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return created?.id ?? (await db.selectFrom('customer').select('id').where('number', '=', number).executeTakeFirstOrThrow()).id;
}

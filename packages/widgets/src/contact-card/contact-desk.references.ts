/** The numbers that a caller is asked for, as far as they are known: from the page, and from the person's own data. */
import type { EnquiriesPort, SessionPort } from '@csol/client/port';
import type { CallReference, EnquiryFact, Session } from '@csol/contract';
import type { LitElement } from 'lit';

/** Known numbers, in the order in which they are read out. */
export type KnownNumbers = ReadonlyMap<string, readonly string[]>;

/** Who can be asked. */
export type ReferenceClient = Partial<Pick<SessionPort, 'getSession'> & Pick<EnquiriesPort, 'getEnquiryContext'>>;

/** What is called by its own number. */
const NUMBERED: Readonly<Record<string, CallReference>> = { contract: 'contractNumber', machine: 'serialNumber' };

/** What a fact's number is. */
const KINDS: Readonly<Record<string, CallReference>> = {
  ...NUMBERED,
  invoice: 'invoiceNumber',
  invoiceLine: 'invoiceNumber',
  order: 'orderConfirmationNumber',
  orderLine: 'orderConfirmationNumber',
};

/** Of more customer numbers than these nobody knows which one the call is about. */
const MANY = 5;

const kindOf = (reference: string): string => reference.split(':', 1)[0] ?? '';
const nameIn = (names: typeof KINDS, reference: string): CallReference | undefined =>
  Object.hasOwn(names, kindOf(reference)) ? names[kindOf(reference)] : undefined;

/** What the person's own data say of numbers. */
interface Answers {
  customers: readonly Session['customers'][number][];
  facts: readonly EnquiryFact[];
}

const listOf = <T extends object>(list: readonly T[] | undefined): readonly T[] =>
  (Array.isArray(list) ? (list as readonly unknown[]) : []).filter((each): each is T => typeof each === 'object' && each !== null);

/** Finds numbers for one card. What somebody may not see stays unknown; nothing fails of it. */
export class References {
  #host: LitElement;
  #of: readonly unknown[] = [];
  #answers: Answers = { customers: [], facts: [] };

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Forgets whose numbers they are. */
  forget(): void {
    this.#of = [];
    this.#answers = { customers: [], facts: [] };
  }

  /**
   * The numbers that are known by now; others come later.
   * @param about References of what the call is about.
   * @param asked What the desk asks callers for.
   */
  read(client: ReferenceClient | undefined, about: readonly string[], asked: readonly string[]): KnownNumbers {
    const isPersonal = about.length > 0 || asked.includes('customerNumber');
    const of = [client, about.join(' '), isPersonal];
    if (isPersonal && client && of.some((each, at) => each !== this.#of[at])) {
      this.#of = of;
      this.#answers = { customers: [], facts: [] };
      void this.#ask(client, about);
    }
    return this.#gather(about);
  }

  async #ask(client: ReferenceClient, about: readonly string[]): Promise<void> {
    const of = this.#of;
    const nothing = (): undefined => undefined;
    const [session, context] = await Promise.all([
      client.getSession?.().catch(nothing),
      about.length > 0 ? client.getEnquiryContext?.(about).catch(nothing) : undefined,
    ]);
    // Somebody else may be there by now.
    if (this.#of !== of) return;
    this.#answers = { customers: listOf(session?.customers), facts: listOf(context?.facts) };
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  #gather(about: readonly string[]): KnownNumbers {
    const { customers, facts } = this.#answers;
    const known = new Map<string, string[]>();
    const add = (name: CallReference | undefined, number: string): void => {
      if (name && number) known.set(name, [...new Set([...(known.get(name) ?? []), number])]);
    };
    for (const reference of about) add(nameIn(NUMBERED, reference), reference.slice(kindOf(reference).length + 1));
    for (const fact of facts) add(nameIn(KINDS, fact.about), fact.number);
    const ours = facts.length > 0 || customers.length > MANY ? facts : customers;
    for (const { customerNumber } of ours) add('customerNumber', customerNumber);
    return known;
  }
}

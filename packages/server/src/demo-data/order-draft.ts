import { addDays, addMoney, createMoney } from '@csol/domain';
import type { ProductKind, ShipmentContent } from '@csol/contract';
import { deriveOrder, type OrderEventKind } from '@csol/domain/order';
import { toDerivedColumns, toFacts, type FactsRow } from '../orders/order-facts.ts';
import type { EventFacts } from '../orders/order-tables.ts';
import type { DemoAccount } from './accounts.ts';
import type { BaseOrder, DemoOrder, DemoRow } from './company.ts';
import type { CatalogueItem } from './catalogue.ts';
import { createProof } from './proof.ts';

/** Who carries parcels, by the ids under which they tell of them, and what their pages are called. */
export const DEMO_CARRIERS = {
  cargo: { name: 'Example Cargo', prefix: 'EC', link: 'https://cargo.example/track/' },
  post: { name: 'Example Post', prefix: 'EP', link: 'https://post.example/parcels/' },
} as const;

/** Where the goods of an account go. */
const PLACES = {
  BE: { city: 'Halle', country: 'BE', timeZone: 'Europe/Brussels' },
  SE: { city: 'Västerås', country: 'SE', timeZone: 'Europe/Stockholm' },
  US: { city: 'Savannah', country: 'US', timeZone: 'America/New_York' },
} as const;

const PEOPLE = { BE: ['Maria Dubois', 'P. Claes'], SE: ['Erik Lind', 'K. Berg'], US: ['Grace Cole', 'T. Moore'] } as const;

/** Minutes until somebody's machine has told of what happened. */
const DELAY = 6;

/** An order while it is made. Days are `YYYY-MM-DD`; what would lie behind the last day of the data is not told. */
export class OrderDraft {
  readonly #account: DemoAccount;
  readonly #order: BaseOrder;
  readonly #today: string;
  readonly #lines: DemoRow<'order_line'>[] = [];
  readonly #shipments: DemoRow<'shipment'>[] = [];
  readonly #parcels: DemoRow<'parcel'>[] = [];
  readonly #events: DemoRow<'order_event'>[] = [];
  readonly #deliverables: DemoRow<'deliverable'>[] = [];
  readonly #files: DemoOrder['files'] = [];

  constructor(account: DemoAccount, order: BaseOrder, today: string) {
    this.#account = account;
    this.#order = order;
    this.#today = today;
  }

  get place() {
    return PLACES[this.#account.country];
  }

  /** Adds a line. @returns Its number. */
  addLine(kind: ProductKind, line: Pick<DemoRow<'order_line'>, 'part_number' | 'description' | 'quantity' | 'unit' | 'net'>): string {
    const position = this.#lines.length + 1;
    this.#lines.push({ order_id: this.#order.id, position, number: String(position), kind, ...line });
    return String(position);
  }

  /** Adds a line of an item at its lowest price. @returns Its number. */
  addItem(kind: ProductKind, item: CatalogueItem, quantity: number): string {
    const { currency, rate, languages } = this.#account;
    const [language] = Object.entries(languages).sort(([, a], [, b]) => b - a)[0] as [keyof typeof languages, number];
    const net = createMoney(String(Math.round(item.price[0] * rate) * quantity), currency).amount;
    const { number: part_number, unit } = item;
    return this.addLine(kind, { part_number, description: item.name[language], quantity: String(quantity), unit, net });
  }

  /** Announces a shipment. @returns Its number. */
  addShipment(carrierId: keyof typeof DEMO_CARRIERS, contents: ShipmentContent[], parcels = 1): string {
    const { name, prefix, link } = DEMO_CARRIERS[carrierId];
    const number = `S${this.#order.number.slice(1)}-${this.#shipments.length + 1}`;
    this.#shipments.push({ order_id: this.#order.id, number, carrier: name, destination: this.place, contents });
    for (let position = 1; position <= parcels; position++) {
      const tracking = `${prefix}${number.replaceAll(/\D/g, '')}${position}`;
      const parcel = { carrier_id: carrierId, carrier: name, number: tracking, link: link + tracking };
      this.#parcels.push({ order_id: this.#order.id, shipment: number, position, ...parcel });
    }
    return number;
  }

  /** What is delivered without a shipment, as part of a line. */
  addDeliverable(deliverable: Pick<DemoRow<'deliverable'>, 'kind' | 'name' | 'line' | 'secret' | 'link'>): void {
    const position = this.#deliverables.length + 1;
    this.#deliverables.push({ order_id: this.#order.id, id: `del-${position}`, position, file_id: null, ...deliverable });
  }

  /** Tells of something. @param time In the zone of the place, roughly; `HH:MM`. */
  tell(day: string, time: string, kind: OrderEventKind, facts: EventFacts = {}): void {
    if (day > this.#today) return;
    // Of today only the small hours have passed for certain.
    const clock = day === this.#today ? `00:0${this.#events.length % 10}` : time;
    const at = `${day}T${clock}:00.000Z`;
    const told_at = new Date(Date.parse(at) + DELAY * 60_000).toISOString();
    this.#events.push({ order_id: this.#order.id, id: `${this.#order.number}-${this.#events.length + 1}`, at, kind, facts, told_at });
  }

  /** Everything up to the day on which it is ready to leave. @param promised The day that was promised. */
  tellPreparation(confirmed: string, promised: string): void {
    this.tell(confirmed, '09:10', 'confirmed');
    this.tell(confirmed, '09:10', 'promised', { date: promised });
    this.tell(addDays(confirmed, 1), '07:30', 'released');
    this.tell(addDays(confirmed, 1), '15:20', 'scheduled');
  }

  /** A way without trouble. @param withProof Whether there is a paper that was signed. */
  tellWay(shipment: string, shipped: string, delivered: string, withProof = false): void {
    const { place } = this;
    this.tell(shipped, '14:00', 'shipped', { shipment });
    this.tell(shipped, '14:00', 'estimated', { shipment, date: delivered });
    this.tell(addDays(shipped, 1), '04:40', 'inTransit', { shipment });
    if (delivered > this.#today) return;
    this.tell(delivered, '05:50', 'outForDelivery', { shipment, place });
    const signedBy = PEOPLE[this.#account.country][1];
    const file = createProof({ order: this.#order.number, shipment, day: delivered, signedBy, city: place.city });
    if (withProof) this.#files.push({ order_id: this.#order.id, id: `pod-${shipment}`, ...file });
    this.tell(delivered, '08:40', 'delivered', { shipment, place, signedBy, ...(withProof && { fileId: `pod-${shipment}` }) });
  }

  build(): DemoOrder {
    const { currency, country } = this.#account;
    const requested_on = addDays(this.#order.ordered_on, 14);
    const nets = this.#lines.map(({ net }) => createMoney(net ?? '0', currency));
    const total = nets.reduce(addMoney, createMoney('0', currency)).amount;
    const known: FactsRow = {
      id: this.#order.id,
      ordered_on: this.#order.ordered_on,
      requested_on,
      lines: this.#lines,
      shipments: this.#shipments,
      parcels: this.#parcels,
      events: this.#events,
    };
    const derived = toDerivedColumns(known, deriveOrder(toFacts(known)));
    return {
      row: { ...this.#order, placed_by: PEOPLE[country][0], requested_on, currency, total, ...derived },
      lines: this.#lines,
      shipments: this.#shipments,
      parcels: this.#parcels,
      events: this.#events,
      deliverables: this.#deliverables,
      files: this.#files,
    };
  }
}

import { addDays } from '@csol/domain';
import type { InvoiceCategory, ProductKind, ShipmentContent } from '@csol/contract';
import { CATALOGUE, type CatalogueItem } from './catalogue.ts';
import type { AccountData, BaseOrder, DemoDocument, DemoOrder, Maker } from './company.ts';
import { OrderDraft } from './order-draft.ts';
import { createRandom } from './random.ts';

/** Of younger deliveries the paper is at hand. */
const PROOF_DAYS = 90;

const KINDS: Partial<Record<InvoiceCategory, ProductKind>> = { hardware: 'hardware', software: 'software', other: 'publication' };

/** An item, by its number. */
function item(number: string): CatalogueItem {
  return Object.values(CATALOGUE).flat().find((candidate) => candidate.number === number)!;
}

/** What became of an order that invoices bill: each of them bills what was sent, or provided, a little before. */
function followBilled({ today }: Maker, data: AccountData, order: BaseOrder, documents: readonly DemoDocument[]): DemoOrder {
  const draft = new OrderDraft(data.account, order, today);
  const [first] = documents;
  const confirmed = addDays(order.ordered_on, 1);
  draft.tellPreparation(confirmed, addDays(first?.row.issue_date ?? confirmed, 2));
  for (const { row, lines } of documents) {
    const kind = KINDS[row.category] ?? 'service';
    const contents = lines.map((line): ShipmentContent => {
      const { item_number: part_number, description, unit, net } = line;
      const quantity = line.quantity ?? '1';
      return { line: draft.addLine(kind, { part_number, description, quantity, unit, net }), quantity };
    });
    if (kind === 'hardware' || kind === 'publication') {
      const shipment = draft.addShipment(kind === 'hardware' ? 'cargo' : 'post', contents, kind === 'hardware' ? 2 : 1);
      draft.tellWay(shipment, row.issue_date, addDays(row.issue_date, 2), row.issue_date > addDays(today, -PROOF_DAYS));
    } else {
      for (const { line } of contents) draft.tell(row.issue_date, '06:00', 'provided', { line });
    }
  }
  return draft.build();
}

/** Orders that are under way, so that everything that can happen to one can be seen; the days are counted from the last of the data. */
const STORIES: readonly { age: number; tell: (draft: OrderDraft, day: (offset: number) => string) => void }[] = [
  { age: 0, tell: (draft) => draft.addItem('hardware', item('HW-RCK'), 2) },
  {
    age: 2,
    tell: (draft, day) => {
      draft.addItem('hardware', item('HW-MEM'), 8);
      draft.addItem('publication', item('EDU-BOOK'), 4);
      draft.tell(day(1), '09:10', 'confirmed');
      draft.tell(day(1), '09:10', 'promised', { date: day(12) });
    },
  },
  {
    // The third of three parcels: its day has moved, and why.
    age: 12,
    tell: (draft, day) => {
      const [server, tapes, rack] = [
        draft.addItem('hardware', item('HW-PWR'), 1),
        draft.addItem('hardware', item('HW-LTO'), 3),
        draft.addItem('hardware', item('HW-RCK'), 1),
      ];
      draft.tellPreparation(day(1), day(8));
      draft.tellWay(draft.addShipment('cargo', [{ line: server, quantity: '1' }], 2), day(6), day(8), true);
      draft.tellWay(draft.addShipment('post', [{ line: tapes, quantity: '3' }]), day(7), day(9), true);
      const last = draft.addShipment('cargo', [{ line: rack, quantity: '1' }]);
      draft.tell(day(8), '10:15', 'promised', { date: day(15), reason: 'The rack is made later than planned' });
      draft.tell(day(11), '14:00', 'shipped', { shipment: last });
      draft.tell(day(11), '14:05', 'estimated', { shipment: last, date: day(15) });
    },
  },
  {
    age: 9,
    tell: (draft, day) => {
      const memory = draft.addItem('hardware', item('HW-MEM'), 16);
      draft.tellPreparation(day(1), day(10));
      draft.tell(day(4), '11:00', 'backordered', { line: memory, quantity: '6' });
      const shipment = draft.addShipment('post', [{ line: memory, quantity: '10' }]);
      draft.tell(day(6), '14:00', 'shipped', { shipment });
      draft.tell(day(7), '05:10', 'inTransit', { shipment });
      draft.tell(day(7), '05:10', 'estimated', { shipment, date: day(10) });
    },
  },
  {
    age: 11,
    tell: (draft, day) => {
      const line = draft.addItem('hardware', item('HW-FSH'), 1);
      draft.tellPreparation(day(1), day(9));
      const shipment = draft.addShipment('cargo', [{ line, quantity: '1' }], 3);
      draft.tellWay(shipment, day(5), day(14));
      draft.tell(day(9), '06:00', 'exception', { shipment, exception: 'customs', place: draft.place, text: 'Held for papers' });
    },
  },
  {
    age: 8,
    tell: (draft, day) => {
      const line = draft.addItem('publication', item('EDU-BOOK'), 6);
      draft.tellPreparation(day(1), day(6));
      const shipment = draft.addShipment('post', [{ line, quantity: '6' }]);
      draft.tell(day(4), '14:00', 'shipped', { shipment });
      draft.tell(day(6), '09:30', 'exception', { shipment, exception: 'address', place: draft.place, text: 'No such gate' });
    },
  },
  {
    age: 16,
    tell: (draft, day) => {
      const line = draft.addItem('hardware', item('HW-RCK'), 1);
      draft.tellPreparation(day(1), day(10));
      const shipment = draft.addShipment('cargo', [{ line, quantity: '1' }]);
      draft.tellWay(shipment, day(7), day(10), true);
      draft.tell(day(10), '10:00', 'exception', { shipment, exception: 'damaged', place: draft.place, text: 'Door dented' });
    },
  },
  {
    age: 20,
    tell: (draft, day) => {
      const [licence, support] = [draft.addItem('software', item('SW-DB2'), 4), draft.addItem('software', item('SW-MQ'), 10)];
      draft.tell(day(1), '09:10', 'confirmed');
      draft.addDeliverable({ kind: 'licenceKey', name: 'Db2 Standard', line: licence, secret: 'DB2S-7H4K-2QXP-9MTR', link: null });
      const link = 'https://downloads.example/db2';
      draft.addDeliverable({ kind: 'download', name: 'Db2 Standard 12.1', line: licence, secret: null, link });
      draft.addDeliverable({ kind: 'entitlement', name: 'MQ', line: support, secret: null, link: 'https://support.example/mq' });
      draft.tell(day(1), '09:12', 'provided', { line: licence });
      draft.tell(day(3), '06:00', 'provided', { line: support });
    },
  },
  {
    age: 1,
    tell: (draft) => {
      const licence = draft.addItem('software', item('SW-MQ'), 20);
      draft.addDeliverable({ kind: 'licenceKey', name: 'MQ', line: licence, secret: 'MQ00-1R8V-6KDL-3WZN', link: null });
    },
  },
  {
    age: 25,
    tell: (draft, day) => {
      draft.addItem('hardware', item('HW-LTO'), 1);
      draft.tell(day(1), '09:10', 'confirmed');
      draft.tell(day(2), '13:00', 'cancelled', { text: 'Cancelled on request' });
    },
  },
  {
    age: 3,
    tell: (draft, day) => {
      draft.addItem('hardware', item('HW-FSH'), 1);
      draft.tell(day(1), '09:10', 'confirmed');
      draft.tell(day(1), '09:10', 'promised', { date: day(17) });
      draft.tell(day(2), '07:30', 'released');
    },
  },
  {
    age: 6,
    tell: (draft, day) => {
      const line = draft.addItem('hardware', item('HW-PWR'), 1);
      draft.tellPreparation(day(1), day(9));
      draft.addShipment('cargo', [{ line, quantity: '1' }]);
    },
  },
];

/** Numbers of these orders begin far behind those that invoices name. */
const FIRST_STORY = 9001;

/**
 * All orders of a customer number with what became of them. They have random numbers of their own, so that the documents are the same
 * with and without them.
 */
export function followOrders(maker: Maker, data: AccountData, documents: readonly DemoDocument[]): DemoOrder[] {
  const { account, customerId, orders } = data;
  const own: Maker = { ...maker, random: createRandom(account.series * 7919) };
  const byNumber = new Map<string, DemoDocument[]>();
  for (const document of documents.filter(({ row }) => row.kind === 'invoice')) {
    const { order_number: number } = document.row;
    if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), document]);
  }
  const billed = orders.map((order) => followBilled(own, data, order, byNumber.get(order.number) ?? []));
  const stories = STORIES.map(({ age, tell }, at) => {
    const ordered_on = addDays(maker.today, -age);
    const sequence = `${account.series}${FIRST_STORY + at}`;
    const order: BaseOrder = {
      id: own.random.id('ord'),
      customer_id: customerId,
      number: `O-${sequence}`,
      confirmation_number: age > 0 ? `CF${sequence}7` : null,
      purchase_order_number: `PO-${ordered_on.slice(0, 4)}-${sequence}`,
      ordered_on,
    };
    const draft = new OrderDraft(account, order, maker.today);
    tell(draft, (offset) => addDays(ordered_on, offset));
    return draft.build();
  });
  return [...billed, ...stories];
}

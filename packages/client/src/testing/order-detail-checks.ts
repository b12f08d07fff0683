import type { OrderDetail, OrderLine, OrderSummary, Tracking } from '@csol/contract';
import { answerOf, ensure, ensureFile, ensureRejects, type SuiteCheck } from './check.ts';
import type { OrderBook } from './order-book.ts';
import { ensureAddedFirst, ensureDate, ensureInstant, ensureMoney, ensureTexts, fromMillionths, toMillionths, toUnits } from './values.ts';

/** How many orders are opened. */
const MOST_OPENED = 20;

/** Digits after the point of a quantity. */
const DIGITS = 9;

const TEXTS = ['id', 'number', 'customerNumber', 'status'] as const;
const NUMBERS = ['confirmationNumber', 'purchaseOrderNumber'] as const;
const MEMBERS = [...TEXTS, ...NUMBERS, ...(['customerName', 'placedBy', 'orderedOn', 'openException', 'addedAt', 'changedAt'] as const)];
const LISTS = ['promises', 'lines', 'shipments', 'events', 'exceptions', 'deliverables', 'links', 'documents'] as const;

/** One order of each status and mixture of kinds, with an open exception and without, as far as there are. */
async function sampleOf(book: OrderBook): Promise<OrderSummary[]> {
  const samples = new Map<string, OrderSummary>();
  for (const order of await book.all()) {
    const sort = `${order.status} ${order.kinds.toSorted().join()} ${order.openException !== undefined}`;
    if (!samples.has(sort)) samples.set(sort, order);
  }
  return [...samples.values()].slice(0, MOST_OPENED);
}

function ensureHttps(links: (string | undefined)[], where: string): void {
  const odd = links.find((link) => link !== undefined && !link.startsWith('https://'));
  ensure(odd === undefined, `${where}: ${odd} is no link to a page over https`);
}

function checkSummary(order: OrderSummary, where: string): void {
  ensureTexts(order, TEXTS, where);
  ensureDate(order.orderedOn, `${where}, orderedOn`);
  if (order.nextExpected) ensureDate(order.nextExpected.on, `${where}, nextExpected`);
  if (order.total) ensureMoney(order.total, `${where}, total`);
  ensureAddedFirst(order, where);
  ensure(order.kinds.length > 0, `${where} is of no kind`);
  const { shipments, delivered } = order.progress;
  ensure(shipments >= delivered && delivered >= 0, `${where}: ${delivered} of ${shipments} shipments have come`);
  order.trackings.forEach((tracking) => ensureTexts(tracking, ['carrier', 'number'], `${where}, trackings`));
  ensureHttps(order.trackings.map(({ link }) => link), where);
}

const tellTrackings = (trackings: readonly Tracking[]): string =>
  trackings.map(({ carrier, number, link = '' }) => `${carrier} ${number} ${link}`.trim()).sort().join(', ');

/** What the list and the order itself both say, by name. */
const SAID: Record<string, (order: OrderSummary) => unknown> = {
  ...Object.fromEntries(MEMBERS.map((name) => [name, (order: OrderSummary) => order[name]])),
  kinds: ({ kinds }) => kinds.toSorted().join(),
  total: ({ total }) => total && `${fromMillionths(toMillionths(total))} ${total.currency}`,
  progress: ({ progress }) => `${progress.delivered} of ${progress.shipments}`,
  nextExpected: ({ nextExpected }) => nextExpected && `${nextExpected.on} ${nextExpected.basis}`,
  trackings: ({ trackings }) => tellTrackings(trackings),
};

function checkAgreement(order: OrderDetail, summary: OrderSummary, where: string): void {
  for (const [name, say] of Object.entries(SAID)) {
    const [listed, opened] = [say(summary), say(order)];
    ensure(listed === opened, `${where}: the list says ${name} ${String(listed)}, the order itself ${String(opened)}`);
  }
  for (const name of LISTS) ensure(Array.isArray(order[name]), `${where}: ${name} is no list`);
}

function checkLine({ number, quantities }: OrderLine, where: string): void {
  const at = `${where}, line ${number}`;
  for (const [name, quantity] of Object.entries(quantities)) {
    ensure(/^\d{1,18}(\.\d{1,9})?$/.test(String(quantity)), `${at}: ${name} is ${quantity}, which is no quantity`);
  }
  const of = (name: keyof OrderLine['quantities']) => toUnits(quantities[name], DIGITS);
  const told = `${quantities.shipped} shipped, ${quantities.open} open and ${quantities.cancelled} cancelled`;
  ensure(of('ordered') <= of('shipped') + of('open') + of('cancelled'), `${at}: ${quantities.ordered} were ordered, but only ${told}`);
  ensure(of('delivered') <= of('shipped'), `${at}: more has come (${quantities.delivered}) than has left (${quantities.shipped})`);
  ensure(of('backordered') <= of('open'), `${at}: more is on backorder (${quantities.backordered}) than is open (${quantities.open})`);
}

function checkLines({ lines, kinds, total }: OrderDetail, where: string): void {
  lines.forEach((line) => checkLine(line, where));
  const own = [...new Set(lines.map(({ kind }) => kind))].sort().join();
  ensure(own === kinds.toSorted().join(), `${where} is of the kinds ${kinds.join()}, its lines of ${own}`);
  const nets = lines.flatMap(({ net }) => net ?? []);
  if (!total || nets.length < lines.length) return;
  const sum = nets.reduce((before, net) => before + toMillionths(net), 0n);
  ensure(sum === toMillionths(total), `${where}: total is ${total.amount}, the lines add up to ${fromMillionths(sum)}`);
}

function checkShipments({ shipments, progress, trackings, lines, documents }: OrderDetail, where: string): void {
  const delivered = shipments.filter(({ status }) => status === 'delivered').length;
  const isSame = progress.shipments === shipments.length && progress.delivered === delivered;
  const told = `progress says ${progress.delivered} of ${progress.shipments}`;
  ensure(isSame, `${where}: ${told}, but ${delivered} of ${shipments.length} shipments have come`);
  const own = tellTrackings(shipments.flatMap((shipment) => shipment.trackings));
  ensure(own === tellTrackings(trackings), `${where}: the trackings are ${tellTrackings(trackings)}, those of its shipments ${own}`);
  for (const { number, contents, proofOfDelivery } of shipments) {
    const strange = contents.find(({ line }) => !lines.some((each) => each.number === line));
    ensure(!strange, `${where}: shipment ${number} holds line ${strange?.line}, which the order does not have`);
    const file = proofOfDelivery?.documentId;
    const isThere = file === undefined || documents.some(({ id }) => id === file);
    ensure(isThere, `${where}: the proof of delivery of ${number} is the file ${file}, which the order does not have`);
  }
}

function checkHistory({ dates, orderedOn, promises, events, exceptions, openException }: OrderDetail, where: string): void {
  ensure(dates.ordered === orderedOn, `${where} was ordered on ${orderedOn}, and on ${dates.ordered} by its dates`);
  const last = promises.at(-1)?.to;
  ensure(dates.promised === last, `${where} is promised for ${dates.promised}, and for ${last} by its promises`);
  promises.forEach(({ from, to }, index) => {
    const before = promises[index - 1]?.to;
    ensure(from === before, `${where}: the promise of ${to} takes the place of ${from}, but the one before it is of ${before}`);
  });
  const seen = new Set<string>();
  events.forEach(({ id, at }, index) => {
    ensureInstant(at, `${where}, event ${id}`);
    ensure(!seen.has(id), `${where} tells the event ${id} twice`);
    seen.add(id);
    const before = events[index - 1];
    ensure(!before || Date.parse(before.at) <= Date.parse(at), `${where}: the event ${id} (${at}) comes after one of ${before?.at}`);
  });
  const open = exceptions.filter(({ resolvedAt }) => resolvedAt === undefined).map(({ kind }) => kind);
  const isSame = openException === undefined ? open.length === 0 : open.includes(openException);
  ensure(isSame, `${where}: openException is ${openException}, and what is not over is [${open.join()}]`);
}

function checkDeliverables({ deliverables, documents }: OrderDetail, where: string): void {
  for (const { id, kind, name, documentId } of deliverables) {
    ensureTexts({ id, kind, name }, ['id', 'kind', 'name'], `${where}, deliverable ${id}`);
    const isThere = documentId === undefined || documents.some((file) => file.id === documentId);
    ensure(isThere, `${where}: the deliverable ${id} is the file ${documentId}, which the order does not have`);
  }
  ensureHttps(deliverables.map(({ link }) => link), where);
}

async function checkFiles({ port }: OrderBook, order: OrderDetail): Promise<void> {
  for (const file of order.documents) {
    const what = `getOrderDocument("${order.id}", "${file.id}")`;
    ensureFile(await answerOf(what, () => port.getOrderDocument(order.id, file.id)), file, what);
  }
}

/** Reveals the keys that are there, and is refused those that are not; no message holds a key. */
async function checkKeys({ port }: OrderBook, { id: orderId, deliverables }: OrderDetail): Promise<void> {
  for (const { id, kind, availableSince } of deliverables) {
    const what = `revealLicenceKey("${orderId}", "${id}")`;
    const reveal = () => port.revealLicenceKey(orderId, id);
    if (kind !== 'licenceKey' || availableSince === undefined) {
      await ensureRejects(`${what} of what is no licence key, or not there yet,`, 'not-found', reveal);
      continue;
    }
    const { key } = await answerOf(what, reveal);
    ensure(typeof key === 'string' && key !== '', `${what} shows no key`);
  }
}

/** What holds for orders, in the list and opened. */
export function createOrderDetailChecks(book: OrderBook): SuiteCheck[] {
  const { port, nameOf } = book;
  const each = (check: (order: OrderDetail, where: string, summary: OrderSummary) => unknown) => async () => {
    for (const summary of await sampleOf(book)) await check(await book.open(summary.id), nameOf(summary), summary);
  };
  const refused = 'not-found' as const;
  const claims: Record<string, () => Promise<void>> = {
    'lists orders with dates, progress and links that make sense': async () => {
      (await book.all()).forEach((order) => checkSummary(order, nameOf(order)));
    },
    'opens an order that says what the list says': each((order, where, summary) => checkAgreement(order, summary, where)),
    'tells lines whose quantities and amounts add up': each(checkLines),
    'tells shipments that fit progress, trackings and lines': each(checkShipments),
    'tells dates, promises, events and exceptions that fit each other': each(checkHistory),
    'tells deliverables with files that there are, and links over https': each(checkDeliverables),
    'hands out files as the order names them': each((order) => checkFiles(book, order)),
    'reveals licence keys that are there, and no others': each((order) => checkKeys(book, order)),
    'rejects with kind not-found for an id that nobody has': async () => {
      await ensureRejects('getOrder of an unknown id', refused, () => port.getOrder('no-such-order'));
      await ensureRejects('revealLicenceKey of an unknown id', refused, () => port.revealLicenceKey('no-such-order', 'no-such-key'));
    },
    'rejects with kind not-found for a file and a licence key that the order does not have': async () => {
      for (const { id } of (await book.all()).slice(0, 1)) {
        await ensureRejects('getOrderDocument of an unknown file', refused, () => port.getOrderDocument(id, 'no-such-file'));
        await ensureRejects('revealLicenceKey of an unknown key', refused, () => port.revealLicenceKey(id, 'no-such-key'));
      }
    },
  };
  return Object.entries(claims).map(([name, run]) => ({ port: 'orders', name, run }));
}

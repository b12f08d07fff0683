import { addDays, addMonths, daysBetween } from '@csol/domain';
import type { InvoiceCategory } from '@csol/contract';
import { DEMO_ACCOUNTS, JAPAN } from './accounts.ts';
import { createAccountData } from './assets.ts';
import { billedQuarter } from './billing.ts';
import type { AccountData, DemoCompany, DemoDocument, DemoInvoice, DemoOrder, DemoRow, Fate, InvoicePlan, Maker } from './company.ts';
import { createCharges } from './charges.ts';
import { createCreditNote } from './credit-notes.ts';
import { createInvoice } from './invoices.ts';
import { followOrders } from './orders.ts';
import { createRandom } from './random.ts';
import { applyCreditNote, dispute, payInvoices, type Settlement } from './settlement.ts';
import { addSpecialPayments } from './special-payments.ts';

/** What a demo company is made by. The same options make the same company, to the byte. */
export interface DemoOptions {
  /** The last day, `YYYY-MM-DD`; the data covers the 24 months up to it. */
  today: string;
  /** A whole number; a fixed one unless told. */
  seed?: number;
  /** Invoices and credit notes in all: 2,000 unless told, at least 60. */
  documents?: number;
}

const DEFAULT_SEED = 4217;
const DEFAULT_DOCUMENTS = 2000;
const LEAST_DOCUMENTS = 60;
const MONTHS = 24;
const [FIRST_NUMBER, FIRST_CREDIT_NOTE] = [4117, 231];

const CATEGORIES: Readonly<Record<InvoiceCategory, number>> = {
  maintenance: 30,
  software: 20,
  hardware: 14,
  services: 14,
  financing: 9,
  education: 7,
  other: 6,
};
const FATES: Readonly<Record<Fate, number>> = {
  prompt: 74,
  late: 13,
  never: 2,
  inParts: 4,
  disputed: 1,
  creditedInFull: 1.5,
  creditedInPart: 5.5,
};

/** So that every status is there, however few documents: invoices of certain ages with certain fates, for each customer number. */
const CERTAIN: readonly { age: number; fate: Fate; category: InvoiceCategory; lineCount?: number }[] = [
  { age: 0, fate: 'prompt', category: 'software' },
  { age: 3, fate: 'prompt', category: 'maintenance', lineCount: 40 },
  { age: 19, fate: 'inParts', category: 'hardware' },
  { age: 51, fate: 'never', category: 'maintenance' },
  { age: 63, fate: 'disputed', category: 'services' },
  { age: 68, fate: 'creditedInFull', category: 'education' },
  { age: 74, fate: 'creditedInPart', category: 'maintenance' },
  { age: 80, fate: 'prompt', category: 'financing' },
  { age: 86, fate: 'never', category: 'other' },
];
/** Nobody leaves an invoice unpaid, or a dispute open, for longer. */
const OLDEST_OPEN_DAYS = 240;

/**
 * Makes a company group with three customer numbers (Belgium, Sweden, United States): orders, contracts, machines, invoices and credit
 * notes in EUR, SEK, USD and one in JPY, payments made and pending, one before its invoice and one that settles nothing. Everything adds
 * up: lines to net, VAT by rate, allocations to what was paid and credited. Pure: nothing but the options decides what it is.
 * @throws RangeError for fewer than 60 documents.
 */
export function createDemoCompany({ today, seed = DEFAULT_SEED, documents = DEFAULT_DOCUMENTS }: DemoOptions): DemoCompany {
  if (documents < LEAST_DOCUMENTS) throw new RangeError(`A demo company has at least ${LEAST_DOCUMENTS} documents`);
  const maker: Maker = { random: createRandom(seed), today };
  const [, ...others] = DEMO_ACCOUNTS;
  const counts = others.map(({ share }) => Math.floor(documents * share));
  counts.unshift(documents - counts.reduce((sum, count) => sum + count));
  const parts = DEMO_ACCOUNTS.map((account, i) => createPart(maker, createAccountData(maker, account, counts[i]!), counts[i]!));
  parts.forEach((part, i) => addSpecialPayments(createRandom(31 * seed + i), part, today));
  return toCompany(parts, today);
}

/** All documents of a customer number. */
interface Part extends Settlement {
  data: AccountData;
  documents: DemoDocument[];
  orders: DemoOrder[];
}

function createPart(maker: Maker, data: AccountData, count: number): Part {
  const plans = createPlans(maker, data, count).sort((a, b) => compareText(a.issueDate, b.issueDate));
  const invoices = plans.map((plan) => createInvoice(maker, plan));
  invoices.forEach((invoice, i) => nameInvoice(invoice, i));
  const credited = invoices.filter(({ plan }) => isCredited(plan)).map((invoice) => ({ invoice, note: createCreditNote(maker, invoice) }));
  credited.sort((a, b) => compareText(a.note.row.issue_date, b.note.row.issue_date));
  credited.forEach(({ note }, i) => nameCreditNote(note, data, i));
  const allocations = credited.flatMap(({ note, invoice }) => applyCreditNote(maker, note, invoice));
  for (const invoice of invoices) if (invoice.plan.fate === 'disputed') dispute(maker, invoice);
  const paid = payInvoices(maker, invoices);
  const documents = [...invoices, ...credited.map(({ note }) => note)];
  for (const document of documents) deliver(maker, document, data);
  const orders = followOrders(maker, data, documents);
  return { data, documents, orders, payments: paid.payments, allocations: [...allocations, ...paid.allocations] };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isCredited({ fate }: InvoicePlan): boolean {
  return fate === 'creditedInFull' || fate === 'creditedInPart';
}

/** Plans of invoices which, with their credit notes, make `count` documents. */
function createPlans(maker: Maker, data: AccountData, count: number): InvoicePlan[] {
  const { random, today } = maker;
  const plans = CERTAIN.map(({ age, ...certain }): InvoicePlan => {
    return { ...createPlan(maker, data, certain.fate), ...certain, issueDate: addDays(today, -age) };
  });
  if (data.account.country === 'BE') {
    plans.push({ ...createPlan(maker, data, 'prompt'), category: 'services', issueDate: addDays(today, -12), isHostedAbroad: true });
  }
  let left = count - plans.length - plans.filter(isCredited).length;
  while (left > 0) {
    const plan = createPlan(maker, data, random.weighted(FATES));
    const isLast = left === 1 && isCredited(plan);
    plans.push(isLast ? { ...plan, fate: 'prompt' } : plan);
    left -= isCredited(plan) && !isLast ? 2 : 1;
  }
  billEveryQuarter(plans, CERTAIN.length);
  return plans;
}

/**
 * Sees to it that some invoice for maintenance bills each quarter, and that the last of these leaves no machine out.
 * @param certain How many of the first plans stay as they are.
 */
function billEveryQuarter(plans: InvoicePlan[], certain: number): void {
  const byQuarter = new Map<string, InvoicePlan[]>();
  for (const plan of plans.filter((candidate, i) => i < certain || candidate.fate === 'prompt')) {
    const quarter = billedQuarter(plan.issueDate);
    byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), plan]);
  }
  for (const quarter of byQuarter.values()) {
    const byDate = quarter.toSorted((a, b) => compareText(a.issueDate, b.issueDate));
    const last = byDate.findLast(({ category, fate }) => category === 'maintenance' && fate !== 'creditedInFull');
    const other = byDate.findLast((plan) => plan.fate === 'prompt' && !plan.isHostedAbroad && plans.indexOf(plan) >= certain);
    const chosen = last ?? other;
    if (chosen) Object.assign(chosen, { category: 'maintenance', isLastOfQuarter: true });
  }
}

function createPlan({ random, today }: Maker, data: AccountData, fate: Fate): InvoicePlan {
  const age = random.int(0, daysBetween(addMonths(today, -MONTHS), today) - 1);
  const isTooOld = age > OLDEST_OPEN_DAYS && (fate === 'never' || fate === 'disputed');
  return {
    data,
    category: random.weighted(CATEGORIES),
    language: random.weighted(data.account.languages),
    issueDate: addDays(today, -age),
    fate: isTooOld ? 'late' : fate,
  };
}

/** Numbers go up with the dates, and the reference follows from the number. */
function nameInvoice({ row, plan }: DemoInvoice, index: number): void {
  const { account } = plan.data;
  const digits = `${account.series}${String(FIRST_NUMBER + index).padStart(5, '0')}`;
  row.number = `${row.issue_date.slice(0, 4)}-${digits}`;
  const reference = (plan.isHostedAbroad ? JAPAN : account).createReference(digits);
  row.reference_scheme = reference.scheme;
  row.reference_value = reference.value;
}

function nameCreditNote({ row }: DemoDocument, { account }: AccountData, index: number): void {
  row.number = `${row.issue_date.slice(0, 4)}-C${account.series}${String(FIRST_CREDIT_NOTE + index).padStart(4, '0')}`;
}

/** Today's documents are still under way; a few never arrived. */
function deliver({ random, today }: Maker, { row }: DemoDocument, { account }: AccountData): void {
  const hour = String(random.int(4, 8)).padStart(2, '0');
  const minute = String(random.int(0, 59)).padStart(2, '0');
  const isPending = row.issue_date === today;
  row.delivery_channel = random.chance(0.9) ? account.channel : 'paper';
  row.delivery_state = isPending ? 'pending' : random.chance(0.005) ? 'failed' : 'delivered';
  row.delivery_at = isPending ? null : `${row.issue_date}T${hour}:${minute}:00.000Z`;
}

function toCompany(parts: readonly Part[], today: string): DemoCompany {
  const orders = parts.flatMap((part) => part.orders);
  const documents = parts.flatMap((part) => part.documents);
  return {
    customer: parts.map(({ data }) => toCustomer(data)),
    contract: parts.flatMap(({ data }) => data.contracts),
    contract_charge: parts.flatMap(({ data }) => createCharges(data, today)),
    machine: parts.flatMap(({ data }) => data.machines.map(({ machine }) => machine)),
    sales_order: orders.map(({ row }) => row),
    order_line: orders.flatMap(({ lines }) => lines),
    shipment: orders.flatMap(({ shipments }) => shipments),
    parcel: orders.flatMap(({ parcels }) => parcels),
    order_event: orders.flatMap(({ events }) => events),
    deliverable: orders.flatMap(({ deliverables }) => deliverables),
    order_file: orders.flatMap(({ files }) => files),
    document: documents.map(({ row }) => row),
    document_line: documents.flatMap(({ lines }) => lines),
    document_vat: documents.flatMap(({ vat }) => vat),
    document_reference: documents.flatMap(({ references }) => references),
    payment: parts.flatMap(({ payments }) => payments),
    allocation: parts.flatMap(({ allocations }) => allocations),
  };
}

function toCustomer({ account, customerId }: AccountData): DemoRow<'customer'> {
  const { number, name, country, vatNumber, address, currency, timeZone } = account;
  return { id: customerId, number, name, country, vat_number: vatNumber, address, currency, time_zone: timeZone, audience: 'commercial' };
}

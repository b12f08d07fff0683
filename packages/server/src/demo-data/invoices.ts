import { addDays, addMonths, createMoney, formatDecimal, multiply, startOfMonth, startOfQuarter } from '@csol/domain';
import type { InvoiceCategory, Money } from '@csol/contract';
import { JAPAN, type DemoAccount, type DemoLanguage } from './accounts.ts';
import { createSerial, orderFor } from './assets.ts';
import { billedQuarter, type Billable } from './billing.ts';
import { CATALOGUE, HOSTED_IN_JAPAN, TERMS_TEXT, type CatalogueItem } from './catalogue.ts';
import type { DemoInvoice, DemoRow, InstalledModel, InvoicePlan, Maker } from './company.ts';
import { addUp } from './totals.ts';

/** How many lines an invoice usually has. */
const LINE_COUNTS: Readonly<Record<InvoiceCategory, readonly [min: number, max: number]>> = {
  maintenance: [1, 8],
  education: [1, 3],
  hardware: [1, 5],
  software: [1, 4],
  services: [1, 3],
  financing: [1, 2],
  other: [1, 2],
};
/** What is ordered; the rest runs under a contract. */
const ORDERED: ReadonlySet<InvoiceCategory> = new Set(['education', 'hardware', 'services', 'other']);
const CONTRACT_KINDS: Partial<Record<InvoiceCategory, DemoRow<'contract'>['kind']>> = {
  maintenance: 'maintenance',
  software: 'softwareLicence',
  financing: 'purchase',
};

type Line = Omit<DemoRow<'document_line'>, 'document_id' | 'position'>;
type Period = readonly [from: string, to: string];

/** An invoice, not yet numbered and not yet paid. */
export function createInvoice(maker: Maker, plan: InvoicePlan): DemoInvoice {
  const { account } = plan.data;
  const currency = plan.isHostedAbroad ? 'JPY' : account.currency;
  const period = periodOf(plan);
  const contract = contractOf(maker, plan);
  const order = ORDERED.has(plan.category) && !plan.isHostedAbroad ? orderFor(maker, plan.data, plan.issueDate) : undefined;
  const lines = createLines(maker, plan, { period, contract });
  const id = maker.random.id('inv');
  const isPrepaid = plan.category === 'hardware' && plan.fate === 'prompt' && maker.random.chance(0.1);
  const prepaid = isPrepaid ? multiply(createMoney(lines[0]!.net, currency), '0.3') : createMoney('0', currency);
  const { rows, ...totals } = addUp(lines, { account, currency, prepaid });
  return {
    plan,
    row: {
      ...emptyDocument(plan, id),
      currency,
      ...toColumns({ ...totals, prepaid }),
      ...(order && { order_number: order.number, purchase_order_number: order.purchase_order_number }),
      ...(contract && { contract_number: contract.number }),
      ...toPeriodColumns(period),
    },
    lines: lines.map((line, i) => ({ ...line, document_id: id, position: i + 1 })),
    vat: rows.map((row, i) => ({ ...row, document_id: id, position: i + 1 })),
    references: [],
  };
}

/** Amounts of a document as columns. */
export function toColumns(amounts: Readonly<Record<'net' | 'vat' | 'gross' | 'prepaid' | 'rounding' | 'payable', Money>>) {
  const { net, vat, gross, prepaid, rounding, payable } = amounts;
  return {
    net: net.amount,
    vat: vat.amount,
    gross: gross.amount,
    prepaid: prepaid.amount,
    rounding: rounding.amount,
    payable: payable.amount,
    paid: createMoney('0', net.currency).amount,
    credited: createMoney('0', net.currency).amount,
    open: payable.amount,
  };
}

function emptyDocument({ data, category, language, issueDate, isHostedAbroad }: InvoicePlan, id: string) {
  const { account, customerId } = data;
  const payee = isHostedAbroad ? JAPAN : account;
  return {
    id,
    customer_id: customerId,
    kind: 'invoice' as const,
    number: '',
    category,
    issue_date: issueDate,
    due_date: addDays(issueDate, account.terms),
    order_number: null,
    purchase_order_number: null,
    contract_number: null,
    disputed_since: null,
    dispute_reason: null,
    reference_scheme: null,
    reference_value: null,
    delivery_channel: null,
    delivery_state: null,
    delivery_at: null,
    detail: {
      seller: payee.seller,
      buyer: toBuyer(account),
      paymentAccounts: payee.paymentAccounts,
      paymentTerms: TERMS_TEXT[language].replace('{days}', String(account.terms)),
    },
    source_key: null,
    source_hash: null,
  };
}

function toBuyer({ name, vatNumber, address, country, electronicAddress }: DemoAccount) {
  return { name, ...(vatNumber !== null && { vatNumber }), address, country, ...(electronicAddress && { electronicAddress }) };
}

/** Maintenance is billed by the quarter and in advance, what else runs by the month. */
function periodOf({ category, issueDate, isHostedAbroad }: InvoicePlan): Period | undefined {
  if (isHostedAbroad) return wholeMonths(startOfQuarter(issueDate), 3);
  if (category === 'maintenance') return wholeMonths(billedQuarter(issueDate), 3);
  return category === 'financing' || category === 'software' ? wholeMonths(startOfMonth(issueDate), 1) : undefined;
}

function toPeriodColumns(period: Period | undefined) {
  return { period_from: period?.[0] ?? null, period_to: period?.[1] ?? null };
}

function wholeMonths(from: string, months: number): Period {
  return [from, addDays(addMonths(from, months), -1)];
}

function contractOf({ random }: Maker, { data, category }: InvoicePlan): DemoRow<'contract'> | undefined {
  const contracts = data.contracts.filter(({ kind }) => kind === CONTRACT_KINDS[category]);
  return contracts.length ? random.pick(contracts) : undefined;
}

/** How many lines an invoice has: enough for every machine that nobody has billed, where it is the last that could. */
function countLines({ random }: Maker, plan: InvoicePlan, period: Period | undefined): number {
  if (plan.isHostedAbroad) return 1;
  const usual = plan.lineCount ?? random.int(...LINE_COUNTS[plan.category]);
  return plan.isLastOfQuarter && period ? Math.max(usual, plan.data.billing.countUnbilled(period)) : usual;
}

/** An item, and the machine that it is for. */
type Choice = { item: CatalogueItem } & Partial<Pick<Billable, 'installed'>>;

function chooseItem({ random }: Maker, { category, isHostedAbroad, fate, data }: InvoicePlan, period: Period | undefined): Choice {
  if (isHostedAbroad) return { item: HOSTED_IN_JAPAN };
  const items = CATALOGUE[category];
  const wanted = random.pick(items);
  const isByMachine = category === 'maintenance' || (category === 'financing' && wanted.kind === 'machine');
  if (!isByMachine || !period) return { item: wanted };
  const billed = data.billing.take(category, period, fate !== 'creditedInFull');
  if (!billed) return { item: items.find(({ kind }) => kind === undefined)! };
  return { item: items.find(({ number }) => number === billed.item)!, installed: billed.installed };
}

function createLines(
  maker: Maker,
  plan: InvoicePlan,
  { period, contract }: { period: Period | undefined; contract: DemoRow<'contract'> | undefined },
): Line[] {
  const { random } = maker;
  const { account } = plan.data;
  return Array.from({ length: countLines(maker, plan, period) }, (_, i) => {
    const { item, installed } = chooseItem(maker, plan, period);
    const quantity = String(random.int(...item.quantity));
    const price = plan.isHostedAbroad ? createMoney(String(item.price[0]), 'JPY') : priceOf(maker, item, account);
    const isOfContract = plan.category === 'maintenance' && installed;
    return {
      number: String(i + 1),
      item_number: item.number,
      quantity,
      unit: item.unit,
      unit_price: price.amount,
      net: multiply(price, quantity).amount,
      vat_rate: plan.isHostedAbroad ? '0' : item.kind === 'printed' ? account.vat.printed : account.vat.standard,
      ...toPeriodColumns(period),
      order_number: null,
      ...describeItem(maker, item, { installed, language: plan.language, quantity: Number(quantity) }),
      contract_number: isOfContract ? installed.machine.contract_number : installed ? (contract?.number ?? null) : null,
    };
  });
}

/** In the account's currency, with its decimals. */
function priceOf({ random }: Maker, { price: [min, max] }: CatalogueItem, { rate, currency }: DemoAccount): Money {
  const cents = Math.round(random.int(Math.round(min * 100), Math.round(max * 100)) * rate);
  return createMoney(formatDecimal({ units: BigInt(cents), scale: 2 }), currency);
}

function describeItem(
  maker: Maker,
  item: CatalogueItem,
  { installed, language, quantity }: { installed: InstalledModel | undefined; language: DemoLanguage; quantity: number },
): Pick<Line, 'description' | 'machine' | 'serial_numbers'> {
  const name = item.name[language];
  if (installed) {
    const { machine, name: model } = installed;
    return { description: name.replace('{model}', model), machine: machine.type_model, serial_numbers: [machine.serial_number] };
  }
  const serials = item.kind === 'serials' ? Array.from({ length: quantity }, () => createSerial(maker)) : null;
  return { description: name, machine: null, serial_numbers: serials };
}

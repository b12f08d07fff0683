import { addDays, addMonths, periodOf } from '@csol/domain';
import type { DemoAccount } from './accounts.ts';
import { createBillingPlan } from './billing.ts';
import { MODELS } from './catalogue.ts';
import type { AccountData, BaseOrder, DemoRow, InstalledModel, Maker } from './company.ts';

/** Machines of a customer number: about so many for each document, within limits. */
const MACHINES = { perDocument: 0.06, least: 12, most: 48 };
/** Of so many machines one left, and one is forgotten. */
const [LEFT_OF, FORGOTTEN_OF] = [8, 24];
const SERIAL_CHARACTERS = '0123456789ABCDEFGHKLMNPRSTVWXYZ';

const CONTRACTS: readonly { prefix: string; kind: DemoRow<'contract'>['kind']; count: number }[] = [
  { prefix: 'MA', kind: 'maintenance', count: 3 },
  { prefix: 'SV', kind: 'service', count: 2 },
  { prefix: 'PU', kind: 'purchase', count: 2 },
  { prefix: 'SL', kind: 'softwareLicence', count: 3 },
];

/** A serial number as IBM writes it: the plant, and five characters. */
export function createSerial({ random }: Maker): string {
  const characters = Array.from({ length: 5 }, () => random.pick([...SERIAL_CHARACTERS])).join('');
  return `${random.pick(['06', '10', '65', '78'])}-${characters}`;
}

/**
 * A customer number with its contracts and its machines.
 * @param documents How many documents it will have.
 */
export function createAccountData(maker: Maker, account: DemoAccount, documents: number): AccountData {
  const customerId = maker.random.id('cus');
  const contracts = CONTRACTS.flatMap(({ prefix, kind, count }) =>
    Array.from({ length: count }, (_, i) => {
      const number = `${prefix}-${account.series}0${331 + i * 127}`;
      return createContract(maker, { customerId, kind, number });
    }),
  );
  const maintenance = contracts.filter(({ kind }) => kind === 'maintenance');
  const length = Math.min(MACHINES.most, Math.max(MACHINES.least, Math.round(documents * MACHINES.perDocument)));
  const machines = Array.from({ length }, (_, i) => createMachine(maker, { customerId, contracts: maintenance, position: i }));
  const billing = createBillingPlan(machines, maker.random.int(0, 0xffff_ffff));
  return { account, customerId, contracts, machines, billing, orders: [], orderCount: 0 };
}

/** The first is billed on though it left, the last of every so many is billed by nobody, and of the others some left in time. */
function createMachine(
  maker: Maker,
  { customerId, contracts, position }: { customerId: string; contracts: readonly DemoRow<'contract'>[]; position: number },
): InstalledModel {
  const { random, today } = maker;
  const [typeModel, name] = random.pick(MODELS);
  const billing = position === 0 ? 'stale' : position % FORGOTTEN_OF === 11 ? 'forgotten' : 'right';
  const installedOn = addDays(today, -(billing === 'forgotten' ? random.int(150, 260) : random.int(420, 2000)));
  const isGone = billing === 'right' && position % LEFT_OF === 5;
  const machine = {
    id: random.id('mac'),
    customer_id: customerId,
    type_model: typeModel,
    serial_number: createSerial(maker),
    contract_number: random.pick(contracts).number,
    installed_on: installedOn,
    removed_on: billing === 'stale' ? dayInMarch(maker) : isGone ? addDays(today, -random.int(20, 400)) : null,
  };
  return { machine, name, serviceLevel: random.chance(0.3) ? 'MNT-24' : 'MNT-HW', billing };
}

/** A day of the last March that was over before the last whole quarter began. */
function dayInMarch({ random, today }: Maker): string {
  const { from } = periodOf('lastQuarter', today);
  const day = `-03-${random.int(4, 28).toString().padStart(2, '0')}`;
  const year = Number(from.slice(0, 4));
  return `${year}${day}` < from ? `${year}${day}` : `${year - 1}${day}`;
}

function createContract(
  { random, today }: Maker,
  contract: { customerId: string; kind: DemoRow<'contract'>['kind']; number: string },
): DemoRow<'contract'> {
  const startsOn = addMonths(today, -random.int(3, 40));
  const term = random.pick([36, 48, 60]);
  return {
    id: random.id('con'),
    customer_id: contract.customerId,
    number: contract.number,
    kind: contract.kind,
    starts_on: startsOn,
    ends_on: random.chance(0.8) ? addDays(addMonths(startsOn, term), -1) : null,
  };
}

/** The order that an invoice of a day bills: now and then the one before it, delivered in two parts. */
export function orderFor(maker: Maker, data: AccountData, invoiceDate: string): BaseOrder {
  const { random } = maker;
  const last = data.orders.at(-1);
  if (last && last.ordered_on >= addDays(invoiceDate, -30) && random.chance(0.3)) return last;
  const sequence = `${data.account.series}${String(++data.orderCount).padStart(4, '0')}`;
  const orderedOn = addDays(invoiceDate, -random.int(3, 28));
  const order = {
    id: random.id('ord'),
    customer_id: data.customerId,
    number: `O-${sequence}`,
    confirmation_number: `CF${sequence}7`,
    purchase_order_number: `PO-${orderedOn.slice(0, 4)}-${sequence}`,
    ordered_on: orderedOn,
  };
  data.orders.push(order);
  return order;
}

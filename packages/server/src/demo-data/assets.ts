import { addDays, addMonths } from '@csol/domain';
import type { DemoAccount } from './accounts.ts';
import { MODELS } from './catalogue.ts';
import type { AccountData, DemoRow, Maker } from './company.ts';

const MACHINES = 26;
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

/** A customer number with its contracts and its installed machines. */
export function createAccountData(maker: Maker, account: DemoAccount): AccountData {
  const customerId = maker.random.id('cus');
  const contracts = CONTRACTS.flatMap(({ prefix, kind, count }) =>
    Array.from({ length: count }, (_, i) => {
      const number = `${prefix}-${account.series}0${331 + i * 127}`;
      return createContract(maker, { customerId, kind, number });
    }),
  );
  const maintenance = contracts.filter(({ kind }) => kind === 'maintenance');
  const machines = Array.from({ length: MACHINES }, () => {
    const [typeModel, name] = maker.random.pick(MODELS);
    const machine = {
      id: maker.random.id('mac'),
      customer_id: customerId,
      type_model: typeModel,
      serial_number: createSerial(maker),
      contract_number: maker.random.pick(maintenance).number,
      installed_on: addDays(maker.today, -maker.random.int(200, 2000)),
      removed_on: null,
    };
    return { machine, name };
  });
  return { account, customerId, contracts, machines, orders: [], orderCount: 0 };
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
export function orderFor(maker: Maker, data: AccountData, invoiceDate: string): DemoRow<'sales_order'> {
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, formatDecimal, isCalendarDate, minorUnits, parseDecimal, parsePaymentReference } from '@csol/domain';
import { periodOf, startOfMonth, type PeriodPreset } from '@csol/domain/dates';
import { reconcile, type ReconciliationItem } from '@csol/domain/reconciliation';
import { statusOf } from '../invoices/status.ts';
import { createDemoCompany, DEMO_ACCOUNTS, type DemoCompany, type DemoRow } from './index.ts';

const TODAY = '2026-11-22';
const company = createDemoCompany({ today: TODAY });

/** Millionths, reckoned without the domain's sums. */
function units(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(6, '0'));
  return amount.startsWith('-') ? -value : value;
}

const total = (amounts: readonly string[]) => amounts.reduce((sum, amount) => sum + units(amount), 0n);

function group<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function statusesOf({ document }: DemoCompany, today: string): Map<string, number> {
  const statuses = document.map((row) => {
    const isPastDue = row.due_date !== null && row.due_date < today;
    const isPartly = row.kind === 'invoice' && (units(row.paid) !== 0n || units(row.credited) !== 0n);
    const isCredited = row.kind === 'invoice' && units(row.paid) === 0n && units(row.credited) !== 0n;
    const settled = isCredited ? ('credited' as const) : ('paid' as const);
    const settlement = units(row.open) === 0n ? settled : isPartly ? ('partlyPaid' as const) : ('open' as const);
    return statusOf({ kind: row.kind, settlement, isDisputed: row.disputed_since !== null, open: row.open }, isPastDue);
  });
  return new Map([...group(statuses, (status) => status)].map(([status, rows]) => [status, rows.length]));
}

test('adds the lines of every document up to its net, and net and VAT to gross', () => {
  const lines = group(company.document_line, (line) => line.document_id);
  const vat = group(company.document_vat, (row) => row.document_id);
  for (const row of company.document) {
    assert.equal(total(lines.get(row.id)!.map((line) => line.net)), units(row.net), row.number);
    assert.equal(total(vat.get(row.id)!.map((part) => part.taxable)), units(row.net), row.number);
    assert.equal(total(vat.get(row.id)!.map((part) => part.amount)), units(row.vat), row.number);
    assert.equal(units(row.net) + units(row.vat), units(row.gross), row.number);
    assert.equal(units(row.gross) - units(row.prepaid) + units(row.rounding), units(row.payable), row.number);
    assert.equal(units(row.payable) - units(row.paid) - units(row.credited), units(row.open), row.number);
  }
});

test('multiplies quantity and price to the amount of each line', () => {
  for (const line of company.document_line) {
    const [quantity, price] = [units(line.quantity!), units(line.unit_price!)];
    assert.equal((quantity * price) / 1_000_000n, units(line.net), line.document_id);
  }
});

test('reckons VAT to the nearest unit', () => {
  const currencies = new Map(company.document.map((row) => [row.id, row.currency]));
  for (const row of company.document_vat) {
    const unit = 10n ** BigInt(6 - minorUnits(currencies.get(row.document_id)!));
    const difference = units(row.taxable) * BigInt(row.rate) - units(row.amount) * 100n;
    assert.ok((difference < 0n ? -difference : difference) * 2n <= unit * 100n, row.document_id);
  }
});

test('counts made payments as paid, and credit notes as credited, to the unit', () => {
  const payments = new Map(company.payment.map((payment) => [payment.id, payment]));
  const into = group(company.allocation, (allocation) => allocation.document_id);
  const outOf = group(company.allocation, (allocation) => allocation.credit_note_id);
  for (const row of company.document) {
    const allocations = into.get(row.id) ?? [];
    const made = allocations.filter(({ payment_id: id }) => id && payments.get(id)?.state === 'made');
    const credits = allocations.filter(({ credit_note_id: id }) => id);
    assert.equal(total(made.map(({ amount }) => amount)), units(row.paid), row.number);
    const used = total((outOf.get(row.id) ?? []).map(({ amount }) => amount));
    assert.equal(row.kind === 'invoice' ? total(credits.map(({ amount }) => amount)) : -used, units(row.credited), row.number);
  }
});

test('spends every payment to the unit, but for one that came twice, on documents of its own customer and currency', () => {
  const documents = new Map(company.document.map((row) => [row.id, row]));
  const allocations = group(company.allocation, (allocation) => allocation.payment_id);
  const isWhole = ({ id }: DemoRow<'payment'>) => allocations.has(id);
  assert.equal(company.payment.filter((payment) => !isWhole(payment)).length, company.customer.length);
  let early = 0;
  for (const payment of company.payment.filter(isWhole)) {
    const spent = allocations.get(payment.id)!;
    assert.equal(total(spent.map(({ amount }) => amount)), units(payment.amount), payment.number);
    for (const { document_id: id, amount } of spent) {
      const row = documents.get(id)!;
      assert.deepEqual([row.customer_id, row.currency], [payment.customer_id, payment.currency]);
      assert.ok(units(amount) > 0n && payment.date <= TODAY, row.number);
      if (payment.date < row.issue_date) early += 1;
    }
  }
  assert.ok(early > 0, 'some payment comes before its invoice');
});

test('leaves nothing overpaid', () => {
  for (const row of company.document) {
    const open = units(row.open);
    assert.ok(row.kind === 'invoice' ? open >= 0n : open <= 0n, row.number);
  }
});

test('links every credit note to an invoice of the same customer, from before it, over no more than that', () => {
  const invoices = new Map(company.document.map((row) => [`${row.customer_id} ${row.number}`, row]));
  const references = new Map(company.document_reference.map((reference) => [reference.document_id, reference]));
  const creditNotes = company.document.filter(({ kind }) => kind === 'creditNote');
  for (const note of creditNotes) {
    const invoice = invoices.get(`${note.customer_id} ${references.get(note.id)!.number}`)!;
    assert.equal(invoice.kind, 'invoice');
    assert.ok(invoice.issue_date <= note.issue_date && units(note.payable) < 0n, note.number);
    assert.ok(-units(note.payable) <= units(invoice.payable), note.number);
  }
  assert.equal(company.document_reference.length, creditNotes.length);
  const used = creditNotes.filter(({ open }) => units(open) === 0n).length;
  assert.ok(used > 0 && used < creditNotes.length, 'some credit notes are used and some are not');
});

test('has 2,000 documents in 24 months, of all categories, statuses, currencies and reference schemes', () => {
  assert.equal(company.document.length, 2000);
  assert.equal(new Set(company.document.map(({ category }) => category)).size, 7);
  assert.deepEqual([...statusesOf(company, TODAY).keys()].sort(), ['credited', 'disputed', 'open', 'overdue', 'paid', 'partlyPaid']);
  const currencies = group(company.document, ({ currency }) => currency);
  assert.deepEqual([...currencies.keys()].sort(), ['EUR', 'JPY', 'SEK', 'USD']);
  assert.equal(currencies.get('JPY')?.length, 1);
  assert.deepEqual(
    [...new Set(company.document.flatMap(({ reference_scheme: scheme }) => scheme ?? []))].sort(),
    ['belgianOgm', 'free', 'iso11649', 'swedishOcr'],
  );
  for (const { issue_date: date } of company.document) assert.ok(date <= TODAY && date > addMonths(TODAY, -24), date);
  assert.ok(company.payment.some(({ state }) => state === 'pending') && company.payment.some(({ state }) => state === 'made'));
  assert.equal(company.customer.length, 3);
});

test('has every status for every customer number, also with few documents', () => {
  for (const today of ['2026-11-22', '2024-02-29', '2027-01-01', '2026-07-06']) {
    const small = createDemoCompany({ today, documents: 300 });
    assert.equal(small.document.length, 300);
    for (const { id, number } of small.customer) {
      const own = { ...small, document: small.document.filter(({ customer_id: customer }) => customer === id) };
      assert.equal(statusesOf(own, today).size, 6, `${number} on ${today}`);
    }
  }
  assert.equal(createDemoCompany({ today: TODAY, documents: 60 }).document.length, 60);
  assert.throws(() => createDemoCompany({ today: TODAY, documents: 59 }), RangeError);
});

test('is the same to the byte for the same options, and another for another seed', () => {
  const text = JSON.stringify(company);
  assert.equal(JSON.stringify(createDemoCompany({ today: TODAY })), text);
  assert.notEqual(JSON.stringify(createDemoCompany({ today: TODAY, seed: 7 })), text);
});

test('gives numbers and ids once, and the numbers in the order of the dates', () => {
  // Parts of an order have ids of their own within it.
  const rows = (Object.values(company) as { id?: string; order_id?: string }[][]).flat();
  const ids = rows.flatMap(({ id, order_id: order }) => (id === undefined ? [] : [`${order ?? ''} ${id}`]));
  assert.equal(new Set(ids).size, ids.length);
  for (const rows of group(company.document, (row) => `${row.customer_id} ${row.kind}`).values()) {
    const numbers = rows.map(({ number }) => number);
    assert.equal(new Set(numbers).size, numbers.length);
    const byDate = [...rows].sort((a, b) => (a.number < b.number ? -1 : 1));
    assert.ok(byDate.every((row, i) => i === 0 || byDate[i - 1]!.issue_date <= row.issue_date));
  }
});

test('writes amounts, dates and references in their canonical form', () => {
  const amounts = (row: DemoRow<'document'>) => [row.net, row.vat, row.gross, row.payable, row.paid, row.credited, row.open];
  const countries = new Map(DEMO_ACCOUNTS.map(({ number, country }) => [number, country]));
  const numbers = new Map(company.customer.map(({ id, number }) => [id, number]));
  for (const row of company.document) {
    for (const amount of amounts(row)) assert.equal(amount, formatDecimal(parseDecimal(amount), minorUnits(row.currency)), row.number);
    for (const date of [row.issue_date, row.due_date, row.period_from, row.period_to]) assert.ok(date === null || isCalendarDate(date));
    if (row.reference_value === null) continue;
    const { scheme, value } = parsePaymentReference(row.reference_value, countries.get(numbers.get(row.customer_id)!));
    assert.deepEqual([scheme, value], [row.reference_scheme, row.reference_value]);
  }
});

test('bills machines and contracts that the customer has', () => {
  const machines = new Set(company.machine.map((machine) => `${machine.customer_id} ${machine.type_model} ${machine.serial_number}`));
  const contracts = new Set(company.contract.map((contract) => `${contract.customer_id} ${contract.number}`));
  const orders = new Set(company.sales_order.map((order) => `${order.customer_id} ${order.number}`));
  const documents = new Map(company.document.map((row) => [row.id, row]));
  for (const row of company.document) {
    if (row.contract_number !== null) assert.ok(contracts.has(`${row.customer_id} ${row.contract_number}`));
    if (row.order_number !== null) assert.ok(orders.has(`${row.customer_id} ${row.order_number}`));
  }
  for (const line of company.document_line.filter(({ machine }) => machine !== null)) {
    const { customer_id: customer, category } = documents.get(line.document_id)!;
    assert.ok(machines.has(`${customer} ${line.machine} ${line.serial_numbers?.[0]}`));
    const { contract_number: contract } = company.machine.find(({ serial_number: serial }) => serial === line.serial_numbers?.[0])!;
    if (category === 'maintenance') assert.equal(line.contract_number, contract);
  }
});

/** What does not fit together in the demo company's billing, by customer number. */
function findings({ customer, document, document_line: lines, document_reference: references, machine }: DemoCompany, today: string) {
  const documents = new Map(document.map((row) => [row.id, row]));
  const named = group(references, (reference) => reference.document_id);
  return (preset: PeriodPreset): { number: string; items: ReconciliationItem[] }[] =>
    customer.map(({ id, number }) => {
      const own = lines.filter(({ document_id: of, serial_numbers: serials }) => serials && documents.get(of)!.customer_id === id);
      const billed = own.map((line) => {
        const { kind, category, issue_date: issueDate, currency, ...row } = documents.get(line.document_id)!;
        return {
          ...{ id: row.id, number: row.number, kind, category, customerNumber: number, issueDate, lineNumber: line.number },
          net: { amount: line.net, currency },
          serialNumbers: line.serial_numbers!,
          itemNumber: line.item_number!,
          ...(line.period_from !== null && { period: { from: line.period_from, to: line.period_to! } }),
          references: named.get(row.id)?.map((reference) => reference.number),
        };
      });
      const machines = machine.filter((row) => row.customer_id === id).map((row) => ({
        ...{ customerNumber: number, serialNumber: row.serial_number, installedOn: row.installed_on! },
        ...(row.removed_on !== null && { removedOn: row.removed_on }),
      }));
      return { number, items: reconcile({ lines: billed, machines, period: periodOf(preset, today), asOf: today }).items };
    });
}

test('bills each machine while it is there, but for a handful of mistakes', () => {
  for (const [today, documents] of [[TODAY, 2000], ['2026-10-02', 2000], ['2026-07-15', 300], ['2027-01-01', 300]] as const) {
    const find = findings(createDemoCompany({ today, documents }), today);
    for (const preset of ['lastQuarter', 'thisQuarter'] as const) {
      const customers = find(preset);
      for (const { number, items } of customers) {
        const count = (wanted: string) => items.filter(({ finding }) => finding === wanted).length;
        const found = [count('billedNotInstalled'), count('installedNotBilled'), count('billedTwice')];
        const about = `${number}, ${preset} of ${today}: ${found.join()}`;
        assert.ok(found[0] === 1 && found[1]! >= 1 && found[1]! <= 2 && found[2]! <= 3, about);
        const stale = items.find(({ finding }) => finding === 'billedNotInstalled')!;
        assert.equal(startOfMonth(stale.removedOn!).slice(5), '03-01', about);
      }
      if (preset === 'lastQuarter') assert.ok(customers.flatMap(({ items }) => items).some(({ finding }) => finding === 'billedTwice'));
    }
  }
});

test('has orders of every status and with everything that can be amiss, for every customer number, and tells nothing of tomorrow', () => {
  for (const { id, number } of company.customer) {
    const orders = company.sales_order.filter(({ customer_id: customer }) => customer === id);
    const statuses = new Set(orders.map(({ status }) => status));
    const exceptions = new Set(orders.flatMap(({ open_exception: kind }) => kind ?? []));
    assert.deepEqual([statuses.size, [...exceptions].sort()], [9, ['address', 'backorder', 'customs', 'damaged']], number);
    assert.equal(new Set(orders.map((order) => order.number)).size, orders.length);
  }
  for (const { at, id } of company.order_event) assert.ok(at.slice(0, 10) <= TODAY, id);
  const kinds = new Set(company.sales_order.flatMap((order) => order.kinds));
  assert.deepEqual([...kinds].sort(), ['hardware', 'publication', 'service', 'software']);
});

test('sends no more of a line than was ordered, and adds lines up to the total', () => {
  const lines = group(company.order_line, (line) => line.order_id);
  for (const { id, total: sum, number } of company.sales_order) {
    assert.equal(total(lines.get(id)!.map(({ net }) => net ?? '0')), units(sum!), number);
  }
  const sent = new Map<string, number>();
  for (const { order_id: order, contents } of company.shipment) {
    for (const { line, quantity } of contents) sent.set(`${order} ${line}`, (sent.get(`${order} ${line}`) ?? 0) + Number(quantity));
  }
  for (const { order_id: order, number, quantity } of company.order_line) {
    assert.ok((sent.get(`${order} ${number}`) ?? 0) <= Number(quantity), `${order} ${number}`);
  }
});

/** The orders as CSV. A chunk of its own. */
import type { OrderSummary } from '@csol/contract';
import type { I18n } from '@csol/core';
import { nameFile, profileFor, saveCsv } from '@csol/core/files';
import type { Cell, Column, ColumnKind } from '@csol/domain/table';
import type { TakeContext } from './order-take.ts';
import { accountOf, periodOf, type AllOrders, type Taken } from './order-take.state.ts';
import { carrierLabel, carriersOf, confirmationLabel, holdText, shipmentsLabel } from './order-take.words.ts';
import { basisLabel, statusLabel } from './order-tracker.labels.ts';
import { columnLabel } from './order-tracker.view.ts';

/** A column, and its cell of an order. */
type Field = readonly [key: string, kind: ColumnKind, name: string, cell: (order: OrderSummary) => Cell];

/** Several things in one cell, as programs and people both read them. */
const join = (texts: readonly string[]): string => texts.join(', ');

function whoAndWhen(i18n: I18n): Field[] {
  const { msg } = i18n;
  return [
    ['number', 'code', columnLabel(i18n, 'number'), ({ number }) => number],
    ['confirmationNumber', 'code', confirmationLabel(i18n), ({ confirmationNumber }) => confirmationNumber],
    ['purchaseOrderNumber', 'code', columnLabel(i18n, 'purchaseOrderNumber'), ({ purchaseOrderNumber }) => purchaseOrderNumber],
    ['customerNumber', 'code', columnLabel(i18n, 'customerNumber'), ({ customerNumber }) => customerNumber],
    ['placedBy', 'text', msg('Placed by', { id: 'order-take.placed-by', desc: 'Header above names' }), ({ placedBy }) => placedBy],
    ['orderedOn', 'date', columnLabel(i18n, 'orderedOn'), ({ orderedOn }) => orderedOn],
  ];
}

function howFar(i18n: I18n): Field[] {
  const { msg } = i18n;
  const delivered = msg('Shipments delivered', { id: 'order-take.delivered', desc: 'Header above counts' });
  const basis = msg('Date is', { id: 'order-take.basis', desc: 'Header above: estimated, promised, requested' });
  const hold = msg('Held up by', { id: 'order-take.hold', desc: 'Header above: Held by customs, Damaged, …' });
  const basisOf = ({ nextExpected }: OrderSummary): Cell => nextExpected && basisLabel(i18n, nextExpected.basis);
  return [
    ['status', 'text', columnLabel(i18n, 'status'), ({ status }) => statusLabel(i18n, status)],
    ['shipments', 'integer', shipmentsLabel(i18n), ({ progress }) => progress.shipments],
    ['delivered', 'integer', delivered, ({ progress }) => progress.delivered],
    ['expectedOn', 'date', columnLabel(i18n, 'expectedOn'), ({ nextExpected }) => nextExpected?.on],
    ['basis', 'text', basis, basisOf],
    ['exception', 'text', hold, (order) => holdText(i18n, order)],
  ];
}

function parcelsAndMoney(i18n: I18n): Field[] {
  const { msg } = i18n;
  return [
    ['trackings', 'text', columnLabel(i18n, 'tracking'), ({ trackings }) => join(trackings.map(({ number }) => number))],
    ['carriers', 'text', carrierLabel(i18n), ({ trackings }) => join(carriersOf(trackings))],
    ['net', 'amount', msg('Net amount', { id: 'order-take.net' }), ({ total }) => total],
    ['currency', 'code', msg('Currency', { id: 'order-take.currency' }), ({ total }) => total?.currency],
  ];
}

/** `orders_10482-BE_2026-01-02_2026-03-31.csv`; the account where it is one. */
function fileNameOf({ msg }: I18n, all: AllOrders): string {
  const noun = msg('orders', { id: 'order-take.csv.file', desc: 'Beginning of a file’s name, small letters, no blanks' });
  const { from, to } = periodOf(all);
  return nameFile([noun, accountOf(all.orders), from, to], 'csv');
}

/** Writes the orders and hands them to the browser's downloads. */
export async function take(all: AllOrders, { i18n, country }: TakeContext, signal: AbortSignal): Promise<Taken> {
  const fields = [...whoAndWhen(i18n), ...howFar(i18n), ...parcelsAndMoney(i18n)];
  const columns = fields.map(([key, kind, name]): Column => ({ key, kind, name }));
  const rows = function* (): Generator<Cell[]> {
    for (const order of all.orders) yield fields.map(([, , , cell]) => cell(order));
  };
  const fileName = fileNameOf(i18n, all);
  await saveCsv({ columns, rows: rows(), profile: profileFor(country, i18n), fileName }, signal);
  return { count: all.orders.length, fileName };
}

import type { Money } from '@csol/contract';
import { ensure } from './check.ts';

const DECIMALS = 6;

/** A decimal in units of its last digit, so that sums are exact. */
export function toUnits(decimal: string, digits: number): bigint {
  const [whole = '', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(digits, '0'));
}

/** An amount in millionths. */
export function toMillionths(money: Money): bigint {
  return toUnits(money.amount, DECIMALS);
}

/** The other way round, for messages. */
export function fromMillionths(value: bigint): string {
  const digits = `${value < 0n ? -value : value}`.padStart(DECIMALS + 1, '0');
  const part = digits.slice(-DECIMALS).replace(/0{1,4}$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}.${part}`;
}

/** @throws Error where `value` is not the contract's `Money`. */
export function ensureMoney(value: unknown, where: string): asserts value is Money {
  const money = value as Partial<Money> | undefined;
  ensure(/^-?\d{1,18}(\.\d{1,6})?$/.test(String(money?.amount)), `${where}: ${JSON.stringify(value)} has no amount as a decimal string`);
  ensure(typeof money?.amount === 'string', `${where}: the amount ${money?.amount} is not a string`);
  ensure(/^[A-Z]{3}$/.test(String(money.currency)), `${where}: ${JSON.stringify(value)} has no currency code of three capitals`);
}

/** @throws Error where `value` is not a day as `YYYY-MM-DD` that the calendar has. */
export function ensureDate(value: unknown, where: string): void {
  const day = new Date(`${String(value)}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(String(value)) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(String(value));
  ensure(isDay, `${where}: ${JSON.stringify(value)} is no day as YYYY-MM-DD`);
}

/** @throws Error where one of the members is missing, is no text or is empty. */
export function ensureTexts(value: object, members: readonly string[], where: string): void {
  for (const member of members) {
    const text = (value as Record<string, unknown>)[member];
    ensure(typeof text === 'string' && text !== '', `${where}: ${member} is ${JSON.stringify(text)} in place of a text`);
  }
}

/** @throws Error where `value` is there and is no instant. */
export function ensureInstant(value: string | undefined, where: string): void {
  ensure(value === undefined || !Number.isNaN(Date.parse(value)), `${where}: ${value} is no instant`);
}

/** @throws Error where a row changed before it was added. */
export function ensureAddedFirst({ addedAt, changedAt }: { addedAt?: string; changedAt?: string }, where: string): void {
  for (const instant of [addedAt, changedAt]) ensureInstant(instant, where);
  const isAddedFirst = addedAt === undefined || changedAt === undefined || Date.parse(addedAt) <= Date.parse(changedAt);
  ensure(isAddedFirst, `${where} was changed (${changedAt}) before it was added (${addedAt})`);
}

/** The columns that a person has asked to keep in this browser: names of columns, nothing of their data. */
import { tryStorage } from '@csol/core';
import { COLUMNS, type InvoiceColumn } from './invoice-list.state.ts';

const KEY = 'csol-invoice-columns';

/** The columns of the last visit. @returns `undefined` where none are kept, or what is kept names none */
export function readKeptColumns(): readonly InvoiceColumn[] | undefined {
  const kept = tryStorage((storage) => storage.getItem(KEY))?.split(',') ?? [];
  const columns = COLUMNS.filter((column) => kept.includes(column)).sort((a, b) => kept.indexOf(a) - kept.indexOf(b));
  return columns.includes('number') ? columns : undefined;
}

/** Whether the person has asked to keep them. */
export const isKept = (): boolean => tryStorage((storage) => storage.getItem(KEY) !== null) ?? false;

/** Keeps them for the next visit. */
export function keepColumns(columns: readonly InvoiceColumn[]): void {
  tryStorage((storage) => storage.setItem(KEY, columns.join()));
}

/** Keeps none any more. */
export function forgetColumns(): void {
  tryStorage((storage) => storage.removeItem(KEY));
}

import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Database } from '../db/index.ts';
import { CustomerDirectory } from './customers.ts';
import { importFile, type FileReport } from './import-file.ts';

/** What is to be imported. */
export interface FileList {
  /** In a folder's order of names. */
  files: string[];
  /** What lies in the folders beside XML. */
  ignored: string[];
}

/**
 * The files that the given paths stand for: a file for itself, whatever it is; a folder for the `.xml` files in it and below it.
 * A path where there is nothing stays in the list, so that it is reported.
 */
export async function findFiles(paths: readonly string[]): Promise<FileList> {
  const list: FileList = { files: [], ignored: [] };
  for (const path of paths) {
    const isFolder = await stat(path).then((stats) => stats.isDirectory(), () => false);
    if (isFolder) await addFolder(path, list);
    else list.files.push(path);
  }
  return { ...list, files: [...new Set(list.files)] };
}

async function addFolder(folder: string, list: FileList): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(path, list);
    else if (extname(entry.name).toLowerCase() === '.xml') list.files.push(path);
    else list.ignored.push(path);
  }
}

/** How a run of imports behaves. */
export interface ImportOptions {
  /** The number of the customer that all documents go to; otherwise each goes to its buyer. */
  customer?: string;
  /** Stops after the file at hand. */
  signal?: AbortSignal;
}

/** The customer number that was asked for is not in the database. */
export class UnknownCustomerError extends Error {
  override readonly name = 'UnknownCustomerError';
}

/**
 * Imports UBL files one after another, each in a transaction of its own, and tells what became of each.
 * @throws UnknownCustomerError before the first file. What the database said where it cannot be reached.
 */
export async function* importFiles(db: Database, files: readonly string[], options: ImportOptions = {}): AsyncGenerator<FileReport> {
  const customerId = options.customer === undefined ? undefined : await requireCustomer(db, options.customer);
  const context = { db, customers: new CustomerDirectory(), customerId };
  for (const file of files) {
    if (options.signal?.aborted) return;
    yield await importFile(file, context);
  }
}

async function requireCustomer(db: Database, number: string): Promise<string> {
  const customer = await db.selectFrom('customer').select('id').where('number', '=', number).executeTakeFirst();
  if (!customer) throw new UnknownCustomerError(`There is no customer with the number ${number}`);
  return customer.id;
}

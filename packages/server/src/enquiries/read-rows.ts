import type { FieldError, MachineReceipt, MachineRow } from '@csol/contract';
import { checkMachineRows, serialKey, type EnquiryForm } from '@csol/domain/enquiry-form';
import { findCustomers } from '../customers.ts';
import type { Database } from '../db/schema.ts';
import { readMachines } from '../inventory/read-inventory.ts';
import { toLine } from '../mail/plain.ts';
import type { Principal } from '../principal.ts';
import { createFault } from './fault.ts';

/** What is wrong with the rows of a form. */
export function checkRows({ batch }: EnquiryForm, rows: readonly MachineRow[]): FieldError[] {
  if (!batch) return rows.length > 0 ? [createFault('/rows', 'notAsked')] : [];
  if (rows.length === 0) return [createFault('/rows', 'required')];
  return checkMachineRows(rows).map(({ row, member, code }) => createFault(`/rows/${row}/${member}`, code));
}

/** Rows as they are kept: each text in one line, those that are empty left out. */
export function cleanRows(rows: readonly MachineRow[]): MachineRow[] {
  return rows.map(({ action, serialNumber, date, machine, note }) => {
    const [type, words] = [toLine(machine ?? ''), toLine(note ?? '')];
    const lines = { ...(type !== '' && { machine: type }), ...(words !== '' && { note: words }) };
    return { action, serialNumber: toLine(serialNumber), date, ...lines };
  });
}

type Installed = Awaited<ReturnType<typeof readMachines>>[number];

/** Types are written with blanks and hyphens, or without. */
const typeKey = (type: string): string => type.replace(/[\s-]/g, '').toUpperCase();

/** What the desk will have to look at. */
function noteOf({ action, machine }: MachineRow, found: readonly Installed[]): MachineReceipt['note'] {
  const present = found.filter(({ removedOn }) => removedOn === undefined);
  const [first] = present.length > 0 ? present : found;
  if (action === 'add') return present.length > 0 ? 'known' : undefined;
  if (!first) return 'unknown';
  if (present.length === 0) return 'gone';
  const isOther = machine !== undefined && first.machine !== undefined && typeKey(first.machine) !== typeKey(machine);
  return isOther ? 'otherType' : undefined;
}

/** What becomes of each row. The inventory is told only to those who may see it: to others a receipt is what they have sent. */
export async function createReceipts(db: Database, principal: Principal | null, rows: readonly MachineRow[]): Promise<MachineReceipt[]> {
  const customers = rows.length > 0 && principal?.level === 'entitled' ? await findCustomers(db, principal) : [];
  const machines = await readMachines(db, new Map(customers.map(({ id, number }) => [id, number])));
  const bySerial = new Map<string, Installed[]>();
  for (const machine of machines) {
    const key = serialKey(machine.serialNumber);
    bySerial.set(key, [...(bySerial.get(key) ?? []), machine]);
  }
  return rows.map((row) => {
    const { serialNumber, action, machine, date } = row;
    const note = customers.length > 0 ? noteOf(row, bySerial.get(serialKey(serialNumber)) ?? []) : undefined;
    return { serialNumber, action, ...(machine !== undefined && { machine }), date, ...(note && { note }) };
  });
}

/** Rows of a table of machines: what is wrong with them, the same in the browser and on the server. */
import type { MachineRow } from '@csol/contract';
import { isCalendarDate } from '../calendar-date.ts';

/** A row as it has been typed, pasted or read: any member may be missing or nonsense. */
export type MachineRowDraft = { readonly [Member in keyof MachineRow]?: string };

/** What is wrong with a row. */
export interface MachineRowProblem {
  /** Position of the row, from 0. */
  row: number;
  member: keyof MachineRow;
  /** `duplicate`: the same machine is changed in the same way by an earlier row. */
  code: 'required' | 'unknown' | 'date' | 'tooLong' | 'pattern' | 'duplicate';
}

/** What may be done with a machine. */
export const MACHINE_ACTIONS: readonly MachineRow['action'][] = ['add', 'move', 'remove'];

/** How many characters each member has at most; as the contract says. */
const LENGTHS = { machine: 40, serialNumber: 60, note: 500 } as const;

/** Letters and digits, which blanks, hyphens, slashes and full stops may divide. */
const SERIAL = /^[\p{L}\p{N}]([\p{L}\p{N} ./-]*[\p{L}\p{N}])?$/u;

/** Machines are told apart as people write them: without blanks and hyphens, and whatever the case. */
export const serialKey = (serialNumber: string): string => serialNumber.replace(/[\s./-]/g, '').toUpperCase();

type Fault = Omit<MachineRowProblem, 'row'>;

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** What a text breaks: that it has to be there, its length, and a rule of its own. */
function textFaults(member: Fault['member'], text: string | undefined, most: number, isRight = true): Fault[] {
  if (!isFilled(text)) return [];
  if (text.length > most) return [{ member, code: 'tooLong' }];
  return isRight ? [] : [{ member, code: 'pattern' }];
}

function faultsOf({ action, machine, serialNumber, date, note }: MachineRowDraft): Fault[] {
  const missing = Object.entries({ action, ...(action === 'add' && { machine }), serialNumber, date })
    .filter(([, text]) => !isFilled(text))
    .map(([member]): Fault => ({ member: member as Fault['member'], code: 'required' }));
  return [
    ...missing,
    ...(isFilled(action) && !MACHINE_ACTIONS.some((each) => each === action) ? [{ member: 'action', code: 'unknown' } as const] : []),
    ...textFaults('machine', machine, LENGTHS.machine),
    ...textFaults('serialNumber', serialNumber, LENGTHS.serialNumber, SERIAL.test(serialNumber?.trim() ?? '')),
    ...(isFilled(date) && !isCalendarDate(date) ? [{ member: 'date', code: 'date' } as const] : []),
    ...textFaults('note', note, LENGTHS.note),
  ];
}

/** Looks rows through. @returns what is wrong, row by row; none where all can be sent */
export function checkMachineRows(rows: readonly MachineRowDraft[]): MachineRowProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((each, row) => {
    const faults = faultsOf(each);
    const key = `${each.action} ${serialKey(each.serialNumber ?? '')}`;
    if (!faults.length && seen.has(key)) faults.push({ member: 'serialNumber', code: 'duplicate' });
    seen.add(key);
    return faults.map((fault) => ({ row, ...fault }));
  });
}

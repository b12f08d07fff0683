/** Machines out of a table that somebody pasted or dropped, by the names of its columns or in their usual order. */
import { findOrder, readDay } from '../ledger/notation.ts';
import type { MachineRow } from '@csol/contract';
import { MACHINE_ACTIONS, type MachineRowDraft } from './machine-rows.ts';

type Member = keyof MachineRow;

/** In which order columns stand where nobody names them. */
const USUAL: readonly Member[] = ['machine', 'serialNumber', 'date', 'action', 'note'];

/** What columns are called in the languages of our countries, in small letters without accents and blanks. */
const NAMES: Readonly<Record<Member, readonly string[]>> = {
  machine: [
    ...['type', 'typemodel', 'typeandmodel', 'machinetype', 'machine', 'model', 'typeenmodel'],
    ...['modele', 'typeetmodele', 'typochmodell', 'modell', 'maskin', 'maskintyp'],
  ],
  serialNumber: ['serial', 'serialnumber', 'serialno', 'sn', 'serienummer', 'serienr', 'numerodeserie', 'nserie', 'serie'],
  date: ['date', 'day', 'datum', 'dag', 'jour'],
  action: ['action', 'change', 'whathappens', 'actie', 'wijziging', 'changement', 'operation', 'atgard', 'andring'],
  note: ['note', 'notes', 'remark', 'site', 'location', 'opmerking', 'plaats', 'locatie', 'remarque', 'lieu', 'anmarkning', 'plats'],
};

/** What people write for what happens with a machine. */
const ACTIONS: Readonly<Record<MachineRow['action'], readonly string[]>> = {
  add: [
    ...['add', 'added', 'new', 'install', 'installed', '+', 'toevoegen', 'nieuw'],
    ...['erbij', 'ajouter', 'ajout', 'nouveau', 'laggtill', 'ny', 'tillagg'],
  ],
  move: [
    ...['move', 'moved', 'relocate', 'verhuizen', 'verhuis', 'verplaatsen'],
    ...['deplacer', 'deplacement', 'demenager', 'flytta', 'flyttas', 'flytt'],
  ],
  remove: [
    ...['remove', 'removed', 'delete', 'deleted', 'out', '-', 'verwijderen', 'weg'],
    ...['uit', 'retirer', 'retrait', 'supprimer', 'enlever', 'tabort', 'bort', 'tasbort'],
  ],
};

const keyOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z+-]/g, '')
    .replace(/^-(?=.)|(?<=.)-$/g, '');

/** The action that a word means; the word itself where it means none, for the check to say so. */
function readAction(text: string): string {
  const key = keyOf(text);
  return MACHINE_ACTIONS.find((action) => ACTIONS[action].includes(key)) ?? text;
}

/** Which column holds what, by their names; nothing where the row holds none. */
function findColumns(row: readonly string[]): Partial<Record<Member, number>> | undefined {
  const keys = row.map(keyOf);
  const found = USUAL.flatMap((member): [Member, number][] => {
    const at = keys.findIndex((key) => NAMES[member].includes(key));
    return at < 0 ? [] : [[member, at]];
  });
  return found.length < 2 ? undefined : Object.fromEntries(found);
}

/**
 * Reads rows of machines; what cannot be understood is kept as it was written, for `checkMachineRows` to name it.
 * @param table cell by cell; blank rows are left out
 * @param order how the country writes days that leave it open
 */
export function readMachineRows(table: readonly (readonly string[])[], order: 'dayFirst' | 'monthFirst'): MachineRowDraft[] {
  const rows = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  const named = findColumns(rows[0] ?? []);
  const columns: Partial<Record<Member, number>> = named ?? Object.fromEntries(USUAL.map((member, at) => [member, at]));
  const body = named ? rows.slice(1) : rows;
  const cellOf = (row: readonly string[], member: Member): string => (row[columns[member] ?? -1] ?? '').trim();
  const usual = findOrder(body.map((row) => cellOf(row, 'date')), order);
  return body.map((row): MachineRowDraft => {
    const date = cellOf(row, 'date');
    return {
      action: readAction(cellOf(row, 'action')),
      machine: cellOf(row, 'machine'),
      serialNumber: cellOf(row, 'serialNumber'),
      date: readDay(date, usual) ?? date,
      note: cellOf(row, 'note'),
    };
  });
}

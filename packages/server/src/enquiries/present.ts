import type { Selectable } from 'kysely';
import type { EnquiryDetail, EnquiryFile, EnquiryMessage, EnquirySummary } from '@csol/contract';
import { nearestLanguage } from '@csol/domain/country-pack';
import { localizeForm, type FormValue, type LocalizedField } from '@csol/domain/enquiry-form';
import { filesOf, type EnquiryFileRow } from '../attachments/enquiry-files.ts';
import type { Database } from '../db/schema.ts';
import { toPresent } from '../present.ts';
import type { EnquiryMessageTable, EnquiryTable } from './enquiry-migration.ts';

/** An enquiry as it is kept. */
export type EnquiryRow = Selectable<EnquiryTable>;
/** A message as it is kept. */
export type MessageRow = Selectable<EnquiryMessageTable>;

/** What a box that may be ticked says. */
const BOOLEANS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  en: ['Yes', 'No'],
  nl: ['Ja', 'Nee'],
  fr: ['Oui', 'Non'],
  sv: ['Ja', 'Nej'],
};

/** A value as a person reads it. */
function toText(value: FormValue, { options = {}, unit }: LocalizedField, language: string): string {
  const [yes, no] = BOOLEANS[nearestLanguage(language, Object.keys(BOOLEANS)) ?? 'en'] ?? ['', ''];
  if (typeof value === 'boolean') return value ? yes : no;
  const nameOf = (each: string): string => (Object.hasOwn(options, each) ? options[each] : undefined) ?? each;
  const text = typeof value === 'object' ? value.map(nameOf).join(', ') : nameOf(String(value));
  return unit === undefined ? text : `${text} ${unit}`;
}

/** What was filled in, in the order of the form and in the words of a language. */
export function toValues({ form, filled }: Pick<EnquiryRow, 'form' | 'filled'>, language: string): EnquiryDetail['values'] {
  return localizeForm(form, language).fields.flatMap((field) => {
    const value = Object.hasOwn(filled, field.name) ? filled[field.name] : undefined;
    return value === undefined ? [] : [{ label: field.label, text: toText(value, field, language) }];
  });
}

/** Whether the desk has written what its owner has not seen. */
const isNews = ({ replied_at: replied, seen_at: seen }: EnquiryRow): boolean => replied !== null && replied !== seen;

/** What a list shows of an enquiry. @param messages How many there are. */
export function toSummary(row: EnquiryRow, messages: number, language: string): EnquirySummary {
  const { promised_by: by, time_zone: timeZone, status, facts } = row;
  return toPresent({
    id: row.id,
    trackingNumber: row.tracking_number,
    subject: row.subject,
    formId: row.form_id,
    title: localizeForm(row.form, language).title,
    status,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    promise: status === 'open' && by !== null ? { by, timeZone } : undefined,
    customerNumber: row.customer_number,
    about: facts.length > 0 ? facts : undefined,
    messages,
    isNews: isNews(row) ? true : undefined,
  });
}

const toFile = ({ id, fileName, size }: EnquiryFileRow): EnquiryFile => ({ id, fileName, size });

/** A message with its files. */
export function toMessage({ id, origin: from, author, at, text }: MessageRow, files: readonly EnquiryFileRow[]): EnquiryMessage {
  const attachments = files.filter(({ messageId }) => messageId === id).map(toFile);
  return { id, from, ...(author !== null && { author }), at, text, attachments };
}

/** All that has been written of an enquiry, the oldest first. */
export function readMessages(db: Database, id: string): Promise<MessageRow[]> {
  return db.selectFrom('enquiry_message').selectAll().where('enquiry_id', '=', id).orderBy('position').execute();
}

/** An enquiry with everything that belongs to it. */
export async function readDetail(db: Database, row: EnquiryRow, language: string): Promise<EnquiryDetail> {
  const [messages, files] = [await readMessages(db, row.id), await filesOf(db, row.id)];
  return {
    ...toSummary(row, messages.length, language),
    values: toValues(row, language),
    ...(row.machine_receipts.length > 0 && { rows: row.machine_receipts }),
    attachments: files.filter(({ messageId }) => messageId === null).map(toFile),
    log: messages.map((message) => toMessage(message, files)),
  };
}

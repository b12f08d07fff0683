import type { EnquiryDetail } from '@csol/contract';
import type { Database } from '../db/schema.ts';
import { countMessages } from '../enquiries/list-enquiries.ts';
import { readDetail, toSummary, type EnquiryRow } from '../enquiries/present.ts';
import { MOST_ROWS } from './people-lists.ts';
import { toMinute, toTable } from './printable.ts';

/** Which enquiries are listed. */
export interface EnquiryFilter {
  status?: string | undefined;
  country?: string | undefined;
  subject?: string | undefined;
}

/** Enquiries, those first whose answer is promised first. */
export async function listForDesk(db: Database, { status, country, subject }: EnquiryFilter) {
  let query = db.selectFrom('enquiry').selectAll().select(countMessages.as('messages'));
  if (status !== undefined) query = query.where('status', '=', status as EnquiryRow['status']);
  if (country !== undefined) query = query.where('country', '=', country.toUpperCase());
  if (subject !== undefined) query = query.where('subject', '=', subject);
  const ordered = query.orderBy('promised_by', (order) => order.asc().nullsLast()).orderBy('created_at');
  const rows = await ordered.limit(MOST_ROWS).execute();
  return rows.map(({ messages, ...row }) => ({ ...toSummary(row, messages, 'en'), country: row.country, contact: row.contact }));
}

/** A table of enquiries. */
export function toEnquiryTable(enquiries: Awaited<ReturnType<typeof listForDesk>>): string[] {
  const head = ['NUMBER', 'STATUS', 'SENT', 'PROMISED BY', 'COUNTRY', 'SUBJECT', 'TITLE', 'CUSTOMER', 'FROM'];
  const rows = enquiries.map(({ trackingNumber, status, createdAt, promise, country, subject, title, customerNumber, contact }) => [
    ...[trackingNumber, status, toMinute(createdAt), promise ? toMinute(promise.by) : '', country, subject, title],
    ...[customerNumber ?? '', contact.name ?? contact.email ?? ''],
  ]);
  return toTable(head, rows);
}

/** Lines of a text, each a little further in. */
const indent = (text: string): string[] => text.split(/\r\n|[\n\r]/).map((line) => `    ${line}`);

const filesLine = (files: EnquiryDetail['attachments']): string[] =>
  files.length > 0 ? [`    files: ${files.map(({ fileName, size, id }) => `${fileName} (${size} bytes, ${id})`).join(', ')}`] : [];

/** What is known of an enquiry beside what was written, a line each. */
function toFacts(row: EnquiryRow, { title, about = [] }: EnquiryDetail): (readonly [string, string])[] {
  const { contact, country, audience, language, desk_email: email, desk_webhook: webhook, customer_number: customer } = row;
  const places = [email, webhook].filter((place) => place !== null);
  return [
    ...[['title', title] as const, ['subject', row.subject] as const, ['status', row.status] as const],
    ['sent', toMinute(row.created_at)],
    ...(row.promised_by === null ? [] : [['promised by', toMinute(row.promised_by)] as const]),
    ['country', `${country}, ${audience}, writes ${language}`],
    ...(customer === null ? [] : [['customer', customer] as const]),
    ...Object.entries(contact).map(([member, text]) => [member, String(text)] as const),
    ['signed in', row.owner === null ? 'no' : 'yes'],
    ['told', places.join(', ') || 'nobody: it waits in this list'],
    ...about.map((fact) => ['about', [fact.about, fact.number, fact.line?.description].filter(Boolean).join('  ')] as const),
  ];
}

/** The rows of machines, each with what the inventory says of it. */
function toMachines({ machine_rows: rows }: EnquiryRow, receipts: EnquiryDetail['rows'] = []): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ action, serialNumber, machine = '', date, note = '' }, at) => [
    ...[`  ${action}`, serialNumber, machine, date, note],
    receipts[at]?.note ?? '',
  ]);
  return toTable(['  ACTION', 'SERIAL', 'TYPE', 'DATE', 'NOTE', 'INVENTORY'], cells);
}

/** Everything that is known of an enquiry. */
export async function showForDesk(db: Database, row: EnquiryRow): Promise<{ lines: string[]; json: object }> {
  const detail = await readDetail(db, row, 'en');
  const { contact, country, audience, language, desk_email: email, desk_webhook: webhook, machine_rows: machines } = row;
  return {
    lines: [
      ...toTable([row.tracking_number, ''], toFacts(row, detail)),
      ...detail.values.flatMap(({ label, text }) => [`  ${label}`, ...indent(text)]),
      ...toMachines(row, detail.rows),
      ...filesLine(detail.attachments),
      ...detail.log.flatMap(({ from, author, at, text, attachments }) => [
        `  ${toMinute(at)} ${author ?? ''} (${from})`,
        ...indent(text),
        ...filesLine(attachments),
      ]),
    ],
    json: { ...detail, country, audience, language, contact, machines, told: { email, webhook } },
  };
}

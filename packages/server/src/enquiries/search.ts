import type { EnquiryFact } from '@csol/contract';
import type { EnquiryForm, FormValues } from '@csol/domain/enquiry-form';

/** What is searched in. */
interface Searched {
  trackingNumber: string;
  form: EnquiryForm;
  values: FormValues;
  facts: readonly EnquiryFact[];
}

/** Text as it is looked into and for. */
export const toSearchable = (text: string): string => text.normalize('NFC').toLowerCase();

/** What a new enquiry is found by; messages are added to it. */
export function toSearch({ trackingNumber, form, values, facts }: Searched): string {
  const numbers = facts.flatMap(({ number, customerNumber, contractNumber, purchaseOrderNumber, line }) => [
    ...[number, customerNumber, contractNumber, purchaseOrderNumber],
    ...(line?.serialNumbers ?? []),
  ]);
  const written = Object.values(values).filter((value) => typeof value === 'string');
  return toSearchable([trackingNumber, ...Object.values(form.title), ...numbers, ...written].filter(Boolean).join('\n'));
}

/** The words that are looked for, as patterns of `like`: all of them have to be there. */
export function toPatterns(text: string): string[] {
  const words = toSearchable(text).split(/\s+/).filter(Boolean).slice(0, 20);
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm, type EnquiryForm } from '@csol/domain/enquiry-form';

/** A form that nobody can fill in; the message names the file and the place. */
export class FormError extends Error {
  override readonly name = 'FormError';
}

function readForm(file: string): EnquiryForm {
  let form: EnquiryForm & { $schema?: string };
  try {
    form = JSON.parse(readFileSync(file, 'utf8')) as EnquiryForm;
  } catch (error) {
    throw new FormError(`${file}: ${(error as Error).message}`);
  }
  let mistakes: ReturnType<typeof checkForm>;
  try {
    mistakes = checkForm(form, ['en']);
  } catch {
    throw new FormError(`${file} is no form of an enquiry; npm run check:forms says what is missing.`);
  }
  const [first] = mistakes;
  if (first) throw new FormError(`${file} ${first.at}: ${first.message}`);
  delete form.$schema;
  return form;
}

/**
 * The forms of enquiries of a folder (`invoice-dispute.json`, …), in the order of their subjects and names. They are read once.
 * @throws FormError for one that has a mistake; `npm run check:forms` tells all of them.
 */
export function readEnquiryForms(folder: string): EnquiryForm[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  return files.sort().map((name) => readForm(join(folder, name)));
}

/** Runs in the browser: a form of many fields is opened again and again, and one by hand beside it. */
import '@csol/widgets/define/enquiry-form';
import type { EnquiryForm } from '@csol/widgets/enquiry-form';
import { createEnquiryClient, createForms, createLongForm, MARIA } from '../helpers/enquiry-form.ts';
import { nextFrame } from './statement-page.ts';

let element: EnquiryForm | undefined;
let fields = 0;

const find = (selector: string): HTMLElement | null | undefined => element?.shadowRoot?.querySelector(selector);

async function settle(selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = find(selector);
    if (found) return found;
    await nextFrame();
  }
}

const isDrawn = (): boolean => element?.shadowRoot?.querySelectorAll('[part=field]').length === fields + 1;

/** Shows the choice of forms, with the code of forms in place. */
export async function prepareForm(count: number): Promise<void> {
  document.body.replaceChildren();
  fields = count;
  element = document.createElement('csol-enquiry-form');
  element.country = 'BE';
  const forms = createForms('en', { forms: [createLongForm(count)] });
  element.client = createEnquiryClient(MARIA, { listEnquiryForms: async () => forms });
  document.body.append(element);
  await drawForm();
}

/** Opens the form, drawn and laid out. @returns milliseconds */
export async function drawForm(): Promise<number> {
  find('[part=back-button]')?.click();
  const button = await settle('[part=form-button]');
  await nextFrame();
  const start = performance.now();
  button.click();
  while (!isDrawn()) await Promise.resolve(element?.updateComplete);
  element?.getBoundingClientRect();
  return performance.now() - start;
}

const three = (box: string): string => [1, 2, 3].map((n) => `<label>${box}<span>The ${n}.</span></label>`).join('');

/** The same controls, of each kind one. */
const CONTROLS = [
  ...['<input>', '<textarea></textarea>', three('<input type="radio">'), '<select><option>a<option>b<option>c</select>'],
  ...[three('<input type="checkbox">'), '<input type="checkbox">', '<input type="date">', '<input inputmode="decimal">'],
  ...['<input inputmode="decimal">', '<input type="email">'],
];

/** A form with as many fields as one would write it by hand. @returns milliseconds */
export async function drawByHand(count: number): Promise<number> {
  const host = document.createElement('div');
  document.body.append(host);
  await nextFrame();
  const start = performance.now();
  const fieldOf = (at: number): string => {
    const control = CONTROLS[at % CONTROLS.length] ?? '';
    return `<div><label>Field ${at + 1} ${control}</label><p id="hint-${at}">What belongs here.</p></div>`;
  };
  host.innerHTML = Array.from({ length: count }, (_, at) => fieldOf(at)).join('');
  host.getBoundingClientRect();
  const time = performance.now() - start;
  host.remove();
  return time;
}

Object.assign(globalThis, { formBench: { drawByHand, drawForm, prepareForm } });

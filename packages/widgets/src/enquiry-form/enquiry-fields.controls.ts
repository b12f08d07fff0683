/** The controls of a form: each with its label, its hint, what is wrong with it, and what belongs into it. */
import type { EnquiryFormField } from '@csol/contract';
import { renderIcon, str, type I18n } from '@csol/core';
import { errorIcon } from '@csol/core/icons';
import { dayOf, type FieldSchema, type FormDay } from '@csol/domain/enquiry-form';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Typed } from './enquiry-form.drafts.ts';

/** Up to so many values are radio buttons; more are a menu. */
const MOST_RADIOS = 5;

/** A control on its place in the page. */
export interface ControlContent {
  /** Id of the control. */
  id: string;
  label: string;
  hint?: string | undefined;
  unit?: string | undefined;
  isRequired: boolean;
  /** What is wrong with it, in words. */
  problem: string | undefined;
  value: Typed | undefined;
  change: (value: Typed) => void;
}

/** A text of one line or several. */
interface TextContent extends ControlContent {
  type?: 'text' | 'email' | 'tel' | 'date';
  inputMode?: 'decimal' | 'numeric' | undefined;
  autocomplete?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  isLong?: boolean;
}

const textOf = (value: Typed | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: Typed | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** A label; of what may be left out it says so. */
export function labelText({ msg }: I18n, { label, isRequired }: Pick<ControlContent, 'label' | 'isRequired'>): string {
  return isRequired ? label : msg(str`${label} (optional)`, { id: 'enquiry-fields.optional', desc: 'A field that may be left empty' });
}

const describedBy = ({ id, hint, problem }: ControlContent): string | typeof nothing =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing;

/** What helps with a control, and what is wrong with it. */
function renderNotes({ id, hint, problem }: ControlContent): unknown {
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${problem ? html`<p class="problem" id="${id}-problem">${renderIcon(errorIcon)}<span>${problem}</span></p>` : nothing}`;
}

/** A field to type into. Nothing cuts off what is too long: what was pasted stays, and the rules say so. */
export function renderText(i18n: I18n, content: TextContent): TemplateResult {
  const { id, unit, isRequired, problem, value, change, type = 'text', inputMode, autocomplete = 'off', min, max, isLong } = content;
  const handleInput = (event: Event): void => change((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const invalid = problem ? 'true' : nothing;
  const described = describedBy(content);
  const control = isLong
    ? html`<textarea
        id=${id}
        part="input"
        rows="4"
        dir="auto"
        aria-labelledby="${id}-label"
        ?required=${isRequired}
        aria-invalid=${invalid}
        aria-describedby=${described}
        autocomplete=${autocomplete}
        .value=${live(textOf(value))}
        @input=${handleInput}
      ></textarea>`
    : html`<input
        id=${id}
        part="input"
        type=${type}
        dir=${type === 'text' ? 'auto' : nothing}
        inputmode=${inputMode ?? nothing}
        min=${min ?? nothing}
        max=${max ?? nothing}
        ?required=${isRequired}
        aria-invalid=${invalid}
        aria-describedby=${described}
        autocomplete=${autocomplete}
        .value=${live(textOf(value))}
        @input=${handleInput}
      />`;
  const isShort = type === 'date' || inputMode !== undefined;
  return html`<div class="field" part="field">
    <label class="field__control">
      <span class="field__label" id="${id}-label">${labelText(i18n, content)}</span>
      <span class=${isShort ? 'control control--short' : 'control'}>
        ${control} ${unit ? html`<span class="unit">${unit}</span>` : nothing}
      </span>
    </label>
    ${renderNotes(content)}
  </div>`;
}

/** A choice of one out of many. @param options values with their names */
export function renderMenu(i18n: I18n, content: ControlContent, options: readonly (readonly [string, string])[]): TemplateResult {
  const { id, isRequired, problem, value, change } = content;
  const chosen = textOf(value);
  return html`<div class="field" part="field">
    <label class="field__control">
      <span class="field__label">${labelText(i18n, content)}</span>
      <select
        id=${id}
        part="input"
        ?required=${isRequired}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${describedBy(content)}
        @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${chosen === ''}>
          ${i18n.msg('Choose', { id: 'enquiry-fields.choose', desc: 'First entry of a menu' })}
        </option>
        ${options.map(([key, name]) => html`<option value=${key} .selected=${chosen === key}>${name}</option>`)}
      </select>
    </label>
    ${renderNotes(content)}
  </div>`;
}

/** Buttons or boxes under one name; said twice, as not everybody sees a legend that is not drawn yet. */
function renderGroup(i18n: I18n, content: ControlContent, boxes: unknown): TemplateResult {
  const { id, problem } = content;
  return html`<fieldset
    class="field"
    part="field"
    id=${id}
    tabindex="-1"
    aria-label=${labelText(i18n, content)}
    aria-describedby=${describedBy(content)}
    data-invalid=${problem ? 'true' : nothing}
  >
    <legend>${labelText(i18n, content)}</legend>
    ${renderNotes(content)} ${boxes}
  </fieldset>`;
}

function renderRadios(i18n: I18n, content: ControlContent, options: readonly (readonly [string, string])[]): TemplateResult {
  const { id, value, change } = content;
  const boxes = options.map(
    ([key, name]) =>
      html`<label class="box">
        <input
          type="radio"
          part="input"
          name=${id}
          value=${key}
          .checked=${live(value === key)}
          @change=${() => change(key)}
        /><span>${name}</span>
      </label>`,
  );
  return renderGroup(i18n, content, boxes);
}

function renderBoxes(i18n: I18n, content: ControlContent, options: readonly (readonly [string, string])[]): TemplateResult {
  const { id, value, change } = content;
  const chosen = listOf(value);
  const handleTick = (event: Event): void => {
    const { value: key, checked } = event.target as HTMLInputElement;
    // In the form's order, whatever the order of ticking.
    change(options.map(([each]) => each).filter((each) => (each === key ? checked : chosen.includes(each))));
  };
  const boxes = options.map(
    ([key, name]) =>
      html`<label class="box">
        <input type="checkbox" part="input" name=${id} value=${key} .checked=${live(chosen.includes(key))} @change=${handleTick} />
        <span>${name}</span>
      </label>`,
  );
  return renderGroup(i18n, content, boxes);
}

function renderBox(content: ControlContent): TemplateResult {
  const { id, label, problem, value, change } = content;
  return html`<div class="field" part="field">
    <label class="box">
      <input
        id=${id}
        type="checkbox"
        part="input"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${describedBy(content)}
        .checked=${live(value === true)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    ${renderNotes(content)}
  </div>`;
}

/** What a field of a form is typed as. */
function textOptions(field: EnquiryFormField, schema: FieldSchema, day: FormDay): Partial<TextContent> {
  const { control, autocomplete } = field;
  if (schema.format === 'date') return { type: 'date', min: dayOf(field.earliest, day), max: dayOf(field.latest, day) };
  if (schema.format === 'email' || control === 'email') return { type: 'email', autocomplete };
  if (control === 'phone') return { type: 'tel', autocomplete };
  if (schema.type === 'integer') return { inputMode: 'numeric' };
  if (schema.type === 'number' || control === 'amount') return { inputMode: 'decimal' };
  return { autocomplete, isLong: control === 'lines' };
}

/** A field of a form in the control that fits it. */
export function renderControl(
  i18n: I18n,
  content: ControlContent,
  field: EnquiryFormField,
  { schema, day }: { schema: FieldSchema; day: FormDay },
): TemplateResult {
  const values = schema.enum ?? schema.items?.enum;
  if (schema.type === 'boolean') return renderBox(content);
  if (!values) return renderText(i18n, { ...content, ...textOptions(field, schema, day) });
  const options = values.map((key) => [key, field.options?.[key] ?? key] as const);
  if (schema.type === 'array') return renderBoxes(i18n, content, options);
  const isMenu = field.control === 'menu' || (field.control !== 'radio' && options.length > MOST_RADIOS);
  return isMenu ? renderMenu(i18n, content, options) : renderRadios(i18n, content, options);
}

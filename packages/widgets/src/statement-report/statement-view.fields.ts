/** The controls of the builder: each with its label, its hint and what is wrong with it. */
import { renderIcon, type I18n } from '@csol/core';
import { errorIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import type { StatementContext } from './statement-report.context.ts';
import type { Draft, ListField } from './statement-report.state.ts';
import { fieldLabel, problemText } from './statement-view.problems.ts';

/** Values that are ticked one by one; where there are more, they are typed. */
const MOST_BOXES = 40;

type TextField = Exclude<keyof Draft, ListField>;

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** What is wrong with a field; nothing where nothing is. */
function renderProblem({ i18n, problems }: StatementContext, name: keyof Draft): TemplateResult | typeof nothing {
  const problem = problems.find(({ field }) => field === name);
  if (!problem) return nothing;
  return html`<p class="problem" id="${name}-problem">${renderIcon(errorIcon)}${problemText(i18n, problem)}</p>`;
}

/** Ids of what describes a field. */
function describedBy({ problems }: StatementContext, name: keyof Draft, hasHint: boolean): string | typeof nothing {
  const isWrong = problems.some(({ field }) => field === name);
  return [hasHint ? `${name}-hint` : '', isWrong ? `${name}-problem` : ''].filter(Boolean).join(' ') || nothing;
}

const isInvalid = ({ problems }: StatementContext, name: keyof Draft): 'true' | typeof nothing =>
  problems.some(({ field }) => field === name) ? 'true' : nothing;

const renderHint = (name: string, hint: string | undefined): TemplateResult | typeof nothing =>
  hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing;

/** A field to type in, or a day. */
export function renderInput(context: StatementContext, name: TextField, type: 'text' | 'date', hint?: string): TemplateResult {
  const { i18n, draft, change } = context;
  return html`<div class="field" part="field">
    <label class="field__control">
      <span class="field__label">${fieldLabel(i18n, name)}</span>
      <input
        id=${name}
        name=${name}
        part="input"
        type=${type}
        autocomplete="off"
        .value=${draft[name]}
        aria-invalid=${isInvalid(context, name)}
        aria-describedby=${describedBy(context, name, hint !== undefined)}
        @input=${(event: Event) => change({ [name]: valueOf(event) })}
      />
    </label>
    ${renderHint(name, hint)} ${renderProblem(context, name)}
  </div>`;
}

/** A choice of one. @param options values with their labels */
export function renderSelect(
  context: StatementContext,
  name: TextField,
  options: readonly (readonly [string, string])[],
  choose?: (value: string) => void,
): TemplateResult {
  const { i18n, draft, change } = context;
  const act = choose ?? ((value: string) => change({ [name]: value }));
  return html`<div class="field" part="field">
    <label class="field__control">
      <span class="field__label">${fieldLabel(i18n, name)}</span>
      <select
        id=${name}
        name=${name}
        part="input"
        aria-invalid=${isInvalid(context, name)}
        aria-describedby=${describedBy(context, name, false)}
        @change=${(event: Event) => act(valueOf(event))}
      >
        ${options.map(([value, label]) => html`<option value=${value} .selected=${draft[name] === value}>${label}</option>`)}
      </select>
    </label>
    ${renderProblem(context, name)}
  </div>`;
}

const allHint = ({ msg }: I18n): string => msg('Nothing chosen: all of them.', { id: 'statement-view.hint.all' });

/** A choice of several. @param isAllByNone whether nothing ticked means all */
export function renderBoxes(
  context: StatementContext,
  name: ListField,
  options: readonly (readonly [string, string])[],
  isAllByNone = true,
): TemplateResult {
  const { i18n, draft, change } = context;
  const chosen = draft[name];
  const handleTick = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    change({ [name]: checked ? [...chosen, value] : chosen.filter((each) => each !== value) });
  };
  const described = describedBy(context, name, isAllByNone);
  return html`<fieldset class="field boxes" part="field" id=${name} tabindex="-1" aria-describedby=${described}>
    <legend class="field__label">${fieldLabel(i18n, name)}</legend>
    <div class="boxes__list">
      ${options.map(
        ([value, label]) =>
          html`<label class="box">
            <input type="checkbox" part="input" name=${name} value=${value} .checked=${chosen.includes(value)} @change=${handleTick} />
            <span>${label}</span>
          </label>`,
      )}
    </div>
    ${renderHint(name, isAllByNone ? allHint(i18n) : undefined)} ${renderProblem(context, name)}
  </fieldset>`;
}

/** Several numbers: ticked where they are few, typed where they are many. */
export function renderNumbers(context: StatementContext, name: 'customerNumbers' | 'contractNumbers'): TemplateResult | typeof nothing {
  const { i18n, account, draft, change } = context;
  const known = [...new Set([...account[name], ...draft[name]])];
  if (known.length < 2 && draft[name].length === 0) return nothing;
  if (known.length <= MOST_BOXES) return renderBoxes(context, name, known.map((number) => [number, number] as const));
  const hint = i18n.msg('Several with commas between. Nothing entered: all of them.', { id: 'statement-view.hint.numbers' });
  const read = (typed: string): string[] => typed.split(',').map((each) => each.trim()).filter(Boolean);
  return html`<div class="field" part="field">
    <label class="field__control">
      <span class="field__label">${fieldLabel(i18n, name)}</span>
      <input
        id=${name}
        name=${name}
        part="input"
        autocomplete="off"
        .value=${draft[name].join(', ')}
        aria-invalid=${isInvalid(context, name)}
        aria-describedby=${describedBy(context, name, true)}
        @change=${(event: Event) => change({ [name]: read(valueOf(event)) })}
      />
    </label>
    ${renderHint(name, hint)} ${renderProblem(context, name)}
  </div>`;
}

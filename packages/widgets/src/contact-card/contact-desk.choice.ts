/** Choices between a desk's lines. */
import type { ContactLine } from '@csol/contract';
import type { I18n } from '@csol/core';
import type { CallTopic } from '@csol/domain/contact-lines';
import { html, nothing, type TemplateResult } from 'lit';
import { audienceLabel, subjectLabel } from './contact-desk.labels.ts';

interface ChoiceContent {
  /** Of what the page has said something: there is nothing to choose. */
  isSaid: Readonly<Record<'subject' | 'audience', boolean>>;
  chosen: CallTopic;
  choose: (topic: CallTopic) => void;
}

interface Field {
  label: string;
  /** What stands for all of them. */
  all: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string | undefined;
  choose: (value: string | undefined) => void;
}

function renderField({ label, all, options, value = '', choose }: Field): TemplateResult {
  const handle = (event: Event): void => choose((event.currentTarget as HTMLSelectElement).value || undefined);
  return html`<label class="field">
    <span class="field__label">${label}</span>
    <select part="choice" .value=${value} @change=${handle}>
      <option value="">${all}</option>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>
  </label>`;
}

/** Each that the lines name, in their order. */
function namedBy(lines: readonly ContactLine[], member: 'subject' | 'audience'): string[] {
  return [...new Set(lines.flatMap((line) => line[member] ?? []))];
}

/** Choices for what lines differ in; nothing where there is nothing to choose. */
export function renderChoice(i18n: I18n, lines: readonly ContactLine[], { isSaid, chosen, choose }: ChoiceContent): TemplateResult {
  const { msg } = i18n;
  const [subjects, audiences] = [namedBy(lines, 'subject'), namedBy(lines, 'audience')];
  const all = msg('All lines', { id: 'contact-desk.lines.all', desc: 'A choice between telephone lines' });
  const fields: Field[] = [];
  if (!isSaid.subject && subjects.length > 1) {
    fields.push({
      ...{ label: msg('What is it about?', { id: 'contact-desk.lines.choose-subject' }), all, value: chosen.subject },
      options: subjects.map((subject) => [subject, subjectLabel(i18n, subject)]),
      choose: (subject) => choose({ subject }),
    });
  }
  if (!isSaid.audience && audiences.length > 1) {
    fields.push({
      ...{ label: msg('Who is calling?', { id: 'contact-desk.lines.choose-audience' }), all, value: chosen.audience },
      options: audiences.map((audience) => [audience, audienceLabel(i18n, audience)]),
      choose: (audience) => choose({ audience }),
    });
  }
  return html`${fields.length > 0 ? html`<div class="choice">${fields.map(renderField)}</div>` : nothing}`;
}

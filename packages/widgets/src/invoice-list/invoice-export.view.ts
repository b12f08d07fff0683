/** The panel of a download: what there is to choose, and how far it is. */
import type { ExportContent } from '@csol/contract';
import { renderDialog, renderIcon, str, type I18n, type RequestState } from '@csol/core';
import { downloadIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RunState } from './invoice-export.job.ts';
import { renderRun, spokenText } from './invoice-export.run.ts';
import {
  CONTENTS,
  countryOf,
  isArchive,
  LIMITS,
  problemOf,
  type ExportChoice,
  type ExportProblem,
  type ExportScope,
  type ExportTask,
} from './invoice-export.state.ts';
import { renderScopes } from './invoice-list.toolbar.scopes.ts';

export { renderExportStatus, spokenText } from './invoice-export.run.ts';

/** The dialog's id. */
export const EXPORT = 'export';

/** What the panel shows, and what its buttons do. */
export interface ExportPanel {
  scopes: readonly ExportScope[];
  choice: ExportChoice;
  /** Of a download; `undefined` while there is something to choose. */
  state: RunState | undefined;
  task: ExportTask | undefined;
  /** BCP 47 tag whose region is the country of CSV. */
  language: string;
  /** Speaks in the panel, as nothing outside of it is heard. */
  region: unknown;
  /** The panel of a state in which something is amiss. */
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  choose: (change: Partial<ExportChoice>) => void;
  /** Takes a kind of file in, or leaves it out. */
  toggle: (kind: ExportContent) => void;
  start: () => void;
  cancel: () => void;
  retry: () => void;
  retryMissing: () => void;
  back: () => void;
  closed: () => void;
}

/** What a kind of file is called, and in a few words is good for. */
function describe({ msg, formats }: I18n, content: ExportContent): [label: string, hint: string] {
  const rows = formats.number(LIMITS.rows);
  const files = formats.number(LIMITS.files);
  switch (content) {
    case 'xlsx':
      return [
        msg('Excel workbook (XLSX)', { id: 'invoice-export.xlsx' }),
        msg(str`One table with real numbers and dates, up to ${rows} documents`, { id: 'invoice-export.xlsx.hint' }),
      ];
    case 'csv':
      return [
        msg('Text table (CSV)', { id: 'invoice-export.csv' }),
        msg(str`One table, for other programs, up to ${rows} documents`, { id: 'invoice-export.csv.hint' }),
      ];
    case 'pdf':
      return [
        msg('PDF to read and print', { id: 'invoice-export.pdf' }),
        msg(str`A file for each document, up to ${files} documents`, { id: 'invoice-export.pdf.hint' }),
      ];
    case 'ubl':
      return [
        msg('E-invoice (UBL)', { id: 'invoice-export.ubl' }),
        msg(str`For accounting software: a file for each document, up to ${files} documents`, { id: 'invoice-export.ubl.hint' }),
      ];
  }
}

function renderProfile({ msg, formats }: I18n, { choice, choose, language }: ExportPanel): TemplateResult | typeof nothing {
  const code = countryOf(language);
  if (!choice.contents.has('csv') || code === undefined) return nothing;
  const country = formats.country(code);
  return html`<label class="export__profile">
    <span>${msg('CSV is written for', { id: 'invoice-export.profile' })}</span>
    <select name="profile" @change=${(event: Event) => choose({ isNeutral: (event.target as HTMLSelectElement).value !== '' })}>
      <option value="" .selected=${live(!choice.isNeutral)}>
        ${msg(str`Spreadsheets: opens with a double click as in ${country}`, {
          id: 'invoice-export.profile.country',
          desc: 'The country’s separator, decimal mark and dates',
        })}
      </option>
      <option value="neutral" .selected=${live(choice.isNeutral)}>
        ${msg('Programs: commas, decimal points, dates as 2026-12-31', { id: 'invoice-export.profile.neutral' })}
      </option>
    </select>
  </label>`;
}

function renderContents(i18n: I18n, content: ExportPanel): TemplateResult {
  const { choice, toggle } = content;
  const option = (kind: ExportContent): TemplateResult => {
    const [label, hint] = describe(i18n, kind);
    return html`<label class="option">
      <input type="checkbox" name=${kind} .checked=${live(choice.contents.has(kind))} @change=${() => toggle(kind)} />
      <span>${label} <span class="muted">${hint}</span></span>
    </label>`;
  };
  return html`<fieldset class="options">
    <legend>${i18n.msg('Files', { id: 'invoice-export.contents', desc: 'Heading of a choice: Excel, CSV, PDF' })}</legend>
    ${CONTENTS.map((kind) => html`${option(kind)} ${kind === 'csv' ? renderProfile(i18n, content) : nothing}`)}
  </fieldset>`;
}

function problemText({ msg, formats }: I18n, problem: ExportProblem): string {
  switch (problem) {
    case 'nothing':
      return msg('Choose at least one kind of file.', { id: 'invoice-export.problem.nothing' });
    case 'ids': {
      const most = formats.number(LIMITS.ids);
      return msg(str`That is too many to select one by one: ${most} at most. Select fewer, or take all that match.`, {
        id: 'invoice-export.problem.ids',
      });
    }
    case 'rows': {
      const most = formats.number(LIMITS.rows);
      return msg(str`A file holds at most ${most} documents. Narrow the list down with filters.`, { id: 'invoice-export.problem.rows' });
    }
    case 'files': {
      const most = formats.number(LIMITS.files);
      return msg(str`With PDF or e-invoices a file holds ${most} documents at most. Leave them out, or use filters.`, {
        id: 'invoice-export.problem.files',
      });
    }
  }
}

/** What a person gets, in a sentence. */
function outcomeText({ msg }: I18n, scope: ExportScope, contents: ReadonlySet<ExportContent>): string {
  if (isArchive(scope, contents)) return msg('You get one ZIP file with all of it.', { id: 'invoice-export.outcome.zip' });
  const texts: Record<ExportContent, string> = {
    xlsx: msg('You get one Excel file.', { id: 'invoice-export.outcome.xlsx' }),
    csv: msg('You get one CSV file.', { id: 'invoice-export.outcome.csv' }),
    pdf: msg('You get one PDF file.', { id: 'invoice-export.outcome.pdf' }),
    ubl: msg('You get one e-invoice as XML.', { id: 'invoice-export.outcome.ubl' }),
  };
  const [content = 'xlsx'] = contents;
  return texts[content];
}

function renderChoice(i18n: I18n, content: ExportPanel): TemplateResult {
  const { scopes, choice, choose, start } = content;
  const heading = i18n.msg('What is downloaded', { id: 'invoice-export.scope' });
  const scope = scopes[choice.scope];
  const problem = scope && problemOf(scope, choice.contents);
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (scope && !problem) start();
  };
  return html`<form class="export__choice" @submit=${handleSubmit}>
    ${renderScopes(i18n, { heading, scopes, chosen: choice.scope, choose: (at) => choose({ scope: at }) })} ${renderContents(i18n, content)}
    <p role="status" class=${problem ? 'options__problem' : ''}>
      ${problem ? html`${renderIcon(warningIcon)}${problemText(i18n, problem)}` : scope && outcomeText(i18n, scope, choice.contents)}
    </p>
    <p>
      <button class="button" type="submit" part="start-button" aria-disabled=${problem ? 'true' : 'false'}>
        ${renderIcon(downloadIcon)}${i18n.msg('Download', { id: 'invoice-export.start', desc: 'Button, a verb' })}
      </button>
    </p>
  </form>`;
}

/** The side panel, open. */
export function renderExport(i18n: I18n, content: ExportPanel): TemplateResult {
  const { state, region, closed } = content;
  const label = state ? spokenText(i18n, state) : nothing;
  const body = html`<div class="export">
    <div class="export__stage" role=${state ? 'group' : nothing} tabindex="-1" aria-label=${label}>
      ${state ? renderRun(i18n, { ...content, state }) : renderChoice(i18n, content)}
    </div>
    ${region}
  </div>`;
  const heading = i18n.msg('Download', { id: 'invoice-export.heading', desc: 'Heading, a noun' });
  return renderDialog(i18n, { id: EXPORT, heading, body, closed });
}

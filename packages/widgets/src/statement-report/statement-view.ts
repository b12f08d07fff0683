/** The builder and the statement below it. A chunk of its own, loaded once the account is there. */
import { html, type TemplateResult } from 'lit';
import type { StatementContext } from './statement-report.context.ts';
import { renderBuilder } from './statement-view.builder.ts';
import { renderSection } from './statement-view.section.ts';
import { sentenceOf } from './statement-view.sentence.ts';

export { statementViewStyles as styles } from './statement-view.styles.ts';
export { texts } from './statement-view.locales/index.ts';

function renderStatement(context: StatementContext): TemplateResult {
  const { i18n, statement } = context;
  if (!statement) return html`<div id="statement" tabindex="-1"></div>`;
  return html`<div class="statement" id="statement" tabindex="-1" aria-busy=${context.isBusy}>
    <p class="sentence" part="sentence">${sentenceOf(i18n, statement.definition)}</p>
    ${statement.sections.map((section) => renderSection(context, section))}
  </div>`;
}

/** The whole report. */
export function renderReport(context: StatementContext): TemplateResult {
  return html`${renderBuilder(context)} ${renderStatement(context)}`;
}

/** The statement in one currency. */
import { renderFact, str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { StatementContext } from './statement-report.context.ts';
import type { ShownSection } from './statement-report.rows.ts';
import { moneyOf, renderProof } from './statement-view.proof.ts';
import { columnsOf, renderAgeing, renderGroups, renderMovements, renderOpenItems, renderPayments } from './statement-view.tables.ts';

/** The sums of a currency with their names, from the opening balance on; what is nothing, and only explains, is left out, and so is a
 * balance that is the closing one. */
export function listSums(i18n: I18n, section: ShownSection): [string, bigint][] {
  const { msg } = i18n;
  const { opening, billed, credited, paid, moved, closing } = columnsOf(i18n);
  const { sums, later, balance } = section;
  const afterPeriod: [string, bigint][] = [
    [msg('Later, up to the as-of date', { id: 'statement-view.later' }), later],
    [msg('Balance', { id: 'statement-view.column.balance' }), balance],
  ];
  return [
    [opening.label, sums.opening],
    [billed.label, sums.billed],
    [credited.label, sums.credited],
    [paid.label, sums.paid],
    ...(sums.moved === 0n ? [] : [[moved.label, sums.moved] as [string, bigint]]),
    [closing.label, sums.closing],
    ...(later === 0n ? [] : afterPeriod),
  ];
}

/** The heading of a currency. */
export const sectionTitle = ({ msg }: I18n, { currency }: ShownSection): string =>
  msg(str`Statement in ${currency}`, { id: 'statement-view.section' });

/** Everything about one currency. */
export function renderSection(context: StatementContext, section: ShownSection): TemplateResult {
  const { i18n, statement, pictures } = context;
  const { currency } = section;
  const isOpenItems = statement?.definition.layout === 'openItems';
  return html`<section class="section" part="section" aria-labelledby="section-${currency}">
    <h3 id="section-${currency}">${sectionTitle(i18n, section)}</h3>
    <dl class="sums" part="sums">
      ${listSums(i18n, section).map(([label, units]) =>
        renderFact(label, html`<span class="number">${moneyOf(i18n, section, units)}</span>`),
      )}
    </dl>
    ${renderProof(i18n, section)} ${isOpenItems ? renderOpenItems(context, section) : renderMovements(context, section)}
    ${renderPayments(context, section, 'unapplied')} ${renderPayments(context, section, 'pending')} ${renderGroups(context, section)}
    ${renderAgeing(i18n, section)}
    <div class="pictures" part="pictures">${pictures ? pictures.renderPictures(i18n, section) : nothing}</div>
  </section>`;
}

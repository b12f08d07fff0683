/** The three findings as tabs, each with its count and what it is about per currency. */
import type { InventoryFinding, ReconciliationPage } from '@csol/contract';
import { renderMoney, type I18n } from '@csol/core';
import { html, type TemplateResult } from 'lit';
import { FINDINGS } from './invoice-reconciliation.state.ts';
import { findingLabel } from './invoice-reconciliation.words.ts';

interface TabContent {
  chosen: InventoryFinding;
  /** Missing until the first answer. */
  page: ReconciliationPage | undefined;
  /** Id of what the tabs show. */
  panelId: string;
  choose: (finding: InventoryFinding) => void;
}

/** How far each key leads; the ends are as far as one can go. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -FINDINGS.length, End: FINDINGS.length,
};

/** Keys move the focus only: what a tab shows has to be asked for, so that it waits for Enter or the space bar. */
function handleKey(event: KeyboardEvent): void {
  const { key, currentTarget } = event;
  const step = STEPS[key];
  if (step === undefined) return;
  event.preventDefault();
  const list = currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const isTurned = /Left|Right/.test(key) && list.matches(':dir(rtl)');
  const at = tabs.findIndex((tab) => tab === event.target) + (isTurned ? -step : step);
  const isEnd = Math.abs(step) > 1;
  const next = isEnd ? Math.min(Math.max(at, 0), tabs.length - 1) : (at + tabs.length) % tabs.length;
  tabs[next]?.focus();
}

/** The id of a finding's tab. */
export const tabId = (finding: InventoryFinding): string => `finding-${finding}`;

function renderTab(i18n: I18n, finding: InventoryFinding, { chosen, page, panelId, choose }: TabContent): TemplateResult {
  const { formats } = i18n;
  const isChosen = finding === chosen;
  return html`<button
    class="finding-tab"
    type="button"
    role="tab"
    part="finding-tab"
    id=${tabId(finding)}
    aria-selected=${isChosen}
    aria-controls=${panelId}
    tabindex=${isChosen ? 0 : -1}
    @click=${() => choose(finding)}
  >
    <span class="finding-tab__label">${findingLabel(i18n, finding)}</span>
    ${
      page
        ? html`<span class="finding-tab__count number">${formats.number(page.counts[finding])}</span>
            <span class="finding-tab__totals muted">${page.totals[finding].map((total) => renderMoney(formats, total))}</span>`
        : html`<span class="finding-tab__count"><span class="skeleton"></span></span>`
    }
  </button>`;
}

/** A choice of one finding, by mouse, arrow keys, Home and End. */
export function renderTabs(i18n: I18n, content: TabContent): TemplateResult {
  const label = i18n.msg('Findings', { id: 'invoice-reconciliation.findings', desc: 'Names the three tabs' });
  return html`<div class="finding-tabs" role="tablist" aria-label=${label} @keydown=${handleKey}>
    ${FINDINGS.map((finding) => renderTab(i18n, finding, content))}
  </div>`;
}

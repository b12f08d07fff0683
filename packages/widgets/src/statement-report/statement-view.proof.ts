/** That a statement adds up; what does not is named, with what causes it. */
import { formatMoney, renderIcon, str, type I18n } from '@csol/core';
import { doneIcon, warningIcon } from '@csol/core/icons';
import { formatDecimal } from '@csol/domain/money';
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownSection } from './statement-report.rows.ts';
import { formatUnits } from './statement-view.formats.ts';

/** As many causes as are named one by one. */
const MOST_CAUSES = 20;

/** The line: opening and movements make closing. */
export function proofText({ msg, formats }: I18n, { sums, scale }: ShownSection): string {
  const parts = [sums.opening, sums.closing - sums.opening, sums.closing];
  const [opening, moved, closing] = parts.map((units) => formatUnits(formats, units, scale));
  return msg(str`Opening ${opening} + movements ${moved} = closing ${closing}`, { id: 'statement-view.proof' });
}

/** What does not fit, in words: balances first, then their causes. */
export function listDifferences(i18n: I18n, { proofs, unknown, disagreements, scale }: ShownSection): string[] {
  const { msg, formats } = i18n;
  const write = (units: bigint): string => formatUnits(formats, units, scale);
  const days = new Map(proofs.filter(({ moved, open }) => moved !== open).map((proof) => [proof.date, proof]));
  const balances = [...days.values()].map(({ date, moved, open }) => {
    const [day, byMoves, byOpen, difference] = [formats.date(date), write(moved), write(open), write(open - moved)];
    return msg(str`On ${day} the movements make ${byMoves} and what is open makes ${byOpen}, a difference of ${difference}.`, {
      id: 'statement-view.proof.differs',
    });
  });
  const strangers = unknown.map(({ entry, number, units }) => {
    const [own, amount] = [entry.number, write(units)];
    return msg(str`${own} settles ${amount} of ${number}, which is not in this account.`, { id: 'statement-view.proof.unknown' });
  });
  const others = disagreements.map(({ entry, stated, made }) => {
    const [own, said, reckoned] = [entry.number, write(stated), write(made)];
    return msg(str`Of ${own}, ${said} is open as the service says, and ${reckoned} as its entries make it.`, {
      id: 'statement-view.proof.disagrees',
    });
  });
  return [...balances, ...strangers, ...others];
}

/** How the line is told: checked, different, or not to be checked as something is left out. */
export function renderProof(i18n: I18n, section: ShownSection): TemplateResult {
  const { msg, formats } = i18n;
  const differences = listDifferences(i18n, section);
  const line = proofText(i18n, section);
  if (!section.isComplete) {
    const left = msg('Some kinds of entries are not in it, so this is not what is owed.', { id: 'statement-view.proof.incomplete' });
    return html`<p class="proof" part="proof">${line}. ${left}</p>`;
  }
  if (differences.length === 0) {
    const checked = msg('Checked against what is open.', { id: 'statement-view.proof.checked' });
    return html`<p class="proof proof--done" part="proof">${renderIcon(doneIcon)}<span>${line}. ${checked}</span></p>`;
  }
  const more = formats.number(differences.length - MOST_CAUSES);
  return html`<div class="proof proof--differs" part="proof">
    ${renderIcon(warningIcon)}
    <div>
      <p>${line}</p>
      <ul class="lines">
        ${differences.slice(0, MOST_CAUSES).map((text) => html`<li>${text}</li>`)}
        ${
          differences.length > MOST_CAUSES
            ? html`<li>${msg(str`and ${more} more`, { id: 'statement-view.proof.more', desc: 'Differences' })}</li>`
            : nothing
        }
      </ul>
    </div>
  </div>`;
}

/** An amount of a section with its currency. */
export function moneyOf({ formats }: I18n, { currency, scale }: ShownSection, units: bigint): string {
  return formatMoney(formats, { amount: formatDecimal({ units, scale }, 0), currency });
}

/** Words of a budget. */
import type { I18n } from '@csol/core';
import type { BudgetSource } from '@csol/domain/budget';

/** Header above where amounts come from. */
export const sourceLabel = ({ msg }: I18n): string =>
  msg('What', { id: 'statement-budget.source', desc: 'Header above: invoice, order, contract' });

/** Header above how certain amounts are. */
export const certaintyLabel = ({ msg }: I18n): string =>
  msg('How certain', { id: 'statement-budget.certainty', desc: 'Header: committed, estimated' });

/** Where an amount comes from. */
export function sourceText({ msg }: I18n, source: BudgetSource): string {
  switch (source) {
    case 'openItem':
      return msg('Open document', { id: 'statement-budget.open-item', desc: 'An invoice that is to be paid' });
    case 'pending':
      return msg('Payment on its way', { id: 'statement-budget.pending' });
    case 'order':
      return msg('Order', { id: 'statement-budget.order' });
    case 'contract':
      return msg('Contract', { id: 'statement-budget.contract' });
  }
}

export const certaintyText = ({ msg }: I18n, isCommitted: boolean): string =>
  isCommitted
    ? msg('Committed', { id: 'statement-budget.committed', desc: 'Of an amount: it is agreed' })
    : msg('Estimated', { id: 'statement-budget.estimated', desc: 'Of an amount: a guess' });

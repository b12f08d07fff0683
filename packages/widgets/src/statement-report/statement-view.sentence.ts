/** What a report holds, in words: a message for each part, one put into the next. */
import { categoryLabel, str, type I18n } from '@csol/core';
import { ENTRY_KINDS, type Grouping, type StatementDefinition } from '@csol/domain/statement';
import { kindsLabel } from './statement-view.labels.ts';

function groupedText({ msg }: I18n, text: string, grouping: Grouping): string {
  switch (grouping) {
    case 'category':
      return msg(str`${text}, by category`, { id: 'statement-view.sentence.by-category' });
    case 'month':
      return msg(str`${text}, by month`, { id: 'statement-view.sentence.by-month' });
    case 'customerNumber':
      return msg(str`${text}, by customer number`, { id: 'statement-view.sentence.by-customer' });
    case 'contract':
      return msg(str`${text}, by contract`, { id: 'statement-view.sentence.by-contract' });
  }
}

function numbersText(i18n: I18n, text: string, { customerNumbers, contractNumbers }: StatementDefinition): string {
  const { msg, formats } = i18n;
  const customers = formats.list(customerNumbers);
  const contracts = formats.list(contractNumbers);
  let said = text;
  if (customers) {
    said = i18n.plural(customerNumbers.length, {
      one: () => msg(str`${said} of customer number ${customers}`, { id: 'statement-view.sentence.customers.one' }),
      other: () => msg(str`${said} of customer numbers ${customers}`, { id: 'statement-view.sentence.customers.other' }),
    });
  }
  if (!contracts) return said;
  return i18n.plural(contractNumbers.length, {
    one: () => msg(str`${said} of contract ${contracts}`, { id: 'statement-view.sentence.contracts.one' }),
    other: () => msg(str`${said} of contracts ${contracts}`, { id: 'statement-view.sentence.contracts.other' }),
  });
}

/** The sentence, with a capital first and no stop. */
export function sentenceOf(i18n: I18n, definition: StatementDefinition): string {
  const { msg, formats } = i18n;
  const { kinds, categories, currencies, period, groupBy, layout } = definition;
  const wanted = ENTRY_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const [from, to, asOf] = [period.from, period.to, definition.asOf].map((date) => formats.longDate(date));
  let text = formats.list(wanted.map((kind) => kindsLabel(i18n, kind)));
  const names = formats.list(categories.map((category) => categoryLabel(i18n, category)));
  if (names) text = msg(str`${text} of ${names}`, { id: 'statement-view.sentence.categories', desc: 'invoices … of Maintenance' });
  text = numbersText(i18n, text, definition);
  text = msg(str`${text} from ${from} to ${to}`, { id: 'statement-view.sentence.period' });
  text = msg(str`${text}, as of ${asOf}`, { id: 'statement-view.sentence.as-of' });
  const codes = formats.list(currencies);
  if (codes) text = msg(str`${text}, in ${codes}`, { id: 'statement-view.sentence.currencies', desc: 'Currency codes' });
  if (groupBy) text = groupedText(i18n, text, groupBy);
  if (layout === 'openItems') text = msg(str`${text}, with what is open`, { id: 'statement-view.sentence.open-items' });
  return text.charAt(0).toLocaleUpperCase(i18n.textLocale) + text.slice(1);
}

import { addMonths, createMoney, startOfMonth, startOfQuarter } from '@csol/domain';
import type { DemoLanguage } from './accounts.ts';
import { CATALOGUE } from './catalogue.ts';
import type { AccountData, DemoRow } from './company.ts';

type Charge = DemoRow<'contract_charge'>;

/** What some contracts charge: of which kind, how many of them, how often, and prices before the account's rate. */
const CHARGES = [
  { kind: 'maintenance', category: 'maintenance', item: 'MNT-HW', months: 3, prices: [1245, 2310] },
  { kind: 'softwareLicence', category: 'software', item: 'SW-DB2', months: 12, prices: [8640] },
] as const;

/**
 * What contracts that run on say they will bill; the others leave it to be estimated.
 * @param today Maintenance is billed from the next quarter on, licences from four months on.
 */
export function createCharges({ account, contracts }: AccountData, today: string): Charge[] {
  const languages = Object.entries(account.languages) as [DemoLanguage, number][];
  const [language] = languages.reduce((most, each) => (each[1] > most[1] ? each : most));
  return CHARGES.flatMap(({ kind, category, item, months, prices }): Charge[] => {
    const running = contracts.filter((contract) => contract.kind === kind && (contract.ends_on ?? '9999') > addMonths(today, 6));
    const name = CATALOGUE[category].find(({ number }) => number === item)?.name[language].replace(', {model}', '') ?? null;
    const next_on = months === 3 ? addMonths(startOfQuarter(today), 3) : addMonths(startOfMonth(today), 4);
    return prices.flatMap((price, at) => {
      const contract = running[at];
      const { amount } = createMoney(String(Math.round(price * account.rate)), account.currency);
      const charge = { description: name, category, amount, currency: account.currency, months, next_on, ends_on: null };
      return contract ? [{ contract_id: contract.id, ...charge }] : [];
    });
  });
}

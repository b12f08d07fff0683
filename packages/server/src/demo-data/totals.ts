import { addMoney, createMoney, formatDecimal, multiply, parseDecimal, roundDecimal, subtractMoney, sumByCurrency } from '@csol/domain';
import type { Money } from '@csol/contract';
import type { DemoAccount } from './accounts.ts';
import type { DemoRow } from './company.ts';

/** What a document comes to. */
export interface DemoTotals {
  net: Money;
  vat: Money;
  gross: Money;
  rounding: Money;
  payable: Money;
  rows: Omit<DemoRow<'document_vat'>, 'document_id' | 'position'>[];
}

/** The sum, also of nothing. */
export function sum(amounts: readonly Money[], currency: string): Money {
  return sumByCurrency([createMoney('0', currency), ...amounts])[0]!;
}

/** To whole units of the currency. */
function roundToWhole(amount: Money): Money {
  return createMoney(formatDecimal(roundDecimal(parseDecimal(amount.amount), 0)), amount.currency);
}

/**
 * Adds the lines of a document up. VAT is reckoned on the sum for each rate, not line by line.
 * @param prepaid Paid before the document was issued.
 */
export function addUp(
  lines: readonly Pick<DemoRow<'document_line'>, 'net' | 'vat_rate'>[],
  { account, currency, prepaid }: { account: DemoAccount; currency: string; prepaid: Money },
): DemoTotals {
  const rates = [...new Set(lines.map((line) => line.vat_rate ?? '0'))].sort((a, b) => Number(b) - Number(a));
  const rows = rates.map((rate) => {
    const billed = lines.filter((line) => (line.vat_rate ?? '0') === rate).map((line) => createMoney(line.net, currency));
    const taxable = sum(billed, currency);
    const isTaxed = rate !== '0';
    return {
      category: isTaxed ? 'S' : 'O',
      rate,
      taxable: taxable.amount,
      amount: multiply(taxable, `${Number(rate) / 100}`).amount,
      exemption_reason: isTaxed ? null : account.vat.exemptionReason,
    };
  });
  const net = sum(lines.map((line) => createMoney(line.net, currency)), currency);
  const vat = sum(rows.map((row) => createMoney(row.amount, currency)), currency);
  const gross = addMoney(net, vat);
  const due = subtractMoney(gross, prepaid);
  const payable = account.roundsPayable ? roundToWhole(due) : due;
  return { net, vat, gross, payable, rounding: subtractMoney(payable, due), rows };
}

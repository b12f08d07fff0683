import { formatDecimal, parseDecimal, type Decimal } from '@csol/domain';
import type { UblDocument } from './ubl-header.ts';

const SCALE = 6;

/** In millionths: every amount of a document is whole there. */
function units(amount: string): bigint {
  const { units, scale }: Decimal = parseDecimal(amount);
  return units * 10n ** BigInt(SCALE - scale);
}

const write = (value: bigint) => formatDecimal({ units: value, scale: SCALE }, 2);

/**
 * Reckons whether a document adds up. One that does not is taken as it is, with a warning: what the seller states is what the customer
 * was asked for.
 */
export class TotalsCheck {
  #lines = 0n;

  /** @param net Of a line, a charge or (negative) an allowance. */
  addLine(net: string): void {
    this.#lines += units(net);
  }

  /** Calls `warn` with each sum that does not come out. */
  check(document: UblDocument, warn: (reason: string) => void): void {
    const { currency } = document;
    const compare = (what: string, sum: bigint, stated: string) => {
      if (sum !== units(stated)) warn(`${what} add up to ${write(sum)}, but ${stated} ${currency} is stated`);
    };
    compare('The lines', this.#lines, document.net);
    const rows = document.vatRows.map((row) => units(row.amount));
    if (rows.length) compare('The amounts of VAT by rate', rows.reduce((sum, amount) => sum + amount), document.vat);
    compare('Net and VAT', units(document.net) + units(document.vat), document.gross);
    const due = units(document.gross) - units(document.prepaid) + units(document.rounding);
    compare('Gross less prepaid plus rounding', due, document.payable);
  }
}

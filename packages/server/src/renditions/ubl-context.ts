import type { InvoiceDetail, InvoiceLine, Money, VatRow } from '@csol/contract';
import { formatDecimal, parseDecimal } from '@csol/domain/money';
import { text } from './xml.ts';

/** A row of the VAT breakdown with its category, and what is said of it. */
export interface UblCategory {
  row: VatRow & { category: string };
  percent: string;
  reason: string;
  code: string;
}

/** What the parts of one document are written with. */
export interface UblContext {
  detail: InvoiceDetail;
  root: 'Invoice' | 'CreditNote';
  /** An amount: UBL states those of a credit note without the sign. */
  amount: (name: string, money: Money) => string;
  /** A decimal string likewise. */
  turn: (decimal: string) => string;
  categories: readonly UblCategory[];
  /** Nothing on the document is subject to VAT. */
  isOutsideScope: boolean;
}

const negate = (decimal: string): string => {
  const { units, scale } = parseDecimal(decimal);
  return formatDecimal({ units: -units, scale }, scale);
};

/** Amounts and quantities of a document. */
export function createFormat(detail: InvoiceDetail): Pick<UblContext, 'amount' | 'turn' | 'isOutsideScope'> {
  const turn = (decimal: string): string => (detail.kind === 'creditNote' ? negate(decimal) : decimal);
  return {
    turn,
    amount: (name, { amount, currency }) => text(name, turn(amount), { currencyID: currency }),
    isOutsideScope: detail.vat.length > 0 && detail.vat.every((row) => categoryOf(row) === 'O'),
  };
}

/** Why no VAT is charged, where the seller gave no reason: the code that says so by itself. */
const REASON_CODES: Readonly<Record<string, string>> = { AE: 'VATEX-EU-AE', G: 'VATEX-EU-G', K: 'VATEX-EU-IC', O: 'VATEX-EU-O' };
/** Categories that give no reason. */
const WITHOUT_REASON: ReadonlySet<string> = new Set(['S', 'Z', 'L', 'M']);

function isZeroRate(rate: string): boolean {
  return parseDecimal(rate).units === 0n;
}

/** UNCL5305 code: the seller's, or the one that the rate and the reason speak for. */
function categoryOf({ category, rate, exemptionReason }: VatRow): string {
  return category ?? (isZeroRate(rate) ? (exemptionReason ? 'E' : 'Z') : 'S');
}

/** The VAT breakdown as UBL states it. */
export function listCategories({ vat }: InvoiceDetail): UblCategory[] {
  return vat.map((stated) => {
    const row = { ...stated, category: categoryOf(stated) };
    const { category, exemptionReason, rate } = row;
    const isSilent = WITHOUT_REASON.has(category);
    const isCode = exemptionReason !== undefined && /^VATEX-/.test(exemptionReason);
    const hasCode = !isSilent && (isCode || exemptionReason === undefined);
    return {
      row,
      percent: category === 'O' ? '' : text('Percent', rate),
      reason: isSilent || isCode ? '' : text('TaxExemptionReason', exemptionReason),
      code: hasCode ? text('TaxExemptionReasonCode', exemptionReason ?? REASON_CODES[category]) : '',
    };
  });
}

/** The category of a line: that of the breakdown's row with its rate. */
export function categoryOfLine({ vatRate }: InvoiceLine, { categories }: UblContext): { id: string; percent: string } {
  const rate = vatRate ?? categories[0]?.row.rate ?? '0';
  const same = categories.find(({ row }) => formatDecimal(parseDecimal(row.rate)) === formatDecimal(parseDecimal(rate)));
  if (same) return { id: same.row.category, percent: same.percent };
  return { id: isZeroRate(rate) ? 'Z' : 'S', percent: text('Percent', rate) };
}

import fc from 'fast-check';
import type { InvoiceKind } from '@csol/contract';
import { formatDecimal, minorUnits, roundDecimal } from '@csol/domain/money';
import { createUblParty } from './ubl-fixture.ts';

/** Categories of VAT that stand together on one document, each with its rate. */
const CATEGORIES: readonly (readonly (readonly [id: string, rate: string])[])[] = [
  [['S', '21'], ['S', '6'], ['S', '12.5'], ['Z', '0']],
  [['S', '25'], ['E', '0']],
  [['AE', '0']],
  [['O', '0']],
];
/** Currencies of no, two and three decimals. */
const CURRENCIES = ['JPY', 'EUR', 'SEK', 'KWD'] as const;
const REASONS: Readonly<Record<string, string>> = { E: 'Exempt', AE: 'Reverse charge', O: 'Outside the scope of VAT' };

/** A number of millionths, and how it is written. */
const write = (millionths: bigint): string => formatDecimal({ units: millionths, scale: 6 });
const MILLION = 1_000_000n;

/** An amount to add or to take away, in the smallest units of the currency. */
interface Charge {
  isCharge: boolean;
  minor: number;
  category: number;
}

const charge: fc.Arbitrary<Charge> = fc.record({ isCharge: fc.boolean(), minor: fc.integer({ min: 1, max: 99_999 }), category: fc.nat(9) });

const line = fc.record({
  /** In thousandths. */
  quantity: fc.oneof(fc.integer({ min: 1, max: 40 }).map((n) => n * 1000), fc.integer({ min: -9999, max: 99_999 }).filter((n) => n !== 0)),
  /** In millionths: prices have more decimals than amounts. */
  price: fc.oneof(fc.integer({ min: 0, max: 9_999 }).map((n) => n * 10_000), fc.nat(9_999_999_999)),
  base: fc.constantFrom(1, 1, 1, 10, 3),
  category: fc.nat(9),
  charges: fc.array(charge, { maxLength: 2 }),
});

/** What a document is made of. */
const draft = fc.record({
  kind: fc.constantFrom<InvoiceKind>('invoice', 'invoice', 'creditNote'),
  currency: fc.constantFrom(...CURRENCIES),
  categories: fc.constantFrom(...CATEGORIES),
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  charges: fc.array(charge, { maxLength: 2 }),
  prepaid: fc.option(fc.integer({ min: 1, max: 9_999 })),
  isRounded: fc.boolean(),
});
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

/** A document of UBL, and what it is about. */
export interface RandomUbl {
  number: string;
  kind: InvoiceKind;
  currency: string;
  xml: string;
}

const VAT = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

/** Writes one document; amounts are reckoned in millionths. */
class Writer {
  readonly #draft: Draft;
  readonly #root: string;
  /** The smallest unit of the currency. */
  readonly #minor: bigint;
  readonly #taxable = new Map<string, bigint>();

  constructor(value: Draft) {
    this.#draft = value;
    this.#root = value.kind === 'invoice' ? 'Invoice' : 'CreditNote';
    this.#minor = 10n ** BigInt(6 - minorUnits(value.currency));
  }

  write(number: string): string {
    const { kind, currency, lines, charges, categories } = this.#draft;
    const seller = { name: 'Noordzee Systemen NV', ...(categories[0]?.[0] === 'O' ? { id: 'S-1' } : { vat: 'BE0999000196' }) };
    const root = this.#root;
    const urn = 'urn:oasis:names:specification:ubl:schema:xsd:';
    const written = lines.map((_, index) => this.#line(index)).join('\n');
    const beside = charges.map((one) => this.#charge(one, true)).join('\n');
    return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${urn}${root}-2" xmlns:cac="${urn}CommonAggregateComponents-2" xmlns:cbc="${urn}CommonBasicComponents-2">
  <cbc:ID>${number}</cbc:ID><cbc:IssueDate>2026-03-02</cbc:IssueDate>
  <cbc:${root}TypeCode>${kind === 'invoice' ? 380 : 381}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty>${createUblParty(seller)}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${createUblParty({ name: 'Scheldeoever Bakkerijen BV', id: '10482-BE' })}</cac:AccountingCustomerParty>
  <cac:PaymentTerms><cbc:Note>Thirty days.</cbc:Note></cac:PaymentTerms>
  ${beside}
  ${this.#totals()}
${written}
</${root}>
`;
  }

  #round(millionths: bigint): bigint {
    const decimals = minorUnits(this.#draft.currency);
    const { units, scale } = roundDecimal({ units: millionths, scale: 6 }, decimals);
    return units * 10n ** BigInt(6 - scale);
  }

  #amount(name: string, value: bigint): string {
    return `<cbc:${name} currencyID="${this.#draft.currency}">${write(value)}</cbc:${name}>`;
  }

  #category(index: number): { name: string; id: string; rate: string } {
    const { categories } = this.#draft;
    const [id = 'S', rate = '0'] = categories[index % categories.length] ?? [];
    return { name: `${id} ${rate}`, id, rate };
  }

  #tax(element: string, index: number, more = ''): string {
    const { id, rate } = this.#category(index);
    const percent = id === 'O' ? '' : `<cbc:Percent>${rate}</cbc:Percent>`;
    return `<cac:${element}><cbc:ID>${id}</cbc:ID>${percent}${more}${VAT}</cac:${element}>`;
  }

  #add(index: number, value: bigint): void {
    const { name } = this.#category(index);
    this.#taxable.set(name, (this.#taxable.get(name) ?? 0n) + value);
  }

  #signed({ isCharge, minor }: Charge): bigint {
    return (isCharge ? 1n : -1n) * BigInt(minor) * this.#minor;
  }

  #sum(charges: readonly Charge[], isCharge: boolean): bigint {
    return charges.reduce((sum, one) => (one.isCharge === isCharge ? sum + this.#signed(one) : sum), 0n);
  }

  #charge(one: Charge, isOfDocument: boolean): string {
    const value = this.#signed(one);
    if (isOfDocument) this.#add(one.category, value);
    return `<cac:AllowanceCharge><cbc:ChargeIndicator>${one.isCharge}</cbc:ChargeIndicator>
      <cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason>${this.#amount('Amount', value < 0n ? -value : value)}
      ${isOfDocument ? this.#tax('TaxCategory', one.category) : ''}</cac:AllowanceCharge>`;
  }

  #line(index: number): string {
    const { quantity, price, base, category, charges } = this.#draft.lines[index]!;
    const product = this.#round((BigInt(quantity) * BigInt(price)) / (1000n * BigInt(base)));
    const net = charges.reduce((sum, one) => sum + this.#signed(one), product);
    this.#add(category, net);
    const element = this.#root === 'Invoice' ? 'Invoiced' : 'Credited';
    const unit = base === 1 ? '' : `<cbc:BaseQuantity unitCode="C62">${base}</cbc:BaseQuantity>`;
    return `  <cac:${this.#root}Line>
    <cbc:ID>${index + 1}</cbc:ID>
    <cbc:${element}Quantity unitCode="C62">${write(BigInt(quantity) * 1000n)}</cbc:${element}Quantity>
    ${this.#amount('LineExtensionAmount', net)}${charges.map((one) => this.#charge(one, false)).join('')}
    <cac:Item><cbc:Name>Tape</cbc:Name>${this.#tax('ClassifiedTaxCategory', category)}</cac:Item>
    <cac:Price>${this.#amount('PriceAmount', BigInt(price))}${unit}</cac:Price>
  </cac:${this.#root}Line>`;
  }

  #totals(): string {
    const { categories, charges, prepaid, isRounded } = this.#draft;
    const rows = categories.flatMap((_, index) => {
      const { name, id, rate } = this.#category(index);
      const taxable = this.#taxable.get(name);
      if (taxable === undefined) return [];
      const vat = this.#round((taxable * BigInt(Number(rate) * 10)) / 1000n);
      const reason = REASONS[id] ? `<cbc:TaxExemptionReason>${REASONS[id]}</cbc:TaxExemptionReason>` : '';
      const amounts = this.#amount('TaxableAmount', taxable) + this.#amount('TaxAmount', vat);
      return [{ taxable, vat, xml: `<cac:TaxSubtotal>${amounts}${this.#tax('TaxCategory', index, reason)}</cac:TaxSubtotal>` }];
    });
    const net = rows.reduce((sum, row) => sum + row.taxable, 0n);
    const vat = rows.reduce((sum, row) => sum + row.vat, 0n);
    const [charged, allowed] = [this.#sum(charges, true), this.#sum(charges, false)];
    const paid = BigInt(prepaid ?? 0) * this.#minor;
    const due = net + vat - paid;
    const payable = isRounded ? (due / MILLION) * MILLION : due;
    const optional = (name: string, value: bigint): string => (value ? this.#amount(name, value) : '');
    const beside = optional('AllowanceTotalAmount', -allowed) + optional('ChargeTotalAmount', charged) + optional('PrepaidAmount', paid);
    return `<cac:TaxTotal>${this.#amount('TaxAmount', vat)}${rows.map(({ xml }) => xml).join('')}</cac:TaxTotal>
  <cac:LegalMonetaryTotal>${this.#amount('LineExtensionAmount', net - charged - allowed)}${this.#amount('TaxExclusiveAmount', net)}
    ${this.#amount('TaxInclusiveAmount', net + vat)}
    ${beside}
    ${optional('PayableRoundingAmount', payable - due)}${this.#amount('PayableAmount', payable)}
  </cac:LegalMonetaryTotal>`;
  }
}

/** Documents of UBL that add up, with amounts that are hard to keep: every one is another. */
export function createRandomUbl(count: number, seed: number): RandomUbl[] {
  return fc.sample(draft, { numRuns: count, seed }).map((value, index) => {
    const number = `R-${index + 1}`;
    return { number, kind: value.kind, currency: value.currency, xml: new Writer(value).write(number) };
  });
}

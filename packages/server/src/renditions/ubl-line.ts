import type { InvoiceLine, Money } from '@csol/contract';
import { isZero, multiply, negateMoney, sign, subtractMoney } from '@csol/domain/money';
import { categoryOfLine, type UblContext } from './ubl-context.ts';
import { group, text } from './xml.ts';

/** One piece, in UN/ECE Recommendation 20. */
const PIECE = 'C62';

interface Price {
  quantity: string;
  unit: string;
  price: Money;
  /** For how many the price is, where it is not for one. */
  base?: string;
}

function magnitude(money: Money): Money {
  return sign(money) < 0 ? negateMoney(money) : money;
}

/** What is billed, how many, at which price: a price is compulsory and never negative, so where it is not known the line is its price. */
function priceOf({ quantity, unit = PIECE, unitPrice, net }: InvoiceLine): Price {
  const isUsable = unitPrice?.currency === net.currency && sign(unitPrice) >= 0;
  if (isUsable) return { quantity: quantity ?? '1', unit, price: unitPrice };
  const count = quantity?.replace('-', '') ?? '1';
  const isCounted = !/^0*\.?0*$/.test(count);
  const signed = sign(net) < 0 ? `-${isCounted ? count : '1'}` : isCounted ? count : '1';
  return { quantity: signed, unit, price: magnitude(net), ...(isCounted && count !== '1' && { base: count }) };
}

/** What the amount of a line has beside quantity times price. */
function writeDifference(line: InvoiceLine, { quantity, price, base }: Price, root: UblContext['root']): string {
  const expected = base === undefined ? multiply(price, quantity) : line.net;
  const missing = subtractMoney(line.net, expected);
  if (isZero(missing)) return '';
  // What a credit note gives back grows with what is missing here.
  const isCharge = sign(missing) > 0 === (root === 'Invoice');
  return group(
    'AllowanceCharge',
    text('ChargeIndicator', String(isCharge)),
    text('AllowanceChargeReason', isCharge ? 'Charge' : 'Discount'),
    text('Amount', magnitude(missing).amount, { currencyID: missing.currency }),
  );
}

function property(name: string, value: string | undefined): string {
  return value?.trim() ? group('AdditionalItemProperty', text('Name', name), text('Value', value)) : '';
}

/** Names of properties are what the import looks for, whatever the language of the document. */
function writeItem(line: InvoiceLine, position: number, context: UblContext): string {
  const { id, percent } = categoryOfLine(line, context);
  const [name, ...more] = line.description.trim().split('\n');
  return group(
    'Item',
    text('Description', more.join('\n')),
    text('Name', name || line.itemNumber || line.number || `${position}`),
    group('SellersItemIdentification', text('ID', line.itemNumber)),
    group('ClassifiedTaxCategory', text('ID', id), percent, group('TaxScheme', text('ID', 'VAT'))),
    property('Machine type-model', line.machine),
    property('Contract number', line.contractNumber),
    property('Order number', line.orderNumber),
    ...(line.serialNumbers ?? []).map((serial) => property('Serial number', serial)),
  );
}

/** A line. @param position From 1; its number where it has none. */
export function writeLine(line: InvoiceLine, position: number, context: UblContext): string {
  const { root, amount, turn } = context;
  const price = priceOf(line);
  const [element, quantity] = root === 'Invoice' ? ['InvoiceLine', 'InvoicedQuantity'] : ['CreditNoteLine', 'CreditedQuantity'];
  return group(
    element,
    text('ID', line.number || `${position}`),
    text(quantity, turn(price.quantity), { unitCode: price.unit }),
    amount('LineExtensionAmount', line.net),
    group('InvoicePeriod', text('StartDate', line.period?.from), text('EndDate', line.period?.to)),
    writeDifference(line, price, root),
    writeItem(line, position, context),
    group(
      'Price',
      text('PriceAmount', price.price.amount, { currencyID: price.price.currency }),
      price.base === undefined ? '' : text('BaseQuantity', price.base, { unitCode: price.unit }),
    ),
  );
}

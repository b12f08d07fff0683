import type { DocumentLineTable } from '../db/schema.ts';
import { amountOf, cut, idOf, isTrue, lineOf, numberOf, periodOf, priceOf } from './values.ts';
import { referenceOf, requireIn, signedNumberOf, textOf, type ReadingContext } from './values.ts';
import { childrenOf, find, type XmlNode } from './xml-tree.ts';

/** A line as the table holds it; `null` where the document says nothing. */
export type UblLine = Omit<DocumentLineTable, 'document_id' | 'position' | 'serial_numbers'> & { serial_numbers: string[] | null };

const EMPTY: Omit<UblLine, 'number' | 'description' | 'net'> = {
  item_number: null,
  quantity: null,
  unit: null,
  unit_price: null,
  vat_rate: null,
  period_from: null,
  period_to: null,
  serial_numbers: null,
  machine: null,
  contract_number: null,
  order_number: null,
};

/** How senders name a property of an item in which they state its serial number, in the languages of the countries served. */
const SERIAL = /serial|seriennr|seriennummer|serienr|serienummer|num[ée]ro de s[ée]rie|^s\/?n$/i;
/** Likewise for the type and model of a machine, and for a contract. */
const MACHINE = /^machine(?:[ -]type)?(?:[ /–-]+model)?$|^type[ /–-]+model$/i;
const CONTRACT = /^contract(?:[ -]?(?:number|no|nr|id))?\.?$/i;
/** And for the seller's order, which Peppol has no element for on a line. */
const ORDER = /^order(?:[ -]?(?:number|no|nr))\.?$/i;

/**
 * A line of an invoice or a credit note. A credit note's quantity and amount change sign, its price does not: so quantity times price
 * is the amount in both.
 */
export function readLine(node: XmlNode, context: ReadingContext): UblLine {
  const item = find(node, 'cac:Item');
  const amount = find(node, 'cbc:LineExtensionAmount');
  const order = referenceOf(find(node, 'cac:OrderLineReference', 'cac:OrderReference', 'cbc:SalesOrderID'), context);
  if (!amount) requireIn(node, 'cbc:LineExtensionAmount', context);
  return {
    ...EMPTY,
    number: idOf(find(node, 'cbc:ID'), context) ?? '',
    description: readDescription(node, item, context),
    item_number: readItemNumber(item, context) ?? null,
    ...readQuantity(node, context),
    net: amountOf(amount, context) ?? '0',
    vat_rate: readVatRate(node, item, context) ?? null,
    ...readPeriod(node, context),
    ...readProperties(item, context),
    ...(order !== undefined && { order_number: order }),
  };
}

/**
 * A charge or allowance on the document as a whole, as a line of its own, so that the lines add up to what is billed.
 * @param index Counts from 1; the number of the line becomes `A1`, `A2`, …
 */
export function readCharge(node: XmlNode, index: number, context: ReadingContext): UblLine {
  const isCharge = isTrue(find(node, 'cbc:ChargeIndicator'));
  // An allowance takes away, and on a credit note it is the charge that does.
  const net = amountOf(find(node, 'cbc:Amount'), { ...context, negate: isCharge === context.negate });
  const description = textOf(find(node, 'cbc:AllowanceChargeReason'), context);
  return {
    ...EMPTY,
    number: `A${index}`,
    description: description ?? (isCharge ? 'Charge' : 'Allowance'),
    net: net ?? '0',
    vat_rate: rateOf(find(node, 'cac:TaxCategory'), context) ?? null,
  };
}

function readQuantity(node: XmlNode, context: ReadingContext): Pick<UblLine, 'quantity' | 'unit' | 'unit_price'> {
  const quantity = find(node, 'cbc:InvoicedQuantity') ?? find(node, 'cbc:CreditedQuantity');
  const price = find(node, 'cac:Price');
  return {
    quantity: signedNumberOf(quantity, context) ?? null,
    unit: quantity?.attributes.unitCode ? cut(quantity.attributes.unitCode, 20) : null,
    unit_price: priceOf(find(price, 'cbc:PriceAmount'), find(price, 'cbc:BaseQuantity'), context) ?? null,
  };
}

function readPeriod(node: XmlNode, context: ReadingContext): Pick<UblLine, 'period_from' | 'period_to'> {
  const period = periodOf(find(node, 'cac:InvoicePeriod'), context);
  return { period_from: period?.from ?? null, period_to: period?.to ?? null };
}

/** Serial numbers have an element of their own, but most senders state them, as the machine and the contract, as a property. */
function readProperties(
  item: XmlNode | undefined,
  context: ReadingContext,
): Pick<UblLine, 'serial_numbers' | 'machine' | 'contract_number' | 'order_number'> {
  const properties = childrenOf(item, 'cac:AdditionalItemProperty').flatMap((property) => {
    const name = lineOf(find(property, 'cbc:Name'), context);
    const value = lineOf(find(property, 'cbc:Value'), context);
    return name && value ? [{ name, value }] : [];
  });
  const instances = childrenOf(item, 'cac:ItemInstance').map((instance) => idOf(find(instance, 'cbc:SerialID'), context));
  const stated = properties.filter(({ name }) => SERIAL.test(name)).map(({ value }) => value);
  const serials = [...new Set([...instances, ...stated].filter((serial) => serial !== undefined))];
  return {
    serial_numbers: serials.length ? serials : null,
    machine: properties.find(({ name }) => MACHINE.test(name))?.value ?? null,
    contract_number: properties.find(({ name }) => CONTRACT.test(name))?.value ?? null,
    order_number: properties.find(({ name }) => ORDER.test(name))?.value ?? null,
  };
}

/** The name of the item, and its description where that says more; else the note of the line. */
function readDescription(node: XmlNode, item: XmlNode | undefined, context: ReadingContext): string {
  const name = lineOf(find(item, 'cbc:Name'), context);
  const description = textOf(find(item, 'cbc:Description'), context);
  if (name && description && name !== description) return `${name}\n${description}`;
  return name ?? description ?? textOf(find(node, 'cbc:Note'), context) ?? '';
}

function readItemNumber(item: XmlNode | undefined, context: ReadingContext): string | undefined {
  return (
    idOf(find(item, 'cac:SellersItemIdentification', 'cbc:ID'), context) ??
    idOf(find(item, 'cac:StandardItemIdentification', 'cbc:ID'), context)
  );
}

function readVatRate(node: XmlNode, item: XmlNode | undefined, context: ReadingContext): string | undefined {
  return rateOf(find(item, 'cac:ClassifiedTaxCategory') ?? find(node, 'cac:TaxTotal', 'cac:TaxSubtotal', 'cac:TaxCategory'), context);
}

/** The rate of a category. What is outside the scope of VAT may state none at all. */
function rateOf(category: XmlNode | undefined, context: ReadingContext): string | undefined {
  const rate = numberOf(find(category, 'cbc:Percent'), context);
  return rate ?? (idOf(find(category, 'cbc:ID'), context) === 'O' ? '0' : undefined);
}

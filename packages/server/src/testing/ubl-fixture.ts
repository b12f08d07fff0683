import { createMoney, multiply, sumByCurrency } from '@csol/domain';
import type { InvoiceKind } from '@csol/contract';

/** A line of a made-up document. */
export interface UblFixtureLine {
  name?: string;
  quantity?: string;
  price?: string;
  /** Elements put into `cac:Item`, after the name. */
  item?: string;
  /** Elements put into the line, before `cac:Item`. */
  extra?: string;
}

/** What a made-up document says; everything has a default. */
export interface UblFixture {
  kind?: InvoiceKind;
  number?: string;
  currency?: string;
  /** Percent. */
  vatRate?: string;
  lines?: readonly UblFixtureLine[];
  /** Elements put after the currency: references, attachments, notes. */
  header?: string;
  supplier?: string;
  customer?: string;
  /** Elements put after the parties: payment means, terms, allowances. */
  payment?: string;
}

const NAMESPACES = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** A valid UBL 2.1 document, whose sums add up. Written for tests and measurements. */
export function createUbl(fixture: UblFixture = {}): string {
  const { kind = 'invoice', number = 'F-1001', currency = 'EUR', lines = [{}] } = fixture;
  const root = kind === 'invoice' ? 'Invoice' : 'CreditNote';
  const type = kind === 'invoice' ? 380 : 381;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${NAMESPACES}${root}-2" xmlns:cac="${NAMESPACES}CommonAggregateComponents-2"
  xmlns:cbc="${NAMESPACES}CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
  ${kind === 'invoice' ? '<cbc:DueDate>2026-04-01</cbc:DueDate>' : ''}
  <cbc:${root}TypeCode>${type}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  ${fixture.header ?? ''}
  <cac:AccountingSupplierParty>${fixture.supplier ?? createUblParty({ name: 'Noordzee Systemen NV', vat: 'BE0999000196' })}
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${fixture.customer ?? createUblParty({ name: 'Scheldeoever Bakkerijen BV', id: 'K-20417' })}
  </cac:AccountingCustomerParty>
  ${fixture.payment ?? ''}
${createTotals(fixture)}
${lines.map((line, i) => createUblLine(line, i + 1, fixture)).join('\n')}
</${root}>
`;
}

/** A `cac:Party`. */
export function createUblParty({ name, id, vat, country = 'BE' }: { name: string; id?: string; vat?: string; country?: string }): string {
  return `
    <cac:Party>
      ${id ? `<cac:PartyIdentification><cbc:ID>${id}</cbc:ID></cac:PartyIdentification>` : ''}
      <cac:PostalAddress>
        <cbc:StreetName>Kaai 12</cbc:StreetName><cbc:CityName>Antwerpen</cbc:CityName><cbc:PostalZone>2000</cbc:PostalZone>
        <cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country>
      </cac:PostalAddress>
      ${vat ? `<cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID>${VAT}</cac:PartyTaxScheme>` : ''}
      <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
    </cac:Party>`;
}

const VAT = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

function netOf({ quantity = '2', price = '50.00' }: UblFixtureLine, currency: string) {
  return multiply(createMoney(price, currency), quantity);
}

/** A line, with its amount reckoned from quantity and price. @param position From 1. */
export function createUblLine(line: UblFixtureLine, position: number, { kind, currency = 'EUR', vatRate = '21' }: UblFixture): string {
  const [element, quantity] = kind === 'creditNote' ? ['CreditNoteLine', 'CreditedQuantity'] : ['InvoiceLine', 'InvoicedQuantity'];
  return `  <cac:${element}>
    <cbc:ID>${position}</cbc:ID>
    <cbc:${quantity} unitCode="C62">${line.quantity ?? '2'}</cbc:${quantity}>
    <cbc:LineExtensionAmount currencyID="${currency}">${netOf(line, currency).amount}</cbc:LineExtensionAmount>
    ${line.extra ?? ''}
    <cac:Item>
      <cbc:Name>${line.name ?? 'Maintenance of a tape library'}</cbc:Name>
      ${line.item ?? ''}
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${vatRate}</cbc:Percent>${VAT}</cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="${currency}">${line.price ?? '50.00'}</cbc:PriceAmount></cac:Price>
  </cac:${element}>`;
}

function createTotals({ lines = [{}], currency = 'EUR', vatRate = '21' }: UblFixture): string {
  const amount = (element: string, value: string) => `<cbc:${element} currencyID="${currency}">${value}</cbc:${element}>`;
  const net = sumByCurrency([createMoney('0', currency), ...lines.map((line) => netOf(line, currency))])[0]!;
  const vat = multiply(net, String(Number(vatRate) / 100));
  const gross = sumByCurrency([net, vat])[0]!;
  return `  <cac:TaxTotal>${amount('TaxAmount', vat.amount)}
    <cac:TaxSubtotal>${amount('TaxableAmount', net.amount)}${amount('TaxAmount', vat.amount)}
      <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${vatRate}</cbc:Percent>${VAT}</cac:TaxCategory>
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    ${amount('LineExtensionAmount', net.amount)}${amount('TaxExclusiveAmount', net.amount)}
    ${amount('TaxInclusiveAmount', gross.amount)}${amount('PayableAmount', gross.amount)}
  </cac:LegalMonetaryTotal>`;
}

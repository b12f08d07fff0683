/** How the text of a document is changed so that it breaks a rule. */
export type Breaking = readonly [found: RegExp, put: string];

const without = (element: string): Breaking => [new RegExp(`<${element}[ >].*?</${element}>`), ''];
const within = (parent: string, element: string): Breaking => [new RegExp(`(<${parent}>.*?)<${element}[ >].*?</${element}>`), '$1'];
const seller = (element: string): Breaking => within('cac:AccountingSupplierParty', element);
const buyer = (element: string): Breaking => within('cac:AccountingCustomerParty', element);
const inTotals = (element: string): Breaking => within('cac:LegalMonetaryTotal', element);
const inLine = (element: string): Breaking => within('cac:InvoiceLine', element);
const inRow = (element: string): Breaking => within('cac:TaxSubtotal', element);
/** One digit more in front: another amount. */
const more = (parent: string, element: string): Breaking => [new RegExp(`(<${parent}>.*?<${element}[^>]*>)(-?\\d)`), '$19$2'];
/** A third decimal. */
const finer = (parent: string, element: string): Breaking => [new RegExp(`(<${parent}>.*?<${element}[^>]*>[^<]*\\.\\d\\d)(<)`), '$15$2'];

const VAT = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

/** For every rule what breaks it, in some document of the demo company. */
export const BREAKING: Readonly<Record<string, Breaking>> = {
  'BR-01': without('cbc:CustomizationID'),
  'BR-02': [/\n {2}<cbc:ID>.*?<\/cbc:ID>/, ''],
  'BR-03': without('cbc:IssueDate'),
  'BR-04': without('cbc:InvoiceTypeCode'),
  'BR-05': without('cbc:DocumentCurrencyCode'),
  'BR-06': seller('cbc:RegistrationName'),
  'BR-07': buyer('cbc:RegistrationName'),
  'BR-08': seller('cac:PostalAddress'),
  'BR-09': seller('cbc:IdentificationCode'),
  'BR-10': buyer('cac:PostalAddress'),
  'BR-11': buyer('cbc:IdentificationCode'),
  'BR-12': inTotals('cbc:LineExtensionAmount'),
  'BR-13': inTotals('cbc:TaxExclusiveAmount'),
  'BR-14': inTotals('cbc:TaxInclusiveAmount'),
  'BR-15': inTotals('cbc:PayableAmount'),
  'BR-16': [/<cac:InvoiceLine>[^]*<\/cac:InvoiceLine>/, ''],
  'BR-21': inLine('cbc:ID'),
  'BR-22': inLine('cbc:InvoicedQuantity'),
  'BR-23': [/ unitCode="\w+"/, ''],
  'BR-24': inLine('cbc:LineExtensionAmount'),
  'BR-25': inLine('cbc:Name'),
  'BR-26': inLine('cbc:PriceAmount'),
  'BR-27': [/(<cbc:PriceAmount[^>]*>)/, '$1-'],
  'BR-29': [/(\n {2}<cac:InvoicePeriod>.*?<cbc:EndDate>)20/, '$119'],
  'BR-30': [/(<cac:InvoiceLine>.*?<cbc:EndDate>)20/, '$119'],
  'BR-45': inRow('cbc:TaxableAmount'),
  'BR-46': inRow('cbc:TaxAmount'),
  'BR-47': inRow('cbc:ID'),
  'BR-48': inRow('cbc:Percent'),
  'BR-49': without('cbc:PaymentMeansCode'),
  'BR-55': [/(<cac:InvoiceDocumentReference>)<cbc:ID>.*?<\/cbc:ID>/, '$1'],
  'BR-61': without('cac:PayeeFinancialAccount'),
  'BR-CO-04': [/(<cac:ClassifiedTaxCategory>)<cbc:ID>.*?<\/cbc:ID>/, '$1'],
  'BR-CO-09': [/(<cac:PartyTaxScheme><cbc:CompanyID>)[A-Z]+/, '$1'],
  'BR-CO-10': more('cac:LegalMonetaryTotal', 'cbc:LineExtensionAmount'),
  'BR-CO-13': more('cac:LegalMonetaryTotal', 'cbc:TaxExclusiveAmount'),
  'BR-CO-14': more('cac:TaxTotal', 'cbc:TaxAmount'),
  'BR-CO-15': more('cac:LegalMonetaryTotal', 'cbc:TaxInclusiveAmount'),
  'BR-CO-16': more('cac:LegalMonetaryTotal', 'cbc:PayableAmount'),
  'BR-CO-17': more('cac:TaxSubtotal', 'cbc:TaxAmount'),
  'BR-CO-18': without('cac:TaxSubtotal'),
  'BR-CO-25': [/<cbc:DueDate>.*?<\/cbc:DueDate>([^]*)<cac:PaymentTerms>.*?<\/cac:PaymentTerms>/, '$1'],
  'BR-CO-26': seller('cac:PartyTaxScheme'),
  'BR-DEC-09': finer('cac:LegalMonetaryTotal', 'cbc:LineExtensionAmount'),
  'BR-DEC-12': finer('cac:LegalMonetaryTotal', 'cbc:TaxExclusiveAmount'),
  'BR-DEC-13': finer('cac:TaxTotal', 'cbc:TaxAmount'),
  'BR-DEC-14': finer('cac:LegalMonetaryTotal', 'cbc:TaxInclusiveAmount'),
  'BR-DEC-18': finer('cac:LegalMonetaryTotal', 'cbc:PayableAmount'),
  'BR-DEC-19': finer('cac:TaxSubtotal', 'cbc:TaxableAmount'),
  'BR-DEC-20': finer('cac:TaxSubtotal', 'cbc:TaxAmount'),
  'BR-DEC-23': finer('cac:InvoiceLine', 'cbc:LineExtensionAmount'),
  'BR-S-02': seller('cac:PartyTaxScheme'),
  'BR-S-05': [/(<cac:ClassifiedTaxCategory><cbc:ID>S<\/cbc:ID><cbc:Percent>)\d+/, '$10'],
  'BR-S-08': more('cac:TaxSubtotal', 'cbc:TaxableAmount'),
  'BR-S-10': [/(<cbc:ID>S<\/cbc:ID><cbc:Percent>\d+<\/cbc:Percent>)/, '$1<cbc:TaxExemptionReason>None</cbc:TaxExemptionReason>'],
  'BR-O-02': [
    /(<cac:AccountingCustomerParty>.*?<\/cac:PostalAddress>)([^]*<cbc:ID>O<)/,
    `$1<cac:PartyTaxScheme><cbc:CompanyID>BE0405912336</cbc:CompanyID>${VAT}</cac:PartyTaxScheme>$2`,
  ],
  'BR-O-05': [/(<cac:ClassifiedTaxCategory><cbc:ID>O<\/cbc:ID>)/, '$1<cbc:Percent>0</cbc:Percent>'],
  'BR-O-08': [/(<cbc:TaxableAmount[^>]*>)(.*?<cbc:ID>O<)/, '$19$2'],
  'BR-O-09': [/(<cbc:TaxAmount[^>]*>)(.*?<cac:TaxSubtotal>.*?<cbc:TaxAmount[^>]*>)0(.*?<cbc:ID>O<)/, '$19$29$3'],
  'BR-O-10': [/(<cbc:ID>O<\/cbc:ID>)<cbc:TaxExemptionReason(?:Code)?>.*?<\/cbc:TaxExemptionReason(?:Code)?>/, '$1'],
  'BR-O-11': [/(<cac:TaxSubtotal>.*<cbc:ID>)O(<.*?<\/cac:TaxSubtotal>)/, '$1O$2$1Z$2'],
  'BR-O-12': [/(<cac:ClassifiedTaxCategory><cbc:ID>)O/, '$1S'],
  'PEPPOL-EN16931-R001': without('cbc:ProfileID'),
  'PEPPOL-EN16931-R002': [/(<\/cbc:InvoiceTypeCode>)/, '$1<cbc:Note>One</cbc:Note><cbc:Note>Two</cbc:Note>'],
  'PEPPOL-EN16931-R003': [/<cbc:BuyerReference>.*?<\/cbc:BuyerReference>([^]*?)(?:<cac:OrderReference>.*?<\/cac:OrderReference>)/, '$1'],
  'PEPPOL-EN16931-R004': [/#compliant#/, '#'],
  'PEPPOL-EN16931-R007': [/:billing:01:1\.0/, ':billing:1'],
  'PEPPOL-EN16931-R008': [/(<cbc:RegistrationName>).*?</, '$1<'],
  'PEPPOL-EN16931-R010': buyer('cbc:EndpointID'),
  'PEPPOL-EN16931-R020': seller('cbc:EndpointID'),
  'PEPPOL-EN16931-R051': [/(<cbc:PriceAmount currencyID=")EUR/, '$1GBP'],
  'PEPPOL-EN16931-R053': [/(<cac:TaxTotal>.*<\/cac:TaxTotal>)/, '$1$1'],
  'PEPPOL-EN16931-R110': [/(<cac:InvoiceLine>.*?<cbc:StartDate>)20/, '$119'],
  'PEPPOL-EN16931-R111': [/(<cac:InvoiceLine>.*?<cbc:EndDate>)20/, '$129'],
  'PEPPOL-EN16931-R120': more('cac:InvoiceLine', 'cbc:PriceAmount'),
  'PEPPOL-EN16931-R121': [/(<\/cbc:PriceAmount>)/, '$1<cbc:BaseQuantity>-1</cbc:BaseQuantity>'],
  'PEPPOL-EN16931-R130': [/(<\/cbc:PriceAmount>)/, '$1<cbc:BaseQuantity unitCode="XYZ">1</cbc:BaseQuantity>'],
  'PEPPOL-EN16931-F001': [/(<cbc:IssueDate>\d{4}-)\d\d/, '$113'],
  'PEPPOL-EN16931-P0100': [/(<cbc:InvoiceTypeCode>)380/, '$1389'],
  'PEPPOL-EN16931-P0101': [/(<cbc:CreditNoteTypeCode>)381/, '$1380'],
  'PEPPOL-COMMON-R040': [/(schemeID="0088">\d{12})\d/, '$1X'],
  'PEPPOL-COMMON-R049': [/(schemeID="0007">\d{9})\d/, '$1'],
};

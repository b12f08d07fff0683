import { createBelgianOgm, createIso11649, createSwedishOcr, parsePaymentReference } from '@csol/domain';
import type { InvoiceDetail, Party, PaymentAccount, PaymentReference } from '@csol/contract';

/** A language that documents of the demo company come in. */
export type DemoLanguage = 'nl' | 'fr' | 'sv' | 'en';

/** A customer number of the demo company, and how the seller bills it. */
export interface DemoAccount {
  /** ISO 3166-1 alpha-2. */
  country: 'BE' | 'SE' | 'US';
  number: string;
  /** First digit of its document numbers. */
  series: number;
  name: string;
  vatNumber: string | null;
  address: string[];
  currency: string;
  timeZone: string;
  seller: Party;
  /** Of the buyer, where its VAT number says none. */
  electronicAddress?: Party['electronicAddress'];
  paymentAccounts: PaymentAccount[];
  /** How much an amount in euro is in the account's currency, roughly. */
  rate: number;
  /** Percent, for most things and for printed matter; and why nothing is charged where it is 0. */
  vat: { standard: string; printed: string; exemptionReason: string | null };
  /** Days until an invoice is due. */
  terms: number;
  /** And how often each. */
  languages: Readonly<Record<DemoLanguage, number>>;
  /** The part of all documents that is this account's. */
  share: number;
  /** Amounts to pay are rounded to whole units of the currency. */
  roundsPayable: boolean;
  channel: NonNullable<InvoiceDetail['delivery']>['channel'];
  /** @param digits Six digits of the document; a US customer gets one of two kinds. */
  createReference: (digits: string) => PaymentReference;
}

const toReference = (text: string, country: string): PaymentReference => {
  const { scheme, value } = parsePaymentReference(text, country);
  return { scheme, value };
};

const BELGIUM: DemoAccount = {
  country: 'BE',
  number: '10482-BE',
  series: 1,
  name: 'Zennevallei Logistics NV',
  vatNumber: 'BE0999104849',
  address: ['Stationsstraat 18', '1500 Halle'],
  currency: 'EUR',
  timeZone: 'Europe/Brussels',
  seller: {
    name: 'IBM Belgium – Luxembourg',
    vatNumber: 'BE0405912336',
    address: ['Avenue du Bourget/Bourgetlaan 42', '1130 Brussels'],
    country: 'BE',
    email: 'administrative_support@be.ibm.com',
  },
  paymentAccounts: [{ account: 'BE68539007547034', bic: 'BBRUBEBB' }],
  rate: 1,
  vat: { standard: '21', printed: '6', exemptionReason: null },
  terms: 30,
  languages: { nl: 3, fr: 1, sv: 0, en: 0 },
  share: 0.45,
  roundsPayable: false,
  channel: 'peppol',
  createReference: (digits) => toReference(createBelgianOgm(`482${digits}`), 'BE'),
};

const SWEDEN: DemoAccount = {
  country: 'SE',
  number: '20731-SE',
  series: 2,
  name: 'Zennevallei Norden AB',
  vatNumber: 'SE559999207301',
  address: ['Kajvägen 7', '721 30 Västerås'],
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  seller: { name: 'IBM Svenska AB', vatNumber: 'SE556026688301', address: ['Oddegatan 5', '164 92 Stockholm'], country: 'SE' },
  electronicAddress: { scheme: '0088', value: '7300010000018' },
  paymentAccounts: [{ account: '5050-1055', name: 'Bankgiro' }],
  rate: 11,
  vat: { standard: '25', printed: '6', exemptionReason: null },
  terms: 30,
  languages: { nl: 0, fr: 0, sv: 1, en: 0 },
  share: 0.3,
  roundsPayable: true,
  channel: 'peppol',
  createReference: (digits) => toReference(createSwedishOcr(`731${digits}`, { withLength: true }), 'SE'),
};

const UNITED_STATES: DemoAccount = {
  country: 'US',
  number: '30965-US',
  series: 3,
  name: 'Zennevallei Logistics Inc.',
  vatNumber: null,
  address: ['410 Warehouse Row', 'Savannah, GA 31401'],
  currency: 'USD',
  timeZone: 'America/New_York',
  seller: {
    name: 'International Business Machines Corporation',
    address: ['New Orchard Road', 'Armonk, NY 10504'],
    country: 'US',
    electronicAddress: { scheme: '0088', value: '7300010000025' },
  },
  electronicAddress: { scheme: '0088', value: '7300010000032' },
  paymentAccounts: [{ account: '000123456789', name: 'ACH' }],
  rate: 1.1,
  vat: { standard: '0', printed: '0', exemptionReason: 'No sales tax: direct pay permit on file' },
  terms: 45,
  languages: { nl: 0, fr: 0, sv: 0, en: 1 },
  share: 0.25,
  roundsPayable: false,
  channel: 'email',
  createReference: (digits) => toReference(Number(digits) % 5 < 3 ? createIso11649(`965${digits}`) : `965 ${digits}`, 'US'),
};

/** The customer numbers of the demo company: one group, three countries. The customers and their numbers are invented. */
export const DEMO_ACCOUNTS: readonly [DemoAccount, DemoAccount, DemoAccount] = [BELGIUM, SWEDEN, UNITED_STATES];

/** Who bills what is hosted in Japan, and how: with a reference that every country knows. */
export const JAPAN: Pick<DemoAccount, 'seller' | 'paymentAccounts' | 'createReference'> = {
  seller: {
    name: 'IBM Japan, Ltd.',
    address: ['19-21 Nihonbashi Hakozaki-cho', 'Chuo-ku, Tokyo'],
    country: 'JP',
    electronicAddress: { scheme: '0088', value: '7300010000049' },
  },
  paymentAccounts: [{ account: '0001-1234567' }],
  createReference: (digits) => toReference(createIso11649(`JP${digits}`), 'JP'),
};

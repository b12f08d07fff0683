import type { Party, PaymentAccount } from '@csol/contract';
import { excerpt, idOf, lineOf, type ReadingContext } from './values.ts';
import { childrenOf, find, type XmlNode } from './xml-tree.ts';

/** A party and everything that it may be known by. */
export interface UblParty extends Party {
  /** Identifiers in the order in which they are trusted to name an account: given by the seller, party, endpoint, company, VAT. */
  identifiers: string[];
}

/** Digits and capitals of an identifier: people write the same one with dots, blanks and dashes. */
export function normalizeIdentifier(id: string): string {
  return id.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The supplier or the customer of a document.
 * @param role `cac:AccountingSupplierParty` or `cac:AccountingCustomerParty`; where it names nobody the file is rejected.
 */
export function readParty(role: XmlNode, context: ReadingContext): UblParty {
  const party = find(role, 'cac:Party');
  const id = (...path: string[]) => idOf(find(party, ...path), context);
  const vatNumber = vatOf(party, context);
  const registrationNumber = id('cac:PartyLegalEntity', 'cbc:CompanyID');
  const given = idOf(find(role, 'cbc:SupplierAssignedAccountID'), context);
  const ids = childrenOf(party, 'cac:PartyIdentification').map((node) => idOf(find(node, 'cbc:ID'), context));
  const identifiers = [given, ...ids, id('cbc:EndpointID'), registrationNumber, vatNumber].filter((value) => value !== undefined);
  const legalName = lineOf(find(party, 'cac:PartyLegalEntity', 'cbc:RegistrationName'), context);
  const name = legalName ?? lineOf(find(party, 'cac:PartyName', 'cbc:Name'), context) ?? identifiers[0];
  if (!name) context.findings.reject(`${role.name} names nobody`, role);
  const address = readAddress(find(party, 'cac:PostalAddress'), context);
  const email = id('cac:Contact', 'cbc:ElectronicMail');
  const endpoint = find(party, 'cbc:EndpointID');
  const electronic = idOf(endpoint, context);
  const scheme = endpoint?.attributes.schemeID?.trim().slice(0, 20);
  return {
    name: name ?? '',
    ...(vatNumber && { vatNumber }),
    ...(registrationNumber && { registrationNumber }),
    ...(address.length && { address }),
    ...readCountry(find(party, 'cac:PostalAddress', 'cac:Country', 'cbc:IdentificationCode'), context),
    ...(email && { email }),
    ...(scheme && electronic && { electronicAddress: { scheme, value: electronic } }),
    identifiers,
  };
}

function readCountry(node: XmlNode | undefined, context: ReadingContext): { country?: string } {
  const country = idOf(node, context)?.toUpperCase();
  if (!node || !country) return {};
  if (/^[A-Z]{2}$/.test(country)) return { country };
  context.findings.warn(`"${excerpt(country)}" is not a country code of ISO 3166-1`, node);
  return {};
}

function vatOf(party: XmlNode | undefined, context: ReadingContext): string | undefined {
  const schemes = childrenOf(party, 'cac:PartyTaxScheme');
  const vat = schemes.find((scheme) => idOf(find(scheme, 'cac:TaxScheme', 'cbc:ID'), context)?.toUpperCase() === 'VAT');
  return idOf(find(vat, 'cbc:CompanyID'), context);
}

function readAddress(address: XmlNode | undefined, context: ReadingContext): string[] {
  const text = (name: string) => lineOf(find(address, name), context);
  const lines = childrenOf(address, 'cac:AddressLine').map((line) => lineOf(find(line, 'cbc:Line'), context));
  const street = [text('cbc:StreetName'), text('cbc:BuildingNumber')].filter(Boolean).join(' ');
  const city = [text('cbc:PostalZone'), text('cbc:CityName')].filter(Boolean).join(' ');
  return [street, text('cbc:AdditionalStreetName'), ...lines, city, text('cbc:CountrySubentity')].filter((line) => !!line) as string[];
}

/** The accounts to pay to, each once. */
export function readAccounts(means: readonly XmlNode[], context: ReadingContext): PaymentAccount[] {
  const accounts = new Map<string, PaymentAccount>();
  for (const node of means) {
    const payee = find(node, 'cac:PayeeFinancialAccount');
    const stated = idOf(find(payee, 'cbc:ID'), context);
    if (!stated) continue;
    const account = /^[A-Z]{2}\d\d/.test(stated) ? stated.replace(/ /g, '') : stated;
    const bic = idOf(find(payee, 'cac:FinancialInstitutionBranch', 'cbc:ID'), context);
    const name = lineOf(find(payee, 'cbc:Name'), context);
    accounts.set(account, { account, ...(bic && { bic }), ...(name && { name }) });
  }
  return [...accounts.values()];
}

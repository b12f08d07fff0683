import type { InvoiceCategory } from '@csol/contract';
import type { DemoLanguage } from './accounts.ts';

/** Something that is billed. */
export interface CatalogueItem {
  /** The seller's number. */
  number: string;
  /** In the language of the document; `{model}` becomes the name of a machine. */
  name: Readonly<Record<DemoLanguage, string>>;
  /** UN/ECE Recommendation 20 code. */
  unit: 'C62' | 'MON' | 'HUR' | 'DAY';
  /** Euro for one unit. */
  price: readonly [min: number, max: number];
  /** How many are billed. */
  quantity: readonly [min: number, max: number];
  /** What the line says beside the item: an installed machine, serial numbers of its own, printed matter (with another VAT rate). */
  kind?: 'machine' | 'serials' | 'printed';
}

type Text = readonly [nl: string, fr: string, sv: string, en: string];

const named = ([nl, fr, sv, en]: Text) => ({ nl, fr, sv, en });

function item(number: string, text: Text, terms: Omit<CatalogueItem, 'number' | 'name'>): CatalogueItem {
  return { number, name: named(text), ...terms };
}

/** What is billed, by category. */
export const CATALOGUE: Readonly<Record<InvoiceCategory, readonly CatalogueItem[]>> = {
  maintenance: [
    item('MNT-HW', [
      'Hardwareonderhoud, {model}', 'Maintenance matérielle, {model}',
      'Hårdvaruunderhåll, {model}', 'Hardware maintenance, {model}',
    ], {
      unit: 'MON', price: [60, 520], quantity: [3, 3], kind: 'machine',
    }),
    item('MNT-24', [
      'Onderhoud 24×7, {model}', 'Maintenance 24h/24, {model}',
      'Underhåll dygnet runt, {model}', 'Maintenance, 24 hours a day, {model}',
    ], {
      unit: 'MON', price: [140, 890], quantity: [3, 3], kind: 'machine',
    }),
    item('MNT-DR', [
      'Behoud van harde schijf, {model}', 'Conservation du disque, {model}',
      'Behållen hårddisk, {model}', 'Hard drive retention, {model}',
    ], {
      unit: 'MON', price: [9, 35], quantity: [3, 3], kind: 'machine',
    }),
    item('MNT-OSS', [
      'Ondersteuning besturingssysteem, {model}', 'Assistance au système d’exploitation, {model}',
      'Support för operativsystem, {model}', 'Operating system support, {model}',
    ], {
      unit: 'MON', price: [38, 190], quantity: [3, 3], kind: 'machine',
    }),
    item('MNT-CAL', [
      'Interventie buiten contract', 'Intervention hors contrat',
      'Insats utanför avtal', 'Call outside the contract',
    ], {
      unit: 'HUR', price: [132, 210], quantity: [1, 6],
    }),
  ],
  education: [
    item('EDU-AIX1', [
      'Cursus AIX-beheer, 4 dagen', 'Cours d’administration AIX, 4 jours',
      'Kurs i AIX-administration, 4 dagar', 'AIX administration course, 4 days',
    ], {
      unit: 'C62', price: [1890, 2450], quantity: [1, 4],
    }),
    item('EDU-SPP2', [
      'Workshop back-up en herstel', 'Atelier sauvegarde et restauration',
      'Workshop säkerhetskopiering', 'Backup and recovery workshop',
    ], {
      unit: 'C62', price: [780, 980], quantity: [2, 8],
    }),
    item('EDU-BOOK', ['Gedrukt cursusmateriaal', 'Support de cours imprimé', 'Tryckt kursmaterial', 'Printed course material'], {
      unit: 'C62', price: [38, 64], quantity: [1, 8], kind: 'printed',
    }),
  ],
  hardware: [
    item('HW-PWR', ['Server Power S1022', 'Serveur Power S1022', 'Server Power S1022', 'Power S1022 server'], {
      unit: 'C62', price: [14_800, 31_500], quantity: [1, 2], kind: 'serials',
    }),
    item('HW-MEM', ['Geheugenmodule 64 GB', 'Module mémoire 64 Go', 'Minnesmodul 64 GB', '64 GB memory module'], {
      unit: 'C62', price: [610, 1240], quantity: [2, 16],
    }),
    item('HW-FSH', ['FlashSystem 5200, behuizing', 'FlashSystem 5200, boîtier', 'FlashSystem 5200, enhet', 'FlashSystem 5200 enclosure'], {
      unit: 'C62', price: [18_900, 27_400], quantity: [1, 1], kind: 'serials',
    }),
    item('HW-LTO', [
      'Datacartridge LTO-9, doos van 20', 'Cartouches LTO-9, boîte de 20',
      'Datakassetter LTO-9, 20 st', 'LTO-9 data cartridges, box of 20',
    ], {
      unit: 'C62', price: [2290, 2750], quantity: [1, 5],
    }),
    item('HW-RCK', ['Rack 42U', 'Baie 42U', 'Rack 42U', '42U rack'], {
      unit: 'C62', price: [1490, 1990], quantity: [1, 3], kind: 'serials',
    }),
  ],
  software: [
    item('SW-DB2', [
      'Licentie Db2 Standard, per core', 'Licence Db2 Standard, par cœur',
      'Licens Db2 Standard, per kärna', 'Db2 Standard licence, per core',
    ], {
      unit: 'C62', price: [890, 1890], quantity: [2, 24],
    }),
    item('SW-MQ', [
      'MQ, abonnement en ondersteuning', 'MQ, abonnement et support',
      'MQ, prenumeration och support', 'MQ subscription and support',
    ], {
      unit: 'C62', price: [64.8, 212.35], quantity: [10, 120],
    }),
    item('SW-MAX', [
      'Maximo, gebruiker per maand', 'Maximo, utilisateur par mois',
      'Maximo, användare per månad', 'Maximo user, per month',
    ], {
      unit: 'MON', price: [41.25, 98.4], quantity: [12, 90],
    }),
    item('SW-AIX', ['AIX 7.3, per core', 'AIX 7.3, par cœur', 'AIX 7.3, per kärna', 'AIX 7.3, per core'], {
      unit: 'C62', price: [180, 490], quantity: [4, 24],
    }),
  ],
  services: [
    item('SRV-CON', ['Advies infrastructuur', 'Conseil en infrastructure', 'Infrastrukturrådgivning', 'Infrastructure consulting'], {
      unit: 'HUR', price: [118, 196], quantity: [4, 64],
    }),
    item('SRV-INS', [
      'Installatie en configuratie', 'Installation et configuration',
      'Installation och konfiguration', 'Installation and configuration',
    ], {
      unit: 'DAY', price: [940, 1380], quantity: [1, 6],
    }),
    item('SRV-MIG', ['Gegevensmigratie', 'Migration de données', 'Datamigrering', 'Data migration'], {
      unit: 'HUR', price: [124, 172], quantity: [8, 80],
    }),
  ],
  financing: [
    item('FIN-LSE', ['Leasetermijn, {model}', 'Échéance de leasing, {model}', 'Leasingavgift, {model}', 'Lease instalment, {model}'], {
      unit: 'MON', price: [310, 1980], quantity: [1, 3], kind: 'machine',
    }),
    item('FIN-ADM', ['Dossierkosten', 'Frais de dossier', 'Uppläggningsavgift', 'Documentation fee'], {
      unit: 'C62', price: [75, 150], quantity: [1, 1],
    }),
  ],
  other: [
    item('OTH-FRT', ['Verzending en verzekering', 'Transport et assurance', 'Frakt och försäkring', 'Freight and insurance'], {
      unit: 'C62', price: [45, 380], quantity: [1, 1],
    }),
    item('OTH-PUB', ['Handboeken op papier', 'Manuels imprimés', 'Tryckta handböcker', 'Printed manuals'], {
      unit: 'C62', price: [24, 59], quantity: [1, 12], kind: 'printed',
    }),
    item('OTH-RCY', [
      'Ophaling en recyclage van toestellen', 'Reprise et recyclage d’appareils',
      'Hämtning och återvinning', 'Collection and recycling',
    ], {
      unit: 'C62', price: [85, 240], quantity: [1, 6],
    }),
  ],
};

/** What is hosted in Japan, in yen. */
export const HOSTED_IN_JAPAN: CatalogueItem = {
  number: 'CLD-TYO',
  name: named(['Hosting in Tokio', 'Hébergement à Tokyo', 'Drift i Tokyo', 'Hosting in Tokyo']),
  unit: 'MON',
  price: [98_000, 98_000],
  quantity: [3, 3],
};

/** Machines that the demo company has: type and model, and what they are called. */
export const MODELS: readonly (readonly [typeModel: string, name: string])[] = [
  ['9009-42A', 'Power S924'],
  ['9040-MR9', 'Power E950'],
  ['9105-42A', 'Power S1024'],
  ['9105-22A', 'Power S1022'],
  ['4662-6H2', 'FlashSystem 5200'],
  ['4657-924', 'FlashSystem 7200'],
  ['3555-L3A', 'TS4300'],
  ['8960-F24', 'SAN24B-6'],
];

/** Why a customer questions an invoice. */
export const DISPUTE_REASONS: readonly Readonly<Record<DemoLanguage, string>>[] = [
  named([
    'De machine is niet meer in gebruik.',
    'La machine n’est plus en service.',
    'Maskinen är inte längre i drift.',
    'The machine is no longer in use.',
  ]),
  named([
    'De prijs wijkt af van de bestelling.',
    'Le prix diffère de la commande.',
    'Priset avviker från beställningen.',
    'The price differs from the order.',
  ]),
  named(['Niet alles is geleverd.', 'Tout n’a pas été livré.', 'Allt har inte levererats.', 'Not everything has been delivered.']),
];

/** What a credit note says about itself; `{number}` becomes the number of the invoice. */
export const CREDIT_NOTE_TEXT: Readonly<Record<DemoLanguage, string>> = named([
  'Creditnota bij factuur {number}.',
  'Note de crédit relative à la facture {number}.',
  'Kreditfaktura till faktura {number}.',
  'Credit note for invoice {number}.',
]);

/** Terms of payment; `{days}` becomes their number. */
export const TERMS_TEXT: Readonly<Record<DemoLanguage, string>> = named([
  'Betaalbaar binnen {days} dagen.',
  'Payable à {days} jours.',
  'Betalning inom {days} dagar.',
  'Payable within {days} days.',
]);

import type { Texts } from './index.ts';

/** Dutch as it is written in Belgium. */
export const nl: Texts = {
  skip: 'Naar de inhoud',
  countryAndLanguage: 'Land en taal',
  lightOrDark: 'Wisselen tussen licht en donker',
  invoices: {
    title: 'Facturen en betalingen',
    lead: 'Alle facturen en creditnota’s van uw bedrijf bij elkaar: wat nog openstaat, wat vervallen is en wat betaald is. '
      + 'Zoek, filter en open een document om de lijnen, de btw en de betalingen te zien.',
    promise: 'Gratis, 24 uur op 24.',
    waiting: 'Uw facturen worden opgehaald.',
    withoutScript: 'De factuurlijst heeft JavaScript nodig. U kunt ons ook telefonisch bereiken; het nummer staat op deze pagina.',
  },
  orders: {
    title: 'Orders en leveringen',
    lead: 'Waar uw orders zijn, van de dag van de bestelling tot de levering: wat verzonden is en wat nog niet, '
      + 'wanneer het volgende deel komt en wat er misgaat. Volg elk pakket bij de vervoerder.',
    promise: 'Gratis, 24 uur per dag.',
    waiting: 'Uw orders komen eraan.',
    withoutScript: 'De orderlijst heeft JavaScript nodig. U kunt ons ook bellen; het nummer staat op deze pagina.',
  },
  statement: {
    title: 'Rekeningoverzicht',
    lead: 'Wat in een periode gefactureerd, gecrediteerd en betaald is, wat openstaat en sinds wanneer, met de som die zichzelf bewijst. '
      + 'Kies, druk af en stuur de strook mee met uw betaling.',
    promise: 'Gratis, 24 uur op 24.',
    waiting: 'Uw overzicht komt eraan.',
    withoutScript: 'Het overzicht heeft JavaScript nodig. U kunt ons ook bellen; het nummer staat op deze pagina.',
  },
  enquiries: {
    title: 'Vragen',
    lead: 'Kies waar het over gaat en vul het formulier in: het komt terecht bij wie het onderwerp kent, '
      + 'met de gegevens van het document erbij. Daaronder staat wat u gevraagd hebt en wat er geantwoord is.',
    promise: 'Gratis, 24 uur op 24.',
    waiting: 'De formulieren komen eraan.',
    withoutScript: 'De formulieren hebben JavaScript nodig. U kunt ons ook bellen; het nummer staat op deze pagina.',
  },
  contact: { heading: 'Contact', phone: 'Telefoon', fax: 'Fax' },
  people: {
    aside: 'Aanmelden en contact',
    heading: 'Accounts van deze demo',
    note: 'Deze mensen zijn verzonnen. Hun wachtwoord is telkens',
    all: 'Groepscontroller: alle klantnummers',
    entitled: (number) => `ziet klantnummer ${number}`,
    registered: (number) => `nieuwe collega: toegang tot ${number} wordt verleend`,
    guest: { invoice: 'Zonder account: factuur', order: 'Zonder account: bestelling' },
    customerNumber: 'klantnummer',
  },
  webTeams: {
    title: 'Zes regels op uw eigen pagina',
    lead: 'De lijst, het aanmelden en de contactkaart zijn custom elements. Kopieer deze regels naar om het even welke '
      + 'pagina: geen framework, '
      + 'geen buildstap, niets te installeren. Ze nemen de taal, het lettertype en de kleuren van de pagina over.',
    code: 'HTML om te kopiëren',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    weight: (weight) => `${weight} KiB, gecomprimeerd: meer script laadt deze pagina niet voordat de eerste rij verschijnt.`,
    policy: 'Werkt onder een strikte Content Security Policy met Trusted Types. Deze pagina wordt er zelf mee geleverd.',
    languages: 'Nederlands, Frans, Engels en Zweeds, elk pas geladen wanneer nodig; datums en bedragen zoals het land ze schrijft.',
    access: 'Gemaakt voor toetsenbord, schermlezer, schermen van 320 pixels en een zoom van 400 %.',
    plain: 'Bekijk de regels aan het werk op een kale pagina',
  },
  footer: {
    demo: 'Dit is een demonstratie. Het bedrijf, de klantnummers en de facturen zijn verzonnen.',
    session: 'Ook wie zich hier kan aanmelden en wie wat ziet, is verzonnen; een e-mail van deze demo is een '
      + 'bestand op de machine waarop ze draait.',
    source: (title, year) => `Contactgegevens zoals gepubliceerd in “${title}”${year && ` (${year})`}; ze kunnen intussen gewijzigd zijn.`,
  },
  chooser: {
    title: 'Customer Support OnLine',
    lead: 'Facturen, creditnota’s en de juiste mensen om het aan te vragen: selfservice voor zakelijke klanten, gratis en 24 uur op 24.',
    countries: 'Kies uw land',
  },
  notFound: {
    title: 'Op dit adres staat geen pagina',
    lead: 'Misschien zit er een tikfout in het adres, of is de pagina verplaatst. Deze pagina’s bestaan wel:',
  },
};

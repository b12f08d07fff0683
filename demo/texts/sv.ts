import type { Texts } from './index.ts';

export const sv: Texts = {
  skip: 'Hoppa till innehållet',
  countryAndLanguage: 'Land och språk',
  lightOrDark: 'Växla mellan ljust och mörkt',
  invoices: {
    title: 'Fakturor och betalning',
    lead: 'Företagets alla fakturor och kreditfakturor på ett ställe: vad som är obetalt, vad som är förfallet och vad som är betalt. '
      + 'Sök, filtrera och öppna ett dokument för att se rader, moms och betalningar.',
    promise: 'Kostnadsfritt, dygnet runt.',
    waiting: 'Dina fakturor hämtas.',
    withoutScript: 'Fakturalistan kräver JavaScript. Du kan också nå oss per telefon; numret finns på sidan.',
  },
  orders: {
    title: 'Ordrar och leveranser',
    lead: 'Var era ordrar är, från dagen då de läggs till leveransen: vad som har skickats och vad som inte har det, '
      + 'när nästa del kommer och vad som har gått snett. Följ varje paket hos transportören.',
    promise: 'Kostnadsfritt, dygnet runt.',
    waiting: 'Era ordrar är på väg.',
    withoutScript: 'Orderlistan behöver JavaScript. Ni kan också ringa oss; numret finns på den här sidan.',
  },
  statement: {
    title: 'Kontoutdrag',
    lead: 'Vad som har fakturerats, krediterats och betalats under en period, vad som är öppet och sedan när, med summan som bevisar sig. '
      + 'Välj, skriv ut och skicka med betalningsbeskedet.',
    promise: 'Kostnadsfritt, dygnet runt.',
    waiting: 'Ert kontoutdrag är på väg.',
    withoutScript: 'Kontoutdraget behöver JavaScript. Ni kan också ringa oss; numret finns på den här sidan.',
  },
  enquiries: {
    title: 'Ärenden',
    lead: 'Välj vad det gäller och fyll i formuläret: det går till dem som kan ämnet, '
      + 'med uppgifterna från dokumentet på plats. Nedanför står det ni har frågat och vad som svarats.',
    promise: 'Gratis, dygnet runt.',
    waiting: 'Formulären är på väg.',
    withoutScript: 'Formulären behöver JavaScript. Ni kan också ringa oss; numret står på sidan.',
  },
  contact: { heading: 'Kontakta oss', phone: 'Telefon', fax: 'Fax' },
  people: {
    aside: 'Inloggning och kontakt',
    heading: 'Demons konton',
    note: 'Personerna är påhittade. Allas lösenord är',
    all: 'Koncerncontroller: alla kundnummer',
    entitled: (number) => `ser kundnummer ${number}`,
    registered: (number) => `ny kollega: åtkomst till ${number} håller på att ges`,
    guest: { invoice: 'Utan konto: faktura', order: 'Utan konto: order' },
    customerNumber: 'kundnummer',
  },
  webTeams: {
    title: 'Sex rader på din egen sida',
    lead: 'Listan, inloggningen och kontaktkortet är anpassade element. Kopiera raderna till vilken sida som helst: '
      + 'inget ramverk, inget byggsteg, '
      + 'ingenting att installera. De tar över sidans språk, typsnitt och färger.',
    code: 'HTML att kopiera',
    copy: 'Kopiera',
    copied: 'Kopierat',
    weight: (weight) => `${weight} KiB, komprimerat, är allt skript som sidan laddar innan den första raden visas.`,
    policy: 'Fungerar under en strikt Content Security Policy med Trusted Types. Den här sidan levereras med en sådan.',
    languages: 'Svenska, engelska, nederländska och franska, som laddas först när de används; datum och belopp som landet skriver dem.',
    access: 'Gjort för tangentbord, skärmläsare, 320 pixel breda skärmar och 400 % zoom.',
    plain: 'Se raderna i arbete på en avskalad sida',
  },
  footer: {
    demo: 'Det här är en demonstration. Företaget, kundnumren och fakturorna är påhittade.',
    session: 'Även de som kan logga in här är påhittade; ett mejl från demon är en fil på den dator som den körs på.',
    source: (title, year) => `Kontaktuppgifter enligt ”${title}”${year && ` (${year})`}; de kan ha ändrats sedan dess.`,
  },
  chooser: {
    title: 'Customer Support OnLine',
    lead: 'Fakturor, kreditfakturor och rätt personer att fråga: självbetjäning för företagskunder, kostnadsfritt och dygnet runt.',
    countries: 'Välj land',
  },
  notFound: {
    title: 'Det finns ingen sida på den här adressen',
    lead: 'Adressen kan vara felskriven, eller så har sidan flyttats. De här sidorna finns:',
  },
};

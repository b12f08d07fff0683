import type { EnquiryWords } from './words.ts';

/** Dutch. */
export const nl: EnquiryWords = {
  greeting: (name) => (name === undefined ? 'Geachte heer of mevrouw,' : `Geachte ${name},`),
  received: ({ site, number, title, by }) => ({
    subject: `Uw vraag ${number}: ${title}`,
    first: [
      `Uw vraag “${title}” is bij ${site} aangekomen. Het volgnummer: ${number}`,
      ...(by === undefined ? [] : [`U krijgt uiterlijk antwoord op: ${by}`]),
    ],
  }),
  replied: ({ number, title, quote }) => ({
    subject: `Antwoord op uw vraag ${number}: ${title}`,
    first: [`Op uw vraag “${title}”, volgnummer ${number}, is geantwoord:`, quote],
  }),
  page: 'Op deze pagina kunt u alles lezen en opnieuw schrijven:',
  byMail: 'Vermeld het volgnummer wanneer u ernaar vraagt. Het antwoord komt op dit adres.',
  sent: 'Dit hebt u verstuurd:',
  colon: ':',
  about: 'Betreft',
  files: 'Bestanden',
  machines: 'Machines',
  actions: { add: 'toevoegen', move: 'verplaatsen', remove: 'verwijderen' },
  automatic: 'Dit bericht is automatisch verstuurd. Antwoorden worden niet gelezen.',
};

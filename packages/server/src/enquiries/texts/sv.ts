import type { EnquiryWords } from './words.ts';

/** Swedish. */
export const sv: EnquiryWords = {
  greeting: (name) => (name === undefined ? 'Hej!' : `Hej ${name}!`),
  received: ({ site, number, title, by }) => ({
    subject: `Ditt ärende ${number}: ${title}`,
    first: [
      `Ditt ärende ”${title}” har kommit fram till ${site}. Ärendenummer: ${number}`,
      ...(by === undefined ? [] : [`Du får svar senast: ${by}`]),
    ],
  }),
  replied: ({ number, title, quote }) => ({
    subject: `Svar på ditt ärende ${number}: ${title}`,
    first: [`Ditt ärende ”${title}”, ärendenummer ${number}, har besvarats:`, quote],
  }),
  page: 'På den här sidan kan du läsa allt och skriva igen:',
  byMail: 'Uppge ärendenumret om du frågar om det. Svaret kommer till den här adressen.',
  sent: 'Det här har du skickat:',
  colon: ':',
  about: 'Gäller',
  files: 'Filer',
  machines: 'Maskiner',
  actions: { add: 'lägg till', move: 'flytta', remove: 'ta bort' },
  automatic: 'Meddelandet har skickats automatiskt. Svar på det läses inte.',
};

import { capital, type Words } from './words.ts';

const DOCUMENTS = { invoice: 'factuur', creditNote: 'creditnota' } as const;

/** Dutch. */
export const nl: Words = {
  greeting: (name) => (name === undefined ? 'Geachte heer of mevrouw,' : `Geachte ${name},`),
  automatic: 'Dit bericht is automatisch verstuurd. Antwoorden worden niet gelezen.',
  confirmRegistration: ({ site, link, period }) => ({
    subject: `Bevestig uw registratie voor ${site}`,
    paragraphs: [
      `Iemand heeft zich met dit e-mailadres geregistreerd voor ${site}. Was u dat, bevestig dan het adres via deze link:`,
      link,
      `De link werkt ${period}. U geeft er het wachtwoord op dat u hebt gekozen. De account bestaat zodra u hebt bevestigd.`,
      'Was u het niet, dan hoeft u niets te doen: zonder dat wachtwoord wordt er geen account aangemaakt.',
    ],
  }),
  accountExists: ({ site, link, userId }) => ({
    subject: `U hebt al een account voor ${site}`,
    paragraphs: [
      `Iemand heeft zich met dit e-mailadres geregistreerd voor ${site}. Er bestaat al een account voor. De gebruikers-ID is: ${userId}`,
      'Was u dat, meld u dan aan op deze pagina. U kunt er ook een nieuw wachtwoord kiezen:',
      link,
      'Was u het niet, dan hoeft u niets te doen: er is niets gewijzigd en niemand kreeg te horen dat u een account hebt.',
    ],
  }),
  userIdTaken: ({ site, link }) => ({
    subject: `Kies een andere gebruikers-ID voor ${site}`,
    paragraphs: [
      `Iemand heeft zich met dit e-mailadres geregistreerd voor ${site}. De gekozen gebruikers-ID is al in gebruik. ` +
        'Er is dus geen account aangemaakt.',
      'Was u dat, registreer u dan opnieuw met een andere gebruikers-ID op deze pagina:',
      link,
      'Was u het niet, dan hoeft u niets te doen.',
    ],
  }),
  resetPassword: ({ site, link, userId, period }) => ({
    subject: `Kies een nieuw wachtwoord voor ${site}`,
    paragraphs: [
      `Iemand heeft een nieuw wachtwoord gevraagd voor ${site}. De gebruikers-ID is: ${userId}`,
      'Was u dat, kies dan het wachtwoord via deze link:',
      link,
      `De link werkt één keer, gedurende ${period}.`,
      'Was u het niet, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
    ],
  }),
  passwordChanged: ({ site, link, userId, time }) => ({
    subject: `Uw wachtwoord voor ${site} is gewijzigd`,
    paragraphs: [
      `Uw wachtwoord voor ${site} is gewijzigd. De gebruikers-ID is: ${userId}`,
      `Tijdstip van de wijziging: ${time}`,
      'Was u dat, dan hoeft u niets te doen.',
      'Was u het niet, vraag dan meteen een nieuw wachtwoord op deze pagina en verwittig onze klantendienst:',
      link,
    ],
  }),
  accessGranted: ({ site, link, customer }) => ({
    subject: `U hebt toegang gekregen op ${site}`,
    paragraphs: [
      customer
        ? `U kunt nu de documenten bekijken van ${customer.name}, klantnummer ${customer.number}.`
        : 'U kunt nu de documenten van alle klantnummers bekijken.',
      'Meld u aan op deze pagina om ze te bekijken:',
      link,
      'Verder hoeft u niets te doen. Had u dit niet verwacht, verwittig dan onze klantendienst.',
    ],
  }),
  forwarded: ({ site, link, sender, kind, number, quote }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} op ${site}`,
    paragraphs: [
      `${sender} stuurt u een link naar ${DOCUMENTS[kind]} ${number} op ${site}.`,
      ...(quote ? [`${sender} schrijft:`, quote] : []),
      'U ziet het document op deze pagina, zodra u bent aangemeld:',
      link,
      'Toegang hangt af van het klantnummer: de link zelf opent niets. Hebt u nog geen toegang, vraag die dan aan op dezelfde pagina.',
    ],
    ending: `Dit bericht is verstuurd op vraag van ${sender}. Een antwoord komt daar terecht.`,
  }),
  forwardedCopy: ({ site, link, kind, number, quote, recipients }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} op ${site}`,
    paragraphs: [
      `U hebt een link naar ${DOCUMENTS[kind]} ${number} op ${site} gestuurd aan: ${recipients}`,
      ...(quote ? ['U schreef:', quote] : []),
      'De link die zij kregen:',
      link,
    ],
    ending: 'Dit is de kopie die u hebt gevraagd. Ze is automatisch verstuurd.',
  }),
};

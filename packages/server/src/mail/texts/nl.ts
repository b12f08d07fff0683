import { capital, type ReportedSums, type Words } from './words.ts';

const DOCUMENTS = { invoice: 'factuur', creditNote: 'creditnota' } as const;

const EVERY = { weekly: 'elke week', monthly: 'elke maand', quarterly: 'elk kwartaal' } as const;

/** One line for each currency. */
const toSums = ({ opening, billed, credited, paid, moved, closing }: ReportedSums): string =>
  `Beginsaldo ${opening}, gefactureerd ${billed}, gecrediteerd ${credited}, betaald ${paid}${moved ? `, verplaatst ${moved}` : ''}: ` +
  `eindsaldo ${closing}`;

/** The end of what somebody has had sent. */
const atRequest = (sender: string): string => `Dit bericht is verstuurd op vraag van ${sender}. Een antwoord komt daar terecht.`;

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
    ending: atRequest(sender),
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
  reportOffered: ({ site, link, sender, name, every }) => ({
    subject: `Wilt u het rapport ${name} per e-mail?`,
    paragraphs: [
      `${sender} wil u het rapport “${name}” op ${site} per e-mail laten bezorgen, ${EVERY[every]}.`,
      'Wilt u het ontvangen, bevestig dat dan op deze pagina:',
      link,
      'Wilt u het niet, dan hoeft u niets te doen: zonder bevestiging krijgt u geen rapport.',
    ],
    ending: atRequest(sender),
  }),
  report: ({ site, link, sender, name, every, period, asOf, sums, file }) => ({
    subject: `Rapport ${name} op ${site}`,
    paragraphs: [
      `Dit is het rapport “${name}” op ${site}, dat ${sender} u ${EVERY[every]} laat bezorgen. ` +
        `De periode: ${period}. De stand van: ${asOf}.`,
      sums.map(toSums).join('\n') || 'In deze periode staat er niets op de rekening.',
      file === undefined
        ? 'Het bestand is te groot voor een e-mail en is weggelaten.'
        : `Het rapport zit als bestand bij dit bericht: ${file}`,
      'Wilt u deze e-mail niet meer, beëindig hem dan op deze pagina:',
      link,
    ],
    ending: atRequest(sender),
  }),
};

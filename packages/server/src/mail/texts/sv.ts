import { capital, type ReportedSums, type Words } from './words.ts';

const DOCUMENTS = { invoice: 'faktura', creditNote: 'kreditfaktura' } as const;

const EVERY = { weekly: 'varje vecka', monthly: 'varje månad', quarterly: 'varje kvartal' } as const;

/** One line for each currency. */
const toSums = ({ opening, billed, credited, paid, moved, closing }: ReportedSums): string =>
  `Ingående saldo ${opening}, fakturerat ${billed}, krediterat ${credited}, betalt ${paid}${moved ? `, flyttat ${moved}` : ''}: ` +
  `utgående saldo ${closing}`;

/** The end of what somebody has had sent. */
const atRequest = (sender: string): string => `Meddelandet skickades på begäran av ${sender}. Ett svar går dit.`;

/** Swedish. */
export const sv: Words = {
  greeting: (name) => (name === undefined ? 'Hej!' : `Hej ${name}!`),
  automatic: 'Meddelandet har skickats automatiskt. Svar på det läses inte.',
  confirmRegistration: ({ site, link, period }) => ({
    subject: `Bekräfta din registrering för ${site}`,
    paragraphs: [
      `Någon har registrerat sig för ${site} med den här e-postadressen. Om det var du, bekräfta adressen med den här länken:`,
      link,
      `Länken gäller i ${period}. Där anger du lösenordet som du valde. Kontot finns när du har bekräftat.`,
      'Om det inte var du behöver du inte göra något: utan det lösenordet skapas inget konto.',
    ],
  }),
  accountExists: ({ site, link, userId }) => ({
    subject: `Du har redan ett konto för ${site}`,
    paragraphs: [
      `Någon har registrerat sig för ${site} med den här e-postadressen. Den har redan ett konto. Användar-id:t är: ${userId}`,
      'Om det var du, logga in på den här sidan. Där kan du också välja ett nytt lösenord:',
      link,
      'Om det inte var du behöver du inte göra något: inget har ändrats och ingen har fått veta att du har ett konto.',
    ],
  }),
  userIdTaken: ({ site, link }) => ({
    subject: `Välj ett annat användar-id för ${site}`,
    paragraphs: [
      `Någon har registrerat sig för ${site} med den här e-postadressen. Användar-id:t som valdes är upptaget. ` +
        'Därför har inget konto skapats.',
      'Om det var du, registrera dig på nytt med ett annat användar-id på den här sidan:',
      link,
      'Om det inte var du behöver du inte göra något.',
    ],
  }),
  resetPassword: ({ site, link, userId, period }) => ({
    subject: `Välj ett nytt lösenord för ${site}`,
    paragraphs: [
      `Någon har bett om ett nytt lösenord för ${site}. Användar-id:t är: ${userId}`,
      'Om det var du, välj lösenordet med den här länken:',
      link,
      `Länken fungerar en gång och gäller i ${period}.`,
      'Om det inte var du behöver du inte göra något: ditt lösenord är oförändrat.',
    ],
  }),
  passwordChanged: ({ site, link, userId, time }) => ({
    subject: `Ditt lösenord för ${site} har ändrats`,
    paragraphs: [
      `Ditt lösenord för ${site} har ändrats. Användar-id:t är: ${userId}`,
      `Tidpunkt för ändringen: ${time}`,
      'Om det var du behöver du inte göra något.',
      'Om det inte var du, be genast om ett nytt lösenord på den här sidan och meddela vår kundtjänst:',
      link,
    ],
  }),
  accessGranted: ({ site, link, customer }) => ({
    subject: `Du har fått åtkomst på ${site}`,
    paragraphs: [
      customer
        ? `Du kan nu se dokumenten för ${customer.name}, kundnummer ${customer.number}.`
        : 'Du kan nu se dokumenten för alla kundnummer.',
      'Logga in på den här sidan för att se dem:',
      link,
      'Du behöver inte göra något mer. Om du inte väntade dig detta, meddela vår kundtjänst.',
    ],
  }),
  forwarded: ({ site, link, sender, kind, number, quote }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} på ${site}`,
    paragraphs: [
      `${sender} skickar dig en länk till ${DOCUMENTS[kind]} ${number} på ${site}.`,
      ...(quote ? [`${sender} skriver:`, quote] : []),
      'Du ser dokumentet på den här sidan när du har loggat in:',
      link,
      'Åtkomsten beror på kundnumret: länken i sig öppnar ingenting. Om du inte har åtkomst än kan du be om den på samma sida.',
    ],
    ending: atRequest(sender),
  }),
  forwardedCopy: ({ site, link, kind, number, quote, recipients }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} på ${site}`,
    paragraphs: [
      `Du har skickat en länk till ${DOCUMENTS[kind]} ${number} på ${site} till: ${recipients}`,
      ...(quote ? ['Du skrev:', quote] : []),
      'Länken som de fick:',
      link,
    ],
    ending: 'Det här är kopian som du bad om. Den har skickats automatiskt.',
  }),
  reportOffered: ({ site, link, sender, name, every }) => ({
    subject: `Vill du ha rapporten ${name} med e-post?`,
    paragraphs: [
      `${sender} vill låta skicka rapporten ”${name}” på ${site} till dig med e-post, ${EVERY[every]}.`,
      'Om du vill ha den, bekräfta det på den här sidan:',
      link,
      'Om du inte vill behöver du inte göra något: utan bekräftelse skickas ingen rapport till dig.',
    ],
    ending: atRequest(sender),
  }),
  report: ({ site, link, sender, name, every, period, asOf, sums, file }) => ({
    subject: `Rapporten ${name} på ${site}`,
    paragraphs: [
      `Det här är rapporten ”${name}” på ${site}, som ${sender} låter skicka till dig ${EVERY[every]}. ` +
        `Perioden: ${period}. Ställningen per: ${asOf}.`,
      sums.map(toSums).join('\n') || 'Kontot innehåller inget för perioden.',
      file === undefined
        ? 'Filen är för stor för ett e-postmeddelande och har utelämnats.'
        : `Rapporten följer med meddelandet som fil: ${file}`,
      'Om du inte vill ha det här e-postmeddelandet längre, avsluta det på den här sidan:',
      link,
    ],
    ending: atRequest(sender),
  }),
};

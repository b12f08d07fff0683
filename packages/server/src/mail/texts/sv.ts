import { capital, type Words } from './words.ts';

const DOCUMENTS = { invoice: 'faktura', creditNote: 'kreditfaktura' } as const;

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
    ending: `Meddelandet skickades på begäran av ${sender}. Ett svar går dit.`,
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
};

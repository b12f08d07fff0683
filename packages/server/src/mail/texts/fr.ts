import { capital, type ReportedSums, type Words } from './words.ts';

const DOCUMENTS = { invoice: 'facture', creditNote: 'note de crédit' } as const;

const EVERY = { weekly: 'chaque semaine', monthly: 'chaque mois', quarterly: 'chaque trimestre' } as const;

/** One line for each currency. */
const toSums = ({ opening, billed, credited, paid, moved, closing }: ReportedSums): string =>
  `Solde initial ${opening}, facturé ${billed}, crédité ${credited}, payé ${paid}${moved ? `, transféré ${moved}` : ''} : ` +
  `solde final ${closing}`;

/** The end of what somebody has had sent. */
const atRequest = (sender: string): string => `Ce message a été envoyé à la demande de ${sender}. Une réponse y parviendra.`;

/** French. */
export const fr: Words = {
  greeting: (name) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  automatic: 'Ce message a été envoyé automatiquement. Les réponses ne sont pas lues.',
  confirmRegistration: ({ site, link, period }) => ({
    subject: `Confirmez votre inscription à ${site}`,
    paragraphs: [
      `Une inscription à ${site} a été demandée avec cette adresse e-mail. Si c’était vous, confirmez l’adresse par ce lien :`,
      link,
      `Le lien est valable ${period}. Il demande le mot de passe que vous avez choisi. Le compte existe dès que vous avez confirmé.`,
      'Si ce n’était pas vous, vous n’avez rien à faire : sans ce mot de passe, aucun compte n’est créé.',
    ],
  }),
  accountExists: ({ site, link, userId }) => ({
    subject: `Vous avez déjà un compte pour ${site}`,
    paragraphs: [
      `Une inscription à ${site} a été demandée avec cette adresse e-mail, qui a déjà un compte. Son identifiant : ${userId}`,
      'Si c’était vous, connectez-vous sur cette page. Vous pouvez aussi y choisir un nouveau mot de passe :',
      link,
      'Si ce n’était pas vous, vous n’avez rien à faire : rien n’a été modifié et personne n’a appris que vous avez un compte.',
    ],
  }),
  userIdTaken: ({ site, link }) => ({
    subject: `Choisissez un autre identifiant pour ${site}`,
    paragraphs: [
      `Une inscription à ${site} a été demandée avec cette adresse e-mail. L’identifiant choisi est déjà pris : ` +
        'aucun compte n’a été créé.',
      'Si c’était vous, inscrivez-vous de nouveau avec un autre identifiant sur cette page :',
      link,
      'Si ce n’était pas vous, vous n’avez rien à faire.',
    ],
  }),
  resetPassword: ({ site, link, userId, period }) => ({
    subject: `Choisissez un nouveau mot de passe pour ${site}`,
    paragraphs: [
      `Un nouveau mot de passe a été demandé pour ${site}. Identifiant : ${userId}`,
      'Si c’était vous, choisissez le mot de passe par ce lien :',
      link,
      `Le lien sert une seule fois et reste valable ${period}.`,
      'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste inchangé.',
    ],
  }),
  passwordChanged: ({ site, link, userId, time }) => ({
    subject: `Votre mot de passe pour ${site} a été modifié`,
    paragraphs: [
      `Votre mot de passe pour ${site} a été modifié. Identifiant : ${userId}`,
      `Moment de la modification : ${time}`,
      'Si c’était vous, vous n’avez rien à faire.',
      'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe sur cette page et prévenez notre service clients :',
      link,
    ],
  }),
  accessGranted: ({ site, link, customer }) => ({
    subject: `Vous avez reçu un accès sur ${site}`,
    paragraphs: [
      customer
        ? `Vous pouvez désormais consulter les documents de ${customer.name}, numéro de client ${customer.number}.`
        : 'Vous pouvez désormais consulter les documents de tous les numéros de client.',
      'Connectez-vous sur cette page pour les consulter :',
      link,
      'Vous n’avez rien d’autre à faire. Si vous ne vous y attendiez pas, prévenez notre service clients.',
    ],
  }),
  forwarded: ({ site, link, sender, kind, number, quote }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} sur ${site}`,
    paragraphs: [
      `${sender} vous envoie un lien vers la ${DOCUMENTS[kind]} ${number} sur ${site}.`,
      ...(quote ? [`${sender} écrit :`, quote] : []),
      'Vous verrez le document sur cette page, une fois connecté :',
      link,
      'L’accès dépend du numéro de client : le lien seul n’ouvre rien. Si vous n’avez pas encore accès, demandez-le sur cette même page.',
    ],
    ending: atRequest(sender),
  }),
  forwardedCopy: ({ site, link, kind, number, quote, recipients }) => ({
    subject: `${capital(DOCUMENTS[kind])} ${number} sur ${site}`,
    paragraphs: [
      `Vous avez envoyé un lien vers la ${DOCUMENTS[kind]} ${number} sur ${site} à : ${recipients}`,
      ...(quote ? ['Vous avez écrit :', quote] : []),
      'Le lien qui a été reçu :',
      link,
    ],
    ending: 'Ceci est la copie que vous avez demandée. Elle a été envoyée automatiquement.',
  }),
  reportOffered: ({ site, link, sender, name, every }) => ({
    subject: `Souhaitez-vous recevoir le rapport ${name} par e-mail ?`,
    paragraphs: [
      `${sender} souhaite vous faire parvenir par e-mail, ${EVERY[every]}, le rapport « ${name} » de ${site}.`,
      'Si vous le souhaitez, confirmez-le sur cette page :',
      link,
      'Sinon, vous n’avez rien à faire : sans confirmation, aucun rapport ne vous est envoyé.',
    ],
    ending: atRequest(sender),
  }),
  report: ({ site, link, sender, name, every, period, asOf, sums, file }) => ({
    subject: `Rapport ${name} de ${site}`,
    paragraphs: [
      `Voici le rapport « ${name} » de ${site}, que ${sender} vous fait parvenir ${EVERY[every]}. ` +
        `Période : ${period}. Situation au : ${asOf}.`,
      sums.map(toSums).join('\n') || 'Le compte ne contient rien pour cette période.',
      file === undefined
        ? 'Le fichier est trop volumineux pour un e-mail et n’a pas été joint.'
        : `Le rapport est joint à ce message sous forme de fichier : ${file}`,
      'Si vous ne souhaitez plus recevoir cet e-mail, mettez-y fin sur cette page :',
      link,
    ],
    ending: atRequest(sender),
  }),
};

import type { EnquiryWords } from './words.ts';

/** French. */
export const fr: EnquiryWords = {
  greeting: (name) => (name === undefined ? 'Madame, Monsieur,' : `Bonjour ${name},`),
  received: ({ site, number, title, by }) => ({
    subject: `Votre demande ${number}\u00a0: ${title}`,
    first: [
      `Votre demande «\u00a0${title}\u00a0» est arrivée chez ${site}. Son numéro de suivi\u00a0: ${number}`,
      ...(by === undefined ? [] : [`Vous aurez une réponse au plus tard\u00a0: ${by}`]),
    ],
  }),
  replied: ({ number, title, quote }) => ({
    subject: `Réponse à votre demande ${number}\u00a0: ${title}`,
    first: [`Une réponse a été donnée à votre demande «\u00a0${title}\u00a0», numéro de suivi ${number}\u00a0:`, quote],
  }),
  page: 'Vous pouvez tout lire et écrire à nouveau sur cette page\u00a0:',
  byMail: 'Indiquez le numéro de suivi dans vos questions. La réponse arrivera à cette adresse.',
  sent: 'Voici ce que vous avez envoyé\u00a0:',
  colon: '\u00a0:',
  about: 'Concerne',
  files: 'Fichiers',
  machines: 'Machines',
  actions: { add: 'ajouter', move: 'déplacer', remove: 'retirer' },
  automatic: 'Ce message a été envoyé automatiquement. Les réponses ne sont pas lues.',
};

import type { Texts } from './index.ts';

/** French as it is written in Belgium and Luxembourg: a no-break space stands before a colon, inside quotation marks and before %. */
export const fr: Texts = {
  skip: 'Aller au contenu',
  countryAndLanguage: 'Pays et langue',
  lightOrDark: 'Passer du clair au sombre',
  invoices: {
    title: 'Factures et paiements',
    lead: 'Toutes les factures et notes de crédit de votre entreprise au même endroit\u00a0: ce qui reste à payer, ce qui est échu, ce qui '
      + 'est réglé. Cherchez, filtrez, et ouvrez un document pour en voir les lignes, la TVA et les paiements.',
    promise: 'Gratuit, 24\u00a0heures sur\u00a024.',
    waiting: 'Vos factures arrivent.',
    withoutScript: 'La liste des factures a besoin de JavaScript. Vous pouvez aussi nous joindre par téléphone\u00a0; '
      + 'le numéro figure sur cette page.',
  },
  contact: { heading: 'Nous contacter', phone: 'Téléphone', fax: 'Fax' },
  account: {
    heading: 'Session de développement',
    note: 'Cette démo ne demande pas encore de connexion. Choisissez les factures à afficher.',
    label: 'Connecté en tant que',
    show: 'Changer de compte',
    all: 'Contrôleur du groupe\u00a0: tous les numéros de client',
    registered: 'Nouveau collègue\u00a0: accès pas encore accordé',
    anonymous: 'Personne\u00a0: non connecté',
  },
  webTeams: {
    title: 'Six lignes sur votre propre page',
    lead: 'La liste et la carte de contact sont deux éléments personnalisés. Copiez ces lignes dans n’importe quelle page\u00a0: pas de '
      + 'framework, pas d’étape de build, rien à installer. Elles prennent la langue, la police et les couleurs de la page.',
    code: 'HTML à copier',
    copy: 'Copier',
    copied: 'Copié',
    weight: (weight) => `${weight}\u00a0Kio compressés, c’est tout le script que cette page charge avant d’afficher la première ligne.`,
    policy: 'Fonctionne sous une Content Security Policy stricte avec Trusted Types. C’est ainsi que cette page est servie.',
    languages: 'Français, néerlandais, anglais et suédois, chargés seulement s’ils servent\u00a0; '
      + 'dates et montants écrits comme dans le pays.',
    access: 'Conçu pour le clavier, le lecteur d’écran, les écrans de 320\u00a0pixels et un zoom de 400\u00a0%.',
    plain: 'Voir ces lignes à l’œuvre sur une page nue',
  },
  footer: {
    demo: 'Ceci est une démonstration. L’entreprise, ses numéros de client et ses factures sont fictifs.',
    session: 'Une session de développement remplace la connexion dans cette démo, et nulle part ailleurs.',
    source: (title, year) => `Coordonnées telles que publiées dans «\u00a0${title}\u00a0»${year && ` (${year})`}\u00a0; `
      + 'elles peuvent avoir changé depuis.',
  },
  chooser: {
    title: 'Customer Support OnLine',
    lead: 'Factures, notes de crédit et les bons interlocuteurs\u00a0: le libre-service des clients professionnels, '
      + 'gratuit et ouvert 24\u00a0heures sur\u00a024.',
    countries: 'Choisissez votre pays',
  },
  notFound: {
    title: 'Il n’y a pas de page à cette adresse',
    lead: 'L’adresse est peut-être mal saisie, ou la page a été déplacée. Ces pages existent\u00a0:',
  },
};

/** French as it is written in Canada: other words for taxes and fax, no space before a semicolon. */
export const frenchOfCanada: Texts = {
  ...fr,
  invoices: {
    ...fr.invoices,
    lead: 'Toutes les factures et notes de crédit de votre entreprise au même endroit\u00a0: ce qui reste à payer, ce qui est en retard, '
      + 'ce qui est réglé. Cherchez, filtrez, et ouvrez un document pour en voir les lignes, les taxes et les paiements.',
    withoutScript: 'La liste des factures a besoin de JavaScript. Vous pouvez aussi nous joindre par téléphone; '
      + 'le numéro figure sur cette page.',
  },
  contact: { heading: 'Communiquez avec nous', phone: 'Téléphone', fax: 'Télécopieur' },
  account: {
    ...fr.account,
    note: 'Cette démo ne demande pas encore d’ouverture de session. Choisissez les factures à afficher.',
    label: 'Session ouverte au nom de',
    anonymous: 'Personne\u00a0: aucune session ouverte',
  },
  webTeams: {
    ...fr.webTeams,
    languages: 'Français, anglais, néerlandais et suédois, chargés seulement s’ils servent; dates et montants écrits comme dans le pays.',
  },
  footer: {
    ...fr.footer,
    session: 'Une session de développement remplace l’ouverture de session dans cette démo, et nulle part ailleurs.',
    source: (title, year) => `Coordonnées telles que publiées dans «\u00a0${title}\u00a0»${year && ` (${year})`}; `
      + 'elles peuvent avoir changé depuis.',
  },
};

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
  orders: {
    title: 'Commandes et livraisons',
    lead: 'Où en sont vos commandes, du jour où elles sont passées à leur livraison\u00a0: ce qui est expédié et ce '
      + 'qui ne l’est pas, quand arrive la suite, et ce qui ne va pas. Suivez chaque colis chez son transporteur.',
    promise: 'Gratuit, 24 heures sur 24.',
    waiting: 'Vos commandes arrivent.',
    withoutScript: 'La liste des commandes a besoin de JavaScript. Vous pouvez aussi nous joindre par téléphone\u00a0; le '
      + 'numéro figure sur cette page.',
  },
  statement: {
    title: 'Relevé de compte',
    lead: 'Ce qui a été facturé, crédité et payé pendant une période, ce qui est ouvert et depuis quand, avec le calcul qui le prouve. '
      + 'Choisissez, imprimez, et joignez le bordereau à votre paiement.',
    promise: 'Gratuit, 24\u00a0heures sur\u00a024.',
    waiting: 'Votre relevé arrive.',
    withoutScript: 'Le relevé a besoin de JavaScript. Vous pouvez aussi nous joindre par téléphone\u00a0; le numéro figure sur cette page.',
  },
  enquiries: {
    title: 'Demandes',
    lead: 'Choisissez de quoi il s’agit et remplissez le formulaire : il arrive chez les spécialistes du '
      + 'sujet, avec les données du document. En dessous figurent vos demandes et les réponses reçues.',
    promise: 'Gratuit, 24 heures sur 24.',
    waiting: 'Les formulaires arrivent.',
    withoutScript: 'Les formulaires ont besoin de JavaScript. Vous pouvez aussi nous téléphoner au numéro qui figure sur cette page.',
  },
  contact: { heading: 'Nous contacter', phone: 'Téléphone', fax: 'Fax' },
  people: {
    aside: 'Connexion et contact',
    heading: 'Comptes de cette démo',
    note: 'Ces personnes sont fictives. Leur mot de passe est',
    all: 'Contrôleuse du groupe\u00a0: tous les numéros de client',
    entitled: (number) => `voit le numéro de client ${number}`,
    registered: (number) => `nouvelle collègue\u00a0: l’accès à ${number} est en cours d’octroi`,
    guest: { invoice: 'Sans compte\u00a0: facture', order: 'Sans compte\u00a0: commande' },
    customerNumber: 'numéro de client',
  },
  webTeams: {
    title: 'Six lignes sur votre propre page',
    lead: 'La liste, la connexion et la carte de contact sont des éléments personnalisés. Copiez ces lignes dans '
      + 'n’importe quelle page\u00a0: pas de '
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
    session: 'Les personnes qui peuvent se connecter ici sont fictives elles aussi\u00a0; un e-mail de cette démo '
      + 'est un fichier sur la machine qui la fait tourner.',
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
  orders: {
    ...fr.orders,
    withoutScript: 'La liste des commandes a besoin de JavaScript. Vous pouvez aussi nous joindre par téléphone; '
      + 'le numéro figure sur cette page.',
  },
  statement: {
    ...fr.statement,
    withoutScript: 'Le relevé a besoin de JavaScript. Vous pouvez aussi nous joindre par téléphone; le numéro figure sur cette page.',
  },
  contact: { heading: 'Communiquez avec nous', phone: 'Téléphone', fax: 'Télécopieur' },
  people: { ...fr.people, aside: 'Ouverture de session et contact' },
  webTeams: {
    ...fr.webTeams,
    languages: 'Français, anglais, néerlandais et suédois, chargés seulement s’ils servent; dates et montants écrits comme dans le pays.',
  },
  footer: {
    ...fr.footer,
    session: 'Les personnes qui peuvent ouvrir une session ici sont fictives elles aussi; un courriel de cette démo '
      + 'est un fichier sur la machine qui la fait tourner.',
    source: (title, year) => `Coordonnées telles que publiées dans «\u00a0${title}\u00a0»${year && ` (${year})`}; `
      + 'elles peuvent avoir changé depuis.',
  },
};

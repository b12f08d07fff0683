import type { Texts } from './index.ts';

export const en: Texts = {
  skip: 'Skip to main content',
  countryAndLanguage: 'Country and language',
  lightOrDark: 'Switch between light and dark',
  invoices: {
    title: 'Invoices and payments',
    lead: 'All invoices and credit notes of your company in one place: what is open, what is overdue, what has been paid. '
      + 'Search, filter, and open a document to see its lines, VAT and payments.',
    promise: 'Free of charge, 24 hours a day.',
    waiting: 'Your invoices are on their way.',
    withoutScript: 'The invoice list needs JavaScript. You can reach us by phone as well; the number is on this page.',
  },
  orders: {
    title: 'Orders and deliveries',
    lead: 'Where your orders are, from the day they are placed to their delivery: what has been sent and what has '
      + 'not, when the next part comes, and what is amiss. Follow each parcel at its carrier’s.',
    promise: 'Free of charge, 24 hours a day.',
    waiting: 'Your orders are on their way.',
    withoutScript: 'The list of orders needs JavaScript. You can reach us by phone as well; the number is on this page.',
  },
  statement: {
    title: 'Statement of account',
    lead: 'What was billed, credited and paid in any period, what is open and since when, with the sum that proves itself. '
      + 'Choose, print, and send the slip along with your payment.',
    promise: 'Free of charge, 24 hours a day.',
    waiting: 'Your statement is on its way.',
    withoutScript: 'The statement needs JavaScript. You can reach us by phone as well; the number is on this page.',
  },
  enquiries: {
    title: 'Enquiries',
    lead: 'Choose what it is about and fill in its form: it goes to the people who know the '
      + 'subject, with the facts of the document in place. Below is what you have asked, and what was answered.',
    promise: 'Free of charge, 24 hours a day.',
    waiting: 'The forms are on their way.',
    withoutScript: 'The forms need JavaScript. You can call us as well; the number is on this page.',
  },
  contact: { heading: 'Contact us', phone: 'Phone', fax: 'Fax' },
  people: {
    aside: 'Sign-in and contact',
    heading: 'Accounts of this demo',
    note: 'These people are made up. The password of each is',
    all: 'Group controller: all customer numbers',
    entitled: (number) => `sees customer number ${number}`,
    registered: (number) => `new colleague: access to ${number} is being granted`,
    guest: { invoice: 'Without an account: invoice', order: 'Without an account: order' },
    customerNumber: 'customer number',
  },
  webTeams: {
    title: 'Six lines on your own page',
    lead: 'The list, the sign-in and the contact card are custom elements. Copy these lines into any page: no framework, no build step, '
      + 'nothing to install. They take on the language, the font and the colours of the page around them.',
    code: 'HTML to copy',
    copy: 'Copy',
    copied: 'Copied',
    weight: (weight) => `${weight} KiB, compressed, is all that the script of this page loads before the first row shows.`,
    policy: 'Works under a strict content security policy with Trusted Types. This page is served with one.',
    languages: 'English, Dutch, French and Swedish, each loaded only when used; dates and amounts as the country writes them.',
    access: 'Made for keyboard, screen reader, 320-pixel screens and 400 % zoom.',
    plain: 'See the lines at work on a bare page',
  },
  footer: {
    demo: 'This is a demonstration. The company, its customer numbers and its invoices are made up.',
    session: 'Who can sign in here, and who sees what, is made up as well; an e-mail of this demo is a file on '
      + 'the machine that it runs on.',
    source: (title, year) => `Contact details as published in “${title}”${year && ` (${year})`}; they may have changed since.`,
  },
  chooser: {
    title: 'Customer Support OnLine',
    lead: 'Invoices, credit notes and the right people to ask: self-service for business customers, free of charge, 24 hours a day.',
    countries: 'Choose your country',
  },
  notFound: {
    title: 'There is no page at this address',
    lead: 'The address may be mistyped, or the page may have moved. These pages exist:',
  },
};

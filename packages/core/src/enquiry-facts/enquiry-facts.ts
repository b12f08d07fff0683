/** What an enquiry is about, for whoever sends one and whoever reads it: the names of things and subjects, and a card for each thing. */
export { renderFactCard } from './card.ts';
export { factTitle, subjectLabel, SUBJECTS } from './words.ts';
export { texts } from './locales/index.ts';

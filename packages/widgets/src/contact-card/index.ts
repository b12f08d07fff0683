export { ContactCard } from './contact-card.ts';

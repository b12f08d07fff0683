/** Registers `<csol-contact-card>`. */
import { define } from '@csol/core';
import { ContactCard } from '../contact-card/contact-card.ts';

define('contact-card', ContactCard);

declare global {
  interface HTMLElementTagNameMap {
    'csol-contact-card': ContactCard;
  }
}

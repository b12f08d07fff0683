/** The four choices that every story takes; each is a part of the address, so that a link leads to exactly what is on screen. */

import type { Preview } from '@storybook/web-components-vite';

/** What is chosen now. */
export interface Globals {
  /** BCP 47; `en-XA` is the pseudo-language that shows what is not translated or has no room. */
  lang: string;
  /** ISO 3166-1 alpha-2 in small letters. */
  country: string;
  /** `page` leaves it to the page, which follows the system here. */
  theme: 'light' | 'dark' | 'page';
  dir: 'ltr' | 'rtl';
}

/** What a story begins with. */
export const globals: Globals = { lang: 'en', country: 'be', theme: 'light', dir: 'ltr' };

interface Choice {
  value: string;
  title: string;
}

type Toolbar = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<Toolbar['toolbar']>['icon'];

/** A toolbar as Storybook takes it. */
function createToolbar(name: string, icon: Icon, items: Choice[]): Toolbar {
  return { name, description: name, toolbar: { title: name, icon, items, dynamicTitle: true } };
}

export const toolbars = {
  lang: createToolbar('Language', 'globe', [
    { value: 'en', title: 'English' },
    { value: 'nl', title: 'Nederlands' },
    { value: 'fr', title: 'Français' },
    { value: 'sv', title: 'Svenska' },
    { value: 'en-XA', title: 'Pseudo (en-XA)' },
  ]),
  country: createToolbar('Country', 'flag', [
    { value: 'be', title: 'Belgium' },
    { value: 'lu', title: 'Luxembourg' },
    { value: 'se', title: 'Sweden' },
    { value: 'us', title: 'United States' },
    { value: 'ca', title: 'Canada' },
  ]),
  theme: createToolbar('Theme', 'mirror', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
    { value: 'page', title: 'As the page' },
  ]),
  dir: createToolbar('Direction', 'transfer', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
};

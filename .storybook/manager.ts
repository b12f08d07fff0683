import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'CSOL Widgets',
    brandUrl: './',
    brandTarget: '_self',
    appBorderRadius: 0,
    colorSecondary: '#0f62fe',
  }),
});

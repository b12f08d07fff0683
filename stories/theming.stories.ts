import { g90 } from '@carbon/themes';
import { COLOUR_TOKEN_NAMES } from '@csol/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { staged } from './handlers/index.ts';
import { shows } from './support/play.ts';
import { setTokens, type Tokens } from './support/tokens.ts';

const widgets = (): TemplateResult =>
  html`<csol-invoice-list page-size="5"></csol-invoice-list><csol-contact-card></csol-contact-card>`;

const meta: Meta<Tokens> = {
  title: 'Theming',
  parameters: staged('documents'),
  argTypes: Object.fromEntries(COLOUR_TOKEN_NAMES.map((name) => [name, { control: 'color', name: `--csol-${name}` }])),
  render: (args) => html`<div class="story-stack" ${setTokens('--csol-', args)}>${widgets()}</div>`,
  play: shows('csol-invoice-list', '[part=row]'),
};
export default meta;

type Story = StoryObj<Tokens>;

/** Every colour is a control: change one and watch. Nothing is set to begin with. */
export const AllTokens: Story = {};

/** A house colour: three tokens are enough. */
export const HouseColour: Story = {
  args: {
    interactive: 'light-dark(#6929c4, #a56eff)',
    'link-primary': 'light-dark(#6929c4, #be95ff)',
    'link-primary-hover': 'light-dark(#491d8b, #d4bbff)',
  },
};

const kebab = (name: string): string => name.replaceAll(/[A-Z]|0\d$/g, (part) => `-${part.toLowerCase()}`);
const carbon: Tokens = Object.fromEntries(
  Object.entries(g90)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => [kebab(name), String(value)]),
);

/** The page decides: one that is built with Carbon, here its theme g90, hands its own tokens down. */
export const CarbonPage: Story = {
  render: () => html`<div class="story-stack story-g90" ${setTokens('--cds-', carbon)}>${widgets()}</div>`,
};

/** The font and its size are the page's, or tokens. */
export const Type: Story = {
  render: () => html`<div class="story-stack story-type">${widgets()}</div>`,
};

/** Parts take what tokens do not reach: `csol-invoice-list::part(header)` and others, see each widget's list. */
export const Parts: Story = {
  render: () => html`<div class="story-stack story-parts">${widgets()}</div>`,
};

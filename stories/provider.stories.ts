import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { shows } from './support/play.ts';

const meta: Meta = {
  title: 'Provider',
  component: 'csol-provider',
  parameters: staged('documents'),
  argTypes: {
    client: { control: false },
    theme: { control: 'select', options: [undefined, 'light', 'dark'] },
    country: { control: 'select', options: [undefined, 'be', 'lu', 'se', 'us', 'ca'] },
  },
  render: (args) => html`<csol-provider ${attributes(args)}><div class="story-panel">
    <csol-contact-card></csol-contact-card>
  </div></csol-provider>`,
  play: shows('csol-contact-card', '[part=line]'),
};
export default meta;

type Story = StoryObj;

/** Inside a page that has said its country already, a provider may say another. */
export const Country: Story = { args: { country: 'se' } };

/** A dark part of a light page. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Two countries, two languages, two themes on one page. */
export const SideBySide: Story = {
  render: () =>
    html`<div class="story-columns">
      <csol-provider country="be" lang="fr" theme="light">
        <div class="story-panel"><csol-contact-card></csol-contact-card></div>
      </csol-provider>
      <csol-provider country="se" lang="sv" theme="dark">
        <div class="story-panel"><csol-contact-card></csol-contact-card></div>
      </csol-provider>
    </div>`,
};

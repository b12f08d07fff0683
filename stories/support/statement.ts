/** What the stories of the statement share: they are of one widget, a part of it in each file. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';

export const TAG = 'csol-statement-report';

const report: NonNullable<Meta['render']> = (args) => html`<csol-statement-report ${attributes(args)}></csol-statement-report>`;

/** What every file's stories begin with; its title and its account are its own. */
export const statementMeta = { component: TAG, args: { fiscalYearStart: 1 }, render: report };

/** On a phone. */
export const narrow: StoryObj = { render: (args, context) => html`<div class="story-narrow">${report(args, context)}</div>` };

/** The account of a single customer of the demo company, from the real server. */
export const onServer: StoryObj = { parameters: { onServer: true }, args: { customerNumber: '10482-BE' } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staged } from './handlers/index.ts';
import { attributes } from './support/attributes.ts';
import { find, shows } from './support/play.ts';

const TAG = 'csol-invoice-list';
const ROW = '.table-frame:not([data-refreshing]) [part=row]';
const DIALOG = '[part=dialog] .detail:not(:has(> .skeleton))';
/** Rows below a message. */
const STALE_ROW = '.base:has(.panel--warning) [part=row]';
const OPEN = `${ROW} [part=open-button]`;
const OPEN_SECOND = '[part=row]:nth-of-type(2) [part=open-button]';
/** The header of a column that the list is not sorted by. */
const HEADER = '[part=header][aria-sort=none] button';

/** Sets a field of the filters, as a person does. */
async function choose(canvas: HTMLElement, name: string, value: string): Promise<void> {
  await find(canvas, TAG, ROW);
  const field = (await find(canvas, TAG, `#filters [name=${name}]`)) as HTMLInputElement | HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const meta: Meta = {
  title: 'Invoice list',
  component: TAG,
  tags: ['csol-invoice-list'],
  args: { pageSize: 10 },
  argTypes: {
    client: { control: false },
    sort: { control: 'select', options: ['-issueDate', 'dueDate', 'number', '-gross', '-open', 'category', 'customerNumber'] },
    status: { control: 'select', options: [undefined, 'open', 'partlyPaid', 'overdue', 'disputed', 'paid', 'credited'] },
    kind: { control: 'select', options: [undefined, 'invoice', 'creditNote'] },
  },
  render: (args) => html`<csol-invoice-list ${attributes(args)}></csol-invoice-list>`,
};
export default meta;

type Story = StoryObj;

/** Everything works: the real server answers, over the demo company. */
export const Ready: Story = { tags: ['state:ready'], play: shows(TAG, ROW) };

/** The page has not said yet where the documents come from. */
export const Idle: Story = {
  tags: ['state:idle'],
  parameters: { disconnected: true },
  play: shows(TAG, '.base:not(:has(form)) [part=panel]'),
};

/** The first answer is on its way; the rows that will come have their room already. */
export const Loading: Story = { tags: ['state:loading'], parameters: staged('never-answers'), play: shows(TAG, '.row--skeleton') };

/** A newer answer is on its way; the last one stays readable and usable. */
export const Refreshing: Story = {
  tags: ['state:refreshing'],
  parameters: staged('answers-once'),
  play: shows(TAG, ROW, HEADER, '[data-refreshing] [part=row]'),
};

/** There is nothing to show, whatever is filtered. */
export const Empty: Story = { tags: ['state:empty'], parameters: staged('no-invoices'), play: shows(TAG, '.panel--info') };

/** The newer answer failed: the last one stays, and says how old it is. */
export const Stale: Story = {
  tags: ['state:stale'],
  parameters: staged('fails-later'),
  play: shows(TAG, ROW, HEADER, STALE_ROW),
};

/** Signed in, but not entitled to these documents (403). */
export const Denied: Story = { tags: ['state:denied'], parameters: staged('denied'), play: shows(TAG, '.panel--warning') };

/** Registered, and waiting for an administrator: what is going on, what works meanwhile, and a way to look again. */
export const NotEntitledYet: Story = {
  tags: ['state:denied'],
  parameters: staged('not-entitled'),
  play: shows(TAG, '.panel--warning [part=retry-button]'),
};

/** Not signed in (401); the page is asked to take over by an event. */
export const Expired: Story = { tags: ['state:expired'], parameters: staged('expired'), play: shows(TAG, '[part=sign-in-button]') };

/** The session ended while the list was on screen: what was read may go on being read. */
export const ExpiredLater: Story = {
  tags: ['state:expired'],
  parameters: staged('expires-later'),
  play: shows(TAG, ROW, HEADER, STALE_ROW),
};

/** Too many requests (429): says how long to wait. */
export const Limited: Story = { tags: ['state:limited'], parameters: staged('limited'), play: shows(TAG, '.panel--warning') };

/** The back end failed (500): the request number helps the support desk to find out why. */
export const Failed: Story = { tags: ['state:failed'], parameters: staged('server-error'), play: shows(TAG, '.panel--error code') };

export const FailedUnreachable: Story = {
  tags: ['state:failed'],
  parameters: staged('unreachable'),
  play: shows(TAG, '.panel--error'),
};

/** A proxy's maintenance page in place of data. */
export const FailedWithHtml: Story = { tags: ['state:failed'], parameters: staged('html'), play: shows(TAG, '.panel--error') };

/** JSON, but not the contract's. */
export const FailedWithWrongShape: Story = { tags: ['state:failed'], parameters: staged('wrong-shape'), play: shows(TAG, '.panel--error') };

/** The page's filters: shown, and locked. */
export const Presets: Story = { args: { status: 'overdue', kind: 'invoice' }, play: shows(TAG, ROW) };

/** With a person's own filter that nothing fits. */
export const NoMatch: Story = {
  parameters: staged('no-invoice-matches'),
  play: async (context) => {
    await choose(context.canvasElement, 'status', 'disputed');
    await shows(TAG, '.panel--info button')(context);
  },
};

/** Filters that a person has chosen, each to be taken away. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'kind', 'invoice');
    await choose(canvasElement, 'period', 'thisYear dueDate');
    await find(canvasElement, TAG, '[part=chip]:nth-of-type(2)');
    await shows(TAG, ROW)({ canvasElement });
  },
};

/** One filter too many: which of them hides how many documents. */
export const NoMatchLoosened: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'kind', 'creditNote');
    await choose(canvasElement, 'status', 'overdue');
    await shows(TAG, '[part=loosen-button]')({ canvasElement });
  },
};

/** What is asked for less often, and an amount that nobody can read. */
export const MoreFilters: Story = {
  play: async ({ canvasElement }) => {
    await shows(TAG, '[part=more-filters] summary', 'details[open] input')({ canvasElement });
    await choose(canvasElement, 'amountFrom', '12,5o');
    await shows(TAG, '#amount-problem')({ canvasElement });
  },
};

/** Columns of the page's own, in its order. */
export const Columns: Story = {
  args: { columns: 'number,orderNumber,purchaseOrderNumber,dueDate,open,status,delivery' },
  play: shows(TAG, ROW),
};

/** The person's own choice of columns. */
export const ColumnsPanel: Story = { play: shows(TAG, ROW, '[part~=columns-button]', '#columns .columns') };

/** A document that has come while the page was open: it is told, and nothing moves until the person wants it. */
export const News: Story = {
  parameters: staged('news'),
  play: async ({ canvasElement }) => {
    await shows(TAG, ROW, '[part=news]')({ canvasElement });
    canvasElement.querySelector(TAG)?.lookForNews();
    await shows(TAG, '[part=update-button]')({ canvasElement });
  },
};

/** What is new, changed or newly overdue since the last visit. */
export const Marks: Story = {
  args: { withMarks: true },
  beforeEach: () => {
    localStorage.setItem('csol-invoice-visit', JSON.stringify({ seen: Date.parse('2026-01-01') }));
    return () => localStorage.removeItem('csol-invoice-visit');
  },
  play: shows(TAG, ROW, '[part=mark]'),
};
export const WithoutToolbar: Story = { args: { withoutToolbar: true }, play: shows(TAG, ROW) };

export const WithCustomer: Story = { args: { withCustomer: true }, play: shows(TAG, ROW) };
export const WithoutFilters: Story = { args: { withoutFilters: true }, play: shows(TAG, ROW) };
export const WithoutTotals: Story = { args: { withoutTotals: true }, play: shows(TAG, ROW) };

/** Six currencies: totals are never added together, and take one row however many they are. */
export const ManyCurrencies: Story = { parameters: staged('many-currencies'), play: shows(TAG, ROW) };

/** A heading of the page's own. */
export const OwnHeading: Story = {
  args: { withoutFilters: true, withoutTotals: true, pageSize: 5 },
  render: (args) => html`<csol-invoice-list ${attributes(args)}><h2 slot="heading">Your last five documents</h2></csol-invoice-list>`,
  play: shows(TAG, ROW),
};

/** At 320 px rows are cards, each value with its label. */
export const Narrow: Story = {
  args: { pageSize: 5 },
  render: (args) => html`<div class="story-narrow"><csol-invoice-list ${attributes(args)}></csol-invoice-list></div>`,
  play: shows(TAG, ROW),
};

export const NarrowLoading: Story = { ...Narrow, parameters: staged('never-answers'), play: shows(TAG, '.row--skeleton') };

/** Each widget speaks its own language. */
export const TwoLanguages: Story = {
  args: { pageSize: 5, withoutFilters: true },
  render: (args) =>
    html`<div class="story-stack">
      <csol-invoice-list lang="nl" ${attributes(args)}></csol-invoice-list>
      <csol-invoice-list lang="sv" country="se" ${attributes(args)}></csol-invoice-list>
    </div>`,
  play: shows(TAG, ROW),
};

/** A document with everything that one can have. */
export const Detail: Story = {
  parameters: staged('documents'),
  play: shows(TAG, ROW, OPEN_SECOND, DIALOG),
};
export const DetailOfCreditNote: Story = { ...Detail, play: shows(TAG, OPEN, DIALOG) };

/** A document of the demo company. */
export const DetailFromServer: Story = { play: shows(TAG, OPEN, DIALOG) };

export const DetailLoading: Story = {
  parameters: staged('document-never-answers'),
  play: shows(TAG, OPEN, '[part=dialog] .skeleton'),
};
export const DetailFailed: Story = {
  parameters: staged('document-fails'),
  play: shows(TAG, OPEN, '[part=dialog] .panel--error'),
};

/** A newer back end's codes, and currencies that nobody knows: shown as they came. */
export const UnknownCodes: Story = { parameters: staged('unknown-codes'), play: shows(TAG, ROW) };

/** Markup, template syntax and direction marks are text. */
export const HostileTexts: Story = { args: { withCustomer: true }, parameters: staged('hostile-texts'), play: shows(TAG, ROW) };

/** 10,000 characters where ten are usual. */
export const LongTexts: Story = { args: { withCustomer: true }, parameters: staged('long-texts'), play: shows(TAG, ROW) };

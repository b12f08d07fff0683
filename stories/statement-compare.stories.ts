/** Somebody's own ledger set against the statement. It stays in the page. */
import '@csol/widgets/define/statement-report';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { staged } from './handlers/index.ts';
import { exampleEntries } from './handlers/statements.ts';
import { chooseLedger, toLedger } from './support/ledger.ts';
import { find, shows } from './support/play.ts';
import { narrow, statementMeta, TAG } from './support/statement.ts';

const OPEN = '[part~=compare-button]';
const RESULT = '.compare__result';
const WRONG = '[part=extra] .panel--warning';

const booked = exampleEntries.filter(({ amount, state }) => amount.currency === 'EUR' && state !== 'pending');
const ledger = toLedger(booked);
/** Another amount, one booking less, one that only the customer has, and one whose date is none. */
const other = [...ledger.split('\r\n').slice(0, -3), 'X-7;06/09/2026;12,00', 'X-8;soon;40,00'].join('\r\n').replace('937,50', '973,50');
const hostile = 'Number;Date;Amount\n<img src=x onerror=alert(1)>;01/02/2026;7\n{{7*7}};today;x';

/** Chooses a file once the comparison is open, and waits for what comes of it. */
const reads = (content: BlobPart, selector: string, name?: string): StoryObj['play'] => async ({ canvasElement }) => {
  await shows(TAG, OPEN, '#ledger')({ canvasElement });
  await chooseLedger(canvasElement, [content], name);
  await find(canvasElement, TAG, selector);
};

const meta: Meta = {
  title: 'Statement of account/Ledger',
  ...statementMeta,
  parameters: staged('example-account'),
};
export default meta;

type Story = StoryObj;

/** No file yet. */
export const Idle: Story = { play: shows(TAG, OPEN, '#ledger') };

/** Every booking matches, and nothing is left over. */
export const Agrees: Story = { play: reads(ledger, `${RESULT} .proof--done`) };

/** What differs, what is missing where, and what cannot be read. */
export const Differs: Story = { play: reads(other, `${RESULT} #compare-problems`) };

/** What matched is there too, folded. */
export const Matched: Story = {
  play: async (context) => {
    await reads(ledger, `${RESULT} details`)?.(context);
    ((await find(context.canvasElement, TAG, `${RESULT} details`)) as HTMLDetailsElement).open = true;
  },
};

/** On a phone. */
export const Narrow: Story = {
  ...Differs,
  ...narrow,
};

/** As older programs write: bytes of Windows, commas for points. */
export const OtherEncoding: Story = {
  play: reads(Uint8Array.from(ledger.replace('Number;Date', 'N° pièce;Date'), (letter) => letter.charCodeAt(0)), RESULT),
};

/** Nobody can tell the columns by their names: a person says which they are. */
export const Columns: Story = { play: reads(ledger.replace('Number;Date;Amount', 'Aap;Noot;Mies'), '#ledger-number') };

/** A workbook, with the name of a CSV. */
export const NotCsv: Story = { play: reads(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), WRONG) };

/** A text, and no table. */
export const NoTable: Story = { play: reads('Dear all\n\nPlease find attached what you asked for.', WRONG, 'letter.txt') };

/** More than a page can hold. */
export const TooLarge: Story = { play: reads(new Uint8Array(26 * 1024 * 1024), WRONG) };

export const EmptyFile: Story = { play: reads('', WRONG) };

/** Markup in a file is text, and its name too. */
export const Hostile: Story = { play: reads(hostile, `${RESULT} #compare-problems`, '<b>x</b>.csv') };

import { ApiError, type ApiClient, type ApiErrorKind, type UnsafeCallOptions } from '@csol/client/port';
import type { Forward } from '@csol/contract';
import { CsolSessionChangeEvent, readAddresses } from '@csol/core';
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until } from '../../../../test/helpers/index.ts';
import { mountSettled } from '../../../../test/helpers/lists.ts';
import { allByPart, byPart, byRole, focused, focusedName, textOf, type as write } from '../../../../test/helpers/query.ts';
import { createClient, createCreditNote, createDetail, createPage, stageCalls } from '../../../../test/helpers/staged.ts';
import type { InvoiceList } from './invoice-list.ts';

type Call = { id: string; forward: Forward };

/** Calls whose answers a test stages. */
function createDesk(rest: ApiClient = {}): { client: ApiClient; calls: ReturnType<typeof stageCalls<Call, void>> } {
  const calls = stageCalls<Call, void>();
  const client = createClient(() => createPage(), {
    getInvoice: async (id) => (id.startsWith('crn') ? createCreditNote({ id }) : createDetail({ id })),
    forwardInvoice: (id, forward, options) => calls.call({ id, forward }, options),
    ...rest,
  });
  return { client, calls };
}

async function openDetail(client: ApiClient): Promise<InvoiceList> {
  const list = await mountSettled(client);
  allByPart(list, 'open-button')[0]?.click();
  await until(() => list.shadowRoot?.querySelector('.facts'), 'the details show');
  return list;
}

/** Opens the form of a list's first document. */
async function openForm(client: ApiClient): Promise<InvoiceList> {
  const list = await openDetail(client);
  byPart(list, 'forward-button').click();
  await until(() => focusedName() === 'Send to a colleague' && list.shadowRoot?.querySelector('.forward'), 'the form shows');
  return list;
}

const fieldOf = (list: InvoiceList, name: string): HTMLTextAreaElement =>
  list.shadowRoot?.querySelector(`.forward [name=${name}]`) as HTMLTextAreaElement;
const send = (list: InvoiceList): void => byPart(list, 'submit-button').click();
const summarised = (list: InvoiceList): Promise<void> =>
  until(() => focused()?.part.contains('summary') && list.shadowRoot?.querySelector('.summary'), 'the summary shows');

/** Fills the form in and sends it. */
async function sendTo(list: InvoiceList, to: string, note = ''): Promise<void> {
  write(fieldOf(list, 'to'), to);
  write(fieldOf(list, 'note'), note);
  send(list);
  await list.updateComplete;
}

describe('sending a document to colleagues', () => {
  it('is not offered where the client cannot do it; the link is', async () => {
    const list = await openDetail(createClient(() => createPage(), { getInvoice: async () => createDetail() }));
    expect(allByPart(list, 'forward-button')).to.have.length(0);
    expect(allByPart(list, 'copy-link-button')).to.have.length(1);
  });

  it('opens a form whose heading takes the focus, and which says who will see the document', async () => {
    const { client } = createDesk();
    const list = await openForm(client);
    expect(byPart(list, 'forward-button').ariaExpanded).to.equal('true');
    expect(textOf(byPart(list, 'forward'))).to.contain('They see the document only if they have access to customer number 10482-BE.');
  });

  it('sends each address once, the note and the page’s path, in the language of the page', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    byRole(list, 'checkbox', 'Send me a copy').click();
    await sendTo(list, 'Carol <carol@example.com>; dave@example.com, CAROL@example.com', ' Is this one ours? ');
    const { question, options } = calls.last();
    expect(question).to.deep.equal({
      id: 'inv_0',
      forward: {
        to: ['CAROL@example.com', 'dave@example.com'], note: 'Is this one ours?', copy: true, page: location.pathname + location.search,
      },
    });
    expect(options.language).to.equal('en-BE');
  });

  it('is busy while it is sent, and sends once however often the button is pressed', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    await sendTo(list, 'carol@example.com');
    send(list);
    expect([byPart(list, 'submit-button').ariaDisabled, textOf(byPart(list, 'submit-button'))]).to.deep.equal(['true', 'Sending…']);
    expect(calls.asked).to.have.length(1);
  });

  it('says to whom it was sent and who sees it, takes the focus there, and begins anew', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    await sendTo(list, 'carol@example.com, dave@example.com', 'Hello');
    calls.last().answer();
    await until(() => focused()?.part.contains('sent'), 'that it was sent has the focus');
    const text = textOf(byPart(list, 'sent'));
    expect(text).to.contain('On its way to carol@example.com and dave@example.com');
    expect(text).to.contain('only if they have access to customer number 10482-BE');
    byPart(list, 'again-button').click();
    await until(() => focused() === fieldOf(list, 'to'), 'the field has the focus');
    expect([fieldOf(list, 'to').value, fieldOf(list, 'note').value]).to.deep.equal(['', '']);
  });

  it('gives the focus back to its button when it is left', async () => {
    const { client } = createDesk();
    const list = await openForm(client);
    byPart(list, 'cancel-button').click();
    await list.updateComplete;
    expect(focusedName()).to.equal('Send to a colleague');
    expect(allByPart(list, 'forward')).to.have.length(0);
  });
});

describe('a form that is not right', () => {
  const faults = {
    '': 'Write at least one e-mail address.',
    ' , ;': 'Write at least one e-mail address.',
    'carol': '“carol” is not an e-mail address.',
    'carol@example.com, dave@': '“dave@” is not an e-mail address.',
    '<img src=x onerror=alert(1)>': '“img src=x onerror=alert(1)” is not an e-mail address.',
    [Array.from({ length: 11 }, (_, at) => `p${at}@example.com`).join()]: 'At most 10 addresses are possible at a time.',
  };
  for (const [to, text] of Object.entries(faults)) {
    it(`says so before anything is sent: ${to.slice(0, 30) || 'nobody'}`, async () => {
      const { client, calls } = createDesk();
      const list = await openForm(client);
      await sendTo(list, to);
      await summarised(list);
      expect(textOf(byPart(list, 'summary'))).to.contain(text);
      expect(fieldOf(list, 'to').ariaInvalid).to.equal('true');
      expect(calls.asked).to.have.length(0);
    });
  }

  it('leads from the summary to the field', async () => {
    const { client } = createDesk();
    const list = await openForm(client);
    await sendTo(list, '');
    await summarised(list);
    byRole(list, 'link', /E-mail addresses/).click();
    expect(focused() === fieldOf(list, 'to')).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('names a note that is too long', async () => {
    const { client } = createDesk();
    const list = await openForm(client);
    await sendTo(list, 'carol@example.com', 'x'.repeat(1001));
    await summarised(list);
    expect(textOf(byPart(list, 'summary'))).to.contain('Note (optional) At most 1.000 characters are possible.');
  });

  it('reads what mail programs copy', () => {
    expect(readAddresses('"Peeters, Anna" <anna@example.com>;\nbob@example.com carol@example.com')).to.include.members([
      'anna@example.com', 'bob@example.com', 'carol@example.com',
    ]);
  });
});

describe('a mail that was not sent', () => {
  const words: Partial<Record<ApiErrorKind, string>> = {
    'network': 'The service cannot be reached. What you typed is still here.',
    'timeout': 'Sending once more sends one e-mail only.',
    'denied': 'This sign-in may not send e-mails from here',
    'not-found': 'This service sends no e-mails, or the document is not visible any more.',
    'server': 'Something went wrong on our side. What you typed is still here.',
    'limited': 'Nothing was sent now. Wait a while, then try again.',
  };
  for (const [kind, text] of Object.entries(words)) {
    it(`says why, takes the focus there and keeps what was typed: ${kind}`, async () => {
      const { client, calls } = createDesk();
      const list = await openForm(client);
      await sendTo(list, 'carol@example.com', 'Hello');
      calls.last().fail(new ApiError(kind as ApiErrorKind, 'x', { requestId: 'req-7' }));
      await summarised(list);
      expect(textOf(byPart(list, 'summary'))).to.contain(text);
      expect(textOf(byPart(list, 'summary')).includes('req-7')).to.equal(kind === 'server');
      expect([fieldOf(list, 'to').value, fieldOf(list, 'note').value]).to.deep.equal(['carol@example.com', 'Hello']);
    });
  }

  const waits = { 30_000: 'in 1 minute.', 2_400_000: 'in 40 minutes.', 9_000_000: 'in 3 hours.' };
  for (const [retryAfterMs, text] of Object.entries(waits)) {
    it(`says when to come back: ${text}`, async () => {
      const { client, calls } = createDesk();
      const list = await openForm(client);
      await sendTo(list, 'carol@example.com');
      calls.last().fail(new ApiError('limited', 'x', { retryAfterMs: Number(retryAfterMs) }));
      await summarised(list);
      expect(textOf(byPart(list, 'summary'))).to.contain(`Nothing was sent now. Try again ${text}`);
    });
  }

  it('marks the field that the back end refused', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    await sendTo(list, 'carol@example.com');
    calls.last().fail(new ApiError('invalid', 'x', { fieldErrors: [{ pointer: '/to', code: 'format', detail: 'x' }] }));
    await summarised(list);
    expect(textOf(byPart(list, 'summary'))).to.contain('E-mail addresses Write addresses like name@example.com');
  });

  it('is one wish when it is sent again after no answer, and another once it was changed', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    const keyOf = (at: number): string | undefined => (calls.asked[at]?.options as UnsafeCallOptions).idempotencyKey;
    for (const to of ['carol@example.com', 'carol@example.com', 'dave@example.com']) {
      await sendTo(list, to);
      calls.last().fail(new ApiError('timeout', 'x'));
      await summarised(list);
    }
    expect(keyOf(0) === keyOf(1) && keyOf(1) !== keyOf(2)).to.equal(true);
  });

  it('asks for a sign-in, and what was typed is there for the same person', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    await sendTo(list, 'carol@example.com', 'Hello');
    calls.last().fail(new ApiError('expired', 'x'));
    await until(() => list.shadowRoot?.querySelector('.summary [part=sign-in-button]'), 'the sign-in is offered');
    byPart(byPart(list, 'summary'), 'sign-in-button').click();
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
    allByPart(list, 'open-button')[0]?.click();
    await until(() => list.shadowRoot?.querySelector('.facts'), 'the details show');
    byPart(list, 'forward-button').click();
    await until(() => list.shadowRoot?.querySelector('.forward'), 'the form shows');
    expect([fieldOf(list, 'to').value, fieldOf(list, 'note').value]).to.deep.equal(['carol@example.com', 'Hello']);
  });
});

describe('what was typed', () => {
  async function reopen(list: InvoiceList, at = 0): Promise<void> {
    allByPart(list, 'open-button')[at]?.click();
    await until(() => list.shadowRoot?.querySelector('.facts'), 'the details show');
    byPart(list, 'forward-button').click();
    await until(() => list.shadowRoot?.querySelector('.forward'), 'the form shows');
  }

  it('is gone, like the form, when the session is somebody else’s', async () => {
    const { client, calls } = createDesk();
    const list = await openForm(client);
    await sendTo(list, 'carol@example.com', 'secret');
    document.dispatchEvent(new CsolSessionChangeEvent());
    expect(calls.last().options.signal?.aborted).to.equal(true);
    await until(() => !list.shadowRoot?.querySelector('dialog') && allByPart(list, 'open-button').length > 0, 'the panel is gone');
    await reopen(list);
    expect([fieldOf(list, 'to').value, fieldOf(list, 'note').value]).to.deep.equal(['', '']);
  });

  it('is not another document’s', async () => {
    const { client } = createDesk();
    const list = await openForm(client);
    write(fieldOf(list, 'to'), 'carol@example.com');
    byPart(list, 'close-button').click();
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'the panel is gone');
    await reopen(list, 1);
    expect(fieldOf(list, 'to').value).to.equal('');
  });
});

/** The form after sending has come to something. */
const after = async (settle: (calls: ReturnType<typeof createDesk>['calls']) => void, part: string): Promise<Element> => {
  const { client, calls } = createDesk();
  const list = await openForm(client);
  await sendTo(list, 'carol@example.com', 'Hello');
  settle(calls);
  await until(() => list.shadowRoot?.querySelector(part), 'the state shows');
  return list;
};
const states = {
  'before anything is typed': () => openForm(createDesk().client),
  'while it is sent': () => after(() => undefined, '[part=submit-button][aria-disabled=true]'),
  'that was sent': () => after((calls) => calls.last().answer(), '.sent'),
  'that failed': () => after((calls) => calls.last().fail(new ApiError('server', 'x', { requestId: 'req-7' })), '.summary code'),
  'that was refused': async () => {
    const list = await openForm(createDesk().client);
    send(list);
    await summarised(list);
    return list;
  },
};
describe('the form that sends a document', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

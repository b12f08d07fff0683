import { ApiError, type ApiClient, type UnsafeCallOptions } from '@csol/client/port';
import type { EnquiryDetail, EnquiryMessageDraft } from '@csol/contract';
import { CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { createEnquiryDetail, createOpenEnquiry, mountEnquiry, openEnquiry } from '../../../../test/helpers/enquiries.ts';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, byRole, chooseFiles, focused, focusedName, plain, textOf, type } from '../../../../test/helpers/query.ts';
import type { EnquiryList } from './enquiry-list.ts';

type Mounted = Awaited<ReturnType<typeof mountEnquiry>>;

const field = (list: EnquiryList): HTMLTextAreaElement => byRole<HTMLTextAreaElement>(list, 'textbox', 'Your message');
const send = (list: EnquiryList): void => byPart(list, 'submit-button').click();
const summary = (list: EnquiryList): Promise<void> => until(() => allByPart(list, 'summary').length, 'the summary shows');
const messages = (list: EnquiryList): string[] => allByPart(list, 'message').map((each) => plain(each.innerText));

/** A desk whose first answers are lost, after it has done its work or before. */
function createLossy(lost: number): {
  keys: (string | undefined)[];
  send: (id: string, draft: EnquiryMessageDraft, options?: UnsafeCallOptions) => Promise<EnquiryDetail>;
} {
  const keys: (string | undefined)[] = [];
  return {
    keys,
    send: async (_id, { text }, options) => {
      keys.push(options?.idempotencyKey);
      if (keys.length <= lost) throw new ApiError('network', 'x');
      const { log } = createEnquiryDetail();
      const sent = { id: 'msg_2', from: 'customer' as const, at: '2026-07-16T10:00:00Z', text, attachments: [] };
      return createEnquiryDetail({ status: 'open', log: [...log, sent] });
    },
  };
}

/** A client that takes files: at once, or once `gate` lets them. */
function createFileClient(gate: Promise<void> = Promise.resolve()): ApiClient {
  const file = { id: 'att_1', fileName: 'note.pdf', size: 3, received: 0 };
  return {
    createAttachment: async () => ({ ...file, state: 'receiving' }),
    getAttachment: async () => ({ ...file, state: 'receiving' }),
    putAttachmentPart: async () => gate.then(() => ({ ...file, received: 3, state: 'ready' })),
    deleteAttachment: async () => undefined,
  };
}

/** Does what a person does who chooses a file. */
async function give(list: EnquiryList): Promise<void> {
  await until(() => allByPart(list, 'files').length === 1, 'files can be chosen');
  const input = byPart(list, 'files').querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is nothing to choose files with.');
  chooseFiles(input, new File(['abc'], 'note.pdf'));
}

describe('a reply', () => {
  it('takes files along, and waits for those that are still on their way', async () => {
    let open: () => void = () => undefined;
    const drafts: EnquiryMessageDraft[] = [];
    const lossy = createLossy(0);
    const files = createFileClient(new Promise((resolve) => (open = resolve)));
    const { list } = await mountEnquiry(undefined, {
      ...files,
      createEnquiryMessage: async (id, draft, options) => (drafts.push(draft), lossy.send(id, draft, options)),
    });
    await give(list);
    type(field(list), 'See the file');
    send(list);
    await until(() => byPart(list, 'submit-button').ariaDisabled === 'true', 'it waits');
    expect(drafts).to.deep.equal([]);
    open();
    await until(() => drafts.length === 1, 'it is sent');
    expect(drafts).to.deep.equal([{ text: 'See the file', attachments: ['att_1'] }]);
  });

  it('is held back by a file that has not come, which is named', async () => {
    const { list, client } = await mountEnquiry(undefined, {
      ...createFileClient(),
      createAttachment: () => Promise.reject(new ApiError('denied', 'x')),
    });
    await give(list);
    await until(() => textOf(byPart(list, 'file')).includes('This file has not come.'), 'it failed');
    type(field(list), 'See the file');
    send(list);
    await summary(list);
    expect(plain(byPart(list, 'summary').innerText)).to.contain('Some files have not come.');
    expect([client.keys, field(list).value]).to.deep.equal([[], 'See the file']);
  });

  it('grows the conversation, takes the focus to the new message, and leaves the field empty', async () => {
    const { list, client } = await mountEnquiry();
    const told: string[] = [];
    list.addEventListener('csol-enquiry-reply', ({ enquiry }) => told.push(`${enquiry.log.length}`));
    type(field(list), '  Which number\nhas it?  ');
    send(list);
    await until(() => messages(list).length === 2, 'the message shows');
    expect(messages(list)[1]).to.contain('You').and.contain('Which number');
    expect([focused()?.part.contains('message'), focused()?.textContent?.includes('has it?')]).to.deep.equal([true, true]);
    expect([field(list).value, told]).to.deep.equal(['', ['2']]);
    expect(textOf(byRole(list, 'dialog'))).to.contain('Open');
    await until(() => client.queries.length === 2, 'the list follows');
  });

  it('that is empty is not sent: the summary takes the focus and leads to the field', async () => {
    const { list, client } = await mountEnquiry();
    send(list);
    await summary(list);
    expect(focused()?.part.contains('summary')).to.equal(true);
    byRole(byPart(list, 'summary'), 'link', /Write your message/).click();
    expect(focusedName()).to.contain('Your message');
    expect([client.keys, field(list).getAttribute('aria-invalid')]).to.deep.equal([[], 'true']);
  });

  it('that is too long says by how much, and keeps what was typed', async () => {
    const { list, client } = await mountEnquiry();
    const long = '😀'.repeat(10_001);
    type(field(list), long);
    send(list);
    await summary(list);
    expect(plain(byPart(list, 'summary').innerText)).to.match(/At most 10.000 characters are possible/);
    expect([client.keys.length, field(list).value === long]).to.deep.equal([0, true]);
  });

  for (const kind of ['network', 'timeout', 'server', 'limited', 'denied', 'expired', 'invalid'] as const) {
    it(`keeps what was typed after a failure of kind ${kind}, and says so`, async () => {
      const { list } = await mountEnquiry(undefined, { createEnquiryMessage: () => Promise.reject(new ApiError(kind, 'x')) });
      const told: string[] = [];
      list.addEventListener('csol-error', ({ operation, error }) => told.push(`${operation} ${error.kind}`));
      type(field(list), 'A long letter');
      send(list);
      await until(() => focused()?.part.contains('summary'), 'the summary takes the focus');
      expect(textOf(byPart(list, 'summary'))).to.contain('What you typed is still there.');
      expect([field(list).value, told]).to.deep.equal(['A long letter', [`createEnquiryMessage ${kind}`]]);
    });
  }

  it('keeps its key over retries, also in another language, and takes another one for another text', async () => {
    const lossy = createLossy(3);
    const { list } = await mountEnquiry(undefined, { createEnquiryMessage: lossy.send });
    type(field(list), 'Hello');
    send(list);
    await until(() => allByPart(list, 'retry-button').length, 'it can be tried again');
    byPart(list, 'retry-button').click();
    await until(() => lossy.keys.length === 2 && allByPart(list, 'summary').length, 'it has been tried again');
    list.lang = 'sv';
    await until(() => textOf(list).includes('Skriv till kundtjänsten'), 'the page speaks Swedish');
    send(list);
    await list.updateComplete;
    await until(() => lossy.keys.length === 3 && focused()?.part.contains('summary'), 'it has been tried a third time');
    type(byPart(list, 'input'), 'Hello again');
    send(list);
    await until(() => messages(list).length === 2, 'it is sent');
    const [first, ...others] = lossy.keys;
    expect([first?.length, others[0] === first, others[1] === first, others[2] === first]).to.deep.equal([32, true, true, false]);
  });

  it('is sent once where the button is pressed twice', async () => {
    const { list, client } = await mountEnquiry();
    type(field(list), 'Once');
    send(list);
    send(list);
    await until(() => messages(list).length === 2, 'it shows');
    expect(client.keys).to.have.length(1);
  });

  it('may be taken over by the page, and stays', async () => {
    const { list, client } = await mountEnquiry();
    list.addEventListener('csol-enquiry-reply-request', (event) => event.preventDefault());
    type(field(list), 'Mine');
    send(list);
    await list.updateComplete;
    expect([client.keys, field(list).value]).to.deep.equal([[], 'Mine']);
  });

  it('that has been begun survives closing by mistake, and is nobody else’s to see', async () => {
    const { list } = await mountEnquiry();
    type(field(list), 'Half a');
    byPart(list, 'close-button').click();
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'it closes');
    await openEnquiry(list);
    await until(() => allByPart(list, 'reply-form').length, 'the form is back');
    expect(field(list).value).to.equal('Half a');
    document.dispatchEvent(new CsolSessionChangeEvent());
    await until(() => !list.shadowRoot?.querySelector('dialog'), 'another person sees the list');
    await openEnquiry(list);
    await until(() => allByPart(list, 'reply-form').length, 'the form is back');
    expect(field(list).value).to.equal('');
  });
});

describe('an enquiry’s status', () => {
  const press = (list: EnquiryList, name: string): void => byRole(list, 'button', name).click();

  it('is closed and opened again by one button that keeps the focus', async () => {
    const { list, client } = await mountEnquiry([createOpenEnquiry()]);
    const told: string[] = [];
    for (const verb of ['close', 'reopen'] as const) {
      for (const name of [`csol-enquiry-${verb}-request`, `csol-enquiry-${verb}`] as const) {
        list.addEventListener(name, ({ enquiry }) => told.push(`${name} ${enquiry.status}`));
      }
    }
    byRole(list, 'button', 'Close enquiry').focus();
    press(list, 'Close enquiry');
    await until(() => textOf(byRole(list, 'dialog')).includes('Closed. “Reopen” takes it back.'), 'it is closed');
    expect(focusedName()).to.equal('Reopen');
    expect(textOf(byPart(list, 'reply-form'))).to.contain('Writing opens this enquiry again.');
    press(list, 'Reopen');
    await until(() => textOf(byRole(list, 'dialog')).includes('Open again.'), 'it is open again');
    expect(told).to.deep.equal([
      ...['csol-enquiry-close-request open', 'csol-enquiry-close closed'],
      ...['csol-enquiry-reopen-request closed', 'csol-enquiry-reopen open'],
    ]);
    await until(() => client.queries.length === 3, 'the list follows');
  });

  it('stays where the page prevents it', async () => {
    const { list } = await mountEnquiry([createOpenEnquiry()]);
    list.addEventListener('csol-enquiry-close-request', (event) => event.preventDefault());
    press(list, 'Close enquiry');
    await list.updateComplete;
    expect(byRole(list, 'button', 'Close enquiry')).to.be.an('htmlbuttonelement');
  });

  it('stays where it cannot be changed now, says why, and is tried again', async () => {
    let isDown = true;
    const setEnquiryStatus = async (): Promise<EnquiryDetail> => {
      if (isDown) throw new ApiError('network', 'x');
      return createEnquiryDetail({ status: 'closed' });
    };
    const { list } = await mountEnquiry([createEnquiryDetail()], { setEnquiryStatus });
    press(list, 'Close enquiry');
    await until(() => allByPart(list, 'retry-button').length, 'it says so');
    isDown = false;
    byPart(list, 'retry-button').click();
    await until(() => textOf(byRole(list, 'dialog')).includes('Closed. “Reopen”'), 'it is closed');
  });
});

const states: States = {
  'that is being sent': async () => {
    const { list }: Mounted = await mountEnquiry(undefined, { createEnquiryMessage: () => new Promise(() => undefined) });
    type(field(list), 'On its way');
    send(list);
    await until(() => textOf(byPart(list, 'submit-button')).includes('Sending'), 'it is being sent');
    return list;
  },
  'that is empty': async () => {
    const { list } = await mountEnquiry();
    send(list);
    await summary(list);
    return list;
  },
  'that failed': async () => {
    const { list } = await mountEnquiry(undefined, { createEnquiryMessage: () => Promise.reject(new ApiError('server', 'x')) });
    type(field(list), 'Lost?');
    send(list);
    await until(() => allByPart(list, 'retry-button').length, 'it says so');
    return list;
  },
};
describe('a reply', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

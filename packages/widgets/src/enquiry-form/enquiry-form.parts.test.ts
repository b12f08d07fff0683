import { ApiError } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import {
  createEnquiryClient,
  createForms,
  createLongForm,
  fieldOf,
  MARIA,
  mountForm,
  openForm,
  see,
  type EnquiryClient,
} from '../../../../test/helpers/enquiry-form.ts';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, choose, chooseFiles, focusedName, textOf, type } from '../../../../test/helpers/query.ts';
import '../define/enquiry-form.ts';
import type { EnquiryForm } from './enquiry-form.ts';

const PART = 256 * 1024;
const MACHINES = 'Change your installed inventory';

async function mountFiles(client: EnquiryClient): Promise<EnquiryForm> {
  const element = await openForm(await mountForm(client), 'E-mail us');
  await until(() => fieldOf(element, 'files'), 'files can be chosen');
  choose(fieldOf(element, 'topic'), 'other');
  type(fieldOf(element, 'message'), 'See the file');
  return element;
}

const give = (element: EnquiryForm, ...files: File[]): void => chooseFiles(fieldOf(element, 'files'), ...files);

const createFile = (size: number, name = 'note.pdf'): File => new File([new Uint8Array(size).fill(65)], name);

async function mountTable(client = createEnquiryClient(MARIA)): Promise<EnquiryForm> {
  const element = await openForm(await mountForm(client), MACHINES);
  await until(() => allByPart(element, 'add-row-button').length === 1, 'the table is there');
  return element;
}

function paste(element: EnquiryForm, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Firefox makes no such event with data of ours.
  const event = Object.defineProperty(new Event('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: clipboardData });
  element.shadowRoot?.querySelector('#machines-paste')?.dispatchEvent(event);
}

const ROWS = 'Type;Serial number;Date;Action\n9009-42A;78-A1;31/07/2026;remove\n9040-MR9;78-B2;tomorrow;scrap';

async function mountRows(): Promise<EnquiryForm> {
  const element = await mountTable();
  paste(element, ROWS);
  await until(() => allByPart(element, 'machine-row').length === 2, 'the rows are there');
  return element;
}

async function mountWrongRows(): Promise<EnquiryForm> {
  const element = await mountRows();
  byPart(element, 'submit-button').click();
  await see(element, 'This has not been sent yet');
  return element;
}

async function mountUploaded(): Promise<EnquiryForm> {
  const element = await mountFiles(createEnquiryClient(MARIA));
  give(element, createFile(10), createFile(0, 'empty.pdf'));
  await see(element, 'Sent along');
  return element;
}

async function mountLong(): Promise<EnquiryForm> {
  const forms = createForms('en', { forms: [createLongForm(60)] });
  return openForm(await mountForm(createEnquiryClient(MARIA, { listEnquiryForms: async () => forms })), 'A long form');
}

const states: States = {
  'with files': mountUploaded,
  'with a table of machines': mountRows,
  'with a table that is wrong': mountWrongRows,
  'with a form of sixty fields of every kind': mountLong,
};

describe('the parts of a form', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('a file', () => {
  it('is sent part by part, and goes along with the enquiry', async () => {
    const client = createEnquiryClient(MARIA);
    const element = await mountFiles(client);
    give(element, createFile(2 * PART + 5));
    await see(element, 'Sent along');
    byPart(element, 'submit-button').click();
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent[0]?.draft.attachments).to.deep.equal(['att_0']);
    expect(client.files.get('att_0')?.received).to.equal(2 * PART + 5);
  });

  it('goes on where it was when a part gets lost, with an answer or without', async () => {
    const client = createEnquiryClient(MARIA);
    const { putAttachmentPart } = client;
    const offsets: number[] = [];
    client.putAttachmentPart = async (id, offset, part) => {
      offsets.push(offset);
      if (offsets.length === 2) throw new ApiError('network', 'x', {});
      const answer = await putAttachmentPart!(id, offset, part);
      // It has come, and nobody hears of it.
      if (offsets.length === 3) throw new ApiError('network', 'x', {});
      return answer;
    };
    const element = await mountFiles(client);
    give(element, createFile(3 * PART));
    await see(element, '33% sent');
    dispatchEvent(new Event('online'));
    await until(() => offsets.length >= 3, 'it goes on');
    dispatchEvent(new Event('online'));
    await see(element, 'Sent along');
    expect(offsets).to.deep.equal([0, PART, PART, 2 * PART]);
  });

  it('that cannot be sent is named, can be sent again or taken out, and holds the enquiry back', async () => {
    const client = createEnquiryClient(MARIA);
    const { createAttachment } = client;
    client.createAttachment = () => Promise.reject(new ApiError('denied', 'x'));
    const element = await mountFiles(client);
    give(element, createFile(10));
    await see(element, 'This file has not come.');
    byPart(element, 'submit-button').click();
    await see(element, 'Some files have not come.');
    expect(client.sent).to.deep.equal([]);
    client.createAttachment = createAttachment!;
    byPart(element, 'retry-button').click();
    await see(element, 'Sent along');
    byPart(element, 'remove-button').click();
    await until(() => allByPart(element, 'file').length === 0, 'it is out');
    expect(client.files.size).to.equal(0);
  });

  it('that is empty, too large or refused says so, and what to do', async () => {
    const client = createEnquiryClient(MARIA);
    client.putAttachmentPart = async (id) => ({ ...client.files.get(id)!, received: 10, state: 'refused', reason: 'name' });
    const element = await mountFiles(client);
    give(element, createFile(0, 'a.pdf'), createFile(1024 * 1024 + 1, 'b.pdf'), createFile(10, 'c.pdf'));
    await see(element, 'This file is something else than its name says.');
    expect(textOf(element)).to.contain('This file is empty.').and.to.contain('This file has more than 1 MB.');
  });

  it('that is still on its way is waited for', async () => {
    const client = createEnquiryClient(MARIA);
    const { putAttachmentPart } = client;
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    client.putAttachmentPart = async (...asked) => gate.then(async () => putAttachmentPart!(...asked));
    const element = await mountFiles(client);
    give(element, createFile(10));
    byPart(element, 'submit-button').click();
    await see(element, 'It is sent as soon as all files have come.');
    expect(client.sent).to.deep.equal([]);
    go();
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent[0]?.draft.attachments).to.deep.equal(['att_0']);
  });
});

describe('a table of machines', () => {
  it('is asked for where the form has one', async () => {
    const element = await mountTable();
    byPart(element, 'submit-button').click();
    await see(element, 'Add at least one machine.');
  });

  it('takes in what is pasted, and names each cell that is wrong', async () => {
    const element = await mountWrongRows();
    expect(textOf(element)).to.contain('2 rows were taken in.');
    const items = [...(byPart(element, 'summary').querySelectorAll('li') ?? [])].map((item) => item.innerText);
    expect(items).to.deep.equal([
      'Row 2, What happens Choose whether it is added, moved or removed.',
      'Row 2, Date Enter a day that the calendar has.',
    ]);
    byPart(element, 'summary').querySelectorAll('a')[1]?.click();
    expect(focusedName()).to.equal('Row 2, Date');
  });

  it('is sent row by row, and answered row by row', async () => {
    const client = createEnquiryClient(MARIA);
    const rows = [{ serialNumber: '78-A1', action: 'remove', note: 'unknown' } as const];
    client.answers.push({ trackingNumber: 'BE-1', receivedAt: '2026-11-27T08:00:00Z', rows });
    const element = await mountTable(client);
    paste(element, '9009-42A;78-A1;31/07/2026;remove');
    await until(() => allByPart(element, 'machine-row').length === 1, 'the row is there');
    byPart(element, 'submit-button').click();
    await see(element, '78-A1 is not in the inventory');
    expect(client.sent[0]?.draft.rows).to.deep.equal([
      { action: 'remove', machine: '9009-42A', serialNumber: '78-A1', date: '2026-07-31' },
    ]);
  });

  it('of five hundred rows draws few, and sends all', async () => {
    const client = createEnquiryClient(MARIA);
    const element = await mountTable(client);
    paste(element, Array.from({ length: 500 }, (_, at) => `9009-42A;78-${at};31/07/2026;remove`).join('\n'));
    await see(element, '50 of 500 rows are shown');
    byPart(element, 'submit-button').click();
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent[0]?.draft.rows).to.have.length(500);
  });
});

describe('rows that are typed', () => {
  it('are taken in as those that are pasted', async () => {
    const element = await mountTable();
    const field = element.shadowRoot?.querySelector<HTMLTextAreaElement>('#machines-paste');
    if (!field) throw new Error('There is nowhere to type.');
    field.value = '9009-42A;78-A1;31/07/2026;remove';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => allByPart(element, 'machine-row').length === 1, 'the row is there');
    expect(field.value).to.equal('');
  });
});

describe('a form that is emptied', () => {
  it('can be brought back', async () => {
    const element = await mountFiles(createEnquiryClient(MARIA));
    byPart(element, 'clear-button').click();
    await see(element, 'The form was emptied.');
    expect(fieldOf(element, 'message').value).to.equal('');
    byPart(element, 'restore-button').click();
    await until(() => fieldOf(element, 'message').value === 'See the file', 'it is back');
  });
});

import { ApiError } from '@csol/client/port';
import type { EnquiryReceipt } from '@csol/contract';
import { CsolEnquiryRequestEvent, CsolSessionChangeEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { createInvoice } from '../../../../test/helpers/staged.ts';
import {
  createEnquiryClient,
  fieldOf,
  LINE,
  MARIA,
  mountForm,
  openForm,
  RECEIPT,
  see,
  type EnquiryClient,
} from '../../../../test/helpers/enquiry-form.ts';
import { until } from '../../../../test/helpers/index.ts';
import { allByPart, byPart, choose, textOf, type } from '../../../../test/helpers/query.ts';
import '../define/enquiry-form.ts';
import type { EnquiryForm } from './enquiry-form.ts';

const lost = (): ApiError => new ApiError('network', 'x');

/** Somebody who is not signed in, with a form that is filled in. */
async function mountFilled(client: EnquiryClient, attributes?: Record<string, string>): Promise<EnquiryForm> {
  const element = await openForm(await mountForm(client, attributes), 'E-mail us');
  choose(fieldOf(element, 'topic'), 'other');
  type(fieldOf(element, 'message'), 'Where is it?');
  for (const [name, text] of [['name', 'Maria'], ['email', 'maria@example.com']] as const) {
    const field = fieldOf(element, name);
    if (field) type(field, text);
  }
  return element;
}

async function mountSigned(client: EnquiryClient, attributes?: Record<string, string>): Promise<EnquiryForm> {
  const element = await openForm(await mountForm(client, attributes), 'E-mail us');
  await see(element, 'As Maria Dubois');
  choose(fieldOf(element, 'topic'), 'other');
  type(fieldOf(element, 'message'), 'Where is it?');
  return element;
}

const send = (element: EnquiryForm): void => byPart(element, 'submit-button').click();

describe('what is sent', () => {
  it('is what the form asks for, and who asks where nobody is signed in', async () => {
    const client = createEnquiryClient();
    const element = await mountFilled(client);
    send(element);
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent.map(({ draft }) => draft)).to.deep.equal([
      {
        ...{ country: 'BE', formId: 'general-question', values: { topic: 'other', message: 'Where is it?' } },
        ...{ page: location.pathname, contact: { name: 'Maria', email: 'maria@example.com' } },
      },
    ]);
  });

  it('says nothing of a person that the sign-on says', async () => {
    const client = createEnquiryClient(MARIA);
    const element = await mountSigned(client);
    send(element);
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent[0]?.draft.contact).to.equal(undefined);
  });

  it('is told to the page', async () => {
    const client = createEnquiryClient();
    const element = await mountFilled(client);
    const told: string[] = [];
    const handle = (event: Event): void => void told.push((event as Event & { trackingNumber: string }).trackingNumber);
    document.addEventListener('csol-enquiry-sent', handle);
    send(element);
    await see(element, 'BE-7K3M-Q9XD');
    await until(() => told.length > 0, 'it is told');
    document.removeEventListener('csol-enquiry-sent', handle);
    expect(told).to.deep.equal(['BE-7K3M-Q9XD']);
  });

  it('is not sent where the page takes it over, and stays', async () => {
    const client = createEnquiryClient();
    const element = await mountFilled(client);
    element.addEventListener('csol-enquiry-send-request', (event) => event.preventDefault());
    send(element);
    await element.updateComplete;
    expect(client.sent).to.deep.equal([]);
    expect(fieldOf(element, 'message').value).to.equal('Where is it?');
  });

  it('has an amount with a point, however the country writes it', async () => {
    const client = createEnquiryClient(MARIA);
    const element = await mountForm(client, { form: 'invoice-dispute', about: LINE });
    await until(() => allByPart(element, 'submit-button').length === 1, 'the form is there');
    (element.shadowRoot?.querySelector('#field-reason input, #field-reason') as HTMLElement).click();
    const reason = fieldOf(element, 'reason');
    if (reason.localName === 'select') choose(reason, 'other');
    await element.updateComplete;
    type(fieldOf(element, 'amount'), '1.234,5');
    type(fieldOf(element, 'message'), 'Too much');
    await element.updateComplete;
    send(element);
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent[0]?.draft.values).to.include({ amount: '1234.5' });
    expect(client.sent[0]?.draft.about).to.deep.equal([LINE]);
  });
});

describe('an enquiry that gets lost', () => {
  it('is sent once more under the same name, and is one', async () => {
    const client = createEnquiryClient();
    client.answers.push(lost());
    const element = await mountFilled(client);
    send(element);
    await see(element, 'Not sent yet: E-mail us');
    expect(textOf(element)).to.contain('Leave this page open until then.');
    byPart(element, 'retry-button').click();
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent).to.have.length(2);
    expect(new Set(client.sent.map(({ key }) => key)).size).to.equal(1);
    expect(client.sent[0]?.draft).to.deep.equal(client.sent[1]?.draft);
  });

  it('is sent when the page is online again', async () => {
    const client = createEnquiryClient();
    client.answers.push(lost());
    const element = await mountFilled(client);
    send(element);
    await see(element, 'Not sent yet');
    dispatchEvent(new Event('online'));
    await see(element, 'BE-7K3M-Q9XD');
  });

  it('is sent once where the button is pressed twice', async () => {
    const client = createEnquiryClient();
    let answer: (receipt: EnquiryReceipt) => void = () => undefined;
    client.answers.push(new Promise((resolve) => (answer = resolve)));
    const element = await mountFilled(client);
    const button = byPart(element, 'submit-button');
    button.click();
    button.click();
    await see(element, 'Sending: E-mail us');
    answer(RECEIPT);
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent).to.have.length(1);
  });

  it('can be taken back, after a word about what that means', async () => {
    const client = createEnquiryClient();
    client.answers.push(lost());
    const element = await mountFilled(client);
    send(element);
    await see(element, 'Not sent yet');
    byPart(element, 'take-back-button').click();
    await see(element, 'It may have come to the desk already.');
    byPart(element, 'confirm-take-back-button').click();
    await until(() => allByPart(element, 'submit-button').length === 1, 'the form is back');
    expect(fieldOf(element, 'message').value).to.equal('Where is it?');
  });

  it('is kept where the page keeps drafts, and sent by the next page', async () => {
    localStorage.clear();
    const client = createEnquiryClient(MARIA);
    client.answers.push(lost());
    const element = await mountSigned(client, { 'keep-drafts': '' });
    send(element);
    await see(element, 'It is kept in this browser until then.');
    element.remove();
    const next = createEnquiryClient(MARIA);
    const other = await mountForm(next, { 'keep-drafts': '' });
    await see(other, 'BE-7K3M-Q9XD');
    expect(next.sent.map(({ key }) => key)).to.deep.equal([client.sent[0]?.key]);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });
});

describe('an enquiry that is not taken', () => {
  it('says what is wrong at its field, and keeps what was typed', async () => {
    const client = createEnquiryClient();
    const fieldErrors = [
      { pointer: '/values/message', code: 'tooLong', detail: 'x' },
      { pointer: '/contact/email', code: 'format', detail: 'x' },
      { pointer: '/nowhere', code: 'x', detail: 'x' },
    ];
    client.answers.push(new ApiError('invalid', 'x', { fieldErrors }));
    const element = await mountFilled(client);
    send(element);
    await see(element, 'This has not been sent yet');
    expect(allByPart(element, 'summary')[0]?.querySelectorAll('li')).to.have.length(3);
    expect(fieldOf(element, 'message').getAttribute('aria-invalid')).to.equal('true');
    expect(fieldOf(element, 'message').value).to.equal('Where is it?');
    send(element);
    await see(element, 'BE-7K3M-Q9XD');
    expect(client.sent[0]?.key).not.to.equal(client.sent[1]?.key);
  });

  it('waits for whoever has to sign in again, and is then sent under the same name', async () => {
    const client = createEnquiryClient(MARIA);
    client.answers.push(new ApiError('expired', 'x', { type: 'urn:problem-type:csol:expired' }));
    const element = await mountSigned(client);
    send(element);
    await see(element, 'Your session has ended');
    document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
    await until(() => allByPart(element, 'retry-button').length > 0 || client.sent.length > 1, 'it goes on');
    allByPart(element, 'retry-button')[0]?.click();
    await see(element, 'BE-7K3M-Q9XD');
    expect(new Set(client.sent.map(({ key }) => key)).size).to.equal(1);
  });
});

describe('a draft', () => {
  it('is not seen by whoever signs in next, and is there again for whom it is', async () => {
    let session = MARIA;
    const client = createEnquiryClient(MARIA, { getSession: async () => session });
    const element = await mountSigned(client);
    session = { ...MARIA, user: { ...MARIA.user!, id: 'acc_2', displayName: 'Peter Maes' } };
    document.dispatchEvent(new CsolSessionChangeEvent());
    await see(element, 'What is it about?');
    await openForm(element, 'E-mail us');
    await see(element, 'As Peter Maes');
    expect(fieldOf(element, 'message').value).to.equal('');
    session = MARIA;
    document.dispatchEvent(new CsolSessionChangeEvent());
    await see(element, 'Begun');
    await openForm(element, 'E-mail us');
    expect(fieldOf(element, 'message').value).to.equal('Where is it?');
  });

  it('of somebody who was not signed in yet is theirs once they are', async () => {
    let session = (await createEnquiryClient().getSession?.())!;
    const client = createEnquiryClient(undefined, { getSession: async () => session });
    const element = await mountFilled(client);
    session = MARIA;
    document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
    await see(element, 'As Maria Dubois');
    expect(fieldOf(element, 'message').value).to.equal('Where is it?');
  });

  it('outlives the page where it is asked to, and never on a computer that others use', async () => {
    localStorage.clear();
    const keep = { 'keep-drafts': '' };
    (await mountSigned(createEnquiryClient(MARIA), keep)).remove();
    const again = await openForm(await mountForm(createEnquiryClient(MARIA), keep), 'E-mail us');
    await see(again, 'As Maria Dubois');
    expect(fieldOf(again, 'message').value).to.equal('Where is it?');
    again.remove();
    localStorage.clear();
    (await mountSigned(createEnquiryClient({ ...MARIA, isShared: true }), keep)).remove();
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('that is broken, or from another time, is none', async () => {
    localStorage.setItem('csol-enquiry-drafts:acc_1', '{"at":1,"drafts":"x"');
    localStorage.setItem('csol-enquiry-outbox:acc_1', JSON.stringify({ at: Date.now(), parcels: [{ key: 1 }] }));
    const element = await mountForm(createEnquiryClient(MARIA), { 'keep-drafts': '' });
    await see(element, 'What is it about?');
    expect(textOf(element)).not.to.contain('Begun');
    localStorage.clear();
  });
});

describe('a question that another widget asks', () => {
  it('opens the form that fits, with the facts in place', async () => {
    const element = await mountForm(createEnquiryClient(MARIA));
    await see(element, 'What is it about?');
    const event = new CsolEnquiryRequestEvent([createInvoice()], { number: '3' } as never);
    document.dispatchEvent(event);
    await see(element, 'Dispute an invoice');
    await see(element, 'What this is about');
    await see(element, 'Credit note CN-2026-000042');
    expect(event.defaultPrevented).to.equal(true);
    expect(element.shadowRoot?.querySelector('#field-line')).to.equal(null);
  });

  it('is left to the page where it is told so, or has taken it', async () => {
    const element = await mountForm(createEnquiryClient(MARIA), { 'without-requests': '' });
    await see(element, 'What is it about?');
    const event = new CsolEnquiryRequestEvent([createInvoice()]);
    document.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    element.withoutRequests = false;
    const taken = new CsolEnquiryRequestEvent([createInvoice()]);
    taken.preventDefault();
    document.dispatchEvent(taken);
    await element.updateComplete;
    expect(textOf(element)).to.contain('What is it about?');
  });
});

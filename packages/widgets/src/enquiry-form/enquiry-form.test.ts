import { ApiError, type ApiClient, type ApiErrorKind } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { createEnquiryClient, createForms, fieldOf, LINE, MARIA, mountForm, openForm, see } from '../../../../test/helpers/enquiry-form.ts';
import { allByPart, byPart, byRole, choose, focusedName, textOf, type } from '../../../../test/helpers/query.ts';
import '../define/enquiry-form.ts';
import type { EnquiryForm } from './enquiry-form.ts';

const refusing = (kind: ApiErrorKind): ApiClient => ({ listEnquiryForms: () => Promise.reject(new ApiError(kind, 'x')) });
const silent: ApiClient = { listEnquiryForms: () => new Promise(() => undefined) };

async function mountAnd(client: ApiClient | undefined, text: string, attributes?: Record<string, string>): Promise<EnquiryForm> {
  const element = await mountForm(client, attributes);
  await see(element, text);
  return element;
}

const mountGuest = async (): Promise<EnquiryForm> => openForm(await mountForm(createEnquiryClient()), 'E-mail us');

async function mountDispute(attributes: Record<string, string> = {}): Promise<EnquiryForm> {
  const element = await mountForm(createEnquiryClient(MARIA), { form: 'invoice-dispute', about: LINE, ...attributes });
  await see(element, attributes['lang'] ? /.{40}/ : 'What this is about');
  await until(() => allByPart(element, 'submit-button').length === 1, 'the form is there');
  return element;
}

async function mountWrong(): Promise<EnquiryForm> {
  const element = await mountGuest();
  byPart(element, 'submit-button').click();
  await see(element, 'This has not been sent yet');
  return element;
}

async function mountSent(): Promise<EnquiryForm> {
  const element = await mountGuest();
  type(fieldOf(element, 'message'), 'Hello');
  type(fieldOf(element, 'name'), 'Maria');
  type(fieldOf(element, 'email'), 'maria@example.com');
  choose(fieldOf(element, 'topic'), 'other');
  byPart(element, 'submit-button').click();
  await see(element, 'BE-7K3M-Q9XD');
  return element;
}

const states: States = {
  'while nothing is connected': () => mountAnd(undefined, 'not connected'),
  'while it loads': () => mountForm(silent),
  'with the choice of forms': () => mountAnd(createEnquiryClient(MARIA), 'What is it about?'),
  'with a form for whoever is not signed in': mountGuest,
  'with a form about a line of an invoice': () => mountDispute(),
  'with something wrong': mountWrong,
  'with what has been sent': mountSent,
  'with no forms': () => mountAnd({ listEnquiryForms: async () => createForms('en', { forms: [] }) }, 'offers no forms'),
  'without access': () => mountAnd(refusing('denied'), 'You have no access to this'),
  'without a session': () => mountAnd(refusing('expired'), 'Please sign in'),
  'after too many requests': () => mountAnd(refusing('limited'), 'Too many requests'),
  'after a failure': () => mountAnd(refusing('network'), 'This could not be loaded'),
  'from right to left, in words of any length': () => mountDispute({ lang: 'en-XA', dir: 'rtl' }),
};

describe('csol-enquiry-form', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('the choice of forms', () => {
  it('shows the forms of the country by subject', async () => {
    const element = await mountAnd(createEnquiryClient(MARIA), 'What is it about?');
    expect(allByPart(element, 'subject').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
      'Orders and delivery',
      'Invoices and payments',
      'Contracts',
      'Inventory and maintenance',
      'Something else',
    ]);
  });

  it('says where to begin with a form that needs a document', async () => {
    const element = await mountAnd(createEnquiryClient(MARIA), 'Dispute an invoice');
    expect(allByPart(element, 'form-button').map((each) => each.textContent?.trim())).not.to.include('Dispute an invoice');
    expect(textOf(element)).to.contain('Open the document, and ask from there.');
  });

  it('moves the focus to the heading of the form that is opened', async () => {
    const element = await mountGuest();
    await until(() => focusedName() !== '', 'something has the focus');
    expect(focusedName()).to.equal('E-mail us');
    byPart(element, 'back-button').click();
    await see(element, 'What is it about?');
  });
});

describe('a form', () => {
  it('names each field that is wrong in the summary, which takes the focus, and leads to it', async () => {
    const element = await mountWrong();
    await until(() => focusedName().includes('This has not been sent yet'), 'the summary has the focus');
    const link = byRole(element, 'link', /^Your e-mail address/);
    link.click();
    expect(focusedName()).to.equal('Your e-mail address');
  });

  it('keeps what was typed when another form is looked at', async () => {
    const element = await mountGuest();
    type(fieldOf(element, 'message'), 'שלום 👋 <b>x</b>');
    byPart(element, 'back-button').click();
    await see(element, 'Begun');
    await openForm(element, 'E-mail us');
    expect(fieldOf(element, 'message').value).to.equal('שלום 👋 <b>x</b>');
  });

  it('keeps what was typed in another language', async () => {
    const element = await mountGuest();
    type(fieldOf(element, 'message'), 'Hello');
    element.lang = 'nl';
    await until(() => !textOf(element).includes('E-mail us'), 'the form is in Dutch');
    expect(fieldOf(element, 'message').value).to.equal('Hello');
  });
});

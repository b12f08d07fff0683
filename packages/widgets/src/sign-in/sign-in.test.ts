import type { ApiClient } from '@csol/client/port';
import type { Session } from '@csol/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, failing, fieldOf, fill, inMs, mountSignIn, press, sessions, settle, shows, signIn, silent,
} from '../../../../test/helpers/sign-in.ts';
import '../define/provider.ts';
import type { SignIn } from './sign-in.ts';

/** Mounts without waiting for an answer. */
const mountBare = (client?: ApiClient): Promise<SignIn> =>
  fixture<SignIn>(html`<csol-sign-in country="BE" lang="en" .client=${client}></csol-sign-in>`);

const mountThen = async (client: ApiClient, text: string): Promise<SignIn> => {
  const element = await mountBare(client);
  await shows(element, text);
  return element;
};

const many: Session = {
  ...sessions.entitled,
  customers: Array.from({ length: 8 }, (_, at) => ({ customerNumber: `1048${at}-BE`, name: `Company ${at}`, country: 'BE' })),
};

const states: States = {
  'without a client': () => mountBare(),
  'while it loads': () => mountBare(createDesk(sessions.anonymous, { getSession: silent })),
  'with the sign-in form': () => mountSignIn(),
  'on a shared computer': () => mountSignIn({ shared: true }),
  'with a provider': () => mountSignIn({ client: createDesk({ ...sessions.anonymous, provider: { name: 'Example ID' } }) }),
  'with wrong credentials': async () => {
    const client = createDesk(sessions.anonymous, { signIn: failing('denied', 'x', { type: 'urn:problem-type:csol:wrongCredentials' }) });
    const element = await mountSignIn({ client });
    await signIn(element);
    await shows(element, 'There is a problem');
    return element;
  },
  'for a guest': () => mountSignIn({ client: createDesk(sessions.guest) }),
  'for somebody who is registered': async () => {
    const element = await mountSignIn({ client: createDesk(sessions.registered) });
    await shows(element, '40112-LU');
    return element;
  },
  'for somebody with many customer numbers': () => mountThen(createDesk(many), 'more customer numbers'),
  'a minute before the end': () => mountThen(createDesk({ ...sessions.entitled, expiresAt: inMs(40_000) }), 'Stay signed in'),
  'after an expiry': () => mountThen(createDesk(sessions.anonymous, { getSession: failing('expired', 'x') }), 'Your session has ended'),
  'denied': () => mountThen(createDesk(sessions.anonymous, { getSession: failing('denied', 'x') }), 'You have no access'),
  'limited': () => mountThen(createDesk(sessions.anonymous, { getSession: failing('limited', 'x') }), 'Too many requests'),
  'failed': () => mountThen(createDesk(sessions.anonymous, { getSession: failing('server', 'x') }), 'could not be loaded'),
};

describe('csol-sign-in', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('at the start', () => {
  it('asks who it is once, for the country of the page', async () => {
    const client = createDesk();
    await mountSignIn({ client });
    expect(client.calls.map(([name]) => name)).to.deep.equal(['getSession']);
    expect(client.asked('getSession')[0]).to.include({ country: 'BE', language: 'en-BE' });
  });

  it('shows the sign-in form to somebody who is not signed in', async () => {
    const element = await mountSignIn();
    expect(allByRole(element, 'textbox', 'User ID')).to.have.length(1);
    expect(byPart(element, 'submit-button').textContent?.trim()).to.equal('Sign in');
  });

  it('offers only what the session allows', async () => {
    const element = await mountSignIn({ client: createDesk({ ...sessions.anonymous, operations: ['getSession', 'signIn'] }) });
    expect(allByPart(element, 'views')).to.have.length(0);
    expect(allByPart(element, 'forgot-button')).to.have.length(0);
  });

  it('offers only what the client offers', async () => {
    const client = createDesk(sessions.anonymous, { register: undefined, requestPasswordReset: undefined });
    const element = await mountSignIn({ client, view: 'register' });
    expect(allByPart(element, 'view-button').map((button) => button.textContent?.trim())).to.deep.equal(['Sign in', 'Without an account']);
    expect(allByPart(element, 'forgot-button')).to.have.length(0);
    expect(byRole(element, 'heading', 'Sign in')).to.exist;
  });

  it('asks the page to sign in where the client cannot', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.anonymous, { signIn: undefined }) });
    let heard = 0;
    element.addEventListener('csol-sign-in-request', () => (heard += 1));
    byPart(element, 'sign-in-button').click();
    expect(heard).to.equal(1);
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('asks the page to sign in where there is no client at all', async () => {
    const element = await mountBare();
    expect(byRole(element, 'button', 'Sign in')).to.exist;
  });

  it('shows a form where the client cannot say who it is', async () => {
    const element = await mountSignIn({ client: { signIn: createDesk().signIn } });
    expect(fieldOf(element, 'username')).to.exist;
  });

  it('waits for a provider that has yet to load', async () => {
    const root = await fixture(html`<csol-not-here-yet><csol-sign-in lang="en"></csol-sign-in></csol-not-here-yet>`);
    const element = root.querySelector('csol-sign-in') as SignIn;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.skeleton')).to.exist;
  });

  it('keeps its place while it loads', async () => {
    const element = await mountBare(createDesk(sessions.anonymous, { getSession: silent }));
    const before = element.getBoundingClientRect().height;
    element.client = createDesk();
    await settle(element);
    expect(Math.abs(element.getBoundingClientRect().height - before)).to.be.below(before * 0.1);
  });
});

describe('who am I', () => {
  it('says name, user ID, level and customer numbers with their companies', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.entitled) });
    await shows(element, 'Signed in as Anne Claes');
    const facts = ['anne.claes', 'You see the documents', '10482-BE', 'Zennevallei Logistics NV'];
    for (const fact of facts) expect(textOf(element)).to.contain(fact);
  });

  it('shows the first few customer numbers and keeps the rest behind a press', async () => {
    const element = await mountSignIn({ client: createDesk(many) });
    await shows(element, '3 more customer numbers');
    expect(textOf(element)).not.to.contain('10485-BE');
    element.shadowRoot?.querySelector('summary')?.click();
    await shows(element, '10485-BE Company 5');
  });

  it('says what has been asked for, who grants it, and what works meanwhile', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.registered) });
    await shows(element, 'Access to 40112-LU was asked for on');
    expect(textOf(element)).to.contain('An administrator grants it; you will get an e-mail. Meanwhile');
  });

  it('offers no more than the session allows', async () => {
    const element = await mountSignIn({ client: createDesk({ ...sessions.entitled, operations: ['getSession', 'signOut'] }) });
    await shows(element, 'Sign out');
    expect(allByPart(element, 'view-button')).to.have.length(0);
  });

  it('asks for access to another customer number, then says so', async () => {
    const client = createDesk(sessions.registered);
    const element = await mountSignIn({ client });
    await shows(element, 'Signed in');
    await press(element, 'Ask for access to a customer number');
    fill(element, { customerNumber: ' 40113-LU ' });
    await press(element, 'Ask for access');
    await shows(element, 'Access has been asked for');
    expect(client.asked('requestEntitlement')).to.deep.equal([{ customerNumber: '40113-LU' }]);
    await until(() => client.asked('getSession').length === 2, 'who it is is asked anew');
  });

  it('changes the password, and says which one was wrong', async () => {
    let tries = 0;
    const refuse = failing('invalid', 'x', { fieldErrors: [{ pointer: '/currentPassword', detail: 'x', code: 'wrong' }] });
    const client = createDesk(sessions.entitled, { changePassword: () => (tries++ ? undefined : refuse()) });
    const element = await mountSignIn({ client });
    await shows(element, 'Signed in');
    await press(element, 'Change the password');
    await until(() => focusedName() === 'Change the password', 'the heading has the focus');
    fill(element, { currentPassword: 'one two three four', newPassword: 'five six seven eight' });
    await press(element, 'Save the password');
    await shows(element, 'This is not your current password.');
    await shows(element, 'Type it once more.');
    fill(element, { currentPassword: 'one two three', newPassword: 'five six seven eight' });
    await press(element, 'Save the password');
    await shows(element, 'Your password is changed');
    expect(client.asked('changePassword').at(-1)).to.deep.equal({ currentPassword: 'one two three', newPassword: 'five six seven eight' });
  });

  it('tells a password manager whose password is changed', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.entitled) });
    await shows(element, 'Signed in');
    await press(element, 'Change the password');
    const fields = [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
    expect(fields.map((field) => field.autocomplete)).to.deep.equal(['username', 'current-password', 'new-password']);
    expect(fields[0]?.value).to.equal('anne.claes');
  });
});

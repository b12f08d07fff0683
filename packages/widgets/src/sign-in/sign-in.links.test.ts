/** Links out of e-mails, and the way back from an outside provider. */
import { ApiError } from '@csol/client/port';
import { expect, fixture, html } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { byPart, focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, failing, fieldOf, fill, mountSignIn, press, sessions, settle, shows, silent, type Desk,
} from '../../../../test/helpers/sign-in.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import type { SignIn } from './sign-in.ts';

const PASSWORD = 'a few words in a row';

/** Comes to the page by a link. */
async function follow(fragment: string, client: Desk = createDesk()): Promise<SignIn> {
  history.replaceState(null, '', `#${fragment}`);
  return mountSignIn({ client });
}

const stale = (name: 'confirmRegistration' | 'resetPassword'): Desk =>
  createDesk(sessions.anonymous, { [name]: failing('not-found', 'x') });

async function setPassword(element: SignIn): Promise<void> {
  fill(element, { password: PASSWORD });
  byPart(element, 'submit-button').click();
  await element.updateComplete;
}

const states: States = {
  'while an address is confirmed': () => follow('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: silent })),
  'with a confirmed address': () => follow('csol-confirm=t'),
  'with a stale link': () => follow('csol-confirm=t', stale('confirmRegistration')),
  'with a link that could not be used now': () =>
    follow('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: failing('network', 'x') })),
  'for a new password': () => follow('csol-reset=t'),
  'after a provider’s refusal': () => follow('csol-sign-in-failed'),
};

describe('a link that led to the page', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('a link to confirm an address', () => {
  it('is used at once and leaves the address', async () => {
    const client = createDesk();
    const { search } = location;
    const element = await follow('csol-confirm=a%20token', client);
    expect([location.hash, location.search]).to.deep.equal(['', search]);
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 'a token' }]);
    expect(fieldOf(element, 'username')).to.exist;
  });

  it('is taken while the page is open, too', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    location.hash = 'csol-confirm=later';
    await shows(element, 'Your e-mail address is confirmed');
    expect(location.hash).to.equal('');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 'later' }]);
  });

  it('is taken by the first sign-in of the page alone', async () => {
    const client = createDesk();
    history.replaceState(null, '', '#csol-confirm=one');
    const page = await fixture(html`<div>
      <csol-sign-in lang="en" country="BE" .client=${client}></csol-sign-in>
      <csol-sign-in lang="en" country="BE" .client=${client}></csol-sign-in>
    </div>`);
    const [first, second] = page.querySelectorAll('csol-sign-in') as unknown as [SignIn, SignIn];
    await shows(first, 'Your e-mail address is confirmed');
    await settle(second);
    expect(textOf(second)).not.to.contain('confirmed');
    expect(client.asked('confirmRegistration')).to.have.length(1);
  });

  it('waits for the client', async () => {
    history.replaceState(null, '', '#csol-confirm=early');
    const element = await fixture<SignIn>(html`<csol-sign-in lang="en" country="BE"></csol-sign-in>`);
    expect(location.hash).to.equal('');
    const client = createDesk();
    element.client = client;
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 'early' }]);
  });

  it('that has been used says so, and offers a new one', async () => {
    const element = await follow('csol-confirm=t', stale('confirmRegistration'));
    await shows(element, 'This link does not work any more');
    await press(element, 'Register again');
    await until(() => focusedName() === 'Register', 'the registration shows');
  });

  for (const token of ['', 'x'.repeat(201)]) {
    it(`that never was one is not sent: ${token.length} characters`, async () => {
      const client = createDesk();
      const element = await follow(`csol-confirm=${token}`, client);
      await shows(element, 'This link does not work any more');
      expect(client.asked('confirmRegistration')).to.have.length(0);
    });
  }

  it('survives a failure and is tried again', async () => {
    let tries = 0;
    const client = createDesk(sessions.anonymous, {
      confirmRegistration: () => {
        if (tries++ === 0) throw new ApiError('network', 'x');
      },
    });
    const element = await follow('csol-confirm=t', client);
    await shows(element, 'could not be confirmed now');
    await press(element, 'Try again');
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 't' }, { token: 't' }]);
  });

  it('goes on when the widget comes back to the page', async () => {
    const calls = stageCalls<unknown, void>();
    const element = await follow('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: calls.call }));
    await until(() => calls.asked.length === 1, 'it is asked');
    const parent = element.parentElement;
    element.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
    parent?.append(element);
    await until(() => calls.asked.length === 2, 'it is asked again');
    calls.last().answer();
    await shows(element, 'Your e-mail address is confirmed');
  });
});

describe('a link to a new password', () => {
  it('shows a form for it, and leaves the address', async () => {
    const element = await follow('csol-reset=t');
    expect(location.hash).to.equal('');
    await until(() => focusedName() === 'Choose a new password', 'the heading has the focus');
    expect([fieldOf(element, 'password').autocomplete, fieldOf(element, 'password').type]).to.deep.equal(['new-password', 'password']);
  });

  it('sets the password and leads to the sign-in', async () => {
    const client = createDesk();
    const element = await follow('csol-reset=t', client);
    await setPassword(element);
    await shows(element, 'You have a new password');
    expect(client.asked('resetPassword')).to.deep.equal([{ token: 't', password: PASSWORD }]);
    await until(() => focused() === element.shadowRoot?.querySelector('#username'), 'the user ID has the focus');
  });

  it('that has been used says so, and offers a new one', async () => {
    const element = await follow('csol-reset=t', stale('resetPassword'));
    await setPassword(element);
    await shows(element, 'This link does not work any more');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    await press(element, 'Send a new link');
    await until(() => focusedName() === 'Forgotten your password?', 'the form shows');
  });

  it('keeps the password when the network is gone', async () => {
    const element = await follow('csol-reset=t', createDesk(sessions.anonymous, { resetPassword: failing('network', 'x') }));
    await setPassword(element);
    await shows(element, 'The service cannot be reached.');
    expect(fieldOf(element, 'password').value).to.equal(PASSWORD);
  });

  it('works for somebody who is signed in', async () => {
    const element = await follow('csol-reset=t', createDesk(sessions.entitled));
    await shows(element, 'Choose a new password');
  });
});

describe('other fragments', () => {
  it('tell that a provider did not sign the person in', async () => {
    const element = await follow('csol-sign-in-failed');
    await shows(element, 'The other service did not sign you in');
    expect(location.hash).to.equal('');
  });

  it('are the page’s own', async () => {
    await follow('csol-confirmation');
    expect(location.hash).to.equal('#csol-confirmation');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

/** Links out of e-mails, and the way back from an outside provider. */
import { ApiError } from '@csol/client/port';
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { byPart, focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, failing, fieldOf, fill, mountSignIn, press, sessions, settle, shows,
} from '../../../../test/helpers/sign-in.ts';
import { follow, followAndSend, PASSWORD, refused, send, stale } from '../../../../test/helpers/sign-in-links.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import type { SignIn } from './sign-in.ts';

describe('a link to confirm an address', () => {
  it('leaves the address, and asks for the password that was chosen', async () => {
    const client = createDesk();
    const { search } = location;
    const element = await follow('csol-confirm=a%20token', client);
    expect([location.hash, location.search]).to.deep.equal(['', search]);
    await until(() => focusedName() === 'Confirm your e-mail address', 'the heading has the focus');
    expect(textOf(element)).to.contain('It is the address that we sent the link to.');
    expect([fieldOf(element, 'password').autocomplete, fieldOf(element, 'password').type]).to.deep.equal(['current-password', 'password']);
    expect(client.asked('confirmRegistration')).to.have.length(0);
  });

  it('confirms by the password, and leads to the sign-in', async () => {
    const client = createDesk();
    const element = await followAndSend('csol-confirm=a%20token', client);
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 'a token', password: PASSWORD }]);
    await until(() => focused() === element.shadowRoot?.querySelector('#username'), 'the user ID has the focus');
    expect(fieldOf(element, 'password').value).to.equal('');
  });

  it('takes the password as it is typed or pasted, and asks for one before it asks the service', async () => {
    const client = createDesk();
    const element = await follow('csol-confirm=t', client);
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    expect(fieldOf(element, 'password').dispatchEvent(paste)).to.equal(true);
    await send(element, '');
    await shows(element, 'Fill this in.');
    expect(client.asked('confirmRegistration')).to.have.length(0);
    await send(element, ' a b ');
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 't', password: ' a b ' }]);
  });

  it('with a wrong password says so in the summary, and goes on with another', async () => {
    let tries = 0;
    const confirmRegistration = (): void => {
      if (tries++ === 0) throw new ApiError(...refused);
    };
    const client = createDesk(sessions.anonymous, { confirmRegistration });
    const element = await followAndSend('csol-confirm=t', client);
    await shows(element, 'This is not the password that you chose when you registered.');
    await until(() => focused() === byPart(element, 'summary'), 'the summary has the focus');
    expect(byPart(element, 'summary').getAttribute('role')).to.equal('alert');
    expect([fieldOf(element, 'password').value, fieldOf(element, 'password').ariaInvalid]).to.deep.equal(['', 'true']);
    await send(element, 'another one');
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([
      { token: 't', password: PASSWORD },
      { token: 't', password: 'another one' },
    ]);
  });

  it('is left without a trace by somebody who did not register', async () => {
    const client = createDesk();
    const element = await follow('csol-confirm=t', client);
    fill(element, { password: 'x' });
    await press(element, 'I did not register');
    await until(() => focusedName() === 'Sign in', 'the sign-in shows');
    expect(fieldOf(element, 'password').value).to.equal('');
    expect(client.asked('confirmRegistration')).to.have.length(0);
    expect(textOf(element)).not.to.contain('confirm');
  });

  it('is taken while the page is open, too, and starts anew with the next one', async () => {
    const client = createDesk(sessions.anonymous, { confirmRegistration: failing(...refused) });
    const element = await mountSignIn({ client });
    location.hash = 'csol-confirm=first';
    await shows(element, 'Confirm your e-mail address');
    expect(location.hash).to.equal('');
    await send(element);
    await shows(element, 'There is a problem');
    location.hash = 'csol-confirm=second';
    await until(() => !textOf(element).includes('There is a problem'), 'the form is new');
    await send(element);
    await until(() => client.asked('confirmRegistration').length === 2, 'it is asked');
    expect(client.asked('confirmRegistration')[1]).to.deep.equal({ token: 'second', password: PASSWORD });
  });

  it('is taken by the first sign-in of the page alone', async () => {
    const client = createDesk();
    history.replaceState(null, '', '#csol-confirm=one');
    const page = await fixture(html`<div>
      <csol-sign-in lang="en" country="BE" .client=${client}></csol-sign-in>
      <csol-sign-in lang="en" country="BE" .client=${client}></csol-sign-in>
    </div>`);
    const [first, second] = page.querySelectorAll('csol-sign-in') as unknown as [SignIn, SignIn];
    await shows(first, 'Confirm your e-mail address');
    await settle(second);
    expect(textOf(second)).not.to.contain('Confirm');
  });

  it('waits for the client', async () => {
    history.replaceState(null, '', '#csol-confirm=early');
    const element = await fixture<SignIn>(html`<csol-sign-in lang="en" country="BE"></csol-sign-in>`);
    expect(location.hash).to.equal('');
    const client = createDesk();
    element.client = client;
    await shows(element, 'Confirm your e-mail address');
    await settle(element);
    await send(element);
    await shows(element, 'Your e-mail address is confirmed');
    expect(client.asked('confirmRegistration')).to.deep.equal([{ token: 'early', password: PASSWORD }]);
  });

  it('is not said to be used where the client confirms nothing', async () => {
    const element = await followAndSend('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: undefined }));
    await shows(element, 'This page is not connected to a service that offers this.');
  });

  it('that has been used says so, and offers a new one', async () => {
    const element = await followAndSend('csol-confirm=t', stale('confirmRegistration'));
    await shows(element, 'This link does not work any more');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    await press(element, 'Register again');
    await until(() => focusedName() === 'Register', 'the registration shows');
  });

  for (const token of ['', 'x'.repeat(201)]) {
    it(`that never was one is not sent: ${token.length} characters`, async () => {
      const element = await follow(`csol-confirm=${token}`);
      await shows(element, 'This link does not work any more');
      expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    });
  }

  it('survives a failure, with what was typed', async () => {
    const element = await followAndSend('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: failing('network', 'x') }));
    await shows(element, 'The service cannot be reached.');
    expect(fieldOf(element, 'password').value).to.equal(PASSWORD);
  });

  it('can be sent again when the widget comes back to the page', async () => {
    const calls = stageCalls<unknown, void>();
    const element = await followAndSend('csol-confirm=t', createDesk(sessions.anonymous, { confirmRegistration: calls.call }));
    await until(() => calls.asked.length === 1, 'it is asked');
    const parent = element.parentElement;
    element.remove();
    expect(calls.last().options.signal?.aborted).to.equal(true);
    parent?.append(element);
    await settle(element);
    await send(element);
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
    await send(element);
    await shows(element, 'You have a new password');
    expect(client.asked('resetPassword')).to.deep.equal([{ token: 't', password: PASSWORD }]);
    await until(() => focused() === element.shadowRoot?.querySelector('#username'), 'the user ID has the focus');
  });

  it('that has been used says so, and offers a new one', async () => {
    const element = await follow('csol-reset=t', stale('resetPassword'));
    await send(element);
    await shows(element, 'This link does not work any more');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    await press(element, 'Send a new link');
    await until(() => focusedName() === 'Forgotten your password?', 'the form shows');
  });

  it('keeps the password when the network is gone', async () => {
    const element = await follow('csol-reset=t', createDesk(sessions.anonymous, { resetPassword: failing('network', 'x') }));
    await send(element);
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

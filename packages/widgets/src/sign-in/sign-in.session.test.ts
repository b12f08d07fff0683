/** Signing in and out, and what the page is told of it. */
import { ApiError } from '@csol/client/port';
import { CsolSessionChangeEvent } from '@csol/core';
import type { SignedIn } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { focusedName, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, expire, fieldOf, fill, hearChanges, mountSignedIn, mountSignIn, press, sessions, settle, shows, signIn, timesAsked,
} from '../../../../test/helpers/sign-in.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';

describe('signing in', () => {
  it('tells the page, once, and shows who it is', async () => {
    const heard = hearChanges();
    const element = await mountSignIn();
    await signIn(element);
    await shows(element, 'Signed in as Anne Claes');
    expect(heard).to.deep.equal(['entitled false']);
    await until(() => focusedName() === 'Signed in as Anne Claes', 'the heading has the focus');
  });

  it('after an expiry says that it is the same person, and has the user ID filled in', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    await expire(element, client);
    expect(fieldOf(element, 'username').value).to.equal('anne.claes');
    const heard = hearChanges();
    await signIn(element);
    await shows(element, 'Signed in as');
    expect(heard).to.deep.equal(['entitled true']);
    expect(textOf(element)).not.to.contain('has ended');
  });

  it('after an expiry says that it is another person', async () => {
    const client = createDesk(sessions.entitled, { signIn: () => ({ session: (client.session = sessions.registered) }) });
    const element = await mountSignedIn(client);
    await expire(element, client);
    const heard = hearChanges();
    await signIn(element, 'lea.weber');
    await shows(element, 'Signed in as Léa Weber');
    expect(heard).to.deep.equal(['registered false']);
  });

  it('keeps what was typed through an expiry', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    await press(element, 'Ask for access to a customer number');
    fill(element, { customerNumber: '40113-LU' });
    await expire(element, client);
    await signIn(element);
    await shows(element, 'Signed in as');
    await press(element, 'Ask for access to a customer number');
    await until(() => element.shadowRoot?.querySelector('#customerNumber'), 'the form shows');
    expect(fieldOf(element, 'customerNumber').value).to.equal('40113-LU');
  });
});

describe('signing out', () => {
  it('tells the back end and the page, and forgets', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    await press(element, 'Sign out');
    await shows(element, 'You are signed out');
    expect(client.asked('signOut')).to.deep.equal([{ everywhere: false }]);
    expect(heard).to.deep.equal(['anonymous false']);
    expect(client.asked('forgetSession')).not.to.have.length(0);
    expect(element.shadowRoot?.innerHTML).not.to.contain('anne.claes');
    expect(textOf(element)).not.to.contain('Your session has ended');
  });

  it('can be done everywhere', async () => {
    const client = createDesk(sessions.entitled);
    await press(await mountSignedIn(client), 'Sign out everywhere');
    await until(() => client.asked('signOut').length === 1, 'the back end is told');
    expect(client.asked('signOut')).to.deep.equal([{ everywhere: true }]);
  });

  it('forgets even where the back end cannot be told, says so, and tries again', async () => {
    let tries = 0;
    const client = createDesk(sessions.entitled, {
      signOut: () => {
        if (tries++ === 0) throw new ApiError('network', 'x');
        client.session = sessions.anonymous;
      },
    });
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    await press(element, 'Sign out');
    await shows(element, 'You are signed out on this page only');
    await settle(element);
    expect(textOf(element)).not.to.contain('Anne');
    expect(heard).to.deep.equal(['anonymous false']);
    await press(element, 'Try again');
    await until(() => !textOf(element).includes('on this page only'), 'the service has been told');
    await shows(element, 'You are signed out');
  });
});

describe('a change of session that the host tells', () => {
  it('forgets what was typed, asks anew, and is not told again', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client, view: 'register' });
    fill(element, { email: 'lea@example.com' });
    client.session = sessions.entitled;
    const heard = hearChanges();
    document.dispatchEvent(new CsolSessionChangeEvent());
    await shows(element, 'Signed in as');
    await settle(element);
    expect([heard, timesAsked(client)]).to.deep.equal([['undefined false'], 2]);
  });

  it('of the same person keeps what was typed', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client, view: 'register' });
    fill(element, { email: 'lea@example.com' });
    document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson: true }));
    await until(() => timesAsked(client) === 2, 'it is asked anew');
    await settle(element);
    expect(fieldOf(element, 'email').value).to.equal('lea@example.com');
  });

  it('to nobody is no expiry', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    client.session = sessions.anonymous;
    document.dispatchEvent(new CsolSessionChangeEvent({ level: 'anonymous' }));
    await until(() => element.shadowRoot?.querySelector('#username'), 'the form shows');
    expect(textOf(element)).not.to.contain('Your session has ended');
    expect(fieldOf(element, 'username').value).to.equal('');
  });
});

describe('another client', () => {
  it('knows nothing of the person before', async () => {
    const element = await mountSignedIn();
    element.client = createDesk();
    await until(() => element.shadowRoot?.querySelector('#username'), 'the form shows');
    expect(textOf(element)).not.to.contain('Your session has ended');
    expect(fieldOf(element, 'username').value).to.equal('');
  });

  it('that is slow leaves nothing of the person before on screen', async () => {
    const element = await mountSignedIn();
    const calls = stageCalls<unknown, SignedIn>();
    element.client = { getSession: calls.call as never, signIn: createDesk().signIn };
    await element.updateComplete;
    expect(element.shadowRoot?.innerHTML).not.to.contain('Anne');
  });
});

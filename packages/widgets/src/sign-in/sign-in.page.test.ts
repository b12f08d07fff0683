/** Other widgets on the page, and other tabs. */
import { CsolSignInRequestEvent } from '@csol/core';
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import {
  afterTest, createDesk, expire, hearChanges, mountSignedIn, mountSignIn, press, refuse, sessions, settle, shows, signIn, timesAsked,
  type Desk,
} from '../../../../test/helpers/sign-in.ts';
import type { SignIn } from './sign-in.ts';

describe('an expired session that another widget hears of', () => {
  it('is asked about once, however many widgets say so', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    client.session = sessions.anonymous;
    for (let count = 0; count < 50; count += 1) refuse();
    await shows(element, 'Your session has ended');
    for (let count = 0; count < 50; count += 1) refuse();
    await settle(element);
    expect(timesAsked(client)).to.equal(2);
  });

  it('is not asked about while nobody is signed in', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    refuse();
    await settle(element);
    expect(timesAsked(client)).to.equal(1);
  });

  it('changes nothing for the page: what was typed elsewhere stays', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    await expire(element, client);
    expect(heard).to.deep.equal([]);
  });

  it('that is a false alarm changes nothing', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    refuse();
    await until(() => timesAsked(client) === 2, 'it is asked');
    await settle(element);
    expect(textOf(element)).to.contain('Signed in as');
  });
});

describe('a wish to sign in from elsewhere on the page', () => {
  const mountPage = async (client: Desk): Promise<{ element: SignIn; button: HTMLButtonElement }> => {
    const page = await fixture<HTMLElement>(html`<div>
      <button type="button" @click=${({ target }: Event) => target?.dispatchEvent(new CsolSignInRequestEvent())}>elsewhere</button>
      <csol-sign-in country="BE" lang="en" view="register" .client=${client}></csol-sign-in>
      <csol-sign-in country="BE" lang="en" view="register" .client=${client}></csol-sign-in>
    </div>`);
    const element = page.querySelector('csol-sign-in') as SignIn;
    await settle(element);
    return { element, button: page.querySelector('button') as HTMLButtonElement };
  };

  it('leads to the user ID of the first sign-in of the page, and back after signing in', async () => {
    const { element, button } = await mountPage(createDesk());
    button.focus();
    button.click();
    await until(() => focused() === element.shadowRoot?.querySelector('#username'), 'the user ID has the focus');
    expect(element.view).to.equal('sign-in');
    expect((element.nextElementSibling as SignIn).view).to.equal('register');
    await signIn(element);
    await until(() => focusedName() === 'elsewhere', 'the focus is back');
  });

  it('is left to a host that takes over, also at the window', async () => {
    const { element, button } = await mountPage(createDesk());
    const takeOver = (event: Event): void => event.preventDefault();
    window.addEventListener('csol-sign-in-request', takeOver);
    button.click();
    await settle(element);
    window.removeEventListener('csol-sign-in-request', takeOver);
    expect(element.view).to.equal('register');
  });

  it('is not answered by a sign-in that has no form', async () => {
    const { element, button } = await mountPage(createDesk(sessions.anonymous, { signIn: undefined }));
    let event: Event | undefined;
    document.addEventListener('csol-sign-in-request', (each) => (event = each), { once: true });
    button.click();
    await settle(element);
    expect([event?.defaultPrevented, element.view]).to.deep.equal([false, 'register']);
  });

  it('of a session that has ended shows the form', async () => {
    const client = createDesk(sessions.entitled);
    const { element, button } = await mountPage(client);
    await shows(element, 'Signed in as');
    client.session = sessions.anonymous;
    button.click();
    await until(() => focused() === element.shadowRoot?.querySelector('#username'), 'the user ID has the focus');
  });

  it('of somebody who is signed in leads to who it is', async () => {
    const { element, button } = await mountPage(createDesk(sessions.entitled));
    await shows(element, 'Signed in as');
    button.click();
    await until(() => focusedName() === 'Signed in as Anne Claes', 'the heading has the focus');
  });
});

describe('another tab', () => {
  /** A tab beside this one. */
  const openTab = (): { channel: BroadcastChannel; heard: unknown[] } => {
    const channel = new BroadcastChannel('csol-session');
    const heard: unknown[] = [];
    channel.onmessage = ({ data }) => heard.push(data);
    afterTest(() => channel.close());
    return { channel, heard };
  };

  it('is told of a sign-in and a sign-out, and of nothing else', async () => {
    const { heard } = openTab();
    const element = await mountSignIn();
    await signIn(element);
    await shows(element, 'Signed in as');
    await press(element, 'Sign out');
    await until(() => heard.length === 2, 'the other tab hears of both');
    expect(heard).to.deep.equal(['in', 'out']);
  });

  it('that has signed out is followed at once, without an echo', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    const { channel, heard } = openTab();
    const changes = hearChanges();
    client.session = sessions.anonymous;
    channel.postMessage('out');
    await shows(element, 'You are signed out');
    await settle(element);
    expect([changes, heard]).to.deep.equal([['anonymous false'], []]);
  });

  it('that has signed somebody in is followed, without an echo', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    const { channel, heard } = openTab();
    const changes = hearChanges();
    client.session = sessions.entitled;
    channel.postMessage('in');
    await shows(element, 'Signed in as');
    await until(() => changes.length > 0, 'the page is told');
    await settle(element);
    expect([changes, heard]).to.deep.equal([['entitled false'], []]);
  });

  it('that has signed the same person in again keeps what was typed', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    await expire(element, client);
    const changes = hearChanges();
    client.session = sessions.entitled;
    openTab().channel.postMessage('in');
    await until(() => changes.length > 0, 'the page is told');
    expect(changes).to.deep.equal(['entitled true']);
  });

  it('that says anything else is ignored', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    const { channel, heard } = openTab();
    for (const word of ['reload', { level: 'entitled' }, null]) channel.postMessage(word);
    channel.postMessage('in');
    await until(() => timesAsked(client) === 2, 'the last word is heard');
    await settle(element);
    expect(heard).to.deep.equal([]);
    expect(textOf(element)).to.contain('Signed in as');
  });
});

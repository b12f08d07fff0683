/** Shared computers, pages that come back, and the end of a session. */
import { CsolLoadEvent } from '@csol/core';
import type { Session } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { byPart, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, expire, failing, fieldOf, fill, hearChanges, inMs, mountSignedIn, mountSignIn, sessions, settle, shows, timesAsked,
} from '../../../../test/helpers/sign-in.ts';

const shared = (): Session => ({ ...sessions.entitled, isShared: true });

describe('a shared computer', () => {
  const leave = (): boolean => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));

  it('forgets everything when the page is left', async () => {
    const client = createDesk(shared());
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    leave();
    await element.updateComplete;
    expect(heard).to.deep.equal(['anonymous false']);
    expect(client.asked('signOut')).to.deep.equal([{ isLeaving: true }]);
    expect(element.shadowRoot?.innerHTML).not.to.contain('Anne');
  });

  it('says nothing about a sign-out that fails while the page goes', async () => {
    const element = await mountSignedIn(createDesk(shared(), { signOut: failing('network', 'x') }));
    leave();
    await settle(element);
    expect(textOf(element)).not.to.contain('on this page only');
  });

  it('is told so where somebody is signed in', async () => {
    await shows(await mountSignedIn(createDesk(shared())), 'You are signed out when you leave this page');
  });

  it('keeps no user ID after the session has ended', async () => {
    const client = createDesk(shared());
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    await expire(element, client);
    expect(fieldOf(element, 'username').value).to.equal('');
    await until(() => heard.length > 0, 'the page is told');
    expect(heard).to.deep.equal(['anonymous false']);
  });

  it('by the attribute forgets what was typed, even without a session', async () => {
    const element = await mountSignIn({ view: 'guest', shared: true });
    fill(element, { number: '2026-1' });
    leave();
    await settle(element);
    element.view = 'guest';
    await settle(element);
    expect(fieldOf(element, 'number').value).to.equal('');
  });

  it('of one’s own stays signed in when the page is left', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    leave();
    await settle(element);
    expect(client.asked('signOut')).to.have.length(0);
    expect(textOf(element)).to.contain('Signed in as');
  });
});

describe('a page that comes back out of the cache', () => {
  const comeBack = (): boolean => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('asks who it is, and tells the page of another person', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    client.session = sessions.registered;
    comeBack();
    await shows(element, 'Signed in as Léa Weber');
    await until(() => heard.length > 0, 'the page is told');
    expect(heard).to.deep.equal(['registered false']);
  });
});

describe('the end of a session', () => {
  const ending = (ms: number): Session => ({ ...sessions.entitled, expiresAt: inMs(ms) });

  it('is announced a minute before, and put off by a press', async () => {
    const client = createDesk(ending(40_000));
    const element = await mountSignedIn(client);
    await shows(element, 'Your session ends in less than a minute');
    expect(element.shadowRoot?.querySelector('[aria-live=polite] [part=stay-button]')).to.exist;
    client.session = ending(1_800_000);
    byPart(element, 'stay-button').click();
    await until(() => !textOf(element).includes('less than a minute'), 'the announcement goes');
    expect(timesAsked(client)).to.equal(2);
  });

  it('is asked about when it has come', async () => {
    const client = createDesk(ending(500));
    const element = await mountSignedIn(client);
    client.session = sessions.anonymous;
    await shows(element, 'Your session has ended');
    expect(textOf(element)).not.to.contain('less than a minute');
  });

  it('that is over by the clock of this computer already is not believed', async () => {
    const client = createDesk(ending(-10_000));
    const element = await mountSignedIn(client);
    await settle(element);
    expect([timesAsked(client), textOf(element).includes('less than a minute')]).to.deep.equal([1, false]);
  });

  it('is put off by what other widgets load', async () => {
    const client = createDesk(ending(100_000));
    const element = await mountSignedIn(client);
    document.dispatchEvent(new CsolLoadEvent('listInvoices'));
    await settle(element);
    expect(textOf(element)).not.to.contain('less than a minute');
  });

  it('is of no interest to a guest', async () => {
    const element = await mountSignIn({ client: createDesk({ ...sessions.guest, expiresAt: inMs(30_000) }) });
    expect(textOf(element)).not.to.contain('less than a minute');
  });
});

/** What is on screen beside a sign-in that knows of nobody. */
import type { Session } from '@csol/contract';
import { CsolLoadEvent } from '@csol/core';
import { expect } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import {
  createDesk, expire, failing, hearChanges, mountSignedIn, mountSignIn, refuse, sessions, settle, signIn,
} from '../../../../test/helpers/sign-in.ts';

const load = (operation = 'listInvoices'): boolean => document.dispatchEvent(new CsolLoadEvent(operation));

describe('an answer that only somebody may see, beside a sign-in that knows of nobody', () => {
  it('is a stranger’s: the page is told, once', async () => {
    const element = await mountSignIn();
    const heard = hearChanges();
    load();
    await until(() => heard.length > 0, 'the page is told');
    load();
    load('getInvoice');
    await settle(element);
    expect(heard).to.deep.equal(['anonymous false']);
  });

  it('is noticed also where it was there first', async () => {
    load();
    const heard = hearChanges();
    await mountSignIn();
    await until(() => heard.length > 0, 'the page is told');
    expect(heard).to.deep.equal(['anonymous false']);
  });

  it('is noticed where the session that it came from was over by the time of the first question', async () => {
    load();
    const heard = hearChanges();
    await mountSignIn({ client: createDesk(sessions.anonymous, { getSession: failing('expired', 'x') }) });
    await until(() => heard.length > 0, 'the page is told');
    expect(heard[0]).to.equal('anonymous false');
  });

  it('is left alone where its widget has been refused since, as it knows by itself', async () => {
    load();
    refuse();
    const heard = hearChanges();
    await settle(await mountSignIn());
    expect(heard).to.deep.equal([]);
  });

  it('is remembered until it is known who is there', async () => {
    let answer: (session: Session) => void = () => undefined;
    const known = new Promise<Session>((resolve) => (answer = resolve));
    const mounted = mountSignIn({ client: createDesk(sessions.anonymous, { getSession: () => known }) });
    await until(() => document.querySelector('csol-sign-in'), 'it is on the page');
    const heard = hearChanges();
    load();
    expect(heard).to.deep.equal([]);
    answer(sessions.anonymous);
    await mounted;
    await until(() => heard.length > 0, 'the page is told');
    expect(heard).to.deep.equal(['anonymous false']);
  });

  it('is told again after somebody was there', async () => {
    const element = await mountSignIn();
    const heard = hearChanges();
    load();
    await until(() => heard.length === 1, 'the page is told');
    await settle(element);
    await signIn(element);
    load();
    await settle(element);
    expect(heard).to.deep.equal(['anonymous false', 'entitled false']);
  });
});

describe('an answer that is nobody’s secret', () => {
  it('is left alone where everybody may see it', async () => {
    const element = await mountSignIn();
    const heard = hearChanges();
    load('getContacts');
    load('getSession');
    await settle(element);
    expect(heard).to.deep.equal([]);
  });

  it('is left alone where the back end does not say what it allows', async () => {
    const element = await mountSignIn({ client: createDesk({ ...sessions.anonymous, operations: [] }) });
    const heard = hearChanges();
    load();
    await settle(element);
    expect(heard).to.deep.equal([]);
  });

  it('is left alone where it is the person’s own, also once the session has ended', async () => {
    const client = createDesk(sessions.entitled);
    const element = await mountSignedIn(client);
    const heard = hearChanges();
    load();
    await expire(element, client);
    load();
    await settle(element);
    expect(heard).to.deep.equal([]);
  });
});

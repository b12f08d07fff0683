import type { ApiClient, SessionPort } from '@csol/client/port';
import type { Session } from '@csol/contract';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { itIsQuiet, itReleases, nextFrame } from '../../../test/helpers/index.ts';
import { textOf } from '../../../test/helpers/query.ts';
import { stageCalls } from '../../../test/helpers/staged.ts';
import { define } from './define.ts';
import { CsolElement } from './element.ts';
import { CsolSessionChangeEvent } from './events.ts';
import { Provider } from './provider.ts';
import { RequestController } from './request.ts';

/** Shows who it is, and what has been noted of that person. */
class Greeter extends CsolElement {
  note = '';
  readonly request = new RequestController(this, {
    operation: 'getSession',
    args: () => this.#args(),
    ask: ([client], options) => client.getSession(options),
  });

  #args(): readonly [SessionPort] | undefined {
    const client = this.effectiveClient;
    return client?.getSession && [client as SessionPort];
  }

  protected override forgetPerson(): void {
    this.note = '';
  }

  protected renderWidget(): TemplateResult {
    const { state } = this.request;
    return html`${state.name} ${'data' in state ? state.data?.user?.displayName : ''}`;
  }
}
define('test-greeter', Greeter);
define('provider', Provider);

/** A client whose answers a test stages, with a record of what was called in which order. */
function stageClient(): { client: ApiClient; calls: string[]; last: () => { answer(session: Session): void; fail(error: unknown): void } } {
  const { call, last } = stageCalls<unknown, Session>();
  const calls: string[] = [];
  const client: ApiClient = {
    forgetSession: () => void calls.push('forget'),
    getSession: (options) => {
      calls.push('ask');
      return call(undefined, options);
    },
  };
  return { client, calls, last };
}

const sessionOf = (displayName: string): Session => ({ level: 'entitled', user: { displayName }, customers: [], operations: [] });

async function settle(element: Greeter): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

async function mount(): Promise<{ element: Greeter; staged: ReturnType<typeof stageClient> }> {
  const staged = stageClient();
  const element = await fixture<Greeter>(html`<csol-test-greeter .client=${staged.client}></csol-test-greeter>`);
  return { element, staged };
}

/** Mounts with a person on screen. */
async function mountReady(name = 'Ada'): ReturnType<typeof mount> {
  const mounted = await mount();
  mounted.staged.last().answer(sessionOf(name));
  await settle(mounted.element);
  expect(textOf(mounted.element)).to.equal(`ready ${name}`);
  return mounted;
}

const change = (isSamePerson = false): boolean => document.dispatchEvent(new CsolSessionChangeEvent({ isSamePerson }));

describe('a page whose session does not change', () => {
  it('asks once, and forgets nothing', async () => {
    const { staged } = await mountReady();
    expect(staged.calls).to.deep.equal(['ask']);
  });
});

describe('when the session becomes somebody else’s', () => {
  it('what was shown is gone before anything is drawn, and is asked for anew', async () => {
    const { element, staged } = await mountReady();
    element.note = 'of Ada';
    change();
    expect(element.note).to.equal('');
    await element.updateComplete;
    expect(textOf(element)).to.equal('loading');
    staged.last().answer(sessionOf('Grace'));
    await settle(element);
    expect(textOf(element)).to.equal('ready Grace');
    expect(staged.calls).to.deep.equal(['ask', 'forget', 'ask']);
  });

  for (const outcome of ['answer', 'fail'] as const) {
    it(`a late ${outcome} for the last person is dropped, and not told`, async () => {
      const { element, staged } = await mount();
      const told: string[] = [];
      for (const type of ['csol-load', 'csol-error'] as const) element.addEventListener(type, () => told.push(type));
      const late = staged.last();
      change();
      if (outcome === 'answer') late.answer(sessionOf('Ada'));
      else late.fail(new Error('x'));
      await settle(element);
      expect(textOf(element)).to.equal('loading');
      expect(told).to.deep.equal([]);
    });
  }

  it('all forget before any asks', async () => {
    const { client, calls } = stageClient();
    const root = await fixture(html`<csol-provider .client=${client}>
      <csol-test-greeter></csol-test-greeter><csol-test-greeter></csol-test-greeter>
    </csol-provider>`);
    await nextFrame();
    calls.length = 0;
    change();
    await nextFrame();
    expect(calls).to.deep.equal(['forget', 'forget', 'forget', 'ask', 'ask']);
    root.remove();
  });

  it('all follow, wherever on the page it is said', async () => {
    const { element, staged } = await mountReady();
    const host = await fixture(html`<div></div>`);
    const inner = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('i'));
    // A page that keeps the event to itself keeps it from its own listeners alone.
    host.addEventListener('csol-session-change', (event) => event.stopPropagation());
    inner.dispatchEvent(new CsolSessionChangeEvent());
    await settle(element);
    expect(staged.calls).to.deep.equal(['ask', 'forget', 'ask']);
  });

  it('an event that does not say so means it, too', async () => {
    const { element } = await mountReady();
    document.dispatchEvent(new Event('csol-session-change'));
    await element.updateComplete;
    expect(textOf(element)).to.equal('loading');
  });

  it('a widget that is off the page forgets on its return', async () => {
    const { element, staged } = await mountReady();
    element.note = 'of Ada';
    const parent = element.parentElement as Element;
    element.remove();
    change();
    await settle(element);
    expect(staged.calls).to.deep.equal(['ask']);
    parent.append(element);
    await element.updateComplete;
    expect(element.note).to.equal('');
    expect(textOf(element)).to.equal('loading');
    expect(staged.calls).to.deep.equal(['ask', 'forget', 'ask']);
  });

  it('the client of a page without widgets forgets, too', async () => {
    const { client, calls } = stageClient();
    await fixture(html`<csol-provider .client=${client}></csol-provider>`);
    change();
    expect(calls).to.deep.equal(['forget']);
  });

  it('what is still missing stays missing: nothing is asked for', async () => {
    const element = await fixture<Greeter>(html`<csol-test-greeter></csol-test-greeter>`);
    change();
    await settle(element);
    expect(textOf(element)).to.equal('idle');
  });

  it('the answer of before is in no memory', async () => {
    const { element, staged } = await mount();
    const answer = (): WeakRef<Session> => {
      const session = sessionOf('Ada');
      staged.last().answer(session);
      return new WeakRef(session);
    };
    const answered = answer();
    await settle(element);
    change();
    await settle(element);
    // Chromium alone lets a page ask for a collection.
    const { gc: collect } = globalThis as { gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void> };
    for (let round = 0; collect && round < 20 && answered.deref(); round += 1) {
      await nextFrame();
      await collect({ type: 'major', execution: 'async' });
    }
    if (collect) expect(answered.deref()).to.equal(undefined);
  });
});

describe('when the session is renewed for the same person', () => {
  it('what was shown and noted stays until the new answer', async () => {
    const { element, staged } = await mountReady();
    element.note = 'of Ada';
    change(true);
    await element.updateComplete;
    expect(textOf(element)).to.equal('refreshing Ada');
    staged.last().answer(sessionOf('Ada L.'));
    await settle(element);
    expect(textOf(element)).to.equal('ready Ada L.');
    expect(element.note).to.equal('of Ada');
    expect(staged.calls).to.deep.equal(['ask', 'forget', 'ask']);
  });
});

describe('a widget that follows the session', () => {
  const states = {
    'before a change': async () => (await mountReady()).element,
    'after a change': async () => {
      const { element, staged } = await mountReady();
      change();
      await element.updateComplete;
      staged.last().answer(sessionOf('Grace'));
      await settle(element);
      return element;
    },
  };
  itIsQuiet(states);
  itReleases(states);
});

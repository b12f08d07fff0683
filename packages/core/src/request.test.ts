import { ApiError, type ApiErrorKind } from '@csol/client/port';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { stageCalls } from '../../../test/helpers/staged.ts';
import { define } from './define.ts';
import { RequestController } from './request.ts';

/** Asks for a list of words and draws the name of the state. */
class Asker extends LitElement {
  @property({ attribute: false }) words: readonly [string] | undefined;
  @property({ attribute: false }) owner: unknown = 'a person';

  readonly calls = stageCalls<readonly [string], string[]>();
  readonly drawn: string[] = [];
  readonly request = new RequestController(this, {
    operation: 'listWords',
    args: () => this.words,
    ask: (args: readonly [string], options) => this.calls.call(args, options),
    isEmpty: (data) => data.length === 0,
    owner: () => this.owner,
  });

  protected override render(): TemplateResult {
    this.drawn.push(this.request.state.name);
    return html`${this.request.state.name}`;
  }
}
define('test-asker', Asker);

async function mount(words?: string): Promise<Asker> {
  return fixture<Asker>(html`<csol-test-asker .words=${words === undefined ? undefined : [words]}></csol-test-asker>`);
}

/** Answers the last call and lets the element draw. */
async function answer(element: Asker, outcome: unknown): Promise<void> {
  const { answer: resolve, fail } = element.calls.last();
  if (Array.isArray(outcome)) resolve(outcome as string[]);
  else fail(outcome);
  await settle(element);
}

async function settle(element: Asker): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

const errorOf = (kind: ApiErrorKind): ApiError => new ApiError(kind, kind);
const dataOf = ({ request: { state } }: Asker): unknown => ('data' in state ? state.data : undefined);

describe('a request', () => {
  it('is idle while required input is missing, without a moment of loading', async () => {
    const element = await mount();
    await settle(element);
    expect(new Set(element.drawn)).to.deep.equal(new Set(['idle']));
    expect(element.calls.asked).to.have.length(0);
  });

  it('is loading from the first drawing on until an answer comes, then ready', async () => {
    const element = await mount('a');
    expect(element.drawn).to.deep.equal(['loading']);
    await answer(element, ['x']);
    expect(element.request.state).to.include({ name: 'ready' });
    expect(dataOf(element)).to.deep.equal(['x']);
    expect(element.drawn).to.deep.equal(['loading', 'ready']);
  });

  it('is asked for with its arguments and a signal', async () => {
    const element = await mount('a');
    const { question, options } = element.calls.last();
    expect(question).to.deep.equal(['a']);
    expect(options.signal).to.be.instanceOf(AbortSignal);
  });

  it('is empty where nothing was found', async () => {
    const element = await mount('a');
    await answer(element, []);
    expect(element.request.state).to.include({ name: 'empty' });
    expect(dataOf(element)).to.deep.equal([]);
  });

  it('says when its data was loaded', async () => {
    const before = Date.now();
    const element = await mount('a');
    await answer(element, ['x']);
    const { state } = element.request;
    const loadedAt = 'loadedAt' in state ? Number(state.loadedAt) : NaN;
    expect(loadedAt).to.be.within(before, Date.now());
  });

  const failures = { denied: 'denied', expired: 'expired', limited: 'limited', network: 'failed', server: 'failed', 'not-found': 'failed' };
  for (const [kind, name] of Object.entries(failures)) {
    it(`is ${name} where the first answer is ${kind}`, async () => {
      const element = await mount('a');
      await answer(element, errorOf(kind as ApiErrorKind));
      expect(element.request.state).to.include({ name });
      expect(element.request.state).to.have.nested.property('error.kind', kind);
      expect(dataOf(element)).to.equal(undefined);
    });
  }

  for (const [what, thrown] of [['a TypeError', new TypeError('x')], ['a text', 'x'], ['nothing', undefined]] as const) {
    it(`is failed as malformed where the client rejects with ${what}`, async () => {
      const element = await mount('a');
      await answer(element, thrown);
      expect(element.request.state).to.include({ name: 'failed' });
      expect(element.request.state).to.have.nested.property('error.kind', 'malformed');
    });
  }
});

describe('a request that has data', () => {
  /** Mounts with an answer on screen. */
  async function mountReady(): Promise<Asker> {
    const element = await mount('a');
    await answer(element, ['x']);
    return element;
  }

  it('keeps it while the next answer is on its way, and then shows the next', async () => {
    const element = await mountReady();
    element.words = ['b'];
    await settle(element);
    expect(element.request.state).to.include({ name: 'refreshing' });
    expect(dataOf(element)).to.deep.equal(['x']);
    await answer(element, ['y']);
    expect(element.request.state).to.include({ name: 'ready' });
    expect(dataOf(element)).to.deep.equal(['y']);
  });

  const keeping = { network: 'stale', server: 'stale', malformed: 'stale', expired: 'expired', limited: 'limited' } as const;
  for (const [kind, name] of Object.entries(keeping)) {
    it(`keeps it, ${name}, where the next answer is ${kind}`, async () => {
      const element = await mountReady();
      element.request.retry();
      await answer(element, errorOf(kind as ApiErrorKind));
      expect(element.request.state).to.include({ name });
      expect(dataOf(element)).to.deep.equal(['x']);
    });
  }

  it('drops it where the next answer is denied, and it does not come back', async () => {
    const element = await mountReady();
    element.request.retry();
    await answer(element, errorOf('denied'));
    expect(element.request.state).to.include({ name: 'denied' });
    expect(dataOf(element)).to.equal(undefined);
    element.request.retry();
    await settle(element);
    expect(element.request.state).to.include({ name: 'loading' });
  });

  it('drops it at once when it is somebody else’s', async () => {
    const element = await mountReady();
    element.owner = 'another person';
    element.words = ['b'];
    await settle(element);
    expect(element.request.state).to.include({ name: 'loading' });
    await answer(element, errorOf('server'));
    expect(element.request.state).to.include({ name: 'failed' });
  });

  it('drops it and is idle when required input goes, and asks anew when it is back', async () => {
    const element = await mountReady();
    element.words = undefined;
    await settle(element);
    expect(element.request.state).to.include({ name: 'idle' });
    element.words = ['a'];
    await settle(element);
    expect(element.request.state).to.include({ name: 'loading' });
  });

  it('is not asked for again by updates that change nothing', async () => {
    const element = await mountReady();
    element.words = ['a'];
    await settle(element);
    element.requestUpdate();
    await settle(element);
    expect(element.calls.asked).to.have.length(1);
  });
});

describe('a retry', () => {
  it('asks again with the same arguments: failed, loading, ready', async () => {
    const element = await mount('a');
    await answer(element, errorOf('network'));
    element.request.retry();
    await settle(element);
    await answer(element, ['x']);
    expect(element.drawn).to.deep.equal(['loading', 'failed', 'loading', 'ready']);
    expect(element.calls.asked.map(({ question }) => question)).to.deep.equal([['a'], ['a']]);
  });

  it('leads from stale over refreshing to ready', async () => {
    const element = await mount('a');
    await answer(element, ['x']);
    element.request.retry();
    await answer(element, errorOf('network'));
    element.request.retry();
    await settle(element);
    await answer(element, ['y']);
    expect(element.drawn.slice(2)).to.deep.equal(['refreshing', 'stale', 'refreshing', 'ready']);
  });

  it('leads from stale to stale with the same data, however often it fails', async () => {
    const element = await mount('a');
    await answer(element, ['x']);
    for (let round = 0; round < 3; round += 1) {
      element.request.retry();
      await answer(element, errorOf('timeout'));
      expect(dataOf(element)).to.deep.equal(['x']);
    }
  });

  it('does nothing while required input is missing', async () => {
    const element = await mount();
    element.request.retry();
    await settle(element);
    expect(element.calls.asked).to.have.length(0);
  });
});

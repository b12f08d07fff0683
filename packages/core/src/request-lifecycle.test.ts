import { ApiError } from '@csol/client/port';
import { expect, fixture, html } from '@open-wc/testing';
import * as fc from 'fast-check';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { itReleases, nextFrame } from '../../../test/helpers/index.ts';
import { stageCalls } from '../../../test/helpers/staged.ts';
import { define } from './define.ts';
import type { CsolErrorEvent, CsolLoadEvent } from './events.ts';
import { RequestController } from './request.ts';

/** Asks for what belongs to a number; every answer is a text that names the number. */
class Seeker extends LitElement {
  @property({ type: Number }) number = 0;

  readonly calls = stageCalls<readonly [number], string>();
  readonly request = new RequestController(this, {
    operation: 'findNumber',
    args: () => [this.number] as const,
    ask: (args, options) => this.calls.call(args, options),
  });

  protected override render(): TemplateResult {
    const { state } = this.request;
    return html`${state.name} ${'data' in state ? state.data : ''}`;
  }
}
define('test-seeker', Seeker);

const mount = (): Promise<Seeker> => fixture<Seeker>(html`<csol-test-seeker .number=${1}></csol-test-seeker>`);
const textOf = (element: Seeker): string => element.shadowRoot?.textContent?.trim() ?? '';

async function settle(element: Seeker): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

const offline = new ApiError('network', 'offline');

describe('the removal of a widget', () => {
  it('aborts its request before the removal returns', async () => {
    const element = await mount();
    element.remove();
    expect(element.calls.last().options.signal?.aborted).to.equal(true);
  });

  it('leaves a finished request alone, and the return asks for nothing', async () => {
    const element = await mount();
    element.calls.last().answer('one');
    await settle(element);
    const parent = element.parentElement as Element;
    element.remove();
    parent.append(element);
    await settle(element);
    expect(element.calls.asked).to.have.length(1);
    expect(textOf(element)).to.equal('ready one');
  });

  it('is followed by the same request on the return', async () => {
    const element = await mount();
    const parent = element.parentElement as Element;
    element.remove();
    await settle(element);
    parent.append(element);
    await settle(element);
    expect(element.calls.asked).to.have.length(2);
    expect(textOf(element)).to.equal('loading');
    element.calls.last().answer('one');
    await settle(element);
    expect(textOf(element)).to.equal('ready one');
  });

  it('makes what still arrives of no account, be it an answer or a failure', async () => {
    for (const outcome of ['answer', 'fail'] as const) {
      const element = await mount();
      const parent = element.parentElement as Element;
      const told: string[] = [];
      for (const type of ['csol-load', 'csol-error'] as const) element.addEventListener(type, () => told.push(type));
      element.remove();
      if (outcome === 'answer') element.calls.last().answer('too late');
      else element.calls.last().fail(new ApiError('aborted', 'aborted'));
      await settle(element);
      parent.append(element);
      await settle(element);
      expect(textOf(element), outcome).to.equal('loading');
      expect(told, outcome).to.deep.equal([]);
    }
  });

  it('lets nothing be asked for until the return, which asks with the newest arguments', async () => {
    const element = await mount();
    element.calls.last().answer('one');
    await settle(element);
    const parent = element.parentElement as Element;
    element.remove();
    element.number = 2;
    await settle(element);
    expect(element.calls.asked).to.have.length(1);
    parent.append(element);
    await settle(element);
    expect(element.calls.asked.map(({ question }) => question[0])).to.deep.equal([1, 2]);
  });

  it('to another place on the page asks once more', async () => {
    const element = await mount();
    (element.parentElement as Element).append(element);
    await settle(element);
    expect(element.calls.asked.map(({ options }) => options.signal?.aborted)).to.deep.equal([true, false]);
  });
});

describe('newer arguments', () => {
  it('abort the older request', async () => {
    const element = await mount();
    element.number = 2;
    await settle(element);
    expect(element.calls.asked.map(({ options }) => options.signal?.aborted)).to.deep.equal([true, false]);
  });

  it('win, whatever the order of changes, answers, failures, retries and removals', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('change' as const), number: fc.nat(5) }),
      fc.record({ do: fc.constantFrom('answer' as const, 'fail' as const), at: fc.nat(20) }),
      fc.record({ do: fc.constantFrom('retry' as const, 'draw' as const, 'move' as const) }),
    );
    const outcome = async (steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[], isReversed: boolean) => {
      const element = await mount();
      const { asked } = element.calls;
      for (const each of steps) {
        if (each.do === 'change') element.number = each.number;
        if (each.do === 'answer') asked[each.at]?.answer(`${asked[each.at]?.question[0]}`);
        if (each.do === 'fail') asked[each.at]?.fail(offline);
        if (each.do === 'retry') element.request.retry();
        if (each.do === 'draw') await settle(element);
        if (each.do === 'move') (element.parentElement as Element).append(element);
      }
      await settle(element);
      // The newest question decides; of older ones nothing may be left but what a failure keeps.
      const newest = asked.length - 1;
      const hasFailed = steps.some((each) => each.do === 'fail' && each.at === newest);
      const rest = isReversed ? [...asked].reverse() : asked;
      rest.forEach((call) => call.answer(`${call.question[0]}`));
      await settle(element);
      if (hasFailed && /^(failed|stale)/.test(textOf(element))) element.request.retry();
      asked.at(-1)?.answer(`${element.number}`);
      await settle(element);
      const shown = [textOf(element), `ready ${element.number}`];
      element.remove();
      return shown;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isReversed) => {
        const [shown, expected] = await outcome(steps, isReversed);
        expect(shown).to.equal(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the outcome', () => {
  it('is told after it is on screen, with the operation', async () => {
    const element = await mount();
    const told: string[] = [];
    element.addEventListener('csol-load', (event: CsolLoadEvent) => told.push(`${event.operation}: ${textOf(element)}`));
    element.addEventListener('csol-error', ({ operation, error }: CsolErrorEvent) => {
      told.push(`${operation} ${error.kind}: ${textOf(element)}`);
    });
    element.calls.last().answer('one');
    // An update that is under way while the answer comes must not tell it early.
    element.requestUpdate();
    await settle(element);
    element.request.retry();
    element.calls.last().fail(offline);
    element.requestUpdate();
    await settle(element);
    expect(told).to.deep.equal(['findNumber: ready one', 'findNumber network: stale one']);
  });

  it('is told at the document too, and cannot be cancelled', async () => {
    const element = await mount();
    const told: Event[] = [];
    const listeners = new AbortController();
    document.addEventListener('csol-load', (event) => told.push(event), { signal: listeners.signal });
    element.calls.last().answer('one');
    await settle(element);
    listeners.abort();
    expect(told.map(({ type, composed, cancelable }) => [type, composed, cancelable])).to.deep.equal([['csol-load', true, false]]);
  });

  it('is not told for a request that newer arguments have replaced', async () => {
    const element = await mount();
    let told = 0;
    element.addEventListener('csol-load', () => (told += 1));
    element.number = 2;
    await settle(element);
    element.calls.asked.forEach((call) => call.answer('any'));
    await settle(element);
    expect(told).to.equal(1);
  });
});

describe('a page that comes back online', () => {
  const cases = [['failed', false, 2], ['stale', true, 3]] as const;
  for (const [name, hasData, calls] of cases) {
    it(`asks again where the widget is ${name}`, async () => {
      const element = await mount();
      if (hasData) {
        element.calls.last().answer('one');
        await settle(element);
        element.request.retry();
      }
      element.calls.last().fail(offline);
      await settle(element);
      expect(element.request.state.name).to.equal(name);
      window.dispatchEvent(new Event('online'));
      expect(element.calls.asked).to.have.length(calls);
    });
  }

  it('asks for nothing where the widget is ready, or denied', async () => {
    const ready = await mount();
    ready.calls.last().answer('one');
    const denied = await mount();
    denied.calls.last().fail(new ApiError('denied', 'denied'));
    await Promise.all([settle(ready), settle(denied)]);
    window.dispatchEvent(new Event('online'));
    expect([ready.calls.asked.length, denied.calls.asked.length]).to.deep.equal([1, 1]);
  });

  it('asks for nothing on behalf of a widget that is gone', async () => {
    const element = await mount();
    element.calls.last().fail(offline);
    await settle(element);
    element.remove();
    window.dispatchEvent(new Event('online'));
    expect(element.calls.asked).to.have.length(1);
  });
});

describe('a request that a widget makes only later', () => {
  it('is asked for like one that was there from the start', async () => {
    const element = await mount();
    const late = stageCalls<readonly [number], string>();
    const request = new RequestController(element, {
      operation: 'findLater',
      args: () => [element.number] as const,
      ask: (args, options) => late.call(args, options),
    });
    element.requestUpdate();
    await settle(element);
    expect(request.state.name).to.equal('loading');
    element.remove();
    expect(late.last().options.signal?.aborted).to.equal(true);
  });
});

describe('a widget with a request', () => {
  itReleases({
    'under way': mount,
    'that failed': async () => {
      const element = await mount();
      element.calls.last().fail(offline);
      await nextFrame();
      return element;
    },
  });
});

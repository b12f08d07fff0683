import { ApiError, type ApiErrorKind, type ApiErrorOptions } from '@csol/client/port';
import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { itIsAccessible } from '../../../../test/helpers/index.ts';
import { mountProbe, type Probe } from '../../../../test/helpers/probe.ts';
import { allByRole, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import type { RequestState } from '../request.ts';
import { renderFailure } from './failure.ts';
import { renderEmptyPanel } from './panel.ts';
import { renderStatePanel } from '../state-panel/state-panel.ts';

const failed = (kind: ApiErrorKind, options?: ApiErrorOptions): RequestState<string> => ({
  name: 'failed',
  error: new ApiError(kind, 'x', options),
});
const limited = (retryAfterMs?: number): RequestState<string> => ({
  name: 'limited',
  error: new ApiError('limited', 'x', retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const loadedAt = new Date(2026, 2, 9, 8, 40);

/** Mounts the panel of a state, with a list of what a person asked for. */
async function mount(state: RequestState<string>): Promise<{ panel: Probe; asked: string[] }> {
  const asked: string[] = [];
  const panel = await mountProbe(() => '');
  const actions = { retry: () => asked.push('retry'), signIn: () => asked.push('sign in'), host: panel };
  panel.content = (i18n) => renderStatePanel(i18n, state, actions);
  await panel.updateComplete;
  return { panel, asked };
}

describe('the panel of a state', () => {
  for (const name of ['idle', 'loading', 'ready', 'refreshing', 'empty'] as const) {
    it(`is none where nothing is amiss: ${name}`, async () => {
      const { panel } = await mount({ name, data: 'x', loadedAt });
      expect(textOf(panel)).to.equal('');
    });
  }

  const texts: Partial<Record<ApiErrorKind, RegExp>> = {
    network: /cannot be reached/, timeout: /took too long/, 'not-found': /does not exist, or your account has no access/,
    invalid: /does not accept this selection/, malformed: /cannot be read/, server: /went wrong on our side/,
  };
  for (const [kind, text] of Object.entries(texts)) {
    it(`says what happened and lets a person try again: ${kind}`, async () => {
      const { panel, asked } = await mount(failed(kind as ApiErrorKind));
      expect(textOf(panel)).to.match(text);
      byRole(panel, 'button', 'Try again').click();
      expect(asked).to.deep.equal(['retry']);
    });
  }

  it('offers no retry where none can help', async () => {
    expect(allByRole((await mount(failed('unsupported'))).panel, 'button')).to.have.length(0);
    expect(allByRole((await mount({ name: 'denied', error: new ApiError('denied', 'x') })).panel, 'button')).to.have.length(0);
  });

  it('names the request, to be copied, and none where there is none', async () => {
    const { panel } = await mount(failed('server', { requestId: 'req-42' }));
    expect(textOf(panel)).to.contain('Error reference: req-42');
    const style = getComputedStyle(panel.shadowRoot?.querySelector('code') as Element);
    expect(style.userSelect ?? style.webkitUserSelect).to.equal('all');
    expect(textOf((await mount(failed('server'))).panel)).not.to.contain('Error reference:');
  });

  it('never shows what the error says to developers', async () => {
    const { panel } = await mount({ name: 'failed', error: new ApiError('server', 'token abc123') });
    expect(textOf(panel)).not.to.contain('abc123');
  });

  it('lets a person sign in, or try again, where the session has ended', async () => {
    const { panel, asked } = await mount({ name: 'expired', error: new ApiError('expired', 'x') });
    byRole(panel, 'button', 'Sign in').click();
    byRole(panel, 'button', 'Try again').click();
    expect(asked).to.deep.equal(['sign in', 'retry']);
  });

  const waits = [[1000, 'Wait 1 second,'], [1001, 'Wait 2 seconds,'], [0, 'Wait a moment,'], [undefined, 'Wait a moment,']] as const;
  for (const [milliseconds, text] of waits) {
    it(`says how long to wait after too many requests: ${milliseconds}`, async () => {
      expect(textOf((await mount(limited(milliseconds))).panel)).to.contain(text);
    });
  }

  describe('that has to be waited for', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => {
      clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    });
    afterEach(() => clock.restore());
    const retry = (panel: Probe): HTMLElement => byRole(panel, 'button', 'Try again');

    it('counts the seconds down, and lets a person try again when they are over', async () => {
      const { panel, asked } = await mount(limited(2500));
      expect(textOf(panel)).to.contain('Wait 3 seconds,');
      retry(panel).click();
      expect([retry(panel).getAttribute('aria-disabled'), asked.length]).to.deep.equal(['true', 0]);
      await clock.tickAsync(500);
      expect(textOf(panel)).to.contain('Wait 2 seconds,');
      await clock.tickAsync(1999);
      expect(textOf(panel)).to.contain('Wait 1 second,');
      await clock.tickAsync(1);
      expect(textOf(panel)).to.contain('You can try again now.');
      retry(panel).click();
      expect([retry(panel).getAttribute('aria-disabled'), asked]).to.deep.equal([null, ['retry']]);
    });

    it('announces no single second: the text is a timer until it is over', async () => {
      const { panel } = await mount(limited(1000));
      expect(allByRole(panel, 'timer')).to.have.length(1);
      await clock.tickAsync(1000);
      expect(allByRole(panel, 'timer')).to.have.length(0);
    });

    it('keeps its time, and the focus on its button, however often it is drawn', async () => {
      const { panel } = await mount(limited(3000));
      retry(panel).focus();
      for (let draw = 0; draw < 5; draw += 1) {
        panel.requestUpdate();
        await clock.tickAsync(200);
      }
      expect(textOf(panel)).to.contain('Wait 2 seconds,');
      expect(focusedName()).to.contain('Try again');
    });

    it('does not count for a widget that is gone', async () => {
      const { panel } = await mount(limited(5000));
      panel.remove();
      await clock.tickAsync(1000);
      expect(clock.countTimers()).to.equal(0);
    });
  });

  it('says what comes next to somebody who is registered and not entitled yet', async () => {
    const error = new ApiError('denied', 'x', { type: 'urn:problem-type:csol:notEntitled', requestId: 'req-42' });
    const { panel, asked } = await mount({ name: 'denied', error });
    for (const text of [/Access is not granted yet/, /registration is complete/, /administrator/, /as a guest/, /support desk/]) {
      expect(textOf(panel)).to.match(text);
    }
    byRole(panel, 'button', 'Check again').click();
    expect(asked).to.deep.equal(['retry']);
  });

  const refusals = {
    unauthenticated: /Please sign in.*You are not signed in\. Registering is free/,
    expired: /Your session has ended.*What you have typed is still there/,
    another: /Please sign in.*You are not signed in, or your session has ended/,
  };
  for (const [type, text] of Object.entries(refusals)) {
    it(`says why a person has to sign in: ${type}`, async () => {
      const error = new ApiError('expired', 'x', { type: `urn:problem-type:csol:${type}` });
      expect(textOf((await mount({ name: 'expired', error })).panel)).to.match(text);
    });
  }

  it('says from when stale data is', async () => {
    const { panel } = await mount({ name: 'stale', data: 'x', loadedAt, error: new ApiError('network', 'x') });
    expect(textOf(panel)).to.match(/Not up to date.*8:40 AM/);
  });

  itIsAccessible({
    'denied': async () => (await mount({ name: 'denied', error: new ApiError('denied', 'x') })).panel,
    'not entitled yet': async () => {
      const error = new ApiError('denied', 'x', { type: 'urn:problem-type:csol:notEntitled' });
      return (await mount({ name: 'denied', error })).panel;
    },
    'expired': async () => (await mount({ name: 'expired', error: new ApiError('expired', 'x') })).panel,
    'limited': async () => (await mount(limited(5000))).panel,
    'failed': async () => (await mount(failed('server', { requestId: 'req-42' }))).panel,
    'stale': async () => (await mount({ name: 'stale', data: 'x', loadedAt, error: new ApiError('network', 'x') })).panel,
    'empty': () => mountProbe((i18n) => renderEmptyPanel(i18n, { title: 'Nothing', text: 'There is nothing.' })),
    'broken': () => mountProbe((i18n) => renderFailure(i18n, () => undefined)),
  });
});

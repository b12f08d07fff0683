/** Passwords and tokens of links: in the call of the client, and nowhere else. */
import { expect } from '@open-wc/testing';
import { CsolSessionChangeEvent } from '@csol/core';
import { until } from '../../../../test/helpers/index.ts';
import {
  afterTest, createDesk, failing, fill, mountSignIn, press, sessions, settle, shows, type Desk,
} from '../../../../test/helpers/sign-in.ts';
import type { SignIn } from './sign-in.ts';

const SECRET = 'correct-horse-battery';

/** Everything that a page could read, while `SECRET` is in use and afterwards. */
interface Watch {
  /** Where the secret was found, for example `event csol-error`. */
  leaks: string[];
  look(element: Element): void;
}

function replace<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
  const original = target[key];
  target[key] = value;
  afterTest(() => (target[key] = original));
}

/** What an object says, its getters and inner objects included. */
function say(value: unknown, depth = 3): string {
  if (typeof value !== 'object' || value === null || depth === 0 || value instanceof Node || value instanceof Window) return String(value);
  const names = [...Object.getOwnPropertyNames(value), 'message', 'stack', 'cause'];
  return names.map((name) => say((value as Record<string, unknown>)[name], depth - 1)).join(' ');
}

function watch(): Watch {
  const leaks: string[] = [];
  const check = (where: string, ...values: unknown[]): void => {
    if (values.map((value) => say(value)).join(' ').includes(SECRET)) leaks.push(where);
  };
  const { dispatchEvent } = EventTarget.prototype;
  replace(EventTarget.prototype, 'dispatchEvent', function (this: EventTarget, event: Event) {
    check(`event ${event.type}`, event);
    return dispatchEvent.call(this, event);
  });
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    replace(console, name, (...words) => check(`console.${name}`, ...words));
  }
  const { setItem } = Storage.prototype;
  replace(Storage.prototype, 'setItem', function (this: Storage, key: string, value: string) {
    check('storage', key, value);
    setItem.call(this, key, value);
  });
  const { postMessage } = BroadcastChannel.prototype;
  replace(BroadcastChannel.prototype, 'postMessage', function (this: BroadcastChannel, message: unknown) {
    check('another tab', message);
    postMessage.call(this, message);
  });
  const { open } = IDBFactory.prototype;
  replace(IDBFactory.prototype, 'open', function (this: IDBFactory, name: string, version?: number) {
    leaks.push('indexedDB');
    return open.call(this, name, version);
  });
  const look = (element: Element): void => {
    check('document', document.documentElement.outerHTML, element.shadowRoot?.innerHTML);
    check('address', location.href, history.state, document.referrer);
    check('storage', JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie);
  };
  return { leaks, look };
}

const valuesOf = (element: SignIn): string[] => [...(element.shadowRoot?.querySelectorAll('input') ?? [])].map(({ value }) => value);

const submit = (element: SignIn): void => element.shadowRoot?.querySelector<HTMLButtonElement>('[part=submit-button]')?.click();

const WRONG = { type: 'urn:problem-type:csol:wrongCredentials' };

describe('a password', () => {
  const outcomes: Record<string, Desk> = {
    'after signing in': createDesk(),
    'after a refusal': createDesk(sessions.anonymous, { signIn: failing('denied', 'x', WRONG) }),
    'after a failure': createDesk(sessions.anonymous, { signIn: failing('server', 'x', { requestId: 'req-1' }) }),
    'after too many tries': createDesk(sessions.anonymous, { signIn: failing('limited', 'x') }),
  };
  for (const [name, client] of Object.entries(outcomes)) {
    it(`is nowhere ${name}`, async () => {
      const { leaks, look } = watch();
      const element = await mountSignIn({ client });
      fill(element, { username: 'anne', password: SECRET });
      await press(element, 'Show: Password');
      look(element);
      submit(element);
      await until(() => client.asked('signIn').length === 1, 'it is sent');
      look(element);
      await settle(element);
      await until(() => !valuesOf(element).includes(SECRET), 'the field is empty');
      look(element);
      expect(leaks).to.deep.equal([]);
    });
  }

  it('is nowhere after confirming a registration', async () => {
    history.replaceState(null, '', '#csol-confirm=t');
    const { leaks, look } = watch();
    const element = await mountSignIn();
    fill(element, { password: SECRET });
    submit(element);
    await shows(element, 'Your e-mail address is confirmed');
    look(element);
    expect([leaks, valuesOf(element).includes(SECRET)]).to.deep.equal([[], false]);
  });

  it('is nowhere after registering', async () => {
    const { leaks, look } = watch();
    const element = await mountSignIn({ view: 'register' });
    fill(element, { displayName: 'Anne', email: 'anne@example.com', username: 'anne', password: SECRET });
    submit(element);
    await shows(element, 'Look into your mailbox');
    await press(element, 'Correct the address');
    await settle(element);
    look(element);
    expect([leaks, valuesOf(element).includes(SECRET)]).to.deep.equal([[], false]);
  });

  it('goes when the session changes before it is sent', async () => {
    const element = await mountSignIn();
    fill(element, { username: 'anne', password: SECRET });
    document.dispatchEvent(new CsolSessionChangeEvent());
    await settle(element);
    expect(valuesOf(element).join('')).not.to.contain(SECRET);
  });
});

describe('the token of a link', () => {
  for (const [kind, method] of [['confirm', 'confirmRegistration'], ['reset', 'resetPassword']] as const) {
    it(`is nowhere once the widget has it: ${kind}`, async () => {
      history.replaceState(null, '', `#csol-${kind}=${SECRET}`);
      const client = createDesk();
      const { leaks, look } = watch();
      const element = await mountSignIn({ client });
      look(element);
      fill(element, { password: 'a few words in a row' });
      submit(element);
      await until(() => client.asked(method).length === 1, 'it is used');
      await settle(element);
      look(element);
      expect(client.asked(method)[0]).to.include({ token: SECRET });
      expect(leaks).to.deep.equal([]);
    });
  }
});

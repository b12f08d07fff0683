/** The widget without a mouse, with real keys; and where there is little room. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../../../test/helpers/index.ts';
import { focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { createDesk, mountSignIn, sessions, settle, shows, type Desk } from '../../../../test/helpers/sign-in.ts';
import type { SignIn } from './sign-in.ts';

const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Mounts the widget between two buttons and puts the focus on the first. */
async function mountBetween(client: Desk): Promise<SignIn> {
  const root = await fixture(html`<div>
    <button type="button">before</button>
    <csol-sign-in country="BE" lang="en" .client=${client}></csol-sign-in>
    <button type="button">after</button>
  </div>`);
  const element = root.querySelector('csol-sign-in') as SignIn;
  await settle(element);
  root.querySelector('button')?.focus();
  return element;
}

/** Presses Tab until what has the focus is called so; each place on the way is visible. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await press('Tab');
    if (focusedName() === name) return;
  }
  throw new Error(`Tab does not lead to “${name}” but ends at “${focusedName()}”`);
}

/** Key by key: WebKit's driver presses a whole text at once, and loses letters that come twice. */
async function typeKeys(text: string): Promise<void> {
  for (const type of text) await sendKeys({ type });
}

describe('by keyboard', () => {
  it('Tab leads through the form in the order of the screen, and out of it', async () => {
    await mountBetween(createDesk({ ...sessions.anonymous, provider: { name: 'Example ID' } }));
    const path: string[] = [];
    while (path.at(-1) !== 'after' && path.length < 30) {
      await press('Tab');
      path.push(focusedName());
    }
    expect(path).to.deep.equal([
      'Sign in', 'Register', 'Without an account', 'User ID', 'Password', 'Show: Password', 'This is a shared computer', 'Sign in',
      'Forgotten your password?', 'Continue with Example ID', 'after',
    ]);
  });

  it('everything that has the focus shows it', async () => {
    await mountBetween(createDesk());
    for (const name of ['Register', 'User ID', 'Show: Password', 'This is a shared computer', 'Forgotten your password?']) {
      await tabTo(name);
      const { outlineStyle, outlineWidth } = getComputedStyle(focused() as Element);
      expect(`${outlineStyle} ${outlineWidth}`, name).to.equal('solid 2px');
    }
  });

  it('typing and Enter sign in', async () => {
    const client = createDesk();
    const element = await mountBetween(client);
    await tabTo('User ID');
    await typeKeys('anne.claes');
    await press('Tab');
    await typeKeys('a few words');
    await press('Enter');
    await shows(element, 'Signed in as Anne Claes');
    await until(() => focusedName() === 'Signed in as Anne Claes', 'the heading has the focus');
    expect(client.asked('signIn')[0]).to.include({ userId: 'anne.claes', password: 'a few words' });
  });

  it('Space chooses a shared computer, and Enter another view', async () => {
    const element = await mountBetween(createDesk());
    await tabTo('This is a shared computer');
    await sendKeys({ type: ' ' });
    expect(element.shadowRoot?.querySelector<HTMLInputElement>('#isShared')?.checked).to.equal(true);
    element.shadowRoot?.querySelector<HTMLElement>('[part=view-button]')?.focus();
    await press('Tab');
    await press('Enter');
    await until(() => focused()?.localName === 'h3' && focusedName() === 'Register', 'the heading has the focus');
    await press('Tab');
    expect(focusedName()).to.equal('Your name');
  });

  it('Enter in the summary leads to the field', async () => {
    const element = await mountBetween(createDesk());
    await tabTo('User ID');
    await press('Enter');
    await shows(element, 'There is a problem');
    await press('Tab');
    await press('Enter');
    expect(focusedName()).to.equal('User ID');
  });

  it('signs out', async () => {
    const element = await mountBetween(createDesk(sessions.entitled));
    await shows(element, 'Signed in as');
    await tabTo('Sign out');
    await press('Enter');
    await shows(element, 'You are signed out');
    await until(() => focusedName() === 'Sign in', 'the form’s heading has the focus');
  });
});

describe('a narrow place', () => {
  const long = 'x'.repeat(300);
  const screens: Record<string, () => Promise<SignIn>> = {
    'sign-in': () => mountSignIn({ client: createDesk({ ...sessions.anonymous, provider: { name: long } }) }),
    'register': () => mountSignIn({ view: 'register', lang: 'nl' }),
    'guest': () => mountSignIn({ view: 'guest', lang: 'fr' }),
    'account': () =>
      mountSignIn({
        client: createDesk({
          ...sessions.entitled, user: { displayName: long, userId: long, email: `${long}@example.com` },
          customers: [{ customerNumber: long, name: long, country: 'BE' }], requests: [{ customerNumber: long, since: 'never' }],
        }),
      }),
  };
  for (const [name, mount] of Object.entries(screens)) {
    it(`of 320 pixels, or 256 at 400 %, has room for all of it: ${name}`, async () => {
      const element = await mount();
      await settle(element);
      for (const width of [320, 256]) {
        element.style.width = `${width}px`;
        const base = element.shadowRoot?.querySelector('.base') as HTMLElement;
        const end = base.getBoundingClientRect().right;
        const wide = [...base.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > end + 0.5);
        expect(wide.map(({ localName, className }) => `${localName} ${String(className)}`)).to.deep.equal([]);
      }
    });
  }

  it('from right to left keeps its order', async () => {
    const element = await mountSignIn();
    element.dir = 'rtl';
    const field = element.shadowRoot?.querySelector('#password')?.getBoundingClientRect();
    const button = element.shadowRoot?.querySelector('[part=reveal-button]')?.getBoundingClientRect();
    expect(button?.right).to.be.at.most((field?.left ?? 0) + 1);
  });
});

describe('the page’s own heading', () => {
  it('replaces the widget’s', async () => {
    const element = await fixture<SignIn>(html`<csol-sign-in lang="en" .client=${createDesk()}>
      <h2 slot="heading">Welcome</h2>
    </csol-sign-in>`);
    await settle(element);
    expect(element.querySelector('h2')?.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(textOf(element)).not.to.contain('Your account');
  });

  it('and what stands inside the tag besides shows only until the widget has loaded', async () => {
    const element = await fixture<SignIn>(html`<csol-sign-in lang="en" .client=${createDesk()}><p>fallback</p></csol-sign-in>`);
    await settle(element);
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
  });
});

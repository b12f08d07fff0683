/** The sign-in form: what a person types, sends, and is told. */
import { ApiError } from '@csol/client/port';
import type { SignedIn } from '@csol/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../../../test/helpers/index.ts';
import { allByPart, allByRole, byPart, byRole, focused, focusedName, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, failing, fieldOf, fill, mountSignIn, press, sessions, settle, shows, signIn, silent,
} from '../../../../test/helpers/sign-in.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import type { SignIn } from './sign-in.ts';

const submit = (element: SignIn): void => byPart(element, 'submit-button').click();
const wrong = ['denied', 'x', { type: 'urn:problem-type:csol:wrongCredentials' }] as const;

describe('the sign-in form', () => {
  it('is what password managers know', async () => {
    const element = await mountSignIn();
    const attributesOf = (name: string): Record<string, string | null> => {
      const field = fieldOf(element, name);
      const names = ['name', 'type', 'autocomplete', 'autocapitalize', 'spellcheck'];
      return Object.fromEntries(names.map((each) => [each, field.getAttribute(each)]));
    };
    const plain = { autocapitalize: 'none', spellcheck: 'false' };
    expect(attributesOf('username')).to.deep.equal({ name: 'username', type: 'text', autocomplete: 'username webauthn', ...plain });
    expect(attributesOf('password')).to.deep.equal({
      name: 'password', type: 'password', autocomplete: 'current-password webauthn', ...plain,
    });
    expect(fieldOf(element, 'username').labels).to.have.length(1);
    expect(fieldOf(element, 'username').form?.method).to.equal('post');
  });

  it('lets a password be pasted', async () => {
    const element = await mountSignIn();
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    expect(fieldOf(element, 'password').dispatchEvent(event)).to.equal(true);
  });

  it('shows and hides the password', async () => {
    const element = await mountSignIn();
    const button = byPart(element, 'reveal-button');
    expect([fieldOf(element, 'password').type, button.getAttribute('aria-pressed')]).to.deep.equal(['password', 'false']);
    await press(element, 'Show: Password');
    expect([fieldOf(element, 'password').type, button.getAttribute('aria-pressed')]).to.deep.equal(['text', 'true']);
    await press(element, 'Show: Password');
    expect(fieldOf(element, 'password').type).to.equal('password');
  });

  it('hides a password again when it is sent, so that it is not taken for a word', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.anonymous, { signIn: silent }) });
    fill(element, { username: 'anne', password: 'x' });
    await press(element, 'Show: Password');
    submit(element);
    await until(() => fieldOf(element, 'password').type === 'password', 'the password is hidden');
  });

  it('sends what was typed, without blanks around the user ID', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    await signIn(element, ' anne.claes ', ' a b ');
    expect(client.asked('signIn')).to.deep.equal([{ userId: 'anne.claes', password: ' a b ', isShared: false, delivery: 'cookie' }]);
  });

  it('takes what a browser filled in without telling', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    fieldOf(element, 'username').value = 'anne.claes';
    fieldOf(element, 'password').value = 'saved';
    submit(element);
    await until(() => client.asked('signIn').length === 1, 'it is sent');
    expect(client.asked('signIn')[0]).to.include({ userId: 'anne.claes', password: 'saved' });
  });

  it('says that the computer is shared', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    byRole(element, 'checkbox', 'This is a shared computer').click();
    await signIn(element);
    expect(client.asked('signIn')[0]).to.include({ isShared: true });
  });

  it('does not ask where the page has said that it is shared', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client, shared: true });
    expect(allByRole(element, 'checkbox')).to.have.length(0);
    expect(textOf(element)).to.contain('You are signed out when you leave this page');
    await signIn(element);
    expect(client.asked('signIn')[0]).to.include({ isShared: true });
  });

  it('is sent once, however often it is pressed', async () => {
    const client = createDesk(sessions.anonymous, { signIn: silent });
    const element = await mountSignIn({ client });
    fill(element, { username: 'anne', password: 'x' });
    submit(element);
    await element.updateComplete;
    const button = byPart(element, 'submit-button');
    expect([button.getAttribute('aria-disabled'), button.textContent?.trim()]).to.deep.equal(['true', 'Signing in…']);
    submit(element);
    submit(element);
    expect(client.asked('signIn')).to.have.length(1);
  });

  it('is not sent while something is missing, and says what', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    submit(element);
    await shows(element, 'There is a problem');
    expect(focused()?.getAttribute('part')).to.equal('summary');
    expect(byPart(element, 'summary').getAttribute('role')).to.equal('alert');
    expect(allByRole(byPart(element, 'summary'), 'link').map((link) => link.textContent)).to.deep.equal([
      'User ID Fill this in.', 'Password Fill this in.',
    ]);
    expect(fieldOf(element, 'username').getAttribute('aria-invalid')).to.equal('true');
    expect(fieldOf(element, 'username').getAttribute('aria-describedby')).to.equal('username-problem');
    expect(client.asked('signIn')).to.have.length(0);
  });

  it('leads from the summary to a field, without a trace in the address', async () => {
    const element = await mountSignIn();
    const { href } = location;
    submit(element);
    await shows(element, 'There is a problem');
    byRole(element, 'link', /^Password/).click();
    expect(focused()).to.equal(fieldOf(element, 'password'));
    expect(location.href).to.equal(href);
  });

  it('does not say which of the two is wrong, keeps the user ID and drops the password', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.anonymous, { signIn: failing(...wrong) }) });
    await signIn(element, 'anne', 'secret');
    await shows(element, 'User ID and password do not belong together.');
    expect(focused()?.getAttribute('part')).to.equal('summary');
    expect(allByRole(byPart(element, 'summary'), 'link')).to.have.length(1);
    expect([fieldOf(element, 'username').value, fieldOf(element, 'password').value]).to.deep.equal(['anne', '']);
    expect(element.shadowRoot?.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('says how long to wait', async () => {
    const client = createDesk(sessions.anonymous, { signIn: failing('limited', 'x', { retryAfterMs: 300_000 }) });
    const element = await mountSignIn({ client });
    await signIn(element);
    await shows(element, 'Too many tries. Wait 5 minutes, then try again.');
  });

  it('leads to a new registration where the address is not confirmed', async () => {
    const type = 'urn:problem-type:csol:notConfirmed';
    const element = await mountSignIn({ client: createDesk(sessions.anonymous, { signIn: failing('denied', 'x', { type }) }) });
    await signIn(element);
    await shows(element, 'Follow the link in the e-mail');
    await press(element, 'No e-mail? Register again');
    await until(() => focusedName() === 'Register', 'the heading of the registration has the focus');
  });

  it('keeps everything when the network is gone, and sends the same again', async () => {
    let tries = 0;
    const client = createDesk(sessions.anonymous, {
      signIn: () => {
        if (tries++ === 0) throw new ApiError('network', 'x');
        return { session: (client.session = sessions.entitled) };
      },
    });
    const element = await mountSignIn({ client });
    await signIn(element, 'anne', 'secret');
    await shows(element, 'The service cannot be reached. What you typed is still here.');
    expect(fieldOf(element, 'password').value).to.equal('secret');
    submit(element);
    await shows(element, 'Signed in as Anne Claes');
  });

  it('shows the error reference of a failure that is ours', async () => {
    const client = createDesk(sessions.anonymous, { signIn: failing('server', 'x', { requestId: 'req-7' }) });
    const element = await mountSignIn({ client });
    await signIn(element);
    await shows(element, 'Error reference: req-7');
  });

  it('tells the page of a failure', async () => {
    const element = await mountSignIn({ client: createDesk(sessions.anonymous, { signIn: failing(...wrong) }) });
    const heard: string[] = [];
    element.addEventListener('csol-error', ({ operation, error }) => heard.push(`${operation} ${error.kind}`));
    await signIn(element);
    await until(() => heard.length > 0, 'the page is told');
    expect(heard).to.deep.equal(['signIn denied']);
  });

  it('ignores an answer that comes after the removal', async () => {
    const calls = stageCalls<unknown, SignedIn>();
    const element = await mountSignIn({ client: createDesk(sessions.anonymous, { signIn: calls.call }) });
    let heard = 0;
    const count = (): void => void (heard += 1);
    document.addEventListener('csol-session-change', count);
    fill(element, { username: 'anne', password: 'x' });
    submit(element);
    await until(() => calls.asked.length === 1, 'it is sent');
    element.remove();
    calls.last().answer({ session: sessions.entitled });
    await Promise.resolve();
    document.removeEventListener('csol-session-change', count);
    expect([calls.last().options.signal?.aborted, heard]).to.deep.equal([true, 0]);
  });
});

describe('drafts', () => {
  const draft = { displayName: 'Léa', email: 'lea@example.com' };

  it('stay while somebody looks at another view', async () => {
    const element = await mountSignIn({ view: 'register' });
    fill(element, draft);
    await press(element, 'Without an account');
    await settle(element);
    await press(element, 'Register');
    await settle(element);
    expect(fieldOf(element, 'email').value).to.equal('lea@example.com');
  });

  it('stay while the language changes', async () => {
    const element = await mountSignIn({ view: 'register' });
    fill(element, draft);
    element.lang = 'fr';
    await shows(element, 'Adresse e-mail');
    expect(fieldOf(element, 'email').value).to.equal('lea@example.com');
  });

  it('stay when the widget is moved on the page', async () => {
    const element = await mountSignIn({ view: 'register' });
    fill(element, draft);
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await settle(element);
    expect(fieldOf(element, 'email').value).to.equal('lea@example.com');
  });

  it('go when somebody has signed in', async () => {
    const element = await mountSignIn({ view: 'register' });
    fill(element, draft);
    element.view = 'sign-in';
    await settle(element);
    await signIn(element);
    await shows(element, 'Signed in as');
    await press(element, 'Sign out');
    await shows(element, 'You are signed out');
    element.view = 'register';
    await settle(element);
    expect(fieldOf(element, 'email').value).to.equal('');
  });
});

describe('views', () => {
  const headings = { register: 'Register', guest: 'Without an account', forgot: 'Forgotten your password?' };
  for (const [view, heading] of Object.entries(headings)) {
    it(`can be set by the page: ${view}`, async () => {
      const element = await mountSignIn({ view });
      expect(byRole(element, 'heading', heading)).to.exist;
      expect(focused()).to.equal(document.body);
    });
  }

  it('of a name that is none are the first', async () => {
    expect(byRole(await mountSignIn({ view: 'nonsense' }), 'heading', 'Sign in')).to.exist;
  });

  it('give the focus to their heading when a person chooses them', async () => {
    const element = await mountSignIn();
    await press(element, 'Register');
    await until(() => focusedName() === 'Register' && focused()?.localName === 'h3', 'the heading has the focus');
    expect(element.view).to.equal('register');
    const current = allByPart(element, 'view-button').filter((button) => button.ariaCurrent === 'true');
    expect(current.map((button) => button.textContent?.trim())).to.deep.equal(['Register']);
  });
});

describe('an outside provider', () => {
  it('is gone to by a press, with the way back', async () => {
    const element = await mountSignIn({ client: createDesk({ ...sessions.anonymous, provider: { name: 'Example ID' } }) });
    let href = '';
    const catchLink = (event: Event): void => {
      const [link] = event.composedPath();
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      ({ href } = link);
    };
    document.addEventListener('click', catchLink);
    await press(element, 'Continue with Example ID');
    await until(() => href, 'the link is followed');
    document.removeEventListener('click', catchLink);
    expect(new URL(href).searchParams.get('returnTo')).to.equal(location.pathname);
    expect(element.shadowRoot?.querySelector(`a[href="${href}"]`)).to.equal(null);
  });

  it('whose address is no safe link is not followed', async () => {
    const session = { ...sessions.anonymous, provider: { name: 'x' } };
    const element = await mountSignIn({ client: createDesk(session, { getProviderSignInUrl: () => 'javascript:alert(1)' }) });
    let clicks = 0;
    element.shadowRoot?.addEventListener('click', ({ target }) => (clicks += Number(target instanceof HTMLAnchorElement)));
    await press(element, 'Continue with x');
    await settle(element);
    expect(clicks).to.equal(0);
  });
});

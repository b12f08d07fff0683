/** The ways in beside the sign-in form: registering, a forgotten password, a look-up without an account. */
import { ApiError } from '@csol/client/port';
import type { Session } from '@csol/contract';
import { expect } from '@open-wc/testing';
import { itIsAccessible, itIsQuiet, itReleases, until, type States } from '../../../../test/helpers/index.ts';
import { allByRole, byPart, byRole, focused, focusedName, plain, textOf } from '../../../../test/helpers/query.ts';
import {
  createDesk, failing, fieldOf, fill, found, mountSignIn, press, sessions, settle, shows, type Desk,
} from '../../../../test/helpers/sign-in.ts';
import type { SignIn } from './sign-in.ts';

const PERSON = {
  displayName: 'Léa Weber', email: 'lea@example.com', company: 'Weber', customerNumber: '40112-LU', username: 'lea.weber',
  password: 'a few words in a row',
};
const NUMBERS = { number: '2026-001842', customerNumber: '10482-BE' };
const LIMIT = { type: 'urn:problem-type:csol:guestLimit' };

const submit = async (element: SignIn): Promise<SignIn> => {
  byPart(element, 'submit-button').click();
  return settle(element);
};

async function register(client: Desk, change: Record<string, string> = {}): Promise<SignIn> {
  const element = await mountSignIn({ client, view: 'register' });
  fill(element, { ...PERSON, ...change });
  return submit(element);
}

async function lookUp(client: Desk, kind?: 'order'): Promise<SignIn> {
  const element = await mountSignIn({ client, view: 'guest' });
  if (kind) byRole(element, 'radio', 'An order').click();
  await element.updateComplete;
  fill(element, NUMBERS);
  return submit(element);
}

const keyOf = (client: Desk, at: number): unknown =>
  (client.calls.filter(([name]) => name === 'register')[at]?.[2] as { idempotencyKey?: string }).idempotencyKey;

const states: States = {
  'to register': () => mountSignIn({ view: 'register' }),
  'after a registration': () => register(createDesk()),
  'with problems of a registration': async () => submit(await mountSignIn({ view: 'register' })),
  'with a forgotten password': () => mountSignIn({ view: 'forgot' }),
  'after asking for a new password': async () => {
    const element = await mountSignIn({ view: 'forgot' });
    fill(element, { username: 'lea' });
    return submit(element);
  },
  'to look up': () => mountSignIn({ view: 'guest' }),
  'after a look-up of an invoice': () => lookUp(createDesk()),
  'after a look-up of an order': () => lookUp(createDesk(), 'order'),
  'after a look-up that found nothing': () => lookUp(createDesk(sessions.anonymous, { lookUpDocument: failing('not-found', 'x') })),
};

describe('the other ways in', () => {
  itIsAccessible(states);
  itIsQuiet(states);
  itReleases(states);
});

describe('registering', () => {
  it('has fields that a browser can fill in', async () => {
    const element = await mountSignIn({ view: 'register' });
    const fields = [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
    expect(fields.map(({ name, type, autocomplete }) => `${name} ${type} ${autocomplete}`)).to.deep.equal([
      'displayName text name', 'email email email', 'company text organization', 'customerNumber text off', 'username text username',
      'password password new-password',
    ]);
    expect(allByRole(element, 'textbox', 'Company (optional)')).to.have.length(1);
  });

  it('sends what was typed, with country and language of the e-mails', async () => {
    const client = createDesk();
    await register(client);
    const { username, ...rest } = PERSON;
    expect(client.asked('register')).to.deep.equal([{ ...rest, userId: username, country: 'BE', language: 'en-BE' }]);
  });

  it('leaves out what was left empty', async () => {
    const client = createDesk();
    await register(client, { company: '', customerNumber: ' ' });
    expect(client.asked('register')[0]).not.to.have.any.keys('company', 'customerNumber');
  });

  const refused = {
    'an address that is none': [{ email: 'lea' }, 'Write an address like name@example.com.'],
    'a user ID with blanks': [{ username: 'lea weber' }, 'Only letters, digits'],
    'a user ID that is too short': [{ username: 'le' }, 'At least 3 characters are needed.'],
    'a password that is too short': [{ password: 'elf letters' }, 'At least 12 characters are needed.'],
    'a name that is too long': [{ displayName: 'x'.repeat(101) }, 'At most 100 characters are possible.'],
  } as const;
  for (const [name, [change, text]] of Object.entries(refused)) {
    it(`does not send ${name}`, async () => {
      const client = createDesk();
      const element = await register(client, change);
      await shows(element, text);
      expect(client.asked('register')).to.have.length(0);
      expect(focused()?.getAttribute('part')).to.equal('summary');
    });
  }

  it('counts characters as people do', async () => {
    const client = createDesk();
    await register(client, { password: '🔑'.repeat(11) });
    expect(client.asked('register')).to.have.length(0);
    await register(client, { password: '🔑'.repeat(12) });
    expect(client.asked('register')).to.have.length(1);
  });

  it('says beforehand what a password has to be, and while typing how far it is', async () => {
    const element = await mountSignIn({ view: 'register' });
    const hint = (): string => element.shadowRoot?.querySelector('#password-hint')?.textContent?.trim() ?? '';
    expect(hint()).to.match(/^At least 12 characters\./);
    fill(element, { password: '12345678901' });
    await element.updateComplete;
    expect(hint()).to.contain('1 more character.');
    fill(element, { password: '123456789012' });
    await element.updateComplete;
    expect(hint()).to.contain('It is long enough.');
    expect(fieldOf(element, 'password').getAttribute('aria-describedby')).to.equal('password-hint');
    expect(element.shadowRoot?.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('puts the problems of the back end beside their fields, in words', async () => {
    const fieldErrors = [
      { pointer: '/userId', detail: 'x', code: 'format' }, { pointer: '/password', detail: 'x', code: 'tooCommon' },
      { pointer: '/somewhere', detail: 'english', code: 'new' },
    ];
    const element = await register(createDesk(sessions.anonymous, { register: failing('invalid', 'x', { fieldErrors }) }));
    await shows(element, 'There is a problem');
    expect(element.shadowRoot?.querySelector('#username-problem')?.textContent).to.contain('Only letters, digits');
    expect(element.shadowRoot?.querySelector('#password-problem')?.textContent).to.contain('Many people use this password.');
    expect(textOf(element)).to.contain('This was not accepted.');
    expect(textOf(element)).not.to.contain('english');
  });

  it('asks for the password again after a refusal, and for nothing else', async () => {
    const fieldErrors = [{ pointer: '/email', detail: 'x', code: 'format' }];
    const element = await register(createDesk(sessions.anonymous, { register: failing('invalid', 'x', { fieldErrors }) }));
    await shows(element, 'Type it once more.');
    expect([fieldOf(element, 'email').value, fieldOf(element, 'password').value]).to.deep.equal([PERSON.email, '']);
  });

  it('says where the e-mail has gone, in words that fit whoever it is', async () => {
    const element = await register(createDesk());
    await shows(element, 'We have sent an e-mail to lea@example.com. Follow the link in it to go on.');
    expect(focusedName()).to.equal('Register');
  });

  it('leads back to the address, with everything but the password', async () => {
    const element = await register(createDesk());
    await press(element, 'Correct the address');
    await until(() => focused() === element.shadowRoot?.querySelector('#email'), 'the address has the focus');
    expect([fieldOf(element, 'email').value, fieldOf(element, 'password').value]).to.deep.equal([PERSON.email, '']);
  });

  it('keeps its key while the same is sent again', async () => {
    let tries = 0;
    const client = createDesk(sessions.anonymous, {
      register: () => {
        if (tries++ === 0) throw new ApiError('network', 'x');
      },
    });
    const element = await register(client);
    await shows(element, 'The service cannot be reached');
    await submit(element);
    await shows(element, 'Look into your mailbox');
    expect(keyOf(client, 0)).to.match(/^[0-9a-f]{32}$/);
    expect(keyOf(client, 1)).to.equal(keyOf(client, 0));
  });

  it('has a new key for another content, and for another e-mail', async () => {
    const client = createDesk(sessions.anonymous, { register: failing('network', 'x') });
    const element = await register(client);
    fill(element, { email: 'lea.weber@example.com' });
    await submit(element);
    expect(keyOf(client, 1)).not.to.equal(keyOf(client, 0));
    const other = createDesk();
    const sent = await register(other);
    await press(sent, 'Send another e-mail');
    await settle(sent);
    fill(sent, { password: PERSON.password });
    await submit(sent);
    expect(keyOf(other, 1)).not.to.equal(keyOf(other, 0));
  });
});

describe('a forgotten password', () => {
  it('is asked for from the sign-in form, and answered alike for everybody', async () => {
    const client = createDesk();
    const element = await mountSignIn({ client });
    await press(element, 'Forgotten your password?');
    await settle(element);
    fill(element, { username: 'lea@example.com' });
    await submit(element);
    await shows(element, 'If there is an account, an e-mail');
    expect(client.asked('requestPasswordReset')).to.deep.equal([{ userId: 'lea@example.com', country: 'BE', language: 'en-BE' }]);
    await press(element, 'Back to sign-in');
    await until(() => focusedName() === 'Sign in', 'the form is back');
  });
});

describe('a look-up without an account', () => {
  const allowed = (limit: number, remainingLookups: number): Session => ({ ...sessions.anonymous, guest: { limit, remainingLookups } });

  it('says beforehand how many there are', async () => {
    await shows(await mountSignIn({ view: 'guest' }), 'You can look up 3 more invoices without an account.');
    await shows(await mountSignIn({ client: createDesk(allowed(1, 1)), view: 'guest' }), 'You can look up 1 more invoice without');
  });

  it('shows the facts of an invoice as the country writes them, and what is left', async () => {
    const client = createDesk(allowed(1, 1));
    const element = await lookUp(client);
    await shows(element, 'Document 2026-001842');
    const text = plain(textOf(element));
    for (const fact of ['Invoice', 'Overdue', 'Maintenance', '1/10/2026', '31/10/2026', '1,815.00']) expect(text).to.contain(fact);
    expect(text).to.contain('That was the only invoice that you can look up without an account.');
    expect(text).to.contain('With an account you see all invoices');
    expect(client.asked('lookUpDocument')).to.deep.equal([{ type: 'invoice', ...NUMBERS }]);
    await until(() => focusedName() === 'Document 2026-001842', 'what was found has the focus');
  });

  it('shows an order, without amounts', async () => {
    const client = createDesk();
    const element = await lookUp(client, 'order');
    await shows(element, 'Order O-204418');
    for (const fact of ['Partly delivered', 'C-880213', '4500017733']) expect(textOf(element)).to.contain(fact);
    expect(client.asked('lookUpDocument')[0]).to.include({ type: 'order' });
  });

  it('is of orders only where the country has no more', async () => {
    const client = createDesk(allowed(0, 0));
    const element = await mountSignIn({ client, view: 'guest' });
    await shows(element, 'Without an account you can look up orders.');
    expect(allByRole(element, 'radio')).to.have.length(0);
    fill(element, NUMBERS);
    await submit(element);
    expect(client.asked('lookUpDocument')[0]).to.include({ type: 'order' });
  });

  it('has one answer to whatever does not fit', async () => {
    const element = await lookUp(createDesk(sessions.anonymous, { lookUpDocument: failing('not-found', 'x') }));
    await shows(element, 'There is no document with this number and this customer number.');
    expect(fieldOf(element, 'number').value).to.equal(NUMBERS.number);
  });

  it('says when all are used up, and what registering gives', async () => {
    const element = await lookUp(createDesk(allowed(3, 1), { lookUpDocument: failing('denied', 'x', LIMIT) }));
    await shows(element, 'Those were all 3 invoices that you can look up without an account.');
    await shows(element, 'With an account you see all invoices');
    byRole(byPart(element, 'view'), 'button', 'Register').click();
    await until(() => focusedName() === 'Register', 'the registration shows');
  });

  it('says how long to wait', async () => {
    const element = await lookUp(createDesk(sessions.anonymous, { lookUpDocument: failing('limited', 'x', { retryAfterMs: 30_000 }) }));
    await shows(element, 'Wait 30 seconds, then try again.');
  });

  it('shows codes that nobody knows as they come', async () => {
    const document = { ...found.invoice.document, status: 'paused', kind: 'proForma', category: 'cloud', dueDate: undefined };
    const element = await lookUp(createDesk(sessions.anonymous, { lookUpDocument: () => ({ document, expiresAt: '' }) }));
    for (const code of ['paused', 'proForma', 'cloud']) await shows(element, code);
  });

  it('is forgotten when the session changes', async () => {
    const element = await lookUp(createDesk());
    await shows(element, 'Document 2026-001842');
    document.dispatchEvent(new (await import('@csol/core')).CsolSessionChangeEvent());
    await until(() => !textOf(element).includes('2026-001842'), 'the document is gone');
    await settle(element);
    expect(fieldOf(element, 'number').value).to.equal('');
  });
});

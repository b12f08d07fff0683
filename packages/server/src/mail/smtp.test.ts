import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import { startMailServer, type MailServer } from '../testing/mail-server.ts';
import { createMailTexts } from './mail-texts.ts';
import type { Mail } from './mail.ts';
import { MailAddressError } from './message.ts';
import { createSmtpMail } from './smtp.ts';

const FROM = 'Kundtjänst på nätet <csol@example.com>';
const MAIL: Mail = { to: 'anna@example.com', subject: 'Hej', text: 'Text\n' };
const TRUST = 'tls.rejectUnauthorized=false';

const running: MailServer[] = [];

async function start(...options: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...options);
  running.push(server);
  return server;
}

afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

suite('a mail by SMTP', () => {
  test('arrives in Swedish with all its headers', async () => {
    const server = await start();
    const link = `https://www.example.com/se/#confirm=csl_${'Zm9v'.repeat(12)}`;
    const data = { siteName: 'Kundtjänst på nätet åäö', displayName: 'Åsa Öberg', link, hours: 24 };
    const written = createMailTexts('sv').confirmRegistration(data);
    await createSmtpMail(`smtp://127.0.0.1:${server.port}?${TRUST}`, FROM)({ to: 'asa@example.com', ...written });
    const [mail] = server.mails;
    assert.equal(mail?.text.trimEnd(), written.text.trimEnd());
    assert.deepEqual(mail?.recipients, ['asa@example.com']);
    const headers = Object.fromEntries(mail?.headers ?? []);
    assert.equal(headers.subject, 'Bekräfta din registrering för Kundtjänst på nätet åäö');
    assert.equal(headers.from, FROM);
    assert.equal(headers.to, 'asa@example.com');
    assert.equal(headers['auto-submitted'], 'auto-generated');
    assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
    assert.match(headers['message-id'] ?? '', /^<[^@\s]+@example\.com>$/);
    assert.ok(Math.abs(Date.parse(headers.date ?? '') - Date.now()) < 60_000);
  });

  test('has no more headers or recipients than it should', async () => {
    const server = await start();
    const send = createSmtpMail(`smtp://127.0.0.1:${server.port}?${TRUST}`, FROM);
    await send(MAIL);
    await send({ ...MAIL, subject: 'Hej\r\nBcc: x@evil.example\r\n\r\nEvil' });
    const [usual, attacked] = server.mails;
    assert.deepEqual([...(attacked?.headers.keys() ?? [])], [...(usual?.headers.keys() ?? [])]);
    assert.equal(attacked?.headers.get('subject'), 'Hej Bcc: x@evil.example Evil');
    assert.equal(attacked?.text, usual?.text);
    assert.deepEqual(attacked?.recipients, [MAIL.to]);
    const others = ['a@b.example\r\nBcc: x@evil.example', 'a@b.example, x@evil.example', 'x@evil.example>a@b.example', 'A <a@b.c>', ''];
    for (const to of others) {
      await assert.rejects(send({ ...MAIL, to }), (error) => error instanceof MailAddressError && !/evil/.test(error.message));
    }
    await assert.rejects(send({ ...MAIL, replyTo: 'a@b.example\r\nBcc: x@evil.example' }), MailAddressError);
    assert.equal(server.mails.length, 2);
    assert.equal(usual?.headers.has('reply-to'), false);
  });

  test('brings its file whole, under its name, and says where such mails are ended', async () => {
    const server = await start();
    const content = Uint8Array.from({ length: 3000 }, (_, n) => n % 256);
    const file = { name: 'Kontoutdrag\r\nåäö.csv', mediaType: 'text/csv; charset=utf-8', content };
    const unsubscribe = `https://www.example.com/se/#csol-report-end=rcp_${'a'.repeat(22)}.${'b'.repeat(43)}`;
    await createSmtpMail(`smtp://127.0.0.1:${server.port}?${TRUST}`, FROM)({ ...MAIL, unsubscribe, file });
    const [mail] = server.mails;
    assert.equal(mail?.text, MAIL.text);
    assert.equal(mail.headers.get('list-unsubscribe'), `<${unsubscribe}>`);
    assert.deepEqual([...mail.files.values()], [Buffer.from(content)]);
    assert.equal(mail.files.size, 1);
    assert.deepEqual(mail.recipients, [MAIL.to]);
    const send = createSmtpMail(`smtp://127.0.0.1:${server.port}?${TRUST}`, FROM);
    await assert.rejects(send({ ...MAIL, unsubscribe: 'javascript:alert(1)' }), TypeError);
  });

  test('cannot end itself early, or another one begin', async () => {
    const server = await start();
    const text = 'Before\n.\nMAIL FROM:<x@evil.example>\n..\nAfter\n';
    await createSmtpMail(`smtp://127.0.0.1:${server.port}?${TRUST}`, FROM)({ ...MAIL, text });
    assert.deepEqual(server.mails.map((mail) => mail.text.trimEnd()), [text.trimEnd()]);
  });
});

suite('the way to a mail server', () => {
  const credentials = { user: 'csol', password: 'p@ss:w/rd' };
  const login = `csol:${encodeURIComponent(credentials.password)}`;

  test('is TLS from the start, or as soon as the server offers it', async () => {
    const servers = [await start({ secure: true, credentials }), await start({ credentials })];
    const [secure, upgraded] = servers.map(({ port }) => `${login}@127.0.0.1:${port}?${TRUST}`);
    await createSmtpMail(`smtps://${secure}`, FROM)(MAIL);
    await createSmtpMail(`smtp://${upgraded}`, FROM)(MAIL);
    for (const { mails } of servers) assert.deepEqual(mails.map(({ isSecure, user }) => [isSecure, user]), [[true, 'csol']]);
  });

  test('carries no password in the open, unless told to', async () => {
    const server = await start({ credentials, hideSTARTTLS: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] });
    const url = `smtp://${login}@127.0.0.1:${server.port}`;
    await assert.rejects(createSmtpMail(url, FROM)(MAIL), { code: 'ETLS' });
    assert.equal(server.mails.length, 0);
    await createSmtpMail(`${url}?requireTLS=false`, FROM)(MAIL);
    assert.deepEqual(server.mails.map(({ isSecure, user }) => [isSecure, user]), [[false, 'csol']]);
  });

  test('trusts no certificate that nobody has signed', async () => {
    const server = await start({ secure: true });
    await assert.rejects(createSmtpMail(`smtps://127.0.0.1:${server.port}`, FROM)(MAIL), { code: 'ESOCKET' });
  });

  test('is refused where it is none, without a word of it', () => {
    for (const url of ['', 'http://csol:secret@example.com', 'smtp:', 'example.com', 'smtp://csol:secret@']) {
      assert.throws(() => createSmtpMail(url, FROM), (error) => error instanceof TypeError && !error.message.includes('secret'));
    }
  });
});

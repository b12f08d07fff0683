import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { parseMail } from '../testing/read-mail.ts';
import { createMailTexts } from './mail-texts.ts';
import { createOutboxMail } from './outbox.ts';

const home = mkdtempSync(join(tmpdir(), 'csol-outbox-'));
const FROM = 'Customer Support OnLine <csol@example.com>';

suite('the outbox', () => {
  after(() => rmSync(home, { recursive: true, force: true }));

  test('holds a mail that programs and people can read, link included', async () => {
    const folder = join(home, 'deep', 'outbox');
    const link = `https://www.example.com/se/#confirm=csl_${'Zm9v'.repeat(12)}`;
    const written = createMailTexts('sv').resetPassword({ siteName: 'CSOL', displayName: 'Åsa', link, userId: 'åsa', minutes: 30 });
    await createOutboxMail(folder, FROM)({ to: 'asa@example.com', ...written });
    const [name = ''] = readdirSync(folder);
    const raw = readFileSync(join(folder, name), 'utf8');
    assert.match(name, /^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/);
    assert.ok(raw.split('\r\n').includes(link));
    assert.doesNotMatch(raw, /[^\r]\n/);
    const { headers, text } = parseMail(raw);
    assert.equal(text, written.text);
    assert.equal(headers.get('subject'), 'Välj ett nytt lösenord för CSOL');
    assert.equal(headers.get('from'), FROM);
    assert.equal(headers.get('to'), 'asa@example.com');
    assert.equal(headers.get('auto-submitted'), 'auto-generated');
    assert.equal(headers.get('content-transfer-encoding'), '8bit');
    for (const header of ['date', 'message-id']) assert.ok(headers.get(header));
    assert.equal(statSync(join(folder, name)).mode & 0o077, 0);
  });

  test('holds the file of a mail, and its text as it is', async () => {
    const folder = join(home, 'files');
    const file = { name: 'statement.csv', mediaType: 'text/csv', content: new TextEncoder().encode('"é",1\r\n') };
    await createOutboxMail(folder, FROM)({ to: 'anna@example.com', subject: 'a', text: 'Här är den\n', file });
    const [name = ''] = readdirSync(folder);
    const raw = readFileSync(join(folder, name), 'utf8');
    assert.ok(raw.includes('Här är den'));
    const { text, files } = parseMail(raw);
    assert.equal(text, 'Här är den\n');
    assert.deepEqual([...files], [['statement.csv', Buffer.from(file.content)]]);
  });

  test('keeps mails of the same moment apart, in order of time', async () => {
    const folder = join(home, 'many');
    const send = createOutboxMail(folder, FROM);
    const all = Array.from({ length: 20 }, (_, n) => `mail ${n}`);
    await Promise.all(all.map((subject) => send({ to: 'anna@example.com', subject, text: 'Text\n' })));
    const files = readdirSync(folder);
    assert.equal(files.length, all.length);
    assert.ok(files.every((file) => file.endsWith('.eml')));
    const subjects = files.map((file) => parseMail(readFileSync(join(folder, file), 'utf8')).headers.get('subject'));
    assert.deepEqual(subjects.sort(), all.sort());
  });

  test('says so when it cannot be written', async () => {
    const file = join(home, 'file');
    await createOutboxMail(file, FROM)({ to: 'anna@example.com', subject: 'a', text: 'Text\n' });
    const [name = ''] = readdirSync(file);
    const send = createOutboxMail(join(file, name), FROM);
    await assert.rejects(send({ to: 'anna@example.com', subject: 'a', text: 'Text\n' }), { code: 'EEXIST' });
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { ScannerError, type Scanner } from '../attachments/scanner.ts';
import { createAdministrator, type Administrator } from '../testing/administration.ts';
import { openEnquirySite, QUESTION, STRANGER, type EnquirySite } from '../testing/enquiry-site.ts';

interface Listed {
  enquiries: { trackingNumber: string; status: string }[];
}

suite('enquiries at the desk', () => {
  let house: EnquirySite;
  let admin: Administrator;
  let cookie: Record<string, string>;
  let number = '';
  let id = '';
  before(async () => {
    house = await openEnquirySite();
    admin = createAdministrator(house.database.db, house.site.clock);
    cookie = await house.signIn();
    const rows = [{ action: 'remove', serialNumber: '99-NONE', date: '2026-07-31', note: 'Third floor' }];
    const receipt = await house.create({ country: 'BE', formId: 'inventory-change', values: {}, rows }, cookie);
    [number, id] = [receipt.trackingNumber, receipt.id ?? ''];
    await house.create({ ...QUESTION, contact: STRANGER });
  });
  after(() => house.close());

  const listed = async (...args: string[]): Promise<string[]> =>
    (await admin.read<Listed>('enquiries', 'list', ...args)).enquiries.map(({ trackingNumber }) => trackingNumber);

  test('are listed, all or by status, country and subject', async () => {
    assert.equal((await listed()).length, 2);
    assert.deepEqual(await listed('--subject', 'inventory'), [number]);
    assert.equal((await listed('--open', '--country', 'be')).length, 2);
    assert.deepEqual(await listed('--country', 'SE'), []);
    assert.match(await admin.do('enquiries'), /NUMBER +STATUS +SENT/);
    assert.equal(await admin.do('enquiries', 'list', '--status', 'closed'), 'There is no such enquiry.\n');
  });

  test('are shown with everything, and nothing in them commands a terminal', async () => {
    const text = await admin.do('enquiries', 'show', number.toLowerCase());
    const person = ['A Person', 'alice@example.com'];
    for (const word of [number, ...person, '99-NONE', 'Third floor', 'unknown', 'administrative_support@be.ibm.com']) {
      assert.ok(text.includes(word), `${word}: ${text}`);
    }
    const values = { ...QUESTION.values, message: 'First line\n\u001b[31mSecond line' };
    const { trackingNumber } = await house.create({ ...QUESTION, values, contact: STRANGER });
    const shown = await admin.do('enquiries', 'show', trackingNumber);
    assert.match(shown, / {4}First line\n {4}\\u\{1b\}\[31mSecond line\n/);
    assert.equal(await admin.refused('enquiries', 'show', 'BE-NONE-NONE'), 'There is no enquiry BE-NONE-NONE.\n');
  });

  test('are answered by words or standard input, which the customer sees and is told', async () => {
    const mails = admin.mails();
    assert.match(await admin.do('enquiries', 'reply', number, 'We', 'look.'), /An e-mail goes to alice@example\.com/);
    assert.equal(admin.mails(), mails + 1);
    const { exitCode } = await admin.runWith('Second\n\nreply\n', 'enquiries', 'reply', number, '--stdin', '--as', 'Anna of the desk');
    assert.equal(exitCode, 0);
    const { log, status } = await house.get(id, cookie);
    assert.equal(status, 'answered');
    assert.deepEqual(log.map(({ from, author, text }) => [from, author, text]), [
      ['desk', 'Customer Support OnLine', 'We look.'],
      ['desk', 'Anna of the desk', 'Second\n\nreply'],
    ]);
    assert.match(await admin.do('enquiries', 'show', number), /Anna of the desk \(desk\)/);
    assert.equal((await admin.runWith('x'.repeat(10_001), 'enquiries', 'reply', number, '--stdin')).exitCode, 1);
    assert.equal((await admin.runWith(' \n', 'enquiries', 'reply', number, '--stdin')).exitCode, 1);
    assert.equal((await house.get(id, cookie)).log.length, 2);
  });

  test('are answered with files, which the customer gets as they were', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csol-desk-'));
    const write = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const big = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_500_000, 'x'), Buffer.from('\n%%EOF\n')]);
    const [pdf, note] = [write('credit note.pdf', big), write('note.txt', 'A credit note is on its way.\n')];
    const said = await admin.do('enquiries', 'reply', number, 'See', 'both.', '--attach', pdf, '--attach', note);
    assert.match(said, /\n {2}with credit note\.pdf\n {2}with note\.txt\n/);
    const { log } = await house.get(id, cookie);
    const files = log.at(-1)?.attachments ?? [];
    assert.deepEqual(files.map(({ fileName, size }) => [fileName, size]), [['credit note.pdf', big.length], ['note.txt', 29]]);
    const answer = await house.site.ask(`/v1/enquiries/${id}/attachments/${files[0]?.id}`, { headers: cookie });
    assert.ok(answer.text === big.toString());
    const mails = await house.database.db.selectFrom('mail').select('body').where('recipient', '=', 'alice@example.com').execute();
    assert.equal(mails.filter(({ body }) => /Files:\n- credit note/.test(body)).length, 1);

    const messages = log.length;
    const wrong: [string, RegExp][] = [
      [join(folder, 'none.pdf'), /none\.pdf cannot be read: ENOENT.*Nothing has changed/],
      [folder, /is no file/],
      [write('empty.txt', ''), /is empty/],
      [write('photo.png', 'I am no picture'), /is not what its name says/],
      [write('tool.exe', 'MZ'), /is of a kind that is not taken/],
      [write('huge.pdf', Buffer.alloc(20 * 1024 * 1024 + 1)), /has more than 20971520 bytes/],
    ];
    for (const [path, reason] of wrong) assert.match(await admin.refused('enquiries', 'reply', number, 'x', '--attach', path), reason);
    const many = Array.from({ length: 11 }, () => ['--attach', note]).flat();
    assert.match(await admin.refused('enquiries', 'reply', number, 'x', ...many), /takes 10 files at most/);
    assert.equal((await house.get(id, cookie)).log.length, messages);

    const kept = join(folder, 'kept', 'here');
    await admin.do('enquiries', 'reply', number, 'Once', 'more.', '--attach', note);
    const { files: saved } = await admin.read<{ files: string[] }>('enquiries', 'save', number, '--to', kept);
    assert.deepEqual(saved.map((path) => basename(path)).toSorted(), ['credit note.pdf', 'note-2.txt', 'note.txt']);
    assert.deepEqual(readFileSync(join(kept, 'credit note.pdf')), big);
    assert.match(await admin.refused('enquiries', 'save', number, '--to', kept), /is there already\. Nothing has changed/);

    const last = await house.get(id, cookie);
    const { id: broken = '' } = last.log.at(-1)?.attachments[0] ?? {};
    await house.database.db.deleteFrom('attachment_part').where('attachment_id', '=', broken).execute();
    const other = join(folder, 'other');
    assert.match(await admin.refused('enquiries', 'save', number, '--to', other), /part of a file is missing.*Nothing has changed/);
    assert.deepEqual(readdirSync(other), []);
    rmSync(folder, { recursive: true });
  });

  test('are answered with files that a scanner has seen, or not at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csol-desk-'));
    const path = join(folder, 'note.txt');
    writeFileSync(path, 'A note.\n');
    const reply = (scan: Scanner['scan']) => {
      const guarded = createAdministrator(house.database.db, house.site.clock, { scan });
      return guarded.run('enquiries', 'reply', number, 'See.', '--attach', path);
    };
    assert.match((await reply(() => Promise.resolve('found'))).stderr, /is not safe/);
    assert.match((await reply(() => Promise.reject(new ScannerError()))).stderr, /scanner cannot be asked now/);
    assert.equal((await reply(() => Promise.resolve('clean'))).exitCode, 0);
    rmSync(folder, { recursive: true });
  });

  test('are closed and opened again, once', async () => {
    assert.match(await admin.do('enquiries', 'close', number), /is closed now/);
    assert.match(await admin.do('enquiries', 'close', number), /was closed already/);
    assert.equal((await house.get(id, cookie)).status, 'closed');
    assert.match(await admin.do('enquiries', 'reopen', number), /is open now/);
    assert.equal((await house.get(id, cookie)).status, 'open');
  });

  test('are given to another desk, which is told all of it', async () => {
    await house.database.db.deleteFrom('mail').execute();
    await admin.do('enquiries', 'route', number, '--email', 'second@desk.example');
    const mail = await house.site.mailTo('second@desk.example');
    assert.ok(mail?.body.includes('99-NONE'), mail?.body);
    assert.match(await admin.refused('enquiries', 'route', number, '--email', 'a@b.example, c@d.example'), /is no e-mail address/);
    assert.match(await admin.refused('enquiries', 'route', number, '--webhook', 'http://desk.example/'), /is no https address/);
  });

  test('that are written wrongly are no command', async () => {
    const lists = [['list', 'x'], ['list', '--status', 'x']];
    for (const words of [...lists, ['show'], ['reply', number], ['save', number], ['route', number], ['close'], ['shout', number]]) {
      assert.equal((await admin.run('enquiries', ...words)).exitCode, 2, words.join(' '));
    }
  });
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import type { ReportList, ReportSchedule } from '@csol/contract';
import { revoke } from '../accounts/entitlements.ts';
import { createPostgresDatabase } from '../db/postgres.ts';
import { ProblemError } from '../http/problem.ts';
import { createGate } from '../testing/gate.ts';
import type { ReceivedMail } from '../testing/mail-server.ts';
import { outcomeOf } from '../testing/people.ts';
import { createTestStatements, openReportSite, reportTokenIn, type ReportSite } from '../testing/report-site.ts';
import { claimReport, finishReport, LEASE, MOST_ATTEMPTS } from './report-claims.ts';
import { MOST_BYTES } from './report-sender.ts';
import type { StatementFileOrder } from './statement-maker.ts';

let open: ReportSite;

const OWN = 'alice@example.com';
const DAY = 24 * 60;

const follow = (what: 'confirmation' | 'end', token: string) => open.site.send('POST', `/v1/report-recipients/${what}`, { token });
const lookAt = async (): Promise<ReportSchedule | undefined> => {
  const { json } = await open.site.ask('/v1/reports', { headers: await open.signIn() });
  return (json as ReportList).items[0]?.schedule;
};
/** The numbers of documents in the one file of a mail. */
const numbersIn = ({ files }: ReceivedMail): string[] => {
  const [file] = files.values();
  return [...new Set(file?.toString().match(/[AB]-1-J\w+/g))].sort();
};
const queued = async () => (await open.database.db.selectFrom('mail').select('recipient').execute()).map(({ recipient }) => recipient);
const ordersOf = () => {
  const orders: StatementFileOrder[] = [];
  const real = createTestStatements(open.database.db);
  return { orders, statements: { ...real, createFile: (order: StatementFileOrder) => (orders.push(order), real.createFile(order)) } };
};

/** Each test has a site of its own, as clocks go forward only. */
beforeEach(async () => {
  open = await openReportSite();
});
afterEach(async () => {
  assert.deepEqual(open.failures, []);
  await open.close();
});

suite('a report that is due', () => {
  test('is sent on its day in the account’s zone, not before, with its period, its sums and the file', async () => {
    await open.schedule({ recipients: [OWN] });
    // Until ten minutes before midnight in Brussels, which is 22:00 in UTC.
    open.site.clock.pass(16 * DAY + 10 * 60 - 10);
    assert.deepEqual(await open.deliver(), []);
    open.site.clock.pass(10);
    const [mail, ...others] = await open.deliver();
    assert.deepEqual(others, []);
    assert.deepEqual(mail?.recipients, [OWN]);
    assert.equal(mail.headers.get('subject'), 'Report Monthly account on Customer Support OnLine');
    assert.equal(mail.headers.get('reply-to'), OWN);
    assert.match(mail.text, /Its period: July 1\s–\s31, 2026\. As of: July 31, 2026\./);
    const sums = 'Opening balance EUR 107.00, billed EUR 101.00, credited EUR 0.00, paid EUR 0.00: closing balance EUR 208.00';
    assert.ok(mail.text.replaceAll('\u00a0', ' ').includes(`\n\n${sums}\n\n`), mail.text);
    assert.deepEqual([...mail.files.keys()], ['statement_2026-07-01_2026-07-31.csv']);
    assert.deepEqual(numbersIn(mail), ['A-1-JULY', 'B-1-JULY']);
    const { nextOn, lastOn } = (await lookAt()) ?? {};
    assert.deepEqual({ nextOn, lastOn }, { nextOn: '2026-09-01', lastOn: '2026-08-01' });
  });

  test('is sent once, and once in each month that follows', async () => {
    await open.schedule({ recipients: [OWN] });
    open.site.clock.pass(17 * DAY);
    assert.equal((await open.deliver()).length, 1);
    for (let hour = 0; hour < 24; hour += 6) {
      open.site.clock.pass(6 * 60);
      assert.equal((await open.deliver()).length, 0);
    }
    open.site.clock.pass(30 * DAY);
    const [next] = await open.deliver();
    assert.match(next?.text ?? '', /August 1\s–\s31, 2026/);
  });

  test('is sent once for all the days on which no process was there', async () => {
    await open.schedule({ every: 'weekly', recipients: [OWN] });
    open.site.clock.pass(30 * DAY);
    assert.equal((await open.deliver()).length, 1);
    assert.equal((await lookAt())?.nextOn, '2026-08-17');
    assert.equal((await open.deliver()).length, 0);
  });

  test('goes to whoever has said yes, each by a mail of their own with a link that ends it', async () => {
    await open.schedule({ recipients: [OWN, 'carol@example.com', 'dave@example.com'] });
    const [carol] = await open.deliver();
    await follow('confirmation', reportTokenIn(carol?.text ?? '', 'confirm'));
    open.site.clock.pass(17 * DAY);
    const mails = await open.deliver();
    assert.deepEqual(mails.map(({ recipients }) => recipients), [[OWN], ['carol@example.com']]);
    assert.doesNotMatch(mails[1]?.text ?? '', /dave/);
    const links = mails.map(({ text, headers }) => {
      const link = /^https:\S+#csol-report-end=\S+$/m.exec(text)?.[0];
      assert.equal(headers.get('list-unsubscribe'), `<${link}>`);
      return link;
    });
    assert.notEqual(links[0], links[1]);
    assert.deepEqual(await open.database.db.selectFrom('mail_file').select('id').execute(), [], 'the file goes with the last mail');
  });

  test('is ended for one recipient by that link, again without harm, also once the report has gone', async () => {
    const { id } = await open.schedule({ recipients: [OWN, 'carol@example.com'] });
    const [offer] = await open.deliver();
    await follow('confirmation', reportTokenIn(offer?.text ?? '', 'confirm'));
    open.site.clock.pass(17 * DAY);
    const [, mail] = await open.deliver();
    const token = reportTokenIn(mail?.text ?? '', 'end');
    for (const forged of [`${token}x`, token.replace(/.$/, '_'), token.replace(/^rcp_/, 'rcp-')]) {
      assert.equal(outcomeOf(await follow('end', forged)), '404 notFound');
    }
    for (const _ of [1, 2]) assert.equal((await follow('end', token)).status, 204);
    assert.deepEqual((await lookAt())?.recipients.map(({ state }) => state), ['confirmed', 'ended']);
    open.site.clock.pass(31 * DAY);
    assert.deepEqual((await open.deliver()).map(({ recipients }) => recipients), [[OWN]]);
    await open.site.send('DELETE', `/v1/reports/${id}`, undefined, await open.signIn());
    assert.equal((await follow('end', token)).status, 204);
  });

  test('goes to nobody where nobody has said yes, and waits for its next day', async () => {
    await open.schedule({ recipients: ['carol@example.com'] });
    await open.deliver();
    open.site.clock.pass(17 * DAY);
    assert.deepEqual(await open.deliver(), []);
    const { nextOn, lastOn } = (await lookAt()) ?? {};
    assert.deepEqual({ nextOn, lastOn }, { nextOn: '2026-09-01', lastOn: undefined });
  });

  test('is written in its language, as its file is, with the link to the page that was named', async () => {
    await open.schedule({ recipients: [OWN], language: 'fr-BE', profile: 'BE', page: '/be/fr/compte' });
    open.site.clock.pass(17 * DAY);
    const { orders, statements } = ordersOf();
    await (await open.start({ statements })).close();
    const [mail] = await open.deliver();
    assert.equal(mail?.headers.get('subject'), 'Rapport Monthly account de Customer Support OnLine');
    assert.match(mail.text, /Solde initial 107,00\s€|Solde initial 107,00\sEUR/);
    assert.ok(mail.text.includes('https://www.example.com/be/fr/compte#csol-report-end='), mail.text);
    assert.deepEqual(orders.map(({ language, profile, format }) => [language, profile, format]), [['fr-BE', 'BE', 'csv']]);
  });

  test('begins its fiscal year where the owner’s country does', async () => {
    await open.schedule({ recipients: [OWN] }, { definition: { preset: 'lastFiscalYear' } });
    open.site.clock.pass(17 * DAY);
    const { orders, statements } = ordersOf();
    await (await open.start({ statements, startMonthOf: (country) => (country === 'BE' ? 4 : undefined) })).close();
    assert.deepEqual(orders[0]?.definition.period, { from: '2025-04-01', to: '2026-03-31' });
    assert.equal(orders[0].today, '2026-08-01');
  });

  test('goes without its file where that is too large for a mail', async () => {
    await open.schedule({ every: 'weekly', recipients: [OWN] });
    const real = createTestStatements(open.database.db);
    const large = { name: 'a.csv', mediaType: 'text/csv', content: new Uint8Array(MOST_BYTES + 1) };
    for (const createFile of [() => Promise.resolve(large), () => Promise.reject(new ProblemError('tooLarge'))]) {
      open.site.clock.pass(7 * DAY);
      await (await open.start({ statements: { ...real, createFile } })).close();
      const [mail] = await open.deliver();
      assert.match(mail?.text ?? '', /EUR.*\n\nThe file is too large for an e-mail/);
      assert.equal(mail?.files.size, 0);
    }
  });
});

suite('what a report holds', () => {
  const takeAway = async (number: string) => {
    const { db } = open.database;
    const { id } = await db.selectFrom('account').select('id').where('user_id', '=', 'alice').executeTakeFirstOrThrow();
    await revoke(db, id, `customer-${number}`);
  };

  test('is what its owner may see when it is sent', async () => {
    await open.schedule({ recipients: [OWN] });
    await takeAway('B-1');
    open.site.clock.pass(17 * DAY);
    const [mail] = await open.deliver();
    assert.deepEqual(mail && numbersIn(mail), ['A-1-JULY']);
  });

  test('is of those of its customer numbers that are the owner’s own', async () => {
    await open.schedule({ recipients: [OWN] }, { definition: { preset: 'lastMonth', customerNumbers: ['B-1', 'C-OF-OTHERS'] } });
    open.site.clock.pass(17 * DAY);
    const { orders, statements } = ordersOf();
    await (await open.start({ statements })).close();
    assert.deepEqual(orders[0]?.definition.customerNumbers, ['B-1']);
  });

  test('ends with the access to all that it is of', async () => {
    await open.schedule({ recipients: [OWN] }, { definition: { preset: 'lastMonth', customerNumbers: ['B-1'] } });
    await takeAway('B-1');
    open.site.clock.pass(17 * DAY);
    assert.deepEqual(await open.deliver(), []);
    assert.equal(await lookAt(), undefined);
    assert.deepEqual(await open.database.db.selectFrom('report_recipient').selectAll().execute(), []);
  });

  test('ends with its owner’s access, and with an account that is shut; it goes with one that is deleted', async () => {
    const { db } = open.database;
    const isScheduled = async () => (await db.selectFrom('report').select('every').executeTakeFirst())?.every;
    await open.schedule({ recipients: [OWN] });
    for (const number of ['A-1', 'B-1']) await takeAway(number);
    open.site.clock.pass(17 * DAY);
    assert.deepEqual(await open.deliver(), []);
    assert.equal(await isScheduled(), null);
    await db.updateTable('report').set({ every: 'weekly', format: 'csv', language: 'en', profile: 'neutral', time_zone: 'UTC' }).set({
      ...{ next_on: '2026-08-01', due_at: open.site.clock.now().toISOString() },
    }).execute();
    await db.updateTable('account').set({ is_disabled: true }).execute();
    assert.deepEqual(await open.deliver(), []);
    assert.equal(await isScheduled(), null);
    await db.deleteFrom('account').execute();
    assert.equal(await isScheduled(), undefined);
  });
});

suite('several senders', () => {
  test('send each report once, however many look at the same time', async () => {
    for (let n = 0; n < 12; n++) await open.schedule({ recipients: [OWN] }, { name: `Report ${n}` });
    open.site.clock.pass(17 * DAY);
    const { url } = open.database;
    const others = url ? [1, 2, 3].map(() => createPostgresDatabase(url)) : [];
    const all = [open.database.db, open.database.db, ...others];
    const senders = await Promise.all(all.map((db) => open.start({ db })));
    await Promise.all(senders.flatMap((sender) => [sender.kick(), sender.close()]));
    await Promise.all(others.map((db) => db.destroy()));
    const subjects = (await open.database.db.selectFrom('mail').select('subject').execute()).map(({ subject }) => subject);
    assert.equal(subjects.length, 12);
    assert.equal(new Set(subjects).size, 12);
  });

  test('leave a report to the one that works on it, and take it over once that has been silent for the lease', async () => {
    const { db } = open.database;
    await open.schedule({ recipients: [OWN] });
    open.site.clock.pass(17 * DAY);
    const lost = (await claimReport(db, open.site.clock.now())) ?? assert.fail('nothing is due');
    assert.deepEqual(await open.deliver(), []);
    open.site.clock.pass(LEASE / 60_000);
    assert.equal((await open.deliver()).length, 1);
    const [now, mails] = [open.site.clock.now(), [{ to: OWN, subject: 'Twice', text: 'x\n' }]];
    assert.equal(await finishReport(db, lost, { mails, today: '2026-08-01', now }), false);
    assert.deepEqual(await queued(), []);
  });

  test('send nothing of a schedule that was ended while its mail was made', async () => {
    const { id } = await open.schedule({ recipients: [OWN] });
    open.site.clock.pass(17 * DAY);
    const [started, release] = [createGate(), createGate()];
    const real = createTestStatements(open.database.db);
    const createFile = async (order: StatementFileOrder) => (started.open(), await release.opened, real.createFile(order));
    const starting = open.start({ statements: { ...real, createFile } });
    await started.opened;
    const ended = await open.site.send('DELETE', `/v1/reports/${id}/schedule`, undefined, await open.signIn());
    assert.equal(ended.status, 204);
    release.open();
    await (await starting).close();
    assert.deepEqual(await queued(), []);
  });
});

suite('a statement that cannot be made', () => {
  test('is tried again a few times, then passed over until its next day, and never sent in part', async () => {
    await open.schedule({ recipients: [OWN] });
    open.site.clock.pass(17 * DAY);
    const statements = { ...createTestStatements(open.database.db), createFile: () => Promise.reject(new TypeError('A-1 secret')) };
    for (let n = 0; n < MOST_ATTEMPTS + 1; n++) {
      await (await open.start({ statements })).close();
      open.site.clock.pass(LEASE / 60_000);
    }
    assert.deepEqual(open.failures.splice(0), Array<string>(MOST_ATTEMPTS).fill('TypeError'));
    assert.deepEqual(await queued(), []);
    assert.equal((await lookAt())?.nextOn, '2026-09-01');
  });

  test('is sent by a next try that works', async () => {
    await open.schedule({ recipients: [OWN] });
    open.site.clock.pass(17 * DAY);
    const statements = { ...createTestStatements(open.database.db), sumUp: () => Promise.reject(new TypeError('x')) };
    await (await open.start({ statements })).close();
    open.site.clock.pass(LEASE / 60_000);
    assert.equal((await open.deliver()).length, 1);
    assert.deepEqual(open.failures.splice(0), ['TypeError']);
  });
});

import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import type { Report, ReportList } from '@csol/contract';
import { createApp } from '../app.ts';
import { outcomeOf, PUBLIC_URL, createPeopleSite, passwords } from '../testing/people.ts';
import { LIMITS } from '../accounts/throttle.ts';
import { openReportSite, reportTokenIn, type ReportSite } from '../testing/report-site.ts';

let open: ReportSite;
let cookie: Record<string, string>;

const OWN = 'alice@example.com';
const CAROL = 'carol@example.com';
const DAVE = 'dave@example.com';

const put = (id: string, draft: object, headers = cookie) =>
  open.site.send('PUT', `/v1/reports/${id}/schedule`, { every: 'monthly', format: 'csv', ...draft }, headers);
const list = async () => ((await open.site.ask('/v1/reports', { headers: cookie })).json as ReportList).items;
const statesOf = ({ schedule }: Pick<Report, 'schedule'>) => schedule?.recipients.map(({ email, state }) => `${email} ${state}`);
const follow = (what: 'confirmation' | 'end', token: string) => open.site.send('POST', `/v1/report-recipients/${what}`, { token });

before(async () => {
  open = await openReportSite(LIMITS);
  cookie = await open.signIn();
});
afterEach(async () => {
  for (const table of ['report', 'mail', 'throttle'] as const) await open.database.db.deleteFrom(table).execute();
});
after(() => open.close());

suite('a schedule', () => {
  test('is told with the report, from the first day after today in the account’s zone', async () => {
    const { id, schedule } = await open.schedule({ every: 'weekly', recipients: [OWN], language: 'fr-BE', profile: 'BE' });
    const recipients = [{ email: OWN, state: 'confirmed' }];
    assert.deepEqual(schedule, { every: 'weekly', format: 'csv', language: 'fr-BE', profile: 'BE', recipients, nextOn: '2026-07-20' });
    for (const [every, day] of [['monthly', '2026-08-01'], ['quarterly', '2026-10-01']] as const) {
      const answer = (await put(id, { every, recipients: [OWN] })).json as Report;
      assert.equal(answer.schedule?.nextOn, day);
      assert.deepEqual([answer.schedule.language, answer.schedule.profile], ['en', 'neutral']);
    }
    assert.equal((await list())[0]?.schedule?.every, 'quarterly');
  });

  test('keeps the sender’s own address without asking, and asks everybody else by a mail of their own', async () => {
    const report = await open.schedule({ recipients: [CAROL, DAVE, OWN, 'CAROL@example.com'], page: '/be/nl/?a=1#x' });
    assert.deepEqual(statesOf(report), ['CAROL@example.com waiting', 'dave@example.com waiting', `${OWN} confirmed`]);
    const mails = await open.deliver();
    assert.deepEqual(mails.map(({ recipients }) => recipients), [['CAROL@example.com'], ['dave@example.com']]);
    const tokens = mails.map(({ headers, text }) => {
      assert.equal(headers.get('subject'), 'Do you want the report Monthly account by e-mail?');
      assert.equal(headers.get('reply-to'), OWN);
      assert.ok(text.includes('A Person (alice@example.com) wants to have the report “Monthly account”'), text);
      assert.doesNotMatch(text, /A-1|100\.00|EUR/);
      assert.ok(text.includes(`\n${PUBLIC_URL}/be/nl/?a=1#csol-report-confirm=csl_`), text);
      return reportTokenIn(text, 'confirm');
    });
    assert.notEqual(tokens[0], tokens[1]);
    const kept = await open.database.db.selectFrom('report_recipient').select('token_hash').execute();
    for (const token of tokens) assert.ok(!JSON.stringify(kept).includes(token));
  });

  test('leads to the site’s own page where no other is named', async () => {
    await open.schedule({ recipients: [CAROL], language: 'sv' });
    const [mail] = await open.deliver();
    assert.ok(mail?.text.includes(`${PUBLIC_URL}/be/sv/#csol-report-confirm=`), mail?.text);
    for (const page of ['//evil.example/', 'https://evil.example/', '/\\evil.example/']) {
      const [report] = await list();
      assert.equal(outcomeOf(await put(report?.id ?? '', { recipients: [OWN], page })), '400 invalid /page format', page);
    }
  });

  test('is replaced as a whole: who stays is not asked again, who is new is', async () => {
    const { id } = await open.schedule({ recipients: [CAROL, 'dave@example.com'] });
    const [first] = await open.deliver();
    assert.equal((await follow('confirmation', reportTokenIn(first?.text ?? '', 'confirm'))).status, 204);
    const changed = (await put(id, { format: 'xlsx', recipients: ['erin@example.com', CAROL] })).json as Report;
    assert.deepEqual(statesOf(changed), ['erin@example.com waiting', `${CAROL} confirmed`]);
    assert.deepEqual((await open.deliver()).map(({ recipients }) => recipients), [['erin@example.com']]);
    assert.equal(changed.schedule?.format, 'xlsx');
  });

  test('ends for itself, with the report, and again without harm; the report stays', async () => {
    const { id } = await open.schedule({ recipients: [OWN] });
    for (const _ of [1, 2]) assert.equal((await open.site.send('DELETE', `/v1/reports/${id}/schedule`, undefined, cookie)).status, 204);
    assert.deepEqual((await list()).map(({ schedule }) => schedule), [undefined]);
    await put(id, { recipients: [OWN] });
    await open.site.send('DELETE', `/v1/reports/${id}`, undefined, cookie);
    assert.deepEqual(await open.database.db.selectFrom('report_recipient').selectAll().execute(), []);
  });

  test('stays when the report changes', async () => {
    const { id, schedule } = await open.schedule({ recipients: [OWN] });
    const answer = await open.site.send('PUT', `/v1/reports/${id}`, { name: 'New', definition: { preset: 'lastYear' } }, cookie);
    assert.deepEqual((answer.json as Report).schedule, schedule);
  });

  test('takes one to ten addresses, and nothing that is none', async () => {
    const { id } = await open.schedule({ recipients: [OWN] });
    const many = Array.from({ length: 11 }, (_, n) => `p${n}@example.com`);
    const others = [['carol'], ['a@b.example\r\nBcc: x@evil.example'], ['a\u202e@b.example'], ['a@b.example,c@d.example']];
    for (const recipients of [[], many, ...others]) {
      assert.match(outcomeOf(await put(id, { recipients })), /^400 invalid \/recipients /, JSON.stringify(recipients));
    }
    assert.equal((await put(id, { recipients: many.slice(1) })).status, 200);
  });

  test('is throttled as forwarded documents are, and changes nothing where it is', async () => {
    const ten = (n: number) => Array.from({ length: 10 }, (_, i) => `p${n}.${i}@example.com`);
    const { id } = await open.schedule({ recipients: ten(0) });
    for (const n of [1, 2, 3, 4]) assert.equal((await put(id, { recipients: ten(n) })).status, 200);
    const refused = await put(id, { recipients: ten(5) });
    assert.equal(outcomeOf(refused), '429 limited');
    assert.equal(refused.headers.get('Retry-After'), '3600');
    assert.deepEqual((await list())[0]?.schedule?.recipients.map(({ email }) => email), ten(4));
    assert.equal((await put(id, { recipients: [...ten(4).slice(1), OWN] })).status, 200, 'nobody has to be asked');
  });

  test('does not hold what a name could do to a mail', async () => {
    await open.schedule({ recipients: [CAROL] }, { name: 'Win\r\nBcc: x@evil.example\r\nhttps://evil.example' });
    const [mail] = await open.deliver();
    assert.deepEqual(mail?.recipients, [CAROL]);
    assert.equal(mail.headers.get('bcc'), undefined);
    assert.doesNotMatch(`${mail.text} ${mail.headers.get('subject')}`, /evil\.example|:\/\/evil/);
  });
});

suite('whoever does not send', () => {
  test('is told that there is no such thing where there are no accounts, and so no mails', async () => {
    const principal = { level: 'entitled', customers: 'all', accountId: 'usr_1', email: 'a@b.example' } as const;
    const app = createApp({ db: open.database.db, authenticate: () => principal, contacts: () => undefined, sendsReports: true });
    const ask = async (method: string, path: string, body?: object) => {
      const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'test' };
      return app.fetch(new Request(`https://x.example${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }));
    };
    const made = await ask('POST', '/v1/reports', { name: 'X', definition: { preset: 'lastMonth' } });
    assert.equal(made.status, 201);
    const { id } = (await made.json()) as Report;
    const draft = { every: 'weekly', format: 'csv', recipients: [OWN] };
    assert.equal((await ask('PUT', `/v1/reports/${id}/schedule`, draft)).status, 404);
    assert.equal((await ask('POST', '/v1/report-recipients/end', { token: 'x'.repeat(30) })).status, 404);
    const session = (await (await ask('GET', '/v1/session')).json()) as { operations: string[] };
    assert.ok(session.operations.includes('createReport') && !session.operations.includes('scheduleReport'));
  });

  test('is told the same where there are accounts, and no process sends reports', async () => {
    const site = createPeopleSite(open.database.db, { sendsReports: false });
    const own = (await site.signIn('alice')).cookie;
    const draft = { every: 'weekly', format: 'csv', recipients: [OWN] };
    assert.equal(outcomeOf(await site.send('PUT', '/v1/reports/rep_x/schedule', draft, own)), '404 notFound');
    assert.equal(outcomeOf(await site.send('POST', '/v1/report-recipients/confirmation', { token: 'x'.repeat(30) })), '404 notFound');
    assert.ok(!(await site.getSession(own)).operations.includes('scheduleReport'));
  });

  test('is denied where the host vouches for them: nobody could say later what they may see', async () => {
    const authenticate = () => ({ level: 'entitled', customers: 'all', accountId: 'usr_1', email: 'a@b.example' }) as const;
    const hosted = createPeopleSite(open.database.db, { authenticate, accounts: { passwords, publicUrl: PUBLIC_URL } });
    const { json } = await hosted.send('POST', '/v1/reports', { name: 'Y', definition: { preset: 'lastMonth' } });
    const draft = { every: 'weekly', format: 'csv', recipients: [OWN] };
    assert.equal(outcomeOf(await hosted.send('PUT', `/v1/reports/${(json as Report).id}/schedule`, draft)), '403 denied');
  });
});

suite('a recipient', () => {
  test('says yes by the link, again without harm, and by no other token', async () => {
    await open.schedule({ recipients: [CAROL] });
    const [mail] = await open.deliver();
    const token = reportTokenIn(mail?.text ?? '', 'confirm');
    for (const _ of [1, 2]) assert.equal((await follow('confirmation', token)).status, 204);
    assert.deepEqual((await list()).map(statesOf), [[`${CAROL} confirmed`]]);
    for (const other of [`${token}x`, 'csl_unknown_to_everybody']) {
      assert.equal(outcomeOf(await follow('confirmation', other)), '404 notFound');
    }
    assert.equal(outcomeOf(await follow('end', token)), '404 notFound', 'a link to say yes is none to say no');
    assert.equal(outcomeOf(await follow('confirmation', 'short')), '400 invalid /token tooShort');
  });

  test('may try a hundred links in a quarter of an hour', async () => {
    for (let n = 0; n < 100; n++) assert.equal((await follow('end', `rcp_x.${'y'.repeat(20)}${n}`)).status, 404);
    assert.equal(outcomeOf(await follow('end', 'z'.repeat(30))), '429 limited');
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isFlawless, runSubmissions } from '../../../../test/bench/enquiries/run.ts';

// Several processes share one database: the embedded one lets nobody else in.
if (process.env.CSOL_TEST_DATABASE_URL) {
  suite('enquiries', () => {
    test('are there once each, with their files and mails, whatever network and server do; 10,000 are in the bench', async () => {
      const result = await runSubmissions({ submissions: 200, kills: 2, clients: 20, rate: 0.2 });
      assert.ok(isFlawless(result), JSON.stringify(result));
      assert.deepEqual([result.enquiries, result.mails, result.kills], [200, 200, 2]);
      assert.ok(result.requests.before > 0 && result.requests.after > 0, JSON.stringify(result.requests));
    });
  });
}

/**
 * Sends 10,000 enquiries through a network that drops a fifth of all requests, half of them after the server has done its work, to a
 * server that is killed 20 times meanwhile, and looks whether each is there exactly once. Run it by `npm run bench:enquiries`, which
 * starts a throwaway PostgreSQL; `npm run bench:enquiries -- 1000 5` sends 1,000 and kills 5 times. Ends with 1 where one is not.
 */
import { isFlawless, runSubmissions } from './enquiries/run.ts';

const [submissions = 10_000, kills = 20] = process.argv.slice(2).map(Number);

const result = await runSubmissions({
  submissions,
  kills,
  clients: 40,
  rate: 0.2,
  onKill: (answered) => console.log(`Killed after ${answered} answers`),
});
const { passed, before, after, down } = result.requests;
console.log(`
${submissions} submissions in ${result.seconds.toFixed(0)} s: ${result.tries} calls, ${passed + before + after + down} requests
dropped before the server had them: ${before} · once it had answered: ${after} · server down: ${down} · kills: ${result.kills}
enquiries: ${result.enquiries} · lost: ${result.lost} · doubled: ${result.doubled}
acknowledgements queued: ${result.mails} · for a submission not exactly one: ${result.wrongMails} · files wrong: ${result.wrongFiles}`);
process.exitCode = isFlawless(result) ? 0 : 1;

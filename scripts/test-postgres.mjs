// Runs a command with a PostgreSQL that lasts as long as the command: node scripts/test-postgres.mjs COMMAND [ARGUMENT…]
// The command finds its address in CSOL_TEST_DATABASE_URL and may create databases there. With DATABASE_URL set, that server is used;
// otherwise a throwaway cluster of the installed PostgreSQL is made in a temporary folder (as the user postgres when run by root,
// because PostgreSQL refuses root) and removed afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;
/** Durability is of no use to a cluster that is thrown away; `CSOL_TEST_POSTGRES_OPTIONS` adds settings, for measurements. */
const SETTINGS = '-c fsync=off -c full_page_writes=off -c shared_buffers=256MB';

/** The folder of the newest installed server's programs. */
function findBinaries() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
  if (found) return found;
  throw new Error('No PostgreSQL found. Set DATABASE_URL, or install one: apt-get install postgresql');
}

/** Runs a program of PostgreSQL as somebody whom PostgreSQL accepts. */
function runPostgres(program, args) {
  const command = isRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  execFileSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], cwd: tmpdir() });
}

/** A port that nobody listens on right now. */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a cluster of its own; returns its address and how to end it. */
async function startCluster() {
  const bin = findBinaries();
  const home = mkdtempSync(join(tmpdir(), 'csol-postgres-'));
  if (isRoot) chownSync(home, ...['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres']))));
  const data = join(home, 'data');
  const port = await findFreePort();
  const options = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 ${SETTINGS} ${process.env.CSOL_TEST_POSTGRES_OPTIONS ?? ''}`;
  const stop = () => {
    try {
      runPostgres(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
    } catch {
      // It did not start, or somebody ended it before.
    }
    rmSync(home, { recursive: true, force: true });
  };
  try {
    runPostgres(join(bin, 'initdb'), ['-D', data, '-U', 'csol', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    runPostgres(join(bin, 'pg_ctl'), ['-D', data, '-l', join(home, 'log'), '-o', options, '-w', 'start']);
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgres://csol@127.0.0.1:${port}/postgres`, stop };
}

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('Usage: node scripts/test-postgres.mjs COMMAND [ARGUMENT…]');
const cluster = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop() {} } : await startCluster();
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, CSOL_TEST_DATABASE_URL: cluster.url } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  cluster.stop();
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  cluster.stop();
  process.exitCode = code ?? (signal ? 1 : 0);
});

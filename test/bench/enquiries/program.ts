import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The server's program, as a process that can be killed. */
export interface Program {
  /** Where it listens now, another port after each start; nothing while it is down. */
  port: () => number | undefined;
  /** Kills it (SIGKILL) and starts it again. */
  restart: () => Promise<void>;
  /** Kills it for good. */
  kill: () => Promise<void>;
}

/** The line of the log that says where the program listens. */
async function readPort(child: ChildProcess): Promise<number> {
  const lines = createInterface({ input: child.stdout! });
  const found = new Promise<number>((resolve, reject) => {
    lines.on('line', (line) => {
      const { msg, port } = JSON.parse(line) as { msg?: string; port?: number };
      if (msg === 'ready' && port !== undefined) resolve(port);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return found;
}

/** Starts the program that `npm start` of a site runs, with enquiries and e-mails. @param outbox Folder of its e-mails. */
export async function startProgram(databaseUrl: string, outbox: string): Promise<Program> {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    CSOL_OUTBOX: outbox,
    CSOL_PUBLIC_URL: 'http://127.0.0.1',
    CSOL_TRUSTED_PROXIES: '1',
    CSOL_COUNTRIES: fileOf('locales/countries'),
    CSOL_FORMS: fileOf('locales/forms'),
  };
  const start = (): ChildProcess =>
    spawn(process.execPath, ['--conditions=csol-source', fileOf('packages/server/src/bin/serve.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  let child = start();
  let port: number | undefined = await readPort(child);
  const kill = async (): Promise<void> => {
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    port = undefined;
    await exit;
  };
  return {
    port: () => port,
    kill,
    restart: async () => {
      await kill();
      child = start();
      port = await readPort(child);
    },
  };
}

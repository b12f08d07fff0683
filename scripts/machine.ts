/** What the machine offers, and what may be added to it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** The path of a program by its name, undefined where PATH has none. */
export function findCommand(name: string): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name)).find((path) => existsSync(path));
}

/**
 * Installs Debian packages where this may be done: as root, with apt-get. Does nothing elsewhere, or without packages.
 * @throws where apt-get fails, with what it said
 */
export function installOnDebian(packages: string[]): void {
  if (packages.length === 0 || process.getuid?.() !== 0 || !findCommand('apt-get')) return;
  console.log(`Installing ${packages.join(' ')} …`);
  const options = { encoding: 'utf8', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['-qq', 'update'], options);
  const { status, stderr } = spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options);
  if (status !== 0) throw new Error(`apt-get install ${packages.join(' ')} failed: ${stderr}`);
}

// Runs after `npm install`. Some development tools need Node 24; where the machine's own Node is older, this puts a newer one
// beside it, in node_modules only, so that every npm script uses it. Does nothing on a new enough Node.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const WANTED = '24.21.0';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 24 || (major === 24 && minor >= 18);
if (isNewEnough) process.exit(0);

const pkg = `node-${process.platform}-${process.arch}`;
const home = resolve('node_modules/.node24');
const bin = resolve('node_modules/.bin');
try {
  if (process.platform === 'win32') throw new Error('this cannot be mended automatically on Windows');
  mkdirSync(home, { recursive: true });
  mkdirSync(bin, { recursive: true });
  writeFileSync(resolve(home, 'package.json'), '{"private":true}');
  const result = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', `${pkg}@${WANTED}`], {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, npm_config_local_prefix: home },
  });
  if (result.status !== 0) throw new Error(`${pkg}@${WANTED} could not be installed`);
  rmSync(resolve(bin, 'node'), { force: true });
  symlinkSync(`../.node24/node_modules/${pkg}/bin/node`, resolve(bin, 'node'));
} catch (error) {
  console.warn(`Node ${process.version} is too old for this project's tools (${error.message}): install Node 24.18 or newer.`);
}

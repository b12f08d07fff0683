/**
 * Writes `dist` of every package that is published: JavaScript with declarations and source maps, each package against the written
 * declarations of those below it, so that it is checked as its users will see it.
 *   npm run build                       all
 *   npm run build -- core widgets       only these, the ones below them as they are
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';

/** The packages' folders, each after those that it depends on. */
function orderPackages(): string[] {
  const folders = readdirSync('packages').filter((folder) => existsSync(`packages/${folder}/tsconfig.build.json`));
  const needs = (folder: string) => {
    const manifest = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8')) as { dependencies?: Record<string, string> };
    return folders.filter((other) => manifest.dependencies?.[`@csol/${other}`]);
  };
  const ordered = new Set<string>();
  const visit = (folder: string): void => {
    if (ordered.has(folder)) return;
    needs(folder).forEach(visit);
    ordered.add(folder);
  };
  folders.sort().forEach(visit);
  return [...ordered];
}

const wanted = process.argv.slice(2);
for (const folder of orderPackages().filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const start = performance.now();
  rmSync(`packages/${folder}/dist`, { recursive: true, force: true });
  const project = `packages/${folder}/tsconfig.build.json`;
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  for (const notice of ['LICENSE', 'NOTICE']) copyFileSync(notice, `packages/${folder}/${notice}`);
  console.log(`packages/${folder}/dist ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * Says first what would fail last: whether this machine has what the checks need. As root on Debian it installs what is missing;
 * elsewhere it says in a sentence which command does. WebKit is a must only in continuous integration on Linux.
 */
import { globSync } from 'node:fs';
import { requireBrowsers, type BrowserName } from './browsers.ts';
import { findCommand, installOnDebian } from './machine.ts';
import { requireOffice } from './office.ts';

const hasPostgres = () =>
  Boolean(process.env.DATABASE_URL ?? findCommand('initdb')) || globSync('/usr/lib/postgresql/*/bin/initdb').length > 0;

/** @throws where there is no PostgreSQL and none can be installed */
function requirePostgres(): void {
  if (!hasPostgres()) installOnDebian(['postgresql']);
  if (!hasPostgres()) {
    throw new Error('No PostgreSQL was found: set DATABASE_URL, or install one with sudo apt-get install postgresql (Debian).');
  }
}

const names: BrowserName[] = ['chromium', 'firefox'];
if (process.env.CI && process.platform === 'linux') names.push('webkit');
try {
  requirePostgres();
  console.log(`libreoffice: ${requireOffice()}`);
  for (const [name, path] of requireBrowsers(names)) console.log(`${name}: ${path}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

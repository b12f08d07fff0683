/** Finds the LibreOffice that exported tables are opened with, and installs it where it may. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, installOnDebian } from './machine.ts';

const { env } = process;

const files = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...[env.ProgramFiles, env['ProgramFiles(x86)']].flatMap((folder) => (folder ? [join(folder, 'LibreOffice/program/soffice.com')] : [])),
];

/** The executable of LibreOffice, undefined where the machine has none. */
export function findOffice(): string | undefined {
  return env.SOFFICE_PATH ?? findCommand('soffice') ?? findCommand('libreoffice') ?? files.find((path) => existsSync(path));
}

/**
 * The executable of LibreOffice, which is installed where it is missing and this may be done (root on Debian).
 * @throws where there is none and none can be installed; the message is one sentence with the command that installs it
 */
export function requireOffice(): string {
  if (!findOffice()) installOnDebian(['libreoffice-calc-nogui']);
  const path = findOffice();
  if (path) return path;
  throw new Error(
    'No LibreOffice was found: set SOFFICE_PATH, or install it with sudo apt-get install libreoffice-calc-nogui (Debian), ' +
      'brew install --cask libreoffice (macOS), winget install TheDocumentFoundation.LibreOffice (Windows).',
  );
}

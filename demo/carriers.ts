/** The carriers of the demo, and the file by which `npm run simulate` finds out how to speak as one of them. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCarrierSecret, type CarrierMap } from '@csol/server';
import { DEMO_CARRIERS } from '@csol/server/demo-data';

/** What stands in the file. */
export interface DemoCarriers {
  /** Where the demo was reached when it was started last. */
  url: string;
  /** By id. */
  carriers: Record<string, { name: string; secret: string }>;
}

const pathIn = (folder: string): string => join(folder, 'carriers.json');

/** What the demo in a folder has written down; nothing where none has been started there. */
export function readDemoCarriers(folder: string): DemoCarriers | undefined {
  return existsSync(pathIn(folder)) ? (JSON.parse(readFileSync(pathIn(folder), 'utf8')) as DemoCarriers) : undefined;
}

/** Carriers with a secret for each, the same at every start. The file is for the eyes of whoever runs the demo alone. */
export function ensureCarriers(folder: string, url: string): CarrierMap {
  const known = readDemoCarriers(folder)?.carriers ?? {};
  const ids = Object.entries(DEMO_CARRIERS);
  const carriers = Object.fromEntries(
    ids.map(([id, { name }]) => [id, { name, secret: known[id]?.secret ?? createCarrierSecret() }]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathIn(folder), `${JSON.stringify({ url, carriers } satisfies DemoCarriers, undefined, 2)}\n`, { mode: 0o600 });
  // The mode counts for a new file alone.
  chmodSync(pathIn(folder), 0o600);
  return new Map(Object.entries(carriers).map(([id, { secret }]) => [id, { secrets: [secret] }]));
}

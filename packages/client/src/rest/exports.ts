import type { ExportJob } from '@csol/contract';
import type { ExportsPort } from '../port/index.ts';
import type { Kit } from './ask.ts';
import { readFile } from './file.ts';
import { createKey } from './key.ts';
import { toSegment } from './segment.ts';
import { number, readJson, text } from './shapes.ts';
import { askUnsafe, readNothing } from './unsafe.ts';

/** The contract's `ExportJob`. */
const readJob = readJson<ExportJob>({
  id: text,
  state: text,
  done: number,
  total: number,
  'fileName?': text,
  'size?': number,
  missing: [{ id: text, number: text, content: text, reason: text }],
  missingCount: number,
  createdAt: text,
  'expiresAt?': text,
});

/** Exports over REST. */
export function createExports(kit: Kit): ExportsPort {
  const { downloadTimeoutMs = 60_000 } = kit.options;
  const pathOf = (id: string): string => `/v1/exports/${toSegment(id)}`;
  return {
    createExport: async (request, { idempotencyKey, ...call } = {}) =>
      askUnsafe(kit, { path: '/v1/exports', json: request, call, key: idempotencyKey ?? createKey(), read: readJob }),
    getExport: async (id, call) => kit.ask({ path: pathOf(id), call, read: readJob }),
    cancelExport: async (id, call) => askUnsafe(kit, { method: 'DELETE', path: pathOf(id), call, read: readNothing }),
    getExportFile: async (id, call) => kit.ask({ path: `${pathOf(id)}/file`, call, limitMs: downloadTimeoutMs, read: readFile('export') }),
  };
}

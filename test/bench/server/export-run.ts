/** Makes the file of an export as the server does, and says what that took. Started by `../exports.ts`, once for each file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createPostgresDatabase } from '../../../packages/server/src/db/postgres.ts';
import { createExporter } from '../../../packages/server/src/exports/exporter.ts';

/** What an export took. */
export interface ExportMeasurement {
  /** The most memory that the process had, in MB. */
  peak: number;
  /** The most processor time of the main thread between two turns of the event loop, in milliseconds. */
  block: number;
  seconds: number;
}

/** The most memory of this process since it was last cleared. */
function readPeak(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

/** Follows the main thread: a timer that comes late was held up, and by how much is told by the thread's own clock. */
function watchBlocks(): () => number {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

const [url = ''] = process.argv.slice(2);
const db = createPostgresDatabase(url);
writeFileSync('/proc/self/clear_refs', '5');
const stop = watchBlocks();
const start = performance.now();
const exporter = createExporter({ db, log: ({ error }) => console.error(error) });
await exporter.kick();
const seconds = (performance.now() - start) / 1000;
process.send?.({ peak: readPeak(), block: stop(), seconds } satisfies ExportMeasurement);
await exporter.close();
await db.destroy();

import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** Times of one kind of request, in milliseconds. */
export interface Measurement {
  name: string;
  requests: number;
  perSecond: number;
  /** Processor time of the server for each request, in milliseconds: steady on a busy machine too. Linux only, else NaN. */
  cpu: number;
  p50: number;
  p95: number;
  p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks once; the body is read to its end. @param cookie Of whom. */
export function get(url: string, cookie: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers: { cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode} for ${url}: ${text}`));
      });
    });
    call.on('error', reject);
    call.end();
  });
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Processor time that a process has used, in milliseconds; the system counts in hundredths of a second. */
function readCpu(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

/** How a measurement is taken. */
export interface MeasureOptions {
  /** Of the people who ask: as many clients are busy. */
  cookies: readonly string[];
  /** How long. */
  seconds?: number;
  /** The server's process. */
  pid?: number | undefined;
}

/**
 * Keeps a number of clients busy for a while: each asks again as soon as it has its answer.
 * @param next The address of the n-th request.
 */
export async function measure(name: string, next: (n: number) => string, options: MeasureOptions): Promise<Measurement> {
  const { cookies, seconds = 5, pid } = options;
  const times: number[] = [];
  const cpuBefore = readCpu(pid);
  const start = performance.now();
  const end = start + seconds * 1000;
  let count = 0;
  const work = async (cookie: string): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now();
      await get(next(count++), cookie);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(cookies.map(work));
  const duration = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const [p50, p95, p99] = [percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)];
  const cpu = (readCpu(pid) - cpuBefore) / times.length;
  return { name, requests: times.length, perSecond: times.length / duration, cpu, p50, p95, p99 };
}

/** Ends the connections. */
export function closeConnections(): void {
  agent.destroy();
}

/** A line for each measurement. */
export function printTable(rows: readonly Measurement[]): void {
  const table = rows.map(({ name, requests, perSecond, cpu, p50, p95, p99 }) => {
    const times = { 'p50 ms': p50.toFixed(1), 'p95 ms': p95.toFixed(1), 'p99 ms': p99.toFixed(1) };
    return [name, { requests, 'per second': Math.round(perSecond), ...times, 'server cpu ms': cpu.toFixed(2) }];
  });
  console.table(Object.fromEntries(table));
}

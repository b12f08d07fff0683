import { pino, type Logger } from 'pino';
import type { Log } from './http/log.ts';

/** Writes requests as lines of JSON: failures of ours as errors, everything else as information. */
export function createRequestLog(logger: Logger): Log {
  return (entry) => {
    if (entry.status >= 500) logger.error(entry, 'request failed');
    else logger.info(entry, 'request');
  };
}

/** The process's log on standard output. */
export function createLogger(): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

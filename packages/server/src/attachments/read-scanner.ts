import { describeError, type LoggedError } from '../http/log.ts';
import { SettingError } from '../start-accounts.ts';
import { createClamd, readClamdPlace } from './clamd.ts';
import type { Scanner } from './scanner.ts';

/**
 * The scanner that a setting names, CSOL_CLAMD: where ClamAV's daemon listens, `host:port` or `unix:/path`.
 * @param log Takes why it could not be asked.
 * @returns `undefined` where there is none.
 * @throws SettingError where the setting cannot be read.
 */
export function readScanner(text: string | undefined, log: (entry: { error: LoggedError }) => void): Scanner | undefined {
  if (!text) return undefined;
  const place = readClamdPlace(text);
  if (!place) throw new SettingError('CSOL_CLAMD must be host:port or unix:/path.');
  const { scan } = createClamd(place);
  return {
    scan: (bytes) =>
      scan(bytes).catch((error: unknown) => {
        log({ error: describeError(error) });
        throw error;
      }),
  };
}

import type { Attachment } from '@csol/contract';
import { inspectFile } from './inspect.ts';
import type { Scanner } from './scanner.ts';

/** What has been found in a file, by looking at it and by a scanner. */
export interface Verdict {
  mediaType: string;
  /** Why it is not taken; missing where it is. */
  reason?: NonNullable<Attachment['reason']>;
}

/**
 * Looks at a file, and has it scanned where it could be taken and there is a scanner.
 * @param name As `cleanFileName` has left it.
 * @throws ScannerError where nobody can tell now.
 */
export async function examineFile(name: string, bytes: Uint8Array<ArrayBuffer>, scanner: Scanner | undefined): Promise<Verdict> {
  const found = await inspectFile(name, bytes);
  if (!scanner || found.reason) return found;
  return (await scanner.scan(bytes)) === 'clean' ? found : { mediaType: found.mediaType, reason: 'unsafe' };
}

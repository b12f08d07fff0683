import { ArchiveError, type PackedEntry } from './zip-directory.ts';

/** How much an archive may still unfold to, whatever is in it. */
export interface Budget {
  bytes: number;
  files: number;
}

const MIB = 1024 * 1024;

/** Bytes that any archive may unfold to, and those beyond which none may: by what it weighs, a hundred times. */
const [ALWAYS, NEVER_MORE, RATIO] = [16 * MIB, 256 * MIB, 100];

/** What an archive of a size may unfold to. */
export function createBudget(size: number): Budget {
  return { bytes: Math.min(NEVER_MORE, Math.max(ALWAYS, size * RATIO)), files: 2000 };
}

/** Takes from a budget. @throws ArchiveError where it is used up. */
function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new ArchiveError('It unfolds to too much');
}

/**
 * Unfolds a file of an archive, by the platform's own means, which work beside the event loop. It is really unfolded, piece by piece, and
 * the pieces are counted: what the archive says of sizes proves nothing.
 * @throws ArchiveError as soon as it is too much, and where it is broken.
 */
export async function* unpack({ isDeflated, packed }: PackedEntry, budget: Budget): AsyncGenerator<Uint8Array, void, undefined> {
  if (!isDeflated) {
    spend(budget, packed.length);
    yield packed;
    return;
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      spend(budget, read.value.length);
      yield read.value;
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('It is broken', { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A file of an archive in one piece. @param most Bytes at most. @throws ArchiveError as `unpack`, and where it is longer. */
export async function unpackWhole(entry: PackedEntry, budget: Budget, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpack(entry, budget)) {
    size += piece.length;
    if (size > most) throw new ArchiveError('A file in it is too large');
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Unfolds a file of an archive only to see how much it is. @throws ArchiveError as `unpack`. */
export async function measure(entry: PackedEntry, budget: Budget): Promise<void> {
  const pieces = unpack(entry, budget);
  while (!(await pieces.next()).done);
}

/** Where something was found in a file. Both count from 1; 0 where the place is the file as a whole. */
export interface Place {
  line: number;
  column: number;
}

/** What is wrong with a file, and where. */
export interface Finding extends Place {
  reason: string;
}

/** The file as a whole, as a place. */
export const WHOLE_FILE: Place = { line: 0, column: 0 };

/** A file that cannot be taken. Nothing of it stays in the database. */
export class RejectedError extends Error {
  override readonly name = 'RejectedError';
  /** At least one, in the order of the file. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => finding.reason).join('; '));
    this.findings = findings;
  }
}

/** A rejection for one reason. */
export function rejection(reason: string, { line, column }: Place = WHOLE_FILE): RejectedError {
  return new RejectedError([{ line, column, reason }]);
}

const MAX_FINDINGS = 20;

/** Collects what is wrong with a file, so that its sender hears of everything at once rather than of the first thing only. */
export class Findings {
  readonly warnings: Finding[] = [];
  readonly #errors: Finding[] = [];

  /** Notes something for which the file will be rejected. Rejects it at once where there is no end to them. */
  reject(reason: string, { line, column }: Place): void {
    this.#errors.push({ line, column, reason });
    if (this.#errors.length >= MAX_FINDINGS) this.check();
  }

  /** Notes something that is odd, but leaves the file acceptable. The first twenty are kept. */
  warn(reason: string, { line, column }: Place): void {
    if (this.warnings.length < MAX_FINDINGS) this.warnings.push({ line, column, reason });
  }

  /** @throws RejectedError where anything was noted for rejection. */
  check(): void {
    if (this.#errors.length) throw new RejectedError(this.#errors);
  }
}

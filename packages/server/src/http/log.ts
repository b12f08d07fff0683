/** What is written down of a request. No address, path, query, header or body: those hold personal data. */
export interface RequestLogEntry {
  requestId: string;
  method: string;
  /** The pattern, `/v1/invoices/:invoiceId`; `*` where none matched. */
  route: string;
  status: number;
  /** Milliseconds. */
  duration: number;
  /** What happened to an account or a session. */
  event?: string;
  /** The random id of the account that it happened to. */
  account?: string;
  /** What went wrong inside, for a 500. */
  error?: LoggedError;
}

/** An error without its message, which may quote data. */
export interface LoggedError {
  name: string;
  /** The driver's or the database's code. */
  code?: string;
  /** Where it happened. */
  frames: string[];
}

/** Takes what the app writes down. */
export type Log = (entry: RequestLogEntry) => void;

/** Leaves out of an error what may be personal. */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, ...(code !== undefined && { code }), frames: frames.map((line) => line.trim()).slice(0, 10) };
}

import type { ServerResponse } from 'node:http';

/** What the middleware reads of the test runner's request. */
interface Context {
  path: string;
  headers: { cookie?: string | undefined };
  res: ServerResponse;
  respond?: boolean;
}

/** The cookie by which a test names a file that is to fail. */
const FAULT = /(?:^|;\s*)csol-fault=([^;]+)/;

/**
 * Fails the files that a page names in its cookie `csol-fault`, by the end of their path, as a bad connection would: so that tests of
 * what is loaded late can stage a chunk that does not come.
 */
export function failNamedFiles(): (context: Context, next: () => Promise<void>) => Promise<void> {
  return async (context, next) => {
    const fault = FAULT.exec(context.headers.cookie ?? '')?.[1];
    if (!fault || !context.path.endsWith(fault)) return next();
    // Past the test runner, which would let browsers keep the answer.
    context.respond = false;
    context.res.writeHead(503, { 'cache-control': 'no-store' }).end();
  };
}

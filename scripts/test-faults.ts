import type { ServerResponse } from 'node:http';

/** What the middleware reads of the test runner's request. */
interface Context {
  path: string;
  headers: { cookie?: string | undefined };
  res: ServerResponse;
  response: { set(name: string, value: string): void };
  respond?: boolean;
}

/** The cookie by which a test names a file that is to fail. */
const FAULT = /(?:^|;\s*)csol-fault=([^;]+)/;

/** Files that a test may name. */
const OURS = /^\/packages\/\w+\/src\//;

/**
 * Fails the files that a page names in its cookie `csol-fault`, by the end of their path, as a bad connection would: so that tests of
 * what is loaded late can stage a chunk that does not come.
 */
export function failNamedFiles(): (context: Context, next: () => Promise<void>) => Promise<void> {
  return async (context, next) => {
    if (!OURS.test(context.path)) return next();
    const fault = FAULT.exec(context.headers.cookie ?? '')?.[1];
    if (fault && context.path.endsWith(fault)) {
      context.respond = false;
      context.res.writeHead(503, { 'cache-control': 'no-store' }).end();
      return;
    }
    // The test runner would let a browser keep the file for the pages that come after, which then never ask for it.
    const { response } = context;
    const set = response.set.bind(response);
    response.set = (name, value) => set(name, name === 'cache-control' ? 'no-cache' : value);
    await next();
  };
}

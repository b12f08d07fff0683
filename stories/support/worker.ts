import { setupWorker, type SetupWorker } from 'msw/browser';
import { handlers } from '../handlers/index.ts';
import { backend } from './backend.ts';

/** Starts what answers the stories' requests; called once per page. The worker's file lies beside the page, under any path. */
export async function startWorker(): Promise<SetupWorker> {
  const worker = setupWorker(...handlers, backend);
  const url = new URL('mockServiceWorker.js', location.href).pathname;
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url } });
  return worker;
}

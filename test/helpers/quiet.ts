import { expect, fixtureCleanup } from '@open-wc/testing';
import { nextFrame, type Mount, type States } from './mount.ts';

/** What a page complained about: console errors and warnings (Lit's development warnings among them), uncaught errors, CSP reports. */
export async function collectComplaints(act: () => Promise<unknown>): Promise<string[]> {
  const complaints: string[] = [];
  const { error, warn } = console;
  console.error = (...words: unknown[]) => void complaints.push(`console.error: ${words.map(String).join(' ')}`);
  console.warn = (...words: unknown[]) => void complaints.push(`console.warn: ${words.map(String).join(' ')}`);
  const listeners = new AbortController();
  const { signal } = listeners;
  const handleRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    complaints.push(`unhandled rejection: ${String(event.reason)}`);
  };
  const handlePolicy = (event: SecurityPolicyViolationEvent) => void complaints.push(`policy: ${event.violatedDirective}`);
  // mocha reports uncaught errors itself and fails the test.
  window.addEventListener('unhandledrejection', handleRejection, { signal, capture: true });
  document.addEventListener('securitypolicyviolation', handlePolicy, { signal });
  try {
    await act();
    await nextFrame();
  } finally {
    Object.assign(console, { error, warn });
    listeners.abort();
  }
  return complaints;
}

/** One test a state: mounting, drawing and removing it leaves nothing in the console. */
export function itIsQuiet(states: States): void {
  for (const [name, mount] of Object.entries(states)) {
    it(`leaves the console empty ${name}`, async () => {
      expect(await collectComplaints(() => mountAndRemove(mount))).to.deep.equal([]);
    });
  }
}

/** Mounts a state, lets the browser draw it, and removes it. */
export async function mountAndRemove(mount: Mount): Promise<void> {
  await mount();
  await nextFrame();
  fixtureCleanup();
  await nextFrame();
}

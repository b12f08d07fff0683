import { expect, fixtureCleanup } from '@open-wc/testing';
import { mountAndRemove } from './quiet.ts';
import { nextFrame, type Mount, type States } from './mount.ts';

type ListenArguments = Parameters<EventTarget['addEventListener']>;

/** What can outlive an element, counted while `act` runs: listeners on what lives longer, observers, intervals, open requests. */
interface Ledger {
  /** Entries that were opened and not closed, by what they are. */
  open: Map<object | number, string>;
  stop(): void;
}

/** Targets that live as long as the page does, or as a host's element around ours. */
function outlives(target: EventTarget): boolean {
  return target instanceof Window || target instanceof MediaQueryList || target === document || target === document.documentElement
    || target === document.body || target === document.head;
}

/** Replaces a method until `undo` runs. */
function patch<T extends object, K extends keyof T>(target: T, key: K, make: (original: T[K]) => T[K], undo: (() => void)[]): void {
  const original = target[key];
  target[key] = make(original);
  undo.push(() => (target[key] = original));
}

function watchListeners(open: Ledger['open'], undo: (() => void)[]): void {
  const keys = new WeakMap<EventTarget, Map<unknown, Record<string, object>>>();
  const keyOf = (target: EventTarget, [type, listener, options]: ListenArguments) => {
    const capture = typeof options === 'boolean' ? options : (options?.capture ?? false);
    const byListener = keys.get(target) ?? keys.set(target, new Map()).get(target)!;
    const byType = byListener.get(listener) ?? byListener.set(listener, {}).get(listener)!;
    return (byType[`${type} ${capture}`] ??= {});
  };
  patch(EventTarget.prototype, 'addEventListener', (original) => function (this: EventTarget, ...args: ListenArguments) {
    original.apply(this, args);
    const options = args[2];
    const signal = typeof options === 'object' ? options?.signal : undefined;
    if (!outlives(this ?? window) || signal?.aborted) return;
    const key = keyOf(this ?? window, args);
    open.set(key, `listener for ${args[0]}`);
    if (signal) original.call(signal, 'abort', () => open.delete(key));
  }, undo);
  patch(EventTarget.prototype, 'removeEventListener', (original) => function (this: EventTarget, ...args) {
    original.apply(this, args);
    open.delete(keyOf(this ?? window, args));
  }, undo);
}

function watchObservers(open: Ledger['open'], undo: (() => void)[]): void {
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const observer = prototype as { observe(...args: unknown[]): void; disconnect(): void };
    const name = prototype.constructor.name;
    patch(observer, 'observe', (original) => function (this: object, ...args) {
      original.apply(this, args);
      open.set(this, name);
    }, undo);
    patch(observer, 'disconnect', (original) => function (this: object) {
      original.apply(this);
      open.delete(this);
    }, undo);
  }
}

function watchIntervals(open: Ledger['open'], undo: (() => void)[]): void {
  const timers = window as unknown as { setInterval(...args: unknown[]): number; clearInterval(id: number): void };
  patch(timers, 'setInterval', (original) => (...args) => {
    const id = original.apply(window, args);
    open.set(id, 'interval');
    return id;
  }, undo);
  patch(timers, 'clearInterval', (original) => (id) => {
    original.call(window, id);
    open.delete(id);
  }, undo);
}

function watchRequests(open: Ledger['open'], undo: (() => void)[]): void {
  patch(window, 'fetch', (original) => async (input, init) => {
    const key = {};
    open.set(key, `request to ${input instanceof Request ? input.url : String(input)}`);
    try {
      return await original.call(window, input, init);
    } finally {
      open.delete(key);
    }
  }, undo);
}

/** Begins to write down what is opened and closed. */
function openLedger(): Ledger {
  const open: Ledger['open'] = new Map();
  const undo: (() => void)[] = [];
  for (const watch of [watchListeners, watchObservers, watchIntervals, watchRequests]) watch(open, undo);
  return { open, stop: () => undo.forEach((restore) => restore()) };
}

/**
 * What is still open after a state was mounted and removed twice, beyond what its first use left behind: what a page keeps once for all
 * elements does not count, what each element leaves does.
 */
export async function findLeftovers(mount: Mount): Promise<string[]> {
  await mountAndRemove(mount);
  const ledger = openLedger();
  try {
    await mountAndRemove(mount);
    await mountAndRemove(mount);
    return [...ledger.open.values()];
  } finally {
    ledger.stop();
  }
}

/**
 * Whether an element can be collected after its removal. Chromium alone offers the collector to a page; elsewhere this says yes.
 * A busy Chromium itself holds an element for some time (most often none, 0.7 s were seen on a small machine with two browsers), so
 * this waits as long as `until` does: what is kept for ever is found all the same.
 */
export async function isCollected(mount: Mount): Promise<boolean> {
  const { gc: collect } = globalThis as { gc?: (options: { type: 'major'; execution: 'async' }) => Promise<void> };
  if (!collect) return true;
  const reference = await mountWeakly(mount);
  for (const deadline = performance.now() + 10_000; reference.deref() && performance.now() < deadline; ) {
    await nextFrame();
    // From an empty stack, on which nothing can hold the element.
    await collect({ type: 'major', execution: 'async' });
  }
  return reference.deref() === undefined;
}

/** In a function of its own, so that no variable of the caller holds the element. */
async function mountWeakly(mount: Mount): Promise<WeakRef<Element>> {
  const reference = new WeakRef(await mount());
  await nextFrame();
  fixtureCleanup();
  return reference;
}

/** One test a state: once removed, the element leaves no listener, observer, interval or request behind and can be collected. */
export function itReleases(states: States): void {
  for (const [name, mount] of Object.entries(states)) {
    it(`keeps nothing once it is removed ${name}`, async () => {
      expect(await findLeftovers(mount)).to.deep.equal([]);
      expect(await isCollected(mount), 'the removed element can be collected').to.equal(true);
    });
  }
}

import { addDays, startOfQuarter } from '@csol/domain';
import { createRandom, type Random } from './random.ts';
import type { InstalledModel } from './company.ts';

/** A machine, and what of it is billed: the seller's number of an item. */
export interface Billable {
  installed: InstalledModel;
  item: string;
}

/** What of a customer number's machines is still to be billed, period by period. */
export interface BillingPlan {
  /**
   * The next machine to be billed for a period, or undefined where everything is. Each item of a machine is billed once, but for a few
   * that are billed twice, and those that somebody forgot.
   * @param isBilled Not where the invoice will be credited in full: somebody has to bill it again.
   */
  take: (category: 'maintenance' | 'financing', period: BillingPeriod, isBilled: boolean) => Billable | undefined;
  /** How many machines have not been billed for a quarter at all. */
  countUnbilled: (quarter: BillingPeriod) => number;
}

type BillingPeriod = readonly [from: string, to: string];

/** A machine is leased now and then. */
const LEASED_SHARE = 3;
/** Machines that are billed twice in a quarter. */
const MOST_DOUBLES = 2;
/** Maintenance is billed in advance: so many days before a quarter begins. */
const DAYS_IN_ADVANCE = 21;
const EXTRAS = ['MNT-DR', 'MNT-OSS'] as const;

/** The first day of the quarter that an invoice for maintenance bills. */
export function billedQuarter(issueDate: string): string {
  return startOfQuarter(addDays(issueDate, DAYS_IN_ADVANCE));
}

function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.int(0, left.length - 1), 1)[0]!);
}

/** Whether a machine is billed for a period; periods are billed whole. */
function isDue({ machine, billing }: InstalledModel, [from, to]: BillingPeriod): boolean {
  if (billing === 'forgotten' || (machine.installed_on ?? '') > to) return false;
  return billing === 'stale' || machine.removed_on === null || machine.removed_on >= from;
}

/** What is billed for a period, in that order. */
interface Queue {
  items: Billable[];
  /** How many machines still wait for their first line: these come first. */
  unbilled: number;
  /** How many of them lines have named that do not count. */
  named: number;
}

function queueQuarter(random: Random, machines: readonly InstalledModel[], period: BillingPeriod): Queue {
  const due = shuffle(random, machines.filter((installed) => isDue(installed, period)));
  const first = due.map((installed) => ({ installed, item: installed.serviceLevel }));
  const doubles = shuffle(random, first.filter(({ installed }) => installed.billing === 'right')).slice(0, random.int(1, MOST_DOUBLES));
  const extras = due.filter(({ billing }) => billing === 'right').flatMap((installed) => EXTRAS.map((item) => ({ installed, item })));
  return { items: [...first, ...doubles, ...shuffle(random, extras)], unbilled: first.length, named: 0 };
}

function queueMonth(random: Random, machines: readonly InstalledModel[], period: BillingPeriod): Queue {
  const leased = machines.filter((installed, i) => i % LEASED_SHARE === 0 && installed.billing === 'right' && isDue(installed, period));
  return { items: shuffle(random, leased).map((installed) => ({ installed, item: 'FIN-LSE' })), unbilled: 0, named: 0 };
}

/** @param seed A whole number. */
export function createBillingPlan(machines: readonly InstalledModel[], seed: number): BillingPlan {
  const random = createRandom(seed);
  const queues = new Map<string, Queue>();
  const queueFor = (category: 'maintenance' | 'financing', period: BillingPeriod): Queue => {
    const key = `${category} ${period[0]}`;
    let queue = queues.get(key);
    if (!queue) queues.set(key, (queue = (category === 'maintenance' ? queueQuarter : queueMonth)(random, machines, period)));
    return queue;
  };
  return {
    take: (category, period, isBilled) => {
      const queue = queueFor(category, period);
      if (!isBilled) return queue.items[queue.named++ % queue.items.length];
      queue.unbilled = Math.max(0, queue.unbilled - 1);
      return queue.items.shift();
    },
    countUnbilled: (quarter) => queueFor('maintenance', quarter).unbilled,
  };
}

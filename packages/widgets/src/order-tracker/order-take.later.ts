/** What makes something of the orders that were read: a chunk for each way. */
import type { TakeContext } from './order-take.ts';
import type { AllOrders, Taken, Way } from './order-take.state.ts';

/** Writes what was read, and hands it to the browser. */
export interface Maker {
  take: (all: AllOrders, context: TakeContext, signal: AbortSignal) => Promise<Taken>;
}

/** The maker of a way. */
export function loadMaker(way: Way): Promise<Maker> {
  switch (way) {
    case 'csv':
      return import('./order-take.csv.ts');
    case 'calendar':
      return import('./order-take.calendar.ts');
    case 'print':
      return import('./order-take.sheet.ts');
  }
}

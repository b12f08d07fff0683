import type { OrderEvent } from './types.ts';

/** A line that was on backorder, from when it was told first until it was over. */
export interface Backorder {
  /** Told again meanwhile, the last is what holds. */
  told: [OrderEvent, ...OrderEvent[]];
  /** By which it was said to be over, if it was. */
  resolved?: OrderEvent;
}

/** By the line. */
export type Backorders = ReadonlyMap<string, readonly Backorder[]>;

/** By which one of the events that tell of a backorder was said to be over. */
function findResolution(events: readonly OrderEvent[], told: readonly OrderEvent[]): OrderEvent | undefined {
  const ids = told.map(({ id }) => id);
  return events.find(({ kind, resolves }) => kind === 'resolved' && resolves !== undefined && ids.includes(resolves));
}

function listOfLine(events: readonly OrderEvent[], own: readonly OrderEvent[]): Backorder[] {
  const all: Backorder[] = [];
  for (const event of own) {
    const last = all.at(-1);
    const end = last && findResolution(events, last.told);
    if (last && !(end && events.indexOf(end) < events.indexOf(event))) last.told.push(event);
    else all.push({ told: [event] });
  }
  return all.map(({ told }) => {
    const resolved = findResolution(events, told);
    return { told, ...(resolved && { resolved }) };
  });
}

/** The times that each line was on backorder, oldest first. @param events In the order in which they happened, each once. */
export function listBackorders(events: readonly OrderEvent[]): Backorders {
  const told = events.filter(({ kind, line }) => kind === 'backordered' && line !== undefined);
  const lines = new Set(told.map(({ line = '' }) => line));
  return new Map([...lines].map((line) => [line, listOfLine(events, told.filter((event) => event.line === line))]));
}

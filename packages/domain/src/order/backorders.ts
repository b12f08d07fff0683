import type { OrderEvent } from './types.ts';

/** A line that was on backorder, from when it was told first until it was over. */
export interface Backorder {
  /** Told again meanwhile, the last is what holds. */
  told: [OrderEvent, ...OrderEvent[]];
  /** By which it was said to be over, if it was. */
  resolved?: OrderEvent;
}

/** The times that a line was on backorder, oldest first. @param events In the order in which they happened, each once. */
export function listBackorders(events: readonly OrderEvent[], line: string): Backorder[] {
  const all: Backorder[] = [];
  for (const event of events.filter((candidate) => candidate.kind === 'backordered' && candidate.line === line)) {
    const last = all.at(-1);
    const ids = last?.told.map(({ id }) => id) ?? [];
    const end = events.find(({ kind, resolves }) => kind === 'resolved' && resolves !== undefined && ids.includes(resolves));
    if (last && !(end && events.indexOf(end) < events.indexOf(event))) last.told.push(event);
    else all.push({ told: [event] });
  }
  return all.map(({ told }) => {
    const ids = told.map(({ id }) => id);
    const resolved = events.find(({ kind, resolves }) => kind === 'resolved' && resolves !== undefined && ids.includes(resolves));
    return { told, ...(resolved && { resolved }) };
  });
}

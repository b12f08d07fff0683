/** Spans of a day. */

/** A span in minutes of its day; its end may lie beyond. */
export interface Minutes {
  from: number;
  to: number;
}

/** Minutes since midnight; NaN for what is no time. */
function minutesOf(text: unknown): number {
  const [, hours, minutes] = (typeof text === 'string' && /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)) || [];
  const all = Number(hours) * 60 + Number(minutes);
  return all <= 1440 ? all : NaN;
}

/** A span as its times say it; an end at or before the beginning is on the day after. Nothing for what is none. */
export function toMinutes(from: unknown, to: unknown): Minutes | undefined {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (!(start < 1440 && end >= 0)) return undefined;
  return { from: start, to: end <= start ? end + 1440 : end };
}

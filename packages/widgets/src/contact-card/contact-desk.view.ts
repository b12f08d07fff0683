/** From whether a desk is open to words. */
import { str, writeMoment, type I18n } from '@csol/core';
import type { Opening } from '@csol/domain/opening-hours';
import { html, nothing, type TemplateResult } from 'lit';

/** When, and by whose clock. */
interface Place {
  now: Date;
  timeZone: string;
}

const DAY = 864e5;
const MINUTES = { dateStyle: 'short', timeStyle: 'short' } as const;

/** The calendar day of an instant at a place; the visitor's where there is none. */
const dayAt = (at: Date, timeZone: string | undefined): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);

/** The time of an instant by the clock of a zone, or of the visitor; with its day where that is another one than the day that is known. */
function momentText({ formats }: I18n, at: Date, knownDay: string, { now, timeZone }: Partial<Place> & { now: Date }): string {
  if (dayAt(at, timeZone) !== knownDay) return writeMoment(formats.locale, at.toISOString(), { timeZone: timeZone ?? '', now });
  return formats.clock(new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone }).format(at));
}

/** When that is, with the visitor's time behind it where that is another one. */
function bothTexts(i18n: I18n, at: Date, { now, timeZone }: Place): string {
  const there = momentText(i18n, at, dayAt(now, timeZone), { now, timeZone });
  const clockOf = (zone?: string): string => new Intl.DateTimeFormat('sv-SE', { ...MINUTES, timeZone: zone }).format(at);
  const here = momentText(i18n, at, dayAt(at, timeZone), { now });
  return clockOf(timeZone) === clockOf()
    ? there
    : i18n.msg(str`${there} (${here} your time)`, { id: 'contact-desk.your-time', desc: 'Monday 08:30 (09:30 your time)' });
}

function openText(i18n: I18n, { until }: Opening & { state: 'open' }, place: Place): string {
  const { msg } = i18n;
  // A desk that is open for days does not close soon enough to be told.
  if (!until || +until - +place.now > DAY) return msg('Open now', { id: 'contact-desk.open' });
  return msg(str`Open now, until ${bothTexts(i18n, until, place)}`, { id: 'contact-desk.open-until', desc: 'Until 17:00' });
}

function closedText(i18n: I18n, { opens }: Opening & { state: 'closed' }, place: Place): string {
  const { msg } = i18n;
  if (!opens) return msg('Closed now', { id: 'contact-desk.closed' });
  return msg(str`Closed, opens ${bothTexts(i18n, opens, place)}`, { id: 'contact-desk.opens', desc: 'Opens Monday 08:30' });
}

/** The holiday that it keeps today, or that it opens only after. */
function holidayText(i18n: I18n, opening: Opening, { now, timeZone }: Place): string | undefined {
  if (opening.state === 'unknown' || !opening.holiday) return undefined;
  const { date, name } = opening.holiday;
  if (date === dayAt(now, timeZone)) return name;
  const day = i18n.formats.weekday(new Date(`${date}T00:00Z`).getUTCDay() || 7);
  return i18n.msg(str`${day}: ${name}`, { id: 'contact-desk.holiday', desc: 'A day and its name: Monday: Easter Monday' });
}

function stateText(i18n: I18n, opening: Opening, place: Place): string {
  if (opening.state === 'open') return openText(i18n, opening, place);
  if (opening.state === 'closed') return closedText(i18n, opening, place);
  return i18n.msg('Whether it is open now is not known', { id: 'contact-desk.unknown', desc: 'A desk whose hours are out of date' });
}

/** Whether a desk is open, until when, and which holiday it keeps. */
export function renderOpening(i18n: I18n, opening: Opening, place: Place): TemplateResult {
  const holiday = holidayText(i18n, opening, place);
  return html`<span class="opening opening--${opening.state}" part="status">
    <strong>${stateText(i18n, opening, place)}</strong>
    ${holiday === undefined ? nothing : html`<span class="muted">${holiday}</span>`}
  </span>`;
}

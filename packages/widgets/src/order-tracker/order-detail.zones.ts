/** Instants as clocks show them at the place where something happened. */
import type { Place } from '@csol/contract';
import type { I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';

const CLOCK = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

/** By locale, zone and whether it is named; a zone that does not exist has none. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function createFormat(locale: string, timeZone: string | undefined, isNamed: boolean): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(locale, { ...CLOCK, timeZone, ...(isNamed && { timeZoneName: 'short' }) });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function formatOf(locale: string, timeZone: string | undefined, isNamed = false): Intl.DateTimeFormat | undefined {
  const key = JSON.stringify([locale, timeZone, isNamed]);
  if (!formats.has(key)) formats.set(key, createFormat(locale, timeZone, isNamed));
  return formats.get(key);
}

/** An instant in words. */
export interface WrittenInstant {
  text: string;
  /** Whether the place's zone is not known, so that the visitor's stands in for it. */
  isVisitors: boolean;
}

/** Writes an instant by the clocks of a zone, which is named where the visitor's show another time; what is none as it came. */
export function writeInstant(locale: string, at: string, timeZone: string | undefined): WrittenInstant {
  const instant = new Date(at);
  if (Number.isNaN(+instant)) return { text: at, isVisitors: false };
  const here = formatOf(locale, undefined)?.format(instant) ?? at;
  const there = timeZone === undefined ? undefined : formatOf(locale, timeZone)?.format(instant);
  if (there === undefined) return { text: here, isVisitors: true };
  const parts = formatOf(locale, timeZone, true)?.formatToParts(instant) ?? [];
  const name = there === here ? undefined : parts.find(({ type }) => type === 'timeZoneName')?.value;
  return { text: [there, name].filter(Boolean).join(' '), isVisitors: false };
}

/** An instant at its place. @param isSaid whether it is said that the visitor's zone stands in for the place's */
export function renderInstant(i18n: I18n, at: string, place?: Place, isSaid = place !== undefined): TemplateResult {
  const { text, isVisitors } = writeInstant(i18n.formats.locale, at, place?.timeZone);
  const isInstant = !Number.isNaN(Date.parse(at));
  const mark = i18n.msg('your time', { id: 'order-detail.your-time', desc: 'After a time: in the zone of whoever reads it' });
  return html`<time class="number" datetime=${isInstant ? at : nothing}>${text}</time>
    ${isVisitors && isSaid ? html`<span class="muted">(${mark})</span>` : nothing}`;
}

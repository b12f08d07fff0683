/** That the list keeps itself right, and what is new, in words. */
import type { OrderSummary } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeKind } from './order-live.state.ts';
import { exceptionLabel, progressText, statusLabel } from './order-tracker.labels.ts';

const MINUTE = 60_000;
/** Characters of a number that are told; rows show all of them. */
const MOST_CHARACTERS = 40;

/** How the list learns of changes: not yet · it is told · it asks · it cannot, and tries again. */
export type LiveMode = 'starting' | 'told' | 'asking' | 'cut';

/** How the list keeps itself right; instants in milliseconds. */
export interface LiveStatus {
  mode: LiveMode;
  /** Seconds between two questions. */
  interval: number;
  /** Since when nothing has been missed. */
  since: number;
  /** The last change, where there was one. */
  changed: number | undefined;
  /** Until when all was known. */
  right: number;
}

/** What is said once. */
export interface Said {
  kind: ChangeKind;
  order: OrderSummary;
  /** How many orders have changed; of one alone is said what. */
  count: number;
}

/** What is told without being shown yet. */
export interface NewsContent {
  added: readonly OrderSummary[];
  hasChanged: boolean;
  update: () => void;
}

const shorten = (number: string): string => (number.length > MOST_CHARACTERS ? `${number.slice(0, MOST_CHARACTERS)}…` : number);

function modeText(i18n: I18n, { mode, interval }: LiveStatus): string {
  const { msg, formats } = i18n;
  if (mode === 'told') return msg('Kept up to date', { id: 'order-live.told', desc: 'Of a list of orders: changes appear by themselves' });
  if (mode === 'cut') return msg('Not connected, trying again', { id: 'order-live.cut' });
  if (mode !== 'asking') return '';
  const isShort = interval < 60;
  const n = formats.number(Math.round(isShort ? interval : interval / 60));
  if (isShort) return msg(str`Checked every ${n} seconds`, { id: 'order-live.asking.seconds', desc: 'Of a list; never 1' });
  return i18n.plural(Math.round(interval / 60), {
    one: () => msg('Checked every minute', { id: 'order-live.asking.minutes.one' }),
    other: () => msg(str`Checked every ${n} minutes`, { id: 'order-live.asking.minutes.other' }),
  });
}

/** A time of day where it is today's. */
function clockText({ formats }: I18n, at: number): string {
  const then = new Date(at);
  if (then.toDateString() !== new Date().toDateString()) return formats.time(then);
  return formats.clock([then.getHours(), then.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':'));
}

function agoText({ msg, formats }: I18n, at: number): string {
  const minutes = Math.floor(Math.max(Date.now() - at, 0) / MINUTE);
  if (minutes < 1) return msg('one moment ago', { id: 'order-live.moment', desc: 'After “last change”' });
  const relative = new Intl.RelativeTimeFormat(formats.locale);
  if (minutes < 60) return relative.format(-minutes, 'minute');
  return minutes < 1440 ? relative.format(-Math.floor(minutes / 60), 'hour') : relative.format(-Math.floor(minutes / 1440), 'day');
}

function sinceText(i18n: I18n, { mode, since, changed, right }: LiveStatus): string {
  const { msg } = i18n;
  if (mode === 'starting' || mode === 'cut') {
    const time = clockText(i18n, right);
    return msg(str`as of ${time}`, { id: 'order-live.as-of', desc: 'After “Not connected, trying again”: how old the list is' });
  }
  if (changed !== undefined) {
    const ago = agoText(i18n, changed);
    return msg(str`last change ${ago}`, { id: 'order-live.last-change', desc: 'Then “one moment ago”, “5 minutes ago”' });
  }
  const time = clockText(i18n, since);
  return msg(str`no change since ${time}`, { id: 'order-live.no-change', desc: 'After “Kept up to date”' });
}

/** What has become of one order. */
function changeText(i18n: I18n, kind: ChangeKind, order: OrderSummary): string {
  const { msg, formats } = i18n;
  const number = shorten(order.number);
  if (kind === 'expected') {
    const day = formats.longDate(order.nextExpected?.on ?? '');
    return msg(str`Order ${number}: now expected on ${day}`, { id: 'order-live.said.expected' });
  }
  if (kind === 'resolved') return msg(str`Order ${number}: the problem is solved`, { id: 'order-live.said.resolved' });
  const what =
    kind === 'exception' ? exceptionLabel(i18n, order.openException ?? '')
    : kind === 'status' ? statusLabel(i18n, order.status)
    : kind === 'progress' ? progressText(i18n, order.progress)
    : '';
  if (what) return msg(str`Order ${number}: ${what}`, { id: 'order-live.said.what', desc: 'An order’s number, and its new status' });
  return msg(str`Order ${number} has changed`, { id: 'order-live.said.other' });
}

function saidText(i18n: I18n, said: Said | undefined): string {
  if (!said) return '';
  if (said.count === 1) return changeText(i18n, said.kind, said.order);
  const n = i18n.formats.number(said.count);
  return i18n.plural(said.count, {
    other: () => i18n.msg(str`${n} orders have changed`, { id: 'order-live.said.many', desc: 'Two or more' }),
  });
}

function newsText(i18n: I18n, { added: [first, ...others] }: NewsContent): string {
  const { msg, formats } = i18n;
  if (!first) return msg('Orders have changed', { id: 'order-live.news.changed', desc: 'Orders that are not on screen' });
  const number = shorten(first.number);
  if (others.length === 0) return msg(str`A new order has come: ${number}`, { id: 'order-live.news.added.one' });
  const n = formats.number(others.length + 1);
  return msg(str`${n} new orders have come`, { id: 'order-live.news.added.other', desc: 'Two or more' });
}

function renderNews(i18n: I18n, news: NewsContent): unknown {
  if (news.added.length === 0 && !news.hasChanged) return nothing;
  return html`<span>${newsText(i18n, news)}</span>
    <button class="row-button" type="button" part="update-button" @click=${news.update}>
      ${i18n.msg('Update the list', { id: 'order-live.news.update' })}
    </button>`;
}

/**
 * One line of a fixed height: how the list keeps itself right, which is not announced, or what is new in its place. What has happened
 * to the rows is said to screen readers alone, as everybody else sees it.
 */
export function renderLive(i18n: I18n, status: LiveStatus | undefined, said: Said | undefined, news: NewsContent): TemplateResult {
  const texts = status ? [modeText(i18n, status), sinceText(i18n, status)].filter(Boolean).join(' · ') : '';
  return html`<div class="live no-print">
    <p class="live__status" part="live-status">${texts}</p>
    <div class="live__news" part="news" role="status">${renderNews(i18n, news)}</div>
    <div class="visually-hidden" role="status">${saidText(i18n, said)}</div>
  </div>`;
}

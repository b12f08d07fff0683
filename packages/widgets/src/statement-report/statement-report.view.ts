/** What is there before a statement, and instead of one. */
import { renderEmptyPanel, renderPanel, renderRetry, str, type I18n, type RequestState } from '@csol/core';
import { warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { MOST_ENTRIES, type LoadedAccount } from './statement-report.account.ts';

/** How many entries have been read. */
export interface Progress {
  done: number;
  count: number;
}

/** The page has not said where the data comes from. */
export function renderIdle(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Not connected yet', { id: 'statement-report.idle.title' }),
    text: msg('Where this statement comes from has not been set on this page.', { id: 'statement-report.idle.text' }),
  });
}

/** The person ended the loading. */
export function renderStopped(i18n: I18n, load: () => void): TemplateResult {
  const { msg } = i18n;
  return renderPanel(i18n, {
    tone: 'warning',
    icon: warningIcon,
    title: msg('Loading was stopped', { id: 'statement-report.stopped.title' }),
    text: msg('Nothing is shown, as a statement of a part of the entries would be wrong.', { id: 'statement-report.stopped.text' }),
    actions: renderRetry(i18n, load, { label: msg('Load the entries', { id: 'statement-report.stopped.load', desc: 'Button' }) }),
  });
}

/** There is nothing in the account. */
export function renderEmpty(i18n: I18n): TemplateResult {
  const { msg } = i18n;
  return renderEmptyPanel(i18n, {
    title: msg('Nothing in this account yet', { id: 'statement-report.empty.title' }),
    text: msg('Invoices, credit notes and payments appear here as soon as they are booked.', { id: 'statement-report.empty.text' }),
  });
}

/** Guests and strangers get none of it. */
export function renderWayIn({ msg }: I18n): TemplateResult {
  return html`<p class="way-in">
    ${msg(
      'A statement of account is for registered customers. Sign in or register, and have access to your customer number granted.',
      { id: 'statement-report.way-in', desc: 'Below a message that somebody has no access' },
    )}
  </p>`;
}

/** More than a page can work through: a single customer number is less. */
export function renderTooMany(i18n: I18n, { count }: LoadedAccount, narrow: (customerNumber: string) => void): TemplateResult {
  const { msg, formats } = i18n;
  const [n, most] = [formats.number(count), formats.number(MOST_ENTRIES)];
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get('customer');
    if (typeof value === 'string' && value.trim()) narrow(value.trim());
  };
  const form = html`<form class="narrow" @submit=${handleSubmit}>
    <label class="field">
      <span class="field__label">${msg('Customer number', { id: 'statement-report.too-many.customer' })}</span>
      <input name="customer" part="input" autocomplete="off" maxlength="50" required />
    </label>
    <button class="button" type="submit" part="narrow-button">
      ${msg('Load', { id: 'statement-report.too-many.load', desc: 'Button' })}
    </button>
  </form>`;
  return renderPanel(i18n, {
    tone: 'warning',
    icon: warningIcon,
    title: msg(str`${n} entries are too many for one page`, { id: 'statement-report.too-many.title' }),
    text: msg(str`Up to ${most} can be worked through here. Load those of a single customer number.`, {
      id: 'statement-report.too-many.text',
    }),
    actions: form,
  });
}

function progressText({ msg, formats }: I18n, { done, count }: Progress): string {
  const [n, m] = [formats.number(done), formats.number(count)];
  return msg(str`${n} of ${m} entries`, { id: 'statement-report.progress', desc: 'How many have been read so far' });
}

/** How far the loading is, and the way to end it. */
export function renderProgress(i18n: I18n, progress: Progress | undefined, cancel: () => void): TemplateResult {
  const { msg } = i18n;
  const label = msg('Loading the entries', { id: 'statement-report.loading' });
  return html`<div class="progress">
    <progress aria-label=${label} max=${progress?.count ?? nothing} value=${progress?.done ?? nothing}></progress>
    <span>${progress ? progressText(i18n, progress) : label}</span>
    <button class="button button--ghost" type="button" part="cancel-button" @click=${cancel}>
      ${msg('Cancel', { id: 'statement-report.cancel', desc: 'Ends the loading' })}
    </button>
  </div>`;
}

/** The room of the builder and the statement until they are there. */
export function renderPlaces(): TemplateResult {
  const lines = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<span class="skeleton"></span>`);
  return html`<div class="places" aria-hidden="true">
    <div class="places__form">${lines(6)}</div>
    <div class="places__rows">${lines(12)}</div>
  </div>`;
}

/** What a screen reader is told when the state changes; nothing where a panel says it. */
export function statusText(i18n: I18n, { name }: RequestState<LoadedAccount>, count: number | undefined): string {
  const { msg, formats } = i18n;
  if (name === 'loading' || name === 'refreshing') return msg('Loading the entries', { id: 'statement-report.loading' });
  if (count === undefined) return '';
  const n = formats.number(count);
  return i18n.plural(count, {
    one: () => msg(str`Statement made of ${n} entry`, { id: 'statement-report.made.one' }),
    other: () => msg(str`Statement made of ${n} entries`, { id: 'statement-report.made.other' }),
  });
}

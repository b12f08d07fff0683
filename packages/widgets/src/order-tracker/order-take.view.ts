/** The panel of a way out of the list: what is taken, how far it is, what went wrong. */
import { renderDialog, renderIcon, renderPanel, renderRetry, stateOf, str, type I18n, type RequestState } from '@csol/core';
import { doneIcon, downloadIcon, printIcon, warningIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MOST, type Taken, type TakeState, type Way } from './order-take.state.ts';
import { countText } from './order-tracker.view.ts';

/** The dialog's id. */
export const TAKE = 'take';

/** What the panel shows, and what its buttons do. */
export interface TakeContent {
  way: Way;
  state: TakeState;
  /** How many orders match. */
  count: number;
  /** ISO 3166-1 alpha-2 of the page. */
  country: string | undefined;
  /** Whether CSV is for programs, not for the country's spreadsheets. */
  isNeutral: boolean;
  /** Speaks in the panel, as nothing outside of it is heard. */
  region: unknown;
  /** The panel of a state in which something is amiss. */
  renderPanel: (state: RequestState<unknown>, retry: () => void) => unknown;
  chooseProfile: (isNeutral: boolean) => void;
  start: () => void;
  /** Ends it, and goes back to the choice. */
  back: () => void;
  closed: () => void;
}

function headingText({ msg }: I18n, way: Way): string {
  switch (way) {
    case 'csv':
      return msg('Orders as CSV', { id: 'order-take.csv', desc: 'Heading' });
    case 'calendar':
      return msg('Expected deliveries for your calendar', { id: 'order-take.calendar', desc: 'Heading' });
    case 'print':
      return msg('Sheet for the goods-in desk', { id: 'order-take.print', desc: 'Heading; the desk takes deliveries in' });
  }
}

function hintText({ msg }: I18n, way: Way): string {
  switch (way) {
    case 'csv':
      return msg('All orders that match, on all pages, in the order that the list has now.', { id: 'order-take.csv.hint' });
    case 'calendar':
      return msg('The next expected delivery of each of these orders. Take the file again later: what your calendar has moves along.', {
        id: 'order-take.calendar.hint',
      });
    case 'print':
      return msg('Of these orders, what is still expected, day by day, with boxes to tick and room for remarks.', {
        id: 'order-take.print.hint',
      });
  }
}

function problemText({ msg, formats }: I18n, way: Way, tooMany: number): string {
  const [n, most] = [formats.number(tooMany), formats.number(MOST[way])];
  return way === 'print'
    ? msg(str`${n} orders are too many for one sheet: ${most} at most. Narrow the list down with filters.`, {
        id: 'order-take.too-many.print',
      })
    : msg(str`${n} orders are too many for one file: ${most} at most. Narrow the list down with filters.`, {
        id: 'order-take.too-many',
      });
}

function takenText({ msg }: I18n, { count, fileName }: Taken): string {
  if (fileName !== undefined) return msg(str`Saved: ${fileName}`, { id: 'order-take.saved' });
  return count > 0
    ? msg('Your browser has the sheet: print it there, or save it as PDF.', { id: 'order-take.printed' })
    : msg('Nothing is expected of these orders, so there is nothing to take.', { id: 'order-take.nothing' });
}

/** What a screen reader hears: each quarter of the way, and the end of it. */
export function spokenText(i18n: I18n, state: TakeState): string {
  const { msg, formats } = i18n;
  switch (state.name) {
    case 'choice':
      return state.taken ? takenText(i18n, state.taken) : '';
    case 'reading': {
      const quarter = state.count > 0 ? Math.floor((state.done / state.count) * 4) * 25 : 0;
      const share = formats.percent(String(quarter));
      return quarter > 0
        ? msg(str`${share} of the orders are read`, { id: 'order-take.progress.spoken' })
        : msg('The orders are being read', { id: 'order-take.reading' });
    }
    case 'failed':
      return '';
    case 'changed':
      return msg('The orders have changed meanwhile', { id: 'order-take.changed' });
  }
}

function renderProfile({ msg, formats }: I18n, { country, isNeutral, chooseProfile }: TakeContent): TemplateResult | typeof nothing {
  if (country === undefined) return nothing;
  const name = formats.country(country);
  return html`<label class="take__profile">
    <span>${msg('The file is for', { id: 'order-take.profile', desc: 'Before a choice: spreadsheets, programs' })}</span>
    <select name="profile" @change=${(event: Event) => chooseProfile((event.target as HTMLSelectElement).value !== '')}>
      <option value="" .selected=${live(!isNeutral)}>
        ${msg(str`Spreadsheets: opens with a double click as in ${name}`, {
          id: 'order-take.profile.country',
          desc: 'The country’s separator, decimal mark and dates',
        })}
      </option>
      <option value="neutral" .selected=${live(isNeutral)}>
        ${msg('Programs: commas, decimal points, dates as 2026-12-31', { id: 'order-take.profile.neutral' })}
      </option>
    </select>
  </label>`;
}

function renderChoice(i18n: I18n, content: TakeContent, { taken, tooMany }: Extract<TakeState, { name: 'choice' }>): TemplateResult {
  const { way, count, start } = content;
  const { msg } = i18n;
  const isTooMany = tooMany !== undefined;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (!isTooMany) start();
  };
  const label =
    way === 'print'
      ? msg('Print', { id: 'order-take.start.print', desc: 'Button, a verb' })
      : msg('Save the file', { id: 'order-take.start' });
  return html`<form class="take__stage" tabindex="-1" @submit=${handleSubmit}>
    <p>${countText(i18n, count)}</p>
    <p role="status" class=${isTooMany ? 'take__problem' : ''}>
      ${isTooMany ? html`${renderIcon(warningIcon)}${problemText(i18n, way, tooMany)}` : hintText(i18n, way)}
    </p>
    ${way === 'csv' ? renderProfile(i18n, content) : nothing}
    <button class="button" type="submit" part="start-button" aria-disabled=${isTooMany ? 'true' : 'false'}>
      ${renderIcon(way === 'print' ? printIcon : downloadIcon)}${label}
    </button>
    ${
      taken
        ? html`<p class="take__done">${renderIcon(taken.count > 0 ? doneIcon : warningIcon)}<bdi>${takenText(i18n, taken)}</bdi></p>`
        : nothing
    }
  </form>`;
}

function renderReading(i18n: I18n, { done, count }: { done: number; count: number }, back: () => void): TemplateResult {
  const { msg, formats } = i18n;
  const [n, all] = [formats.number(done), formats.number(count)];
  return html`<h3 id="take-state">${msg('The orders are being read', { id: 'order-take.reading' })}</h3>
    <progress aria-labelledby="take-state" max=${count || 1} .value=${done}></progress>
    <p class="number">${msg(str`${n} of ${all} orders`, { id: 'order-take.progress' })}</p>
    <button class="button" type="button" part="cancel-button" @click=${back}>
      ${msg('Cancel', { id: 'order-take.cancel', desc: 'Button: nothing is saved or printed' })}
    </button>`;
}

function renderAmiss(i18n: I18n, panel: unknown, back: () => void): TemplateResult {
  return html`${panel}
    <button class="button button--ghost" type="button" part="back-button" @click=${back}>
      ${i18n.msg('Back to the choice', { id: 'order-take.back' })}
    </button>`;
}

function renderState(i18n: I18n, content: TakeContent): TemplateResult {
  const { state, start, back } = content;
  switch (state.name) {
    case 'choice':
      return renderChoice(i18n, content, state);
    case 'reading':
      return renderReading(i18n, state, back);
    case 'failed':
      return renderAmiss(i18n, content.renderPanel(stateOf(state.error), start), back);
    case 'changed': {
      const text = i18n.msg('Some would be there twice, and others not at all, so nothing was saved or printed. Try again.', {
        id: 'order-take.changed.text',
      });
      const actions = renderRetry(i18n, start);
      const title = spokenText(i18n, state);
      return renderAmiss(i18n, renderPanel(i18n, { tone: 'warning', icon: warningIcon, title, text, actions }), back);
    }
  }
}

/** The side panel, open. */
export function renderTake(i18n: I18n, content: TakeContent): TemplateResult {
  const { way, state, region, closed } = content;
  const shown = renderState(i18n, content);
  const stage =
    state.name === 'choice'
      ? shown
      : html`<div class="take__stage" role="group" tabindex="-1" aria-label=${spokenText(i18n, state) || nothing}>${shown}</div>`;
  return renderDialog(i18n, { id: TAKE, heading: headingText(i18n, way), body: html`<div class="take">${stage} ${region}</div>`, closed });
}

/** What is delivered without a shipment: licence keys, downloads, entitlements. */
import type { Deliverable, OrderDetail } from '@csol/contract';
import { renderCopyButton, renderIcon, str, type I18n } from '@csol/core';
import { lockedIcon } from '@csol/core/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderFile, type FileActions } from './order-detail.files.ts';
import type { KeyState } from './order-detail.key.ts';
import { renderOutside } from './order-detail.links.ts';
import { deliverableLabel, lineText } from './order-detail.words.ts';
import { renderInstant } from './order-detail.zones.ts';

/** What can be done with licence keys. */
export interface KeyActions {
  stateOf: (deliverableId: string) => KeyState;
  /** Missing where the client shows none. */
  show: ((deliverableId: string) => void) | undefined;
  hide: () => void;
  /** The key is being used. */
  touch: () => void;
}

function renderShownKey(i18n: I18n, { name }: Deliverable, key: string, { hide, touch }: KeyActions): TemplateResult {
  const { msg } = i18n;
  const copy = {
    value: () => key,
    label: msg(str`Copy licence key: ${name}`, { id: 'order-detail.key.copy' }),
    done: msg('Copied', { id: 'order-detail.copied' }),
  };
  const hideLabel = msg(str`Hide key: ${name}`, { id: 'order-detail.key.hide.label' });
  // One key at a time is shown.
  return html`<label class="small muted" for="licence-key">${msg(str`Licence key: ${name}`, { id: 'order-detail.key.label' })}</label>
    <div class="copyable" @focusin=${touch} @pointerdown=${touch} @keydown=${touch} @copy=${touch}>
    <input
      id="licence-key"
      class="key-field"
      part="key"
      readonly
      autocomplete="off"
      spellcheck="false"
      .value=${key}
    />
    ${renderCopyButton(copy)}
    <button class="button button--ghost" type="button" part="hide-key-button" aria-label=${hideLabel} @click=${hide}>
      ${msg('Hide key', { id: 'order-detail.key.hide' })}
    </button>
  </div>`;
}

function renderKey(i18n: I18n, deliverable: Deliverable, keys: KeyActions, { renderPanel }: FileActions): unknown {
  const { msg } = i18n;
  const { id, name, availableSince } = deliverable;
  const { show, stateOf } = keys;
  if (!show || availableSince === undefined) return nothing;
  const state = stateOf(id);
  if (state.name === 'shown') return renderShownKey(i18n, deliverable, state.key, keys);
  const isAsking = state.name === 'asking';
  return html`<p>
      <button
        class="button"
        type="button"
        part="show-key-button"
        aria-label=${msg(str`Show key: ${name}`, { id: 'order-detail.key.show.label' })}
        aria-disabled=${isAsking}
        @click=${() => isAsking || show(id)}
      >
        ${renderIcon(lockedIcon)}${msg('Show key', { id: 'order-detail.key.show' })}
      </button>
      <span role="status">${isAsking ? msg('Loading', { id: 'order-detail.loading' }) : ''}</span>
    </p>
    ${state.name === 'failed' ? renderPanel({ name: 'failed', error: state.error }, () => show(id)) : nothing}`;
}

function renderWays(i18n: I18n, { kind, documentId, link }: Deliverable, order: OrderDetail, files: FileActions): unknown {
  const { msg } = i18n;
  const file = order.documents.find(({ id }) => id === documentId);
  const text =
    kind === 'entitlement'
      ? msg('Open the page of the entitlement', { id: 'order-detail.open-entitlement' })
      : msg('Open the download page', { id: 'order-detail.open-download' });
  const outside = renderOutside(i18n, link, text);
  return html`${file ? renderFile(i18n, file, files) : nothing} ${outside === nothing ? nothing : html`<p>${outside}</p>`}`;
}

/** What the entries have in common. */
interface Ground {
  i18n: I18n;
  order: OrderDetail;
  files: FileActions;
  keys: KeyActions;
}

function renderDeliverable({ i18n, order, files, keys }: Ground, deliverable: Deliverable): TemplateResult {
  const { msg } = i18n;
  const { kind, name, line, availableSince } = deliverable;
  const about = [deliverableLabel(i18n, kind), line === undefined ? '' : lineText(i18n, line, order.lines)].filter(Boolean).join(' · ');
  const since = msg('Available since', { id: 'order-detail.deliverable.since', desc: 'Before a time' });
  return html`<li class="deliverable">
    <h4>${name}</h4>
    <p class="muted">${about}</p>
    <p>
      ${
        availableSince === undefined
          ? msg('Not available yet', { id: 'order-detail.deliverable.pending' })
          : html`${since} ${renderInstant(i18n, availableSince)}`
      }
    </p>
    ${kind === 'licenceKey' ? renderKey(i18n, deliverable, keys, files) : renderWays(i18n, deliverable, order, files)}
  </li>`;
}

/** The list; nothing where there is nothing. */
export function renderSoftware(i18n: I18n, order: OrderDetail, files: FileActions, keys: KeyActions): TemplateResult | typeof nothing {
  if (order.deliverables.length === 0) return nothing;
  return html`<section>
    <h3 id="software-heading">${i18n.msg('Software and entitlements', { id: 'order-detail.software' })}</h3>
    <ul class="deliverables" part="deliverables" aria-labelledby="software-heading">
      ${repeat(order.deliverables, ({ id }) => id, (deliverable) => renderDeliverable({ i18n, order, files, keys }, deliverable))}
    </ul>
  </section>`;
}

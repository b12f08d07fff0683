/** Who is signed in, what they may see, and what they can do about it; a chunk of its own. */
import type { Customer, Session } from '@csol/contract';
import { str, type I18n } from '@csol/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { renderAccess, renderPassword } from './sign-in.account-forms.ts';
import type { ViewContext } from './sign-in.context.ts';
import { renderViewHeading } from './sign-in.view.ts';

export const styles = css`
  .person {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    gap: 0.857em 1.143em;
  }
  .person dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .customers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.286em;
    list-style: none;
  }
  .customers li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.857em;
  }
  summary {
    min-block-size: 1.715em;
    color: var(--_link-primary);
    cursor: pointer;
  }
  details > .customers {
    margin-block-start: 0.571em;
  }
  .requests {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.571em;
    padding: 1.143em;
    background: var(--_background);
    border-inline-start: 3px solid var(--_support-info);
    list-style: none;
  }
`;

/** Customer numbers that are on screen without a press. */
const SHOWN = 5;

function levelText({ msg }: I18n, { level }: Session): string {
  return level === 'registered'
    ? msg('You are registered. You do not see the documents of a company yet.', { id: 'sign-in.level.registered' })
    : msg('You see the documents of these customer numbers.', { id: 'sign-in.level.entitled' });
}

function renderCustomers(customers: readonly Customer[]): TemplateResult {
  return html`<ul class="customers" role="list">
    ${customers.map(({ customerNumber, name }) => html`<li><span class="number">${customerNumber}</span> <span>${name}</span></li>`)}
  </ul>`;
}

/** The first few, and the rest behind a press. */
function renderAllCustomers(i18n: I18n, customers: readonly Customer[]): TemplateResult | typeof nothing {
  if (customers.length === 0) return nothing;
  const rest = customers.slice(SHOWN);
  const n = i18n.formats.number(rest.length);
  const more = i18n.plural(rest.length, {
    one: () => i18n.msg(str`${n} more customer number`, { id: 'sign-in.customers.more.one' }),
    other: () => i18n.msg(str`${n} more customer numbers`, { id: 'sign-in.customers.more.other' }),
  });
  return html`<div part="customers">
    ${renderCustomers(customers.slice(0, SHOWN))}
    ${
      rest.length > 0
        ? html`<details>
            <summary>${more}</summary>
            ${renderCustomers(rest)}
          </details>`
        : nothing
    }
  </div>`;
}

function renderRequests(i18n: I18n, { requests = [] }: Session): TemplateResult | typeof nothing {
  if (requests.length === 0) return nothing;
  const { msg, formats } = i18n;
  return html`<div class="requests">
    ${requests.map(({ customerNumber, since }) => {
      const at = formats.time(new Date(since));
      return html`<p>${msg(str`Access to ${customerNumber} was asked for on ${at}.`, { id: 'sign-in.request' })}</p>`;
    })}
    <p>
      ${msg(
        'An administrator grants it; you will get an e-mail. Meanwhile you can ask the support desk, and look single documents up.',
        { id: 'sign-in.request.meanwhile' },
      )}
    </p>
  </div>`;
}

function renderPerson({ msg }: I18n, { user }: Session): TemplateResult {
  const fact = (label: string, value: string | undefined): TemplateResult | typeof nothing =>
    value
      ? html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  return html`<dl class="person">
    ${fact(msg('User ID', { id: 'sign-in.user-id' }), user?.userId)}
    ${fact(msg('E-mail address', { id: 'sign-in.email' }), user?.email)}
  </dl>`;
}

function renderActions(context: ViewContext): TemplateResult {
  const { i18n, may, go, signOut, isLeaving } = context;
  const { msg } = i18n;
  const button = (label: string, act: () => void, part = 'view-button'): TemplateResult =>
    html`<button class="button" type="button" part=${part} aria-disabled=${isLeaving} @click=${act}>${label}</button>`;
  return html`<div class="actions no-print">
      ${
        may('requestEntitlement')
          ? button(msg('Ask for access to a customer number', { id: 'sign-in.access' }), () => go('access'))
          : nothing
      }
      ${may('changePassword') ? button(msg('Change the password', { id: 'sign-in.change' }), () => go('password')) : nothing}
    </div>
    ${
      may('signOut')
        ? html`<div class="actions no-print">
            ${button(
              isLeaving ? msg('Signing out…', { id: 'sign-in.sign-out.busy' }) : msg('Sign out', { id: 'sign-in.sign-out' }),
              () => signOut(false),
              'sign-out-button',
            )}
            ${button(msg('Sign out everywhere', { id: 'sign-in.sign-out.everywhere' }), () => signOut(true), 'sign-out-button')}
          </div>`
        : nothing
    }`;
}

function renderOverview(context: ViewContext): TemplateResult {
  const { i18n, session } = context;
  const { msg } = i18n;
  const name = session.user?.displayName ?? session.user?.userId ?? '';
  return html`${renderViewHeading(
      name ? msg(str`Signed in as ${name}`, { id: 'sign-in.who' }) : msg('You are signed in', { id: 'sign-in.who.unknown' }),
    )}
    ${renderPerson(i18n, session)}
    <p>${levelText(i18n, session)}</p>
    ${renderAllCustomers(i18n, session.customers)} ${renderRequests(i18n, session)}
    ${
      session.isShared
        ? html`<p class="hint">
            ${msg('You are signed out when you leave this page, and after a short time without use. Nothing is kept.', {
              id: 'sign-in.shared.hint',
            })}
          </p>`
        : nothing
    }
    ${renderActions(context)}`;
}

/** What somebody who is signed in looks at. */
export function renderAccount(context: ViewContext, screen: 'account' | 'password' | 'access'): TemplateResult {
  switch (screen) {
    case 'password':
      return renderPassword(context);
    case 'access':
      return renderAccess(context);
    case 'account':
      return renderOverview(context);
  }
}

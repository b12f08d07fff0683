/** Looking one document up without an account. */
import type { GuestAccess, GuestInvoice, GuestOrder, LookUp, Session } from '@csol/contract';
import { categoryLabel, type Form, type I18n, renderMoney, str } from '@csol/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './sign-in.context.ts';
import { renderForm, renderLink, type FormContent } from './sign-in.fields.ts';
import { GUEST } from './sign-in.rules.ts';
import { invoiceStatusLabel, kindLabel, orderStatusLabel } from './sign-in.guest.words.ts';
import { renderViewHeading } from './sign-in.view.ts';
import { errorText, isProblem } from './sign-in.words.ts';

/** What a look-up has found. The token is not part of it: it stays in the client. */
type Found = Omit<GuestAccess, 'token'>;

type GuestInfo = NonNullable<Session['guest']>;

/** How many more invoices there are, by the last look-up or by the session. */
function remainingOf({ session }: ViewContext, form: Form): GuestInfo | undefined {
  const { guest } = session;
  const found = form.result as Found | undefined;
  const seen = found?.remainingLookups;
  if (seen === undefined) return guest;
  return { ...guest, remainingLookups: seen };
}

/** How much may be looked up, before and after. */
function limitText(i18n: I18n, { limit, remainingLookups: remaining }: GuestInfo): string {
  const { msg } = i18n;
  if (limit === 0) return msg('Without an account you can look up orders. Invoices need one.', { id: 'sign-in.guest.orders-only' });
  if (remaining === 0) return limitReachedText(i18n, limit);
  const n = i18n.formats.number(remaining);
  return i18n.plural(remaining, {
    one: () => msg(str`You can look up ${n} more invoice without an account. Orders do not count.`, { id: 'sign-in.guest.left.one' }),
    other: () => msg(str`You can look up ${n} more invoices without an account. Orders do not count.`, { id: 'sign-in.guest.left.other' }),
  });
}

/** That there are no more. @param limit the country's, where it is known */
function limitReachedText(i18n: I18n, limit: number | undefined): string {
  const { msg } = i18n;
  if (limit === 1) {
    return msg('That was the only invoice that you can look up without an account. Orders do not count.', { id: 'sign-in.guest.only' });
  }
  if (limit === undefined) {
    return msg('You cannot look up more invoices without an account. Orders do not count.', { id: 'sign-in.guest.no-more' });
  }
  const n = i18n.formats.number(limit);
  return msg(str`Those were all ${n} invoices that you can look up without an account. Orders do not count.`, { id: 'sign-in.guest.all' });
}

/** What an account is good for. */
function renderGain(context: ViewContext): TemplateResult | typeof nothing {
  const { i18n, may, country, go } = context;
  const { msg } = i18n;
  if (!may('register') || !country) return nothing;
  return html`<p>
      ${msg('With an account you see all invoices, credit notes, orders and statements of your company, once access has been granted.', {
        id: 'sign-in.guest.gain',
      })}
    </p>
    <p class="no-print">${renderLink(msg('Register', { id: 'sign-in.register' }), () => go('register'))}</p>`;
}

function renderFact(label: string, value: unknown): TemplateResult | typeof nothing {
  if (value === undefined || value === '') return nothing;
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function renderInvoice(i18n: I18n, invoice: GuestInvoice): TemplateResult {
  const { msg, formats } = i18n;
  const { kind, category, issueDate, dueDate, gross, open, status } = invoice;
  return html`${renderFact(msg('Kind', { id: 'sign-in.guest.kind' }), kindLabel(i18n, kind))}
  ${renderFact(msg('Status', { id: 'sign-in.guest.status' }), invoiceStatusLabel(i18n, status))}
  ${renderFact(msg('Category', { id: 'sign-in.guest.category' }), categoryLabel(i18n, category))}
  ${renderFact(msg('Issued', { id: 'sign-in.guest.issued' }), formats.date(issueDate))}
  ${dueDate ? renderFact(msg('Due', { id: 'sign-in.guest.due' }), formats.date(dueDate)) : nothing}
  ${renderFact(msg('Amount', { id: 'sign-in.guest.amount' }), renderMoney(formats, gross))}
  ${renderFact(msg('Open amount', { id: 'sign-in.guest.open' }), renderMoney(formats, open))}`;
}

function renderOrder(i18n: I18n, order: GuestOrder): TemplateResult {
  const { msg, formats } = i18n;
  const { confirmationNumber, purchaseOrderNumber, orderDate, status } = order;
  return html`${renderFact(msg('Status', { id: 'sign-in.guest.status' }), orderStatusLabel(i18n, status))}
  ${renderFact(msg('Ordered', { id: 'sign-in.guest.ordered' }), formats.date(orderDate))}
  ${renderFact(msg('Order confirmation number', { id: 'sign-in.guest.confirmation' }), confirmationNumber)}
  ${renderFact(msg('Your purchase-order number', { id: 'sign-in.guest.purchase-order' }), purchaseOrderNumber)}`;
}

function renderDocument(i18n: I18n, document: Found['document']): TemplateResult {
  const { msg } = i18n;
  const { number } = document;
  return html`<div class="document" part="document">
    <h4 tabindex="-1">
      ${
        document.type === 'order'
          ? msg(str`Order ${number}`, { id: 'sign-in.guest.order-number' })
          : msg(str`Document ${number}`, { id: 'sign-in.guest.document-number', desc: 'Heading: an invoice or a credit note' })
      }
    </h4>
    <dl class="facts">
      ${document.type === 'order' ? renderOrder(i18n, document) : renderInvoice(i18n, document)}
    </dl>
  </div>`;
}

function renderChoice(i18n: I18n, form: Form): TemplateResult {
  const { msg } = i18n;
  const chosen = typeOf(form);
  const choice = (type: LookUp['type'], label: string): TemplateResult =>
    html`<label class="choice">
      <input type="radio" name="type" value=${type} .checked=${chosen === type} @change=${() => form.edit('type', type)} />
      <span>${label}</span>
    </label>`;
  return html`<fieldset>
    <legend>${msg('What do you look for?', { id: 'sign-in.guest.type' })}</legend>
    ${choice('invoice', msg('An invoice or a credit note', { id: 'sign-in.guest.type.invoice' }))}
    ${choice('order', msg('An order', { id: 'sign-in.guest.type.order' }))}
  </fieldset>`;
}

function typeOf(form: Form): LookUp['type'] {
  return form.values['type'] === 'order' ? 'order' : 'invoice';
}

/** Whatever did not fit, the words are the same. */
function renderLookUpError(context: ViewContext, form: Form): unknown {
  const { i18n, session } = context;
  const { error } = form;
  if (!error) return undefined;
  if (isProblem(error, 'guestLimit')) return html`${limitReachedText(i18n, session.guest?.limit)}`;
  if (error.kind !== 'not-found') return errorText(i18n, error);
  return i18n.msg('There is no document with this number and this customer number. Check both, then try again.', {
    id: 'sign-in.guest.not-found',
  });
}

function contentOf(context: ViewContext, isOrder: boolean): Pick<FormContent, 'fields' | 'labels'> {
  const { msg } = context.i18n;
  const number = isOrder
    ? {
        label: msg('Order number', { id: 'sign-in.guest.order' }),
        hint: msg('Or the number of the order confirmation, or your own purchase-order number.', { id: 'sign-in.guest.order.hint' }),
      }
    : {
        label: msg('Number of the document', { id: 'sign-in.guest.number' }),
        hint: msg('You find it on the invoice or the credit note, near the date.', { id: 'sign-in.guest.number.hint' }),
      };
  return {
    fields: [
      { name: 'number', autocomplete: 'off', ...number },
      {
        name: 'customerNumber',
        label: msg('Customer number', { id: 'sign-in.customer-number' }),
        autocomplete: 'off',
        hint: msg('On every invoice, order confirmation and packing slip.', { id: 'sign-in.guest.customer.hint' }),
      },
    ],
    labels: { submit: msg('Look up', { id: 'sign-in.guest.submit' }), busy: msg('Looking up…', { id: 'sign-in.guest.busy' }) },
  };
}

/** The form, what has been found, and what an account is good for. */
export function renderGuest(context: ViewContext): TemplateResult {
  const { i18n, client, go } = context;
  const form = context.form('guest');
  const guest = remainingOf(context, form);
  const isOrderOnly = guest?.limit === 0;
  const isOrder = isOrderOnly || typeOf(form) === 'order';
  const found = form.result as Found | undefined;
  const handleSubmit = async (event: Event): Promise<void> => {
    const answer = await form.submit(event, { rules: GUEST, operation: 'lookUpDocument' }, async (values, { signal, language }) => {
      const { number = '', customerNumber = '' } = values;
      return client.lookUpDocument?.({ type: isOrder ? 'order' : 'invoice', number, customerNumber }, { signal, language });
    });
    if (!answer?.data) return;
    form.result = answer.data;
    go('guest', '[part=document] h4');
  };
  const hidden = html`<input type="hidden" name="type" .value=${'order'} />`;
  const isSpent = isProblem(form.error, 'guestLimit') || guest?.remainingLookups === 0;
  return html`${renderViewHeading(i18n.msg('Without an account', { id: 'sign-in.guest' }))}
    ${found ? renderDocument(i18n, found.document) : nothing} ${guest ? html`<p role="status">${limitText(i18n, guest)}</p>` : nothing}
    ${found || isSpent || isOrderOnly ? renderGain(context) : nothing}
    ${renderForm(i18n, {
      form,
      rules: GUEST,
      ...contentOf(context, isOrder),
      submit: (event) => void handleSubmit(event),
      before: isOrderOnly ? hidden : renderChoice(i18n, form),
      error: renderLookUpError(context, form),
    })}`;
}

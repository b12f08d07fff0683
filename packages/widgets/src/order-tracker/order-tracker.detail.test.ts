import type { ApiClient } from '@csol/client/port';
import type { OrderDetail } from '@csol/contract';
import { CsolElement, define, tableStyles } from '@csol/core';
import { expect, fixture, html } from '@open-wc/testing';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { until } from '../../../../test/helpers/index.ts';
import { createOrderDetail } from '../../../../test/helpers/orders.ts';
import { allByPart, byPart, byRole, focusedName, textOf } from '../../../../test/helpers/query.ts';
import { stageCalls } from '../../../../test/helpers/staged.ts';
import { DetailOpener } from './order-tracker.detail.ts';

/** An element that opens orders, as the tracker and its live part do. */
class OrderHost extends CsolElement {
  static override styles: CSSResultGroup = [CsolElement.styles, tableStyles];

  readonly opener = new DetailOpener(
    this,
    () => {
      const { i18n, effectiveClient: client, effectiveCountry: country } = this;
      const renderPanel = (...args: Parameters<typeof this.renderStatePanel>): unknown => this.renderStatePanel(...args);
      return { client, country, i18n, language: i18n.language, renderPanel, addTexts: (texts) => i18n.add(texts), listState: 'ready' };
    },
    (texts) => this.i18n.add(texts),
  );

  protected renderWidget(): TemplateResult {
    return html`${this.opener.render()}`;
  }
}
define('test-order-host', OrderHost);

async function mount(client: ApiClient): Promise<OrderHost> {
  return fixture<OrderHost>(html`<csol-test-order-host lang="en" country="be" .client=${client}></csol-test-order-host>`);
}

async function mountOpen(): Promise<{ host: OrderHost; calls: ReturnType<typeof stageCalls<string, OrderDetail>> }> {
  const calls = stageCalls<string, OrderDetail>();
  const host = await mount({ getOrder: calls.call });
  await host.opener.open({ id: 'ord_1', number: 'O-1' });
  await until(() => calls.asked.length === 1, 'the order is asked for');
  calls.last().answer(createOrderDetail());
  await until(() => allByPart(host, 'timeline').length > 0, 'the order shows');
  return { host, calls };
}

describe('an order that is open while it changes', () => {
  it('is asked for once more; what is on screen stays, and so does the focus', async () => {
    const { host, calls } = await mountOpen();
    const button = byPart(host, 'enquiry-button');
    button.focus();
    const top = button.getBoundingClientRect().top;
    host.opener.refresh();
    await until(() => calls.asked.length === 2, 'it is asked for');
    await host.updateComplete;
    const now = [button.isConnected, button.getBoundingClientRect().top, focusedName().slice(0, 14)];
    expect(now).to.deep.equal([true, top, 'Ask about this']);
    const changed = createOrderDetail();
    const [former] = changed.events;
    calls.last().answer({ ...changed, status: 'shipped', events: [{ ...former!, id: 'new', kind: 'released' }, ...changed.events] });
    await until(() => textOf(byRole(host, 'dialog')).includes('Released'), 'the change shows');
    expect([button.isConnected, focusedName().slice(0, 14)]).to.deep.equal([true, 'Ask about this']);
  });

  it('has nothing to ask again where nothing is open', async () => {
    const calls = stageCalls<string, OrderDetail>();
    const host = await mount({ getOrder: calls.call });
    host.opener.refresh();
    await host.updateComplete;
    const { host: opened, calls: asked } = await mountOpen();
    opened.opener.forget();
    await opened.updateComplete;
    opened.opener.refresh();
    await opened.updateComplete;
    expect([calls.asked.length, asked.asked.length]).to.deep.equal([0, 1]);
  });
});

/** A call about an invoice that nobody takes now: the card on a page under the demo’s own strict policies, with the real back end. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage, useDemo } from '../../demo/testing.ts';

const stage = useDemo();

/** A page's own pack, of a desk that is open for a minute a week. */
const OWN = {
  ...{ code: 'BE', languages: ['en'], timeZone: 'Europe/Brussels', texts: { en: { deskName: 'Accounts desk' } } },
  contacts: {
    haveAtHand: ['customerNumber', 'invoiceNumber'],
    lines: [
      { type: 'phone', number: '+3222252345', display: '+32 (0)2 225.23.45' },
      {
        ...{ type: 'phone', subject: 'invoices', number: '+3222252347', display: '+32 (0)2 225.23.47' },
        hours: [{ days: [new Date(Date.now() + 3 * 864e5).getUTCDay() || 7], from: '00:00', to: '00:01' }],
      },
    ],
  },
};

describe('a card for a call about an invoice', () => {
  it('names the line for bills and the numbers to read out, and takes the question where nobody answers', async () => {
    const { page, complaints, close } = await openPage(stage.browser, `${stage.demo.url}/be/en/`);
    await page.route('**/own-pack.json', (route) => route.fulfill({ json: OWN }));
    const answer = await page.request.get(`${stage.demo.url}/api/v1/invoices?limit=1`);
    const { items: [invoice] } = (await answer.json()) as { items: [{ id: string; number: string; customerNumber: string }] };
    const card = page.locator('csol-contact-card');
    await card.evaluate((element, id) => {
      element.setAttribute('pack', '/own-pack.json');
      element.setAttribute('about', `invoice:${id}`);
      element.toggleAttribute('linked-data', true);
    }, invoice.id);
    await card.getByRole('heading', { name: 'Accounts desk' }).waitFor();
    for (const number of [invoice.number, invoice.customerNumber]) await card.getByText(number, { exact: true }).waitFor();
    assert.deepEqual(await card.locator('[part=line] a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
      'tel:+3222252347',
    ]);
    const data = page.locator('head script[type="application/ld+json"]');
    await data.waitFor({ state: 'attached' });
    const { contactPoint } = JSON.parse((await data.textContent()) ?? '') as { contactPoint: object[] };
    assert.equal(contactPoint.length, 1);
    await card.getByText(/^Nobody answers the telephone now\. An enquiry is answered by .+, Brussels\.$/).waitFor();
    await card.getByRole('button', { name: 'Send an enquiry' }).click();
    await page.waitForURL(`${stage.demo.url}/be/en/enquiries/**`);
    await page.locator('csol-enquiry-form').getByText('These forms fit what you ask about.').waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });
});
